#include <array>

#include "core/text/rules.hpp"

namespace securebase::text {
namespace {

constexpr std::string_view names[] = {
    "-if|when|not|that|think|thinks|said|say you are|were @ :sneer !to|for|of|about",
    "you are|were so|such|too|a|an|just|really|truly|being|absolutely|beyond @ such? a? "
    "complete|total|little|fucking|pathetic|real|absolute|massive|useless|lying|bloody|big|stupid|utter? "
    ":sneer|idiot|moron|fool|loser|bitch|bastard|asshole|arsehole|dick|dickhead|prick|twat|wanker|tosser|knob|bellend|"
    "muppet|eejit|gobshite|clown|joke|jerk|jackass|scumbag|douche|psycho|snake|rat|pig|slob|brat|disgrace|"
    "embarrassment|waste|failure|parasite|leech|imbecile|weakling|manchild|lunatic|weirdo|creep|trash|scum|bum|"
    "deadbeat|monster|witch|cow|coward|goat|mumu|olodo|galah|drongo|child|freeloader|baby",
    "you such? a? "
    ":sneer|stupid|fucking|lying|lazy|selfish|little|complete|absolute|useless|pathetic|dumb|bloody|cheating|miserable|"
    "silly @ ..1 "
    "idiot|moron|fool|loser|bitch|bastard|asshole|arsehole|dick|dickhead|prick|twat|wanker|tosser|liar|cow|pig|cheat|"
    "coward|child|man|woman|bugger|git|eejit|gobshite|sod|excuse",
    "you "
    "idiot|moron|fool|loser|bastard|asshole|arsehole|dickhead|prick|twat|wanker|tosser|clown|muppet|eejit|gobshite|"
    "imbecile|coward|pig|bitch|psycho|creep|weirdo|mumu|olodo|galah|drongo",
    "what|such|you a|an pathetic|total|complete|absolute|stupid|useless|fucking? "
    "idiot|moron|fool|loser|bastard|asshole|arsehole|dickhead|prick|twat|clown|joke|manchild|disgrace|waste|"
    "embarrassment|coward|child|excuse",
    "^ what a @ :sneer|pathetic|joke|loser|idiot|clown|child|coward|disgrace|waste",
    "^ pathetic|useless|disgusting|idiot|moron|loser|clown|worthless|embarrassing|laughable $",
    "^ how|so|absolutely|truly|beyond pathetic|childish|sad|embarrassing|laughable $",
    "waste|excuse of|for @ a|space|my|an ..2 "
    "man|husband|person|human|space|time|oxygen|wife|father|mother|being|partner",
    "are you @ stupid|dumb|deaf|blind|thick|slow|dense|brain|retarded|mental|twelve|five|insane|simple|that "
    "or|dead|dense|stupid|dumb",
    "are you @ stupid|dumb|deaf|thick|dense|twelve|five|blind",
    "how @ dumb|stupid|thick|dense|slow|useless|pathetic ..1 are|can|is you",
    "how @ dumb|stupid|thick|dense|slow|useless|pathetic do you",
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
    "oh|wow|look|and|here great|brilliant|wonderful|look|here|comes|the|lucky ..2 "
    "genius|expert|einstein|sherlock|professor|king|queen|princess|prince|boss|martyr|saint|hero|highness|majesty|"
    "doctor|victim|master|chef|mastermind|perfect|mr|mrs|miss|saviour|savior",
    "thanks|nice|well|great|good|ok|okay|yes|sure|right|congratulations|bravo|brilliant|cheers @ "
    "one|job|done|work|going|for|,? ..1 genius|einstein|sherlock|princess|majesty|highness|professor|mr|captain",
    "your|her|his|you royal? @ majesty|highness|lordship|ladyship",
    "mr|mrs|miss|ms|captain|king|queen|saint|princess|lord|lady|little @ "
    "perfect|know|genius|obvious|important|innocent|perfection|righteous|big|of|right|always|busy|moneybags|clever|"
    "never",
    "know it all",
    "the genius|expert|great|oracle|professor @ speaks|has|knows|strikes|arrives|one|i|himself|herself",
    "give|get|want|deserve|expecting|expect|have|need|award|here|where|buy|pin **3 a|an|your|the @ ..1 "
    "medal|trophy|cookie|award|applause|gold|sticker|parade|biscuit|oscar|star|nobel|crown|prize|standing|round|clap",
    "round of applause",
    "slow clap",
    "and|the award|oscar|prize|medal @ ..3 goes|for|to",
    "husband|wife|partner|father|mother|dad|mum|parent|boyfriend|girlfriend|man|son|couple of the @ year|century|month",
    "thanks for @ nothing|ruining|wasting|absolutely|all|your ..1 nothing|the|my|$|help",
    "thanks|thank a|you lot|bunch|million|so|for|very much|nothing|once @ ruining|nothing|again $ /c",
    "must be @ nice|lovely|great|wonderful|hard|exhausting|tough|so ..1 to|being|for|having|nice|difficult "
    "$|:verb|you|be|just|nothing|have|never|that|all",
    "it must be @ so? nice|exhausting|hard|lovely|tiring|difficult being|to be? "
    "you|so|always|perfect|right|sit|never|have",
    "poor|aw|oh poor|little|you|diddums @ baby|you|thing|victim|me ..1 did|is|are|so|having|must|boo",
    "^ poor little|old? @ you|baby|thing|victim|darling",
    "boo hoo",
    "cry me a river",
    "world's|world tiniest|smallest|best violin",
    "do not make|you me laugh",
    "spare me",
    "give me a break",
    "get over yourself",
    "get a @ life|grip|brain|clue|spine|job",
    "grow @ up|a|some spine|pair|up|balls|$",
    "grow up",
    "as if @ you|that|anyone ..1 ever|know|could|would|care|need|any|wants|give|have",
    "like|as you would|could|know|care @ know|understand|anything|ever ..1 $|about|what|anything|how",
    "what would|do you @ ..1 know|understand ..1 about|anyway|$",
    "you call|calling that|this|yourself @ "
    "a|an|cooking|cleaning|help|helping|effort|trying|tidy|dinner|clean|love|working|work",
    "and|so you|still call|are yourself @ a|an ..1 adult|man|father|mother|husband|wife|partner|parent",
    "a|even|any|my toddler|child|kid|baby|monkey|dog|goldfish|year|teenager|nephew|five|potato|idiot|old **1 old? @ "
    "could|can|would|has|knows|manages|does ..1 :verb|do|figure|more|better|work|that",
    "do you need|want me|a|someone @ to? "
    "draw|spell|diagram|map|manual|hold|instructions|explain|mummy|instruction|tutorial ..2 "
    "a|it|picture|hand|your|how|draw|you",
    "shall|should|do i draw|spell|write @ you|it a|out",
    "did your|the @ mummy|mum|mother|mommy ..1 tell|say|write|teach|do|not|never",
    "go|run|why crying|back|cry|home|do|run ..1 to @ your|mummy mummy|mum|mother|mommy",
    "are you @ proud|happy|satisfied of|now|yourself",
    "are you not @ clever|special|so|a|just|the|perfect|smart",
    "is|are you not that|this|it @ nice|adorable|cute|precious|convenient|special|lovely",
    "how @ convenient|generous|thoughtful|noble|brave|kind|clever|sweet|lovely|big|adorable|original|mature|very "
    "$|of|for",
    "how very @ mature|brave|generous|noble|thoughtful|convenient|kind|big",
    "^ real|so|very|how @ mature|nice|classy|smooth|helpful|original|clever|grown $",
    "what a @ surprise|shock|shocker|joke|hero|saint|genius|martyr|man|catch|gentleman|prince",
    "color|colour|consider me @ shocked|surprised|impressed",
    "i am @ so? shocked|amazed|impressed $|you|that ..2 managed|remembered|actually|bothered|even",
    "i did not know|realize|think you @ could|knew|were ..1 read|count|think|feelings|how|capable|such|an",
    "coming|rich|funny|hilarious|ironic|bold|cute|says @ coming? from|you|says ..1 you|the|someone|a|one|person|him|$",
    "that is @ rich|hilarious|adorable|cute|laughable|a|pathetic ..1 coming|from|you|joke|even|$",
    "says the @ person|one|man|woman|guy|girl|queen|king",
    "look|listen at|to @ you|yourself|mr|him|her **1 acting|playing|pretending|all|being|trying|now|with",
    "look who @ is|has|finally|it|decided|just|came|remembered|woke",
    "nice of you|him to @ ..1 join|show|turn|finally|grace|come|bother|remember|let|notice|make|ask|wake",
    "how nice|kind|good|generous|lovely of you to",
    "so|oh|well kind|nice|good|big|generous of you to",
    "oh|yes|yeah|sure|right|ok|because|ah|of @ ..1 because|course|sure|i ..1 you|your **2 "
    "perfect|always|so|never|right|such|know|busy|expert|important|hard|exhausted|genius|feelings|needs|time|better|"
    "too",
    "because you are @ so|just|such ..1 perfect|busy|important|clever|smart|amazing|good",
    "you and your @ little|precious|stupid|silly|so|big|bloody|pathetic",
    "your precious|stupid|pathetic|little @ ..1 "
    "phone|game|games|mother|job|feelings|friends|hobby|football|xbox|car|ego|mates|pathetic|tantrum|speech|drama|"
    "excuses|opinion|brain|act",
    "bless your|you @ heart|little|tiny",
    "use|using|have|got|did|do|lost|where|half **2 @ your|a|you brain|brains|braincell|cells",
    "who @ asked|cares what|you|about",
    "nobody|no|who one? @ cares|asked|gives about|what|you|for|a",
    "blah blah",
    "yada yada",
    "whatever @ you say|helps|makes ..2 boss|princess|your|genius|sleep|happy|captain|king|queen",
    "sure|yeah|ok|right jan|boss|buddy|captain|whatever|champ|sunshine|pal|princess|mate",
    "sleep|keep|dream @ telling|on|at ..1 yourself|night|mate",
    "in your dreams",
    "you wish $",
    "not|it rocket @ science",
    "not|you are that @ hard|difficult|complicated ..1 even|for|is|genius|einstein",
    "try @ using|to|thinking|reading|growing|being **1 brain|keep|up|ears|once|eyes|common|harder|human|adult",
    "you would not|could not @ ..1 know|understand|survive|last|find|manage|run|boil|organise ..3 "
    "if|hit|without|even|day|five|bit|egg|party|it",
    "rolls|rolling eyes|my @ eyes|$",
    "eye roll",
    ":emoji_sneer $ -x sure|yeah|right|wow|ok|okay|k|nice|great|classic|typical",
};
constexpr std::string_view eye_roll[] = {
    "you|your|typical|sure|wow|nice|great|whatever|classic|congrats|yeah|right|genius **9 @ 🙄|🤡|🤮|😒",
};
constexpr std::string_view sneering_doubt[] = {
    "of|yeah|sure|oh|right|ok course|sure|right|because|yes @ you|it|your|he **1 "
    "did|were|are|will|do|is|was|have|would **2 🙄|🤡|😒|😏",
    "^ sure|of|yeah|right|oh course|sure|right|i @ you|bet you? did|were|are|will|do|have|would $",
    "^ i am sure you @ were|did|are|tried|have|had so|very|terribly|super|extremely|really|just|such",
    "you|he are|were @ so|such busy|hard|tired|important ..4 🙄|🤡|😒|😏",
    "busy|working @ doing|being|saving ..1 nothing|important|world|what|a|sitting|absolutely",
};

}  // namespace

std::span<const Rule> contempt_rules() {
  static constexpr auto rules = std::to_array<Rule>({
      {"contempt.name", Mark::contempt, "a name or a put-down",
       "A name like this looks down on the other person. Of all words in a quarrel, these tend to hurt longest.",
       Recipe::sneer, names},
      {"contempt.disgust", Mark::contempt, "disgust",
       "Words of disgust tell somebody that they are less. Underneath there is often a need that was not met for long.",
       Recipe::sneer, disgust},
      {"contempt.sarcasm", Mark::contempt, "sarcasm",
       "The listener hears the mockery first. What you wanted to say stays hidden behind it.", Recipe::sneer, sarcasm},
      {"contempt.eye_roll", Mark::contempt, "an eye-roll",
       "An eye-roll says \"you are beneath me\", even when it is small. The point behind it may not arrive.",
       Recipe::sneer, eye_roll},
      {"contempt.doubt", Mark::contempt, "agreeing with a sneer",
       "This says yes and means no. It can sound as if the other person's word counts for nothing.", Recipe::sneer,
       sneering_doubt},
  });
  return rules;
}

}  // namespace securebase::text
