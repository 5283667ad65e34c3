#include <array>

#include "core/text/rules.hpp"

namespace securebase::text {
namespace {

constexpr std::string_view why[] = {
    "why do|did|can|will|are|must you always|never|constantly|insist|keep|even /f",
    "why can|will|do|did you not|never ever|just|even|once /f",
    "why can you not|never :verb /f",
    "why the hell|fuck|heck are|is|would|did|do|have you|the|your|there|my /f",
    "why is it|the|everything|this always|still|never up|me|my|on|a|such|not /f",
    "why is it|everything|this always|never /f",
    "why is the ..3 still|always /f",
    "why am i always|the|still|only|even|bothering /f",
    "why do i always|have|even|still|bother /f",
    "why are you so|such|ignoring|always|never|lying|being :trait|:insult|:sneer|me|to|like|a /f",
    "why have you not|still ..1 :verb /f",
    "how could|dare you ..2 not|do|forget|say|tell|embarrass|lie|leave /f /q",
    "how dare you",
    "how hard|difficult is|can|could it ..2 to|be|for",
    "how many times do|must|have|does|will i|we",
    "how many more times",
    "how long are|do|have you|i expect|going|planning|have|been|waited /f",
    "how often do|must i have|need /f",
    "what the hell|fuck|heck is|are|were|was|did|do wrong|you|your /f /q",
    "what the hell|fuck|heck is|are|were|was|did|do wrong|you|your /f",
    "what is|the hell|fuck wrong|is wrong? with you /f",
    "what is your problem|excuse|deal|issue /f",
    "what were you thinking|playing /f",
    "what were you even thinking|doing /f",
    "what part of|is ..6 you not|hard|difficult|unclear /f",
    "what is the point of|in ..2 you|if|asking|telling|having|me|a /f",
    "who do you think you /f",
    "who said|told|gave you ..1 could|permission|the /f",
    "is it|that really too much|hard to|for ask|you|expect",
    "is it|that too much|hard to|for",
    "would|will it kill|hurt|have killed you",
    "would it have killed",
    "do|did you ever|even ..1 think|care|listen|notice|bother|stop|look|try|remember /f /q",
    "did you seriously|really ..1 :verb /f /q",
    "do you have any idea|clue",
    "do you always have to|:verb /f",
    "do you expect|want me|us|a to|applause|medal /f",
    "do you think i am|enjoy|like|have|exist|the|this|money|dishes|it|i :verb|your|stupid|an|a|nothing|grows|cleans|is "
    "/f",
    "are you ..1 kidding|serious|joking|having|taking|blind|deaf|incapable ..1 me|right|laugh|$|piss|of /f /q",
    "are you even|ever going|planning|listening|trying|sorry /f",
    "were you ..1 ever|even|planning|going ..1 to|on ..1 tell|mention|call|telling|say|let|inform",
    "when were you|are planning|going ..1 to|on ..1 tell|mention|telling|do|stop|start|get|pay|grow /f",
    "when are|will you ever|finally|going :verb|to|learn|stop|grow /f",
    "where the hell|fuck were|are|is|have|did",
    "what time do you call",
    "have you completely|even|any|no|lost ..2 mind|idea|thought|considered|bothered|looked|shame|seen /f",
    "can you not|never ever|just|even|once|for|do|one|manage|go|see|remember|leave|pick|wash|say /f /q",
    "can you for once|one|just|ever stop|once|do|not|listen|be /f",
    "you could not even|have just|called|texted|bothered|told|at|be|send|pick|manage /f",
    "must you|i always|really|constantly|do",
    "since when do|are|did|is|does you|it|we|i|that",
    "am i invisible /f",
    "care|mind|want to explain|tell why|me|what|how|where|yourself",
    "guess who|what|where is|was|i|had|did ..3 again|me|by|had|alone|paid|myself|forgot /f",
    "are we|you ever going|planning to learn|stop|help|grow|clean|do|listen|close|change /f",
    "could you for once",
    "could|can|would you for once|possibly|maybe ..3 think|listen|be|stop|help|do|consider /f",
    "how does it feel to be|know|have|live",
    "can you not ..6 like you always /f",
    "you always|never ..9 so :trait /f",
    "seriously ..2 how|what|why|who|are|you /f /q",
};
constexpr std::string_view again[] = {
    "^ so|great|oh|wow|nice|lovely|brilliant|seriously|unbelievable|wonderful|fantastic|amazing|fine you|your|the **1 "
    "forgot|decided|lied|invited|missed|bailed|cancelled|drank|ate|broke|ignored|never|spent|booked|told|left|went|"
    "bought|did /f",
    "^ so|oh|great you just|went|have|are going|forgot|decided|and|again|late|gone|done|drunk|left|spent /f",
    "you **6 again $ /f /c",
    "you|your ..1 forgot|left|missed|broke|lied|bailed|cancelled|ruined|ignored|spent|late|did|drank|blew ..8 again /f",
    "you have|are ..1 done|forgotten|left|late|let|ignored|drunk|spent|missed|broken|cancelled ..5 again /f",
    "late|forgot|drunk|forgotten|cancelled|ignored again /f",
    "^ again $ /f",
    "once|yet again ..1 you|i|the|we|my|late|left|alone|no|nothing /f",
    "here we go again /f",
    "^ thanks for nothing|ruining|embarrassing|humiliating|forgetting|leaving|making /f",
    "nice of|to you|see|know ..1 tell|let|show|ask|join|bother|finally|turn|care|remember|warn|call|text /f",
    "no thanks to you",
    "thanks to you **2 i|we|my|the|now /f",
    "i am ..1 sick|fed|tired of|up|and ..3 you|your|being|doing|cleaning|picking|carrying|having|this|living /f",
    "i am so|fucking|really ..1 sick|done|tired|over|fed of|with|up|you /f",
    "i have had it|enough with|of|up /f",
    "i can not believe you /f",
    "i can not believe|even that|how you /f",
    "i knew you would|could|were /f",
    "you lied|embarrassed|humiliated|betrayed|abandoned to? me /f",
    "you humiliated|embarrassed|undermined me",
    "you better|had have|not|better have|be|explain|not|a /f",
    "well done|congratulations|congrats|bravo|applause **1 you|for|on /f /c",
    "we need to talk about your|how|why|what you|spending|drinking|attitude|behaviour|mother|always|never|did /f",
    "we need to talk about your /f",
    "your mess|mother|dishes|stuff|clothes|socks|shit|crap|rubbish|towel ..3 again|everywhere|still /f",
    "the kitchen|house|bins|dishes|sink|bathroom|flat|place|car|washing|bin|laundry|door ..5 "
    "again|still|tip|disaster|pigsty|disgusting|bomb /f",
    "another|yet ..1 night|weekend|evening|birthday|dinner|promise|saturday|anniversary ..2 "
    "you|alone|ruined|without|broken|by|cold /f",
    "i asked|told you ..2 ten|one|once|hundred|three|thousand|twice|million|again|a|five|weeks|days "
    "thing|times|ago|time /f",
    "i ask|asked you to do one /f",
    "i ask for one|a thing|single|simple /f",
    "i have ..1 asked|told|said you|this ..3 times|hundred|already|million|again /f",
    "hope you are happy|proud|pleased",
    "hope it was worth",
    "guess i will|am|have just|always|to|never|do|doing|the|be ..2 myself|alone|everything|again|it",
    "must be nice",
    "everyone|everybody else|other|other's ..2 husband|wife|wives|husbands|partner|partners|boyfriend|girlfriend ..2 "
    "can|manages|manage|does|do|helps|remembers",
    "while you were|are ..1 out|sitting|busy|playing|asleep|on|scrolling|lying|snoring|having ..4 i ..1 "
    "was|am|had|did|cleaned|have",
    "^ unbelievable $ /f",
    "^ seriously $ /f /q",
    "you ..1 promised|swore|lied|ruined|forgot ..6 again /f",
    "how could you /f /c",
    "^ thanks|nice|great|cheers for|job ruining|nothing|embarrassing|humiliating|forgetting|ignoring|wasting /f",
    "you owe me an apology|explanation /f",
    "congratulations on your|the|being|winning|another|making|a /f",
    "^ lovely|nice|kind|good|big of you to /f",
    "another masterclass|fine|brilliant|great|stellar|outstanding|wonderful ..2 by|from|in|of /f",
    "what kind|sort|type of ..2 forgets|leaves|does|says|spends|goes|ignores|misses /f",
    "who leaves|does|forgets|puts|says|spends|eats /f /q",
    "so you are|were|have|did|forgot|just|decided|think /f /c",
};

}  // namespace

std::span<const Rule> harsh_startup_rules() {
  static constexpr auto rules = std::to_array<Rule>({
      {"harsh_startup.why", Mark::harsh_startup, "an accusing question",
       "A question like this has only wrong answers. How a talk begins is often how it ends.", Recipe::accusing_why,
       why},
      {"harsh_startup.again", Mark::harsh_startup, "starting with blame",
       "The first line already blames, so the listener starts by defending. Starting with what you saw and felt is "
       "softer.",
       Recipe::sudden_anger, again},
  });
  return rules;
}

}  // namespace securebase::text
