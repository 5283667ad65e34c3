#include "core/dyad/harsh_start.hpp"

#include <gtest/gtest.h>

#include <string>

#include "core/dyad/letters.hpp"

namespace securebase::dyad {
namespace {

HarshStarts starts_of(const std::string& letters) {
  const auto turns = conversation(letters);
  return harsh_starts(turns, conflict_episodes(turns, split(turns)));
}

std::string repeated(const std::string& letters, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += letters;
  return out;
}

TEST(HarshStarts, CountByWhoOpened) {
  const auto starts = starts_of(repeated("HtTtNnNnNnNnNn ", 6) + repeated("TtTtNnNn ", 2) + repeated("ttTTnNnN ", 9));
  ASSERT_TRUE(starts.by_opener[0]);
  EXPECT_EQ(starts.by_opener[0]->opened, 8);
  EXPECT_EQ(starts.by_opener[0]->harsh, 6);
  EXPECT_NEAR(starts.by_opener[0]->share.value, 0.75, 1e-12);
  ASSERT_TRUE(starts.by_opener[1]);
  EXPECT_EQ(starts.by_opener[1]->harsh, 0);
  EXPECT_EQ(starts.by_opener[1]->share.low, 0);
  ASSERT_TRUE(starts.both);
  EXPECT_EQ(starts.both->opened, 17);
  EXPECT_EQ(starts.both->harsh, 6);
}

TEST(HarshStarts, MeasureTheOpeningAgainstThePersonsCalmMessages) {
  // H weighs 2 and the T two minutes later 1; the next comes after four. Outside of episodes everything is calm.
  const auto starts = starts_of(repeated("HtTtTtNnNnNnNnNnNn ", 10));
  EXPECT_NEAR(starts.by_opener[0]->excess.value, (2 + 1) / 2.0, 1e-9);
}

TEST(HarshStarts, LeaveOutWhatComesAfterThreeMinutes) {
  auto turns = conversation("TtTtH");
  for (auto& turn : turns) turn.utc_ms *= 2;  // two minutes apart: the H comes after eight
  std::vector<Episode> episodes(8, Episode{0, turns.size(), 0});
  EXPECT_EQ(harsh_starts(turns, episodes).by_opener[0]->harsh, 0);
}

TEST(HarshStarts, NeedEightEpisodes) {
  const auto starts = starts_of(repeated("HtTtNnNnNnNnNn ", 7));
  ASSERT_FALSE(starts.by_opener[0]);
  EXPECT_EQ(starts.by_opener[0].error().there, 7);
  EXPECT_EQ(starts.by_opener[0].error().needed, 8);
}

}  // namespace
}  // namespace securebase::dyad
