#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/security/filter.hpp"

/// Which step is likely to help most now, and why (science.md §5.6). A sum anyone can check:
///   gain = Σ over scales of effect · need · fit · p_do - cost of the minutes.
namespace securebase::security {

/// What is believed about a step's effect on this person, in θ units per completed week.
struct StepEffect {
  std::string step;
  double mean = 0;
  double sd = 0;
};
BOOST_DESCRIBE_STRUCT(StepEffect, (), (step, mean, sd))

/// Before anything is learned: the published effects, discounted (model.json).
std::vector<StepEffect> prior_effects();

/// Takes in that a week of the step went along with this change, known to within `noise_sd`. Requires noise_sd > 0.
void learn_effect(StepEffect& effect, double change, double noise_sd);

/// How well a step suits the person now: 1 as usual, 0 not at all. Steps that are not named have 1.
struct Fit {
  std::string step;
  double fit = 1;
};

/// How often in a row a component was found low; kept with the state.
struct LowWatch {
  std::int32_t self_occasions = 0;
  std::int32_t relationship_occasions = 0;
};
BOOST_DESCRIBE_STRUCT(LowWatch, (), (self_occasions, relationship_occasions))

/// Takes in an occasion, at most one a day: P(component < -1.5) > .8 counts, anything else begins anew.
void note_low(LowWatch& watch, const State& state);

/// What the feeling of a check-in says about it, from model.json: a hard talk is no step for somebody who is upset now.
/// Steps that are not named fit as usual.
std::vector<Fit> fits_for(double pleasantness, double energy);

/// For whom a step is chosen.
struct Situation {
  bool has_partner = true;
  bool is_gated = false;            ///< The private safety check asks for care.
  LowWatch low;                     ///< As note_low() left it.
  std::vector<StepEffect> effects;  ///< What was learned; steps that are not named have their prior.
  std::vector<Fit> fits;
  std::vector<std::string> passed;   ///< Steps that were passed over today; they are left out.
  std::vector<std::string> resting;  ///< Items that were asked lately; none of them is asked first.
};

/// A scale that speaks for a step.
struct Reason {
  std::string scale;
  double need = 0;   ///< E[max(0, -θ)], of a factor E[max(0, θ)]; from the posterior, so what is not known counts too.
  double share = 0;  ///< Its part of the step's benefit, 0 to 1.
};

/// Why professional support comes first whatever the sum says.
enum class Forced { no, safety, relationship_low, self_low };
BOOST_DESCRIBE_ENUM(Forced, no, safety, relationship_low, self_low)

struct StepSuggestion {
  std::string step;
  double gain = 0;              ///< θ units a week, less the cost of its minutes.
  double gain_sd = 0;           ///< From how much effects differ between people.
  std::vector<Reason> reasons;  ///< Largest share first.
};

enum class WhyNot {
  needs_partner,
  unsafe_when_gated,
  partner_not_responsive,  ///< f4 is low: thanks that meet no answer can hurt (science.md §4).
  passed_today
};
BOOST_DESCRIBE_ENUM(WhyNot, needs_partner, unsafe_when_gated, partner_not_responsive, passed_today)

struct WithheldStep {
  std::string step;
  WhyNot why{};
};

struct NextStep {
  std::vector<StepSuggestion> suggestions;  ///< One; two when they are near ties, for the person to choose from; none
                                            ///< when things go well (is_less_enough).
  std::vector<StepSuggestion> ranking;      ///< Every step that may be suggested, best first.
  std::vector<WithheldStep> withheld;
  Forced forced = Forced::no;
  bool is_less_enough = false;  ///< No step promises enough to be worth its minutes.
  double p_best = 0;            ///< The chance that the first of the ranking is truly the best for this person.
  /// p_best > .7, and the person's own weeks have told something of it: the spread of what is believed of its effect is
  /// below .7 of the prior's (the gate of science.md §5.7 for what must be identified). Else "cannot yet tell which
  /// works best".
  bool is_best_known = false;
  /// Ask this item rather than advise: an answer is worth more than the advice. Empty: advise.
  std::optional<std::string> ask_first;
};

NextStep next_step(const State& state, const Situation& situation);

/// Every step that may be suggested, by its gain, best first: the rule that next_step() goes by.
std::vector<StepSuggestion> ranked_steps(const State& state, const Situation& situation);

/// E[max(0, -θ)] of a facet, E[max(0, θ)] of a factor or of attachment.
double need_of(const State& state, std::string_view scale);

}  // namespace securebase::security
