#include "core/dyad/clustered.hpp"

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

/// Weeks of about `messages` messages in which something stands with chance `share`, in log odds off by a mood of
/// standard deviation `mood` that stays from week to week by `stays`.
std::vector<Block> weeks(Random& random, int count, int messages, double share, double mood, double stays) {
  std::vector<Block> blocks;
  double now = normal(random) * mood;
  for (int week = 0; week < count; ++week) {
    now = stays * now + std::sqrt(1 - stays * stays) * mood * normal(random);
    const double odds = share / (1 - share) * std::exp(now);
    const int n = 1 + static_cast<int>(random.below(static_cast<std::uint64_t>(2 * messages - 1)));
    Block block{0, static_cast<double>(n)};
    for (int i = 0; i < n; ++i) block.numerator += random.uniform() < odds / (1 + odds) ? 1 : 0;
    blocks.push_back(block);
  }
  return blocks;
}

/// What the share comes to in the long run, moods included.
double long_run_share(double share, double mood) {
  Random random(99);
  double sum = 0;
  constexpr int draws = 200'000;
  for (int i = 0; i < draws; ++i) {
    const double odds = share / (1 - share) * std::exp(mood * normal(random));
    sum += odds / (1 + odds);
  }
  return sum / draws;
}

struct CoverageCase {
  const char* name;
  int weeks;
  int messages;
  double share;
  double mood;
  double stays;
  double coverage_min;
};

class ClusteredShareTest : public testing::TestWithParam<CoverageCase> {};

TEST_P(ClusteredShareTest, CoversTheTruth) {
  const auto& at = GetParam();
  const double truth = long_run_share(at.share, at.mood);
  Random random(7);
  int covered = 0;
  constexpr int runs = 600;
  for (int run = 0; run < runs; ++run) {
    const auto interval = clustered_share(weeks(random, at.weeks, at.messages, at.share, at.mood, at.stays));
    covered += interval.low <= truth && truth <= interval.high ? 1 : 0;
  }
  RecordProperty("coverage_percent", covered * 100 / runs);
  EXPECT_GE(covered, runs * at.coverage_min);
}

INSTANTIATE_TEST_SUITE_P(Situations, ClusteredShareTest,
                         testing::Values(CoverageCase{"Independent", 52, 40, 0.2, 0, 0, 0.93},
                                         CoverageCase{"Rare", 52, 40, 0.01, 0, 0, 0.93},
                                         CoverageCase{"Bursts", 52, 40, 0.1, 0.8, 0, 0.92},
                                         CoverageCase{"FewWeeks", 12, 40, 0.1, 0.8, 0, 0.91},
                                         CoverageCase{"MoodsThatLast", 104, 40, 0.1, 0.8, 0.6, 0.88}),
                         [](const auto& info) { return info.param.name; });

TEST(ClusteredShare, IsPlainWilsonWhereNothingVaries) {
  const std::vector<Block> one = {{81, 263}};
  EXPECT_NEAR(clustered_share(one).low, wilson(81, 263).low, 1e-12);
  EXPECT_NEAR(clustered_share(one).high, wilson(81, 263).high, 1e-12);
}

TEST(ClusteredShare, IsWiderWhenMessagesComeInBursts) {
  std::vector<Block> even(40, {50.0 / 3, 50});
  std::vector<Block> bursts;
  for (int i = 0; i < 40; ++i) bursts.push_back({i % 3 == 0 ? 50.0 : 0.0, 50});
  const auto narrow = clustered_share(even);
  const auto wide = clustered_share(bursts);
  EXPECT_GT(wide.high - wide.low, 3 * (narrow.high - narrow.low));
}

TEST(ClusteredShare, KeepsItsLimitsAtNoneAndAll) {
  const std::vector<Block> none(20, {0, 10});
  const std::vector<Block> all(20, {10, 10});
  EXPECT_EQ(clustered_share(none).low, 0);
  EXPECT_GT(clustered_share(none).high, 0.005);
  EXPECT_EQ(clustered_share(all).high, 1);
  EXPECT_LT(clustered_share(all).low, 0.995);
}

TEST(RateRatio, FindsNoChangeWhereThereIsNone) {
  for (const double stays : {0.0, 0.5}) {
    Random random(4);
    int claimed = 0;
    constexpr int runs = 400;
    for (int run = 0; run < runs; ++run) {
      const auto blocks = weeks(random, 80, 40, 0.1, 0.6, stays);
      const std::span<const Block> all(blocks);
      const auto change = rate_ratio(all.first(40), all.last(40));
      claimed += change.low > 1 || change.high < 1 ? 1 : 0;
    }
    RecordProperty(stays == 0 ? "claimed_of_400" : "claimed_of_400_lasting", claimed);
    EXPECT_LE(claimed, runs * (stays == 0 ? 0.075 : 0.13)) << stays;
  }
}

TEST(RateRatio, FindsADoubling) {
  Random random(5);
  const auto before = weeks(random, 40, 40, 0.05, 0.3, 0);
  const auto after = weeks(random, 40, 40, 0.10, 0.3, 0);
  const auto change = rate_ratio(before, after);
  EXPECT_GT(change.low, 1.3);
  EXPECT_LT(change.low, 2);
  EXPECT_GT(change.high, 2);
  const auto back = rate_ratio(after, before);
  EXPECT_NEAR(back.value * change.value, 1, 1e-12);
}

}  // namespace
}  // namespace securebase::dyad
