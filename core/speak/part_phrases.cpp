#include "core/speak/part_phrases.hpp"

#include <array>

namespace securebase::speak {
namespace {

constexpr auto phrases = std::to_array<Phrase>({
    // What gets in the way of an observation.
    {"observation.always_never", ":global"},
    {"observation.always_never", "every single? time"},
    {"observation.always_never", "all the time"},
    {"observation.always_never", "only|all you ever|think|do"},
    {"observation.judgement",
     "you|he|she|they|is|was|are|were|been|being|sound|sounded|seem|seemed|acted|act ..1 "
     "so|such|too|very|really|just|being|a|an|are|were|was|is|been|got|get|sounded|acted ..2 :trait|:insult|:sneer"},
    {"observation.judgement", "you are|were :trait|:insult|:sneer"},
    {"observation.judgement", ":insult|pathetic|disgusting|ridiculous"},
    {"observation.judgement", "your ..1 :trait|:sneer attitude|behaviour|behavior|way|ways|comment|habit|remark|tone"},
    {"observation.verdict",
     "you|he|she|they|was|were|being|who ..2 "
     "ignored|ignore|ignoring|disrespected|disrespect|disrespecting|abandoned|abandon|abandoning|rejected|reject|"
     "rejecting|neglected|neglect|neglecting|betrayed|betray|attacked|attack|attacking|humiliated|humiliate|dismissed|"
     "dismiss|manipulated|manipulate|blamed|blame|punished|punish|insulted|excluded|sidelined|judged|provoked|"
     "overreacted|flirted|nagged"},
    {"observation.motive",
     "you|he|she|they ..1 do|did|does not|never ..1 care|love|want|bother|try|think|respect|mind"},
    {"observation.motive", "could|can not be bothered"},
    {"observation.motive", "on purpose"},
    {"observation.motive", "just|only|trying to ~hurt|~annoy|~punish|~upset|~embarrass me"},
    {"observation.motive", "you|he|she|they ..1 wanted|meant|tried|hoped to ..1 :verb me"},
    {"observation.motive", "you|he|she|they ..1 think|thought|believe|believed|assume|assumed"},
    {"observation.should", "you|he|she|they ..1 should|ought"},
    {"observation.should", "you|he|she|they are|were|was ..1 supposed to"},
    {"observation.measure", "too|so|way ..1 late|early|much|little|long|loud|often|slow|many|few|far|fast"},
    {"observation.measure", "not ..1 enough"},
    {"observation.measure", "barely|hardly"},
    {"observation.again", "again"},
    {"observation.again", "as usual"},
    {"observation.again", "like last time"},
    {"observation.again", "yet another"},
    {"observation.why_question", "^ why|how ..1 do|did|are|is|can|could|were|would|have|come"},
    {"observation.feeling", "i feel|felt|am|was ..2 :feeling"},

    // Of a feeling.
    {"feeling.verdict", ":faux !go"},
    {"feeling.thought",
     "feel|felt|feeling ..1 like|that|as ..1 "
     "you|i|we|he|she|they|it|nobody|no|if|though|this|nothing|my|your|everything|everyone"},
    {"feeling.thought", "^ like|that you|i|we|he|she|they|it|nobody|nothing"},
    {"feeling.thought", "feel|felt you|he|she|they|we"},
    {"feeling.caused", "you|he|she|they|it|that|this ..1 make|makes|made|making me"},
    {"feeling.caused", "because of you|him|her|them"},
    {"feeling.caused",
     "you|he|she|they ..1 hurt|upset|annoy|annoyed|frustrate|frustrated|anger|angered|scare|scared me"},
    {"feeling.vague", "bad|weird|strange|funny|off|terrible|awful|horrible|crap|rubbish|meh|shit|shitty|upset|rough"},
    {"feeling.vague", "not ..2 good|ok|okay|great|well|fine|right|happy"},
    {"feeling.negated", "never|no more|longer"},

    // Of a need.
    {"need.act", "i? need|want|like you ..1 to"},
    {"need.act", "^ you ..1 to"},
    {"need.person", "you|your|him|her|them|his|their"},
    {"need.against", "not|stop|without|less|avoid|never"},
    {"need.against", "no more|longer|one"},
    {"need.verdict",
     "normal|proper|real|decent|better|good partner|husband|wife|man|woman|person|relationship|boyfriend|girlfriend|"
     "marriage|adult"},
    {"need.verdict", "someone|somebody|partner|person|man|woman who|that"},

    // Of a request.
    {"request.order", "you ..1 must|shall ..1 @ :verb"},
    {"request.order", "you ..1 should|ought ..1 to? @ :verb"},
    {"request.order", "you ..1 have|need|got to @ :verb"},
    {"request.order", "you ..1 had? better @ :verb"},
    {"request.order", "i ..1 expect|demand|insist|order"},
    {"request.order", "or else|i|we|you|it|that"},
    {"request.order", "last|final chance|warning|time"},
    {"request.order", "if you do|can|will not"},
    {"request.order", "otherwise"},
    {"request.order", "no excuses|excuse|discussion|arguments"},
    {"request.order", "this instant"},
    {"request.guilt", "if you ..2 loved|cared|respected|love|care|respect|valued"},
    {"request.guilt", "too much to ask"},
    {"request.guilt", "for once"},
    {"request.guilt", "the least you"},
    {"request.guilt", "at least"},
    {"request.inner", "want|like to be|want|love|feel|see|help|spend|talk"},
    {"request.inner", "not be|feel|get ..1 :feeling|:trait|upset|mad|cross"},
    {"request.inner", "feel|be ..1 sorry|happy|happier|glad|grateful|in|excited|interested|proud"},
    {"request.inner", "forgive|believe|trust|love|miss me"},
    {"request.vague",
     "be ..2 more|better|nicer|kinder|there|good|nice|kind|different|supportive|considerate|honest|open|romantic|"
     "present|patient|careful|respectful|fair|reasonable|thoughtful|loving|reliable|responsible|attentive|normal"},
    {"request.vague", "act|behave|treat|communicate|change"},
    {"request.vague",
     "~care|~respect|~appreciate|~value|~support|~understand|~prioritize|~consider ..1 "
     "me|more|us|my|about|$|better"},
    {"request.vague", "try|work harder|more|better"},
    {"request.vague", "make|put ..3 effort"},
    {"request.vague", "grow|step|man up"},
    {"request.vague", "do|be better|more|$"},
    {"request.vague", "listen|help|talk|share|speak|contribute|open ..2 more|better|properly|up"},
    {"request.vague", "listen to? me? $"},
    {"request.vague", "show ..2 love|respect|interest|affection|appreciation|care|effort|support|emotion"},
    {"request.vague", "spend|give|have ..2 more time|attention"},
    {"request.vague", "pay ..1 attention"},
    {"request.vague", "think about|of me|others|us|my"},
    {"request.against", "stop|quit ..1 :verb|being"},
    {"request.against", "do|must|should|could|would not ..1 :verb"},
    {"request.against", "not ..1 :verb"},
    {"request.against", "never ..1 :verb"},
    {"request.against", "no more"},
    {"request.too_big", ":global"},
    {"request.too_big", "every|each ..1 time|day|night|evening|morning"},
    {"request.too_big", "from now on"},
    {"request.too_big", "ever again"},
    {"request_form.asked", "^ ..2 could|can|would|will|may|shall|might you|we|i"},
    {"request_form.asked", "could|can|would|will|may|might|please ..1 you|we|i|it /q"},
    {"request_form.asked", "please"},
    {"request_form.asked", "are|is you|it ..2 willing|ok|okay|open|up|happy|possible"},
    {"request_form.asked", "would|is ..2 mind|ok|okay|willing|possible"},
    {"request_form.asked", "i would ..1 like|love|appreciate"},
    {"request_form.asked", "i am|was ..1 asking|wondering|hoping"},
    {"request_form.asked", "what|how about|if|would|do /q"},
    {"request_form.asked", "do|does|is|are ..3 /q"},

    // Where a part of a draft begins.
    {"part.feeling", "i ..2 feel|felt|feeling !that|like"},
    {"part.feeling", "i ..2 feel|felt|feeling like|that ..2 you|i|we|nobody|it"},
    {"part.feeling", "i am|was|got|get|been ..3 :feeling|:faux|exhausted|tired"},
    {"part.feeling", "i am|was|got|been|feel ..2 fed up"},
    {"part.feeling", "i am|was ..2 sick|tired of"},
    {"part.observation", "up|:feeling|:faux , [ you|he|she|they|nobody|we ]"},
    {"part.feeling", "i have been ..3 :feeling|:faux|exhausted|tired"},
    {"part.feeling", "it|that|this|you ..2 makes|made|make|leaves|left me ..2 feel|feeling|:feeling|:faux"},
    {"part.feeling", "it|that|this ..2 hurt|hurts|stung|scares|scared|worries|worried|upset|upsets me"},
    {"part.observation",
     "because|cause|when|whenever|after|while|since|if @ "
     "you|we|he|she|they|nobody|your|our|the|yesterday|last|it"},
    {"part.observation", ":feeling|:faux [ that|about|how|at ..1 how? @ you|he|she|they|nobody|we ]"},
    {"part.outcry", "i ..1 can not believe|understand|stand ..1 @ you|he|she|they|we"},
    {"part.need", "i ..1 need|miss|crave !you|that"},
    {"part.need", "i ..1 long for"},
    {"part.need", "i would like|love more|some|to|us"},
    {"part.need", "i want to|more|some|us|a"},
    {"part.need", "it|that|this|which|what ..1 matters|important ..2 to me"},
    {"part.request", "could|can|would|will you|we !not|ever|even"},
    {"part.request", "could|can we"},
    {"part.request", "please"},
    {"part.request", "i ..1 want|need|wish|would ..1 like? you ..1 to|would|could"},
    {"part.request", "i would like|love|appreciate|be ..1 you|it|if|grateful"},
    {"part.request", "you ..1 must|need|have|better|should to? !have|been :verb"},
    {"part.request", "^ stop|start|just|try|let|do|put|call|text|tell|come|ask|help :verb|me|to|not|us|your|the|being"},
    {"part.request", "are you ..1 willing|ok|okay|up|open|free|able"},
    {"part.request", "how|what about|if we|you /q"},
});

}  // namespace

std::span<const Phrase> part_phrases() { return phrases; }

}  // namespace securebase::speak
