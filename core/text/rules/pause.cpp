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
    "let us ..1 stop|pause|take|leave|park|talk|pick|come|sleep|break|breathe|revisit|continue|finish|put",
    "i can not|do|want ..1 think|talk|do|not|hear|have|listen|to|discuss|take|give ..1 "
    "straight|this|about|it|now|well|talk|properly|clearly|want|shout|say|snap|you",
    "i am|will not able|ready|in|going|fit|have|any to|good|for|a|use|this",
    "time out|timeout",
    "-whatever take|need|taking a|some|five|ten break|breather|time|minutes|space|walk|pause",
    "my head|heart|brain is",
    "not|no like|now|good|right|tonight this|now|yet|while|when",
    "pause @ here|this|button|for|and",
    "can|could|let|shall we|us ..1 take|pause|stop|park|leave|break|press|put|sleep ..2 "
    "break|pause|here|this|it|talking|for|minute|minutes|now|on|down|a|there",
    "i am|was ..1 "
    "flooded|shutting|boiling|fuming|raging|overloaded|spiralling|spinning|overwhelmed|fried|wrecked|loading",
    "not now|tonight|yet|like|here",
    "^ pause|timeout",
    "half time",
    "parking|park it|this",
    "i ..1 need|want|have ..1 the|this|a|an ..1 evening|night|morning|day|week|afternoon",
    "sit|sitting|stand|walk|walking|went|stairs|drive in|round|down|outside|around|to|on ..2 "
    "car|block|garden|stairs|breathe|bit|park|while|minutes|minute",
    "let me|us ..1 calm|cool|breathe|think|sleep|walk|have|get|pause|stop|park",
    "not ignoring|leaving|running|punishing|avoiding|off ..1 you|just|it|$|this",
    "go|going quiet|silent",
    "my head|brain|chest|heart is|s|has",
    "on my own",
    "cool|clear head",
    "give me",
    "stop for today|now|tonight|here",
    "i am|will ..1 in|on ..1 a|the meeting|until|shift|call|train|bus|work",
    "not on site|here|at",
    "to answer that|this|you properly",
    "cool off|down",
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
    "i will|promise|am ..2 back|come|find|return|coming|call|ring",
    "pick|come|get|circle|go|carry ..2 up|back|on ..3 after|tomorrow|at|in|when|tonight|later|once|to",
    "in ..1 a|an|half|:number ..2 minutes|hour|hours|minute|bit",
    "at :number|six|seven|eight|nine|half|quarter ..6 i|we|you|will|me|talk",
    "then ..1 back|talk|we|i|your|finish|let|it",
    "back ..1 at|in|by|to|with|before|on ..1 :number|half|quarter|five|an|ten|it|dinner|bedtime",
    "i will|we ..4 come|talk|finish|ring|call|find|continue|answer|start|pick",
    "on ..1 :time ..4 we|i|continue|will",
    "we ..1 continue|finish|talk|resume|pick",
    "come|coming back|get|find|talk me|up|and|in|to|you|when",
};
constexpr std::string_view both[] = {
    "can|could|shall we|i ..1 talk|finish|discuss|do|have|come|pick|continue|chat|revisit|park|leave|pause|get ..4 **2 "
    "after|tonight|tomorrow|later|in|when|at|until|this|once ..4 **4 "
    "too|so|wound|tired|upset|angry|overwhelmed|straight|calm|worked|calmer|right|now|need|head|properly|explode|snap|"
    "down|cool|fair|clear",
};

}  // namespace

std::span<const Rule> pause_rules() {
  static constexpr auto rules = std::to_array<Rule>({
      {"pause.both", Mark::announced_pause, Recipe::none, both},
      // Both together make the mark; marks.cpp joins them.
      {"pause.wish", Signal::pause_wish, Recipe::none, wish},
      {"pause.when_back", Signal::return_time, Recipe::none, when_back},
  });
  return rules;
}

}  // namespace securebase::text
