#include "core/dyad/counts.hpp"

#include <gtest/gtest.h>

namespace securebase::dyad {
namespace {

constexpr std::int64_t minute_ms = 60'000;
constexpr std::int64_t hour_ms = 60 * minute_ms;

Turn turn_at(std::int64_t minute, std::uint8_t member, std::uint32_t words = 1) {
  Turn turn;
  turn.utc_ms = minute * minute_ms;
  turn.member = member;
  turn.words = words;
  return turn;
}

TEST(DailyCounts, CountMessagesWordsRunsAndStarts) {
  auto thanks = turn_at(3, 1, 4);
  thanks.marks.insert(Mark::appreciation);
  thanks.valence = 1;
  const std::vector<Turn> turns = {turn_at(0, 0, 2), turn_at(1, 0, 3), thanks, turn_at(500, 1), turn_at(1500, 0)};
  const auto days = daily_counts(turns, hour_ms);
  ASSERT_EQ(days.size(), 2U);
  EXPECT_EQ(days[0].day, 0);
  EXPECT_EQ(days[0].members[0].messages, 2U);
  EXPECT_EQ(days[0].members[0].words, 5U);
  EXPECT_EQ(days[0].members[0].runs, 1U);
  EXPECT_EQ(days[0].members[0].starts, 1U);
  EXPECT_EQ(days[0].members[1].messages, 2U);
  EXPECT_EQ(days[0].members[1].runs, 2U);  // the silence between them ends the first
  EXPECT_EQ(days[0].members[1].starts, 1U);
  EXPECT_EQ(days[0].members[1].friendly, 1U);
  EXPECT_EQ(days[0].members[1].of(Mark::appreciation), 1U);
  EXPECT_EQ(days[1].day, 1);
  EXPECT_EQ(total_counts(days)[0].messages, 3U);
}

TEST(DailyCounts, LeaveWordsAloneThatWereNotRead) {
  auto turn = turn_at(0, 0, 7);
  turn.is_read = false;
  turn.is_question = true;
  turn.marks.insert(Mark::appreciation);
  const auto days = daily_counts(std::vector{turn}, hour_ms);
  EXPECT_EQ(days[0].members[0].messages, 1U);
  EXPECT_EQ(days[0].members[0].words, 7U);
  EXPECT_EQ(days[0].members[0].read, 0U);
  EXPECT_EQ(days[0].members[0].questions, 0U);
  EXPECT_EQ(days[0].members[0].of(Mark::appreciation), 0U);
}

TEST(DailyCounts, BearAClockThatGoesBackOverMidnight) {
  auto before = turn_at(1445, 0);
  auto after = turn_at(1450, 0);
  after.utc_offset_minutes = -60;
  const auto days = daily_counts(std::vector{before, after}, hour_ms);
  ASSERT_EQ(days.size(), 1U);
  EXPECT_EQ(days[0].members[0].messages, 2U);
}

TEST(Calendar, FollowsTheWallClock) {
  auto turn = turn_at(-1, 0);  // 1969-12-31T23:59Z
  EXPECT_EQ(day_of(turn), -1);
  EXPECT_EQ(month_of_day(day_of(turn)), -1);
  turn.utc_offset_minutes = 60;
  EXPECT_EQ(day_of(turn), 0);
  EXPECT_EQ(month_of_day(0), 0);
  EXPECT_EQ(week_of_day(0), week_of_day(3));      // Thursday to Sunday, 1970-01-04
  EXPECT_EQ(week_of_day(4), week_of_day(3) + 1);  // Monday
  EXPECT_EQ(week_of_day(-4), week_of_day(-3) - 1);
}

TEST(Blocks, AreDaysInAShortChatAndWeeksInALongOne) {
  std::vector<Turn> turns;
  for (int day = 0; day < 83; ++day) turns.push_back(turn_at(day * 1440, 0));
  const auto count = [](const DayCounts& day) { return Block{1, static_cast<double>(day.members[0].messages)}; };
  const auto days = daily_counts(turns, hour_ms);
  EXPECT_EQ(blocks_of(std::span(days).first(70), count).size(), 70U);
  EXPECT_EQ(blocks_of(days, count).size(), 13U);
  EXPECT_TRUE(blocks_of({}, count).empty());
}

TEST(Rhythm, CountsByDayOfTheWeekAndHour) {
  auto sunday = turn_at(3 * 1440 + 23 * 60 + 30, 1);
  auto monday = sunday;
  monday.utc_offset_minutes = 60;
  const auto found = rhythm(std::vector{sunday, monday});
  EXPECT_EQ(found.messages[1][6][23], 1U);
  EXPECT_EQ(found.messages[1][0][0], 1U);
  EXPECT_EQ(found.at_hour(1, 23), 1U);
  EXPECT_EQ(found.on_weekday(1, 0), 1U);
  EXPECT_EQ(found.on_weekday(0, 0), 0U);
}

}  // namespace
}  // namespace securebase::dyad
