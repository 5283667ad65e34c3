#include <array>

#include "core/text/rules.hpp"

namespace securebase::text {
namespace {

constexpr std::string_view never_does[] = {
    "-if|when|who|whom|which|because|glad|that you never "
    "!mind|fail|cease|know|knew|had|have|need|let|give|gave|looked|left|complain|judge|said|told|thought @ "
    "!:feeling|:praise :verb",
    "you have never !met|seen|heard|had|tried|let|looked|given|judged|failed|left @ been? :verb",
    "you do not ever @ :verb",
    "you will never @ !know|be|have|guess|lose|believe|find "
    "change|listen|learn|understand|grow|get|help|stop|admit|apologize|care",
    "you can never @ !be|go|have|know|guess be? :verb|happy|satisfied|wrong|serious",
    "you can not ever @ :verb|be",
    "you never , ever @ :verb",
    "you never once @ :verb",
    "not once have|did you @ :verb|even",
    "when have you ever @ :verb|been",
    "when was the last time you",
    "when did you last",
    "have you ever once|even",
    "you hardly|barely|rarely ever @ :verb",
    "you hardly|barely @ talk|speak|touch|look|notice|listen|help|ask|call|text|spend|see",
};
constexpr std::string_view always_does[] = {
    "-if|when|that|because|how|where you always|constantly|forever|continually "
    "!make|know|look|smell|help|cheer|bring|support|try|encourage|remember|find|listen|understand|surprise|come|love|"
    "loved|knew|smelled|believe|manage|say|said|wanted|liked|inspire|keep|mean|stand|stood|did|were|was|are|have|had|"
    "will|can @ :verb",
    "you always make|made !me|us|it|the|sure|dinner|breakfast|tea|coffee|lunch @ everything|excuses|fun|a|things|plans",
    "you always make|made me feel @ like|:unfriendly|:sneer|small|bad|guilty|crazy|wrong|dumb",
    "you always make|made it @ about|worse|my",
    "you always have|had @ to|an|some",
    "you always|constantly keep @ :verb|me",
    "you always find @ a|something|some **2 reason|excuse|way|wrong|fault|criticize",
    "you always come|came @ home? late|last|first",
    "you always bring @ up|it|everything",
    "you always say @ that|you|tomorrow|later|yes",
    "every single? time you :verb|are|have",
    "all you ever? do|did is @ :verb",
    "all you ever? do|did is",
    "you do nothing @ but :verb",
    "you do this|that|it every single? time|day|week|weekend",
    "you keep @ "
    "doing|forgetting|making|leaving|ignoring|breaking|lying|interrupting|putting|cancelling|canceling|using|bringing|"
    "promising|treating|choosing|pushing",
};
constexpr std::string_view is_always[] = {
    "you are|were always|constantly|forever|never "
    "!alone|been|welcome|there|right|so|my|in|going|on|the|making|:praise|a|too|forgotten|far|here|loved|enough @ "
    ":verb|late|busy|tired|wrong|home|happy|satisfied|here|around|ready|available|angry|cross|mad|annoyed|stressed|:"
    "trait|gone|out|away|sorry|present|to|like|this|somewhere|somebody",
    "you are|were always|constantly @ on your|that|the phone|computer|laptop|game|ps5|xbox|playstation|screen|tablet",
    "you are|were always|constantly|never @ on time",
    "you are always @ so|too :trait|busy|late|tired|angry|moody|defensive|negative|dramatic|loud",
    "you are always @ the? victim|right",
    "you are never @ here|there for me|us|them",
    "you are never @ here|there $",
    "you are always @ in a mood|strop|huff|rush",
    "you always are @ :trait|late",
};
constexpr std::string_view is_trait[] = {
    "-if|when|what|that|think|thinks|say|says|said|not you are|were being? "
    "so|such|too|very|pretty|unbelievably|incredibly|extremely|beyond|becoming|getting|acting @ :trait "
    "!about|for|of|in|at|with|to|hands|day|today|night|feet",
    "you are|were|can be such a|an @ :trait :person|:insult|!to",
    "you are|were|can be being? such @ a|an ..2 :insult",
    "you can be so|such|really|very @ :trait",
    "you are a|an @ :trait|bad|terrible|awful|lousy|rubbish|crap|poor :person|:insult",
    "you are a|an @ :trait selfish|lazy|cold|mean|little ..1 :person|:insult",
    "you are the most|worst @ :trait|:person|person|thing|listener|husband|wife|partner",
    "you are @ "
    "lazy|selfish|inconsiderate|thoughtless|careless|irresponsible|unreliable|immature|childish|controlling|"
    "manipulative|heartless|unkind|rude|cruel|insensitive|ungrateful|arrogant|clueless|oblivious|ignorant|needy|clingy|"
    "dramatic|paranoid|crazy|insane|unreasonable|impossible|bossy|petty|stingy|hopeless|useless|dishonest|jealous|"
    "toxic|exhausting|ridiculous|unbelievable|insufferable|unbearable|stubborn|cold|self !to|:preposition",
    "you are|were being @ :trait",
    "you are @ the problem|reason|issue here|in|we|everything|i|this|why|our|$",
    "you are @ no help|use|better|good",
    "you are @ good for nothing",
    "you are @ not a|an|much|the ..1 team|good|nice|real|proper|supportive|reliable|easy|kind "
    "player|partner|husband|wife|father|mother|dad|mum|person|parent|man|friend|of",
    "you are @ impossible|exhausting to",
    "you are all talk",
    "you are|were @ just like your|my|him|her|them|every|all",
    "you are turning|turned|becoming into @ your|my ..1 mum|mother|dad|father",
    "you have @ no|zero|any ..1 "
    "respect|consideration|empathy|manners|shame|backbone|ambition|discipline|patience|clue|initiative|feelings|heart|"
    "spine|regard|sense|self",
    "you have @ not got? a|an|any ..1 clue|ounce|shred|bone|respect|consideration|empathy|thoughtful|romantic",
    "you lack @ :verb|any|basic|respect|empathy|consideration|drive|ambition",
    "you are @ incapable of",
    "your @ selfishness|laziness|attitude|immaturity|arrogance|stubbornness|carelessness|negativity is|really|:verb",
    "of how|because @ :trait you are",
    "how @ :trait you are|can|could",
    "how can|could|do you be @ so|this|that :trait|:sneer|blind|cruel|calm",
    "why are|must|do you have? to? be? always? so|such|this @ a|an "
    ":trait|:insult|:sneer|angry|mad|lazy|cross|obsessed|negative|late",
    "why are|must you always? so|such|this|being|be @ :trait|:sneer|angry|a",
    "typical of? you|man|men|woman",
    "that is so|just? typical|like @ you|of $",
    "self centred|centered|absorbed|obsessed|righteous",
    "you can be|act like @ such? a? :insult|child|teenager|baby",
    "you act|behave|acted|acting|behaving like|as @ a|an|the ..2 "
    ":insult|child|teenager|baby|toddler|victim|kid|king|queen|boss|martyr|brat|princess",
    "are|were you @ :trait or",
};
constexpr std::string_view only_self[] = {
    "you only ever? care|think|worry about|of @ yourself|you|your|money|work|football|what",
    "you only ever? @ think|care|talk|call|text|help|listen|touch|notice|want|speak|come|do|show|ask|message ..3 "
    "when|because|if|to|about|what|after|yourself",
    "all you ever? care|think|talk about @ is",
    "you do not think|care about|of anyone|anybody|others|other|us|me|our|my|how @ "
    "but|except|else|people|else's|family|feelings|kids|apart|besides|$",
    "you do not @ think|care before|about|how|what|of anyone|anybody|you|anything",
    "you never think|thought of|about|before",
    "it|everything|this is always|all|only ever? about @ you|your|what",
    "everything has|have|must|needs? to? be|revolve|revolves about|around @ you|your",
    "you make|made|turn everything @ about|into",
    "you think the? everything|world|universe @ revolves|is",
    "not everything is|revolves about|around @ you",
    "it is always your @ way|needs|job|work|mother|friends|mum|phone",
    "your way or|the @ highway|only",
    "you put @ yourself|everyone|everybody|work|your|football "
    "first|else|before|above|ahead|job|mother|mum|friends|family",
    "you care more|only about @ ..4 than",
};
constexpr std::string_view no_good[] = {
    "what is|the hell|fuck is wrong with you",
    "what is your problem|deal|excuse|issue",
    "is there something|anything wrong with you",
    "there is something wrong with you",
    "something is|must seriously? be? wrong with you",
    "what kind|sort|type of @ a? :person|monster|idiot|people|mother|parent",
    "who does that|this|something",
    "you can not do|get anything|a|one @ ..3 right|properly|yourself|straight|simple",
    "you can not @ be trusted|bothered|relied|counted",
    "you can not @ even|ever :verb",
    "you can not|never @ take|handle|accept|admit any? a? "
    "responsibility|criticism|feedback|being|joke|no|you|blame|when",
    "i can not|never @ trust|rely|count|depend on|you",
    "can not|never @ rely|count|depend on you",
    "you do not do @ anything|a|shit|jack|fuck|enough ..1 around|for|to|in|thing|at|with|$",
    "you do|did @ nothing|fuck|sod|bugger|jack ..1 around|for|to|in|at|all|shit|here|with|while|$",
    "you have|do not lift|lifted|done @ a|one|anything ..1 finger|thing",
    "you never lift a finger",
    "you ruin|ruined|wreck|spoil|destroy|mess|screw|break @ everything|every|it|up everything|single|all|always",
    "you ruin|ruined|spoil|wreck @ everything",
    "you ruined @ my|our|the ..1 life|marriage|relationship|everything|evening|birthday|holiday|wedding|christmas",
    "you do not know how|what @ to|it ..3 be|listen|love|a|means|say|is",
    "you need to @ grow|sort|get|learn|man|fix up|yourself|over|a|help|how|your",
    "you should @ know|have known better",
    "you are a waste|disgrace|failure|disappointment",
    "you are|were @ disappointing|letting ..2 again|always|everyone",
    "you do not deserve",
    "no wonder @ ..3 you|your ..3 left|ex|friends|likes|mother|hates|nobody|single|dumped",
    "this is exactly? why ..2 you|your fault|nobody",
    "it is|was @ all|always your|you fault|doing",
    "this|that is|was all|entirely|on @ your|you fault|doing|$",
    "you are the one @ who is always|never",
    "you had one job",
    "some|great|what|real|fine a? @ husband|wife|partner|father|mother|dad|mum|boyfriend|girlfriend you|!and|for",
    "you are @ like|as a|bad|useless ..2 child|teenager|robot|wall|as|baby|stone|stranger",
    "it is like|as @ talking|speaking|living|being|arguing to|with a|the ..1 "
    "wall|child|teenager|stranger|brick|baby|robot|toddler",
    "like|as talking|living|dealing to|with @ a wall|child|teenager|brick|toddler|robot",
    "i have to do @ everything|all ..2 because|myself|here|around|alone",
    "i am not your @ "
    "mother|maid|mum|servant|slave|cleaner|secretary|housekeeper|cook|assistant|skivvy|therapist|housemaid|bank",
};

constexpr std::string_view why_always[] = {
    "why can you not|never @ just|be|ever|do|act|for|listen|help|remember|see|get|admit|one",
    "why do|can|will|must|are you always|never|constantly|have",
    "why do you keep|insist @ :verb|on",
    "do|did you ever|even @ think|listen|care|consider|help|notice|stop|try|look|clean|hear|pay|do",
    "are you ever @ going|on|not|happy|home",
};

}  // namespace

std::span<const Rule> criticism_rules() {
  static constexpr auto rules = std::to_array<Rule>({
      {"criticism.never", Mark::criticism, "you + never",
       "\"Never\" speaks about all of the time, so the listener thinks of the exceptions instead of what you need.",
       Recipe::never_does, never_does},
      {"criticism.always", Mark::criticism, "you + always",
       "\"Always\" turns one thing that happened into a habit. It is easy to argue with, and the thing itself gets "
       "lost.",
       Recipe::always_does, always_does},
      {"criticism.is_always", Mark::criticism, "you are + always/never",
       "Words like \"always\" can sound like a final judgement. One day, told as it happened, is easier to hear.",
       Recipe::is_always, is_always},
      {"criticism.trait", Mark::criticism, "you are + a judgement",
       "This names how somebody is, not what happened. Words like these often make people defend who they are.",
       Recipe::is_trait, is_trait},
      {"criticism.only_self", Mark::criticism, "only thinking of yourself",
       "This speaks about the whole person. What you missed in this one matter may be easier to take in.",
       Recipe::only_self, only_self},
      {"criticism.no_good", Mark::criticism, "a judgement of the whole person",
       "This may land as \"you are no good\". The listener may answer that, and not what you need.",
       Recipe::what_is_wrong, no_good},
      {"criticism.why", Mark::criticism, "why + always/never",
       "The question has the judgement inside it. There is no answer that would not sound like an excuse.",
       Recipe::accusing_why, why_always},
  });
  return rules;
}

}  // namespace securebase::text
