#include <array>

#include "core/text/rules.hpp"

namespace securebase::text {
namespace {

constexpr std::string_view owned[] = {
    "sorry|apologize|apologies|apology|forgive ..1 for|i|about|that|my|me "
    "!missed|ran|could|can|have|am|miss|took|had|fell|for|did|hear|bother|woke|do|your|keep ..1 "
    ":verb|was|snapping|how|shouting|my|being|snapped|forgot|hurt|let|shouted|made|lied|said|left|yelled|ruined|took|"
    "ignored|got|dismissed|interrupting|making|ignoring|letting|what|earlier|last|forgetting|saying|raising|short|"
    "assuming|blaming",
    "sorry i @ "
    "snapped|shouted|yelled|forgot|hurt|let|lied|said|left|ruined|took|ignored|got|was|made|missed|did|lost|upset|went|"
    "walked|bit|blew|interrupted|dismissed|raised|assumed|blamed|embarrassed",
    "i am|was ..1 so|really|truly|very sorry @ for|i|that|about !your|the|late",
    "-not|never it|that|this is|was|one ..2 on @ me !now|$and",
    "that|it is|was totally|entirely|completely? my fault|bad|mistake|doing !for|that",
    "^ that|it is? my fault|bad|mistake !for|that|the /n",
    "you are right **2 i ..1 !do|think|guess|know|can|will",
    "you are|were ..1 right @ **1 i|and|that|about|my|it ..1 i|am|was|should|did|have",
    "^ you are|were ..1 right $ /p",
    "i should @ not? have",
    "i should @ have|not !be|say|get|go|know|probably",
    "i messed|screwed|fucked|mucked|cocked|stuffed|botched @ ..1 up|that|it",
    "i take|own|accept @ ..1 full|all|the|that|it|responsibility|my|this|what|blame ..1 "
    "responsibility|part|blame|of|it|one|$|for",
    "i own @ that|my|it|this|up|what",
    "i let you|us|everyone @ down",
    "i overreacted|over-reacted|misjudged|misread|snapped",
    "i lost|raised my @ temper|cool|patience|rag|voice|head",
    "i was out of line|order",
    "i @ ..1 hurt|embarrassed|ignored|dismissed|interrupted|disappointed|blamed|belittled you",
    "i did not|never @ ..1 listen|think|consider|keep|call|text|tell|ask|check|help|notice|follow|hear ..3 "
    "and|sorry|fair|wrong|should",
    "i forgot|promised|dropped|broke|missed|left ..6 sorry|my|fault|unfair|wrong",
    "i can see|know|realize|understand|get|admit|hear @ ..1 i|that|how|what|now|my ..1 i|was|my|hurt|part ..1 "
    "was|hurt|did|let|made|have|should|handled|words|been|could|came",
    "i know|realize|see|admit|hear @ that? i ..1 "
    "was|hurt|did|let|made|have|should|handled|been|could|came|can|messed|said|snapped",
    "i @ could|should have ..1 :verb|been|handled|done|said ..3 better|differently|sooner|earlier|more|you|not",
    "i handled|dealt|reacted|said|did @ ..1 that|it|with|badly|this|wrong|terribly|poorly ..1 "
    "badly|wrong|terribly|poorly|all",
    "i had|have no|the right|business @ to|speaking|shouting|saying",
    "i owe you an apology|explanation|sorry",
    "i apologize @ for|i|that|$|to|and|unreservedly|properly|sincerely",
    "my apologies|apology @ for",
    "i was|am the one @ who",
    "no excuse|excuses",
    "there is no excuse",
    "that|it was not|never|is fair|right|okay|ok|kind|your @ ..1 of|on|to|fault ..1 me|you|and|of",
    "not fair|right|kind|ok|okay @ of|on me|you ..3 i|sorry|my",
    "i did|have @ ..1 leave|snap|say|forget|promise|shout|ignore|interrupt|break|let|hurt|been|lie|make|do ..4 **2 "
    "sorry|on me|my|wrong|not fair|unfair|should",
    "part of|my this|part|bit is|in|here @ ..1 mine|me|on|my|this",
    "my part @ in|of|is|was|here|$",
    "i @ need|want to ..1 own|work|apologize|do|take|be ..2 better|that|my|on|responsibility|more",
    "i will|am ..2 do|make|try ..1 better|it|harder|up ..1 next|up|to|you|that|$",
    "-not|if|but|that i am sorry @ i ..1 :verb",
    "sorry i was|got|am @ ..1 "
    "so|such|a|short|snappy|grumpy|harsh|rude|mean|cold|distant|angry|defensive|off|moody|horrible|stressed|unfair|"
    "sharp|weird",
    "sorry for|about ..1 how|what|being|snapping|shouting|yelling|making|losing|taking|the|my|last|this|earlier ..2 "
    "i|night|way|tone|morning|snapping|to|you|it|temper|on|short|with|that",
    "down to me",
    "part of why|it|that|the|this ..6 is|was me|mine",
    "stupid|thoughtless|unfair|wrong|mean|selfish|disrespectful|unkind|careless|childish of me",
    "i ..2 bit|snapped|barked|exploded ..2 sorry",
    "i ashamed|embarrassed of|by how|what|the ..1 i|way",
    "i am ashamed of|by how|what|the|myself",
    "i disgraced|hurt|humiliated|embarrassed|failed you",
    "i was being a|an|so ..2 knob|dick|arse|brat|eejit|ass|jerk|prick|child|cow|idiot|twat",
    "that wrong|unfair of me",
    "i was wrong",
    "that is|was ..1 on me",
    "that was|is ..1 mine to|fix",
    "was not mine to",
    "not|never mine to tell|share|say",
    "it|that is|was not|never fair on|to you",
    "i did that",
    "i did ..1 that was|is",
    "i made|caused|started|broke ..1 it|this|that|the|mess|promise|joke ..9 sorry|stupid|shame",
    "i started it|this",
    "i keep|kept promising|saying|doing|forgetting|letting ..9 truth|fair|sorry|not|my",
    "i have been ..1 talking|acting|treating|snappy|distant|short|cold|unfair|horrible|selfish|grumpy|taking",
    "i ..1 admit|admits it",
    "i dropped|missed|left|was|messed ..9 sort|fix|make|will",
    "you paid for it",
    "i owe you",
    "i skipped|ignored|missed|forgot|forgotten that|it|you|to ..4 fair|right|sorry",
    "i came in ..1 hot|angry|loud|swinging",
    "should have asked|told|called|listened|said|rung|checked|been|waited|messaged|texted|stopped !you",
    "taking|took it|that|this|my out on",
    "that was me being|taking|not",
    "no excuse",
    "i lost|dropped|missed|broke|forgot it|them|that|the ..2 and|which|sorry",
    "i slipped|relapsed|failed|lied ..4 telling|sorry|hide",
    "i am sorry ..1 i|for|about|that ..1 i|my|the|not|being|how|what",
    "i did ..1 and i",
    "^ i am ..2 sorry $ /p",
    "^ sorry $ /p",
    "bad of me",
    "my part too|in|of",
    "my bad ..1 $",
    "i did ..2 forget|clock|see|ignore|leave|say|move|make|promise|snap|shout|lie /p",
    "it|that was ..1 mean|unfair|wrong|rude|harsh|mad|stupid|unkind|shitty|not /p",
    "i was ..1 loud|a|so|mean|rude|harsh|cold ..3 and|coward|sorry|ok|not|wrong",
    "sorry i ..1 jumped|made|did|was|said|put|kept|let|missed|blew|bit|took|forgot|left",
    "i made that|it|this|everything ..1 about me|worse",
    "i am a ..1 dick|knob|eejit|idiot|arse|twat|prick $",
    "in the worst|wrong|a bad way",
    "i could have ..1 said|told|asked|called|helped|been|come",
    "i accused|blamed you",
    "i am blaming you",
};

}  // namespace

std::span<const Rule> responsibility_rules() {
  static constexpr auto rules = std::to_array<Rule>({
      {"responsibility.owned", Mark::responsibility, Recipe::none, owned},
  });
  return rules;
}

}  // namespace securebase::text
