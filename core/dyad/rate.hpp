#pragma once

#include <span>

#include "core/dyad/corrected_rate.hpp"
#include "core/dyad/counts.hpp"
#include "core/dyad/gate.hpp"

/// How often something stands in messages.
namespace securebase::dyad {

inline constexpr std::int64_t rate_messages_min = 200;
inline constexpr std::int64_t toned_messages_min = 30;

/// Which of the two; `both` is the two together.
enum class Who : std::uint8_t { first, second, both };

/// A share of the messages that were read, with 95 % limits that bear bursts; times 100 it is "per 100 messages".
struct Rate {
  Interval share;
  std::int64_t count = 0;
  std::int64_t messages = 0;
};

/// What is counted in a day's messages of one person.
using CountOf = std::uint32_t (*)(const Counts&);

/// Gate: 200 messages in a language that is read.
Known<Rate> rate_of(std::span<const DayCounts> days, Who who, CountOf count);

/// The same for a mark, corrected for the reader's errors. Gates: 200 messages, and an 80 % interval narrower than
/// twice the mean (science.md §5.7).
struct MarkRate {
  CorrectedRate rate;
  std::int64_t count = 0;  ///< Messages that carry the mark, as read.
  std::int64_t messages = 0;
};
/// Whose marks: those of the rules on every message that was read, or those of both layers on the messages that both
/// judged.
enum class Judged : std::uint8_t { by_rules, by_both };
Known<MarkRate> mark_rate(std::span<const DayCounts> days, Who who, Mark mark, const Reliability& reliability,
                          Judged judged = Judged::by_rules);

/// Messages with the mark of the messages that were judged.
Block marked_of(const Counts& counts, Mark mark, Judged judged);

/// Friendly messages for each unfriendly one, (P + .5) / (N + .5); 95 % limits from the logarithm, whose variance
/// 1/(P+.5) + 1/(N+.5) (science.md §2.2) is multiplied by the design effect of bursts. Gate: P + N >= 30.
struct ToneRatio {
  Interval ratio;
  std::int64_t friendly = 0;
  std::int64_t unfriendly = 0;
};
Known<ToneRatio> friendly_to_unfriendly(std::span<const DayCounts> days, Who who);

}  // namespace securebase::dyad
