#include "core/scale/fit.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "core/base/random.hpp"
#include "core/scale/estimate.hpp"
#include "core/scale/science_data.hpp"

namespace securebase::scale {
namespace {

// science.md §3.1; the tolerances of §5.8, item 1.
TEST(Fit, GivesThePublishedNumbersOfTheScienceData) {
  const auto rows = science_rows();
  if (rows.empty()) GTEST_SKIP() << "../shared/data/couples/Science.csv is not on this machine";
  ASSERT_EQ(rows.size(), 392U);
  const std::vector<int> categories(4, 4);
  const auto fit = fit_graded(rows, categories);
  EXPECT_TRUE(fit.has_converged);
  EXPECT_NEAR(fit.log_likelihood, -1608.8694, 1e-3);
  const double published[4][4] = {{1.0406, 4.8627, 2.6392, -1.4655},
                                  {1.2258, 2.9240, .9011, -2.2664},
                                  {2.3006, 5.2451, 2.2186, -1.9675},
                                  {1.0938, 3.3469, .9914, -1.6875}};
  for (std::size_t i = 0; i < 4; ++i) {
    const auto& item = fit.items[i];
    EXPECT_NEAR(item.discrimination, published[i][0], 2e-3);
    for (std::size_t k = 0; k < 3; ++k)
      EXPECT_NEAR(-item.discrimination * item.thresholds[k], published[i][k + 1], 2e-3);
  }
  const auto after = [&](std::vector<int> answers) {
    std::vector<Response> responses;
    for (std::size_t i = 0; i < 4; ++i) responses.push_back({&fit.items[i], answers[i] - 1});
    return expected_a_posteriori(responses);
  };
  const struct {
    std::vector<int> answers;
    double mean;
    double sd;
  } scores[] = {{{1, 1, 1, 1}, -2.7488, .6291},
                {{4, 4, 4, 2}, 1.2237, .6291},
                {{2, 2, 2, 2}, -1.4048, .5191},
                {{3, 3, 3, 3}, .0518, .5546},
                {{4, 4, 4, 4}, 1.8532, .6544}};
  for (const auto& [answers, mean, sd] : scores) {
    EXPECT_NEAR(after(answers).mean, mean, 1e-3);
    EXPECT_NEAR(after(answers).sd, sd, 1e-3);
  }
}

// 100 people leave slopes uncertain; what is known of slopes beforehand brings them nearer to the truth.
TEST(Fit, KnowingOfSlopesHelpsWithFewPeople) {
  Random random(5);
  const std::vector<GradedItem> truth = {
      {1.3, {-1, 0, 1}}, {1.6, {-1.4, -.2, .9}}, {1.9, {-.6, .3, 1.2}}, {1.1, {-1.2, .1, 1.3}}};
  const std::vector<int> categories(4, 4);
  double without = 0;
  double with = 0;
  for (int sample = 0; sample < 6; ++sample) {
    std::vector<std::vector<int>> rows;
    for (int person = 0; person < 100; ++person) {
      double theta = -6;
      for (int i = 0; i < 12; ++i) theta += random.uniform();
      auto& row = rows.emplace_back();
      for (const auto& item : truth) {
        const double u = random.uniform();
        int category = 0;
        double reached = category_probability(item, theta, 0);
        while (category < 3 && u > reached) reached += category_probability(item, theta, ++category);
        row.push_back(category);
      }
    }
    const auto plain = fit_graded(rows, categories, {.tolerance = 1e-4});
    const auto known = fit_graded(rows, categories, {.tolerance = 1e-4, .slopes = SlopePrior{}});
    EXPECT_TRUE(known.has_converged);
    for (std::size_t i = 0; i < 4; ++i) {
      without += std::pow(plain.items[i].discrimination - truth[i].discrimination, 2);
      with += std::pow(known.items[i].discrimination - truth[i].discrimination, 2);
    }
  }
  EXPECT_LT(with, without);
}

// mirt's own tests: LSAT7, two answers an item, scores of its first patterns (science.md §3.1). The parameters are
// printed to three places, which leaves the scores exact to about five thousandths.
TEST(Estimate, GivesThePublishedScoresOfLsat7) {
  const double parameters[5][2] = {{.988, 1.856}, {1.081, .808}, {1.706, 1.804}, {.765, .486}, {.736, 1.855}};
  std::vector<GradedItem> items;
  for (const auto& [a, d] : parameters) items.push_back({a, {-d / a}});
  const double eap[] = {-1.8666, -1.5267, -1.5134, -1.1852, -1.0947, -.7667};
  const double map[] = {-1.8166, -1.4947, -1.4823, -1.1790, -1.0959, -.7951};
  for (int pattern = 0; pattern < 6; ++pattern) {
    std::vector<Response> responses;
    for (int i = 0; i < 5; ++i) responses.push_back({&items[static_cast<std::size_t>(i)], pattern >> (4 - i) & 1});
    EXPECT_NEAR(expected_a_posteriori(responses).mean, eap[pattern], 5e-3) << pattern;
    EXPECT_NEAR(maximum_a_posteriori(responses).mean, map[pattern], 5e-3) << pattern;
  }
}

// Newton's steps alone go to and fro here between two sides of the maximum: at it, the slope is none.
TEST(Estimate, FindsTheMaximumOfSteepItems) {
  for (int a = 1; a <= 12; ++a) {
    for (int place = 0; place < 24; ++place) {
      const GradedItem low{static_cast<double>(a), {-2.4 + 0.2 * place}};
      const GradedItem high{a * 0.6, {-1.2 + 0.1 * place, 0.1 * place, 1.3 + 0.1 * place}};
      for (int answer = 0; answer < 8; ++answer) {
        const Response responses[] = {{&low, answer % 2}, {&high, answer / 2}};
        const Belief prior{0.3, 1.8};
        const auto log_posterior = [&](double theta) {
          double log = -(theta - prior.mean) * (theta - prior.mean) / (2 * prior.sd * prior.sd);
          for (const auto& [item, category] : responses) log += std::log(category_probability(*item, theta, category));
          return log;
        };
        const double found = maximum_a_posteriori(responses, prior).mean;
        EXPECT_GE(log_posterior(found), log_posterior(found - 1e-3)) << a << " " << place << " " << answer;
        EXPECT_GE(log_posterior(found), log_posterior(found + 1e-3)) << a << " " << place << " " << answer;
      }
    }
  }
}

// SE = (I + 1 / σ²)^-1/2 (science.md §3.1), and close to the mean and deviation of the posterior when much was asked.
TEST(Estimate, IsCloseToTheMeanOfThePosteriorAfterManyAnswers) {
  const GradedItem item{1.6, {-1.6, -0.6, 0.4, 1.4}};
  const int times[] = {1, 7, 14, 12, 6};
  std::vector<Response> responses;
  for (int answer = 0; answer < 5; ++answer) responses.insert(responses.end(), times[answer], Response{&item, answer});
  const Belief prior{0.2, 0.9};
  const auto found = maximum_a_posteriori(responses, prior);
  EXPECT_NEAR(found.sd, 1 / std::sqrt(40 * information(item, found.mean) + 1 / (0.9 * 0.9)), 1e-9);
  const auto mean = expected_a_posteriori(responses, prior);
  EXPECT_NEAR(found.mean, mean.mean, 0.01);
  EXPECT_NEAR(found.sd, mean.sd, 0.02);
}

TEST(Estimate, WithoutAnswersIsThePrior) {
  const auto belief = maximum_a_posteriori({}, {0.4, 0.7});
  EXPECT_DOUBLE_EQ(belief.mean, 0.4);
  EXPECT_DOUBLE_EQ(belief.sd, 0.7);
}

}  // namespace
}  // namespace securebase::scale
