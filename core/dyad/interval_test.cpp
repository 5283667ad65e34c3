#include "core/dyad/interval.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace securebase::dyad {
namespace {

TEST(Wilson, GivesTheTextbookInterval) {
  // Newcombe 1998, Stat Med 17:857, table I: 81 of 263, method 3 (score).
  const auto interval = wilson(81, 263);
  EXPECT_NEAR(interval.low, 0.2553, 0.00005);
  EXPECT_NEAR(interval.high, 0.3662, 0.00005);
}

TEST(Wilson, StaysBetweenZeroAndOne) {
  EXPECT_NEAR(wilson(0, 20).low, 0, 1e-12);
  EXPECT_NEAR(wilson(0, 20).high, 0.1611, 0.00005);  // Newcombe 1998, table I: 0 of 20
  EXPECT_NEAR(wilson(20, 20).high, 1, 1e-12);
}

TEST(PositiveToNegative, CoversTheTrueRatio) {
  Random random(1);
  int covered = 0;
  constexpr int runs = 2000;
  for (int run = 0; run < runs; ++run) {
    int positive = 0;
    for (int i = 0; i < 60; ++i) positive += random.uniform() < 0.8 ? 1 : 0;
    const auto interval = positive_to_negative(positive, 60 - positive);
    covered += interval.low <= 4 && 4 <= interval.high ? 1 : 0;
  }
  EXPECT_GE(covered, runs * 93 / 100);
}

TEST(PoissonRate, CoversTheTrueRate) {
  Random random(2);
  int covered = 0;
  constexpr int runs = 2000;
  for (int run = 0; run < runs; ++run) {
    int count = 0;  // Poisson(6) by its waiting times
    for (double t = -std::log(1 - random.uniform()); t < 6; t -= std::log(1 - random.uniform())) ++count;
    const auto interval = poisson_rate(count, 2);
    covered += interval.low <= 3 && 3 <= interval.high ? 1 : 0;
  }
  EXPECT_GE(covered, runs * 93 / 100);
}

TEST(BlockRatio, IsWiderWhenMessagesComeInBursts) {
  // The same 40 weeks of 50 messages: a third marked in each, or a third of the weeks marked throughout.
  std::vector<Block> even(40, {50.0 / 3, 50});
  std::vector<Block> bursts;
  for (int i = 0; i < 40; ++i) bursts.push_back({i % 3 == 0 ? 50.0 : 0.0, 50});
  const auto narrow = block_ratio(even, true);
  const auto wide = block_ratio(bursts, true);
  EXPECT_LT(narrow.high - narrow.low, 0.01);
  EXPECT_GT(wide.high - wide.low, 0.2);
}

TEST(BlockRatio, CoversTheTrueShareOfBurstyWeeks) {
  Random random(3);
  int covered = 0;
  constexpr int runs = 300;
  for (int run = 0; run < runs; ++run) {
    std::vector<Block> weeks;
    for (int week = 0; week < 60; ++week) {
      const double share = random.uniform() < 0.5 ? 0.1 : 0.3;
      double k = 0;
      for (int i = 0; i < 40; ++i) k += random.uniform() < share ? 1 : 0;
      weeks.push_back({k, 40});
    }
    const auto interval = block_ratio(weeks, true);
    covered += interval.low <= 0.2 && 0.2 <= interval.high ? 1 : 0;
  }
  EXPECT_GE(covered, runs * 90 / 100);
}

TEST(BlockDifference, FindsNoChangeWhereThereIsNone) {
  Random random(4);
  int claimed = 0;
  constexpr int runs = 300;
  for (int run = 0; run < runs; ++run) {
    std::vector<Block> first;
    std::vector<Block> second;
    for (int week = 0; week < 40; ++week) {
      for (auto* half : {&first, &second}) {
        double k = 0;
        for (int i = 0; i < 40; ++i) k += random.uniform() < 0.1 ? 1 : 0;
        half->push_back({k, 40});
      }
    }
    const auto change = block_difference(first, second);
    claimed += change.low > 0 || change.high < 0 ? 1 : 0;
  }
  EXPECT_LE(claimed, runs * 9 / 100);
}

// science.md §5.8, item 8: coverage of the true rate of at least .90 at base rates from .01 to .10 by an 80 % interval
// is what its own width promises more of; the classifier's errors are known from 200 + 800 labelled messages.
TEST(CorrectedShare, CoversTheTrueShareAtLowBaseRates) {
  for (const double truth : {0.01, 0.03, 0.10}) {
    Random random(static_cast<std::uint64_t>(truth * 1000));
    int covered = 0;
    constexpr int runs = 200;
    for (int run = 0; run < runs; ++run) {
      Reliability reliability;
      for (int i = 0; i < 200; ++i) ++(random.uniform() < 0.7 ? reliability.hits : reliability.misses);
      for (int i = 0; i < 800; ++i)
        ++(random.uniform() < 0.02 ? reliability.false_alarms : reliability.correct_silence);
      double flagged = 0;
      for (int i = 0; i < 2000; ++i) flagged += random.uniform() < truth * 0.7 + (1 - truth) * 0.02 ? 1 : 0;
      const auto interval = corrected_share(flagged, 2000, reliability);
      covered += interval.low <= truth && truth <= interval.high ? 1 : 0;
    }
    EXPECT_GE(covered, runs * 75 / 100) << "at " << truth;
  }
}

}  // namespace
}  // namespace securebase::dyad
