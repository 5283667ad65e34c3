#include <array>

#include "core/text/rules.hpp"

namespace securebase::text {
namespace {

constexpr std::string_view named[] = {
    "i feel|felt|feeling ..3 :feeling !for|down",
    "i am|was|been|got|get|have|had ..1 "
    "been|feeling|so|really|very|a|too|quite|pretty|bit|getting|feel|still|proper|genuinely|extremely|incredibly|dead|"
    "absolutely|also|kind|just|quietly ..2 :feeling !to|enough|on|down|with|for|in|and|up|out|not",
    "i am|was @ [ "
    "angry|anxious|ashamed|crushed|devastated|disappointed|frightened|frustrated|furious|gutted|heartbroken|hurt|"
    "insecure|jealous|lonely|nervous|overwhelmed|panicking|proud|relieved|scared|sad|terrified|thrilled|upset|worried|"
    "delighted|excited|grateful|chuffed|buzzing|livid|stressed|torn|embarrassed|guilty|homesick|annoyed|dreading|"
    "mortified|unhappy|miserable|confused|shaken|uneasy|hopeful ] !to",
    "i am ..1 feeling ..2 :feeling",
    "^ feeling ..2 :feeling",
    "^ felt ..2 :feeling",
    "-you|it|they|he|she makes|made|making|leaves|left|has|get|gets|getting|got me|you|and @ "
    "feel|feeling|so|really|a|very|quite|bit ..2 :feeling",
    "makes|made|leaves|left me @ ..2 :feeling",
    "it|that|this really|still|kind|just|so|actually|did|does|has @ ..1 "
    "hurt|hurts|stung|stings|crushed|saddens|scares|scared|frightens|worries|upset|upsets "
    "me|my|when|to|a|so|$|that|hearing",
    "you hurt me|my",
    "i worry|fear|dread @ ..1 about|that|it|i|you|we|going",
    "i am @ dreading|panicking|grieving|struggling|ashamed|heartbroken|mortified",
    "i panicked|panic",
    "my @ heart|feelings|chest|stomach ..1 broke|sank|aches|hurt|were|is|drops|breaks|goes|dropped|races|are",
    "i missed|miss ..1 you|us|him|her ..1 so|terribly|badly|much|already|like|when|today|tonight /n",
    "i feel|felt @ ..1 a|some|such|so ..1 bit|lot|little|sense|wave|pang|much|deep of|lonelier ..1 "
    ":feeling|shame|relief|grief|joy|dread|guilt|sadness|anger|panic|fear|jealousy|envy|hope|love|pride|peace|"
    "gratitude|resentment",
    "so|part|a|bit|little much of|part me|is|am ..2 :feeling",
    "i hate|hated @ feeling|being ..2 :feeling|alone|apart",
    "i love|like|enjoy @ feeling ..2 :feeling",
    "i was|got|am|felt so? ..1 :feeling @ "
    "when|that|because|about|last|at|by|after|this|all|today|tonight|over|before|of",
    "i have never|not ..1 felt|been ..2 :feeling",
    "i have been ..3 :feeling",
    "i ..1 started|start|keep|kept|began feeling|getting|to ..1 feel? ..2 :feeling",
    "^ so|really|very|bit|a|proper|pure|pretty|absolutely ..1 "
    "proud|excited|nervous|worried|scared|sad|anxious|gutted|happy|relieved|buzzing|stressed|lonely|overwhelmed|"
    "chuffed|hurt|upset|delighted|grateful|disappointed|frustrated|annoyed @ "
    "$|of|about|for|that|today|tonight|right|and|when|to|by|with|because",
    "i am @ so|really|very|a|quite|too|pretty|bit|feeling ..1 :feeling",
    "i felt ..1 small|tiny|stupid|left|useless|invisible|sick|like ..1 when|in|and|$",
    "^ scared|hopeful|sad|anxious|lonely|nervous|angry|worried|gutted|frustrated $",
    "frazzled|raw|tearful and|a|$",
};

}  // namespace

std::span<const Rule> feeling_rules() {
  static constexpr auto rules = std::to_array<Rule>({
      {"feeling.named", Mark::feeling_statement, Recipe::none, named},
  });
  return rules;
}

}  // namespace securebase::text
