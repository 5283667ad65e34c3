#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "core/security/next_step.hpp"
#include "core/security/normal.hpp"

/// What choosing steps costs while their effects are being learned (science.md §5.6).
namespace securebase::security {
namespace {

constexpr std::array<double, 6> prior_means = {0.10, 0.08, 0.06, 0.06, 0.04, 0.03};
constexpr double spread = 0.06;
constexpr double noise = 0.3;
constexpr int weeks = 26;

enum class Policy { greedy_informed, evidence_order, random };

/// The mean loss against always doing the step that is truly best for the person, summed over the weeks.
double mean_regret(Policy policy, int people, std::uint64_t seed) {
  Random random(seed);
  double regret = 0;
  for (int person = 0; person < people; ++person) {
    std::array<double, 6> truth{};
    std::vector<StepEffect> effects;
    for (std::size_t i = 0; i < truth.size(); ++i) {
      truth[i] = prior_means[i] + spread * normal_draw(random);
      effects.push_back({"step " + std::to_string(i), prior_means[i], spread});
    }
    const double best = *std::ranges::max_element(truth);
    for (int week = 0; week < weeks; ++week) {
      std::size_t chosen = 0;
      if (policy == Policy::random) chosen = random.below(truth.size());
      if (policy == Policy::greedy_informed) {
        chosen = static_cast<std::size_t>(std::ranges::max_element(effects, {}, &StepEffect::mean) - effects.begin());
      }
      regret += best - truth[chosen];
      learn_effect(effects[chosen], truth[chosen] + noise * normal_draw(random), noise);
    }
  }
  return regret / people;
}

// 2,000 people a policy: a person's regret has a deviation near 1, so the mean's standard error is about .02.
TEST(Policy, GreedyOnInformedPriorsLosesLeast) {
  const double greedy = mean_regret(Policy::greedy_informed, 2'000, 31);
  const double evidence_order = mean_regret(Policy::evidence_order, 2'000, 32);
  const double random = mean_regret(Policy::random, 2'000, 33);
  EXPECT_LE(greedy, 1.15);
  EXPECT_LT(greedy, evidence_order);
  EXPECT_LT(evidence_order, random);
}

}  // namespace
}  // namespace securebase::security
