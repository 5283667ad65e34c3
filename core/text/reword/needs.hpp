#pragma once

#include <string_view>

/// What may stand under a word: data for rewordings. The first row whose list holds the word is taken.
namespace securebase::text {

/// A judging adjective or noun, and a need that may stand under it with a request that can be refused.
struct TraitNeed {
  std::string_view traits;  ///< With a space around each.
  std::string_view need;
  std::string_view request;
};
const TraitNeed& need_of_trait(std::string_view trait);

/// A verdict worn as a feeling, and the feeling and need that may stand under it.
struct FauxFeeling {
  std::string_view words;
  std::string_view feeling;
  std::string_view need;
};
const FauxFeeling& feeling_under(std::string_view faux);

/// A verb that has a better request of its own than "could you ...", as long as it is about the two: "you never call
/// me", not "you never call the kids".
struct VerbRequest {
  std::string_view verbs;
  std::string_view sentence;
  std::string_view objects = "";  ///< What else may follow the verb, with "|" around each; "*" for anything.
};
/// Null where the verb has none, or none for this object. `rest` is what follows the verb, with a space before each
/// word.
const VerbRequest* request_for_never(std::string_view base, std::string_view rest);
const VerbRequest* request_for_always(std::string_view base, std::string_view rest);

/// Whether "could you ..." makes sense of the verb: an act that can be chosen. Nobody can choose to lose or to be
/// sorry.
bool can_be_asked_for(std::string_view base);
/// Whether "when you ..., I feel" would say no more than a verdict: "ruin", "hurt".
bool is_verdict(std::string_view base);

}  // namespace securebase::text
