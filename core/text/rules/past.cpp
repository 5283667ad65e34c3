#include <array>

#include "core/text/rules.hpp"

namespace securebase::text {
namespace {

constexpr std::string_view same_again[] = {
    "just|exactly like|as you|the|last|at|when|with|that|on|in|your|my @ ..1 "
    "did|were|last|time|year|summer|christmas|night|day|birthday|wedding",
    "like|as you did|were|said|promised ..3 last|when|before|with|at|to ..1 "
    "my|our|me|time|year|christmas|i|we|summer|birthday|wedding|night|week|month",
    "same|exactly thing|as|what|story|excuse|way|like|shit|crap @ ..1 you ..1 "
    "did|said|gave|used|as|last|at|told|pulled",
    "same as|like @ last|the|when|every|at|that ..1 time|year|you|christmas|summer|month",
    "just|exactly like @ last|that|the ..2 time|year|night|month|summer|christmas|day|holiday",
    "first it was|the @ ..4 now|then",
    "you did the same|exact|this ..1 thing|last|same|at|to ..2 time|year|me|birthday|wedding|christmas",
    "it is|was ..2 all over again",
    "remember when|what|how|the you @ "
    "forgot|left|did|lied|ruined|said|cheated|promised|spent|embarrassed|missed|told|had|crashed|lost|walked|kissed|"
    "made|ignored|broke|chose",
    "remember @ what|how|the|last ..2 happened|time|christmas|year|you /q",
    "you ..1 did it in|at|to|on ..4 you did",
    "you ruined|missed|forgot that|it|them|my|our ..2 too|as",
    "like when ..3 i|we was|were|had|got ..6 you ..1 were|was|did|left|went",
    "same as|like ..1 at|in|last|before|when|always|that|on|lisbon|every ..3 you|i",
    "last time|year|month ..2 you ..1 also|too|did|said|promised",
    "you also ..1 laughed|left|forgot|did|said|lied",
    "in 2010|2012|2014|2015|2016|2017|2018|2019|2020|2021|2022|2023|2024 and|you",
    "while i was in labour|hospital|pregnant|grieving|giving|burying",
    "still waiting ..1 on|for ..1 a|an|that|the ..1 sorry|apology|explanation",
    "who|that threw|broke|left|forgot|crashed|lost ..6 in 2015|2016|2017|2018|2019|2020|2021|2022|2023|2024",
    "have not had an ..1 apology|explanation|sorry",
};
constexpr std::string_view never_forget[] = {
    "i will|can|have|could never|not @ ever? forget|forgive|forgotten|forgiven|forgot|get ..1 "
    "what|how|that|you|the|when|it|over|this",
    "i never forgave|forgot @ you|what|how",
    "i will never|not @ ever? forget|forgive",
    "you have|never still|never|not|yet @ ..1 made|apologized|apologised|explained|said|paid|changed|forgiven|told ..1 "
    "up|for|sorry|about|it|me",
    "you still|never @ have|did|never|apologized|made|owe ..1 not ..1 "
    "made|apologized|explained|said|forgiven|owned|told|paid ..2 for|up|sorry|about",
    "you never @ apologized|apologised|said|made|explained ..1 for|sorry|up|about|why",
    "still have|has|waiting|never not|for|an|got|had @ ..1 "
    "forgotten|forgiven|apology|explanation|apologized|sorry|over",
    "i still remember|think|have|know|see|feel|hear @ ..1 how|when|what|about|the ..1 "
    "you|night|text|way|scars|message|face",
    "i still @ remember|hurt|cry|ache ..2 you|from|about|over|what",
    "i have not @ forgotten|forgiven|forgot|got",
    "do not think|expect i|me have|to|forgot|will forgotten|forget|forgiven",
    "after what you did|said|pulled",
    "ever since|from @ you|the|that|your ..2 cheated|lied|affair|kissed|slept|left|forgot|lost|moved|did|had|betrayed",
    "not|never make|made up for ..1 what|last|the|how|missing|your",
    "i should have @ left|known|listened|seen|walked|married|never ..4 when|then|years|back|you|my|after|the",
    "you ..2 cheated|lied|kissed|betrayed|slept|abandoned|humiliated ..6 "
    "years|months|ago|last|2015|2016|2017|2018|2019|2020|2021|2022|2023|2024",
    "years @ ago ..1 you|and ..1 you|still",
    "years|months|decade @ later|on ..1 and|i|you ..2 still",
    "on our wedding|honeymoon you",
    "you ..1 ruined|missed|forgot|walked|spoiled|skipped|abandoned ..2 our wedding|honeymoon|anniversary|day",
    "says the|someone one|person|man|woman|who ..1 "
    "forgot|missed|lied|cheated|left|lost|crashed|spent|kissed|did|walked|had|slept|ruined",
    "this @ ..1 is|feels|was|reminds ..2 like|again|exactly|me ..1 when|last|2019|of|as|what ..4 you",
    "like|with|and|after @ you|what|the ..1 did|happened|way ..2 with|to|at ..1 your|my|the|our|her|him|that|me",
    "it is|was|feels like? @ 2015|2016|2017|2018|2019|2020|2021|2022|2023|2024 all",
    "you have not changed @ ..1 since|a|one|at",
    "you have done|been|pulled|said|promised @ this|it|like|that|the ..2 since|before|for|every|same|when|years",
    "you @ said|promised|swore|told ..1 that|the|me ..2 last|same|before ..1 time|year|month|thing",
    "last|that time|year|month|summer|christmas|easter|week @ you ..1 "
    "promised|said|did|left|forgot|swore|told|were|also|lied|ignored|spent|ended|ruined",
    "before we got|were|had @ married|engaged ..2 you",
    "bring|dredge|drag up|back @ the|what|how|that|your ..1 again|past",
    "after what|everything you ..1 did|put|pulled|said",
    "-know|see|read|heard|forgive|like|love|about what you did|said|pulled|called to|at|in|on|back|last|with|when ..2 "
    "me|my|our|march|christmas|wedding|year|night|time|i|sister|mother|mum",
    "you forgot my ..9 you forgot",
    "in 2010|2011|2012|2013|2014|2015|2016|2017|2018|2019|2020|2021|2022|2023 ..9 you|when",
    "you ..9 in 2010|2011|2012|2013|2014|2015|2016|2017|2018|2019|2020|2021|2022|2023",
    "every birthday|christmas|time|anniversary|night you missed|forgot|lied|left|were",
    "the ..1 night|day|time|year|summer|week you lied|left|forgot|cheated|told|missed|said|kissed|ruined|walked|slept",
    "that is what you said ..3 the|last|when|about|in",
    "i think about it|that every|all",
    "you know why",
    "three|two|four|five|ten|six years i|and|of|ago|later ..4 you|still|hearing|waiting|been",
    "exactly|just like christmas|easter|last|before|always",
    "first ..6 then ..6 now this|that|you|it",
    "^ like you fixed|did|paid|called|cleaned|helped|sorted|changed|stopped|said|promised "
    "the|that|it|last|before|you|her|me",
};

}  // namespace

std::span<const Rule> past_rules() {
  static constexpr auto rules = std::to_array<Rule>({
      {"past.same_again", Mark::dwelling_on_past, Recipe::old_wrong, same_again},
      {"past.never_forget", Mark::dwelling_on_past, Recipe::old_wrong, never_forget},
  });
  return rules;
}

}  // namespace securebase::text
