#include <array>

#include "core/text/rules.hpp"

namespace securebase::text {
namespace {

constexpr std::string_view counter[] = {
    "well maybe|perhaps @ if you",
    "maybe|perhaps if you had|were|did|would|stopped|listened|actually|ever|helped|asked|told|gave|let",
    "if you had|would not|told|asked|reminded|said|listened|just|have|actually|given|let ..6 i would|might|could",
    "i would|might ..1 have|not|be|do|help|listen|talk|come **6 if you had|did|were|would|ever|stopped|actually",
    "i would not have|need|had ..5 if you",
    "^ what about you|when|the|all|your|how|that /p",
    "and|but|so what about you|when|all|your",
    "and|but|oh|like you are|were @ perfect|any|so|better|not|always ..1 perfect|better|innocent|:trait|late",
    "like|as if? you are|were @ perfect|any|so|never|always ..1 better|perfect|different",
    "^ and|but|well|oh you never|always|do|did|have|were ..6 either|too|yourself|last|better /p",
    "you do|did|are|have @ it|that|the|worse|exactly|same ..2 too|same|all|as|thing|yourself /p",
    "you are the one who|that|always /p",
    "you are one|no|not @ to|any|better|exactly|so ..1 talk|better|perfect|innocent|different",
    "look who is talking",
    "you can talk $",
    "that is rich coming",
    "pot kettle",
    "you should|could have|of @ told|asked|said|reminded|called|checked|let|done|just|texted|mentioned /p",
    "you never|did @ not? told|tell|asked|ask|said|say|reminded|remind|mentioned|mention|let|warn|gave|give /p",
    "^ well|but|and|no you told|said|knew|agreed|wanted|promised|asked|forgot /p",
    "why did you not|why did not you @ :verb /p",
    "if it bothers|bothered|matters|mattered|was|is|were so|that ..4 you|why|then|do /p",
    "you started|start @ it|this",
    "you @ made me /p",
    "you always @ twist|exaggerate|overreact|make|blame|have|start|assume|bring|do /p",
    "you are overreacting|exaggerating|twisting|imagining|being /p",
    "you @ overreact|exaggerate|twist|twisted",
    "stop|quit blaming|attacking|accusing|twisting|nagging|criticising|criticizing ..2 me|my|words|everything|$",
    "do not|why are|you are|stop @ ..1 blame|blaming|pin|put|pinning|turn ..2 me|this|on|it",
};
constexpr std::string_view denial[] = {
    "it|that|this is|was not|hardly|never @ all|entirely|even|only ..1 my|me "
    "fault|problem|job|responsibility|mistake|doing|!and",
    "not my @ fault|problem|job|responsibility !$",
    "how is|was it|that|this @ all|even|my ..1 my|fault|me",
    "why is|am it|i @ always|the ..1 my|me|one|bad|fault|problem",
    "that|it is|was not @ true|fair|what|how|even|right /p",
    "not true|fair /p",
    "^ no? i did|was|am|have not !mean|want|know|listen|think|say /p",
    "i never @ said|did|meant|promised|agreed|told|wanted|asked|forgot|ignored|do|called|shouted|once|even /p",
    "i never said|did @ that|it|anything|any|i|such /p",
    "when have|did|do i @ ever|not /p",
    "i did nothing|not do anything @ wrong",
    "i have done|did nothing @ wrong",
    "i do|did|have|always|already ..1 help|try|told|cook|clean|work|pay !not|because /p",
    "that|it never|did @ not? happened|happen /p",
    "what|so are you @ talking|on about|$ /p",
    "what did i do|even @ now|wrong|this|do",
    "i have no idea what /p",
    "you are wrong|imagining|making /p",
    "no i @ did|do|am|was|have not /p",
};
constexpr std::string_view excuse[] = {
    "i only|just did|said|do|say|shouted|went|lied|yelled|snapped|left|was|forgot|ignored @ ..5 because you|your|of",
    "i only|just ..5 because you",
    "only because you",
    "because you @ ..1 always|never|were|did|made|keep|kept|would|do|had|started|provoked /p",
    "i was @ just|only|busy|tired|trying|working|stuck|exhausted|asleep|at|in|joking|driving|going|doing /p",
    "i have|had @ been|a|no|to|so|work|meetings ..4 busy|work|working|day|choice|lot|stressed|tired|week|meeting /p",
    "^ i am|was ..1 busy|tired|exhausted|working|stressed|swamped|asleep|driving /p",
    "i work|worked|pay|earn|do ..1 all|every|full|sixty|fifty|two|ten|the ..2 "
    "day|week|time|hours|jobs|bills|everything /p",
    "i had|have no choice",
    "i can not help|be|read|do|control|win @ ..1 it|that|if|your|everything|everywhere|mind|with /p",
    "i am not a? mind @ reader",
    "how am|was|could|should|would|can i @ supposed|meant|to|have|possibly|know ..1 know|guess|to|read|knew|remember",
    "it|that was|is @ just|only ..1 a|one ..1 joke|cup|time|minutes|mistake|text|day|drink|plate|minute|once",
    "it was just|only|one /p",
    "^ i forgot|lost|fell|missed|ran|got ..6 because|busy|work|that|is /p",
    "my phone|boss|battery|train|bus|alarm|meeting @ ..1 was|died|is|had|made|ran|did|kept /p",
    "the traffic|train|bus|meeting|alarm /p",
    "^ it is|was not that|my|like|a /p",
    "traffic|work was /p",
    "everyone|everybody|other|people|all @ does|forgets|do|makes|men|people|couples /p",
    "i was ..2 asleep|tired|busy|stressed|knackered|exhausted because|since|after /p",
    "because someone|you kept|made|had|left /p",
    "how was|am|could i supposed|to|know|have",
};
constexpr std::string_view victim[] = {
    "all|everything|always|again|entirely my fault",
    "^ so|now|of|oh|yes|it|and **3 all|always|everything my|me fault",
    "so now? @ i am the bad|villain|problem|monster|worst|one|liar|terrible|enemy",
    "i am|must|guess ..2 always|the|just|such|be|so @ a|the|always ..1 "
    "bad|villain|worst|terrible|monster|awful|evil|problem|horrible|blame ..1 "
    "guy|person|husband|wife|one|partner|mother|father|then|here|$",
    "i am always the @ one|bad|villain|problem guy",
    "i am such a|an @ terrible|awful|bad|horrible|monster|useless|disappointment|failure",
    "i can not|never ..1 do|get|say|win|please ..2 right|anything|enough|with ..2 $|for|you|can /p",
    "i can never|not @ do|get|say anything right|without",
    "can not|never win with|$ you?",
    "nothing|whatever|everything i ..1 do|say ..2 is ..1 good|wrong|right|enough|ever",
    "no matter what|how @ ..2 i do|much|say|hard|try",
    "i do|did|gave|give|try @ ..1 everything|so|all|my|nothing|best ..1 for|much|i|and|but|hard|you /p",
    "i do everything|so|all @ for|around|much|of",
    "after everything|all i|the|that @ do|have|things",
    "this|that is the thanks|what @ i get",
    "why @ am|do|is i|it ..1 always|the|my|have|get|everything|me ..1 bad|one|fault|blame|enough|blamed|to|$",
    "why are|do you @ always "
    "attacking|attack|blaming|blame|picking|having|accusing|on|against|starting|getting|nagging ..2 "
    "me|at|on|with|to|a|$",
    "you are always|just|attacking|picking|having|accusing @ ..1 "
    "attacking|on|picking|a|blaming|criticising|criticizing|me|blame ..1 me|go|on|at",
    "get|give|leave|cut @ off|me ..1 my|a|some ..1 back|case|break|slack",
    "of course it is my|i",
    "blame me|everything|it @ for|on|again|then|as|me|$",
    "you always|are|love @ ..1 blame|blaming me|everything",
    "here we go @ again|$ /p",
    "i knew you would|it @ ..1 blame|my|fault|bring|start /p",
    "what do|else did you want|expect @ from|me me|from|$ /p",
    "sorry|excuse for|me ..1 existing|breathing|having|trying|working|not|being /p",
    "sorry for @ existing|breathing|living|being|trying|having",
    "excuse me for",
    "sorry i am|can @ not|such ..1 perfect|good|a|enough|superman|robot|read|like",
    "sorry @ but you|i|but /p",
    "i guess i @ am|can|should|will ..2 just|never|always|the|not /p",
    "i am not @ perfect|the|a|your|doing|made /p",
    "it is always me|my",
    "happy now $ /p",
    "sorry i am not perfect|good|enough|your|her|him",
    "what more do you want",
    "i suppose that is my|me",
    "of course it is me|my",
};

}  // namespace

std::span<const Rule> defensiveness_rules() {
  static constexpr auto rules = std::to_array<Rule>({
      {"defensiveness.counter", Mark::defensiveness, "answering with a complaint",
       "The complaint goes back to the other side. The first one stays unheard, and now there are two.",
       Recipe::own_part, counter},
      {"defensiveness.denial", Mark::defensiveness, "saying no to all of it",
       "This turns all of it away. Agreeing with one small part often calms both.", Recipe::own_part, denial},
      {"defensiveness.excuse", Mark::defensiveness, "a reason instead of an answer",
       "The reason may be true. The other person still waits to hear that it reached you.", Recipe::own_part, excuse},
      {"defensiveness.victim", Mark::defensiveness, "all my fault",
       "This asks to be comforted instead of answering. The other person's point may get lost.", Recipe::own_part,
       victim},
  });
  return rules;
}

}  // namespace securebase::text
