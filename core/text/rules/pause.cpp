#include <array>

#include "core/text/rules.hpp"

namespace securebase::text {
namespace {

constexpr std::string_view wish[] = {
    "i|just|can|could need|needs|want|have|take|am|to ..1 "
    "a|an|some|to|taking|twenty|ten|half|five|thirty|fifteen|20|30|10|15|5|one ..2 "
    "break|minute|minutes|time|space|breather|walk|calm|cool|hour|moment|breathe|air|breath|step|shower|bit|pause|"
    "while|think|sleep|day|evening|timeout|lie",
    "i need|want to ..1 calm|cool|step|think|breathe|pause|sleep|go|walk|stop|take|settle|get|clear|be|slow",
    "give me|us ..1 a|an|some|twenty|ten|half|five|thirty|until|20|30|10|15|5|one|tonight|the|space",
    "i am|get|getting|going|feeling ..1 too|so|really|very|getting|a|to|for|going|bit|taking ..1 "
    "wound|upset|angry|tired|worked|heated|overwhelmed|flooded|shaky|cross|stressed|walk|step|hot|raw|a|fried|frazzled|"
    "cool|calm|annoyed|fuming|raging",
    "too|so "
    "wound|worked|upset|angry|heated|overwhelmed|flooded|tired|cross|stressed|annoyed|raw|hot|fried|frazzled|drained|"
    "emotional ..1 up|right|to|now|at|for",
    "i am|will going|taking|stepping|popping|heading|go|just ..2 for|round|out|outside|away|block|walk|run|shower",
    "can|could|let|shall|may we|us|i ..1 "
    "take|pause|have|stop|leave|park|talk|pick|come|continue|finish|do|break|press|put|revisit|sleep|return|discuss|"
    "chat|get|time|breathe|call",
    "let us ..1 stop|pause|take|leave|park|talk|pick|come|sleep|break|breathe|revisit|continue|finish|put",
    "i can not|do|want ..1 think|talk|do|not|hear|have|listen|to|discuss|take|give ..1 "
    "straight|this|about|it|now|well|talk|properly|clearly|want|shout|say|snap|you",
    "i do not|will want|going|say|like to ..1 say|snap|shout|fight|something|do|lose|argue|explode",
    "i am|will not able|ready|in|going|fit|have|any to|good|for|a|use|this",
    "time out|timeout",
    "-whatever take|need|taking a|some|five|ten break|breather|time|minutes|space|walk|pause",
    "my head|heart|brain is",
    "not|no like|now|good|right|tonight this|now|yet|while|when",
    "pause @ here|this|button|for|and",
    "i will|do want|would|promise ..3 talk|finish|hear|listen|sort|this|back|answer",
};
constexpr std::string_view when_back[] = {
    "then|and|but|after|so **1 i|we|let|talk|come|finish|can|will|us|ok ..3 "
    "talk|back|finish|hear|listen|want|continue|properly|sort|chat|come|pick|return|carry|try|discuss|sit|start|again|"
    "yours|ready|all|call",
    "back|home|ready|return|call|ring|down|up|in|there|be ..2 in|at|by|before|around|within|after ..1 "
    ":number|an|half|dinner|lunch|bed|tea|breakfast|time|ten|tonight|the|work",
    "back|again in|at|by|before|around|within|after",
    "talk|finish|discuss|chat|continue|speak|revisit|resume|do|come|pick|go|get|return|sort|try|carry|this|sit|start|"
    "have|it|that|listen ..6 at|after|tonight|tomorrow|later|in|when|once|over|before|on|first|by|this|around ..2 "
    ":number|:time|dinner|an|half|calm|calmed|work|bed|kids|back|home|evening|morning|breakfast|later|lunch|tea|asleep|"
    "shower|both|walk|the|tonight|tomorrow|weekend|saturday|sunday|down|breathe|hour|i|cooled|calmer|slept",
    "after|tomorrow|tonight|later|when|once ..5 i|we|let|can|and|then ..2 "
    "talk|finish|continue|come|sit|listen|sort|hear|try|pick|discuss|carry",
    "until ..1 :number|:time|half|after|the|i|then|dinner",
    "give|need|have ..2 :number|half|an ..1 minutes|hour|hours|minute|day|night",
    "in ..1 a|an|half|:number ..2 minutes|hour|hours|minute|bit|while",
    "at ..1 :number",
    "i will|promise|am ..2 back|come|find|return|coming|call|ring",
    "pick|come|get|circle|go|carry ..2 up|back|on ..3 after|tomorrow|at|in|when|tonight|later|once|to",
    "tomorrow|tonight|later|after|when|once|first|in|this ..2 "
    "$|morning|evening|dinner|work|bed|calm|calmer|lunch|breakfast|tea|calmed|slept|down|walk",
};
constexpr std::string_view both[] = {
    "can|could|shall we|i ..1 talk|finish|discuss|do|have|come|pick|continue|chat|revisit|park|leave|pause|get ..4 **2 "
    "after|tonight|tomorrow|later|in|when|at|until|this|once ..4 **4 "
    "too|so|wound|tired|upset|angry|overwhelmed|straight|calm|worked|calmer|right|now|need|head|properly|explode|snap|"
    "down|cool|fair|clear",
};

}  // namespace

std::span<const Rule> pause_rules() {
  static constexpr std::string_view why = "You say that you will be back, and when. That makes a break safe for both.";
  static constexpr auto rules = std::to_array<Rule>({
      {"pause.both", Mark::announced_pause, "a pause with a return", why, Recipe::none, both},
      // Both together make the mark; marks.cpp joins them.
      {"pause.wish", Signal::pause_wish, "a pause with a return", why, Recipe::none, wish},
      {"pause.when_back", Signal::return_time, "a pause with a return", why, Recipe::none, when_back},
  });
  return rules;
}

}  // namespace securebase::text
