#include <array>

#include "core/text/rules.hpp"

namespace securebase::text {
namespace {

constexpr std::string_view motive[] = {
    "you "
    "did|do|said|say|left|chose|are|were|forgot|ignored|came|told|made|started|booked|planned|picked|wore|set|broke|"
    "invited|hid|waited|went ..6 on @ purpose",
    "you deliberately|intentionally|purposely|purposefully @ ..1 :verb|are",
    "you are|were deliberately|intentionally|purposely",
    "you ..6 deliberately|intentionally|purposely",
    "this was|is ..1 deliberate|intentional|planned|calculated",
    "you want|wanted|wants me|us|it|this @ to ..1 "
    "fail|suffer|feel|leave|beg|lose|be|look|cry|end|hate|break|hurt|give|go|crawl|quit|know|worry|stay",
    "you just|only want|wanted @ to|me|someone|an|a|attention|the|my|money|sex",
    "all you want|wanted|care|ever @ ..1 is|about",
    "you are|were just|only|really "
    "trying|doing|saying|asking|being|looking|using|pretending|here|with|nice|acting|making|calling",
    "you are|were trying @ to "
    "make|hurt|control|punish|get|start|embarrass|annoy|push|upset|provoke|ruin|humiliate|turn|change|test|avoid|drive|"
    "because|guilt|pick|stop|hide|win|keep|trap|play|manipulate",
    "to @ punish|spite|hurt|annoy|embarrass|humiliate|provoke|manipulate|upset|irritate|control|get me|back",
    "to get back|a|at @ at|rise|reaction|me ..1 me|out",
    "to make|get me @ jealous|angry|feel|look|mad|beg|cry|upset|suffer|leave|react|small|guilty",
    "out of spite",
    "you like|love|enjoy|enjoyed|loved|prefer|get @ ..2 "
    "seeing|making|watching|when|hurting|having|that|it|off|a|embarrassing|arguing|fighting|being|to|winning|playing "
    "..1 me|i|on|kick|see|my|upset|cry|games|the",
    "you enjoy|love|like|live @ for? drama|winning|conflict|fighting|attention|this|it",
    "you get a|some @ kick|thrill",
    "you wish|hope|hoped|wished|were|are|hoping|wishing i|you|we @ ..1 "
    "would|had|was|were|fail|leave|married|never|did|could|forget|not",
    "you are hoping|waiting @ for|i|me|that",
    "you are waiting for me|us @ to",
    "you are looking|searching for a|an|any|reasons|excuses",
    "you knew|know @ exactly|full|perfectly|damn|very|well|what|fine|how ..1 well|what|how|it",
    "you did|do|are|were doing|it|this|that @ ..2 because you|to|just|so ..1 "
    "wanted|want|hate|like|think|me|make|get|hurt|annoy|i|could|spite|know",
    "because you @ want|wanted|hate|do|are|were|did|could|think|love ..1 "
    "not|ashamed|embarrassed|jealous|trying|to|me|having|care|love|hiding",
    "you planned|plotted|orchestrated|arranged @ this|it|that|everything|all",
    "you would|will rather|love|be @ ..1 be|happier|spend|it|that|see|have|lose|hang|without|sit|do|prefer|talk ..3 "
    "than|if|without|me|with|anyone",
    "that is|was exactly? what|why you @ want|wanted|did|do|married|are|came|never",
    "you are @ ..1 "
    "using|playing|testing|punishing|manipulating|hiding|gaslighting|sabotaging|pushing|avoiding|mocking|laughing|"
    "lying|cheating|replacing|keeping|plotting|winding|wasting|controlling|turning|trapping ..1 "
    "me|us|games|something|this|at|to|my|on|it|away|score|with|behind|up|against|our",
    "you used|played|tricked|set|trapped|led|fooled @ me|up",
    "you are @ ..1 seeing|sleeping|talking|texting|messaging with? someone|somebody|another|her|him|other "
    "else|woman|man|girl|guy",
    "you have got|found|another someone|woman|man",
    "you are|were only|just with|here|staying|nice|marrying|being|kind @ ..3 because|for|when|to|out",
    "you only @ did|said|do|married|came|asked|want|are|say|stay|care|bought|got|love ..6 because|to|so|for|out|when",
    "you just|only did|said|do @ that|this|it ..1 to|because|so|for",
    "so you can|could @ ..1 feel|go|be|look|have|get|win|make|leave|say|blame",
    "just to @ make|hurt|annoy|get|punish|spite|prove|avoid|shut|upset|embarrass|win|look|feel|keep",
    "you have it in|been|got @ in|waiting|planning|for|out ..1 for|me|to|this",
    "you are out @ to|for ..1 get|hurt|me",
    "you think @ i|you|my|the ..1 am|are|is|can|do|exist|will|was|deserve|rules|feelings|owe",
    "you think that? @ i am|you are|i|my|we|it",
    "you @ see|treat|view|consider|regard me as|like",
    "you see me|us as|like",
    "you have already|secretly @ made|decided|planned|given|checked|want|hate|wish",
    "you secretly @ :verb",
    "you chose|choose|picked|pick|prefer @ ..4 over|instead",
};
constexpr std::string_view not_caring[] = {
    "you do|did not @ even|really|actually care|give|love|want|respect|like|trust|value|appreciate|find|believe "
    "!to|for|it|any|sugar|milk|that",
    "you do|did not @ even? care",
    "you do|did not @ love|want|respect|trust|value|like|appreciate|miss|need|desire me|us|this|my|our",
    "you do not @ want this|us|me|it|our|to ..2 "
    "work|be|here|together|help|know|understand|listen|change|hear|try|talk|spend|see|touch|have|marry",
    "you do|did|does not give @ a ..1 shit|damn|fuck|toss|crap|hoot|monkey's|monkeys|rat's|flying|feck",
    "you could|can not @ care|be less|bothered|arsed",
    "you could care @ less",
    "you never @ ..1 cared|loved|wanted|liked|respected|believed|trusted|intended|meant|planned",
    "you have never @ ..1 cared|loved|wanted|liked|respected|believed|trusted|accepted|took|taken",
    "you stopped @ caring|loving|trying|wanting",
    "you clearly|obviously|evidently|apparently|plainly @ "
    "do|did|are|think|hate|want|love|prefer|have|can|could|would|regret|enjoy",
    "clearly|obviously|evidently|apparently you|i|my|that|it|we @ "
    "do|did|are|think|hate|want|love|prefer|mean|am|feelings|matter|not|come|is|does|have|enjoy|regret|would|could",
    "you are not @ even? sorry|trying|interested|attracted|listening|bothered|in",
    "you are not even @ sorry|trying|listening|interested|bothered|attracted",
    "you have always @ hated|wanted|resented|been|thought|preferred|looked|seen",
    "you hate|resent|despise|regret @ me|my|us|being|marrying|having|our|that|spending|when|it",
    "you are @ ..1 ashamed|embarrassed|jealous|sick|tired|bored|threatened of|by|with @ me|my|us",
    "you are happy|glad|relieved|pleased|delighted @ ..1 when|that|i|to ..1 i|am|see|we|have|get|suffer|miserable",
    "i @ mean|am|was|meant|count nothing|just|only|not ..2 to|for you",
    "i am|was|mean|meant @ ..1 just|only|nothing|always ..1 a|an|some|the|your|last ..1 "
    "joke|option|burden|nanny|maid|wallet|convenience|problem|placeholder|bother|backup|obstacle|afterthought|priority|"
    "inconvenience|housekeeper|nothing ..1 to you",
    "my feelings|opinion|needs|time|happiness|family|work|job|life @ mean|means|do|does|is|are ..1 nothing|not|joke "
    "..1 to|matter you|$",
    "it is|was @ all ..1 a? game|joke|act|plan to|for you",
    "you want|wanted @ out|rid|me out|gone|this|it|a fight|an argument|to fight|to win|to be right|war",
    "you want to @ ..1 "
    "control|hurt|punish|win|leave|fight|be|own|change|get|start|see|make|break|ruin|destroy|embarrass",
    "you could|can not stand|bear @ ..2 me|that|being|to|it|seeing|my|when",
    "you would|will @ love|be ..1 happy|glad|happier|relieved|thrilled|it|that ..1 if|without|when i|me",
    "you are lying @ ..1 to|about|$|again|and",
    "you @ lied|lie to me|about",
    "that is what you @ wanted|want|think|really",
    "you never wanted|meant|intended",
    "you did|do not mean|want @ a|any|it|to|me ..1 word|of|sorry|come|be|here",
    "you are not|never @ going|planning to? leave|change|tell|marry",
    "you are more|only @ interested|bothered|concerned|worried|in|about",
    "you just|only @ do not|did not|hate|love|like|pretend|think|see|care|need|married|feel",
    "you do not @ see|think|believe ..1 me|i|us|my as|am|matter|exist|a|an|deserve|can|capable|worth|enough|good",
};

}  // namespace

std::span<const Rule> attribution_rules() {
  static constexpr auto rules = std::to_array<Rule>({
      {"attribution.motive", Mark::negative_attribution, "a motive stated as fact",
       "This says why the other person did it, as if it were known. Only they can know; a guess that is called a guess "
       "is easier to answer.",
       Recipe::motive, motive},
      {"attribution.not_caring", Mark::negative_attribution, "not caring, stated as fact",
       "This tells the other person what they feel. They may argue with that, and miss how it feels for you.",
       Recipe::not_caring, not_caring},
  });
  return rules;
}

}  // namespace securebase::text
