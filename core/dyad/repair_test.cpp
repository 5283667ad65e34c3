#include "core/dyad/repair.hpp"

#include <gtest/gtest.h>

#include <string>

#include "core/base/random.hpp"
#include "core/dyad/letters.hpp"

namespace securebase::dyad {
namespace {

/// Quarrels of 24 messages, tense with a chance that falls from .9 by .03 a message; one in ten is a repair, which is
/// calm itself and changes nothing else.
std::string cooling_quarrels(std::uint64_t seed, int count) {
  Random random(seed);
  std::string letters;
  for (int quarrel = 0; quarrel < count; ++quarrel) {
    for (int i = 0; i < 24; ++i) {
      const bool is_tense_now = random.uniform() < 0.9 - 0.03 * i;
      letters += by(i % 2, random.uniform() < 0.1 ? 'R' : is_tense_now ? 'T' : 'N');
    }
    letters += ' ';
  }
  return letters;
}

Known<RepairEffect> effect_of(const std::string& letters) {
  const auto turns = conversation(letters);
  return repair_effect(turns, conflict_episodes(turns, split(turns)));
}

TEST(RepairEffect, IsNotTakenFromTensionThatFallsByItself) {
  int claimed = 0;
  constexpr int runs = 60;
  for (std::uint64_t run = 0; run < runs; ++run) {
    const auto effect = effect_of(cooling_quarrels(run, 40));
    ASSERT_TRUE(effect);
    claimed += effect->difference.high < 0 ? 1 : 0;
  }
  RecordProperty("claimed_of_60", claimed);
  EXPECT_LE(claimed, 5);
}

TEST(RepairEffect, IsFoundWhereRepairCalms) {
  Random random(6);
  std::string letters;
  for (int quarrel = 0; quarrel < 100; ++quarrel) {
    int calm_for = 0;
    for (int i = 0; i < 24; ++i) {
      const bool repairs = random.uniform() < 0.1;
      const bool is_tense_now = calm_for <= 0 && random.uniform() < 0.7;
      letters += by(i % 2, repairs ? 'R' : is_tense_now ? 'T' : 'N');
      calm_for = repairs ? 5 : calm_for - 1;
    }
    letters += ' ';
  }
  const auto effect = effect_of(letters);
  ASSERT_TRUE(effect);
  EXPECT_LT(effect->difference.high, -0.1);
  EXPECT_GT(effect->eased_share.low, 0.5);
}

TEST(RepairEffect, NeedsTenAttempts) {
  const auto effect = effect_of("TtTtRtTtTtNnNnNnNnNn");
  ASSERT_FALSE(effect);
  EXPECT_EQ(effect.error().what, Need::repairs);
  EXPECT_FALSE(effect_of(""));
}

}  // namespace
}  // namespace securebase::dyad
