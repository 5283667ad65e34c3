#include "core/security/gaussian.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <numeric>

#include "core/wire/json.hpp"

namespace securebase::security {
namespace {

TEST(Gaussian, OneNumberTakesThePosteriorOfTheItemsAlone) {
  const scale::GradedItem item{1.8, {-1.6, -0.6, 0.4, 1.4}};
  const scale::Response response{&item, 3};
  Gaussian single{{0.3}, {0.64}};
  observe_along(single, std::array{1.0}, {&response, 1});
  const auto alone = scale::expected_a_posteriori({&response, 1}, {0.3, 0.8}, 41);
  EXPECT_NEAR(single.mean[0], alone.mean, 1e-12);
  EXPECT_NEAR(std::sqrt(single.covariance[0]), alone.sd, 1e-12);
}

TEST(Gaussian, WhatGoesTogetherMovesTogether) {
  Gaussian pair{{0, 0}, {1, 0.5, 0.5, 1}};
  condition_along(pair, std::array{1.0, 0.0}, {1, 0.5});
  EXPECT_NEAR(pair.mean[1], 0.5, 1e-12);               // 0.5 · 1
  EXPECT_NEAR(pair.at(0, 0), 0.25, 1e-12);             // The variance that was set.
  EXPECT_NEAR(pair.at(1, 1), 1 - 0.25 * 0.75, 1e-12);  // 1 - K² (1 - 0.25), K = 0.5
  EXPECT_NEAR(pair.at(0, 1), pair.at(1, 0), 0);
}

TEST(Gaussian, PredictedAnswersAddUpToOne) {
  const scale::GradedItem item{1.6, {-1.6, -0.6, 0.4, 1.4}};
  const auto p = predicted_answers(item, {0.2, 0.9});
  EXPECT_EQ(p.size(), 5U);
  EXPECT_NEAR(std::accumulate(p.begin(), p.end(), 0.0), 1, 1e-12);
}

// Averaged over the answers that may come, a belief stays where it is: else asking alone would move it.
TEST(Gaussian, AnswersAreExpectedToChangeNothing) {
  const scale::GradedItem item{1.9, {-1.3, -0.3, 0.7, 1.7}};
  const Belief now{-0.4, 0.8};
  const auto p = predicted_answers(item, now);
  double mean = 0;
  for (std::size_t k = 0; k < p.size(); ++k) {
    const scale::Response response{&item, static_cast<int>(k)};
    mean += p[k] * scale::expected_a_posteriori({&response, 1}, now, 41).mean;
  }
  EXPECT_NEAR(mean, now.mean, 1e-9);
}

TEST(Gaussian, TheExpectedVarianceIsThatOfEachAnswerTimesItsChance) {
  const scale::GradedItem item{1.9, {-1.3, -0.3, 0.7, 1.7}};
  for (const Belief now : {Belief{-0.4, 0.8}, Belief{2, 0.3}, Belief{0, 1}}) {
    const auto p = predicted_answers(item, now);
    double expected = 0;
    for (std::size_t k = 0; k < p.size(); ++k) {
      const scale::Response response{&item, static_cast<int>(k)};
      const double sd = scale::expected_a_posteriori({&response, 1}, now, 41).sd;
      expected += p[k] * sd * sd;
    }
    EXPECT_NEAR(expected_variance(item, now), expected, 1e-9);
  }
}

TEST(Gaussian, SettledNumbersSurviveJsonExactly) {
  Gaussian gaussian{{1.0 / 3, -2e-7 / 3, 1234.56789 / 7}, {}};
  for (int i = 1; i <= 9; ++i) gaussian.covariance.push_back(std::sqrt(static_cast<double>(i)) / 1e3);
  settle(gaussian);
  const auto read = wire::from_json<Gaussian>(wire::to_json(gaussian));
  ASSERT_TRUE(read.has_value());
  EXPECT_EQ(read->mean, gaussian.mean);
  EXPECT_EQ(read->covariance, gaussian.covariance);
}

}  // namespace
}  // namespace securebase::security
