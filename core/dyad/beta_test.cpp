#include "core/dyad/beta.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "core/base/random.hpp"

namespace securebase::dyad {
namespace {

TEST(BetaCumulative, AgreesWithClosedForms) {
  for (const double x : {0.001, 0.2, 0.5, 0.83, 0.999}) {
    EXPECT_NEAR(beta_cumulative(x, 1, 1), x, 1e-13);
    EXPECT_NEAR(beta_cumulative(x, 3, 1), x * x * x, 1e-13);
    EXPECT_NEAR(beta_cumulative(x, 1, 4), 1 - std::pow(1 - x, 4), 1e-13);
    EXPECT_NEAR(beta_cumulative(x, 0.5, 0.5), 2 / std::acos(-1.0) * std::asin(std::sqrt(x)), 1e-13);
    EXPECT_NEAR(beta_cumulative(x, 7.3, 2.1), 1 - beta_cumulative(1 - x, 2.1, 7.3), 1e-13);
  }
}

TEST(BetaQuantile, UndoesTheCumulative) {
  for (const double a : {0.5, 1.0, 9.5, 400.0, 30'000.5}) {
    for (const double b : {0.5, 2.0, 77.0, 900'000.0}) {
      for (const double p : {0.025, 0.1, 0.5, 0.9, 0.975})
        EXPECT_NEAR(beta_cumulative(beta_quantile(p, a, b), a, b), p, 1e-8) << a << " " << b << " " << p;
    }
  }
  EXPECT_EQ(beta_quantile(0, 2, 3), 0);
  EXPECT_EQ(beta_quantile(1, 2, 3), 1);
}

// Fisher and Yates' table of t, two-sided 5 %.
TEST(TQuantile, IsThatOfTheTables) {
  EXPECT_NEAR(t_quantile(0.975, 1), 12.706, 0.0005);
  EXPECT_NEAR(t_quantile(0.975, 4), 2.776, 0.0005);
  EXPECT_NEAR(t_quantile(0.975, 30), 2.042, 0.0005);
  EXPECT_NEAR(t_quantile(0.025, 120), -1.980, 0.0005);
  EXPECT_NEAR(t_quantile(0.975, 1e6), z_95, 0.0001);
  EXPECT_EQ(t_quantile(0.5, 3), 0);
}

// Brown, Cai and DasGupta 2001, table 5 of the appendix: Jeffreys' limits for n = 7.
TEST(Jeffreys, GivesThePublishedLimits) {
  const auto two = jeffreys(2, 7);
  EXPECT_NEAR(two.value, 2.0 / 7, 1e-12);
  EXPECT_NEAR(two.low, 0.065, 0.0006);
  EXPECT_NEAR(two.high, 0.648, 0.0006);
  const auto none = jeffreys(0, 7);
  EXPECT_EQ(none.low, 0);
  EXPECT_NEAR(none.high, 0.292, 0.0006);
  EXPECT_EQ(jeffreys(7, 7).high, 1);
}

TEST(Jeffreys, CoversOnAverageAsItSays) {
  Random random(1);
  int covered = 0;
  constexpr int runs = 4000;
  for (int run = 0; run < runs; ++run) {
    const double truth = random.uniform();
    int k = 0;
    for (int i = 0; i < 12; ++i) k += random.uniform() < truth ? 1 : 0;
    const auto interval = jeffreys(k, 12);
    covered += interval.low <= truth && truth <= interval.high ? 1 : 0;
  }
  RecordProperty("covered_of_4000", covered);
  EXPECT_NEAR(covered, runs * 0.95, runs * 0.015);
}

}  // namespace
}  // namespace securebase::dyad
