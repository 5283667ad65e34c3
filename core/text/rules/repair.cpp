#include <array>

#include "core/text/rules.hpp"

namespace securebase::text {
namespace {

constexpr std::string_view offered[] = {
    "can|could|shall|let|may|how|would we|us|about|i|you @ ..2 "
    "start|try|begin|do|go|have|rewind|restart|reset|redo|back|wipe ..2 "
    "over|again|fresh|back|reset|rewind|restart|slate|redo|do-over|button|afresh|anew",
    "start|try|begin @ ..1 this|that|again|over|it|all|afresh over|again|afresh|fresh|$",
    "can|could we @ ..1 "
    "start|rewind|reset|restart|redo|stop|pause|slow|be|make|hug|call|not|just|calm|drop|park|breathe|hit|take|try|"
    "please ..2 "
    "over|$|it|again|this|fighting|friends|up|down|arguing|truce|a|fight|argue|hug|breath|step|restart|shouting|"
    "sniping|bickering|each|back|be",
    "i do not|never|hate|really want|like|to|enjoy|it @ ..2 "
    "fight|fighting|argue|arguing|row|quarrel|when|be|lose|go|us|a|this|keep|like|it|have|spoil|bicker|fall ..1 "
    "with|to|about|fight|row|argue|ruin|fighting|angry|bed|you|we|tonight|over|us|any|arguing|at|out|like|$|again|"
    "against|a",
    "i do not want|like|mean @ to|us|this|it ..1 "
    "fight|argue|row|be|keep|spoil|ruin|go|turn|fighting|arguing|quarrel|end|become|fall",
    "i hate|hated|hating @ ..1 fighting|arguing|when|this|it|that|how|falling|being|rowing|us ..1 "
    "with|we|like|when|fight|argue|are|fighting|out|at|row|you|about|$|arguing",
    "that|it|this ..1 came|sounded|come|landed @ ..1 out|wrong|harsher|worse|across|harsh|all ..1 "
    "wrong|than|harsh|i|badly|harsher|out|differently",
    "came out @ ..1 wrong|harsher|harsh|badly|sharper|all|meaner|worse",
    "let|can|could|may me|i|us @ ..1 try|say|start|rephrase|reword|do|put|have|begin|redo|explain|take ..1 "
    "that|again|it|this|over|another|back ..1 again|differently|better|way|over|back|go|try|one|$|shot",
    "let me @ try|rephrase|start|say|reword|redo ..1 again|that|it|this|over",
    "i take @ that|it back",
    "i did not|never|do mean @ ..1 it|that|to|for|what ..1 "
    "like|snap|to|come|hurt|sound|that|be|start|shout|way|upset|make|turn|attack|it|blame",
    "truce",
    "peace @ offering|$",
    "olive branch",
    "white flag",
    "we are @ ..1 on|getting|going|both|talking|losing|stuck|drifting|spiralling ..1 "
    "the|heated|in|tired|worked|past|off|hurt|each|same|around|saying|upset ..2 "
    "side|circles|track|other|team|wound|up|things|heated|hurt",
    "same side|team",
    "we are @ ..1 better|stronger than",
    "can|could|let|shall we|us|i @ ..2 "
    "hug|cuddle|talk|breathe|sit|breath|friends|up|calm|softly|hold|kinder|gentle|listen|each|slow "
    "it|calmly|properly|down|$|out|please|a|together|instead|like|other|with|for",
    "friends|hug|pax|cuppa @ $ /p",
    "hug|hugs|cuddle|tea|cuppa /q /p",
    "come|can|let here|sit|i|me @ ..1 with|hold|have|give|here|make|hug|bring ..1 me|you|a|hug|us /p",
    "i love|care you|about @ ..2 more|even|and|too ..1 than|when|i|this|we|do|much|hate|let|fight|angry /p",
    "you matter|mean|are more|important @ ..1 to|than",
    "we matter|are @ more",
    "back @ up|to ..2 start|minute|sec|beginning|second|bit",
    "do over|overs",
    "clean slate",
    "fresh start",
    "i am|was @ ..1 getting|being|sorry|raising ..1 defensive|heated|i|loud|my|sharp|snappy|carried|for ..1 "
    "let|can|try|i|my|voice|tone|snapped|raised /p",
    "i hear|see you|how|your|that|what ..1 **4 let|can|try /p",
    "can|could we @ ..1 meet|compromise|agree|find|talk|work ..1 in|halfway|on|a|this|about|it ..1 "
    "middle|half|out|disagree|way|calmly|kindly",
    "meet @ me|in|you|halfway ..1 middle|halfway|half",
    "not go|going|to bed|sleep|leave @ angry|mad|cross|upset|like|on|fighting|without",
    "let|please us|not|do|can ..1 not|argue|fight|stop|bicker @ ..1 "
    "fight|argue|fighting|arguing|do|go|row|each|quarrel|bicker|this|let|bickering|sniping",
    "can|could we please|just? @ stop|not fighting|arguing|fight|argue|this|shouting|do|hurting",
    "i @ want|would|am to|like|trying ..1 understand|make|sort|fix|get|be|solve|find|hear|listen|put ..2 "
    "right|up|this|friends|you|close|okay|us|it|back|things|better /p",
    "we @ both ..1 said|got|are|were|went|need ..1 things|heated|tired|hurt|carried|a|wound|too|upset|stressed",
    "my @ tone|voice ..2 was|is|got|off|harsh|wrong|that|sharp|sorry",
    "wait|ok|okay|hang|hold|sorry|stop on|wait|stop|let|i|deep @ ..1 i|we|let|can|breath|am|that|us|back ..1 "
    "am|are|do|rewind|did|start|not|try|came|sounded",
    "deep breath",
    "i @ ..1 over|reacted|overreacted|snapped|exploded ..3 can|let|start|try",
    "peace|make up @ $|now|please",
    "i miss|want us|you /p",
};

}  // namespace

std::span<const Rule> repair_rules() {
  static constexpr auto rules = std::to_array<Rule>({
      {"repair.offered", Mark::repair, "reaching out in a quarrel",
       "You reach out while it is still tense. Repairs like this, even clumsy ones, keep a quarrel from growing.",
       Recipe::none, offered},
  });
  return rules;
}

}  // namespace securebase::text
