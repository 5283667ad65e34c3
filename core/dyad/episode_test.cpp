#include "core/dyad/episode.hpp"

#include <gtest/gtest.h>

#include "core/base/random.hpp"
#include "core/dyad/letters.hpp"

namespace securebase::dyad {
namespace {

TEST(ConflictEpisodes, OpenWhereTensionIsDenseFromBothSides) {
  const auto turns = conversation("NnNnTtNtNnNnNnNnNnNn");
  const auto episodes = conflict_episodes(turns, split(turns));
  ASSERT_EQ(episodes.size(), 1U);
  EXPECT_EQ(episodes[0].begin, 4U);
  EXPECT_EQ(episodes[0].end, 8U);
  EXPECT_EQ(episodes[0].opened_by, 0);
}

TEST(ConflictEpisodes, AreNotMadeByOneGrumbleOrAcrossASilence) {
  for (const auto* letters : {"NnNnTnNnNtNnNnNnNnNn", "NTNnNTNnNnNnNn", "NnTt T nNnN", ""}) {
    const auto turns = conversation(letters);
    EXPECT_TRUE(conflict_episodes(turns, split(turns)).empty()) << letters;
  }
}

TEST(ConflictEpisodes, EndAtTheLastTenseTurnBeforeACalmStretch) {
  const auto turns = conversation("TtTtNnNnTtNnNnNnNnNnNnTt");
  const auto episodes = conflict_episodes(turns, split(turns));
  ASSERT_EQ(episodes.size(), 1U);
  EXPECT_EQ(episodes[0].end, 10U);
}

TEST(ConflictEpisodes, NeedTheirTensionWithinTwoHours) {
  auto turns = conversation("TtTtTtTtTt");
  for (std::size_t i = 0; i < turns.size(); ++i) turns[i].utc_ms = static_cast<std::int64_t>(i) * 90 * 60'000;
  EXPECT_TRUE(conflict_episodes(turns, sessions(turns, 2 * 3'600'000)).empty());
}

TEST(ConflictEpisodes, AreRareInCalmWritingWithAGrumbleNowAndThen) {
  // One tense message in fifty, at random: three of six by chance about once in eight thousand messages.
  Random random(1);
  std::string letters;
  for (int i = 0; i < 20'000; ++i) letters += by(random.uniform() < 0.5 ? 0 : 1, random.uniform() < 0.02 ? 'T' : 'N');
  const auto turns = conversation(letters);
  EXPECT_LE(conflict_episodes(turns, split(turns)).size(), 8U);
}

TEST(EpisodesPerMonth, AreNotToldOfAShortChat) {
  const auto turns = conversation("TtTtTt");
  const auto rate = episodes_per_month(turns, conflict_episodes(turns, split(turns)));
  ASSERT_FALSE(rate);
  EXPECT_EQ(rate.error().what, Need::messages);
  EXPECT_EQ(rate.error().there, 6);
}

}  // namespace
}  // namespace securebase::dyad
