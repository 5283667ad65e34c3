#include "core/dyad/logistic.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace securebase::dyad {
namespace {

TEST(LogisticRegression, IsTheLogOddsRatioOfATable) {
  // 20/10 against 15/30: odds 2 and .5.
  const std::vector<Trials> rows = {{{1}, 20, 10, 0}, {{0}, 15, 30, 1}};
  const auto fit = logistic_regression(rows);
  ASSERT_TRUE(fit.has_converged);
  EXPECT_NEAR(fit.coefficients[0], std::log(0.5), 1e-9);
  EXPECT_NEAR(fit.coefficients[1], std::log(4.0), 1e-9);
}

TEST(LogisticRegression, HasTheUsualErrorsWhenEachTrialStandsAlone) {
  std::vector<Trials> rows;
  std::int64_t stretch = 0;
  const auto add = [&](double x, bool yes, int times) {
    for (int i = 0; i < times; ++i) rows.push_back({{x}, yes ? 1.0 : 0.0, yes ? 0.0 : 1.0, stretch++});
  };
  add(1, true, 200);
  add(1, false, 100);
  add(0, true, 150);
  add(0, false, 300);
  const auto fit = logistic_regression(rows);
  ASSERT_TRUE(fit.has_converged);
  EXPECT_NEAR(fit.errors[1], std::sqrt(1.0 / 200 + 1.0 / 100 + 1.0 / 150 + 1.0 / 300), 0.001);
}

TEST(LogisticRegression, AdjustsForTheOtherPredictor) {
  // Odds multiply by 3 with the first predictor and by 2 with the second, in every cell.
  std::vector<Trials> rows;
  for (const double a : {0.0, 1.0}) {
    for (const double b : {0.0, 1.0}) {
      const double odds = 0.1 * std::pow(3, a) * std::pow(2, b);
      const double n = a == b ? 900 : 100;
      rows.push_back({{a, b}, n * odds / (1 + odds), n / (1 + odds), static_cast<std::int64_t>(rows.size())});
    }
  }
  const auto fit = logistic_regression(rows);
  ASSERT_TRUE(fit.has_converged);
  EXPECT_NEAR(fit.coefficients[1], std::log(3.0), 1e-8);
  EXPECT_NEAR(fit.coefficients[2], std::log(2.0), 1e-8);
}

TEST(LogisticRegression, ConvergesWhereAWholeNewtonStepOvershoots) {
  const std::vector<Trials> rows = {
      {{0, 0}, 56, 3798, 0}, {{0, 1}, 67, 41, 1}, {{1, 0}, 57, 53, 2}, {{1, 1}, 118, 78, 3}};
  EXPECT_TRUE(logistic_regression(rows).has_converged);
}

TEST(LogisticRegression, SaysSoWhereThereIsNoAnswer) {
  EXPECT_FALSE(logistic_regression({}).has_converged);
  EXPECT_FALSE(logistic_regression(std::vector<Trials>{{{1}, 5, 0, 0}, {{0}, 9, 0, 1}}).has_converged);
  // The predictor tells yes from no without error.
  EXPECT_FALSE(logistic_regression(std::vector<Trials>{{{1}, 9, 0, 0}, {{0}, 0, 9, 1}}).has_converged);
  // The predictor is always the same.
  EXPECT_FALSE(logistic_regression(std::vector<Trials>{{{0}, 9, 5, 0}, {{0}, 4, 9, 1}}).has_converged);
}

}  // namespace
}  // namespace securebase::dyad
