#include "core/security/next_step.hpp"

#include <algorithm>
#include <cmath>

#include "core/security/components.hpp"
#include "core/security/normal.hpp"

namespace securebase::security {
namespace {

constexpr double near_tie_sds = 0.1;
constexpr int best_draws = 400;
/// One seed, so that no page says of the same log that the best step is known and another that it is not.
constexpr std::uint64_t best_seed = 1;
/// An effect is known from the person's own weeks when its spread is below this part of the prior's.
constexpr double learned_part = 0.7;
constexpr int nodes = 41;

/// E[max(0, x)] of a normal number.
double expected_positive_part(const Belief& x) {
  if (x.sd <= 0) return std::max(x.mean, 0.0);
  const double z = x.mean / x.sd;
  return x.sd * normal_density(z) + x.mean * normal_cumulative(z);
}

double need_of_belief(const Belief& now, bool is_facet) {
  return expected_positive_part({is_facet ? -now.mean : now.mean, now.sd});
}

/// Needs by scale, in the model's order; those that no step is about are 0.
std::vector<double> needs_of(const State& state) {
  static const auto is_tended = [] {
    std::vector<bool> out;
    for (const auto& scale : model().scales) {
      out.push_back(std::ranges::any_of(model().steps, [&](const Step& step) {
        return std::ranges::find(step.effects, scale.id, &Effect::scale) != step.effects.end();
      }));
    }
    return out;
  }();
  std::vector<double> needs;
  for (std::size_t i = 0; i < is_tended.size(); ++i)
    needs.push_back(is_tended[i] ? need_of(state, model().scales[i].id) : 0);
  return needs;
}

/// The same after only the facets were learned more about.
std::vector<double> needs_with(const Gaussian& facets, std::vector<double> needs) {
  for (std::size_t facet = 0; facet < facet_count; ++facet)
    needs[facet] = need_of_belief(along(facets, loading_of_facet(model().scales[facet].id)), true);
  return needs;
}

std::size_t index_of(std::string_view scale) {
  const auto& scales = model().scales;
  return static_cast<std::size_t>(std::ranges::find(scales, scale, &Scale::id) - scales.begin());
}

StepEffect effect_of(const Step& step, const Situation& situation) {
  const auto learned = std::ranges::find(situation.effects, step.id, &StepEffect::step);
  return learned != situation.effects.end() ? *learned : StepEffect{step.id, step.mean, step.sd};
}

double fit_of(const Step& step, const Situation& situation) {
  const auto fit = std::ranges::find(situation.fits, step.id, &Fit::step);
  return fit != situation.fits.end() ? std::max(fit->fit, 0.0) : 1;
}

/// The gain is linear in the step's own effect: gain = fixed + slope · effect.
struct Line {
  double fixed = 0;
  double slope = 0;
};

Line gain_line(const Step& step, const std::vector<double>& needs, const Situation& situation) {
  double benefit = 0;
  for (const auto& effect : step.effects) benefit += std::abs(effect.mean) / step.mean * needs[index_of(effect.scale)];
  return {-model().cost_per_minute * step.minutes, benefit * fit_of(step, situation) * step.p_do};
}

double gain_of(const Step& step, const std::vector<double>& needs, const Situation& situation) {
  const auto line = gain_line(step, needs, situation);
  return line.fixed + line.slope * effect_of(step, situation).mean;
}

std::optional<WhyNot> why_not(const Step& step, const State& state, const Situation& situation) {
  if (step.is_unsafe_when_gated && situation.is_gated) return WhyNot::unsafe_when_gated;
  if (step.needs_partner && !situation.has_partner) return WhyNot::needs_partner;
  if (step.id == "appreciation" && belief(state, "f4").mean < model().gates.unresponsive) {
    return WhyNot::partner_not_responsive;
  }
  if (std::ranges::count(situation.passed, step.id) > 0) return WhyNot::passed_today;
  return std::nullopt;
}

StepSuggestion suggestion_of(const Step& step, const std::vector<double>& needs, const Situation& situation) {
  StepSuggestion out{step.id, gain_of(step, needs, situation), 0, {}};
  out.gain_sd = gain_line(step, needs, situation).slope * effect_of(step, situation).sd;
  double sum = 0;
  for (const auto& effect : step.effects) {
    const double need = needs[index_of(effect.scale)];
    out.reasons.push_back({effect.scale, need, std::abs(effect.mean) * need});
    sum += out.reasons.back().share;
  }
  for (auto& reason : out.reasons) reason.share = sum > 0 ? reason.share / sum : 0;
  std::ranges::stable_sort(out.reasons, std::ranges::greater{}, &Reason::share);
  return out;
}

Forced forced_by(const Situation& situation) {
  const auto needed = model().gates.low_occasions;
  if (situation.is_gated) return Forced::safety;
  if (situation.low.relationship_occasions >= needed) return Forced::relationship_low;
  if (situation.low.self_occasions >= needed) return Forced::self_low;
  return Forced::no;
}

/// How often the first of the ranking stays first when every effect is drawn from what is believed of it.
double p_first_is_best(const std::vector<StepSuggestion>& ranking) {
  if (ranking.size() < 2) return ranking.empty() ? 0 : 1;
  Random random(best_seed);
  int best = 0;
  for (int draw = 0; draw < best_draws; ++draw) {
    double first = 0;
    double others = -1e300;
    for (std::size_t i = 0; i < ranking.size(); ++i) {
      const double gain = ranking[i].gain + ranking[i].gain_sd * normal_draw(random);
      if (i == 0) {
        first = gain;
      } else {
        others = std::max(others, gain);
      }
    }
    best += first >= others ? 1 : 0;
  }
  return static_cast<double>(best) / best_draws;
}

/// The item of a facet that tells most about the place where the person is believed to be.
const Item* sharpest_item(std::string_view scale, double theta, const Situation& situation) {
  const Item* best = nullptr;
  double most = 0;
  for (const auto& item : model().items) {
    if (item.scale != scale || (item.needs_partner && !situation.has_partner)) continue;
    if (std::ranges::find(situation.resting, item.id) != situation.resting.end()) continue;
    const double tells = scale::information(graded(item), theta);
    if (tells > most) {
      most = tells;
      best = &item;
    }
  }
  return best;
}

double best_gain(const std::vector<const Step*>& steps, const std::vector<double>& needs, const Situation& situation) {
  double best = -1e300;
  for (const auto* step : steps) best = std::max(best, gain_of(*step, needs, situation));
  return best;
}

/// What one more answer may be worth.
struct Asked {
  const Item* item = nullptr;
  double value = 0;  ///< In units of gain.
};

/// The expected value of one more answer on a facet: how much better the best step would be on average if it were
/// chosen after the answer.
Asked value_of_asking(std::size_t facet, const State& state, const std::vector<const Step*>& steps,
                      const std::vector<double>& needs_now, const Situation& situation) {
  const auto& scale = model().scales[facet];
  const auto now = belief(state, scale.id);
  const auto* item = sharpest_item(scale.id, now.mean, situation);
  if (item == nullptr || steps.empty()) return {};
  // What each possible answer would lead to, against choosing now: the current best step under the same later needs.
  const auto* const current =
      *std::ranges::max_element(steps, {}, [&](const Step* step) { return gain_of(*step, needs_now, situation); });
  const auto loading = loading_of_facet(scale.id);
  const auto graded_item = graded(*item);
  const auto p = predicted_answers(graded_item, now);
  double value = 0;
  for (std::size_t answer = 0; answer < p.size(); ++answer) {
    auto later = state.facets;
    const scale::Response response{&graded_item, static_cast<int>(answer)};
    condition_along(later, loading, scale::expected_a_posteriori({&response, 1}, now, nodes));
    const auto needs = needs_with(later, needs_now);
    value += p[answer] * (best_gain(steps, needs, situation) - gain_of(*current, needs, situation));
  }
  return {item, value};
}

/// Whether the person's own weeks have told enough of the step.
bool is_learned(std::string_view step, const Situation& situation) {
  const auto* const prior = find_step(step);
  return prior != nullptr && effect_of(*prior, situation).sd < learned_part * prior->sd;
}

}  // namespace

std::vector<StepEffect> prior_effects() {
  std::vector<StepEffect> effects;
  for (const auto& step : model().steps) effects.push_back({step.id, step.mean, step.sd});
  return effects;
}

void learn_effect(StepEffect& effect, double change, double noise_sd) {
  const double variance = effect.sd * effect.sd;
  const double gain = variance / (variance + noise_sd * noise_sd);
  effect.mean += gain * (change - effect.mean);
  effect.sd = std::sqrt(variance * (1 - gain));
}

void note_low(LowWatch& watch, const State& state) {
  const auto& gates = model().gates;
  const auto [self, relationship, p_higher] = components(state);
  const auto is_low = [&](const Belief& now) {
    return normal_cumulative((gates.low - now.mean) / now.sd) > gates.low_probability;
  };
  watch.self_occasions = is_low(self) ? watch.self_occasions + 1 : 0;
  watch.relationship_occasions = is_low(relationship) ? watch.relationship_occasions + 1 : 0;
}

double need_of(const State& state, std::string_view scale) {
  const auto* found = find_scale(scale);
  return need_of_belief(belief(state, scale), found == nullptr || found->kind == ScaleKind::facet);
}

std::vector<Fit> fits_for(double pleasantness, double energy) {
  std::vector<Fit> fits;
  for (const auto& [step, pleasantness_max, energy_min, energy_max, fit] : model().fits) {
    const bool holds = pleasantness <= pleasantness_max && energy >= energy_min && energy <= energy_max;
    if (holds) fits.push_back({step, fit});
  }
  return fits;
}

std::vector<StepSuggestion> ranked_steps(const State& state, const Situation& situation) {
  const auto needs = needs_of(state);
  std::vector<StepSuggestion> ranking;
  for (const auto& step : model().steps) {
    if (!why_not(step, state, situation)) ranking.push_back(suggestion_of(step, needs, situation));
  }
  std::ranges::stable_sort(ranking, std::ranges::greater{}, &StepSuggestion::gain);
  return ranking;
}

NextStep next_step(const State& state, const Situation& situation) {
  NextStep out;
  out.ranking = ranked_steps(state, situation);
  std::vector<const Step*> allowed;
  for (const auto& step : model().steps) {
    if (const auto why = why_not(step, state, situation)) {
      out.withheld.push_back({step.id, *why});
    } else {
      allowed.push_back(&step);
    }
  }

  const auto professional = std::ranges::find(out.ranking, "professional_support", &StepSuggestion::step);
  if (const auto forced = forced_by(situation); forced != Forced::no && professional != out.ranking.end()) {
    out.forced = forced;
    std::rotate(out.ranking.begin(), professional, professional + 1);
    out.suggestions = {out.ranking.front()};
    return out;
  }
  if (out.ranking.empty()) return out;

  const auto& first = out.ranking.front();
  out.p_best = p_first_is_best(out.ranking);
  out.is_best_known = out.p_best > model().gates.step_known_probability && is_learned(first.step, situation);
  out.is_less_enough = first.gain < model().gates.gain;
  if (!out.is_less_enough) out.suggestions.push_back(first);
  if (!out.is_less_enough && out.ranking.size() > 1 &&
      first.gain - out.ranking[1].gain < near_tie_sds * first.gain_sd) {
    out.suggestions.push_back(out.ranking[1]);
  }
  const auto needs = needs_of(state);
  double most = std::max(first.gain, 0.0);
  for (std::size_t facet = 0; facet < facet_count; ++facet) {
    const auto [item, value] = value_of_asking(facet, state, allowed, needs, situation);
    if (value > most) {
      most = value;
      out.ask_first = item->id;
    }
  }
  return out;
}

}  // namespace securebase::security
