#include "core/security/emotion_dynamics.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "core/security/normal.hpp"

namespace securebase::security {
namespace {

/// Daily values that keep `inertia` of the day before, with this mean and standard deviation.
std::vector<Moment> daily(std::size_t n, double mean, double sd, double inertia, std::uint64_t seed) {
  Random random(seed);
  std::vector<Moment> moments;
  double deviation = sd * normal_draw(random);
  for (std::size_t i = 0; i < n; ++i) {
    moments.push_back({static_cast<double>(i), mean + deviation});
    deviation = inertia * deviation + sd * std::sqrt(1 - inertia * inertia) * normal_draw(random);
  }
  return moments;
}

TEST(EmotionDynamics, SaysNothingBelowItsGates) {
  EXPECT_FALSE(emotion_dynamics({}).mean);
  EXPECT_FALSE(emotion_dynamics(daily(4, 0, 0.3, 0, 1)).mean);
  const auto few = emotion_dynamics(daily(13, 0, 0.3, 0, 1));
  EXPECT_TRUE(few.mean);
  EXPECT_FALSE(few.sd);
  const auto more = emotion_dynamics(daily(50, 0, 0.3, 0, 1));
  EXPECT_TRUE(more.sd);
  EXPECT_FALSE(more.rmssd);  // 50 moments are 49 pairs.
  EXPECT_FALSE(more.inertia);
  const auto enough = emotion_dynamics(daily(51, 0, 0.3, 0, 1));
  EXPECT_TRUE(enough.rmssd);
  EXPECT_TRUE(enough.inertia);
}

TEST(EmotionDynamics, CountsOnlyPairsAtEqualIntervals) {
  auto moments = daily(60, 0, 0.3, 0, 1);
  for (std::size_t i = 30; i < moments.size(); ++i) moments[i].days += 20;  // Three weeks away.
  EXPECT_EQ(emotion_dynamics(moments).pairs, 58U);
}

TEST(EmotionDynamics, MatchesTheDefinitionsByHand) {
  std::vector<Moment> moments;
  for (int i = 0; i < 60; ++i) moments.push_back({static_cast<double>(i), i % 2 == 0 ? 0.5 : -0.5});
  const auto found = emotion_dynamics(moments);
  EXPECT_NEAR(found.mean->value, 0, 1e-12);
  EXPECT_NEAR(found.sd->value, std::sqrt(60 * 0.25 / 59), 1e-12);
  EXPECT_NEAR(found.rmssd->value, 1, 1e-12);
  EXPECT_LT(found.inertia->value, -0.9);
}

TEST(EmotionDynamics, ASteadyFeelingHasNoSpread) {
  std::vector<Moment> moments;
  for (int i = 0; i < 60; ++i) moments.push_back({static_cast<double>(i), 0.4});
  const auto found = emotion_dynamics(moments);
  EXPECT_NEAR(found.mean->value, 0.4, 1e-12);
  EXPECT_NEAR(found.sd->value, 0, 1e-6);
  EXPECT_NEAR(found.rmssd->value, 0, 1e-12);
}

// RMSSD² = 2 SD² (1 - φ).
TEST(EmotionDynamics, TheThreeNumbersFitTogether) {
  const auto found = emotion_dynamics(daily(3'000, 0.1, 0.4, 0.5, 3));
  EXPECT_NEAR(found.mean->value, 0.1, 0.05);
  EXPECT_NEAR(found.sd->value, 0.4, 0.02);
  EXPECT_NEAR(found.inertia->value, 0.5, 0.05);
  const double sd = found.sd->value;
  EXPECT_NEAR(found.rmssd->value, std::sqrt(2 * sd * sd * (1 - found.inertia->value)), 0.01);
}

// 200 people of 80 days: the standard error of a coverage of .9 is .02. Resampled stretches are known to err to the
// narrow side in short series; the bound says how far that may go.
TEST(EmotionDynamics, IntervalsHoldTheTruthMostOfTheTime) {
  double mean = 0;
  double sd = 0;
  double inertia = 0;
  constexpr int people = 200;
  for (int person = 0; person < people; ++person) {
    const auto found = emotion_dynamics(daily(80, 0.2, 0.4, 0.3, 100 + static_cast<std::uint64_t>(person)));
    mean += found.mean->low < 0.2 && 0.2 < found.mean->high ? 1 : 0;
    sd += found.sd->low < 0.4 && 0.4 < found.sd->high ? 1 : 0;
    inertia += found.inertia->low < 0.3 && 0.3 < found.inertia->high ? 1 : 0;
  }
  EXPECT_GE(mean / people, 0.85);
  EXPECT_GE(sd / people, 0.85);
  EXPECT_GE(inertia / people, 0.90);
}

}  // namespace
}  // namespace securebase::security
