#include <array>

#include "core/text/rules.hpp"

namespace securebase::text {
namespace {

constexpr std::string_view never_does[] = {
    "-if|when|who|whom|which|because|glad|that|where you never "
    "!mind|fail|cease|wanted|cared|loved|meant|intended|know|knew|had|have|need|let|give|gave|looked|left|complain|"
    "judge|said|told|thought|mentioned|forget @ !:feeling|:praise :verb",
    "you have never !met|seen|heard|had|tried|let|looked|given|judged|failed|left|been|told|said @ :verb",
    "you have never once @ :verb|been",
    "you have never been there|supportive|honest|interested|able",
    "you do not ever @ :verb",
    "you can not|never ever @ :verb|be !too",
    "you never ever @ :verb",
    "you never once @ :verb",
    "not once have|did you",
    "not once in ..4 have|did you",
    "you will never @ change|listen|learn|understand|grow|get|help|stop|admit|apologize|care",
    "you can never @ :verb|be just|happy|satisfied|wrong|serious|the|a|it|me|admit|say|do|let",
    "when have|did you ever @ :verb",
    "when was the last time you",
    "when did you last @ :verb",
    "you hardly|barely|rarely ever? @ "
    "talk|speak|touch|look|notice|listen|help|ask|call|text|spend|see|hug|kiss|lift|say",
    "you literally never @ :verb",
};
constexpr std::string_view always_does[] = {
    "-if|when|that|because|how|where|why you always|constantly|forever|continually "
    "!make|know|look|smell|help|cheer|bring|support|try|encourage|remember|find|listen|understand|surprise|come|love|"
    "loved|knew|smelled|believe|manage|say|said|wanted|liked|inspire|keep|mean|stand|stood|did|were|was|are|have|had|"
    "will|can|do|seem|feel|wear|cook|sing|play|enjoy @ :verb",
    "you always do this|that",
    "you always have|need|got|had to @ :verb|be|win|have",
    "you always have|got an|some @ excuse|answer|reason|opinion",
    "you always make|made everything|excuses|it|things|plans @ about|for|worse|difficult|without|so|into|up|hard",
    "you always make excuses",
    "you always make|made me feel @ like|:unfriendly|:sneer|small|bad|guilty|crazy|wrong|dumb",
    "you always make me look|wait|feel|do|late @ bad|like|stupid|for|everything|small|guilty",
    "you always find|come ..1 a|something|some|up|an ..3 reason|excuse|fault|criticize|complain|problem|with",
    "you always come|came ..1 home? late|last",
    "you always bring|drag up|it|everything|my @ up|the|back|mother|past",
    "you always say|said that|tomorrow|later|sorry|yes",
    "you always think|thought you|your|i|the|about",
    "you always "
    "twist|blame|interrupt|complain|forget|ruin|choose|put|leave|ignore|lie|exaggerate|start|shout|assume|dismiss|"
    "expect|want|take|act|play|criticize|side|spoil|disappear|bail|cancel|get|go|turn|cut|talk|run|walk|use|pick|treat",
    "every single? time you @ :verb",
    "all you ever? do|did is @ :verb",
    "all you ever? do|did is",
    "you do nothing but @ :verb",
    "you do this|that|it every|all single|the|time|week|weekend|bloody|year|day",
    "you keep @ "
    "doing|forgetting|making|leaving|ignoring|breaking|lying|interrupting|putting|cancelling|canceling|using|bringing|"
    "promising|treating|choosing|pushing|disappearing|letting|blaming",
    "it is always the same with|excuse|story you|$",
};
constexpr std::string_view is_always[] = {
    "you are|were always|constantly|forever|never @ "
    "late|busy|tired|wrong|happy|satisfied|around|available|angry|cross|mad|annoyed|stressed|:trait|gone|away|sorry|"
    "somewhere|complaining|working|moaning|nagging|criticising|criticizing|shouting|interrupting|judging|blaming|"
    "whinging|whining|drunk|hungover|scrolling|gaming|out|early|first|last",
    "you are|were always|constantly @ on your|the|that "
    "phone|computer|laptop|game|ps5|xbox|playstation|screen|tablet|high|bloody",
    "you are never @ on time",
    "you are|were always @ so|too :trait|busy|late|tired|angry|defensive|negative|dramatic|loud|quick|wrapped",
    "you are|were never @ here|there|home|around ..1 for|when|$|to ..1 me|us|i|them|we|help|any",
    "you are|were never @ here|home $",
    "you are|were always @ in a mood|strop|huff|rush",
    "you are always @ the victim|martyr|one",
    "you are always @ right !:praise|about|$x $",
    "you always are @ :trait|late",
};
constexpr std::string_view is_trait[] = {
    "-if|when|what|that|think|thinks|say|says|said|not|because you are|were being? "
    "so|such|too|very|pretty|unbelievably|incredibly|extremely|beyond|becoming|getting|acting|bit @ :trait "
    "!about|for|of|in|at|with|to|hands|day|today|night|feet|when",
    "you are|were|can be ..1 so|such|really|very @ :trait",
    "you are|were such|being ..1 a|an @ "
    "liar|hypocrite|cheat|child|baby|toddler|teenager|narcissist|nag|drama|manipulator|brat|disappointment|failure|"
    "control|slob|mess|martyr|coward",
    "you are|were such|being a|an @ :trait "
    ":person|liar|hypocrite|cheat|child|baby|toddler|teenager|narcissist|nag|drama|manipulator|brat|disappointment|"
    "failure|control|slob|mess|martyr|coward|thing|cow|bastard|git",
    "you are|were !not ..1 a|an @ bad|terrible|awful|lousy|rubbish|crap|poor|useless|:trait "
    ":person|liar|hypocrite|cheat|child|baby|toddler|teenager|narcissist|nag|drama|manipulator|brat|disappointment|"
    "failure|control|slob|mess|martyr|coward|listener|mother|father|dad|husband|wife|partner",
    "you are the most|worst @ :trait|:person|thing|listener|husband|wife|partner|driver|parent",
    "you are the ..1 @ laziest|meanest|coldest|rudest|messiest|stubbornest|dumbest",
    "you are @ "
    "lazy|selfish|inconsiderate|thoughtless|careless|irresponsible|unreliable|immature|childish|controlling|"
    "manipulative|heartless|unkind|rude|cruel|insensitive|ungrateful|arrogant|clueless|oblivious|ignorant|needy|clingy|"
    "dramatic|paranoid|crazy|insane|unreasonable|impossible|bossy|petty|stingy|hopeless|useless|dishonest|jealous|"
    "toxic|exhausting|ridiculous|unbelievable|insufferable|unbearable|stubborn|self !to|:preposition",
    "you are|were being|acting so? @ :trait",
    "you are just? plain @ :trait",
    "you are @ the problem !with",
    "you are the one with @ the problem|issues|issue",
    "you are no @ help|use|better|good|fun|support",
    "you are @ good for nothing",
    "you are not @ a|an|much|even ..2 team|good|nice|real|proper|supportive|reliable|decent "
    "player|partner|husband|wife|father|mother|dad|mum|person|parent|man|friend|help",
    "you are not exactly|much @ of? a|easy|helpful|an",
    "you are all @ talk|mouth|about",
    "you are|were|sound|look|act @ ..1 just|exactly like your mother|father|mum|dad|sister|brother|family|parents",
    "you are turning|becoming into|like|more your|like @ mum|mother|dad|father|your",
    "like your @ mother|father ..1 you",
    "you have @ no|zero ..1 "
    "respect|consideration|empathy|manners|shame|backbone|ambition|discipline|patience|initiative|feelings|heart|spine|"
    "regard|self|filter|standards",
    "you have not got|have a|an|any @ "
    "clue|ounce|shred|bone|respect|consideration|empathy|thoughtful|romantic|single|decent",
    "you lack @ any|basic|respect|empathy|consideration|drive|ambition|the",
    "you are @ incapable of",
    "your @ selfishness|laziness|immaturity|arrogance|stubbornness|carelessness|negativity|mood|moods|temper ..1 "
    "is|are|really|ruins",
    "because|how|so|too @ ..1 lazy|selfish|stubborn|careless|self you are",
    "how @ lazy|selfish|careless|stubborn|thoughtless|cold|childish|insensitive|inconsiderate|immature|irresponsible "
    "..1 are|can|could you|somebody|anyone|one|a",
    "how can|could|do you be|get|manage so|this|that|to @ :trait|:sneer|blind|cruel|calm",
    "why are you ..1 so|such|this|always @ "
    ":trait|liar|hypocrite|cheat|child|baby|toddler|teenager|narcissist|nag|drama|manipulator|brat|disappointment|"
    "failure|control|slob|mess|martyr|coward|:sneer|a",
    "why do|must you ..1 have|always to? be ..1 so|such|this @ "
    ":trait|liar|hypocrite|cheat|child|baby|toddler|teenager|narcissist|nag|drama|manipulator|brat|disappointment|"
    "failure|control|slob|mess|martyr|coward|difficult|negative",
    "typical of? you|man|men|woman",
    "that is so|just typical|like of? you",
    "so|just|exactly like|typical you @ to",
    "^ typical ..1 $ /n",
    "selfish|lazy|rotten to|through the|and @ bone|core|through",
    "self centred|centered|absorbed|obsessed|righteous",
    "you|we ..3 just that|so @ lazy|selfish|stupid|dumb",
    "you act|behave|acted|acting|behaving|carry like|as|on @ ..1 a|an|the|such ..2 "
    "liar|hypocrite|cheat|child|baby|toddler|teenager|narcissist|nag|drama|manipulator|brat|disappointment|failure|"
    "control|slob|mess|martyr|coward|victim|kid|king|queen|boss|princess|guest|lodger",
    "you are|were|keep ..1 acting|behaving|being like ..1 a|an|the|such ..2 "
    "child|baby|toddler|teenager|kid|victim|martyr|king|queen|princess|guest|lodger|brat|stranger|jerk|boss",
    "stop|quit being ..1 so|such|a|too ..1 "
    ":trait|dramatic|sensitive|child|baby|martyr|victim|difficult|negative|lazy|selfish",
    "could|can you be any|more more|lazy :trait|lazier|selfish|childish",
    "i can not believe how @ :trait|lazy|selfish|childish|rude you",
    "like living with|married to a @ child|teenager|stranger|flatmate|toddler|robot|lodger",
    "never met|known anyone|anybody|a ..2 so|as|more @ :trait",
    "you are|were ..1 emotionally @ unavailable|immature|dead|stunted|absent",
    "you are a|an @ joke|excuse|embarrassment|waste of|as a ..1 father|mother|husband|wife|dad|mum|partner|parent",
    "your ..1 problem|trouble is @ you|that",
    "you have ..1 zero|no @ spontaneity|romance|imagination|respect|sense|tact|humour|interest",
    "you have the emotional|attention @ range|span|depth|maturity|intelligence",
    "you have got no|zero @ ..1 "
    "backbone|spine|respect|manners|shame|ambition|patience|discipline|clue|idea|heart|filter",
    "as usual you|your",
    "useless|hopeless absolutely|completely|totally|utterly|just? @ useless|hopeless",
    "^ useless|hopeless $",
    "you are|were ..2 @ useless|hopeless|clueless|incompetent|incapable !to|:preposition",
    "you are hopeless|useless at|with",
    "this|that|so thick or is|stupid|what",
};
constexpr std::string_view only_self[] = {
    "you only ever? care|think|worry about|of @ yourself|you|your|money|work|football|what",
    "you only ever? talk|call|text|help|listen|touch|notice|speak|come|show|ask|message|want|do ..3 @ when|because|if "
    "yourself|you|i|it",
    "you only ever? talk about|to yourself|me|your|when",
    "all you ever? care|think|talk|worry about @ is",
    "you do not think|care about|of anyone|anybody|others|other|us|me|our|my|how @ "
    "but|except|else|people|family|feelings|kids|apart|besides|$|you",
    "you do not think @ before|about how|what|anyone|anybody|you|others",
    "you never think|thought of|about|before ..1 @ anyone|anybody|others|me|us|how|you|other|the|what|else|anything",
    "you never consider|considered",
    "it|everything|this|that|life is|was always|all|only ever? about @ you|your|what",
    "it is always @ you you",
    "everything has|have|must|needs to be|revolve about|around @ you|your",
    "you make|made|turn everything|it|this|my|our ..2 @ about|into you|yourself|a|an",
    "you think|act ..1 the|everything|world|universe @ revolves|is|owes",
    "not everything is|revolves about|around @ you",
    "think|thinking about|of somebody|someone|anyone|others|other else|people|besides|but ..1 "
    "for|than|$|once|you|yourself /c",
    "for once in your life",
    "it is always your @ way|needs|job|work|mother|friends|mum|phone|mood|feelings",
    "your way or the|no @ highway|way",
    "you put|puts @ yourself|everyone|everybody|work|your|football ..2 first|before|above|ahead",
    "you care|cared more|only about @ ..5 than",
    "you would not|never ..1 notice|know|care ..2 if|unless|about ..4 i|me|was|on|hit",
    "everything is|becomes a ..1 drama|fight|competition|problem|crisis|battle ..1 with you",
    "with you everything|nothing is !easier|better|fun|easy|lovely|good|worth|more",
    "with you it is always|never|all|only",
};
constexpr std::string_view no_good[] = {
    "what is ..1 wrong with you",
    "what is the matter with you",
    "what the hell|fuck is ..1 wrong with you",
    "what is your problem|excuse|deal|damage",
    "is|are there|you something|anything|right wrong|in with|the you|head",
    "there is something ..1 wrong with you",
    "something is|must ..2 wrong with you",
    "wrong in the|your head",
    "what kind|sort|type of ..1 :person|monster|people|mother|parent|idiot",
    "who does that|this $|to",
    "you can not|never ..1 do|get|manage|finish ..1 anything|a|one|the ..2 "
    "right|properly|yourself|straight|simple|single|without|basic|thing",
    "you can not|never be trusted|relied|counted|bothered|honest",
    "you can not|never take|handle|accept|admit|own ..1 "
    "responsibility|criticism|feedback|joke|no|blame|being|when|anything|a",
    "you can not even ..1 :verb",
    "can you not|ever ..1 do|get|manage|finish ..1 anything|one|a ..2 right|properly|thing|yourself|without",
    "can not you ..1 do|get|manage|finish ..1 anything|one|a ..2 right|properly|thing|yourself|without",
    "i can not|never ..1 trust|rely|count|depend on? you",
    "can not|never ..1 rely|count|depend on you",
    "you do not do anything|a|shit|jack|enough ..1 around|for|to|in|at|thing|with|$",
    "you do|did nothing|fuck|sod|bugger|jack|zero ..1 around|for|to|in|at|all|shit|here|with|while|$",
    "you have|do not lift|lifted|done|do a|one|anything ..1 finger|thing",
    "you never lift a finger",
    "you ruin|ruined|wreck|spoil|destroy|mess|screw|break|kill ..1 everything|every|it|single|all|always|up",
    "you ruined|destroyed|wrecked my|our|the ..1 "
    "life|marriage|relationship|everything|evening|birthday|holiday|wedding|christmas|family",
    "you do not know how to ..2 be|listen|love|say",
    "you do not know the first|meaning thing|of",
    "you ..1 need|needs|have to ..1 grow|sort|get|learn up|yourself|over|some|a|how|your|help",
    "you should know|have ..1 better",
    "do|did you ever|even think|listen|care|consider|help|notice|stop|try|look|clean|hear",
    "do|did you not|ever listen|think|care|learn|hear",
    "have you any ..2 idea|clue|shame|respect",
    "no wonder ..3 your ..3 left|ex|friends|likes|mother|hates|nobody|dumped",
    "no wonder nobody|no",
    "this is ..1 exactly? why ..3 you|your friends|family|mother|ex|single|left|fault",
    "it|this|that is|was all|entirely your fault|doing",
    "it is always you|your|me fault|$",
    "you had one ..1 job|thing",
    "you had one job",
    "some|great|what|real|fine husband|wife|partner|father|mother|dad|mum|boyfriend|girlfriend you are|turned|make",
    "like|as ..1 talking|speaking|living|dealing|arguing|married to|with ..1 a|the ..1 "
    "wall|child|teenager|stranger|brick|toddler|robot|ghost",
    "i have to do everything|all|it ..2 because|myself|here|around|alone|as",
    "i am not your ..1 "
    "mother|maid|mum|servant|slave|cleaner|secretary|housekeeper|cook|assistant|skivvy|therapist|bank",
    "you are the reason|cause ..1 i|we|my|our|this|of|everything|why",
    "you ..1 still have not|never learned|learnt|changed|grown",
    "you will never|not change",
    "nothing|nothing's is ever|good ..1 good|enough ..1 for|enough you",
    "you let everyone|everybody|us|me|him|her|them down",
    "you are disappointing|a disappointment|let",
    "a normal|real|decent|good|proper husband|wife|partner|man|woman|father|mother|boyfriend|girlfriend|person ..1 "
    "would",
    "any|other normal|decent|real husband|wife|partner|man|woman ..2 would",
    "hold down a job",
    "you do not ..1 change",
    "you only know how to",
    "you are not a guest|teenager|child|student",
};
constexpr std::string_view why_always[] = {
    "why can you not|never ..1 just|be|ever|do|act|for|listen|help|remember|see|get|admit|one",
    "why can you never @ :verb|be",
    "why do|can|will|must|are you always|never|constantly|forever",
    "why do you ..1 always|never",
    "why do you keep|insist|have @ :verb|on|to",
    "are you ever @ going|not|happy|home|satisfied",
    "are we|you ever going to @ learn|help|grow|listen|change|stop|do|close|clean",
    "could|can|would you for once",
};

}  // namespace

std::span<const Rule> criticism_rules() {
  static constexpr auto rules = std::to_array<Rule>({
      {"criticism.never", Mark::criticism, Recipe::never_does, never_does},
      {"criticism.always", Mark::criticism, Recipe::always_does, always_does},
      {"criticism.is_always", Mark::criticism, Recipe::is_always, is_always},
      {"criticism.trait", Mark::criticism, Recipe::is_trait, is_trait},
      {"criticism.only_self", Mark::criticism, Recipe::only_self, only_self},
      {"criticism.no_good", Mark::criticism, Recipe::what_is_wrong, no_good},
      {"criticism.why", Mark::criticism, Recipe::accusing_why, why_always},
  });
  return rules;
}

}  // namespace securebase::text
