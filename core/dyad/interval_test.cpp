#include "core/dyad/interval.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "core/base/random.hpp"

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

TEST(BlockRatio, CoversTheTrueRatioOfBurstyWeeks) {
  Random random(3);
  int covered = 0;
  constexpr int runs = 300;
  for (int run = 0; run < runs; ++run) {
    std::vector<Block> weeks;
    for (int week = 0; week < 60; ++week) {
      const double length = random.uniform() < 0.5 ? 1.5 : 2.5;
      weeks.push_back({40 * (length + random.uniform() - 0.5), 40});
    }
    const auto interval = block_ratio(weeks);
    covered += interval.low <= 2 && 2 <= interval.high ? 1 : 0;
  }
  RecordProperty("covered_of_300", covered);
  EXPECT_GE(covered, runs * 90 / 100);
}

TEST(BlockRatio, ShowsTheExtremesOfFewBlocks) {
  const std::vector<Block> weeks = {{10, 10}, {30, 10}};
  const auto interval = block_ratio(weeks);
  EXPECT_EQ(interval.low, 1);
  EXPECT_EQ(interval.value, 2);
  EXPECT_EQ(interval.high, 3);
}

}  // namespace
}  // namespace securebase::dyad
