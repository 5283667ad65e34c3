#include <array>

#include "core/text/rules.hpp"

namespace securebase::text {
namespace {

constexpr std::string_view ours[] = {
    "we will|can|could ..2 "
    "figure|work|sort|get|manage|cope|face|handle|tackle|solve|find|weather|survive|beat|fix|crack|muddle|navigate ..2 "
    "it|this|through|past|way|solution|somehow|together|answer ..1 "
    "out|together|way|through|answer|somehow|two|both|team|us|$",
    "we will|can|could|are|should ..1 @ "
    "figure|sort|work|get|find|face|tackle|manage|beat|handle|weather|going|crack|make|solve|fix|through ..2 "
    "out|through|way|past|this|together|work|by|answer|it|solution",
    "us|we against|versus|vs|and|the @ the|this|it|problem|that|world|these|debt|illness|them|stupid",
    "we are @ ..1 a|in|on|the|both|one|better|stronger|partners|always ..1 "
    "team|good|this|same|it|great|in|together|page|unit|boat|side|partners ..1 together|team|side|boat|page|in|this|$",
    "on|in the same|this|it @ ..1 team|side|boat|page|together",
    "as|like|being|be a|one @ team|unit|couple|partners|family $|and|on|we|not|it",
    "together|both|each|team @ ..1 on|in|through|against|face|we|as|us ..1 "
    "this|it|can|will|got|have|are|figure|problem|world",
    "we|let|us|work|figure|do|face|sort|tackle|solve|get|find|fix|look|deal|handle|plan|through|carry|share|it|this|"
    "beat|decide|manage @ ..5 together",
    "together @ we|$ ..1 can|will|are|have",
    "let us ..1 figure|tackle|solve|face|sort|work|fix|find|think|plan|handle|look|share|split|take|deal|get @ ..1 "
    "this|it|out|on|a|at|way|problem|that|through|our|how|the|with|money ..2 "
    "together|out|through|way|solution|we|team|problem|both|two|past|us|one|as",
    "how|what can|do|could|should|might|would|shall we @ ..1 "
    "solve|fix|make|handle|do|tackle|get|help|share|split|manage|change|deal|work|improve|protect|sort|find|stop|both|"
    "try|need|approach|carry|plan|keep|balance ..2 "
    "together|differently|better|this|it|out|next|easier|time|both|about|as|through|so|from|us|our|the|way|with",
    "our|ours problem|team|mess|battle|fight|challenge|thing|responsibility|debt|mountain|storm|together @ "
    "not|too|to|and|now|together|$",
    "it|this|that|problem is|not @ ours|our ..1 to|problem|not|thing|both|together|$",
    "not|never you|me|us @ against|versus|vs|or ..1 me|you|each|us",
    "you and|& me|i @ against|versus|vs|together|both|we|can|will|are|have|in",
    "we have got|survived|come|been|beaten|handled|managed|done|weathered|faced|this @ ..1 "
    "this|through|worse|it|harder|us|far|each|before|together|too",
    "we have got @ this|each|us",
    "we got @ this|us",
    "you are not|never|do @ ..2 alone|on|have|doing|carrying|facing|go|face|by ..1 "
    "this|your|in|it|own|to|through|alone|yourself|with ..2 own|alone|we|this|us|i|together|yourself|it|me",
    "two of us|heads|together",
    "both of us|our",
    "i am|got|have with|your|in|on|by @ ..1 you|back|this|side|team",
    "share|split|halve|carry @ the|it|this ..1 load|between|weight|together|burden|evenly|work",
    "side by side",
    "hand in hand",
    "our @ team|marriage|relationship|future|family|side ..2 first|matters|together|stronger|than|bigger|more",
    "we are in this",
    "whatever @ it|happens|comes|they|is|the ..4 we|together|us",
    "for|with|between us @ both|two|together|as",
};

}  // namespace

std::span<const Rule> team_rules() {
  static constexpr auto rules = std::to_array<Rule>({
      {"team.ours", Mark::we_as_team, Recipe::none, ours},
  });
  return rules;
}

}  // namespace securebase::text
