#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "core/base/mark.hpp"
#include "core/dyad/interval.hpp"
#include "core/dyad/turn.hpp"

/// One pass over a history leaves a table of days; balance, rates and change over time are sums over it. Ten years of
/// messages are 3,650 rows.
namespace securebase::dyad {

/// What one person wrote on one day.
struct Counts {
  std::uint32_t messages = 0;
  std::uint32_t read = 0;  ///< Messages in a language in which marks were looked for.
  std::uint64_t words = 0;
  std::uint32_t runs = 0;    ///< Times of writing, of one or more messages in a row.
  std::uint32_t starts = 0;  ///< Conversations started.
  std::uint32_t friendly = 0;
  std::uint32_t unfriendly = 0;
  std::uint32_t questions = 0;
  std::uint32_t complaints = 0;
  std::array<std::uint32_t, mark_count> marks{};  ///< As the rules found them.

  std::uint32_t weighed = 0;  ///< Of the read messages, those that both layers of the reader judged.
  std::array<std::uint32_t, mark_count> weighed_marks{};  ///< As both layers found them in those.

  std::uint32_t of(Mark mark) const { return marks[static_cast<std::size_t>(mark)]; }
};

struct DayCounts {
  std::int32_t day = 0;  ///< Days from 1970-01-01 by the wall clock.
  std::array<Counts, 2> members;
};

/// Days with messages, in order. A run ends with the other's message, with a new conversation or with the day.
std::vector<DayCounts> daily_counts(std::span<const Turn> turns, std::int64_t silence_ms);

/// The sum over all days, by member.
std::array<Counts, 2> total_counts(std::span<const DayCounts> days);

/// Days from 1970-01-01 of a turn by the wall clock, weeks from a Monday before it, months from 1970-01.
std::int32_t day_of(const Turn& turn);
std::int32_t week_of_day(std::int32_t day);
std::int32_t month_of_day(std::int32_t day);

/// The stretches of time that the uncertainty is taken from: weeks where there are at least twelve, else days. `block`
/// says what one day adds.
inline constexpr std::size_t weeks_for_blocks_min = 12;
bool has_weeks_for_blocks(std::span<const DayCounts> days);
/// The same, by the time between the first message and the last.
bool spans_weeks_for_blocks(std::span<const Turn> turns);
template <class BlockOf>
std::vector<Block> blocks_of(std::span<const DayCounts> days, BlockOf block_of) {
  const bool by_week = has_weeks_for_blocks(days);
  std::vector<Block> blocks;
  std::int32_t last = INT32_MIN;
  for (const auto& day : days) {
    const auto stretch = by_week ? week_of_day(day.day) : day.day;
    if (stretch != last) blocks.emplace_back();
    last = stretch;
    const Block added = block_of(day);
    blocks.back().numerator += added.numerator;
    blocks.back().denominator += added.denominator;
  }
  return blocks;
}

/// Messages by member, day of the week (0 is Monday) and hour, by the wall clock.
struct Rhythm {
  std::array<std::array<std::array<std::uint32_t, 24>, 7>, 2> messages{};

  std::uint32_t at_hour(std::size_t member, std::size_t hour) const;
  std::uint32_t on_weekday(std::size_t member, std::size_t weekday) const;
};
Rhythm rhythm(std::span<const Turn> turns);

}  // namespace securebase::dyad
