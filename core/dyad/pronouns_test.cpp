#include "core/dyad/pronouns.hpp"

#include <gtest/gtest.h>

#include <string>

#include "core/dyad/letters.hpp"

namespace securebase::dyad {
namespace {

TEST(ConflictPronouns, AreCountedInsideEpisodesOnly) {
  std::string letters;
  for (int i = 0; i < 30; ++i) letters += "NnNnTtTtNnNnNnNnNn ";
  auto turns = conversation(letters);
  for (auto& turn : turns) {
    turn.you = turn.member == 0 ? 3 : 1;
    turn.we = 1;
    if (!is_tense(turn)) turn.i = 50;
  }
  const auto found = conflict_pronouns(turns, conflict_episodes(turns, split(turns)));
  ASSERT_TRUE(found[0] && found[1]);
  EXPECT_EQ(found[0]->pronouns, 30 * 2 * 4);
  EXPECT_NEAR(found[0]->we.value, 0.25, 1e-12);
  EXPECT_NEAR(found[0]->you.value, 0.75, 1e-12);
  EXPECT_NEAR(found[1]->you.value, 0.5, 1e-12);
}

TEST(ConflictPronouns, SayWhatIsMissing) {
  const auto found = conflict_pronouns({}, {});
  ASSERT_FALSE(found[0]);
  EXPECT_EQ(found[0].error().what, Need::episodes);
}

}  // namespace
}  // namespace securebase::dyad
