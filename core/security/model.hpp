#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.hpp"
#include "core/base/language.hpp"
#include "core/scale/graded.hpp"

/// The model of emotional security as data: scales, items, priors, dynamics and what each step is expected to do
/// (science.md §5). All of it lies in model.json, which is compiled in, and all of it is provisional.
namespace securebase::security {

using scale::Belief;

enum class ScaleKind {
  facet,      ///< Higher is more secure.
  factor,     ///< One of the four factors from one side; higher is more often.
  attachment  ///< Anxiety or avoidance; higher is more.
};
BOOST_DESCRIBE_ENUM(ScaleKind, facet, factor, attachment)

/// What a group of items measures: "f1" to "f7", "h1_experienced" to "h4_own", "partner_anxiety" to
/// "general_avoidance". Unit: about one standard deviation between people.
struct Scale {
  std::string id;
  ScaleKind kind = ScaleKind::facet;
  std::string group;  ///< A facet's component "self" or "relationship"; "experienced" or "own"; "partner" or "general".
  std::string title;
};
BOOST_DESCRIBE_STRUCT(Scale, (), (id, kind, group, title))

/// A sentence that is answered from never (0) to almost always (4).
struct Item {
  std::string id;  ///< The scale's id, a dot and a number: "f4.3".
  std::string scale;
  std::string text;
  bool is_reversed = false;        ///< The more often, the lower on the scale.
  bool needs_partner = false;      ///< Not asked of somebody without a partner.
  double a = 1;                    ///< Discrimination in the graded response model.
  std::vector<double> thresholds;  ///< b_1 < ... < b_4 of the answer counted towards the scale (scored()).
};
BOOST_DESCRIBE_STRUCT(Item, (), (id, scale, text, is_reversed, needs_partner, a, thresholds))

/// The normal prior of where people stand.
struct Priors {
  double between_sd = 0;                     ///< Of the slow level.
  double correlation_within_component = 0;   ///< Between facets of one component.
  double correlation_across_components = 0;  ///< Between facets of different components.
};
BOOST_DESCRIBE_STRUCT(Priors, (), (between_sd, correlation_within_component, correlation_across_components))

/// How a person's place moves: an Ornstein-Uhlenbeck deviation around the slow level.
struct Dynamics {
  double within_sd = 0;           ///< Stationary, of the deviation.
  double half_life_days = 0;      ///< After this long half of a deviation is left.
  double weeks_per_practice = 0;  ///< One finished practice counts as this part of a step's week.
};
BOOST_DESCRIBE_STRUCT(Dynamics, (), (within_sd, half_life_days, weeks_per_practice))

/// When something may be said (science.md §5.3, §5.6, §5.7).
struct Gates {
  double known_sd = 0;            ///< A value is known when its deviation is below this.
  double change = 0;              ///< The smallest change worth a word.
  double change_probability = 0;  ///< And how likely it must be.
  std::int32_t change_occasions = 0;
  std::int64_t change_days = 0;  ///< Between two occasions at least.
  double low = 0;                ///< A component below this asks for support from outside.
  double low_probability = 0;
  std::int32_t low_occasions = 0;
  double unresponsive = 0;  ///< Below this mean of f4 appreciation is not suggested.
  double gain = 0;          ///< A step that promises less is not suggested: things go well.
  double step_known_probability = 0;
};
BOOST_DESCRIBE_STRUCT(Gates, (),
                      (known_sd, change, change_probability, change_occasions, change_days, low, low_probability,
                       low_occasions, unresponsive, gain, step_known_probability))

/// What one week of a step is expected to do to one scale.
struct Effect {
  std::string scale;
  double mean = 0;
};
BOOST_DESCRIBE_STRUCT(Effect, (), (scale, mean))

struct Step {
  std::string id;
  double minutes = 0;  ///< Of one practice.
  double p_do = 0;     ///< How likely it is done once suggested.
  bool needs_partner = false;
  bool is_unsafe_when_gated = false;  ///< Not suggested when the private safety check asks for care.
  double mean = 0;                    ///< Effect of a completed week on its main facets, taken together.
  double sd = 0;                      ///< How much that differs between people.
  std::vector<Effect> effects;
};
BOOST_DESCRIBE_STRUCT(Step, (), (id, minutes, p_do, needs_partner, is_unsafe_when_gated, mean, sd, effects))

/// How well a step suits a feeling of the check-in: pleasantness and energy from -1 to 1.
struct StepFit {
  std::string step;
  double pleasantness_max = 1;
  double energy_min = -1;
  double energy_max = 1;
  double fit = 1;  ///< 1 as usual, 0 not at all.
};
BOOST_DESCRIBE_STRUCT(StepFit, (), (step, pleasantness_max, energy_min, energy_max, fit))

/// What Reflect writes counts as a small part of a week of a step.
struct Act {
  std::string id;
  std::string step;
  double weeks = 0;             ///< Once a day at most.
  std::vector<Effect> effects;  ///< Of such a week, in place of the step's own; empty where those hold.
};
BOOST_DESCRIBE_STRUCT(Act, (), (id, step, weeks, effects))

/// A mark of kept chats as a sign of a scale.
struct ChatSign {
  std::string mark;
  std::string side;  ///< "written" or "reached".
  std::string scale;
};
BOOST_DESCRIBE_STRUCT(ChatSign, (), (mark, side, scale))

/// What kept chats may say of the scales, and how little (science.md §5.4, §5.7; security/chat_signs.hpp).
struct ChatWeights {
  std::int32_t turns_min = 0;   ///< A month's rate needs so many messages,
  std::int32_t checks_min = 0;  ///< and its mark so many checks by the person.
  std::int32_t months_min = 0;  ///< So many months with a rate make a person's own mean and spread.
  double cap = 0;               ///< No mean moves further, in the scale's unit.
  double noise_sd = 0;          ///< Of one month's sign around the deviation it tells of.
  std::vector<ChatSign> signs;
};
BOOST_DESCRIBE_STRUCT(ChatWeights, (), (turns_min, checks_min, months_min, cap, noise_sd, signs))

struct Model {
  bool provisional = true;
  std::string note;                  ///< What these numbers are not.
  std::string lead_in;               ///< The question every item answers.
  std::vector<std::string> answers;  ///< From never to almost always.
  Priors priors;
  Dynamics dynamics;
  Gates gates;
  double cost_per_minute = 0;
  std::vector<Scale> scales;
  std::vector<Step> steps;
  std::vector<Act> acts;
  ChatWeights chats;
  std::vector<StepFit> fits;
  std::vector<Item> items;
};
BOOST_DESCRIBE_STRUCT(Model, (),
                      (provisional, note, lead_in, answers, priors, dynamics, gates, cost_per_minute, scales, steps,
                       acts, chats, fits, items))

/// What of the model people read, in their language.
struct ScaleWords {
  std::string id;
  std::string title;
};
BOOST_DESCRIBE_STRUCT(ScaleWords, (), (id, title))

struct ItemWords {
  std::string id;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(ItemWords, (), (id, text))

struct ModelWords {
  std::string note;
  std::string lead_in;
  std::vector<std::string> answers;
  std::vector<ScaleWords> scales;  ///< In the order of Model::scales.
  std::vector<ItemWords> items;    ///< In the order of Model::items.
};
BOOST_DESCRIBE_STRUCT(ModelWords, (), (note, lead_in, answers, scales, items))

/// Reads the compiled-in model.json. Errors: bad_input with the place. A test keeps this from happening.
Result<Model> load_model();

/// The compiled-in model, read at the first call and kept. Its texts are English; what people read is model_words().
const Model& model();

/// Its texts: model.json with de/model.json over it, read at the first call and kept.
const ModelWords& model_words(Language language);

/// What the item asks; empty for an unknown id.
std::string_view item_text(std::string_view id, Language language);

/// By id, in `model()`; null when there is none.
const Act* find_act(std::string_view id);
const Item* find_item(std::string_view id);
const Scale* find_scale(std::string_view id);
const Step* find_step(std::string_view id);

/// How much the effect of a step's week on one scale differs between people: the step's spread, in proportion.
double effect_sd(const Step& step, const Effect& effect);

/// The item as the graded response model takes it; its answers are scored().
scale::GradedItem graded(const Item& item);

/// The answer counted towards the scale: turned round for a reversed item. 0 to 4.
int scored(const Item& item, int category);

}  // namespace securebase::security
