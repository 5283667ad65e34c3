#include "core/dyad/answer_time.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <vector>

#include "core/base/random.hpp"

namespace securebase::dyad {
namespace {

double normal(Random& random) {
  return std::sqrt(-2 * std::log(1 - random.uniform())) * std::cos(2 * std::numbers::pi * random.uniform());
}

/// Conversations of alternating messages in which each answers after a log-normal wait; a wait beyond two hours ends
/// one.
std::vector<Turn> alternating(std::uint64_t seed, double log_mean_0, double log_mean_1, double sigma, int count) {
  Random random(seed);
  std::vector<Turn> turns;
  double minute = 0;
  for (int i = 0; i < count; ++i) {
    Turn turn;
    turn.member = static_cast<std::uint8_t>(i % 2);
    minute += std::exp((turn.member == 0 ? log_mean_0 : log_mean_1) + sigma * normal(random));
    turn.utc_ms = static_cast<std::int64_t>(minute * 60'000);
    turns.push_back(turn);
  }
  return turns;
}

std::array<AnswerTime, 2> times_of(const std::vector<Turn>& turns, std::int64_t silence_ms) {
  return answer_times(turns, sessions(turns, silence_ms), silence_ms);
}

TEST(AnswerTimes, FindsTheMedianBehindCensoredAnswers) {
  // Half of person 1's answers take longer than an hour, and a fifth are never seen within the two hours of a session.
  const auto turns = alternating(1, std::log(5.0), std::log(60.0), 0.8, 20'000);
  const auto times = times_of(turns, 120 * 60'000);
  EXPECT_NEAR(times[0].median_minutes->value, 5, 0.3);
  EXPECT_NEAR(times[1].median_minutes->value, 60, 4);
  EXPECT_NEAR(times[1].sigma, 0.8, 0.05);
  EXPECT_GT(times[1].unanswered, 1000);
}

TEST(AnswerTimes, WouldBeTooShortIfCensoringWereIgnored) {
  const auto turns = alternating(1, std::log(5.0), std::log(60.0), 0.8, 20'000);
  std::vector<double> seen;
  for (std::size_t i = 1; i < turns.size(); ++i) {
    const double wait = static_cast<double>(turns[i].utc_ms - turns[i - 1].utc_ms) / 60'000;
    if (turns[i].member == 1 && wait <= 120) seen.push_back(std::log(wait));
  }
  double sum = 0;
  for (const double wait : seen) sum += wait;
  EXPECT_LT(std::exp(sum / static_cast<double>(seen.size())), 50);
}

TEST(AnswerTimes, CoversTheTrueMedian) {
  int covered = 0;
  constexpr int runs = 60;
  for (std::uint64_t run = 0; run < runs; ++run) {
    const auto turns = alternating(100 + run, std::log(20.0), std::log(30.0), 1.0, 3000);
    const auto median = *times_of(turns, 180 * 60'000)[0].median_minutes;
    covered += median.low <= 20 && 20 <= median.high ? 1 : 0;
  }
  EXPECT_GE(covered, runs * 85 / 100);
}

TEST(AnswerTimes, BearsAnEmptyAndAOneSidedHistory) {
  EXPECT_EQ(times_of({}, 1)[0].answered, 0);
  std::vector<Turn> turns(50);
  for (std::size_t i = 0; i < turns.size(); ++i) turns[i].utc_ms = static_cast<std::int64_t>(i) * 1000;
  const auto times = times_of(turns, 3'600'000);
  EXPECT_EQ(times[0].answered, 0);
  EXPECT_FALSE(times[1].median_minutes);
  EXPECT_EQ(times[1].unanswered, 1);
}

}  // namespace
}  // namespace securebase::dyad
