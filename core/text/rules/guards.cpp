#include <array>

#include "core/text/rules.hpp"

/// What decides whether a mark stands: tenderness, jokes, other people's words, guesses owned as guesses. What silences
/// the reader is in violence.cpp.
namespace securebase::text {
namespace {

constexpr std::string_view tender[] = {
    "always|never|constantly|every ..2 make|makes|made|making ..2 me|us|it|everything|my ..2 "
    "laugh|smile|happy|feel|better|giggle|special|fun|day|easier|proud|blush|melt "
    "!like|so|bad|small|guilty|stupid|crazy",
    "always|never|constantly|every ..2 make|makes|made me feel ..1 "
    ":praise|:friendly|safe|loved|better|special|calm|at|heard|seen|home|beautiful|good|wanted|happy|welcome",
    "never fail|fails|failed|cease|ceases|disappoint|disappoints ..1 to|$|me",
    "always know|knew|remember|find|have|say|notice ..2 what|how|when|exactly|where|time|my|a|right ..4 "
    "say|make|need|help|laugh|better|cheer|smile|right|back|favourite|way",
    "never let|gave|give|left|leave|make|made|judge|judged me|up|us|anyone|my|you ..1 down|on|side|feel|$|for",
    "always|never ..5 love|adore|thank|thanks|grateful|lucky|beautiful|gorgeous|amazing|proud",
    "thank|thanks|love|grateful|adore|appreciate|lucky ..5 always|never",
    "always there|here for|when",
    "always welcome|loved|right about",
    "you always look|smell|sound ..2 :praise|nice|good|great",
    "you are never alone|far|too|wrong|going to",
    "you never have|need|had to",
    "you never know|guess|look|looked|complain|complained|gave|judged|stop|stopped "
    ":wh|:praise|amaze|amazing|surprise|surprising|about|better|up|me",
    "you always|never|constantly amaze|surprise|impress|inspire|spoil|amazed",
    "you never told|said|mentioned ..2 you|your|that|it|he|she ..2 could|was|were|had|can|are|is|have|in|do",
    "have you never|ever",
    "i have always|never",
    "my|favourite|favorite|lovely|gorgeous|wonderful|beautiful ..1 :insult|muppet|eejit|weirdo|dork|goof",
    "love ..4 you :insult|muppet|eejit",
    "you ..1 :insult|muppet|eejit ..2 love|❤|😘|xx|x",
    "love|loved|loves|thank|thanks ..12 always|never",
    "favourite|favorite|best ..2 :insult",
    "you always ..9 and i always",
    // Praise that comes after the comma, and always and never said in thanks.
    "always|never **7 that is|was ..2 what|why|something|one ..2 i love|adore|admire|appreciate|like|married",
    "always|never **7 it|that is ..1 sweet|lovely|cute|adorable",
    "never drink|text and drive",
    "never did|done anything wrong **4 me|my|i",
    "always hold|held|holding my hand",
    "always forgive|forgave|forgiven me|us",
    "always share|shared|save|saved your|some|the|me|us ..2 chips|fries|crisps|dessert|last|bite",
    "always leave|left ..1 light|lamp|note|notes|plate|heating ..2 for me|us",
    "always run|ran me|us a|the ..1 bath",
    "always stay|stayed ..1 calm|patient|kind|cheerful|positive",
    "always choose|chose|pick|picked me|us $",
    "always worry|worried about me",
    "always save|saved|saving me|us",
    "always put|putting me|us first",
    "always|never **7 i love it|that|this",
    "always think|thought|thinking of me|us",
    "always take|have|drink|order ..3 black|milk|sugar|sugars|decaf",
};
constexpr std::string_view teasing[] = {
    "haha|hahaha|hahah|lol|lmao|rofl|hehe|heh|jk|kidding|joking|xd",
    ":emoji_laugh",
    "only|just teasing|messing|kidding|joking|slagging",
    "😘|🥰|😍|💕",
    "😭",
    "🙈|😹|🥲",
};
constexpr std::string_view not_thanks[] = {
    "thanks|thank ..3 for|a "
    "nothing|ruining|letting|wasting|making|telling|asking|lot|ignoring|leaving|that|embarrassing|forgetting|reminding|"
    "your|all nothing|me|the|my|everyone|a|us|genius|now|help|concern|support|input",
    "thanks ..3 🙄|😒|🤡",
    "no thanks to",
    "great|nice|good|well job|one|going|done ..1 genius|einstein|🙄|idiot|sherlock|again",
};
constexpr std::string_view half_sorry[] = {
    "sorry ..2 but|if|though",
    "sorry ..4 you feel|felt|think|thought|took|are|got|misunderstood|see",
    "sorry ..4 late|missed your|traffic|delay|running|keep|kept",
    "sorry i am|missed|can|could|have|had ..1 late|your|not|to|running|stuck|just|busy|only",
    "sorry to hear|bother|ask|interrupt|wake|disturb",
    "sorry for|about your|the loss|late|delay|wait|typo|noise|rambling|spam|slow|mess",
    "sorry that|it|this is|was|happened|you",
    "sorry what|who|wrong|babe",
    "i am not sorry|apologizing|going|the",
    "i said i|that i am|was sorry",
    "are|say you sorry",
    "i am sorry you|that|it|this|for you|if|but",
    "sorry ..1 if",
    "sorry but",
    "sorry ..1 that upset|hurt|bothers|offends you",
    "mine to work",
    "sorry ..1 you",
};
constexpr std::string_view unsure[] = {
    "scared|afraid|worried|worry|fear|feels|feel|feeling|wonder|wondering|think|thought|anxious|tell "
    "myself|convinced|part|story|imagine|thinking|terrified|nervous|dreading|paranoid|panic ..2 "
    "that|like|if|you|as|of|whether|is",
    "-not|never i feel|felt|am|was|get|thought|think|know|knew|guess|hope|hoped ..3 you|as|like|that|if",
    "if|unless|whether|maybe|perhaps|when|whenever|almost|might|seems|seemed|sometimes|suppose you|it|your|like|that",
    "it|that feels|felt|seems|seemed|sounds|looks ..1 like|as|you",
    "do|did|are|were|is|would|have you",
    "i know you",
    "i do not think|believe|mean",
    "in my head you",
};
constexpr std::string_view dismissed[] = {
    "understand|get|hear|see|know|appreciate|sorry|right ..7 but",
    "understand|get|hear|see|know|appreciate ..9 but you|i|it|that",
};
constexpr std::string_view complaint[] = {
    "you did|were|have|could|would|can|are|will|had|do not ..3 :verb|late|there|home|here|even|tell|on|back",
    "you "
    "forgot|left|snapped|embarrassed|ignored|lied|missed|spent|broke|walked|hung|shouted|yelled|interrupted|promised|"
    "cancelled|hurt|disappeared|dismissed|stood|bailed|blew|blanked|cut|burnt|burned|lost|threw|drank|told|laughed|"
    "rolled|flirted|turned|bought|booked|let|used|ate|woke|scratched|crashed|made|scrolled|swore|upset|cheated|"
    "humiliated|slammed|mocked|drove|finished|stayed|slept|gave|messed|invited|changed|went|took|said|agreed",
    "you said ..1 you|it ..1 would|will|had",
    "you should|could|might|promised|were|are|have|had ..1 have|to|supposed|meant|late|always|never|not|on|been|again",
    "you are|were|came|got ..2 "
    "late|always|never|drunk|rude|quiet|distant|cold|short|glued|off|mean|not|ignoring|snappy|on|being|spending",
    "you keep|never|always|still|barely|hardly|rarely|only",
    "you spend|spent ..2 too|so|more|all",
    "why did|do|have|are|is|can|were|would ..1 you|not|the|my|there|we",
    "why|how come is|am|did|you",
    "where were|have|are you",
    "i asked|told|reminded|begged|waited|needed ..1 you|for|hours|ages|up|alone|an|your|all",
    "i was|am|felt|feel|got|have ..3 "
    "hurt|upset|disappointed|annoyed|angry|sad|lonely|frustrated|embarrassed|worried|alone|ignored|cross|gutted|"
    "furious|tired|mad|fed|scared|left|humiliated|sick|unhappy|invisible|stressed|overwhelmed|exhausted|unsupported|"
    "second|pissed|let|crushed|dismissed|unappreciated|taken|stood",
    "it|that|this really|still|does|just "
    "hurt|hurts|bothers|bothered|upset|upsets|annoys|annoyed|stung|bugs|matters|frustrates|worries",
    "it|that|this hurt|hurts|bothers|bothered|upset|upsets|annoys|annoyed|stung|bugs|frustrates|worries",
    "i wish|need|want|wanted|would ..1 you|more|help|like|love ..1 would|had|to|could|help|were|did|told",
    "i do not like|appreciate|feel|think|want|understand|know ..1 "
    "how|it|when|that|heard|loved|you|listened|like|why|supported",
    "i can not believe|keep|do|trust|rely",
    "i hate|hated it|when|how|that",
    "i am|have tired|sick|fed|done|been|had|doing of|up|with|enough|all|everything|waiting|trying|asking|doing",
    "i do|did|always|had|am|have ..1 everything|all|alone|myself|the|to ..1 "
    "do|alone|myself|work|cleaning|housework|cooking|kids|one",
    "the ..3 is|are|was|were ..1 "
    "still|a|not|filthy|dirty|everywhere|again|overdue|late|empty|broken|full|tip|mess|cold|burnt|unpaid|piling|wet|"
    "unlocked|on|open",
    "again",
    "you|your ..2 phone|late|drinking|mother|mess|dishes|socks|shoes|towel|tone|attitude|temper|money|card|bill|game",
    "can|could|will|would you ..1 please|not|stop|just|ever|at|try|for|put ..2 "
    "stop|not|once|for|put|listen|least|just|help|remember|try",
    "please stop|do|can|be|try",
    "stop ..1 :verb|being|it",
    "we|they|i were|was|are|am waiting|late|supposed|stood|alone|left",
    "nobody|no|not one|even told|called|asked|helped|rang|a",
    "how could|can you",
    "what happened|took|about",
    "is it too|that much|hard|difficult",
    "not fair|good|ok|okay|on|acceptable|again|cool|impressed|happy",
    "unfair|rude|unacceptable|disappointed|disappointing|hurtful|selfish|inconsiderate|disrespectful",
    "you did|do|are|were ..2 without|instead|behind|again|wrong|it|this|that",
    "you are|were not",
    "my birthday|anniversary ..6 :negation|forgot|alone",
    "are you even|ever listening|going|planning|sorry",
    "did you even|ever|really|forget|seriously|just|pay|call|remember|tell|eat|use|leave|read",
    "you hurt|left|ignored|upset|scared me",
    "you seem|sound|were|are ..1 distant|cold|rude|off|angry|short|quiet|ridiculous|unfair|mean",
    "it hurt",
    "big deal to me",
    "matters|important to me",
};
constexpr std::string_view serious_talk[] = {
    "can|could|need|want|we|let|please|should|have ..2 talk|discuss|speak|chat|finish|sort ..2 "
    "about|this|properly|now|it|to|$|later|tonight|what|with|last|please",
    "can we ..2 talk",
    "answer me|the|my",
    "talk|listen|speak to|me me|$|please",
    "what happens|is|are|do now|going|wrong|we|on|matter",
    "i want|need|am|just|would ..2 to ..1 understand|talk|know|explain|sort|fix|hear|discuss",
    "are you ok|okay|mad|angry|upset|ignoring|there|listening|even|still|going",
    "how can|do|could we|you ..1 fix|feel|work|just|sort",
    "say something",
    "please ..2 talk|answer|say|listen|reply|call|not|tell|just",
    "do you want|think|care|love|even|have",
    "why are|will|is|do you ..1 so|not|being|quiet|ignoring|like|mad|upset|angry|shutting",
    "i am|was|feel|felt ..2 hurt|sorry|upset|scared|worried|sad|lonely|trying|confused|listening|crying",
    "you seem|sound|look",
    "i think we|you|i",
    "explain|apologize|please",
    "what did|do|is|about|are|was i|you|your|we|wrong|the|that|going|this",
    "tell me",
    "you are|have|seem|were ..2 quiet|distant|off|ignoring|been|shut|angry|not|upset",
    "i love|miss|need you",
    "leave it|this like",
    "come back",
    "need|want|deserve an answer|explanation|reason",
    "will|would you ..1 just|please|ever? listen|talk|answer|stop|explain",
    "doing my|the best",
    "trying to ..1 explain|talk|understand|fix|help",
    "nobody came|called|asked",
    "sort this|it out",
    "i miss|snapped|tried",
    "do you like|mind|remember|see",
    "what about me|what|us",
};

constexpr std::string_view denied[] = {
    "you are not ..3 :trait|:insult|:sneer|bad|awful|terrible|horrible|useless|worthless|failure|monster|problem "
    "!are|at|but|enough",
    "you are no|never ..1 bad|awful|terrible|failure|monster|:insult",
    "is|was not ..1 because|that you are ..3 :trait|:insult|:sneer|bad|awful|terrible|horrible|useless|worthless",
    "not|never|nobody|no ..1 think|thought|say|said|saying|mean|meant|believe|believed|called ..1 that? you ..1 "
    "are|were ..3 :trait|:insult|:sneer|bad|awful|terrible|horrible|useless|worthless|failure|monster|problem",
    "not|never ..1 think|say|said|saying|mean|meant that? you do not ..1 care|try|help|love",
    "not|never ..1 say|said|saying|mean|meant that? you never|always",
};

constexpr std::string_view reported[] = {
    "he|she|they|mum|dad|mother|father|sister|brother|boss|friend|teacher|someone|somebody|people|colleague|everyone|"
    "therapist|manager|ex|kid|kids|son|daughter|aunt|uncle|nan|neighbour|neighbor|landlord|child|toddler ..2 "
    "said|say|says|goes|went|told|called|tells|like|calls|shouted|screamed|texted|thinks|saying|wrote|asked|reckons|"
    "yelled|"
    "keeps ..1 !you",
    "he|she|they|mum|dad|mother|father|sister|brother|boss|friend|teacher|someone|people|kids ..2 "
    "said|say|says|told|thinks|reckons ..2 you",
    "someone|person|guy|woman|man|lady|driver|kid ..3 shouted|screamed|yelled|called|told|said|goes",
    "you said ..2 i|my|we|it",
    "you called|told me",
    "told|tell|telling|said|say to|him|her|them|that|my|the|his",
    "sorry for|about saying|calling|i|telling",
    "when i said|say|told|called",
    "i should not have said|called|told",
    "i did not mean|say ..3 you",
    "i do not|never think|believe|mean|thought ..1 you|that",
    "i never|would said|say|never|not|ever ..1 you|said|call|say|think",
    "not|never|nobody saying|said|says|think|thinks ..1 you|that|your",
    "is|was not because|that ..1 you|your",
};
constexpr std::string_view fiction[] = {
    "song|lyric|lyrics|chorus|film|movie|episode|novel|netflix|podcast|"
    "quote|poem|script|meme|soap|sitcom|eastenders|corrie|simpsons|advert|album|theatre|crossword|quiz",
    "the|this|that|a|new|my|of show|series|book|character|scene|play|line|drama|game "
    "is|was|where|when|says|said|about|we|on|in",
};
constexpr std::string_view faux_word[] = {
    // What somebody else did, or what happens at work, is no message to the partner.
    "i feel|felt ..2 @ :faux !about|for|into|to|go|it|you|off|in|with|everything|together|out|by|at",
    "i feel|felt ..2 @ :faux by|at you|home|night|dinner|times",
    "i am|was|been|get|got ..1 feeling|so|always|completely|being ..1 @ "
    "ignored|abandoned|unappreciated|neglected|disrespected|unheard|invisible|unwanted|attacked|manipulated|betrayed|"
    "rejected|undervalued|misunderstood !by|at",
    "-:third|work|job|school|family make|makes|made|leave|leaves|left me ..1 feel|feeling ..2 @ :faux",
    "^ feel|feeling ..2 @ :faux !about|for|into|to|go|it|you|off|in|with|by|at",
};
constexpr std::string_view faux_that[] = {
    // Love said in these words stays as it is: "I feel like you're the best", "like I'm falling in love".
    "i feel|felt ..1 like|that|as @ ..1 you|your|i am|nothing|though|if|this|it|we|your|my|nobody|no "
    "!falling|home|lucky|safe|loved|alive|finally|flying|getting|healing|:praise",
    "i feel you @ ..1 do|are|never|always|have|only|just|should|could|did|were",
    "i|just feel like|that|as @ you !are|get|love|saved|understand|know",
    "i|just feel like|that|as @ you are !:praise|:friendly|the|my|so|such|a|really",
    "i|just feel like|that|as @ you are so|such|a|really|the !:praise|:friendly|one|only|right|part",
    "i|just feel like|that|as @ you know|understand|love|get !me|us|you|how|what",
    "i|just feel like|that|as @ i !am|love|could|have",
    "i|just feel like|that|as @ i am "
    "!falling|home|lucky|safe|loved|alive|finally|flying|getting|healing|:praise",
    "i|just feel like|that|as @ i could|have !known|found|won|met|tell|talk|do|you|conquer",
};

}  // namespace

std::span<const Rule> guard_rules() {
  static constexpr auto rules = std::to_array<Rule>({
      {"guard.tender", Signal::tender, Recipe::none, tender},
      {"guard.teasing", Signal::teasing, Recipe::none, teasing},
      {"guard.not_thanks", Signal::not_thanks, Recipe::none, not_thanks},
      {"guard.half_sorry", Signal::half_sorry, Recipe::none, half_sorry},
      {"guard.unsure", Signal::unsure, Recipe::none, unsure},
      {"guard.dismissed", Signal::dismissed, Recipe::none, dismissed},
      {"guard.complaint", Signal::complaint, Recipe::none, complaint},
      {"guard.serious_talk", Signal::serious_talk, Recipe::none, serious_talk},
      {"guard.denied", Signal::denied, Recipe::none, denied},
      {"guard.reported", Signal::reported, Recipe::none, reported},
      {"guard.fiction", Signal::fiction, Recipe::none, fiction},
      {"hint.faux_word", Signal::hint, Recipe::faux_feeling, faux_word},
      {"hint.faux_that", Signal::hint, Recipe::faux_that, faux_that},
  });
  return rules;
}

}  // namespace securebase::text
