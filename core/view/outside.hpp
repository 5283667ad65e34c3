#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <string>
#include <vector>

#include "core/base/moment.hpp"
#include "core/view/lists.hpp"
#include "core/view/log.hpp"

/// The life outside: people, pursuits and places of one's own, and the time that was given to them. Nothing here is a
/// target: what had no time for long rests, and nobody is asked to make up for it.
namespace securebase::view {

/// Time given; how long is often not noted, so minutes may be fewer than the times suggest.
struct TimeGiven {
  std::int64_t times = 0;
  std::int64_t minutes = 0;
};
BOOST_DESCRIBE_STRUCT(TimeGiven, (), (times, minutes))

struct OutsideThing {
  Kept thing;
  TimeGiven lately;    ///< In the last four weeks.
  bool rests = false;  ///< Put aside, or without time given for four weeks.
};
BOOST_DESCRIBE_STRUCT(OutsideThing, (), (thing, lately, rests))

/// Seven days, ending today for the last of them.
struct OutsideWeek {
  std::string from_day;  ///< "2026-11-17"
  std::string to_day;
  TimeGiven people;
  TimeGiven pursuits;
  TimeGiven places;
};
BOOST_DESCRIBE_STRUCT(OutsideWeek, (), (from_day, to_day, people, pursuits, places))

struct OutsideView {
  std::vector<OutsideThing> people;  ///< Those that had time most lately first.
  std::vector<OutsideThing> pursuits;
  std::vector<OutsideThing> places;
  std::vector<OutsideWeek> weeks;  ///< The last four, oldest first.
};
BOOST_DESCRIBE_STRUCT(OutsideView, (), (people, pursuits, places, weeks))

OutsideView outside(const Log& log, const Zone& zone, std::int64_t now_ms);

}  // namespace securebase::view
