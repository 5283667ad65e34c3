#include <array>

#include "core/text/rules.hpp"

namespace securebase::text {
namespace {

constexpr std::string_view threat[] = {
    "if|unless|until|when|or|time|and|once you|it|this|that|we|i|he|she|they|there|or|by|not|else|again **9 "
    "we|us|you|i|it|this|that|me are|is|am|will|marriage be? @ "
    "done|over|finished|through|history|gone|leaving|out|packing|moving|filing",
    "or|and|then|else we|it|this|i|us|you @ are|is|am|will|can be? "
    "done|over|finished|gone|leaving|out|history|packing|moving|leave|divorce|filing|going|walking|taking|calling",
    "or|and|then @ i ..1 swear|am|will|walk|leave|go|move|do ..1 "
    "i|out|leave|leaving|go|gone|walk|moving|taking|file|pack|divorce|telling|tell|packing|sleep|calling|call|done|"
    "cancel|cancelling|selling|sell|find",
    "if|unless|time you|this|that|it|i|she|he|we **9 i @ am|will|swear ..1 "
    "leaving|leave|going|out|gone|walking|walk|done|moving|move|packing|pack|taking|take|telling|tell|filing|file|"
    "calling|divorce|never|not|go|find|make|throw|throwing|block|sell|cancel|change|changing|selling|stop|stopping|"
    "kick|cutting|end",
    "i am|will @ ..1 "
    "leaving|leave|moving|move|packing|pack|taking|take|filing|file|telling|done|out|gone|divorce|walk|walking|go|end "
    "..6 if|unless you|this|that|it|we|things|she|he|nothing",
    "we are @ done|over|finished|through ..3 if|unless|the|next",
    "it is|will|this|be over|finished @ ..1 between|if|unless|then|for",
    "it is @ over between us",
    "if ..8 do not|never @ bother|expect|think|even|come|call|speak ..3 home|me|back|to|i|coming|waiting|again",
    "if ..8 you will|can @ never|not|find|regret|be|sleep|lose|pack|see|forget ..1 "
    "see|regret|sorry|sleep|lose|your|me|somewhere|pack|another|out|on|the|hear|living",
    "if|unless you ..9 pack|find|forget|lose|move|kiss|get|consider @ ..1 "
    "your|us|me|somewhere|goodbye|out|this|it|yourself",
    "if|unless ..9 you can @ find|pack|forget|move|sleep|get|go|kiss|leave|consider|say|marry|raise|do|live",
    "you can @ forget|kiss ..2 about|us|goodbye|wedding|marriage|holiday|me",
    "unless you",
    "or|and|then you can|will @ ..1 pack|find|forget|move|sleep|leave|get|lose|live|kiss|never|regret|go ..1 "
    "out|your|us|me|see|somewhere|on|it|another|back|goodbye|the",
    "or else $",
    "or else",
    "it is|either @ me|them|her|him|it|she|he|the|your|that|us ..2 or|him ..1 "
    "me|them|her|him|us|i|it|this|the|your|nothing|that",
    "me or|either @ her|him|them|it|the|your|that|football|drink|game|job|bottle|phone|mother|friends|mum|pub",
    "choose|pick|decide|block @ ..1 me|us|now|her|him|them|it|between|your|one|who|what|today|tonight ..2 or|$|and ..1 "
    "me|us|her|i|them|him|the|your|game|we|it",
    "either @ you|she|he|it|we|they|that|this|things|the ..7 or ..1 i|we|it|you|me|she|he",
    "you have until|one|a|two|three|24|48|exactly|5|10|to @ ..1 "
    "tonight|friday|sunday|monday|the|tomorrow|more|chance|choose|week|midnight|end|choice|days|minutes|hours|month "
    "..3 to|or|and|then|$|of|before|left",
    "last|final|only|one|this @ ..1 chance|warning|time|straw to|or|and|then|before|$|i|you|is",
    "i am @ ..1 warning|telling|giving you ..1 one|now|if|until|last|a|this|that|two|do|once",
    "one|do|say|try|pull more|that|this|it|one @ ..1 "
    "time|again|word|more|lie|stunt|night|drink|slip|late|mistake|comment|chance ..2 and|or|then i|we|it|you|me",
    "again and|or|then @ i|we|it|you|this ..1 am|will|are|is|can|swear ..3 "
    "done|over|gone|leaving|leave|out|finished|through|never|find|going|moving|packing|lose|telling",
    "next time @ ..9 i|you|we|it|do|find|is|expect ..1 am|will|are|not|can|is|locks|be|gone|done",
    "i swear @ if|one|to|i|this|next",
    "do|if|go|leave|touch|open|walk|invite|quit|sell|marry|sign|block|delete|get|answer|stop|move|tell|call|fix|"
    "apologize|propose|change|book|come|give|show|choose|pick|say|cancel|find @ ..8 or|and|then i|we|it|you|this|me "
    "..1 am|will|are|is|walk|leave|can|do ..1 not? "
    "over|done|leaving|finished|gone|moving|taking|leave|divorce|going|through|out|off|telling|forget|pack|find|"
    "packing|coming|marrying|calling|history|walking|walk|sleeping|cancelling|selling",
    "do not @ ..1 bother|even|expect|think|dare ..1 coming|to|me|about|come|look|calling|i ..1 "
    "home|back|be|here|see|to|will",
    "do not @ bother coming|to|ringing|calling",
    "do not come|bother @ ..1 home|back|crying",
    "you will|are @ ..1 going|never|be|lose ..1 regret|see|sorry|lose|me|hear|to|regretting ..2 "
    "me|this|us|it|kids|the|from|forever|for|house",
    "you will @ regret|be|lose|never|see|wish|pay ..1 this|sorry|me|it|see|the|for|what|everything|us|regret",
    "i will @ take|tell|make|ruin|cut|throw|divorce|leave|block|sell|find|expose|post|show|stop|change|end|burn|pack "
    "..2 the|everyone|you|your|sure|kids|off|someone|locks|regret|my|it|everything|this ..4 if|unless|next|then|or",
    "keep|carry @ ..1 this|it|on|going|doing|that|acting|talking|pushing|lying ..3 and|or|then ..1 i|we|you|see|it ..1 "
    "am|will|are|can|what|is",
    "see @ what happens|how",
    "try @ me",
    "your @ choice|call|move|decision $",
    "your choice",
    "i want|am|will|getting|filing|asking|calling|see @ ..1 a|divorce|lawyer|solicitor|for|my|separation|you|the ..1 "
    "divorce|lawyer|solicitor|ring|separation|break|court ..2 if|unless|then|$",
    "by|before @ ..2 "
    "friday|tomorrow|tonight|summer|christmas|january|monday|sunday|weekend|year|month|june|march|end|then|midnight|"
    "week ..3 or ..1 i|we|it|you|this|that",
    "no|not|stop|sober|therapy|counselling|ring|marry|move @ ..6 or ..1 i|we|it|this am|will|are|is|walk|leave",
    "go|leave|walk|do|touch|answer|hang|open|block|drink|quit|spend|carry|post|text|keep|see|say @ ..7 and "
    "i|we|it|you|this|do|that am|will|are|is|swear|not|marriage|can ..2 "
    "done|over|leaving|finished|gone|moving|out|leave|through|bother|come|never|sleeping|sleep|packing|it|divorce|"
    "forget|find|lose|calling|telling",
    "walk|go|leave|drive|get @ ..3 out|that|in|through|on|door|and ..2 door|now|tonight|car|plane ..2 and ..1 "
    "i|we|it|you|do|this|that",
};

}  // namespace

std::span<const Rule> ultimatum_rules() {
  static constexpr auto rules = std::to_array<Rule>({
      {"ultimatum.threat", Mark::ultimatum, "or else",
       "A threat may win the moment. What stays is fear of losing you, not the reason why it matters to you.",
       Recipe::boundary, threat},
  });
  return rules;
}

}  // namespace securebase::text
