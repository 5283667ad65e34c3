#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/guide/guide.hpp"
#include "core/view/log.hpp"

/// The lists that a person keeps for themselves: things noted, each with what was done about it since.
namespace securebase::view {

/// What was done about a thing.
struct Tending {
  std::string event_id;
  std::int64_t time_ms = 0;
  std::string how;  ///< "time", "done", "rest", "again".
  std::optional<std::int32_t> minutes;
  std::optional<std::string> text;
};
BOOST_DESCRIBE_STRUCT(Tending, (), (event_id, time_ms, how, minutes, text))

/// A thing on a list as it stands now.
struct Kept {
  std::string event_id;
  std::int64_t time_ms = 0;
  std::string list;
  std::string text;
  std::optional<std::string> detail;
  std::optional<std::string> day;  ///< "2026-11-23"
  std::string state;               ///< "open", "done", "rests": by the latest that was done about it.
  std::vector<Tending> tended;     ///< Latest first.
};
BOOST_DESCRIBE_STRUCT(Kept, (), (event_id, time_ms, list, text, detail, day, state, tended))

/// The things on one list, latest first.
std::vector<Kept> kept_on(const Log& log, std::string_view list);

/// What was done about a thing or a pause, latest first.
std::vector<Tending> tendings_of(const Log& log, std::string_view id);

/// The events that say what was done about a thing, with their corrections: to be erased with it.
std::vector<std::string> events_about(const Log& log, std::string_view id);

/// One list, as its page shows it.
struct ListView {
  std::vector<Kept> open;
  std::vector<Kept> put_aside;  ///< Done, or resting.
  bool may_be_said = false;     ///< Saying it to a partner may be suggested; otherwise it is about the own day alone.
};
BOOST_DESCRIBE_STRUCT(ListView, (), (open, put_aside, may_be_said))

ListView list(const Log& log, const guide::Circumstances& circumstances, std::string_view name);

/// A practice that soothes, to be done while a wish waits.
struct Soothing {
  std::string practice;
  std::string title;
  std::int32_t minutes = 0;
};
BOOST_DESCRIBE_STRUCT(Soothing, (), (practice, title, minutes))

/// Own acts to stand on, and the wishes to be told again that all is well.
struct WorthView {
  std::vector<Kept> acts;
  std::vector<Kept> wishes;
  std::vector<Soothing> soothing;  ///< At most three, best suited first.
};
BOOST_DESCRIBE_STRUCT(WorthView, (), (acts, wishes, soothing))

WorthView worth(const Log& log, const guide::Circumstances& circumstances);

}  // namespace securebase::view
