#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

#include "core/security/simulated.hpp"

/// Whether the filter's doubt is the doubt it should have (Talts et al. 2018, Validating Bayesian inference algorithms
/// with simulation-based calibration, arXiv 1804.06788).
namespace securebase::security {
namespace {

constexpr int weeks = 12;
constexpr int items_a_week = 3;
constexpr std::size_t posterior_draws = 19;

/// How a simulated world differs from what the filter believes.
struct World {
  double weekly_phi_error = 0;
  double threshold_error = 0;  ///< Each item's thresholds lie this much too high or too low, by chance.
  bool has_skipping = false;   ///< 30 % of the questions are skipped, all of them on bad days.
};

struct Calibration {
  std::array<std::array<double, posterior_draws + 1>, facet_count> ranks{};
  double coverage = 0;  ///< Of the 95 % intervals of all facets.
};

/// Everyone lives and answers for twelve weeks; then the true places are ranked among draws of the beliefs.
Calibration calibration_in(const World& world, int people, std::uint64_t seed) {
  Random random(seed);
  const double phi = std::exp2(-7 / model().dynamics.half_life_days) + world.weekly_phi_error;
  const double half_life_days = 7 / -std::log2(std::min(phi, 0.999));
  Calibration out;
  double inside = 0;
  for (int i = 0; i < people; ++i) {
    SimulatedPerson person(random, half_life_days, model().dynamics.within_sd);
    const auto error_seed = random.next();
    auto state = prior_state();
    for (int week = 0; week < weeks; ++week) {
      if (week > 0) {
        person.live(7);
        advance(state, 7);
      }
      std::vector<Answer> answers;
      for (int k = 0; k < items_a_week; ++k) {
        const auto& item = drawn_item(random);
        const auto facet = static_cast<std::size_t>(item.scale[1] - '1');
        const bool is_bad = person.facet(facet) < 0;
        if (world.has_skipping && is_bad && random.uniform() < 0.6) continue;
        // The error of an item is the same each time this person meets it.
        const auto number = static_cast<std::uint64_t>(&item - model().items.data());
        const double sign = Random(error_seed + number).uniform() < 0.5 ? -1 : 1;
        answers.push_back(person.answer(item, sign * world.threshold_error));
      }
      observe(state, answers);
    }
    for (std::size_t facet = 0; facet < facet_count; ++facet) {
      const double truth = person.facet(facet);
      const auto now = belief(state, model().scales[facet].id);
      std::size_t rank = 0;
      for (std::size_t draw = 0; draw < posterior_draws; ++draw) {
        if (now.mean + now.sd * normal_draw(random) < truth) ++rank;
      }
      out.ranks[facet][rank] += 1;
      inside += std::abs(truth - now.mean) < 1.96 * now.sd ? 1 : 0;
    }
  }
  out.coverage = inside / (people * static_cast<double>(facet_count));
  return out;
}

// 600 people make 30 in each of 20 ranks, enough for the chi-square's approximation; a belief whose deviation is a
// quarter too small is then found out nearly always. The bound is the 99 % point of chi-square with 19 degrees.
TEST(Calibration, RanksAreUniformWhenTheWorldIsAsBelieved) {
  constexpr int people = 600;
  constexpr double chi_square_99 = 36.19;
  const auto found = calibration_in({}, people, 11);
  for (std::size_t facet = 0; facet < facet_count; ++facet) {
    const double expected = people / static_cast<double>(posterior_draws + 1);
    double chi_square = 0;
    for (const double count : found.ranks[facet]) chi_square += (count - expected) * (count - expected) / expected;
    EXPECT_LT(chi_square, chi_square_99) << "f" << facet + 1;
  }
  EXPECT_NEAR(found.coverage, 0.95, 0.015);
}

// 150 people give 1,050 intervals a world: the standard error of a coverage near .93 is about .01, counting that one
// person's facets hang together.
TEST(Calibration, IntervalsCoverInWorldsThatAreNotAsBelieved) {
  const World worlds[] = {{0.2, 0, false}, {-0.2, 0, false}, {0, 0.3, false},
                          {0, 0, true},    {0.2, 0.3, true}, {-0.2, 0.3, true}};
  for (const auto& world : worlds) {
    const auto found = calibration_in(world, 150, 12);
    EXPECT_GE(found.coverage, 0.90) << "phi " << world.weekly_phi_error << ", thresholds " << world.threshold_error
                                    << ", skipping " << world.has_skipping;
  }
}

}  // namespace
}  // namespace securebase::security
