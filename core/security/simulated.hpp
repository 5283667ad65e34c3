#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "core/scale/simulated.hpp"
#include "core/security/filter.hpp"
#include "core/security/normal.hpp"

/// For tests: people who move and answer as the model says, or not quite.
namespace securebase::security {

/// Somebody drawn from the prior: seven facets that move, and factors and attachment that stay where they are.
class SimulatedPerson {
 public:
  /// `half_life_days` and `within_sd` may differ from what the filter believes.
  SimulatedPerson(Random& random, double half_life_days, double within_sd)
      : random_(random), half_life_days_(half_life_days), within_sd_(within_sd) {
    levels_ = correlated(model().priors.between_sd);
    deviations_ = correlated(within_sd_);
  }
  /// With answers to the items on factors and attachment as well. They are drawn last, so that the facets are the same.
  void draw_further() {
    for (std::size_t i = facet_count; i < model().scales.size(); ++i) {
      further_.push_back(model().priors.between_sd * normal_draw(random_));
    }
  }

  void live(double days) {
    const double kept = std::exp2(-days / half_life_days_);
    const auto fresh = correlated(within_sd_ * std::sqrt(1 - kept * kept));
    for (std::size_t i = 0; i < facet_count; ++i) deviations_[i] = kept * deviations_[i] + fresh[i];
  }
  void rise(double by) {
    for (auto& level : levels_) level += by;
  }
  /// What a step does: a move that fades.
  void practise(std::size_t facet, double by) { deviations_[facet] += by; }

  double facet(std::size_t i) const { return levels_[i] + deviations_[i]; }

  /// The answer to the item; `shift` moves its thresholds from what the model has.
  Answer answer(const Item& item, double shift = 0) const {
    auto shifted = graded(item);
    for (auto& threshold : shifted.thresholds) threshold += shift;
    const auto place = std::ranges::find(model().scales, item.scale, &Scale::id) - model().scales.begin();
    const auto index = static_cast<std::size_t>(place);
    const double theta = index < facet_count ? facet(index) : further_[index - facet_count];
    return {item.id, scored(item, drawn_answer(shifted, theta, random_))};
  }

 private:
  using Facets = std::array<double, facet_count>;

  /// Normal with the prior's correlations: what all share, what a component shares, and what is a facet's own.
  Facets correlated(double sd) const {
    const double across = model().priors.correlation_across_components;
    const double within = model().priors.correlation_within_component;
    const double shared = normal_draw(random_);
    const double self = normal_draw(random_);
    const double relationship = normal_draw(random_);
    Facets out{};
    for (std::size_t i = 0; i < facet_count; ++i) {
      const double group = model().scales[i].group == "self" ? self : relationship;
      out[i] = sd * (std::sqrt(across) * shared + std::sqrt(within - across) * group +
                     std::sqrt(1 - within) * normal_draw(random_));
    }
    return out;
  }

  Random& random_;
  double half_life_days_;
  double within_sd_;
  Facets levels_{};
  Facets deviations_{};
  std::vector<double> further_;
};

/// Items of the facets, and of these one at random.
inline const Item& drawn_item(Random& random) {
  static const std::vector<const Item*> items = [] {
    std::vector<const Item*> out;
    for (const auto& item : model().items) {
      if (item.scale.size() == 2) out.push_back(&item);
    }
    return out;
  }();
  return *items[random.below(items.size())];
}

}  // namespace securebase::security
