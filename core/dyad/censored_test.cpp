#include "core/dyad/censored.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <vector>

#include "core/base/random.hpp"

namespace securebase::dyad {
namespace {

TEST(MillsRatio, AgreesWithTables) {
  EXPECT_NEAR(mills_ratio(0), std::sqrt(2 / std::numbers::pi), 1e-12);
  EXPECT_NEAR(mills_ratio(1), 1.52513527616098, 1e-10);
  EXPECT_NEAR(mills_ratio(-10), 0, 1e-12);
  EXPECT_NEAR(mills_ratio(7.999), mills_ratio(8.001), 0.01);
  EXPECT_NEAR(mills_ratio(50), 50.02, 0.001);
}

TEST(CensoredMean, IsTheMeanWhereNothingIsCensored) {
  const std::vector<Observed> observed = {{1, false}, {2, false}, {6, false}};
  EXPECT_NEAR(censored_mean(observed).mean, 3, 1e-9);
}

TEST(CensoredMean, CoversTheTruthBehindCensoring) {
  Random random(1);
  int covered = 0;
  constexpr int runs = 1000;
  for (int run = 0; run < runs; ++run) {
    std::vector<Observed> observed;
    for (int i = 0; i < 100; ++i) {
      const double value =
          0.5 + std::sqrt(-2 * std::log(1 - random.uniform())) * std::cos(2 * std::numbers::pi * random.uniform());
      observed.push_back({std::min(value, 0.8), value > 0.8});
    }
    const auto found = censored_mean(observed);
    covered += std::abs(found.mean - 0.5) < 1.96 * found.error ? 1 : 0;
  }
  RecordProperty("covered_of_1000", covered);
  EXPECT_GE(covered, 925);
}

}  // namespace
}  // namespace securebase::dyad
