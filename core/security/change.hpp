#pragma once

#include <boost/describe.hpp>
#include <cstdint>

#include "core/security/filter.hpp"

/// Change told apart from noise (science.md §5.3).
namespace securebase::security {

/// What is remembered of one scale or component in order to tell a change: where it stood when it first was known.
struct ChangeWatch {
  bool has_base = false;
  std::int64_t noted_day = 0;  ///< Of the latest occasion that counted, the base included.
  double base_mean = 0;
  double base_sd = 0;
  std::int32_t higher_occasions = 0;  ///< In a row, with a likely rise.
  std::int32_t lower_occasions = 0;   ///< In a row, with a likely fall.
};
BOOST_DESCRIBE_STRUCT(ChangeWatch, (), (has_base, noted_day, base_mean, base_sd, higher_occasions, lower_occasions))

/// On the scale itself: for a factor or attachment "higher" means more often, which is no improvement.
enum class Change { none, higher, lower };
BOOST_DESCRIBE_ENUM(Change, none, higher, lower)

/// Takes in where things stand after a day with new answers on this scale, and gives what may be said: "higher" when
/// P(now - base > .3) > .97 on two occasions in a row, "lower" likewise. The first known belief becomes the base. Only
/// a day at least a week after the last one that counted is an occasion: who answers daily would otherwise be asked the
/// same thing again before the belief could move, and chance would be told as change to 44 of 100 people who do not
/// change at all (core/view/change_words_test.cpp). The two beliefs are taken as independent: they share their data, so
/// the true doubt is smaller, and the statement comes late rather than wrongly. `day` counts from 1970.
Change note_occasion(ChangeWatch& watch, const Belief& now, std::int64_t day);

/// What may be said now, without a new occasion.
Change change_of(const ChangeWatch& watch);

/// Makes `now` the new base, for somebody who wants to begin anew.
void remember_base(ChangeWatch& watch, const Belief& now, std::int64_t day);

}  // namespace securebase::security
