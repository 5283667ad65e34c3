#include <array>

#include "core/text/rules.hpp"

namespace securebase::text {
namespace {

constexpr std::string_view offered[] = {
    "can|could|shall|let|may we|us|i ..3 start|try|begin|do|have|rewind|restart|reset|redo|wipe ..3 "
    "over|again|fresh|reset|rewind|restart|slate|redo|afresh|anew|this /p",
    "can|could|let|shall we|us|i|me ..2 start|try|begin ..2 over|again|fresh|afresh !with|the|this",
    "can|could we ..2 start over|again|this|rewind|reset|stop fighting|arguing",
    "i do not|never|hate ..1 want|like ..1 to|this|it|us ..2 fight|fighting|argue|arguing|row|quarrel !but",
    "i do not want|like|mean @ to|us|this|it ..1 "
    "fight|argue|row|be|keep|spoil|ruin|go|turn|fighting|arguing|quarrel|end|become|fall",
    "that|it|this ..1 came|sounded|come|landed @ ..1 out|wrong|harsher|worse|across|harsh|all ..1 "
    "wrong|than|harsh|i|badly|harsher|out|differently",
    "came out @ ..1 wrong|harsher|harsh|badly|sharper|all|meaner|worse",
    "let|can|could|may me|i|us @ ..1 try|say|start|rephrase|reword|do|put|have|begin|redo|explain|take ..1 "
    "that|again|it|this|over|another|back ..1 again|differently|better|way|over|back|go|try|one|$|shot",
    "let me @ try|rephrase|start|say|reword|redo ..1 again|that|it|this|over",
    "i take @ that|it back",
    "^ truce",
    "peace offering|treaty /p",
    "olive branch",
    "white flag",
    "we are @ ..1 better|stronger than",
    "we matter|are @ more",
    "do over|overs",
    "clean slate",
    "fresh start",
    "can|could we @ ..1 meet|compromise|agree|find|talk|work ..1 in|halfway|on|a|this|about|it ..1 "
    "middle|half|out|disagree|way|calmly|kindly",
    "meet @ me|in|you|halfway ..1 middle|halfway|half",
    "not go|going|to bed|sleep|leave @ angry|mad|cross|upset|like|on|fighting|without",
    "can|could we please|just? @ stop|not fighting|arguing|fight|argue|this|shouting|do|hurting",
    "deep breath",
    "rewind",
    "hang on|hold stop|rewind|let|wait|i",
    "can|could i have|try ..2 go|another|again|try at|go",
    "have another go",
    "i am not your|the enemy",
    "not your enemy",
    "on the same|your side|team /p",
    "same side|team /p",
    "can|could|let|shall we|us ..1 hug|make|be ..1 up|friends|$|truce|kind|kinder|gentle",
    "still my|your|friends favourite|favorite|person|love",
    "i love|loves you ..2 more than",
    "love|like you more than ..1 i|this|being|we",
    "came out|in ..1 wrong|hot|harsh|harsher|badly|sharper|meaner|sideways",
    "i am saying|said|putting it|that|this ..1 badly|wrong",
    "say|try|put that|it|this again|better|properly|differently|kinder",
    "find|get better|kinder words",
    "put the|our|down swords|weapons|gloves|guns",
    "swords|gloves|weapons down",
    "objection withdrawn",
    "rather ..1 sort|be|fix|have ..1 this|it|close|happy|us|you than ..1 win|right|it",
    "going for the throat",
    "let us not|stop|leave|breathe|take ..1 do|fight|argue|breath|it|this|blame|there|like",
    "leave the blame|fight|past out|here|behind",
    "before it gets ugly|worse|nasty",
    "going|heading somewhere neither|bad|ugly",
    "please ..1 do not give up",
    "bin|delete them|it|the|those|that ..2 messages|last|start|rewind",
    "how|can do|could we fix|come|get|make this|back|it|right|up",
    "i can feel|see|tell|hear us ..1 both|getting|going|spiralling|about",
    "deep breath|breaths",
    "^ pause ..1 breathe",
    "let start|do|try|begin this|over|again|that|fresh",
    "come|can i sit|come with|sit|hold ..1 me|you|next /p",
    "hug $ /p /o",
    "cuppa|tea $ /p /q",
    "this is|has ..1 getting|gone|got silly|heated|nasty|ugly|out|too",
    "we are ..1 both|just|getting|going|talking ..1 tired|heated|round|past|in|upset|wound|hurt|knackered /p",
    "hear|understand|get you|that ..2 i am|can|let ..1 listening|we|me /p",
    "i hear|see i am making it",
    "this matters|you matter|us matter more than",
    "worth ..1 more than",
};

}  // namespace

std::span<const Rule> repair_rules() {
  static constexpr auto rules = std::to_array<Rule>({
      {"repair.offered", Mark::repair, Recipe::none, offered},
  });
  return rules;
}

}  // namespace securebase::text
