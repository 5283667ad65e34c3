#include "core/dyad/session.hpp"

#include <gtest/gtest.h>

namespace securebase::dyad {
namespace {

constexpr std::int64_t minute_ms = 60'000;

Turn turn_at(std::int64_t minute, std::uint8_t member) {
  Turn turn;
  turn.utc_ms = minute * minute_ms;
  turn.member = member;
  return turn;
}

TEST(SessionSilence, FollowsThePairsOwnPaceWithinOneToEightHours) {
  std::vector<Turn> quick;
  std::vector<Turn> slow;
  std::vector<Turn> daily;
  for (int i = 0; i < 100; ++i) {
    quick.push_back(turn_at(i, i % 2));
    slow.push_back(turn_at(i * 150, i % 2));
    daily.push_back(turn_at(i * 1440, i % 2));
  }
  EXPECT_EQ(session_silence_ms(quick), 60 * minute_ms);
  EXPECT_EQ(session_silence_ms(slow), 150 * minute_ms);
  EXPECT_EQ(session_silence_ms(daily), 480 * minute_ms);
  EXPECT_EQ(session_silence_ms({}), 60 * minute_ms);
}

TEST(Sessions, AreSplitAtTheSilenceAndCoverEveryTurn) {
  const std::vector<Turn> turns = {turn_at(0, 0), turn_at(59, 1), turn_at(120, 0), turn_at(121, 1)};
  const auto list = sessions(turns, 60 * minute_ms);
  ASSERT_EQ(list.size(), 2U);
  EXPECT_EQ(list[0].end, 2U);
  EXPECT_EQ(list[1].begin, 2U);
  EXPECT_EQ(list[1].end, 4U);
  EXPECT_TRUE(sessions({}, 1).empty());
}

}  // namespace
}  // namespace securebase::dyad
