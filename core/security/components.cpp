#include "core/security/components.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/security/normal.hpp"

namespace securebase::security {
namespace {

constexpr double soft_minimum_beta = 1.5;
constexpr double difference_min = 0.5;
constexpr int draws = 500;

std::vector<double> component_loading(std::string_view id) {
  std::array<double, facet_count> weights{};
  double members = 0;
  for (std::size_t facet = 0; facet < facet_count; ++facet) {
    if (model().scales[facet].group != id) continue;
    weights[facet] = 1;
    members += 1;
  }
  for (auto& weight : weights) weight /= std::max(members, 1.0);
  return facet_loading(weights);
}

/// The chance that a normal number is farther from 0 than `limit`.
double p_beyond(const Belief& belief, double limit) {
  return normal_cumulative((-limit - belief.mean) / belief.sd) + normal_cumulative((belief.mean - limit) / belief.sd);
}

Belief difference(const StoredBelief& a, const StoredBelief& b) { return {a.mean - b.mean, std::hypot(a.sd, b.sd)}; }

double soft_minimum(double a, double b) {
  // The smaller exponent is taken out, so that nothing overflows.
  const double low = std::min(a, b);
  const double sum = std::exp(-soft_minimum_beta * (a - low)) + std::exp(-soft_minimum_beta * (b - low));
  return low - std::log(sum / 2) / soft_minimum_beta;
}

}  // namespace

Components components(const State& state) {
  const auto self = component_loading("self");
  const auto relationship = component_loading("relationship");
  std::vector<double> contrast(self.size());
  for (std::size_t i = 0; i < self.size(); ++i) contrast[i] = self[i] - relationship[i];
  const auto ahead = along(state.facets, contrast);
  return {along(state.facets, self), along(state.facets, relationship), normal_cumulative(ahead.mean / ahead.sd)};
}

Belief component(const State& state, std::string_view id) { return along(state.facets, component_loading(id)); }

Belief whole(const State& state, double self_weight) {
  const double weight = std::clamp(self_weight, 0.0, 1.0);
  auto loading = component_loading("self");
  const auto relationship = component_loading("relationship");
  for (std::size_t i = 0; i < loading.size(); ++i) loading[i] = weight * loading[i] + (1 - weight) * relationship[i];
  return along(state.facets, loading);
}

std::vector<Sign> signs(const State& state) {
  std::vector<Sign> out;
  for (const char* facet : {"f1", "f2", "f3", "f4", "f5"}) {
    const auto now = belief(state, facet);
    out.push_back({facet, now, is_known(now)});
  }
  return out;
}

Attachment attachment(const State& state, std::string_view about) {
  const std::string prefix(about);
  return {belief(state, prefix + "_anxiety"), belief(state, prefix + "_avoidance")};
}

SharedPicture shared_picture(const State& state, bool with_facets) {
  const auto stored = [](const Belief& now) { return StoredBelief{now.mean, now.sd}; };
  SharedPicture shared{stored(component(state, "relationship")), {}};
  if (!with_facets) return shared;
  for (const auto& scale : model().scales) {
    if (scale.group == "relationship") shared.facets.push_back(stored(belief(state, scale.id)));
  }
  return shared;
}

CoupleView couple_view(const SharedPicture& a, const SharedPicture& b, std::uint64_t seed) {
  CoupleView view;
  Random random(seed);
  std::vector<double> drawn;
  double sum = 0;
  for (int i = 0; i < draws; ++i) {
    const double of_a = a.relationship.mean + a.relationship.sd * normal_draw(random);
    const double of_b = b.relationship.mean + b.relationship.sd * normal_draw(random);
    drawn.push_back(soft_minimum(of_a, of_b));
    sum += drawn.back();
  }
  std::ranges::sort(drawn);
  const double mean = sum / draws;
  double squares = 0;
  for (const double value : drawn) squares += (value - mean) * (value - mean);
  view.shared = {mean, std::sqrt(squares / (draws - 1))};
  view.shared_low = drawn[draws / 40];
  view.shared_high = drawn[draws - 1 - draws / 40];
  view.gap = difference(a.relationship, b.relationship);
  view.p_gap = p_beyond(view.gap, difference_min);

  std::size_t place = 0;
  for (const auto& scale : model().scales) {
    if (scale.group != "relationship") continue;
    if (place >= a.facets.size() || place >= b.facets.size()) break;
    const double p = p_beyond(difference(a.facets[place], b.facets[place]), difference_min);
    if (p > view.p_mismatch) {
      view.p_mismatch = p;
      view.mismatch = scale.id;
    }
    ++place;
  }
  return view;
}

}  // namespace securebase::security
