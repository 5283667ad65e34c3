#include <array>

#include "core/text/rules.hpp"

namespace securebase::text {
namespace {

constexpr std::string_view open[] = {
    "how did|do|does|are|was|is|would|has|have|can ..4 :you ..1 "
    "feel|feeling|felt|sitting|holding|see|experience|landing|coping|really|been|sit|find|sleeping|land|taking",
    "how are you @ ..1 feeling|really|holding|coping|finding|doing|sitting|actually|in|managing",
    "how|what was|is|has|were that|it|this|things|today|work ..1 like|for|feel|been|really @ ..1 for|like|inside you",
    "what was|is|were|has @ ..3 "
    "like|hardest|going|worst|best|scariest|on|running|underneath|behind|weighing|bothering|worrying|heaviest|"
    "happening|part ..1 for|part|on|through|thing|you|your|bit|about|in|like|that|inside",
    "what is @ ..2 on|going|weighing|worrying|bothering|been|behind|hurting|coming|happening|underneath|scaring|making "
    "..1 your|on|you|through|up|with|it|for|in|inside|that|mind|head",
    "what do|did|would|are|were you ..1 "
    "need|wish|hope|hoping|imagine|fear|afraid|feeling|feel|worried|scared|dreading|struggling|miss|value|love|hear|"
    "make|trying /q",
    "what @ would|could|might|can|will|does ..1 "
    "help|feel|make|be|i|we|support|that|it|you|look|a|today|this|good|being|love ..3 "
    "you|right|now|most|better|tonight|easier|good|different|best|safe|like|look|for|do|mean|need|kind|feel|useful|"
    "ideal|nice|helpful|from|loved|today",
    "what would help|feel|make|be",
    "what matters|helps|hurts|scares|worries|frightens|weighs ..2 you|most|about /q",
    "what @ part|bit|kind|parts|about|else of|about|do|would|is|it|hurt|was|should|that|this|feels|scares ..2 "
    "it|support|you|that|hardest|hurt|know|on|matters|helpful|feels|worries|most|this|i|help|there|hurts|scares|still|"
    "your",
    "what am|did|have|do i @ ..1 missing|miss|not|understand|get|missed|misunderstanding|done|do",
    "how @ can|could|do|might i|we ..1 help|support|make|be|show|best|do|hold|love|understand",
    "how do you ..1 see|feel|imagine|picture|cope|experience|really ..3 !about|thai|coming /q",
    "how come @ ..3 feel|feeling",
    "where @ do|did|are|would|does|is ..1 you|that|this ..2 see|feel|us|at|come|coming|think|with|want|stand|be|it|in",
    "when do|did you @ ..2 feel|felt|notice|start|most|last ..2 "
    "loved|feel|feeling|like|most|happy|close|safe|felt|alone",
    "why do you @ think|feel|reckon",
    "tell|talk|help|walk me @ ..1 more|about|through|understand|what|how|everything|all|it ..1 "
    "about|what|how|it|that|your|you|feel|like|is",
    "what made|makes|led|brought @ you|it|that ..1 "
    "feel|think|so|decide|to|want|say|happy|hard|cry|smile|special|come|you|important|choose",
    "what does|did @ ..3 mean|feel|bring|look|remind|say|stir ..1 to|for|like|up|you",
    "what went|was|has|goes|is going|gone|happening|on|running|through @ ..2 through|in|for|on your|you",
    "which @ bit|part|of ..3 hardest|you|feels|matters|most|worries",
    "how is|are|was your|things|it|all @ heart|head|mood|feeling|sitting|really|inside|soul|in|this",
    "how did|does|do that|it|this|the|we|things ..4 feel|land|sit|affect|hit|leave ..1 for|with|you|to|inside /q",
    "how was that|it|this|today ..2 for you",
    "how would|do you ..1 like|want|love me|us|things|it|that to|be|feel|look",
    "what do|did you ..1 think|want|see|need ..4 we|us|me|from|about|most|really /q",
    "what is|was it about ..4 you|that|most",
    "what|where is|was|were ..2 in your head|heart|mind",
    "what is|was under|underneath|behind|beneath|going",
    "what is|was going on|through ..2 you|your|mind|head|inside",
    "where were|are|did you ..2 head|go|inside|mind",
    "tell me ..2 more|what|how|about|yours|your ..3 you|it|that|missing|feel|side|story",
    "what do you|would ..1 want|like|need|make ..2 to happen|from|easier|better|good|different",
    "what would ..1 feel|help|make|be|it|that|you|good /q",
    "if you could ..1 change|have|pick|choose|wave|do",
    "what are you ..1 feeling|hoping|worried|afraid|scared|dreading|carrying|proud|thinking|excited|most|needing /q",
    "what is your ..1 heart|biggest|gut|sense|take|dream|fear|hope|worry /q",
    "what ..1 actually|really do you want",
    "what do you ..1 actually|really want",
    "how is|are ..2 heart|head|inside|soul|really /q",
    "talk to me about|help ..1 understand|what",
    "how does it|that look|feel|seem from|to|for|in your|you",
    "what ..2 weighs|eats|scares|hurts|bothers|worries|gets you",
    "who do you ..1 feel|lean|turn|miss",
};

}  // namespace

std::span<const Rule> question_rules() {
  static constexpr auto rules = std::to_array<Rule>({
      {"question.open", Mark::open_question, Recipe::none, open},
  });
  return rules;
}

}  // namespace securebase::text
