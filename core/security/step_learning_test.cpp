#include "core/security/step_learning.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <iostream>

#include "core/security/simulated.hpp"

namespace securebase::security {
namespace {

const StepEffect& effect_of(const StepLearning& learning, std::string_view step) {
  return *std::ranges::find(learning.effects(), step, &StepEffect::step);
}

/// One person with step effects of their own: what they were, and what was learned of them.
class Practising {
 public:
  Practising(Random& random, std::string_view step, double effect)
      : random_(random), step_(*find_step(step)), effect_(effect), person_(random, 21, model().dynamics.within_sd) {}

  /// A practice every other day, and an answer a day.
  void live_a_day(int day) {
    person_.live(1);
    advance(state_, 1);
    learning_.pass(1);
    if (day % 2 == 0) {
      const double weeks = model().dynamics.weeks_per_practice;
      for (std::size_t i = 0; i < facet_count; ++i) {
        const auto found = std::ranges::find(step_.effects, model().scales[i].id, &Effect::scale);
        if (found != step_.effects.end()) person_.practise(i, effect_ * found->mean / step_.mean * weeks);
      }
      learning_.practise(state_, step_.id, weeks);
      take_step(state_, step_.id, weeks);
    }
    const auto answer = person_.answer(drawn_item(random_));
    observe(state_, {&answer, 1});
    learning_.answered(state_);
  }
  const StepEffect& learned() const { return effect_of(learning_, step_.id); }

 private:
  Random& random_;
  const Step& step_;
  double effect_;
  SimulatedPerson person_;
  State state_ = prior_state();
  StepLearning learning_;
};

TEST(StepLearning, KnowsNothingMoreWithoutAnswers) {
  StepLearning learning;
  const auto state = prior_state();
  for (int week = 0; week < 20; ++week) {
    learning.practise(state, "own_needs", 0.33);
    learning.pass(7);
  }
  EXPECT_EQ(effect_of(learning, "own_needs").sd, 0.06);
}

TEST(StepLearning, WaitsForAWeekToPass) {
  StepLearning learning;
  auto state = prior_state();
  learning.practise(state, "life_outside", 1);
  take_step(state, "life_outside", 1);
  learning.pass(3);
  advance(state, 3);
  observe(state, std::vector<Answer>{{"f5.1", 4}});
  learning.answered(state);
  EXPECT_EQ(effect_of(learning, "life_outside").sd, 0.05);
  learning.pass(4);
  advance(state, 4);
  observe(state, std::vector<Answer>{{"f5.2", 0}});
  learning.answered(state);
  EXPECT_LT(effect_of(learning, "life_outside").sd, 0.05);
  EXPECT_EQ(effect_of(learning, "own_needs").sd, 0.06);
}

// 40 people with effects drawn from the prior, half a year each: what is learned is as sure as it says.
TEST(StepLearning, IsAsSureAsItSays) {
  Random random(51);
  double covered = 0;
  double squares = 0;
  double prior_squares = 0;
  double sd = 0;
  constexpr int people = 40;
  for (int i = 0; i < people; ++i) {
    const auto& step = *find_step("life_outside");
    const double truth = step.mean + step.sd * normal_draw(random);
    Practising person(random, step.id, truth);
    for (int day = 0; day < 182; ++day) person.live_a_day(day);
    const auto learned = person.learned();
    covered += std::abs(learned.mean - truth) < 1.96 * learned.sd ? 1 : 0;
    squares += (learned.mean - truth) * (learned.mean - truth);
    prior_squares += (step.mean - truth) * (step.mean - truth);
    sd += learned.sd;
  }
  std::cout << "after half a year of one step: coverage " << covered / people << ", error "
            << std::sqrt(squares / people) << " (of the prior " << std::sqrt(prior_squares / people) << "), own spread "
            << sd / people << "\n";
  EXPECT_GE(covered / people, 0.9);
  EXPECT_LE(squares, 1.1 * prior_squares);
}

TEST(StepLearning, SeesAnEffectThatIsFarFromTheExpected) {
  Random random(52);
  double strong = 0;
  double harmful = 0;
  for (int i = 0; i < 6; ++i) {
    Practising helped(random, "life_outside", 0.6);
    Practising hurt(random, "life_outside", -0.6);
    for (int day = 0; day < 182; ++day) {
      helped.live_a_day(day);
      hurt.live_a_day(day);
    }
    strong += helped.learned().mean / 6;
    harmful += hurt.learned().mean / 6;
  }
  EXPECT_GT(strong, 0.055);
  EXPECT_LT(harmful, 0.045);
}

}  // namespace
}  // namespace securebase::security
