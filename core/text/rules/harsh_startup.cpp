#include <array>

#include "core/text/rules.hpp"

namespace securebase::text {
namespace {

constexpr std::string_view why[] = {
    "why do|did|can|will|would|are|must you always|never|not|constantly|insist|keep|even /f",
    "why can|will|do|did you not|never @ just|ever|:verb|for|once|even /f",
    "why the hell|fuck|heck|is|are|would|did",
    "why is it|the|everything|this|there|that @ always|so|still|never|not|me|up|a|every|nothing|impossible|i /f",
    "why am|do i @ always|the|only|have|still|bother|even|doing|finding|cleaning|getting /f",
    "why should|would i /f",
    "why are you @ so|such|like|still|being|on|always|ignoring|never|lying|even /f",
    "why have|has you|nobody @ not|still /f",
    "how @ could|dare you /f",
    "how dare you",
    "how hard|difficult @ is|can|could it",
    "how many @ times|more ..1 do|have|must|will|times",
    "how @ often|long|come do|are|you|i ..3 have|going|still|never|to ..1 tell|ask|wait|sit|keep|remind /f",
    "what the @ hell|fuck|heck|actual",
    "what is|the hell|fuck wrong|is @ wrong? with you /f",
    "what is your @ problem|excuse|deal|issue /f",
    "what were|are you @ ..1 thinking|doing|playing $|at|with /f",
    "what part of",
    "what were you thinking",
    "what is the point @ of /f",
    "who @ do|said|told|gave|does|the ..1 you ..2 think|could|are|permission|hell|right /f",
    "is it|that too @ much|hard ..1 to|ask|for",
    "would|will it @ kill|hurt you",
    "do|did you @ ever|even|seriously|honestly|really|actually|just|not ..1 "
    "think|care|listen|notice|expect|believe|read|know|forget|spend|say|tell|leave|hear|look|consider|call|ask|bother|"
    "book|invite|realize|hang /f",
    "did you @ not|seriously|really|forget|actually ..3 again|seriously /f",
    "do you @ have|need|want to always|me /f",
    "are you @ "
    "kidding|serious|joking|having|taking|for|ever|even|planning|actually|seriously|blind|deaf|done|trying|going|"
    "incapable /f",
    "were|are you ever|even|planning|going @ ..1 planning|going|to|on ..1 tell|telling|call|mention|help",
    "when were|are|will you @ planning|going|ever|finally|actually /f",
    "when are|will you @ ever|finally|going",
    "where the @ hell|fuck",
    "where|what time do|the you @ hell|call|think /f",
    "have you @ any|no|even|ever|completely|lost ..2 idea|thought|considered|mind|once|clue|looked|tried /f",
    "can you @ not|never|ever|explain|for ..2 once|just|even|why|do|one|ever|stop|manage|behave|act|remember|at /f",
    "you|can could @ not even|have|ever ..1 text|call|even|bothered|told|be|manage|remember|pick|find|reply|tell|ring "
    "/f",
    "must you|we|i @ always",
    "since when @ do|are|did|is",
    "am i @ the|invisible|your|a|supposed|just|talking|really|married /f",
    "explain @ to|why|this|yourself /f",
    "care|mind|want to @ explain|tell /f",
    "guess|let me @ who|what|guess /f",
};
constexpr std::string_view again[] = {
    "^ so|great|oh|wow|nice|lovely|brilliant|seriously|well|unbelievable|and|cool|thanks|wonderful|fantastic @ **2 you "
    "..1 "
    "forgot|decided|did|left|went|lied|just|are|spent|were|invited|told|missed|bailed|cancelled|ate|have|could|drank|"
    "bought|never|finally|think|thought|can|booked|read|chose|made|broke|ignored|ran|bring|do /f",
    "you **6 again /c /f",
    "you @ forgot|left|did|missed|broke|lied|bailed|cancelled|ruined|ignored|spent|are|were|have ..8 again /f",
    "you have|had|are done|forgotten|left|late|it|started|let @ ..5 again /f",
    "late|forgot|drunk|forgotten|cancelled again /f",
    "^ seriously|really|unbelievable|unreal|typical|again|incredible|brilliant|fantastic|great|lovely|classic $ /f",
    "once|yet|here again|we @ ..1 you|i|go|another /f",
    "yet again",
    "^ thanks|nice|well|good|great|cheers|lovely @ to|for|job|one|going|work|done ..1 "
    "you|ruining|nothing|making|leaving|embarrassing|that|telling|the|forgetting|ignoring /f",
    "thanks to you /f",
    "because|all of @ you|your|thanks i|we|my|the|now /f",
    "i am sick|fed|done|tired|so @ up|and|of|with|sick|fed|tired|over ..3 "
    "you|your|of|this|being|doing|cleaning|having|picking|always|everything|carrying|up /f",
    "i am sick|fed|tired of|up|and @ ..3 you|your|being|doing|cleaning|always",
    "i can not @ believe|stand|rely|trust|count|take ..1 you|how|what|your|it|that|on|this /f",
    "can not believe @ you|what|that|how|i|your /f",
    "i knew @ you|it|i ..1 would|could|were|$ /f",
    "you @ "
    "forgot|lied|promised|said|swore|ruined|left|embarrassed|humiliated|ignored|broke|spent|told|abandoned|owe|better|"
    "have|had|are|were|did|need|should /f /c",
    "you lied|embarrassed|humiliated|betrayed|ignored|abandoned @ to|me /f",
    "you owe @ me|us an|a /f",
    "you better|had @ have|not|better|explain /f",
    "of @ course you /f",
    "typical /f",
    "must be nice /f",
    "we need @ to talk about your|how you /f",
    "we need @ to talk about why you|what",
    "your @ mess|turn|mother|dishes|stuff|clothes|fault|socks|behaviour|behavior|attitude|friends ..4 "
    "again|everywhere|still|disgusting|is|was /f /c",
    "the @ kitchen|house|bins|dishes|sink|bathroom|flat|place|car|washing ..5 "
    "again|still|tip|disaster|pigsty|disgusting|bomb|full|mess ..4 you|as|thanks|because /f",
    "do you @ think|expect|want|know|realize|understand i|the|me|what|how|this|that|we /f /c",
    "another|yet @ ..1 night|weekend|evening|birthday|day|meal|dinner|promise|saturday|anniversary ..2 "
    "you|alone|ruined|without|on|broken|by|cold|of /f",
    "clearly|obviously|apparently @ i|you|my|we|it /f",
    "i @ asked|told|said|have ..1 you|asked|told ..3 "
    "ten|times|once|hundred|three|thousand|twice|million|again|a|already|five|repeatedly|weeks /f",
    "hope @ you|it ..1 are|happy|had|were|enjoyed|have|was ..1 happy|proud|fun|worth|satisfied|pleased /f",
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
