#include <array>

#include "core/text/rules.hpp"

namespace securebase::text {
namespace {

constexpr std::string_view asking[] = {
    "do you ..1 still|even|really|actually|truly|definitely ..1 love|like|want|miss|fancy|find|need "
    "me|us|this|being|to !from /q",
    "do you love|want|need|miss|hate|fancy @ me|us !or /q",
    "do you love|hate me !or",
    "you still|do|really|definitely|honestly love|want|like|fancy|miss|need|care @ ..1 me|us ..2 "
    "right|do|yes|yeah|though|$ /q",
    "you do love|want|like|still @ me|us /q",
    "am i still|really|even @ your|the|what|enough|pretty|attractive|good|special /q",
    "am i @ too|good|pretty|annoying|boring|ugly|fat|a ..1 much|enough|burden|needy|boring|annoying|ugly|fat|for",
    "are you ..1 mad|angry|upset|cross|annoyed|pissed|fed|disappointed|bored|sick|okay|ok|tired|happy @ ..1 "
    "at|with|off|up|of|about me|us",
    "are you ..1 mad|angry|upset|cross|annoyed|pissed @ ..2 **3 sure|promise|are /q",
    "are you ..1 going|planning|thinking|about|getting|losing|having @ ..1 off|to|of|bored|tired|interest|second|about "
    "..1 leave|leaving|break|me|thoughts|end|breaking|us|in|dump",
    "are you @ leaving|breaking|ending|dumping|replacing|ghosting ..1 me|up|us|with|someone",
    "are we|things|you @ still? ..1 ok|okay|good|fine|all|right|solid|happy|in ..1 us|right|trouble ..2 **4 "
    "sure|promise|are|right|really|still|i /q",
    "are we|things|us @ still|definitely|really|actually ..1 ok|okay|good|fine|all|solid|together|right",
    "are we @ ok|okay|good|fine|all ..1 right? $ /q",
    "promise|swear you|we|me ..1 will|are|still|do|love|mean|would ..2 not|never|always|leave|love|still|ok|okay|us|me",
    "you @ are|would|will|do not|never ..2 "
    "leave|leaving|mad|angry|hate|bored|break|breaking|going|upset|cross|annoyed|sick|tired|regret|do|stop|forget|"
    "cheat|getting|think|lying ..3 are|would|will|right|do|promise|ok|you|off|me|to /q",
    "you would tell me if|right|you",
    "would you be|still @ happier|better|love|want|marry",
    "reassure|reassurance @ me",
    "did i @ do|say|upset|annoy|make|something|did ..1 something|anything|wrong|you|mad|that /q",
    "have i @ ..1 done|said|upset|annoyed|made something|anything|you|wrong|it /q",
    "do you @ hate|resent|despise me",
    "you @ hate|despise me|do /q",
    "still @ love|want|fancy|like|miss me|us /q",
    "going off me|us",
    "losing interest|feelings in|for|$",
    "you are not|never @ ..2 "
    "leaving|leave|mad|angry|bored|going|breaking|getting|just|sick|upset|cross|annoyed|disappointed|seeing|regretting|"
    "lying|tired|ashamed /q",
    "you are not @ **6 are you /q",
    "you do not @ **6 do you /q",
    "you will not @ ..2 leave|stop|get|go|forget",
    "you do not|never|did @ not? ..1 hate|think|regret|mind|wish|want ..4 right|do|did|am /q",
    "are you really|absolutely|completely|100 sure ..1 $|about /q",
    "are you sure ..2 you|we|it|i ..1 are|still|do|love|want ..2 "
    "mad|angry|love|want|ok|okay|good|cross|upset|annoyed|fine|us|me|happy|leaving",
    "are you sure sure",
    "do you think|wish|regret ..2 i|we|me|us|marrying|being|this ..1 "
    "am|are|together|being|will|marrying|with|too|enough|make",
    "do you think i am /q",
    "do you regret|wish me|us|marrying|being|this|you|we|moving|having /q",
    "do you find me|my",
    "tell|say me|it ..2 you ..1 love|want|still|will ..1 not|me|love|leave|us",
    "tell me ..1 we|it|again|that ..1 are|will|you|is|we ..1 ok|okay|fine|love|good|all|going|be|still",
    "tell me again ..1 that|you|why|we|i",
    "i ..1 need to hear|know that? you|we ..2 love|still|are|want|will|ok|okay",
    "i just? need you to reassure|promise",
    "i just? need you to tell|say me? !when|if|what|where|why|how|who|whether ..5 "
    "love|care|still|mad|angry|cross|leaving|ok|okay|fine",
    "i just? need you to tell|say ..5 not|never ..1 going|leave|leaving|mad|angry",
    "why do you ..1 love|want|stay|put|even me|with|up|like|be|love",
    "is everything|something ok|okay|wrong|good|all ..1 with|between us|you|me",
    "are|is things|it|we|everything ok|okay|good|fine|all right? between|with us",
    "do i still|even|really|actually ..1 matter|mean|make|turn|look /q",
    "do i matter|bore|annoy|disgust|mean|make ..1 to|you|anything|happy|still /q",
    "do i annoy|bore|disgust|embarrass you",
    "you ..1 love|want|like me|us right|do|yes|still|yeah|though|$ /q",
    "you ..1 still|do|really love|want|like|fancy|need me|us /q",
    "you would tell me|say",
    "would you tell me ..1 if",
    "would you still|ever|even love|want|leave|be|marry|stay|cheat /q",
    "would you be|still ..1 happier|better|love|want ..1 with|without|off|me /q",
    "will you always|still|ever love|leave|want|be|stay|get|stop /q",
    "you will not|never ..1 leave|stop|get|go|give|forget|change /q",
    "promise|swear ..2 you|we ..1 will|are|still|do|love|would|is ..1 "
    "not|leave|love|stay|never|mad|angry|ok|okay|fine|mean|want",
    "promise|swear $ /q",
    "you|do promise|swear ..1 $|that|me /q",
    "we are ok|okay|good|fine|solid|all|still ..1 right|yeah|are|ok|together|$ /q",
    "we are going|will to? be ..1 ok|okay|fine|all|together /q",
    "am i still|really your|the|what|enough|pretty|attractive|good|someone|who /q",
    "am i ..1 enough|too|annoying|boring|a|good|losing ..1 for|much|you|needy|burden|enough|$ /q",
    "is there|are someone|anyone|somebody ..1 else|new",
    "have you met|found|got someone|anyone|somebody",
    "did|have i done|do|say|said|upset|annoy|annoyed ..1 something|anything|you|wrong /q",
    "how do i|can|will know|be|sure ..1 you|sure|that ..2 love|mean|leave|still|not|want|will",
    "say it|you|that ..1 again|love|back|mean",
    "can|could you ..2 say|tell|reassure|promise ..2 you|it|again ..1 love|still|again|are|will",
    "just tell|say|promise me|it|you ..1 you|that|we ..1 love|still|are|ok|okay|mean|will|not|want",
    "you are not|never ..1 "
    "leaving|mad|angry|bored|going|getting|sick|upset|cross|annoyed|disappointed|regretting|tired|ashamed|off /q",
    "you do not|never ..1 hate|regret ..2 me|us|marrying|it|this /q",
    "really|definitely|honestly|truly|absolutely|100 sure|ok|okay|fine /q",
    "you would|will not|never ..1 leave|cheat|hurt|stop|lie|get|dump|replace|choose /q",
    "not even a little|bit|tiny /q",
    "miss|love|want me ..1 still|right|though|much|even /q",
    "you still love|want|like|fancy|miss|need me|us",
    "still love|want|fancy me|us",
    "promise me you|we|it ..1 will|are|would|do|love|never ..1 "
    "not|never|always|ok|leave|love|stay|still|get|be|me|hate",
    "are you sure ..1 you|we ..1 are|do|still ..1 not? mad|angry|love|ok|okay|upset|cross|fine|want",
    "tell me we are|will ..1 not|ok|okay|fine|going|good",
    "do you ..1 though $|you /q",
    "do you want|love|need me or not|what",
    "want me or not",
    "say it is|you not|do|love|will|are|mean",
    "that is|it not|true ..1 true|is ..1 is|it /q",
    "not breaking up|leaving me /q",
    "only stay so|because|for /q",
    "you seem|are off|quiet|distant ..3 are we|you",
    "are we ok",
    "are you sure|certain though|tho",
    "say you are not|still",
    "do you still ..1 want|love|fancy|like ..1 me",
    "you still love|want|fancy me ..9 right|say|even|though|$ /q",
};

}  // namespace

std::span<const Rule> reassurance_rules() {
  static constexpr auto rules = std::to_array<Rule>({
      {"reassurance.asking", Mark::reassurance_seeking, Recipe::reassure, asking},
  });
  return rules;
}

}  // namespace securebase::text
