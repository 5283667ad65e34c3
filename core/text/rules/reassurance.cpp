#include <array>

#include "core/text/rules.hpp"

namespace securebase::text {
namespace {

constexpr std::string_view asking[] = {
    "do|dyou you still|even|really|actually|truly|definitely|ever @ ..1 love|like|want|miss|fancy|find|care|need "
    "me|us|this|being|to",
    "do you love|want|need|miss|hate|fancy @ me|us /q",
    "do you love|hate me",
    "you still|do|really|definitely|honestly love|want|like|fancy|miss|need|care @ ..1 me|us ..2 "
    "right|do|yes|yeah|though|$ /q",
    "you @ ..1 love|want me|us do|right|yeah|yes|still /q",
    "you do love|want|like|still @ me|us /q",
    "am i still|really|even @ your|the|what|enough|pretty|attractive|good|special /q",
    "am i @ ..1 enough|too ..1 for|much|you|needy|good /q",
    "am i @ too|good|pretty|annoying|boring|ugly|fat|a ..1 much|enough|burden|needy|boring|annoying|ugly|fat|for",
    "are you ..1 mad|angry|upset|cross|annoyed|pissed|fed|disappointed|bored|sick|okay|ok|tired|happy @ ..1 "
    "at|with|off|up|of|about me|us",
    "are you ..1 mad|angry|upset|cross|annoyed|pissed @ ..2 **3 sure|promise|are /q",
    "are you sure|absolutely|really @ **1 you|are|sure|we|i|do|it ..1 are|still|do|love|want|is|am ..3 "
    "mad|angry|love|want|ok|okay|good|cross|upset|annoyed|fine|us|me|happy",
    "are you ..1 going|planning|thinking|about|getting|losing|having @ ..1 off|to|of|bored|tired|interest|second|about "
    "..1 leave|leaving|break|me|thoughts|end|breaking|us|in|dump",
    "are you @ leaving|breaking|ending|dumping|replacing|ghosting|cheating|seeing ..1 me|up|us|with|someone",
    "are we|things|you @ still? ..1 ok|okay|good|fine|all|right|solid|happy|in ..1 us|right|trouble ..2 **4 "
    "sure|promise|are|right|really|still|i /q",
    "are we|things|us @ still|definitely|really|actually ..1 ok|okay|good|fine|all|solid|together|right",
    "are we @ ok|okay|good|fine|all ..1 right? $ /q",
    "is everything|it|all|something @ ..1 ok|okay|good|fine|all|right|wrong ..1 with|between us|you|me",
    "we are @ ok|okay|good|fine|all|solid|still|not ..1 right|yeah|we|breaking|going /q",
    "promise|swear me|you|to|i|that|we|it @ ..3 not|never|love|always|leave|still|ok|okay ..2 "
    "leave|leaving|me|us|go|ok|stop|want|love|hate|get|give|do|together|mean|sure",
    "promise @ me ..2 you|we|it|this",
    "promise @ you|we ..1 will|are|still|do|love|mean|would",
    "you|do promise|swear|mean @ it|that|me|right|you /q",
    "you @ are|would|will|do not|never ..2 "
    "leave|leaving|mad|angry|hate|bored|break|breaking|going|upset|cross|annoyed|sick|tired|regret|do|stop|forget|"
    "cheat|getting|think|lying ..3 are|would|will|right|do|promise|ok|you|off|me|to /q",
    "you @ would|will tell me|say if|right|wouldn /q",
    "you would tell me if|right|you",
    "would you tell|say|still|leave|ever|love|miss|want|stay|be @ me|love|leave|want|if|with|be ..1 "
    "if|me|even|sad|happier|better|with|stop /q",
    "would you be|still @ happier|better|love|want|marry",
    "will you @ ..1 leave|love|still|always|ever|stay|get me|love|leave|be|want|with|bored /q",
    "tell|say @ me|it|again|that ..1 you|it|again|i|that|we|one ..2 "
    "love|not|still|matter|more|ok|okay|again|enough|am|leave|want|are",
    "just|can|please|could you? tell|say @ me|it|you ..1 you|it|that|we|i|love ..2 "
    "love|still|ok|okay|again|mad|want|are|not|me|enough|matter",
    "can|could you @ ..1 say|tell|reassure|promise ..1 it|you|me ..1 you|again|that|we|it",
    "reassure|reassurance @ me",
    "i ..1 need|want @ to|you|a ..1 hear|know|tell|say|bit|be ..1 "
    "you|it|me|that|again|reassurance|reassured|of|we|sure ..1 still|love|not|ok|okay|want|are|again|you",
    "do you @ ..1 think|feel|see|regret|wish|want|ever|need|prefer|find "
    "i|we|me|us|this|being|you|about|anyone|her|someone|him ..1 "
    "am|are|will|can|attractive|with|boring|too|had|leaving|still|enough|being|else|annoying|more|make /q",
    "do you @ ..1 find|think me|i|am attractive|pretty|boring|annoying|too|am|fat|ugly|do|deserve",
    "did i @ do|say|upset|annoy|make|something|did ..1 something|anything|wrong|you|mad|that /q",
    "have i @ ..1 done|said|upset|annoyed|made something|anything|you|wrong|it /q",
    "what did i do @ $|wrong /q",
    "do you @ hate|resent|despise me",
    "you @ hate|despise me|do /q",
    "why do you @ ..1 love|even|want|stay|put ..1 me|love|with|up /q",
    "still @ love|want|fancy|like|miss me|us /q",
    "love|miss|want me @ still|right|yes|though|do /q",
    "really|sure|positive|definitely|honestly @ ..1 really|sure|mad|angry|ok|okay|love|promise|you|swear /q",
    "are|you sure @ you|sure|your|about|it|we|that ..1 ok|okay|fine|not|are|love|good|us|me|still|want|is",
    "are you @ absolutely|really|100|definitely|completely|honestly sure",
    "you are sure|certain /q",
    "is it|this|that @ me|something|because|about ..1 me|i|did|of|something /q",
    "you|things|it are|is|still @ ..1 being|quiet|off|distant|happy|short ..1 with ..1 me|us ..1 do|did|have|are",
    "going off me|us",
    "losing interest|feelings in|for|$",
    "do i @ ..1 matter|mean|still|make|bore|annoy|even|look|turn ..2 to|you|anything|enough|happy|fat|old|on /q",
    "i am @ ..2 enough|too|good|not ..1 for|much|a|annoying|losing ..1 right|am|you|burden /q",
    "you are not|never @ ..2 "
    "leaving|leave|mad|angry|bored|going|breaking|getting|just|sick|upset|cross|annoyed|disappointed|seeing|regretting|"
    "lying|tired|ashamed /q",
    "you are not @ **6 are you /q",
    "you do not @ **6 do you /q",
    "you will|would @ not|never|always|still ..2 leave|love|stay|want|be|tell|get|choose|stop **5 "
    "will|would|right|promise|yeah|yes|ok /q",
    "you will not @ ..2 leave|stop|get|go|forget",
    "we are|will be|stay|going|not @ **4 right|are|will|promise|forever|ok|okay|yes|we /q",
    "you do not|never|did @ not? ..1 hate|think|regret|mind|wish|want ..4 right|do|did|am /q",
    "nothing|something is|has|anything wrong|changed|different|off|happened @ ..1 between|with|right|is|has|us /q",
    "is there|are there|have you someone|anyone|somebody|met @ else",
    "how do i|can know|be|sure @ ..1 sure|you|that",
    "say it|you @ again|back|love|properly|one|like|out|still",
};

}  // namespace

std::span<const Rule> reassurance_rules() {
  static constexpr auto rules = std::to_array<Rule>({
      {"reassurance.asking", Mark::reassurance_seeking, "asking to be told again",
       "It is human to want to hear it again. The answer often calms for a short while only; naming the worry itself "
       "may "
       "help for longer.",
       Recipe::reassure, asking},
  });
  return rules;
}

}  // namespace securebase::text
