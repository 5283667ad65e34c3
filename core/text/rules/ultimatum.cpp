#include <array>

#include "core/text/rules.hpp"

namespace securebase::text {
namespace {

constexpr std::string_view threat[] = {
    "i am|will ..1 leaving|leave|packing|pack|filing|file|divorcing|divorce|walking|moving ..6 if|unless "
    "you|this|that|it|things|nothing",
    "we are @ done|over|finished|through ..3 if|unless|the|next",
    "it is @ over between us",
    "if ..8 do not|never bother|expect|think|even|come ..3 home|me|back|coming|waiting",
    "if ..8 you will|can never|not|find|regret|lose|pack|forget ..1 see|regret|sorry|lose|your|me|somewhere|pack",
    "or else $ /n",
    "or else i|we|you|this|it ..3 leaving|leave|over|gone|finished|through|divorce|regret|sorry|out",
    "do not @ bother coming|to|ringing|calling",
    "do not come|bother @ ..1 home|back|crying",
    "this|your ..2 last|final chance|warning",
    "this is your last",
    "one last chance",
    "one last time $|or|and|i|do",
    "unless you ..9 i am|will leaving|leave|gone|out|going|divorce|walking|filing|taking|packing|moving|done|not",
    "if|unless **14 we are done|over|finished|through|history",
    "if|unless **14 it is|this is over|finished",
    "if|unless you|this|that|things **9 i am "
    "leaving|gone|walking|packing|moving|filing|taking|telling|divorcing|cancelling|selling|done|out",
    "if **9 i am going to leave|my|move|stay|tell|divorce|take",
    "if|unless you|this|that **9 i will ..1 leave|walk|move|pack|divorce|go ..2 "
    "you|out|gone|$|my|home|in|someone|to|for|and",
    "if you **9 you can ..1 pack|find|forget|move|sleep|kiss|go ..1 "
    "out|your|us|me|somewhere|another|on|goodbye|about|without",
    "if **9 you will ..1 never|not|regret|be|lose|find|sleep|come ..2 "
    "see|it|sorry|me|us|alone|sleeping|single|everything|kids|locks|home|an|hear|on|the",
    "if **9 do not ..1 bother|expect|think|even|come|ring|call coming|to|me|about|home|back|ringing|calling",
    "do not bother coming|ringing|calling|texting home|back|me|in|$",
    "do not ..1 come|expect home|back|me to|again|$|be|here|crying|wait",
    "or we are|can done|over|finished|through|call",
    "or it is|was over|finished",
    "or this is over|ends|it",
    "or i am leaving|gone|out|moving|walking|packing|taking|filing|done|going|telling|calling|finished|not|selling|off",
    "or i will leave|go|walk|move|be|take|find|pack|file|divorce|tell|sleep|do ..1 "
    "leaving|gone|out|the|kids|someone|home|to|you|everyone|your|my|for|$|it|at|alone",
    "or i do $|leave|walk",
    "or i walk|leave|go|move|call|tell|pack|file $|out|to|my|your|the|everyone|for",
    "or you can ..1 pack|find|forget|move|sleep|leave|get|go|kiss|marry",
    "or you lose|are|will me|out|single|lose|be|never|regret",
    "or do not bother|come",
    "or|then|and that|this is it|the|over us|end|for",
    "it is|either me or",
    "me or her|him|them|it|the|your|that|football|drink|game|job|bottle|phone|mother|friends",
    "choose ..1 me|between|now|one ..2 or|$|them|us|and",
    "^ ..1 your choice|call|move $",
    "make your|a choice|mind up? $|now|tonight|or",
    "you choose $|between",
    "either you|he|she|it|they|that|we ..7 or i|we|it|you|else|me",
    "you have ..1 until|one|two|three|exactly ..1 "
    "tonight|friday|sunday|monday|saturday|the|tomorrow|midnight|end|week|month|days|weeks|hours|chance ..1 "
    "to|or|and|then|$|of|before|left",
    "i am|this is ..1 warning|giving you|a ..1 one|now|until|last|final|two|warning",
    "one more time|word|lie|stunt|drink|slip|chance|night|late|mistake|comment|fight and|or|then|of ..1 i|we|it|you",
    "again and|or i|we|it|you|this is|am|will|are|can",
    "you|we|that|this again and i|we|it ..1 am|will|are|is",
    "next time ..6 i|we|you am|will|are|is ..1 not|gone|leaving|be|over|done|find|can|walking|packing|out|locks",
    "next time ..6 do not|you can",
    "i swear if you|we",
    "i swear to god ..1 if you|this|we ..2 again|do|go|say|are|ever|touch|not",
    "i swear ..1 i am|will leaving|leave|go|going|be|walk|divorce|never",
    "you will regret|never|be ..1 see|sorry|regret|it|this|me ..1 the|kids|again|me|this|it|alone",
    "see your kids|children again",
    "i will take|cut|divorce|leave|sell ..2 kids|off|house|everything|you|children ..2 if|unless|next|and",
    "keep|carry ..1 this|it|doing|going|talking|acting|pushing|on ..1 up|like|this|that|on and i|you|we|see|it",
    "and we are done|over|finished|through",
    "and i am gone|leaving|out|done|packing|filing|moving|off|walking $|out|for|to|with|up|this",
    "and it is over",
    "and you will not|never see|hear|find",
    "and you can forget|kiss|pack|find|sleep|move|leave",
    "by ..2 or i|we|it|you|this|that am|will|are|is|can|walk|leave",
    "walk|go|leave|drive ..3 door|now|tonight|that|out|there ..3 and|do we|i|it|not are|am|is|bother|come",
    "i want|will|am|getting ..1 a|file|filing|for|asking divorce|separation|for ..1 if|unless|divorce",
    "it is over ..1 if|unless|between",
    "we are done|over|finished|through ..1 if|unless|then",
    "there will not be a|us|wedding next|wedding|us",
    "see a solicitor|lawyer",
    "a solicitor|lawyer|divorce ..1 if|unless|then|tomorrow",
    "pack your bags|things|stuff|shit",
    "get out of my|the house|flat|life",
    "forget about the|us|me|wedding|coming",
    "wedding is off",
    "no wedding|ring|sex|kids|holiday|marriage until|unless",
    "i am|will not ..1 marry|marrying|move|moving|come|coming|have|having|sleep ..4 until|unless|if you",
    "that is|it|this is ..1 it|over|the|end ..1 if|unless",
    "$ your choice",
    "^ your choice $",
    "your choice $",
    "one more time ..1 i|we|it am|are|is|will ..1 gone|done|out|leaving|over|finished|off",
    "one more lie|word|time|drink|stunt|text|night ..2 i am|we|it",
    "then we are over|done|finished",
    "your mother|friends|job|phone|game|ex|family|brother or|this ..2 me|marriage|us|i",
    "or this marriage|relationship",
    "until ..2 to choose|decide|pick",
    "last time i am|will asking|telling|ask|say",
    "i am telling you now ..14 if|i",
    "if|unless|until **14 i go|am|send|call|ring ..1 straight|going|to|everything ..2 "
    "to|solicitor|lawyer|hotel|mother|mums|police|court|home|everyone",
    "if|unless **14 you go|are|do ..1 alone|on|it ..1 your|own|alone|yourself",
    "or i send|call|tell|hand|go|sell|throw|cancel|am",
    "if|unless **14 i am ..1 out|gone|done $",
    "not coming back ..1 if|unless|until",
    "again and you are ..1 on your own|out",
    "swear to god if **14 i am",
    "or i hand mine|my|the|it back",
    "the dog|game|job|drink|bottle|phone|car|bike or me",
};

}  // namespace

std::span<const Rule> ultimatum_rules() {
  static constexpr auto rules = std::to_array<Rule>({
      {"ultimatum.threat", Mark::ultimatum, Recipe::boundary, threat},
  });
  return rules;
}

}  // namespace securebase::text
