#include <array>

#include "core/text/rules.hpp"

namespace securebase::text {
namespace {

constexpr std::string_view kind_reading[] = {
    "maybe|perhaps|guess|assume|assuming|suppose|imagine|figured|guessing|reckon|presume|thinking|thought|probably|"
    "suspect you|your|it|that|the ..1 "
    "did|were|had|have|was|just|got|are|forgot|fell|must|might|phone|needed|thought|meant|lost|ran ..5 !should|could",
    "maybe|perhaps|probably you|your ..1 did|were|had|was|just|got|phone|thought|meant|misread|missed|fell|are|have "
    "..2 "
    "not|busy|tired|see|hear|realize|notice|stuck|dead|asleep|meant|trying|forgot|lot|caught|mean|scared|nervous|"
    "stressed|a|so|too|in|know|the|to !should|and",
    "i know|understand|believe|trust|think|realize|am|can|get|figured|assume ..1 "
    "that|sure|certain|you|see|guessing|assuming ..1 you|it ..1 "
    "did|were|would|are|have|had|was|meant|must|do|mean|wanted|just|probably|tried ..1 "
    "not|trying|busy|swamped|have|meant|only|under|doing|mean|on|just|to|stressed|good|well|your|intend|a|got|tired|"
    "lots|never|so|forgotten|exhausted|reasons|reason",
    "i know you|it @ did|would|were|was|are|meant|mean|had|have|do|love ..1 "
    "not|never|trying|only|just|busy|well|been|under|swamped|stressed|tired|a|so|doing|your|on|mean|intend",
    "i am|feel|was sure|certain|guessing|assuming|hoping @ that? you|it|there ..1 "
    "did|were|was|have|had|are|is|meant|just|must|will|would",
    "i do not|never|can ..1 think|believe|imagine|suppose|thought @ ..1 you|it|that ..1 "
    "did|meant|were|was|mean|wanted|would|intended|realized|do",
    "no|not|never harm|bad|malice|ill @ meant|intended|intent|intention",
    "benefit of the doubt",
    "not assume|assuming|jump|jumping|judge @ ..2 the? worst|anything|conclusions|before|until|you",
    "i @ will|am|would|want ..1 not|giving|assume|assuming|trust|give ..1 assume|you|the|that ..1 "
    "best|benefit|good|was",
    "i figured|assumed|guessed|reckoned @ ..1 you|it|that|something|your",
    "i know @ ..3 not like|what|how ..2 you|mean|meant",
    "you probably|likely|must ..1 did|were|had|have ..1 not|been|a|trying|so|just|forgot|busy|stuck|asleep ..2 "
    "see|busy|trying|been|mean|tired|lot|hear|stuck|asleep|exhausted|bad|long|realize|notice|reason|meant",
    "you did not|never ..1 mean|intend|realize ..2 it|to|that|any|harm|anything ..4 i know|think|sure|believe",
    "i ..1 know|think|reckon|believe|guess|guessing|sure|trust ..2 you ..1 "
    "were|are|was|did|had|meant|wanted|tried|would ..1 "
    "trying|being|protecting|defending|doing|just|only|not|never|to|well|busy|strong|scared|worried|tired|under|"
    "nervous|so|a|looking",
    "you meant|mean well|no|kindly|it well|kindly|harm|as|nicely",
    "it comes|came|come from a|love|somewhere|fear|worry|care",
    "you were ..1 caught|trying|doing|defending|protecting|only|just|being|scared|nervous|tired|stressed|carried|in "
    "..6 i know|best|saw|understand",
    "you did|do|were ..1 what|your|the ..1 best|you could|can",
    "your head|mind|hands|plate is|was|were|has|been|are|must ..2 full|elsewhere|everywhere|busy|mush|fried",
    "people|anyone|everyone|we all|freeze|forget|forgets|panic|mess|slip|slips",
    "i do not|never ..1 take|think|see|read|hold it|that|you|this ..1 as|against|personally|meant|did|mean",
    "benefit of",
    "not|never ..1 being ..1 cruel|mean|unkind|nasty|difficult|cold ..1 on|to|$|you|just",
    "you were not|never ..1 abandoning|ignoring|trying|being|leaving|avoiding|attacking|doing",
    "not the|your whole story|fault",
    "got lost|eaten|stuck|buried in|by|somewhere|under",
    "i know you would|did|had|have|were|are|do|never ..1 "
    "not|have|never|meant|done|mean|love|trying|doing|tried|had|been",
    "going with the|that|this ..1 kind|second|nicer|good|one",
    "first|my thought ..9 second|then|but",
    "probably|prob|must just? dead|busy|flat|stuck|driving|asleep|slammed|swamped|in|on",
    "i doubt you saw|meant|knew|noticed|did|heard",
    "probably|maybe|perhaps a|some ..1 simple|good|perfectly|innocent ..1 explanation|reason",
    "there is|must|will ..1 be? ..1 probably|a|some ..2 explanation|reason",
    "you ..1 must|might|may have had|been|felt|thought|forgotten|missed|meant|not",
    "was not ..1 really at|about|aimed|directed",
    "you probably thought|meant|figured|assumed",
    "i think you ..1 did|bought|said|were ..4 because you",
};

}  // namespace

std::span<const Rule> doubt_rules() {
  static constexpr auto rules = std::to_array<Rule>({
      {"doubt.kind_reading", Mark::benefit_of_the_doubt, Recipe::none, kind_reading},
  });
  return rules;
}

}  // namespace securebase::text
