#include "core/dyad/withdrawal.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <string>

#include "core/base/random.hpp"
#include "core/dyad/letters.hpp"

namespace securebase::dyad {
namespace {

constexpr std::int64_t hour_ms = 3'600'000;

Known<Withdrawal> withdrawal_of(const std::vector<Turn>& turns, std::uint8_t member) {
  const auto list = split(turns);
  return withdrawal(turns, runs(turns, list), answer_times(turns, list, hour_ms)[member], hour_ms, member);
}

std::string repeated(const std::string& letters, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += letters;
  return out;
}

/// Member 0 writes, member 1 answers after a log-normal wait, `slower` sigmas later to a complaint; one in five of
/// member 0's messages is one. Six answers a conversation, censored at an hour.
std::vector<Turn> answering(std::uint64_t seed, double slower, int conversations) {
  Random random(seed);
  std::vector<Turn> turns;
  double minute = 0;
  for (int c = 0; c < conversations; ++c) {
    for (int i = 0; i < 6; ++i) {
      Turn ask;
      ask.utc_ms = static_cast<std::int64_t>(minute * 60'000);
      ask.words = 6;
      ask.is_complaint = random.uniform() < 0.2;
      Turn answer = ask;
      answer.member = 1;
      answer.is_complaint = false;
      const double normal =
          std::sqrt(-2 * std::log(1 - random.uniform())) * std::cos(2 * std::numbers::pi * random.uniform());
      minute += std::exp(std::log(10.0) + normal + (ask.is_complaint ? slower : 0));
      answer.utc_ms = static_cast<std::int64_t>(minute * 60'000);
      minute += 1;
      turns.push_back(ask);
      turns.push_back(answer);
    }
    minute += 300;
  }
  return turns;
}

TEST(Withdrawal, SeesShortAnswersAfterComplaints) {
  const auto found = withdrawal_of(conversation(repeated("NnNnTmmNn ", 40)), 1);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->complaints, 40);
  EXPECT_LT(found->word_ratio.high, 0.7);
  EXPECT_EQ(found->shut_down, 40);
  EXPECT_TRUE(found->is_pattern);
}

TEST(Withdrawal, NamesNoPatternWhereSilenceIsUsual) {
  // The same two short answers follow everything.
  const auto found = withdrawal_of(conversation(repeated("NmmNmmTmmNmm ", 40)), 1);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->shut_down, 40);
  EXPECT_FALSE(found->is_pattern);
}

TEST(Withdrawal, NeverCountsAnAnnouncedPause) {
  // The answer is the pause; or the complaint comes after it, into the silence that was announced.
  for (const auto* letters : {"NnNnTpNn ", "NnNnNpT "}) {
    const auto found = withdrawal_of(conversation(repeated(letters, 40)), 1);
    ASSERT_FALSE(found) << letters;
    EXPECT_EQ(found.error().what, Need::complaints);
    EXPECT_EQ(found.error().there, 0) << letters;
  }
}

TEST(Withdrawal, CoversTheTrueDelayBehindCensoredAnswers) {
  int covered = 0;
  int claimed = 0;
  constexpr int runs_count = 30;
  for (std::uint64_t run = 0; run < runs_count; ++run) {
    const auto slower = withdrawal_of(answering(run, 1, 150), 1);
    const auto same = withdrawal_of(answering(500 + run, 0, 150), 1);
    ASSERT_TRUE(slower && same);
    covered += slower->slower_by.low <= 1 && 1 <= slower->slower_by.high ? 1 : 0;
    claimed += same->slower_by.low > 0 ? 1 : 0;
  }
  RecordProperty("covered_of_30", covered);
  EXPECT_GE(covered, 26);
  EXPECT_LE(claimed, 3);
}

TEST(Withdrawal, NeedsFifteenComplaints) {
  const auto found = withdrawal_of(conversation(repeated("NnNnTnNn ", 14)), 1);
  ASSERT_FALSE(found);
  EXPECT_EQ(found.error().there, 14);
  EXPECT_FALSE(withdrawal_of({}, 0));
}

}  // namespace
}  // namespace securebase::dyad
