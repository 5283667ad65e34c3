#include "core/dyad/withdrawal.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/dyad/censored.hpp"
#include "core/dyad/counts.hpp"
#include "core/dyad/moments.hpp"

namespace securebase::dyad {
namespace {

/// 95 of 100 waits stay below this many sigmas.
constexpr double long_wait_sigmas = 1.645;
constexpr double seen_min = 5;

/// What followed complaints, or neutral messages.
struct After {
  std::vector<Observed> waits;
  Moments log_words;
  double shut_down = 0;
  double seen = 0;

  double count() const { return static_cast<double>(waits.size()); }
};

/// The wait for an answer, in sigmas.
Observed wait_for(std::span<const Turn> turns, const Run& asked, const Run* answer, const AnswerTime& time,
                  std::int64_t limit_ms) {
  const auto& last = turns[asked.end - 1];
  const auto wait_ms = answer == nullptr ? limit_ms + 1 : turns[answer->begin].utc_ms - last.utc_ms;
  const bool is_censored = wait_ms > limit_ms;
  return {time.residual(hour_of(last), log_minutes_of(is_censored ? limit_ms : wait_ms)), is_censored};
}

Interval interval(double value, double error) { return {value, value - z_95 * error, value + z_95 * error}; }

double error_of(const Moments& moments) { return moments.n > 0 ? moments.deviation() / std::sqrt(moments.n) : 0; }

}  // namespace

Known<Withdrawal> withdrawal(std::span<const Turn> turns, std::span<const Run> runs, const AnswerTime& time,
                             std::int64_t silence_ms, std::uint8_t member) {
  After complaint;
  After neutral;
  Withdrawal found;
  bool has_paused = false;
  std::uint32_t last_shut_down = UINT32_MAX;
  for (std::size_t r = 0; r < runs.size(); ++r) {
    const auto& run = runs[r];
    if (run.member == member) {
      has_paused = run.announces_pause;
      continue;
    }
    // A complaint, or neither complaint nor unfriendly; what is only unfriendly is left out of the comparison.
    if (has_paused || (!run.is_complaint && run.is_unfriendly)) continue;
    const auto limit_ms = answer_limit_ms(time, turns[run.end - 1], silence_ms);
    if (!limit_ms) continue;
    const bool is_answered = r + 1 < runs.size() && runs[r + 1].session == run.session;
    const auto* answer = is_answered ? &runs[r + 1] : nullptr;
    if (answer != nullptr && answer->announces_pause) continue;

    auto& after = run.is_complaint ? complaint : neutral;
    const auto wait = wait_for(turns, run, answer, time, *limit_ms);
    after.waits.push_back(wait);
    if (!wait.is_censored) ++after.seen;
    if (answer != nullptr) after.log_words.add(std::log1p(static_cast<double>(answer->words)));
    const bool is_shut_down = (answer != nullptr && answer->is_minimal) || wait.value > long_wait_sigmas;
    if (run.is_complaint) {
      auto& month = found.months[month_of_day(day_of(turns[run.end - 1]))];
      ++month.complaints;
      month.shut_down += is_shut_down ? 1 : 0;
    }
    if (!is_shut_down) continue;
    ++after.shut_down;
    if (run.is_complaint && run.session != last_shut_down) {
      ++found.shut_down;
      last_shut_down = run.session;
    }
  }

  found.complaints = std::llround(complaint.count());
  found.neutral = std::llround(neutral.count());
  if (found.complaints < complaints_min) return missing(Need::complaints, complaints_min, found.complaints);
  if (found.neutral < complaints_min) return missing(Need::neutral_messages, complaints_min, found.neutral);
  // With hardly any answer seen there is no mean to compare.
  const double seen = std::min(complaint.seen, neutral.seen);
  if (seen < seen_min) return missing(Need::answers, std::llround(seen_min), std::llround(seen));

  const auto wait_after_complaint = censored_mean(complaint.waits);
  const auto wait_after_neutral = censored_mean(neutral.waits);
  found.slower_by = interval(wait_after_complaint.mean - wait_after_neutral.mean,
                             std::hypot(wait_after_complaint.error, wait_after_neutral.error));
  const auto log_ratio = interval(complaint.log_words.mean - neutral.log_words.mean,
                                  std::hypot(error_of(complaint.log_words), error_of(neutral.log_words)));
  found.word_ratio = {std::exp(log_ratio.value), std::exp(log_ratio.low), std::exp(log_ratio.high)};
  found.shut_down_share = complaint.shut_down / complaint.count();
  found.shut_down_share_neutral = neutral.shut_down / neutral.count();
  found.is_pattern = found.shut_down >= shut_down_min && wilson(complaint.shut_down, complaint.count()).low >
                                                             wilson(neutral.shut_down, neutral.count()).high;
  return found;
}

}  // namespace securebase::dyad
