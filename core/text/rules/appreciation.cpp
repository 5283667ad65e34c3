#include <array>

#include "core/text/rules.hpp"

namespace securebase::text {
namespace {

constexpr std::string_view thanks[] = {
    "thank|thanks you|so|a|for|again|babe|love|million ..3 for "
    "!nothing|the|letting|now|that|your|coming|asking|reminding|info|ruining|wasting|telling|noticing ..1 "
    ":verb|being|making|doing|sorting|always|driving|listening|everything|holding|cooking|picking|staying|taking|"
    "looking|putting|today|understanding|waiting|believing|last|getting|helping|bringing|loving",
    "thank|thanks you ..2 for",
    "thanks @ so|a|for|love|heaps|million ..2 for ..1 !nothing|the ..1 "
    ":verb|making|sorting|being|dinner|today|everything|cooking|last|looking|understanding|doing|picking",
    "i ..1 appreciate|value|admire|respect|adore|treasure|cherish|noticed|love|loved @ "
    "you|how|that|what|the|everything|your|it ..1 you|way|do|did|work|patience|kindness|are|when|effort",
    "i ..1 appreciate|admire|adore|treasure|cherish @ you|how|that|what|the|everything|your|it|having",
    "i ..1 love|loved @ how|the ..1 you|way",
    "i ..1 love|loved @ that|it|watching|seeing|when|being|having|waking|coming|your ..1 "
    "you|being|about|with|home|next|laugh|smile|face|mind|heart|together|patience|voice|up",
    "i am|feel ..1 so|really|very|just|incredibly|truly ..1 grateful|thankful|lucky|proud|glad|blessed|privileged @ "
    "..1 for|to|of|that|you|i you|have|call|be|the|us|how|this|your|get|married|are|met|share",
    "i am ..2 grateful|lucky|proud|thankful|blessed @ ..1 for|of|to|have|that|i you|have|how|the|what|be|your|met",
    "^ so? proud|grateful|lucky|glad @ ..1 of|for|to|i|you you|have|be|married|us|are",
    "you make|made|keep|kept|give|gave|bring|brought @ ..1 me|my|everything|our|it|us|life|this ..1 "
    "happy|laugh|smile|feel|better|day|proud|week|life|home|safe|calm|so|easier|lighter|strength|joy|fun|going|whole",
    "you always|never ..1 know|fail|remember|find ..2 how|what|to|exactly|the",
    "you ..1 saved|rescued|lifted @ ..1 me|my|the|us|our ..1 life|week|day|whole|skin|evening|today|me|$|again|weekend",
    "what would|did i @ ..1 do|without|to ..1 without|deserve|do you",
    "could not|would not ..1 have|do|get|cope|manage @ ..4 without you",
    "i could|would not @ ..6 without you",
    "it|that|this|you ..1 means|meant|mean @ ..1 so|a|the|everything|such|more|loads much|lot|world|to|than|me ..1 "
    "to|you|me",
    "you have|do no idea|not know @ ..1 how|what ..1 much|it|good|lucky",
    "you did|handled|dealt|were|are|played|sang|spoke|looked|cooked|worked @ ..2 "
    "so|really|such|very|brilliantly|beautifully|amazing|great|well|that|an|good|proud|it|with ..1 "
    "well|good|brilliantly|hard|great|beautifully|lovely|job|amazing|patience|beautiful|incredible|calmly",
    "^ ..1 well done !me|mate /n",
    "so|am|very|really proud of you",
    "lucky to|i|you|that @ ..1 have|am|be|got|are|we ..1 you|have|to|married|met|your",
    "that was|is|were ..1 so|really|such|very|the @ ..1 "
    "kind|thoughtful|sweet|lovely|generous|nice|amazing|delicious|brilliant|perfect|gorgeous|best|patient|brave ..1 of "
    "you|thing|$|thank|dinner|surprise",
    "so|very|really kind|thoughtful|sweet|lovely|generous|good|nice of you",
    "dinner|food|breakfast|lunch|curry|meal|cake|soup|tea|pasta @ ..1 was|is|tasted|were ..2 "
    "amazing|delicious|lovely|gorgeous|unreal|incredible|so|class|perfect|brilliant|beautiful",
    "god bless you|god @ for",
    "you would|will|are going|to be|make @ ..2 "
    "brilliant|amazing|great|fantastic|incredible|wonderful|perfect|unreal|deadly|smash|class|so",
    "you are going to|going @ ..1 smash|nail|be|ace|kill|great",
    "you are @ ..1 so|such|the|really|a ..1 "
    "good|great|patient|kind|calm|gentle|lovely|brilliant|amazing|natural|best|thoughtful|funny|brave|strong",
    "you absolute|complete|total @ "
    "star|legend|angel|gem|hero|champion|beauty|ledge|queen|king|saint|dote|diamond|ripper",
    "you @ star|legend|angel|gem|beauty|ripper|champion|lifesaver|dote|hero|ledge",
    "with the|our|my|your @ kids|mum|dad|mother|son|daughter|baby|girls|boys ..2 lucky|proud|love|melts|beautiful",
    "only you could|would|can @ ..2 make|know|think",
    "it|that was|is|were|felt @ ..1 so|such|really|lovely|good|nice|great|amazing "
    "lovely|good|nice|sweet|amazing|great|kind of|that|to|how|coming|when|having|seeing|watching you|how",
    "could not ask|wish|have for|asked|a @ ..2 better|more|for",
    "i love you @ for|and|because",
    "thanks|thank you ..1 so|a much|million|lot|bunch !for|your|but",
    "best|greatest husband|wife|partner|boyfriend|girlfriend|dad|mum|decision|teammate ..1 ever|in|i|of|$|there",
    "you are ..1 the best|greatest|kindest|funniest|sweetest|bravest|reason",
    "you absolute ..1 star|legend|angel|hero|gem|beauty",
    "makes|make me laugh|smile like you|when|every",
    "nobody makes|gets|knows|understands me like|the",
    "safer|happier|better|calmer when|with ..1 you|your ..1 :verb|driving|are|here|around|next",
    "the way you ..9 is|makes|melts|kills|the",
    "thank|thanks you|ye $ /n",
    "i ..1 feel so? loved",
    "you deserve|deserved every|it|this|all|the ..1 bit|second|of|$|so|minute",
    "you remembered ..5 thank|thanks|love|legend|star|marry",
    "so sexy|handsome|beautiful|gorgeous|hot|thoughtful|kind|brave|patient that|when|how|in you|that",
    "marry me again|$ /n",
    "lucky i am|to",
    "some woman|man|girl|human|lad $",
    "you worked|fought|studied ..3 hard|for|dog|so",
    "how lucky|proud|grateful|blessed i am|to|you",
    "glad|happy|grateful it was|is you",
    "head massages|hugs|cuddles|cook|cooking ..2 best|in",
    "your voice|note|message|hug|call ..1 note|message|text|call|hugs ..2 got|saved|made|kept|carried me",
    "would not|could not ..8 without you",
    "rather|sooner|pick|choose ..2 you ..2 any|every",
    "you always ..1 know|remember|believe|take|find ..1 what|how|exactly|care|in|a|the",
    "you are|were ..2 "
    "amazing|wonderful|brilliant|incredible|lovely|generous|gorgeous|unreal|legend|angel|lifesaver|hero|gem|saint|"
    "treasure|blessing !idiot",
    "you are|were my ..1 best|rock|favourite|favorite|hero|everything|world|person|home|angel",
    "you legend|star|angel|gem|beauty",
    "you are|were|look|looked|smell ..2 :praise !to|for|at|luck|morning|night|point|question|idea|in|with|deal|both",
    "never met|known anyone|anybody|a so|as|like ..1 kind|gentle|patient|you|generous|funny|brave|thoughtful",
    "take|taking|took it|you|that|this for granted",
    "fall|falling|fell in love ..1 all|again|with|more",
    "deserves|deserve a ..1 medal|knighthood|award|michelin|prize|statue|sainthood|holiday",
    "i am ..1 lucky|blessed",
    "you ..1 keep|kept your promises|word|promise",
    "thanks|thank for not",
    "watching you with|teach|hold|be|do",
    "so lucky|blessed",
    "you were ..1 so|such ..1 :praise !to",
    "thank you my ..1 love|darling|dear",
    "why i married|love you",
    "you ..1 have earned|deserve",
    "i am ..1 so impressed",
    "your ..2 coffee|cooking|curry|food|hugs|laugh|smile is ..1 the best",
    "my favourite ..1 :verb|interruption|person|part|human|noise|view",
    "you are ..1 gorgeous|beautiful|stunning|hottest",
};

}  // namespace

std::span<const Rule> appreciation_rules() {
  static constexpr auto rules = std::to_array<Rule>({
      {"appreciation.thanks", Mark::appreciation, Recipe::none, thanks},
  });
  return rules;
}

}  // namespace securebase::text
