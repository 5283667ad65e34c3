#pragma once

#include <array>
#include <optional>
#include <span>

#include "core/dyad/interval.hpp"
#include "core/dyad/session.hpp"
#include "core/dyad/turn.hpp"

namespace securebase::dyad {

inline constexpr std::size_t hours = 24;

/// How long one person takes to answer. The time runs from the last message before theirs to their first. An answer
/// that did not come within the conversation counts as longer than the conversation's silence limit, not as that long
/// (right-censored): log L ~ N(person + hour of the day, sigma²), fitted by expectation-maximisation (Tobin 1958;
/// science.md §2.9). A reply time says what the day was like; it is not a measure of caring.
struct AnswerTime {
  std::int64_t answered = 0;    ///< Answers seen.
  std::int64_t unanswered = 0;  ///< Times a conversation ended with the other's message.
  Interval median_minutes;      ///< At the person's usual mix of hours; 95 % limits from resampling weeks.
  double log_mean = 0;          ///< Of the person, in log minutes, at the average hour.
  std::array<std::optional<double>, hours>
      median_minutes_at{};  ///< By the hour the message came in; 20 answers or more.
  std::array<std::int64_t, hours> answered_at{};
};

struct AnswerTimes {
  std::array<AnswerTime, 2> members;
  std::array<double, hours> hour_effect{};  ///< Shared by both, in log minutes, mean zero over the answers.
  double sigma = 1;                         ///< In log minutes.
  double log_limit = 0;                     ///< Log minutes of the silence at which answers are censored.

  /// How many sigmas longer than this person's usual at this hour an answer took. `hour` is 0 to 23.
  double residual(std::size_t member, std::size_t hour, double log_minutes) const {
    return (log_minutes - members[member].log_mean - hour_effect[hour]) / sigma;
  }
};

/// Log minutes of a wait. A clock that shows minutes only makes many waits zero; they count as a quarter of a minute.
double log_minutes_of(std::int64_t wait_ms);
std::size_t hour_of(const Turn& turn);

AnswerTimes answer_times(std::span<const Turn> turns, std::span<const Session> sessions, std::int64_t silence_ms);

}  // namespace securebase::dyad
