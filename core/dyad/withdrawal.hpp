#pragma once

#include <cstdint>
#include <map>
#include <span>

#include "core/dyad/answer_time.hpp"
#include "core/dyad/gate.hpp"
#include "core/dyad/interval.hpp"
#include "core/dyad/run.hpp"
#include "core/dyad/turn.hpp"

namespace securebase::dyad {

inline constexpr std::int64_t complaints_min = 15;
inline constexpr std::int64_t shut_down_min = 3;

/// What `member` does after a complaint of the other, against what the same person does after the other's neutral
/// messages (demand and withdrawal; science.md §2.9). Answers not seen count as longer than was waited for them
/// (censored_mean()). From an announced pause until the same person writes again nothing is counted: a break that was
/// named is not withdrawal. Stepping back can be wise, above all under strain (Ross 2019); this says only that it
/// happens.
struct Withdrawal {
  /// What followed complaints in one month.
  struct Month {
    std::int64_t complaints = 0;
    std::int64_t shut_down = 0;
  };
  std::int64_t complaints = 0;
  std::int64_t neutral = 0;
  /// The answer's wait in sigmas of this person's usual wait at that hour: after complaints minus after neutral.
  Interval slower_by;
  /// Words in the answer after complaints as a multiple of those after neutral messages (of log(1 + words)).
  Interval word_ratio;
  /// Conversations in which a complaint met two minimal messages and nothing else, or a silence longer than 95 of 100
  /// of this person's waits at an hour at which they usually write.
  std::int64_t shut_down = 0;
  double shut_down_share = 0;          ///< Of complaints.
  double shut_down_share_neutral = 0;  ///< The same answers, after neutral messages.
  /// Whether the last is worth a sentence: three conversations, and clearly more often than after neutral messages.
  bool is_pattern = false;
  std::map<std::int32_t, Month> months;  ///< By month from 1970-01, of the complaint's wall clock.
};

/// Gate: 15 complaints, and as many neutral messages.
Known<Withdrawal> withdrawal(std::span<const Turn> turns, std::span<const Run> runs, const AnswerTime& time,
                             std::int64_t silence_ms, std::uint8_t member);

}  // namespace securebase::dyad
