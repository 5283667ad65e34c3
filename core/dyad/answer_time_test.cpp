#include "core/dyad/answer_time.hpp"

#include <gtest/gtest.h>

#include <algorithm>
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
  RecordProperty("covered_of_60", covered);
  EXPECT_GE(covered, runs * 88 / 100);
}

/// Member 0 writes once or twice a day between 7 and 23; member 1 answers after a log-normal wait with a median of an
/// hour, or, where that would fall into the night, between 7 and 8 the next morning.
std::vector<Turn> sleeping(std::uint64_t seed, int days) {
  Random random(seed);
  std::vector<Turn> turns;
  for (int day = 0; day < days; ++day) {
    for (const double begin : {7.0, 15.0}) {
      Turn ask;
      const double hour = begin + 8 * random.uniform();
      ask.utc_ms = static_cast<std::int64_t>((day * 24 + hour) * 3'600'000);
      Turn answer = ask;
      answer.member = 1;
      double at = hour + std::exp(normal(random));
      if (at > 23) at = 31 + random.uniform();
      answer.utc_ms = static_cast<std::int64_t>((day * 24 + at) * 3'600'000);
      turns.push_back(ask);
      turns.push_back(answer);
    }
  }
  std::ranges::sort(turns, {}, &Turn::utc_ms);
  return turns;
}

TEST(AnswerTimes, KnowTheHoursOfSleep) {
  const auto time = times_of(sleeping(1, 400), 8 * 3'600'000)[1];
  EXPECT_FALSE(time.usually_writes[3]);
  EXPECT_TRUE(time.usually_writes[8]);
  EXPECT_TRUE(time.usually_writes[20]);
}

TEST(AnswerTimes, DoNotTakeANightForALongWait) {
  int covered = 0;
  double sum = 0;
  constexpr int runs = 30;
  for (std::uint64_t run = 0; run < runs; ++run) {
    const auto median = *times_of(sleeping(run, 300), 8 * 3'600'000)[1].median_minutes;
    covered += median.low <= 60 && 60 <= median.high ? 1 : 0;
    sum += median.value / runs;
  }
  RecordProperty("covered_of_30", covered);
  RecordProperty("mean_minutes", static_cast<int>(sum));
  EXPECT_NEAR(sum, 60, 4);
  EXPECT_GE(covered, 26);
}

TEST(AnswerLimit, EndsWithTheHoursOfWriting) {
  AnswerTime time;
  for (std::size_t h = 7; h < 23; ++h) time.usually_writes[h] = true;
  constexpr std::int64_t hour_ms = 3'600'000;
  Turn asked;
  asked.utc_ms = 12 * hour_ms;
  EXPECT_EQ(answer_limit_ms(time, asked, 4 * hour_ms), 4 * hour_ms);
  asked.utc_ms = 22 * hour_ms + hour_ms / 4;
  EXPECT_EQ(answer_limit_ms(time, asked, 4 * hour_ms), hour_ms * 3 / 4);
  asked.utc_offset_minutes = 60;  // 23:15 by their clock
  EXPECT_EQ(answer_limit_ms(time, asked, 4 * hour_ms), std::nullopt);
  time.usually_writes.fill(true);
  EXPECT_EQ(answer_limit_ms(time, asked, 4 * hour_ms), 4 * hour_ms);
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
