#pragma once

#include <cstdint>
#include <span>

#include "core/dyad/episode.hpp"
#include "core/dyad/gate.hpp"
#include "core/dyad/interval.hpp"

namespace securebase::dyad {

inline constexpr std::int64_t repairs_min = 10;

/// Attempts at repair inside tense stretches, and what the other's next three turns were like, against moments as tense
/// without an attempt (science.md §2.4). Without that matching every attempt would seem to help, because tension falls
/// after a peak by itself. An attempt is a turn with repair, responsibility, validation, appreciation, "we" as a team
/// or the benefit of the doubt, where two or more of the last four turns were tense; moments are matched by how many.
struct RepairEffect {
  std::int64_t attempts = 0;
  std::int64_t compared = 0;  ///< Matched moments.
  double after_repair = 0;    ///< Share of the other's next turns that were tense.
  double after_other = 0;     ///< The same after the matched moments, weighted as the attempts are.
  Interval difference;        ///< after_repair - after_other; 95 % limits with stretches as the independent units.
  std::int64_t eased = 0;     ///< Attempts after which that share was at least .5 SD below that of their match.
  Interval eased_share;       ///< Of attempts; posterior with prior Beta(1, 1).
};

/// Gate: 10 attempts that have matches, and 10 matched moments.
Known<RepairEffect> repair_effect(std::span<const Turn> turns, std::span<const Episode> episodes);

}  // namespace securebase::dyad
