#include <array>

#include "core/text/rules.hpp"

namespace securebase::text {
namespace {

constexpr std::string_view kind_reading[] = {
    "maybe|perhaps|guess|assume|assuming|suppose|imagine|figured|guessing|reckon|presume|thinking|thought|probably|"
    "suspect you|your|it|that|the ..1 "
    "did|were|had|have|was|just|got|are|forgot|fell|must|might|phone|needed|thought|meant|lost|ran ..5 !should|could",
    "maybe|perhaps you|it|your|the @ ..1 "
    "did|were|had|have|was|just|got|are|fell|needed|thought|meant|phone|misread|missed|forgot",
    "i know|understand|believe|trust|think|realize|am|can|get|figured|assume ..1 "
    "that|sure|certain|you|see|guessing|assuming ..1 you|it ..1 "
    "did|were|would|are|have|had|was|meant|must|do|mean|wanted|just|probably|tried ..1 "
    "not|trying|busy|swamped|have|meant|only|under|doing|mean|on|just|to|stressed|good|well|your|intend|a|got|tired|"
    "lots|never|so|forgotten|exhausted|reasons|reason",
    "i know you|it @ did|would|were|was|are|meant|mean|had|have|do|love ..1 "
    "not|never|trying|only|just|busy|well|been|under|swamped|stressed|tired|a|so|doing|your|on|mean|intend",
    "i am|feel|was sure|certain|guessing|assuming|hoping @ that? you|it|there ..1 "
    "did|were|was|have|had|are|is|meant|just|must|will|would",
    "you probably|likely|surely|must|might|may|could @ ..1 "
    "did|were|had|have|was|just|got|are|fell|thought|meant|not|forgot|needed|be",
    "you @ ..1 must|might|may|could have|not|be ..1 "
    "been|had|have|seen|meant|thought|fallen|forgotten|realized|busy|missed|felt|tired|lost|got|just",
    "i do not|never|can ..1 think|believe|imagine|suppose|thought @ ..1 you|it|that ..1 "
    "did|meant|were|was|mean|wanted|would|intended|realized|do",
    "it|that was|is|might|could|probably|may|must ..1 not|an|just|probably|have|been|only|your|be @ ..1 "
    "on|an|intentional|deliberate|your|been|a|the|intention|just|purpose|personal|accident|oversight ..1 "
    "purpose|accident|mistake|intention|mix|honest|phone|misunderstanding|oversight|nerves|stress|slip|innocent|fault",
    "not @ ..1 on|intentional|deliberate|deliberately|purpose ..1 you|purpose|and|so|but",
    "you @ ..1 did|would|were|could|do|probably not ..1 "
    "mean|trying|intend|realize|see|hear|know|notice|do|want|meant|have|intending ..1 "
    "it|to|that|me|my|anything|how|hurt|any|harm|badly|what",
    "no|not|never harm|bad|malice|ill @ meant|intended|intent|intention",
    "there|you is|must|was|probably|has ..1 be|a|good|some|have|been @ ..1 good|a|reason|explanation|some|reasons",
    "benefit of the doubt",
    "not assume|assuming|jump|jumping|judge @ ..2 the? worst|anything|conclusions|before|until|you",
    "i @ will|am|would|want ..1 not|giving|assume|assuming|trust|give ..1 assume|you|the|that ..1 "
    "best|benefit|good|was",
    "you meant|mean|tried|wanted|were @ well|no|it|to|trying "
    "kindly|harm|as|nice|well|help|be|protect|to|joke|kind|compliment",
    "i figured|assumed|guessed|reckoned @ ..1 you|it|that|something|your",
    "i know @ ..3 not like|what|how ..2 you|mean|meant",
    "phone|battery|signal @ ..1 died|dead|off|silent|was ..2 guess|assume|maybe|figured|probably",
    "you @ ..1 have|had|are|were ..2 a|so|lot|much|under|loads|on|exhausted|swamped|stressed ..2 "
    "on|plate|pressure|lately|going|week|work ..4 not|so|guess|maybe|understand|know|probably",
    "could|might it|be|have|that ..1 be|that|been @ ..1 you|a|the|just /q",
};

}  // namespace

std::span<const Rule> doubt_rules() {
  static constexpr auto rules = std::to_array<Rule>({
      {"doubt.kind_reading", Mark::benefit_of_the_doubt, "a kind reading",
       "You offer a kind reading of what happened. That leaves room for an answer instead of a defence.", Recipe::none,
       kind_reading},
  });
  return rules;
}

}  // namespace securebase::text
