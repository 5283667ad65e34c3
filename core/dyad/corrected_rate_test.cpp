#include "core/dyad/corrected_rate.hpp"

#include <gtest/gtest.h>

#include "core/base/random.hpp"

namespace securebase::dyad {
namespace {

/// A reader that finds `sensitivity` of what is there and marks 1 - `specificity` of what is not, counted on labelled
/// messages.
Reliability counted(Random& random, double sensitivity, double specificity, int marked, int ordinary) {
  Reliability reliability;
  for (int i = 0; i < marked; ++i) ++(random.uniform() < sensitivity ? reliability.hits : reliability.misses);
  for (int i = 0; i < ordinary; ++i)
    ++(random.uniform() < specificity ? reliability.correct_silence : reliability.false_alarms);
  return reliability;
}

struct RateCase {
  const char* name;
  double truth;
  double specificity;
  int marked;
  int ordinary;
};

class CorrectedRateTest : public testing::TestWithParam<RateCase> {};

// science.md §5.8, item 8: coverage of the true rate at base rates from .01 to .10.
TEST_P(CorrectedRateTest, CoversTheTrueRate) {
  const auto& at = GetParam();
  constexpr double sensitivity = 0.6;
  constexpr int turns = 3000;
  constexpr int runs = 200;
  Random random(17);
  int covered_95 = 0;
  int covered_80 = 0;
  for (int run = 0; run < runs; ++run) {
    const auto reliability = counted(random, sensitivity, at.specificity, at.marked, at.ordinary);
    double flagged = 0;
    const double chance = at.truth * sensitivity + (1 - at.truth) * (1 - at.specificity);
    for (int i = 0; i < turns; ++i) flagged += random.uniform() < chance ? 1 : 0;
    const auto rate = corrected_rate(flagged, turns, reliability);
    covered_95 += rate.at_95.low <= at.truth && at.truth <= rate.at_95.high ? 1 : 0;
    covered_80 += rate.at_80.low <= at.truth && at.truth <= rate.at_80.high ? 1 : 0;
  }
  RecordProperty("coverage_95_percent", covered_95 * 100 / runs);
  RecordProperty("coverage_80_percent", covered_80 * 100 / runs);
  EXPECT_GE(covered_95, runs * 0.90);
  EXPECT_GE(covered_80, runs * 0.74);
}

INSTANTIATE_TEST_SUITE_P(
    BaseRates, CorrectedRateTest,
    testing::Values(RateCase{"OneInAHundred", 0.01, 0.99, 100, 1000}, RateCase{"TwoInAHundred", 0.02, 0.99, 100, 1000},
                    RateCase{"FiveInAHundred", 0.05, 0.99, 100, 1000}, RateCase{"TenInAHundred", 0.10, 0.99, 100, 1000},
                    RateCase{"ManyFalseAlarms", 0.03, 0.96, 100, 1000}, RateCase{"FewLabels", 0.03, 0.99, 20, 500},
                    RateCase{"FewLabelsRare", 0.01, 0.99, 20, 500}),
    [](const auto& info) { return info.param.name; });

TEST(CorrectedRate, IsTheFoundShareOfAPerfectReader) {
  const auto rate = corrected_rate(300, 3000, {1e6, 0, 0, 1e6});
  EXPECT_NEAR(rate.mean, 0.1, 0.002);
  EXPECT_NEAR(rate.at_95.low, 0.0895, 0.002);
  EXPECT_NEAR(rate.at_95.high, 0.111, 0.002);
  EXPECT_TRUE(rate.is_certain());
}

TEST(CorrectedRate, IsNearNothingWhereFalseAlarmsExplainWhatWasFound) {
  const auto rate = corrected_rate(30, 3000, {60, 40, 10, 990});
  EXPECT_LT(rate.at_95.low, 0.001);
  EXPECT_FALSE(rate.is_certain());
}

// A person's checks make the reader theirs: where it errs more in this chat than on the labelled messages, the interval
// of the labelled messages alone is too sure of itself.
TEST(CorrectedRate, CoversTheTrueRateWithAPersonsOwnChecks) {
  constexpr int turns = 3000;
  constexpr int runs = 120;
  for (const double truth : {0.01, 0.03, 0.10}) {
    Random random(23);
    int covered = 0;
    for (int run = 0; run < runs; ++run) {
      const auto reliability = counted(random, 0.6, 0.992, 100, 1000);
      double fair = 0;
      double unfair = 0;
      for (int i = 0; i < turns; ++i) {
        const bool is_there = random.uniform() < truth;
        if (random.uniform() < (is_there ? 0.6 : 0.012)) ++(is_there ? fair : unfair);
      }
      const double flagged = fair + unfair;
      FairnessChecks checks;
      for (int i = 0; i < 20; ++i) ++(random.uniform() < fair / flagged ? checks.fair : checks.unfair);
      const auto rate = corrected_rate(flagged, turns, with_checks(reliability, checks, flagged, turns));
      covered += rate.at_95.low <= truth && truth <= rate.at_95.high ? 1 : 0;
    }
    EXPECT_GE(covered, runs * 0.90) << truth;
  }
}

TEST(CorrectedRate, ChecksThatCallMarksUnfairLowerIt) {
  const Reliability reader{60, 40, 10, 990};
  const auto after = [&](double fair, double unfair) {
    return corrected_rate(90, 3000, with_checks(reader, {fair, unfair}, 90, 3000)).mean;
  };
  EXPECT_LT(after(2, 10), after(6, 6));
  EXPECT_LT(after(6, 6), after(12, 0));
  EXPECT_EQ(after(0, 0), corrected_rate(90, 3000, reader).mean);
}

TEST(CorrectedRate, ChecksOfNothingChangeNothing) {
  const auto same = with_checks({1, 2, 3, 4}, {5, 5}, 0, 100);
  EXPECT_EQ(same.false_alarms, 3);
  EXPECT_EQ(same.correct_silence, 4);
}

TEST(CorrectedRate, DoesNotBreakAtTheEdges) {
  for (const auto& [flagged, turns] : {std::pair{0.0, 200.0}, {200.0, 200.0}, {0.0, 1e6}, {1e6, 1e6}, {0.5, 1.0}}) {
    for (const auto& reliability : {Reliability{10, 10, 10, 300}, Reliability{}, Reliability{0, 20, 20, 0}}) {
      const auto rate = corrected_rate(flagged, turns, reliability);
      EXPECT_GE(rate.at_95.low, 0);
      EXPECT_LE(rate.at_95.low, rate.at_80.low);
      EXPECT_LE(rate.at_80.low, rate.at_80.value);
      EXPECT_LE(rate.at_80.value, rate.at_80.high);
      EXPECT_LE(rate.at_80.high, rate.at_95.high);
      EXPECT_LE(rate.at_95.high, 1);
    }
  }
}

}  // namespace
}  // namespace securebase::dyad
