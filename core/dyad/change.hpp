#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/dyad/counts.hpp"
#include "core/dyad/gate.hpp"
#include "core/dyad/rate.hpp"

/// How something went over the months, and whether it changed.
namespace securebase::dyad {

inline constexpr std::int64_t change_months_min = 4;
inline constexpr std::int64_t month_messages_min = 20;

/// One calendar month of the history; months without a message are there as well.
struct Month {
  std::int32_t month = 0;  ///< From 1970-01.
  std::int64_t messages = 0;
  std::int64_t read = 0;          ///< For a mark: those that were judged.
  std::optional<Interval> share;  ///< Known from 20 messages on; limits bear bursts within the month, day by day.
};
std::vector<Month> monthly(std::span<const DayCounts> days, Who who, CountOf count);

/// The same for a mark, corrected for the reader's errors; a share is left out as well where it is not certain
/// (CorrectedRate), unless it is surely below 5 in 100.
std::vector<Month> monthly(std::span<const DayCounts> days, Who who, Mark mark, const Reliability& reliability,
                           Judged judged);

/// The rate in the second half of the time as a multiple of that in the first, with 95 % limits (rate_ratio()). A
/// change may be stated when the limits leave out 1. It says nothing of why, and nothing of what comes.
/// Gate: four months, and messages in four weeks of each half.
Known<Interval> change_of(std::span<const DayCounts> days, Who who, CountOf count);

/// The same for a mark as it was found: what the reader misses leaves a ratio as it is, and what it invents draws it
/// nearer to 1.
Known<Interval> change_of(std::span<const DayCounts> days, Who who, Mark mark, Judged judged);

/// The same for the number of messages a week; weeks without any count as zero.
Known<Interval> change_of_messages(std::span<const DayCounts> days, Who who);

}  // namespace securebase::dyad
