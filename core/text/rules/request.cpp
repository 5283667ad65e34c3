#include <array>

#include "core/text/rules.hpp"

namespace securebase::text {
namespace {

constexpr std::string_view asked[] = {
    "-that|what|how|when|where|who|if|why|as|wish could|can|would|will you "
    "!not|tell|believe|imagine|guess|even|really|ever|rather|like|see|hear|remember|stop|explain|be|love|leave|say|"
    "marry|prefer|smell|feel|recommend|still|have|quit|spot|shut|promise|confirm|want|reassure|get|understand|notice|"
    "miss|never|always|know ..1 "
    "please|maybe|possibly|also|both|at|just|let|try|text|ring|call|take|pick|help|send|come|make|do|put|give|hold|"
    "book|check|sit|keep|turn|look|wait|hoover|wash|cook|hang|bring|grab|get|swap|drop|stay|plan|read|set|feed|meet|"
    "cover|drive|talk|walk|collect|handle|leave|mind|ask|go|share|show|write|move|sort|load|empty|remind|message|say|"
    "fold|cancel|bath|listen|add|order|lower|close|watch|pause|tidy|clean|pay|buy|change|speak|start|finish|run",
    "would|will you|it @ ..1 mind|be ..1 :verb|ok|okay|willing|open|able|up|happy|all|possible|game|cool|down|free",
    "would you mind",
    "would you be @ ..1 ok|okay|willing|open|able|up|happy|all|game|comfortable|free",
    "would|is it @ ..1 be? ok|okay|all|possible|work|help|too ..2 if|to|for you|we|us|me",
    "would @ you|that ..1 consider|like ..1 :verb|to|coming|trying|going|joining ..1 help|come|try|take|join",
    "would you consider|try",
    "any|is there chance|way @ ..1 you|we|of|that|for",
    "do|you reckon|think|fancy @ ..1 you|we could|can|might|would /q",
    "could|can we ..1 please|sit|agree|set|plan|split|book|swap|share|keep|eat ..1 "
    "down|on|a|turns|the|our|it|together|phones|up|who|dinner|half|out /q",
    "please @ could|can|would|will you|we",
    "i would love|like|appreciate|really|be @ ..1 it|you|love|like|so|grateful|if ..1 if|to|you|it ..2 "
    ":verb|you|if|could|we|to|tried|would",
    "it would @ ..1 help|mean|be|make ..4 if you|we",
    "if you could :verb ..5 that would|grateful|appreciate /n",
    "when|next you|time @ ..4 could|can|would|will you",
    "please @ "
    "text|ring|call|take|pick|help|send|put|give|hold|book|check|keep|turn|wait|hang|bring|grab|swap|drop|stay|read|"
    "set|feed|meet|cover|collect|remind|message|let|knock|ask|talk ..1 "
    "me|the|my|us|it|your|her|him|when|before|if|up|a|some|to|with|out|them|down",
    "are|would you @ be? able|free|up|willing|open|ok|okay|happy to|for|with /q",
    "i am asking|wondering @ ..1 if|for|you|whether",
    "i was wondering|hoping @ ..1 if|you|we",
    "how would you feel about|if @ ..1 we|you|us|taking|doing|going|having|trying",
    "what if @ you|we ..1 :verb|each|did|took|tried /q",
    "could @ i ask|get|have you|a ..1 to|favour|favor|hug|hand|for|bit|hour|of",
    "can|could|may i @ ..1 ask|have|get ..1 you|a|an|some|for ..1 to|hug|hour|favour|favor|time|evening|hand|quiet",
    "i would love|like you to :verb",
    "could|can|would|might|may you ..1 :verb ..9 when|on|at|before|tonight|tomorrow|after|this|for|until|by /q",
    "might you have|be time|able|free|up",
    "would|could|will it work|suit for|if you",
    "any chance of|you ..1 a|could|can",
    "can i ask you something|a|to",
    "reckon i|you|we could|can|might",
    "would you ever ring|call|grab|get|put|take|bring|pick|turn|run|give",
    "would|could you "
    "swing|pop|nip|drop|run|stick|leave|nudge|save|give|put|pick|get|grab|bring|collect|do|mind|ring|take|come|let|"
    "turn|text|check",
    "can you "
    "nudge|remind|grab|get|bring|pick|put|text|ring|call|take|leave|check|give|send|help|hold|let|sort|book|do|come|"
    "keep|turn|save|mind|drop|collect|feed|walk",
    "kindly ..1 could|can|would|please|help you|me",
    "say no if|no",
    "no worries|bother|stress|pressure if not|it|you",
};

}  // namespace

std::span<const Rule> request_rules() {
  static constexpr auto rules = std::to_array<Rule>({
      {"request.asked", Mark::clear_request, Recipe::none, asked},
  });
  return rules;
}

}  // namespace securebase::text
