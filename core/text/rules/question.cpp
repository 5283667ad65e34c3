#include <array>

#include "core/text/rules.hpp"

namespace securebase::text {
namespace {

constexpr std::string_view open[] = {
    "how did|do|does|are|was|is|would|has|have|can ..4 :you ..1 "
    "feel|feeling|felt|sitting|holding|see|experience|landing|coping|really|been|sit|find|sleeping|land|taking",
    "how @ did|does|do|would that|it|this|you ..5 feel|land|sit|affect|make|leave|seem|hit ..1 for|with|to|you|about|$",
    "how are you @ ..1 feeling|really|holding|coping|finding|doing|sitting|actually|in|managing",
    "how|what was|is|has|were that|it|this|things|today|work ..1 like|for|feel|been|really @ ..1 for|like|inside you",
    "what was|is|were|has @ ..3 "
    "like|hardest|going|worst|best|scariest|on|running|underneath|behind|weighing|bothering|worrying|heaviest|"
    "happening|part ..1 for|part|on|through|thing|you|your|bit|about|in|like|that|inside",
    "what is @ ..2 on|going|weighing|worrying|bothering|been|behind|hurting|coming|happening|underneath|scaring|making "
    "..1 your|on|you|through|up|with|it|for|in|inside|that|mind|head",
    "what do|did|would|are|does|were you @ ..1 "
    "need|want|think|feel|wish|hope|hoping|imagine|make|see|hear|most|love|miss|believe|feeling|dream|worry|afraid|"
    "fear|like|worried|scared|dreading|enjoy|picture|value|struggling|thinking",
    "what @ would|could|might|can|will|does ..1 "
    "help|feel|make|be|i|we|support|that|it|you|look|a|today|this|good|being|love ..3 "
    "you|right|now|most|better|tonight|easier|good|different|best|safe|like|look|for|do|mean|need|kind|feel|useful|"
    "ideal|nice|helpful|from|loved|today",
    "what would help|feel|make|be",
    "what matters|helps|hurts|scares|worries|makes|made|drew|feels|hurt|helped|frightens|excites|moved|weighs|upset @ "
    "..2 you|most|to|about|me|more|like",
    "what @ part|bit|kind|parts|about|else of|about|do|would|is|it|hurt|was|should|that|this|feels|scares ..2 "
    "it|support|you|that|hardest|hurt|know|on|matters|helpful|feels|worries|most|this|i|help|there|hurts|scares|still|"
    "your",
    "what am|did|have|do i @ ..1 missing|miss|not|understand|get|missed|misunderstanding|done|do",
    "how @ can|could|do|might i|we ..1 help|support|make|be|show|best|do|hold|love|understand",
    "how do you @ see|want|feel|think|imagine|picture|like|cope|experience|make|know|really|sleep|prefer|understand",
    "how would you @ ..1 like|want|feel|love|prefer|describe|see",
    "how come @ ..3 feel|feeling",
    "where @ do|did|are|would|does|is ..1 you|that|this ..2 see|feel|us|at|come|coming|think|with|want|stand|be|it|in",
    "when do|did you @ ..2 feel|felt|notice|start|most|last ..2 "
    "loved|feel|feeling|like|most|happy|close|safe|felt|alone",
    "why do you @ think|feel|reckon",
    "tell|talk|help|walk me @ ..1 more|about|through|understand|what|how|everything|all|it ..1 "
    "about|what|how|it|that|your|you|feel|like|is",
    "i want|would|am to|like|love|curious|listening|wondering @ ..2 hear|understand|know|what|how|about "
    "what|how|about|your|more|from|you",
    "what|how @ ..4 in your ..1 head|heart|mind|body|eyes|view|shoes|opinion",
    "what made|makes|led|brought @ you|it|that ..1 "
    "feel|think|so|decide|to|want|say|happy|hard|cry|smile|special|come|you|important|choose",
    "what are|is your|you @ ..2 "
    "feelings|feeling|hoping|hope|thoughts|biggest|thinking|worried|afraid|scared|sense|take|view|dream|needing|"
    "dreading|fear|gut|favourite|looking|excited|most|carrying|proud",
    "what does|did @ ..3 mean|feel|bring|look|remind|say|stir ..1 to|for|like|up|you",
    "what went|was|has|goes|is going|gone|happening|on|running|through @ ..2 through|in|for|on your|you",
    "which @ bit|part|of ..3 hardest|you|feels|matters|most|worries",
    "who|what do|did|would you @ ..2 feel|miss|lean|turn|trust|need",
    "how is|are|was your|things|it|all @ heart|head|mood|feeling|sitting|really|inside|soul|in|this",
    "what @ ..1 do you|would you|is it|can i|did you",
    "how @ ..2 you ..2 with|about|after|since that|it|this|all|everything|the|your|us|last",
};

}  // namespace

std::span<const Rule> question_rules() {
  static constexpr auto rules = std::to_array<Rule>({
      {"question.open", Mark::open_question, "a question about their world",
       "You ask for what only the other person can tell. Such a question says: I want to know you.", Recipe::none,
       open},
  });
  return rules;
}

}  // namespace securebase::text
