#include <array>

#include "core/text/rules.hpp"

namespace securebase::text {
namespace {

constexpr std::string_view names[] = {
    "-if|when|not|that|think|thinks|said|say you are|were @ :sneer !to|for|of|about",
    "you are|were ..3 "
    "idiot|moron|fool|loser|bitch|bastard|cunt|asshole|arsehole|dick|dickhead|prick|twat|wanker|tosser|knob|bellend|"
    "muppet|eejit|gobshite|clown|joke|jerk|jackass|scumbag|douche|psycho|pig|slob|brat|disgrace|embarrassment|failure|"
    "parasite|leech|imbecile|weakling|manchild|lunatic|creep|bum|deadbeat|coward|mumu|olodo|galah|drongo|freeloader",
    "you such? a? "
    ":sneer|stupid|fucking|lying|lazy|selfish|little|complete|absolute|useless|pathetic|dumb|bloody|cheating|miserable|"
    "silly @ ..1 "
    "idiot|moron|fool|loser|bitch|bastard|cunt|asshole|arsehole|dick|dickhead|prick|twat|wanker|tosser|liar|cow|pig|"
    "cheat|coward|child|man|woman|bugger|git|eejit|gobshite|sod|excuse",
    "you "
    "idiot|moron|fool|loser|bastard|cunt|asshole|arsehole|dickhead|prick|twat|wanker|tosser|clown|muppet|eejit|"
    "gobshite|"
    "imbecile|coward|pig|bitch|psycho|creep|weirdo|mumu|olodo|galah|drongo",
    "^ pathetic|useless|disgusting|idiot|moron|loser|clown|worthless|embarrassing|laughable $",
    "^ how|so|absolutely|truly|beyond pathetic|childish|laughable $",
    "waste|excuse of|for @ a|space|my|an ..2 "
    "man|husband|person|human|space|time|oxygen|wife|father|mother|being|partner",
    "are you @ stupid|dumb|deaf|blind|thick|slow|dense|brain|retarded|mental|twelve|five|insane|simple|that "
    "or|dead|dense|stupid|dumb",
    "are you @ stupid|dumb|deaf|thick|dense|twelve|five|blind",
    "how @ dumb|stupid|thick|dense|slow|useless|pathetic ..1 are|can|is you",
    "how @ dumb|stupid|thick|dense|slow|useless|pathetic do you",
    "how @ dumb|stupid|thick|dense|useless|pathetic|disgusting|worthless you are",
    "what a|an ..2 :insult|loser|idiot you ..1 are|turned|$",
    "you ..2 :sneer little|excuse|man|woman|piece|person|creature ..1 !about",
    "excuse|sorry|pathetic for|excuse a|for man|husband|wife|human|person|partner|father|mother|a",
    "you ..6 piece of shit|crap|work|trash|garbage",
    "you are ..2 piece of",
    "useless|pathetic|hopeless|worthless|spineless|gutless|disgusting you are",
    "^ oh? grow up $",
    "you are ..1 a|an|such ..2 :insult",
    "what|such a|an pathetic|total|complete|absolute|stupid|useless|fucking|little ..1 "
    "idiot|moron|loser|dickhead|prick|clown|manchild|coward|child you",
    "you pathetic|stupid|useless|lazy|selfish|fucking|silly|spoilt|miserable|horrible "
    "little|old|excuse|man|woman|cow|bitch|child|boy|girl|idiot",
    "peasant|peasants|clowns|idiots you|are",
    "you are|were ..1 a|an ..1 walking red|joke|disaster",
};
constexpr std::string_view disgust[] = {
    "you make|made me @ sick|vomit|want|puke|cringe|laugh **2 sick|vomit|puke|scream|$",
    "you make|made me @ sick|cringe|vomit|puke",
    "you disgust|repulse|revolt|sicken me",
    "you are|were disgusting|repulsive|revolting|vile",
    "i am|feel disgusted|repulsed|embarrassed|ashamed @ by|at|with|of|to you|be|call|even",
    "can not|can stand|bear @ you|the|to|even|your sight|look|$|voice|face|around|being",
    "can not even @ look|stand at|to you",
    "i despise|loathe|pity you|your",
    "i have @ no|zero|lost respect|all respect|left|for|$",
    "i lost|have all|any @ respect for you",
    "you are|were beneath|below @ me|contempt",
    "sick|tired of @ your "
    "face|voice|whining|bullshit|crap|nonsense|shit|moaning|drama|nagging|excuses|attitude|tantrums",
    "nobody|who else|would|could @ ..1 want|love|put|stand|tolerate ..1 you|with",
    "god|ugh you are @ so? pathetic|embarrassing",
};
constexpr std::string_view sarcasm[] = {
    "^ wow|oh|well|congratulations|congrats|bravo|amazing|look|incredible|finally|hallelujah|great|gosh @ you **1 "
    "actually|finally|managed|even|remembered|bothered|decided|graced|deigned|found",
    "wow|oh|congratulations|congrats|bravo|amazing|incredible|well|miracle|hallelujah you|he|she **1 "
    "actually|finally|managed|bothered|deigned ..1 :verb|to",
    "you actually|finally|managed @ ..1 "
    "washed|cleaned|did|remembered|helped|made|cooked|emptied|put|got|found|picked|turned|showed|listened|read|lifted|"
    "moved|used|left|noticed|replied|answered ..4 wow|congratulations|miracle|amazing|applause|medal|shocked|$ /c",
    "your|her|his|you royal? @ majesty|highness|lordship|ladyship",
    "know it all",
    "the genius|expert|great|oracle|professor @ speaks|has|knows|strikes|arrives|one|i|himself|herself",
    "round of applause",
    "slow clap",
    "and|the award|oscar|prize|medal @ ..3 goes|for|to",
    "^ poor little|old? @ baby|thing|victim|darling",
    "boo hoo",
    "cry me a river",
    "world's|world tiniest|smallest|best violin",
    "do not make|you me laugh",
    "spare me",
    "give me a break",
    "get over yourself",
    "^ oh? grow up $",
    "and|so you|still call|are yourself @ a|an ..1 adult|man|father|mother|husband|wife|partner|parent",
    "do you need|want me|a|someone @ to? "
    "draw|spell|diagram|map|manual|hold|instructions|explain|mummy|instruction|tutorial ..2 "
    "a|it|picture|hand|your|how|draw|you",
    "shall|should|do i draw|spell|write @ you|it a|out",
    "did your|the @ mummy|mum|mother|mommy ..1 tell|say|write|teach|do|not|never",
    "are you @ proud|happy|satisfied of|now|yourself",
    "how very @ mature|brave|generous|noble|thoughtful|convenient|kind|big",
    "^ real|very|how mature|classy|smooth|helpful|original|grown $",
    "color|colour|consider me @ shocked|surprised|impressed",
    "look who @ is|has|finally|it|decided|just|came|remembered|woke",
    "how nice|kind|good|generous|lovely of you to",
    "so|oh|well kind|nice|good|big|generous of you to",
    "you and your @ little|precious|stupid|silly|so|big|bloody|pathetic",
    "your precious|stupid|pathetic|little @ ..1 "
    "phone|game|games|mother|job|feelings|friends|hobby|football|xbox|car|ego|mates|pathetic|tantrum|speech|drama|"
    "excuses|opinion|brain|act",
    "blah blah",
    "yada yada",
    "sleep|keep|dream @ telling|on|at ..1 yourself|night|mate",
    "in your dreams",
    "you wish $",
    "rolls|rolling eyes|my @ eyes|$",
    "eye roll",
    "that is rich|hilarious|laughable|adorable|cute coming|from",
    "^ coming from you",
    "rich|hilarious|funny|bold coming from",
    "that is rich $",
    "thanks for nothing|ruining|wasting",
    "^ what a joke|loser|idiot|clown|disgrace|catch|hero|saint|martyr|gentleman $",
    "give|get|want|deserve|expecting|expect|here|need|buy|have ..3 "
    "medal|trophy|cookie|applause|biscuit|oscar|nobel|crown|parade|clap|ovation",
    "where is my|your|the medal|oscar|trophy",
    "mr|mrs|miss|ms|captain|king|queen|saint|princess "
    "perfect|know|genius|obvious|important|innocent|perfection|righteous",
    "try using|thinking|growing your|a|for|up|once ..1 brain|once|ears|change|eyes",
    "use your brain|head|ears|eyes|words",
    "^ who cares|asked $ /p",
    "a|our|my|even toddler|child|kid|baby|monkey|dog|goldfish|potato ..2 could|can|would|manages ..1 :verb|more|better",
    "rocket science",
    "not that hard|difficult|complicated genius|einstein|is|even|for",
    "oh|wow|here|and|look ..2 genius|einstein|sherlock|professor|highness|majesty|martyr|mastermind|drama",
    "thanks|nice|well|great|good|ok|okay|yes|sure|right|bravo|brilliant ..2 "
    "genius|einstein|sherlock|princess|majesty|highness|professor|captain|champ",
    "poor little|old|baby|you|diddums you|me|baby|thing|diddums|victim|old|darling|prince|princess",
    "poor diddums|baby",
    "must be nice|lovely|great|wonderful|hard|exhausting|tough|so ..2 to|being|having|$ ..1 "
    "you|be|just|nothing|never|perfect|sit|right|always|so",
    "bless your heart|little",
    "i am shocked|amazed|impressed you|that ..2 managed|remembered|actually|bothered|even",
    "is that not|it nice|adorable|cute|precious|convenient|special|lovely|sweet",
    "as if you would|could|ever|know|care|have|need|give",
    "as if $",
    "get a life|grip|clue",
    "how convenient|generous|noble|big|adorable|original|very $|of|for",
    "how very mature|brave|generous|noble|convenient|kind|big|original",
    "i did not know|realize you could|knew ..1 read|count|think|cook|how|where",
    "you could|would not ..1 find|run|boil|organize|survive|manage|last ..3 if|egg|party|day|without|bath|brewery",
    "look|listen at|to you|yourself ..1 acting|playing|pretending|all|being|trying|with|whining",
    "look at the state of",
    "just look at you",
    "nice of you|him to|for ..1 join|show|turn|finally|grace|bother|remember|notice|wake",
    "oh|yes|yeah|sure|right|because|ah **2 you ..1 are|know|do|were ..1 "
    "perfect|so|always|never|such|best|everything|all",
    "because you are so|just|such ..1 perfect|busy|important|clever|smart",
    "because your ..2 is|are so ..1 important|precious|perfect",
    "not like you|anyone|the|any have|has|ever|world ..3 better|anything|important|do|cares|job|revolves",
    "your highness|majesty",
    "^ sure|yeah|ok|right|okay jan|buddy|champ|pal|captain|boss|einstein|genius $",
    "you call that|this|yourself",
    "calling yourself|that|this a|an|cooking|cleaning|help|effort",
    "did you lose|leave|forget|find your brain",
    "where is your brain|backbone|spine",
    "what would|do you ..1 know|understand about|anyway|$",
    "like|as you would|could know|understand|care|notice ..1 anything|about|what|if|$",
    "busy|hard|tired|exhausted|work doing|from being|sitting|nothing|scrolling|watching|lying ..1 "
    "nothing|on|around|all|important",
    "are you not clever|special|so|just|the|perfect|smart",
    "cue the violin|violins|tears|waterworks|drama|orchestra",
    "the violin|violins",
    "look at the state of you",
    "good luck with that 😂|🤣|🙄|lol|haha",
    "little|big baby|boy|man|mummy $ /p",
    "yes mummy|mum|sir|boss|dad|mother|ma|officer|miss|master|your /p",
    "real hard|big man|yakka|brave",
    "good one champ|mate|genius|love|einstein",
    "clap clap|👏",
    "someone call|alert|ring the|a press|media|papers|news|bbc",
    "alert the media|press|papers",
    "stop the press|presses|clocks",
    "hold the front|phone",
    "call the press",
    "another|one|big whole? bin|cup|plate|dish|sock|thing wow|amazing|👏",
    "is that what you call|supposed",
    "do not strain|hurt|exhaust|injure|break|overdo yourself|a|your|it|sweat",
    "try|careful not|do not to hurt|strain|pull yourself|a",
    "no really|please do go|tell|enlighten on|me|us",
    "do tell|enlighten|go|educate me|us|on",
    "enlighten me|us",
    "pray tell",
    "your ..2 act|tantrum|drama|theatrics|waterworks|performance|speech is|are|bores|again|$",
    "spare me the|your",
    "save the|your tears|drama|act|speech|excuses|sob",
    "crocodile tears",
    "turn off|on the waterworks",
    "the waterworks",
    "look who is|has|just|finally|decided|it|woke|remembered ..1 "
    "decided|finally|talking|home|remembered|bothered|awake|discovered|up|all|suddenly|showed|turned|an|the",
    "^ breaking news $|you|my|the|husband|man|woman",
    "👏 👏 👏",
    "a five|four|three|two|six|ten year old",
    "you are not even",
    "you 😂|🤣 😂|🤣",
    "^ ok big|little man|girl|boy",
    "your majesty|highness|lordship",
    "your superior|tiny|massive|big|enormous intellect|brain|mind",
    "want|need|like a medal|cookie|trophy|throne|parade|applause",
    "a throne|crown|parade|fanfare",
    "another masterclass",
    "masterclass in|of",
    "so much your majesty|highness",
    "you moved|washed|lifted|made|opened|used|put ..1 one|two|a|three ..1 "
    "cup|plate|cushion|cushions|sock|dish|spoon|bin|finger",
    "really tough|hard|exhausting for|being you ..1 all|sitting|scrolling|lying",
    "sounds so|really|very hard|tough|exhausting|tiring sitting|lying|watching|scrolling|playing",
    "the only person|one in the world|house who|that|matters",
    "lovely|nice|kind|good|big of you to ..1 finally|grace|join|show|bother|turn",
    "finally grace|graced us",
    "grace us with",
    "spare me ..1 the|your",
    "oh please ..3 drama|me|spare|stop",
    "the king|queen|prince|princess has|speaks|is ..1 risen|spoken|arrived|awake|home|up|woken",
    "nice|good|great one einstein|genius|sherlock",
    "^ ..2 grow up ..2 baby|child",
    "better than you|yours ..1 $",
    "has|have better|more ..3 than you",
    "nephew|toddler|child|kid|dog|baby ..2 has|have|is better|more",
    "talking in third|down",
    "what a shock|surprise you|he|she|that",
    "imagine being|needing|having ..6 your mum|mother|mummy",
    "when you have ..1 grown up",
    "bless you|ya tried",
    "^ bless $",
    "diddums",
    "brave|bold|interesting choice $",
    "hate to see your worst",
    "grown man|woman|adult ..1 can|needs|who|crying|with ..1 not|your|you|mummy|mother|a",
    "your whole|entire family are|is",
    "embarrassed for you",
    "his|her majesty|highness ..2 :verb",
    "bye felicia",
    "^ wow|oh|great|nice|good|brilliant|well|lovely **3 genius|einstein|sherlock|princess|majesty|champ",
    "my heart bleeds",
    "save it for someone|somebody|your who|therapist|mother",
    "go cry to|about your|it",
    "is|are that|those supposed|meant to impress|scare",
};
constexpr std::string_view eye_roll[] = {
    "you|your|typical|sure|wow|nice|great|whatever|classic|congrats|yeah|right|genius **9 @ 🙄|🤡|🤮|😒",
};
constexpr std::string_view sneering_doubt[] = {
    "^ i am sure you @ were|did|are|tried|have|had so|very|terribly|super|extremely|really|just|such",
    "you|he are|were @ so|such busy|hard|tired|important ..4 🙄|🤡|😒|😏",
    "sure you did|were|are|will|do|have|is|would $",
    "oh sure|of|yeah course|you|$ 🙄",
    "sure|yeah|right|wow|ok|nice|great|classic|typical|cool|brilliant|lovely 🙄|🤡|😒",
    "🙄 🙄",
    "i am sure you were|are|had|did|have so|such|very|terribly|super|awfully",
    "oh|yeah|sure|right|of|yes ..1 course|sure|bet you did|were|are|have|will|do $|🙄|🤡|😒|😏 /c",
};

}  // namespace

std::span<const Rule> contempt_rules() {
  static constexpr auto rules = std::to_array<Rule>({
      {"contempt.name", Mark::contempt, Recipe::sneer, names},
      {"contempt.disgust", Mark::contempt, Recipe::sneer, disgust},
      {"contempt.sarcasm", Mark::contempt, Recipe::sneer, sarcasm},
      {"contempt.eye_roll", Mark::contempt, Recipe::sneer, eye_roll},
      {"contempt.doubt", Mark::contempt, Recipe::sneer, sneering_doubt},
  });
  return rules;
}

}  // namespace securebase::text
