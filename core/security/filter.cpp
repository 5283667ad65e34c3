#include "core/security/filter.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <tuple>

namespace securebase::security {
namespace {

/// Level and deviation of a scale outside the facets.
constexpr std::array<double, 2> level_and_deviation = {1, 1};

double square(double x) { return x * x; }

/// The prior correlation of two facets.
double correlation(std::size_t a, std::size_t b) {
  if (a == b) return 1;
  const auto& scales = model().scales;
  const auto& priors = model().priors;
  return scales[a].group == scales[b].group ? priors.correlation_within_component
                                            : priors.correlation_across_components;
}

/// The facets' prior: levels and deviations have the same correlations, each its own spread.
Gaussian facet_prior(double level_sd, double deviation_sd) {
  constexpr auto n = 2 * facet_count;
  Gaussian prior{std::vector<double>(n, 0), std::vector<double>(n * n, 0)};
  for (std::size_t a = 0; a < facet_count; ++a) {
    for (std::size_t b = 0; b < facet_count; ++b) {
      prior.at(a, b) = square(level_sd) * correlation(a, b);
      prior.at(facet_count + a, facet_count + b) = square(deviation_sd) * correlation(a, b);
    }
  }
  return prior;
}

std::vector<double> one_facet(std::size_t facet) {
  std::array<double, facet_count> weights{};
  weights[facet] = 1;
  return facet_loading(weights);
}

/// The scale's place in the model; its size when there is none.
std::size_t index_of(std::string_view scale) {
  const auto& scales = model().scales;
  return static_cast<std::size_t>(std::ranges::find(scales, scale, &Scale::id) - scales.begin());
}

void observe_scale(State& state, std::size_t index, std::span<const scale::Response> responses) {
  if (index < facet_count) {
    observe_along(state.facets, one_facet(index), responses);
  } else {
    observe_along(state.further[index - facet_count], level_and_deviation, responses);
  }
}

}  // namespace

State prior_state() {
  const auto& priors = model().priors;
  const auto& dynamics = model().dynamics;
  State state;
  state.facets = facet_prior(priors.between_sd, dynamics.within_sd);
  settle(state.facets);
  Gaussian single{{0, 0}, {square(priors.between_sd), 0, 0, square(dynamics.within_sd)}};
  settle(single);
  state.further.assign(model().scales.size() - facet_count, single);
  return state;
}

bool is_whole(const State& state) {
  const auto has_size = [](const Gaussian& gaussian, std::size_t n) {
    return gaussian.mean.size() == n && gaussian.covariance.size() == n * n;
  };
  return has_size(state.facets, 2 * facet_count) && state.further.size() == model().scales.size() - facet_count &&
         std::ranges::all_of(state.further, [&](const Gaussian& gaussian) { return has_size(gaussian, 2); });
}

void advance(State& state, double days) {
  if (!(days > 0)) return;
  const auto& dynamics = model().dynamics;
  const double kept = std::exp(-std::numbers::ln2 / dynamics.half_life_days * days);
  const double regained = 1 - square(kept);
  // Levels stay; deviations fade towards 0 while their spread returns to the prior's.
  const auto fade = [&](Gaussian& gaussian, const Gaussian& noise) {
    const auto n = gaussian.size();
    for (std::size_t row = 0; row < n; ++row) {
      const double keep_row = row < n / 2 ? 1 : kept;
      gaussian.mean[row] *= keep_row;
      for (std::size_t column = 0; column < n; ++column) {
        const double keep_column = column < n / 2 ? 1 : kept;
        gaussian.at(row, column) = gaussian.at(row, column) * keep_row * keep_column + regained * noise.at(row, column);
      }
    }
    settle(gaussian);
  };
  static const auto facet_noise = facet_prior(0, model().dynamics.within_sd);
  fade(state.facets, facet_noise);
  const Gaussian single{{0, 0}, {0, 0, 0, square(dynamics.within_sd)}};
  for (auto& gaussian : state.further) fade(gaussian, single);
}

void observe(State& state, std::span<const Answer> answers) {
  struct Scored {
    std::size_t scale = 0;
    const Item* of = nullptr;
    scale::GradedItem item;
    int category = 0;
    bool operator<(const Scored& other) const {
      return std::tie(scale, of, category) < std::tie(other.scale, other.of, other.category);
    }
  };
  std::vector<Scored> all;
  for (const auto& answer : answers) {
    const auto* item = find_item(answer.item);
    if (item == nullptr || answer.category < 0) continue;
    if (answer.category > static_cast<std::int32_t>(item->thresholds.size())) continue;
    all.push_back({index_of(item->scale), item, graded(*item), scored(*item, answer.category)});
  }
  // In the model's order, and those on one scale together, so that the order they came in does not matter.
  std::sort(all.begin(), all.end());
  for (std::size_t begin = 0; begin < all.size();) {
    const auto index = all[begin].scale;
    std::vector<scale::Response> responses;
    auto end = begin;
    for (; end < all.size() && all[end].scale == index; ++end) responses.push_back({&all[end].item, all[end].category});
    observe_scale(state, index, responses);
    settle(index < facet_count ? state.facets : state.further[index - facet_count]);
    begin = end;
  }
}

namespace {

/// Takes in some weeks of these effects, as doubtful as those of the step.
void take_effects(State& state, const Step& step, const std::vector<Effect>& effects, double weeks) {
  for (const auto& effect : effects) {
    const auto index = index_of(effect.scale);
    if (index >= model().scales.size()) continue;
    // A step's effect is a deviation, which fades like any other unless it is practised on.
    auto& gaussian = index < facet_count ? state.facets : state.further[index - facet_count];
    const auto place = index < facet_count ? facet_count + index : 1;
    gaussian.mean[place] += effect.mean * weeks;
    gaussian.at(place, place) += square(effect_sd(step, effect) * weeks);
  }
  settle(state.facets);
  for (auto& gaussian : state.further) settle(gaussian);
}

}  // namespace

void take_step(State& state, std::string_view step, double weeks) {
  const auto* found = find_step(step);
  if (found != nullptr && weeks > 0) take_effects(state, *found, found->effects, weeks);
}

void take_act(State& state, const Act& act) {
  const auto* step = find_step(act.step);
  if (step != nullptr && act.weeks > 0)
    take_effects(state, *step, act.effects.empty() ? step->effects : act.effects, act.weeks);
}

Belief belief(const State& state, std::string_view scale) {
  const auto index = index_of(scale);
  if (index < facet_count) return along(state.facets, one_facet(index));
  if (index < model().scales.size()) return along(state.further[index - facet_count], level_and_deviation);
  return {0, std::hypot(model().priors.between_sd, model().dynamics.within_sd)};
}

Belief deviation(const State& state, std::string_view scale) {
  const auto index = index_of(scale);
  if (index >= model().scales.size()) return {0, model().dynamics.within_sd};
  const auto& gaussian = index < facet_count ? state.facets : state.further[index - facet_count];
  const auto place = index < facet_count ? facet_count + index : 1;
  return {gaussian.mean[place], std::sqrt(std::max(gaussian.at(place, place), 0.0))};
}

void shift(State& state, std::string_view scale, double by) {
  const auto index = index_of(scale);
  if (index >= model().scales.size()) return;
  if (index < facet_count) {
    state.facets.mean[facet_count + index] += by;
    settle(state.facets);
  } else {
    state.further[index - facet_count].mean[1] += by;
    settle(state.further[index - facet_count]);
  }
}

bool is_known(const Belief& belief) { return belief.sd < model().gates.known_sd; }

void expect_variance(State& state, std::string_view scale, double variance) {
  const auto index = index_of(scale);
  if (index >= model().scales.size()) return;
  const Belief expected{belief(state, scale).mean, std::sqrt(variance)};
  if (index < facet_count) {
    condition_along(state.facets, one_facet(index), expected);
  } else {
    condition_along(state.further[index - facet_count], level_and_deviation, expected);
  }
}

std::vector<double> facet_loading(std::span<const double> weights) {
  std::vector<double> loading(weights.begin(), weights.end());
  loading.insert(loading.end(), weights.begin(), weights.end());
  return loading;
}

std::vector<double> loading_of_facet(std::string_view facet) { return one_facet(index_of(facet)); }

}  // namespace securebase::security
