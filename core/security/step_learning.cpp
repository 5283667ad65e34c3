#include "core/security/step_learning.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace securebase::security {
namespace {

constexpr double trial_days = 7;
/// Less of a week than this is left of a step: nothing can be told of it.
constexpr double weeks_min = 0.02;

/// The sum of facets that moves by exactly the step's effect, and as little as possible by anything else.
std::vector<double> loading_of(const Step& step) {
  std::array<double, facet_count> weights{};
  double squares = 0;
  for (const auto& effect : step.effects) {
    const auto& scales = model().scales;
    const auto index = static_cast<std::size_t>(std::ranges::find(scales, effect.scale, &Scale::id) - scales.begin());
    if (index >= facet_count) continue;
    weights[index] = effect.mean / step.mean;
    squares += weights[index] * weights[index];
  }
  for (auto& weight : weights) weight /= std::max(squares, 1e-12);
  return facet_loading(weights);
}

/// Takes in what the answers of the trial say of the step.
void learn(StepEffect& effect, const Step& step, double weeks, const Gaussian& expected, const Gaussian& now) {
  const auto loading = loading_of(step);
  const auto before = along(expected, loading);
  const auto after = along(now, loading);
  const double precision = 1 / (after.sd * after.sd) - 1 / (before.sd * before.sd);
  if (!(precision > 1e-6)) return;  // No answer told anything about these facets.
  const double told = (after.mean / (after.sd * after.sd) - before.mean / (before.sd * before.sd)) / precision;
  const double without_step = before.mean - weeks * step.mean;
  learn_effect(effect, (told - without_step) / weeks, std::sqrt(1 / precision + before.sd * before.sd) / weeks);
}

}  // namespace

void StepLearning::pass(double days) {
  if (!is_open_ || !(days > 0)) return;
  days_ += days;
  waiting_days_ += days;
}

void StepLearning::catch_up() {
  if (!(waiting_days_ > 0)) return;
  advance(expected_, waiting_days_);
  const double kept = std::exp(-std::numbers::ln2 / model().dynamics.half_life_days * waiting_days_);
  for (auto& weeks : weeks_) weeks *= kept;
  waiting_days_ = 0;
}

void StepLearning::go_on(const State& state) {
  if (is_open_) {
    catch_up();
    return;
  }
  is_open_ = true;
  expected_ = state;
  weeks_.assign(model().steps.size(), 0);
  days_ = 0;
  waiting_days_ = 0;
}

void StepLearning::add_weeks(std::string_view step, double weeks) {
  const auto& steps = model().steps;
  weeks_[static_cast<std::size_t>(std::ranges::find(steps, step, &Step::id) - steps.begin())] += weeks;
}

void StepLearning::practise(const State& state, std::string_view step, double weeks) {
  if (find_step(step) == nullptr || !(weeks > 0)) return;
  go_on(state);
  take_step(expected_, step, weeks);
  add_weeks(step, weeks);
}

void StepLearning::practise(const State& state, const Act& act) {
  if (find_step(act.step) == nullptr || !(act.weeks > 0)) return;
  go_on(state);
  take_act(expected_, act);
  // An act with effects of its own is expected to move the person, but teaches nothing about the step.
  if (act.effects.empty()) add_weeks(act.step, act.weeks);
}

void StepLearning::answered(const State& state) {
  if (!is_open_ || days_ < trial_days) return;
  catch_up();
  for (std::size_t i = 0; i < effects_.size(); ++i) {
    if (weeks_[i] >= weeks_min) learn(effects_[i], model().steps[i], weeks_[i], expected_.facets, state.facets);
  }
  is_open_ = false;
}

}  // namespace securebase::security
