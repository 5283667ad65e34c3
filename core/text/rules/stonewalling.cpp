#include <array>

#include "core/text/rules.hpp"

namespace securebase::text {
namespace {

constexpr std::string_view ending[] = {
    "^ whatever $",
    "whatever $ -or|and",
    "^ fine whatever",
    "^ whatever ,",
    "whatever i am|do|you @ done|not|say|think|want $|care|talking",
    "^ ok|fine|yeah|sure|k , whatever",
    "i am|so done @ talking|discussing|arguing|explaining|fighting|trying|listening|speaking",
    "i am so? done @ with this|you|talking|it|the|here ..2 $|conversation|discussion|talk",
    "^ i am so? done $",
    "^ done @ talking|discussing|with|arguing|here",
    "i am finished|through @ talking|with|discussing",
    "leave me @ alone|be|out",
    "-i|am|still|for not|am doing|having|discussing|getting|talking @ this|that|into|about ..2 "
    "$|again|now|tonight|any|conversation|argument|it|discussion",
    "i am|will not doing|having|discussing|getting|talking|discuss|talk|go|going @ "
    "this|that|into|about|anything|there|to|it",
    "i refuse to @ talk|discuss|do|have|engage|argue|listen",
    "i have nothing @ more|else|left|further|to to? say|discuss",
    "nothing|not @ more|else|left|to ..1 say|discuss|talk|add",
    "there is nothing @ ..1 to talk|discuss|say|about",
    "end of @ discussion|story|conversation|chat|topic|argument|debate",
    "conversation|discussion|topic|subject|chat @ is? over|closed|finished|done|ended",
    "this|the conversation|discussion|chat|talk|argument @ is? over|done|finished|ends|ended",
    "we are done @ here|talking|with",
    "do not @ talk|speak|text|call|message|ring|bother|contact|follow|even|come ..1 to "
    "me|talking|with|texting|near|calling|trying ..1 $|again|tonight|today|now|right|any|until",
    "do not want to @ talk|hear|discuss|speak|see|look|know|deal|listen ..3 $|you|any|it|about|now|this|to|word",
    "i do not|can not|have @ care|listen|deal|no|be ..1 $|to|any|about|what|with|energy|bothered ..1 "
    "this|you|$|it|with|more",
    "do not feel|wish like|to @ talking|talk|discussing|speaking",
    "stop @ talking|texting|calling|messaging|speaking",
    "just stop $",
    "^ just? stop it? $",
    "^ forget @ it|this|i|about ..3 $",
    "forget @ i|it ..1 said|asked|$|mentioned|happened",
    "^ nevermind $",
    "^ never mind $",
    "nevermind @ i|forget|it|then|$",
    "drop @ it|this $|the",
    "just drop @ it",
    "let it go $ -to",
    "think|believe|say|do|have what|whatever|how @ ever? you want|like|please|will|wish !for|to",
    "do|have it your @ way",
    "do what you want|like",
    "suit yourself",
    "shut the? fuck? @ up",
    "zip it",
    "save @ it|your $|breath",
    "go @ away",
    "piss|fuck|bugger|feck|sod|get @ off",
    "get @ out|lost $|of my",
    "talk|speak to the|my|a @ hand|wall|lawyer",
    "i am out $|of here",
    "i am @ leaving|going|off|hanging|muting|blocking|turning|switching ..1 "
    "out|now|bye|up|you|my|phone|goodbye|this|to bed $|and|phone|off|now|of",
    "i am @ going out|away|to ..2 $ /p",
    "i am blocking|muting @ you|this",
    "turning|switching|switched my|off @ phone|off ..2 $|bye",
    "i am not @ "
    "interested|listening|talking|speaking|arguing|replying|answering|answer|going|available|here|in|having|saying|"
    "responding|hearing ..1 $|to|about|any|this|you|with|the|anything|there|mood|it",
    "i am not going to @ talk|discuss|argue|listen|answer|do|have|sit|fight|respond|reply|explain",
    "i will not @ talk|discuss|argue|listen|answer|do|have|be|respond|reply",
    "not|no in the|my @ mood ..1 to|for",
    "no @ comment|more $|talking|questions|words",
    "i can not @ do|be|deal|talk|have|even|with ..1 this|bothered|with|to|you ..1 "
    "$|right|any|now|tonight|again|conversation|you",
    "enough @ $|of|is ..1 this|enough|$|talking",
    "i am done",
    "we are not @ talking|discussing|having|doing about|this ..1 $|again|conversation|it",
    "subject @ closed|change",
    "change the subject",
    "that is all|it @ i|from|end ..2 $|say|saying",
    "i give up $",
    "what is|there is no|the point @ $|in|of|talking|to|discussing",
    "no point|use @ in? talking|discussing|arguing|explaining|telling",
    "can not|no be @ bothered|arsed ..1 $|with|this|talking",
    "not|nothing @ going|to|here there|say|talk|discuss $",
    "if you say so $",
    "as you wish|like $ /p",
    "goodbye|bye|goodnight|night|done|over $ /p",
    "good @ night|bye|luck|day $ /p",
    "not @ now|today|tonight|again|this|interested|listening|replying|going $ /p",
    "okay|ok bye",
};
constexpr std::string_view curt[] = {
    "^ "
    "k|fine|ok|okay|sure|cool|right|noted|great|yep|all|yeah|yes|good|nice|lol|hm|hmm|mhm|and|so|wow|nothing|anyway|"
    "meh $ /p",
    "^ i do not care $",
    "^ i do not care $ /p",
    "^ not my problem $",
    "^ i am fine $ /p",
    "^ it is|am fine|nothing $ /p",
    "^ nothing $ /p",
    "^ i do not know $ /p",
    "^ ok|okay|fine|sure then|so|good|cool|bye|great|right|k|if $ /p",
    "^ all right $ /p",
    "^ if|you|so|ok you|say|win|fine ..1 say|so|right $ /p",
    "^ and|so what|$ $ /p",
};

}  // namespace

std::span<const Rule> stonewalling_rules() {
  static constexpr auto rules = std::to_array<Rule>({
      {"stonewalling.ending", Mark::stonewalling, "ending the talk",
       "The talk stops here, and the other person does not know whether it goes on. Waiting without a time is hard.",
       Recipe::pause, ending},
      {"stonewalling.curt", Mark::stonewalling, "one curt word",
       "After a complaint, one short word can feel like a closed door. A time to talk keeps it open.", Recipe::pause,
       curt},
  });
  return rules;
}

}  // namespace securebase::text
