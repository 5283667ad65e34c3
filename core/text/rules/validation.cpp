#include <array>

#include "core/text/rules.hpp"

namespace securebase::text {
namespace {

constexpr std::string_view understood[] = {
    "that|it|this|must sounds|sound|sounded ..3 "
    "hard|tough|awful|horrible|rough|exhausting|frustrating|painful|scary|lonely|stressful|unfair|terrible|heavy|"
    "upsetting|difficult|grim|draining|brutal|overwhelming|hurtful|humiliating|frightening !sitting|you",
    "that|you must have been|felt|be|feel",
    "i ..1 can ..1 understand|see|imagine|get|hear|tell|appreciate @ why|how|that|you|where|it|what|this ..1 "
    "you|it|that|this|hard|much|are|your|would",
    "i ..2 get|understand|see|hear @ why|how|that|you|it|where|what ..1 "
    "you|it|that|hard|are|feel|your|this|were|is|would|makes|hurt|much|why",
    "^ i ..1 get|understand|hear|see that|you|why $ /p",
    "^ i hear you|that $|and|you",
    "you have|had ..1 every|a|all|full @ right|reason to|be",
    "it|that|this|what|totally|completely|makes|make ..2 makes|make|made @ ..1 sense|total|perfect|complete|a ..1 "
    "that|why|you|sense|to|lot|$|after|given|i|of",
    "makes|make ..1 sense @ that|why|you|to|after|given|$|i|how ..1 you|are|would|feel|the|that",
    "no wonder @ you|it|that|your ..1 are|were|feel|felt|is|cried|need|did|snapped|have|hurt|hurts|wanted",
    "of course @ you|it|that ..1 are|were|feel|felt|would|hurts|hurt|did|is|needed|was|want|miss|worried ..2 "
    "upset|hurt|sad|angry|scared|worried|tired|exhausted|overwhelmed|feel|annoyed|frustrated|anxious|that|disappointed|"
    "nervous|stung|lonely|cried|way|you|it|after",
    "anyone|anybody|everyone|i|who|most would|might not|have|feel|be @ ..2 "
    "upset|hurt|angry|same|feel|sad|scared|struggle|too|way|annoyed|cry|felt|fuming|raging|livid|frustrated|crushed|"
    "find|devastated|gutted|nervous",
    "i would @ ..1 feel|be|have ..1 the|felt|been|be|so|just|too ..1 "
    "same|hurt|upset|angry|way|too|gutted|devastated|raging|fuming|annoyed|scared|exhausted|nervous|frustrated|livid",
    "your feelings|reaction|anger|worry|frustration|tears|fear|point @ ..1 are|is|make|makes|matter ..2 "
    "valid|sense|matter|understandable|fair|real|ok|okay",
    "understandable|valid @ that|you|to|after|$|given|why",
    "i am ..1 sorry you|it|that|this|to|your @ ..1 had|have|are|were|is|was|happened|hear|went|day|felt|hurts|hurt "
    "to|going|that|such|hurting|a|so|been|through|dealing|like|hard|feeling|alone",
    "you have|had|are ..1 been|dealing|carrying|going|doing|holding|under|had @ ..2 "
    "so|such|a|much|through|with|all|lot|hard|load ..1 much|lot|hard|rough|long|pressure|it|tough",
    "what a|an|ah|god|oh "
    "awful|rough|horrible|hard|shit|rotten|terrible|tough|long|nightmare|brutal|exhausting|shite|miserable|grim @ "
    "day|week|thing|of|night|morning|time|situation|year|phone",
    "that|it ..1 is|was|has|does ..2 @ "
    "hard|tough|awful|horrible|unfair|rough|painful|hurtful|exhausting|scary|hurt|rotten|shit|shite|heartbreaking|"
    "frightening|brutal|rubbish|lousy|cruel|sad|frustrating $|to|for|on|that|when|and|after|news|being|doing|not",
    "you are allowed|entitled @ to",
    "it is|was ok|okay|all|fine|normal|natural|understandable @ to|that|for "
    "be|feel|cry|need|you|not|miss|grieve|struggle|want",
    "i can only imagine",
    "you feel|felt|were|are|sound|seem @ ..2 :feeling ..2 because|and|that|when|by|about|with **3 "
    "makes|understand|get|fair|sense|right|see|hear",
    "^ fair|good enough|point $ /p",
    "that|it|this would|must|has|is|really @ ..1 "
    "hurt|sting|stung|upset|scare|worry|frustrate|drain|annoy|wear|have|crush ..1 "
    "hurt|you|me|anyone|stung|felt|been|out|scary|too",
    "your point|view|side @ ..3 i|makes|fair|see|get",
    "i see|get|understand|take your|what @ point|you|side|view|mean",
    "^ sounds ..3 "
    "hard|tough|awful|horrible|rough|exhausting|frustrating|painful|scary|lonely|stressful|unfair|terrible|heavy|grim|"
    "draining|brutal|overwhelming|hurtful|like ..1 !sitting",
    "sounds like you",
    "of|^ course you ..1 did|do|are|were|feel|would|cried|need|have /p",
    "course it|you did|does|do|are|hurts|feel|were /p",
    "no wonder",
    "i ..1 can ..1 imagine",
    "anyone|anybody|who would|might ..2 be|feel|have|struggle|wobble|cry|snap|lose",
    "who would not",
    "id|i would be|feel|have ..3 too|raging|same|gutted|felt|hurt|devastated|fuming|upset",
    "gutted|sorry|heartbroken|raging for you",
    "that|must|has|have ..1 got|going|must to? sting|hurt|ache",
    "your anger|fear|worry|feelings|hurt|tears is|are|s ..1 fair|valid|real|makes|justified|right|understandable",
    "you ..2 right|reason to be|feel|want|ask|hurt",
    "every right to",
    "i know ..3 torture|hard|awful|horrible|scary|exhausting|painful|agony|a lot|tough for|on|and|to",
    "i ..1 see why|how that|it|you ..1 stung|hurt|landed|felt|upset|feel|are",
    "you wanted|needed ..1 a|to|me ..6 and|but",
    "brave of you to|of",
    "^ that|it makes|make ..1 sense /p",
    "after|with the|all|what ..2 you|day|week|month|year ..1 you|have|had|went",
    "big|hard|tough|long|rough|brutal|heavy ..1 day|week|month|year|loss|thing ..1 that|for|to|new|you",
    "that|it is|was ..1 a lot|hard|heartbreak|heavy ..1 to|for|on|all|$|carry ..1 you|carry|$|take|hold|one",
    "oh love|babe|pet|honey|hun ..6 hard|awful|horrible|sorry|rotten|course|sense|tough",
    "you ..1 held|kept|carried|holding ..1 it|that|everything together",
    "you are|were not ..1 crazy|overreacting|silly|imagining|alone|stupid|wrong for|to|$ ..1 feel|feeling|being|want",
    "not daft|silly|stupid",
    "it takes guts|courage|strength",
    "^ that is ..1 grim|heavy|horrible|rotten|brutal|rough|huge|so ..1 !place",
    "^ that figures $",
    "makes total|complete|perfect sense",
};

}  // namespace

std::span<const Rule> validation_rules() {
  static constexpr auto rules = std::to_array<Rule>({
      {"validation.understood", Mark::validation, Recipe::none, understood},
  });
  return rules;
}

}  // namespace securebase::text
