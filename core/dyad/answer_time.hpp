#pragma once

#include <array>
#include <optional>
#include <span>

#include "core/dyad/gate.hpp"
#include "core/dyad/interval.hpp"
#include "core/dyad/session.hpp"
#include "core/dyad/turn.hpp"

namespace securebase::dyad {

inline constexpr std::size_t hours = 24;
inline constexpr std::int64_t answers_min = 50;
inline constexpr std::int64_t answers_at_hour_min = 20;

/// How long one person takes to answer: from the last message before theirs to their first. An answer that has not come
/// when the conversation ends, or when the hours begin in which this person hardly ever writes, counts as longer than
/// that, not as that long (right-censored): log L ~ N(person + hour of the day, sigma²), fitted by expectation and
/// maximisation (Tobin 1958; science.md §2.9). What comes in during those hours is left out. A reply time says what
/// the day was like; it is not a measure of caring.
struct AnswerTime {
  struct AtHour {
    std::int64_t answered = 0;
    std::optional<Interval> median_minutes;  ///< 20 answers or more.
  };

  std::int64_t answered = 0;                 ///< Answers seen in time.
  std::int64_t unanswered = 0;               ///< Answers that were not.
  Known<Interval> median_minutes;            ///< At this person's mix of hours; 95 % limits. Gate: 50 answers.
  std::array<AtHour, hours> at_hour{};       ///< By the hour the message came in.
  std::array<bool, hours> usually_writes{};  ///< Hours with at least a fifth of an even share of their messages.

  double log_mean = 0;                      ///< Log minutes at the average hour.
  std::array<double, hours> hour_effect{};  ///< Log minutes, mean zero over the answers.
  double sigma = 1;                         ///< Log minutes.

  /// How many sigmas longer than usual for this person at this hour a wait is.
  double residual(std::size_t hour, double log_minutes) const {
    return (log_minutes - log_mean - hour_effect[hour]) / sigma;
  }
};

/// How long an answer to `asked` is waited for before it counts as not seen; nullopt where it came in at an hour at
/// which the person hardly ever writes.
std::optional<std::int64_t> answer_limit_ms(const AnswerTime& of, const Turn& asked, std::int64_t silence_ms);

/// Both members'. Limits from resampling weeks (days where there are fewer than twelve weeks), 200 times, fixed seed.
std::array<AnswerTime, 2> answer_times(std::span<const Turn> turns, std::span<const Session> sessions,
                                       std::int64_t silence_ms);

/// Log minutes of a wait. A clock that shows minutes only makes many waits zero; they count as a quarter of a minute.
double log_minutes_of(std::int64_t wait_ms);
std::size_t hour_of(const Turn& turn);

}  // namespace securebase::dyad
