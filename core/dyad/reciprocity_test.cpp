#include "core/dyad/reciprocity.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <string>

#include "core/base/random.hpp"
#include "core/dyad/letters.hpp"

namespace securebase::dyad {
namespace {

/// Alternating messages in conversations of 20: each is unfriendly with log odds base + own·(own last) + answer·(the
/// other's last).
std::vector<Turn> alternating(std::uint64_t seed, int conversations, double base, double own, double answer) {
  Random random(seed);
  std::string letters;
  for (int c = 0; c < conversations; ++c) {
    bool last[2] = {false, false};
    for (int i = 0; i < 20; ++i) {
      const int m = i % 2;
      const double odds = std::exp(base + (last[m] ? own : 0) + (last[1 - m] ? answer : 0));
      last[m] = random.uniform() < odds / (1 + odds);
      letters += by(m, last[m] ? 'U' : 'N');
    }
    // Six conversations a day and a bit: some months in all.
    letters += ' ';
  }
  return conversation(letters);
}

Known<Reciprocity> reciprocity_of(const std::vector<Turn>& turns, std::uint8_t target) {
  return negative_reciprocity(turns, runs(turns, split(turns)), target);
}

TEST(NegativeReciprocity, CountsAnswersWithinConversationsOnly) {
  // Each conversation holds one answer of member 1 to an answer of theirs; the last letters of one and the first of the
  // next do not meet.
  std::string letters;
  for (int i = 0; i < 6; ++i) letters += "NnUu NuUu NnUn NnNu NnNn NnNn NuNn UN ";
  const auto found = reciprocity_of(conversation(letters), 1);
  ASSERT_TRUE(found) << found.error().there;
  EXPECT_EQ(found->table.n11, 12);
  EXPECT_EQ(found->table.n12, 6);
  EXPECT_EQ(found->table.n21, 6);
  EXPECT_EQ(found->table.n22, 18);
}

TEST(NegativeReciprocity, FindsTheOddsThatAreThere) {
  const auto found = reciprocity_of(alternating(1, 2000, -2, 1, 1.2), 0);
  ASSERT_TRUE(found);
  EXPECT_NEAR(std::log(found->odds_ratio.value), 1.2, 0.25);
  EXPECT_GT(found->odds_ratio.low, 1);
  EXPECT_NEAR(2 * found->effects.partner, 1.2, 0.3);
}

TEST(NegativeReciprocity, CoversTheTruthAndFindsNoneInInertiaAlone) {
  int covered = 0;
  int claimed = 0;
  constexpr int runs_count = 100;
  for (std::uint64_t run = 0; run < runs_count; ++run) {
    const auto some = reciprocity_of(alternating(run, 300, -1.5, 1, 1), 0);
    const auto none = reciprocity_of(alternating(1000 + run, 300, -1.5, 1.5, 0), 0);
    ASSERT_TRUE(some && none);
    covered += some->odds_ratio.low <= std::exp(1.0) && std::exp(1.0) <= some->odds_ratio.high ? 1 : 0;
    claimed += none->odds_ratio.low > 1 || none->odds_ratio.high < 1 ? 1 : 0;
  }
  RecordProperty("covered_of_100", covered);
  RecordProperty("claimed_of_100", claimed);
  EXPECT_GE(covered, 89);
  EXPECT_LE(claimed, 11);
}

TEST(NegativeReciprocity, SaysNothingBelowFiveInACell) {
  const auto found = reciprocity_of(conversation("NnUuNnNuNn"), 1);
  ASSERT_FALSE(found);
  EXPECT_EQ(found.error().what, Need::followed_runs);
  EXPECT_FALSE(reciprocity_of({}, 0));
}

}  // namespace
}  // namespace securebase::dyad
