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
    "fail|suffer|feel|leave|beg|lose|look|cry|end|hate|break|hurt|give|go|crawl|quit|know|worry|stay",
    "you want|wanted|wants me|us|it|this @ to ..1 be "
    "!happy|proud|safe|well|ok|okay|all|healthy|free|there|here|nice|at|with|loved|honest",
    "you just|only want|wanted @ to|me|someone|an|a|attention|the|my|money|sex",
    "all you ever? want|wanted|care @ ..1 is|about",
    "you are|were trying @ to "
    "make|hurt|control|punish|get|start|embarrass|annoy|push|upset|provoke|ruin|humiliate|turn|change|test|avoid|drive|"
    "because|guilt|pick|stop|hide|win|keep|trap|play|manipulate",
    "to get back|a|at @ at|rise|reaction|me ..1 me|out",
    "you ..7 to make|get me jealous|angry|feel|look|mad|beg|cry|upset|suffer|leave|react",
    "out of spite",
    "you get a|some @ kick|thrill",
    "you wish|hope|hoped|wished|were|are|hoping|wishing i|you|we @ ..1 "
    "would|had|was|were|fail|leave|married|never|did|could|forget|not",
    "you are hoping|waiting @ for|i|me|that",
    "you are waiting for me|us @ to",
    "you are looking|searching for a|an|any|reasons|excuses",
    "you knew|know @ exactly|full|perfectly|damn|very|well|what|fine|how ..1 well|what|how|it",
    "you did|do|are|were doing|it|this|that @ ..2 because you|to|just|so ..1 "
    "wanted|want|hate|like|think|me|make|get|hurt|annoy|i|could|spite|know",
    "you planned|plotted|orchestrated|arranged @ this|it|that|everything|all",
    "that is|was exactly? what|why you @ want|wanted|did|do|married|are|came|never",
    "you used|played|tricked|set|trapped|led|fooled @ me|up",
    "you are @ ..1 seeing|sleeping|talking|texting|messaging with? someone|somebody|another|her|him|other "
    "else|woman|man|girl|guy",
    "you have got|found|another someone|woman|man",
    "you are|were only|just with|here|staying|nice|marrying|being|kind @ ..3 because|for|when|to|out",
    "you only @ did|said|do|married|came|asked|want|are|say|stay|care|bought|got|love ..6 because|to|so|for|out|when",
    "you just|only did|said|do @ that|this|it ..1 to|because|so|for",
    "you have it in|been|got @ in|waiting|planning|for|out ..1 for|me|to|this",
    "you are out @ to|for ..1 get|hurt|me",
    "you see me|us as|like",
    "you have already|secretly @ made|decided|planned|given|checked|want|hate|wish",
    "you secretly @ :verb",
    "you chose|choose|picked|pick|prefer @ ..4 over|instead",
    "you ..1 clearly|obviously|evidently|plainly "
    "do|did|are|think|hate|want|love|prefer|have|could|would|regret|enjoy|wanted|wish ..1 "
    "not|me|it|to|that|ashamed|out|i",
    "clearly|obviously|apparently i|my|our do|am|mean|feelings|is|are|opinion not|nothing|a ..1 "
    "matter|count|important|exist|priority|enough",
    "clearly|obviously you do|did|could|are|would|want ..1 not|care|have|rather|me|out",
    "because you wanted|want|hate|think|love|were ..1 "
    "me|to|ashamed|embarrassed|jealous|trying|attention|having|winning|being|making",
    "so you can|could ..1 feel|go|look|win|make|blame|hold|leave|throw|get ..1 "
    "me|like|superior|better|it|away|good|out|with|sympathy",
    "just|only to "
    "punish|spite|hurt|annoy|embarrass|humiliate|provoke|upset|irritate|control|get|make|wind|prove|avoid|shut|show|"
    "win|test me|back|up|at|us|out|a|my|him|her",
    "you enjoy|love ..1 seeing|watching|winning|drama|conflict|fighting|hurting|embarrassing|humiliating|this|it|when "
    "..1 me|i|it|my|this|$ !happy|smile|laugh|dance|play|sing|cook",
    "you enjoy|love ..1 making ..1 me|my ..1 "
    "feel|look|cry|angry|jealous|mad|wait|suffer|beg|lie|ask|small|upset|miserable|squirm|life|the|fool|out",
    "you like making|seeing|watching|hurting|it|to ..1 me|when|control|win|see|punish",
    "you get off|a on|kick",
    "you knew|know exactly|full|perfectly|damn what|well|it|how|that",
    "you knew|know what you were|are doing",
    "you are ..1 "
    "using|testing|punishing|manipulating|gaslighting|sabotaging|mocking|avoiding|trapping|controlling "
    "me|us|games|with|my|on",
    "you are ..1 playing me|us|my|mind",
    "you are ..1 playing ..1 games $|with|again !:third|the",
    "you are ..1 playing with me|us|my",
    "you are hiding|up|keeping something|to|secrets",
    "you would rather|sooner be|spend|see|have|lose|hang|talk|do|sit|watch|go|i|play",
    "you think ..1 i am ..1 stupid|an|a|crazy|beneath|not|worthless|your|nothing|lazy|dumb|weak|boring|fat|ugly",
    "you think ..1 you are ..1 better|smarter|too|above|so|cleverer|god|always|perfect|the",
    "you think your ..1 job|work|time|money|feelings|family ..2 more",
    "you think my|our ..1 job|work|time|feelings|family|problems|needs ..2 not|stupid|nothing|joke|less",
    "you see|treat me as|like ..1 a|an|your|some|nothing|dirt",
    "you did|said|do that|it|this because|to|so|just ..1 you|i|hurt|punish|make|get|me|embarrass|wanted|can",
    "you did it|that to me|hurt|punish|get|make|embarrass|spite|avoid|prove|show",
    "you want|wanted me|us to ..1 fail|suffer|feel|leave|beg|lose|look|cry|break|hurt|crawl|quit|worry|give",
    "you just|only want|wanted to ..1 control|win|hurt|punish|fight|leave|make|be|get|argue|own|keep|start|see|feel",
    "you wanted this|it|an ..1 to|argument|fight|happen|excuse|all|reaction",
    "you wanted out|rid|a ..1 fight|reaction|excuse",
    "you are|were just|only saying|doing|asking|being|using|pretending|acting ..3 to|because|so|nice|me|that",
    "you ..8 just to make|hurt|annoy|get|punish|spite|prove|avoid|shut|upset|embarrass|win|look",
    "that was|is the ..1 whole|entire point",
    "that was ..1 the ..1 point|plan ..2 was|all",
    "because you can not stand|bear",
    "because you ..2 ashamed|jealous|embarrassed",
    "you ..12 admit it",
    "you were|are ..1 hoping|waiting i|for|to",
    "checking up on me",
    "you ..1 want a fight|argument|row|war",
    "you are ..1 always looking for ..1 something|reasons|faults|excuses|a",
    "so everyone|everybody|they|people would|could|can hear|see|know|think",
    "except that you have ..1 been|lied",
    "you have been lying|cheating|hiding|seeing|planning",
    "you planned|plotted|arranged this|it|that|the|everything",
    "you ..1 on purpose",
    "admit it you",
    "you are|were ..1 pleased|glad|delighted|loving ..1 it|this|that|$|you|about",
    "you want him|her|them to ..1 fail|suffer|leave|hate",
    "you are ..1 just waiting for ..1 an|me|a",
    "you just|only like|love having|seeing|being",
    "you just|only like|love making me|us|it|things|everything|my ..1 "
    "feel|look|cry|wait|worse|difficult|hard|harder|miserable|angry|suffer|about|life|small|the",
    "you wanted it|that|this gone|over|to",
    "you were jealous",
    "you have ..1 just been waiting for",
    "you enjoy|love humiliating|hurting|embarrassing|winding|upsetting|annoying me",
    "because you wanted|want to ..1 punish|hurt|make|get|embarrass|win|annoy|see",
    "on purpose because|so|to|just",
    "i bet you planned|wanted",
    "you want|wanted me to shut|disappear|go",
    "you like|prefer|love her|him|them more|better",
    "you must|obviously ..1 hate|think|enjoy|want me|i|my|to|this",
};
constexpr std::string_view not_caring[] = {
    "you do|did not @ even|really|actually care|give|love|want|respect|like|trust|value|appreciate|find|believe "
    "!to|for|it|any|sugar|milk|that",
    "you do|did not @ even? care",
    "you do|did not @ love|want|respect|trust|value|like|appreciate|miss|need|desire me|us|this|my|our",
    "you do not want this|us|our|me ..2 to ..1 work|be|happy|succeed|here|together",
    "you do|did|does not give @ a ..1 shit|damn|fuck|toss|crap|hoot|monkey's|monkeys|rat's|flying|feck",
    "you could|can not @ care|be less|bothered|arsed",
    "you could care @ less",
    "you stopped @ caring|loving|trying|wanting",
    "you clearly|obviously|evidently|apparently|plainly @ "
    "do|did|are|think|hate|want|love|prefer|have|can|could|would|regret|enjoy",
    "you are not even sorry|trying|interested|listening|bothered",
    "you are not even @ sorry|trying|listening|interested|bothered|attracted",
    "you have always @ hated|wanted|resented|been|thought|preferred|looked|seen",
    "you hate|resent|despise|regret @ me|my|us|being|marrying|having|our|that|spending|when|it",
    "you are @ ..1 ashamed|embarrassed|jealous|sick|tired|bored|threatened of|by|with @ me|my|us",
    "you are happy|glad|relieved|pleased|delighted @ ..1 when|that|i|to ..1 i|am|see|we|have|get|suffer|miserable "
    "!am|are|happy|home|well|better|there|here|back",
    "i @ mean|am|was|meant|count nothing|just|only|not ..2 to|for you",
    "my feelings|opinion|needs|time|happiness|family|work|job|life @ mean|means|do|does|is|are ..1 nothing|not|joke "
    "..1 to|matter you|$",
    "it is|was @ all ..1 a? game|joke|act|plan to|for you",
    "you want to @ ..1 "
    "control|hurt|punish|win|leave|fight|own|change|get|start|see|make|break|ruin|destroy|embarrass",
    "you want to @ be "
    "!with|there|here|at|home|near|happy|close|liked|loved|a|seen|alone|looked|safe|together|friends|good|better",
    "you want to @ be with her|him|someone|somebody",
    "you could|can not stand|bear @ ..2 me|that|being|to|it|seeing|my|when",
    "you would|will @ love|be ..1 happy|glad|happier|relieved|thrilled|it|that ..1 if|without|when i|me",
    "you are lying @ ..1 to|about|$|again|and",
    "that is what you @ wanted|want|think|really",
    "you never wanted|meant|intended",
    "you did|do not mean|want @ a|any|it|to|me ..1 word|of|sorry|come|be|here",
    "you are more|only @ interested|bothered|concerned|worried|in|about",
    "you do not @ see|think|believe ..1 me|i|us|my as|am|matter|exist|a|an|deserve|can|capable|worth|enough|good",
    "you never cared|loved|wanted|respected|believed|trusted|intended|meant ..1 me|about|to|this|us|in|it|any|$",
    "you have never ..1 cared|loved|wanted|liked|respected|believed|trusted|accepted",
    "i am|was|mean ..1 just|only|nothing|always ..1 a|an|some|the|your|to ..1 "
    "joke|option|burden|nanny|maid|wallet|convenience|problem|placeholder|bother|obstacle|afterthought|inconvenience|"
    "housekeeper|you to|you",
    "i mean|am nothing|less to you",
    "you just|only hate|love|like|pretend|see|married|feel|said ..2 me|to|winning|sorry|that|yourself",
    "you just do not want|care|love|like|listen",
    "you do not think|see|believe ..1 i|me|my|we ..1 matter|am|deserve|exist|can|count|is|as|do",
    "do not|stop pretend|pretending|act|acting ..1 you|like|to ..1 care|you",
    "as if you ..1 care",
    "you never ..1 liked|wanted ..2 my|me|a|this|our|any",
    "you are only|just sorry|nice|here|upset|crying because|when|that",
    "you could not ..1 care|give less|a|damn",
    "i|we|kids|family|it mean|means nothing to you",
    "you have no ..2 intention of",
    "nothing ..2 matters|matter to you",
};

}  // namespace

std::span<const Rule> attribution_rules() {
  static constexpr auto rules = std::to_array<Rule>({
      {"attribution.motive", Mark::negative_attribution, Recipe::motive, motive},
      {"attribution.not_caring", Mark::negative_attribution, Recipe::not_caring, not_caring},
  });
  return rules;
}

}  // namespace securebase::text
