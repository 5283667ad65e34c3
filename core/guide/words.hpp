#pragma once

#include <boost/describe.hpp>
#include <string>
#include <string_view>
#include <vector>

/// The sentences of the picture. They are data (words.json): code chooses one by id and level and fills its places.
namespace securebase::guide {

/// Where a belief about a facet lies. Words, not a mark: `low` is a place that is hard just now.
enum class Level { low, middle, high };

/// Half a standard deviation of the provisional prior to either side is the middle.
inline constexpr double level_edge = 0.5;

/// `mean` in standard deviations of the provisional prior, higher is more secure (or more often, of a factor).
Level level_of(double mean);

/// What a low, a middle and a high value is like, in one or two sentences.
struct Reading {
  std::string low;
  std::string middle;
  std::string high;
};
BOOST_DESCRIBE_STRUCT(Reading, (), (low, middle, high))

const std::string& reading_at(const Reading& reading, Level level);

/// "self" or "relationship".
struct ComponentWords {
  std::string id;
  std::string name;
  std::string meaning;
  Reading reading;
  std::string learning;  ///< While it is not known yet.
};
BOOST_DESCRIBE_STRUCT(ComponentWords, (), (id, name, meaning, reading, learning))

/// One of the seven facets; five of them are the article's signs.
struct FacetWords {
  std::string
      id;  ///< "letting_go", "true_self", "steady_worth", "seen_and_understood", "life_outside", "steadiness", "trust".
  std::string code;  ///< "f1" to "f7", as the items have it.
  std::string name;
  std::string meaning;
  std::string component;  ///< The id of its component.
  bool is_sign = false;
  std::string phrase;  ///< To stand inside a sentence: "feeling seen".
  Reading reading;
  std::string learning;  ///< While it is not known yet.
};
BOOST_DESCRIBE_STRUCT(FacetWords, (), (id, code, name, meaning, component, is_sign, phrase, reading, learning))

/// One of the four factors that get in the way: a way of talking, never a kind of person.
struct FactorWords {
  std::string id;    ///< "criticism", "contempt", "defensiveness", "stonewalling".
  std::string code;  ///< "h1" to "h4".
  std::string name;
  std::string meaning;
  std::string phrase;        ///< To stand inside a sentence: "talks that are shut down".
  std::string counter_name;  ///< What to do instead, in two to five words.
  std::string counter_move;  ///< The same in a sentence or two.
  Reading experienced;       ///< How often it was met; low is seldom.
  Reading own;               ///< How often it was done; low is seldom.
  std::string learning;
};
BOOST_DESCRIBE_STRUCT(FactorWords, (),
                      (id, code, name, meaning, phrase, counter_name, counter_move, experienced, own, learning))

/// "anxiety" or "avoidance": how one relationship feels at present, never a type of person. Higher is more.
struct AttachmentWords {
  std::string id;
  std::string name;
  std::string meaning;
  Reading reading;
  std::string learning;
};
BOOST_DESCRIBE_STRUCT(AttachmentWords, (), (id, name, meaning, reading, learning))

/// A step, and why it may be suggested. Reasons are templates; {facet} and {factor} are phrases.
struct StepWords {
  std::string id;
  std::string name;
  std::string meaning;
  std::vector<std::string> facets;  ///< The ids of the facets it is meant to help most (docs: science.md, section 5.6).
  std::string because_facet;        ///< With {facet}.
  std::string because_factor;       ///< With {factor}.
  std::string because;              ///< Without a facet: what the step is good for.
};
BOOST_DESCRIBE_STRUCT(StepWords, (), (id, name, meaning, facets, because_facet, because_factor, because))

/// Sentences of the picture that belong to no single part. Places: {name} a name, {facet} a facet's phrase, {step} a
/// step's name.
struct PictureSentences {
  std::string provisional;           ///< What these numbers are not.
  std::string learning;              ///< Nothing is known yet.
  std::string improved;              ///< {name}; only by the rule of change.
  std::string worsened;              ///< {name}; only by the rule of change.
  std::string no_change;             ///< No change beyond chance.
  std::string self_ahead;            ///< Security within oneself is known to be the higher of the two.
  std::string relationship_ahead;    ///< Security in the relationship is known to be the higher of the two.
  std::string both_alike;            ///< The two components are near each other.
  std::string more_often;            ///< {name}: of a factor or of attachment, by the rule of change.
  std::string less_often;            ///< {name}: likewise.
  std::string step_known;            ///< {step}; only by its gate.
  std::string step_unknown;          ///< Which step helps cannot be told yet.
  std::string support_self;          ///< Why professional support comes first: low within oneself.
  std::string support_relationship;  ///< Likewise: low in the relationship.
  std::string near_tie;              ///< Two suggestions are near ties.
  std::string fewer_today;           ///< Things go well: less is enough.
  std::string attachment_general;    ///< Name of attachment to people in general.
  std::string attachment_partner;    ///< Name of attachment to the partner.
  std::string attachment_note;       ///< What the two dimensions are not.
};
BOOST_DESCRIBE_STRUCT(PictureSentences, (),
                      (provisional, learning, improved, worsened, no_change, self_ahead, relationship_ahead, both_alike,
                       more_often, less_often, step_known, step_unknown, support_self, support_relationship, near_tie,
                       fewer_today, attachment_general, attachment_partner, attachment_note))

/// How the feelings of check-ins vary.
struct FeelingSentences {
  std::string learning;
  std::string pleasant;    ///< The mean's interval lies above zero.
  std::string mixed;       ///< It holds zero.
  std::string unpleasant;  ///< It lies below zero.
  Reading swing;           ///< How far feelings move from one check-in to the next.
  std::string lingering;   ///< The interval of the inertia lies above zero.
  std::string passing;     ///< It does not.
};
BOOST_DESCRIBE_STRUCT(FeelingSentences, (), (learning, pleasant, mixed, unpleasant, swing, lingering, passing))

/// Two people who both chose to share. Nothing here says who of them it is.
struct CoupleSentences {
  std::string learning;
  Reading shared;
  std::string alike;
  std::string apart;
  std::string mismatch;  ///< {facet}
};
BOOST_DESCRIBE_STRUCT(CoupleSentences, (), (learning, shared, alike, apart, mismatch))

struct Words {
  std::vector<ComponentWords> components;
  std::vector<FacetWords> facets;
  std::vector<FactorWords> factors;
  std::vector<AttachmentWords> attachment;
  std::vector<StepWords> steps;  ///< The article's six in its order, then `appreciation` and `regulation`.
  PictureSentences picture;
  FeelingSentences feelings;
  CoupleSentences couple;
};
BOOST_DESCRIBE_STRUCT(Words, (), (components, facets, factors, attachment, steps, picture, feelings, couple))

/// The template with every `{name}` put in; any other place is left as it stands.
std::string filled(std::string_view words, std::string_view name, std::string_view value);

/// Why this step is suggested: with the facet that has been the tightest place, with the factor that comes up, or in
/// general.
std::string step_reason(const StepWords& step, const FacetWords& facet);
std::string step_reason(const StepWords& step, const FactorWords& factor);
std::string step_reason(const StepWords& step);

}  // namespace securebase::guide
