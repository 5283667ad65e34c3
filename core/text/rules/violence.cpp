#include <array>

#include "core/text/rules.hpp"

/// Fear, force and control, where the reader keeps silent and nothing is coached: what is plain wherever it is written.
/// What counts only in an account or in a partner's message is in core/speak/doubt.json.
namespace securebase::text {
namespace {

constexpr std::string_view violence[] = {
    // Blows. The figures of speech are left out: "it hit me that", "hit me up", "you beat me to it".
    "-it|this|that|what|which|really|just|suddenly|finally|reality|news|heat ~hit me|him|her|you "
    "!up|back|like|hard|with|that|how|when|later|every|head|goal",
    "he|she|they|you|i ..1 ~hit me|us|him|her|you !up|target|targets|head|goal|with|like",
    "~hit me|us|him|her with a|his|her|my|your|their !question|bill|bombshell|look|load",
    "~punch|~slap|~choke|~strangle|~shove|~stab|smack|smacks|smacked|smacking|whack|whacks|whacked|whacking|headbutt|"
    "headbutts|headbutted|headbutting|elbowed|elbows|elbowing|thump|thumps|thumped|thumping|bash|bashes|bashed|bashing|"
    "throttle|throttles|throttled|throttling|smother|smothered|backhand|backhands|backhanded|thrashed|thrashes|kneed|"
    "burnt|burned me|us|him|her|you !up|off|out",
    "-baby|toddler|horse|dog|cat|kid kicked|kicks|kicking me|us|him|her|you !out|up|off|under|awake",
    "kick me|us|him|her|you !out|up|off|under|when|awake|if|$",
    "do not|never ..1 kick me",
    "~kick me ..5 floor|ground|stairs|wall",
    "he|she|they|you ..1 ~bite|scratched|scratches|scratching me !back",
    "threw|throws|thrown me ..1 against|across|down|onto|to",
    "-work|life|it|that ~beat me !to|at|in|by|on|hands|home|there|again|every|up",
    "i|he|she|they|you|husband|wife|dad ..2 ~beat us|him|her|them|you "
    "!to|at|in|by|on|hands|home|there|again|every|with",
    "~beat me|us|him|her|you again !at|in|to|on",
    "-work|life|it|that|not ~beat me|us|him|her|you up|black|bloody|until|with",
    "~beat|~kick|~slap|knocked the shit|crap|hell|life|living out of",
    "he|she|they|you ..1 "
    "~hit|~punch|~slap|~kick|smacked|smacks|whacked|scratched|scratches|burnt|burned|smashed|bashed my|his|her "
    "face|head|arm|arms|leg|legs|hand|hands|back|neck|throat|stomach|belly|ribs|chest|nose|jaw|teeth|eye|mouth|skin",
    "he|she|they|you|husband|wife|boyfriend|girlfriend ..2 ~break|fractured|dislocated my|her|his "
    "nose|arm|leg|ribs|rib|jaw|wrist|finger|fingers|hand|neck|teeth|tooth|collarbone|cheekbone !bone",
    "~hit|~punch|~slap|~choke|~strangle|~shove|~kick|~hurt|smack|smacks|smacked|smacking|whack|whacked|"
    "abuse|abuses|abused|harm|harms|harmed|kill|kills|killed|killing|poisoned|drowned "
    "our|my|your|his|her|their|the|a ..1 "
    "son|daughter|kid|kids|child|children|boy|girl|boys|girls|baby|toddler|dog|cat|puppy|kitten !off|out|up|back",
    "~beat our|my|your|his|her|their|the ..1 son|daughter|kid|kids|child|children|boy|girl|boys|girls|baby|dog|cat "
    "!to|at|in|by|on|home",
    "shook|shakes|shaking|shaken ..1 the|my|our|your baby|toddler|child|kids",
    "he|she|they|you ..1 shook|shakes|shaking|shaken me !awake|up|to",
    "put|puts|putting|landed me|her|him|us in|into ..1 hospital",
    "~get|turn|turned|turns physical !therapy|education|copy|book|exercise",
    // Pushing, holding, dragging.
    "~push me|us|him|her down|into|against|over|around|off|onto|out",
    "he|she|they|you ..1 pushed|pushes me !to|into|away|for|on|aside|too|towards|past|through|further|forward|out|back",
    "~push|~shove|thrown|threw|dragged|~kick|knocked me|her|him|us|down ..1 down|onto|against|to|into|over|off|across "
    "..1 the ..1 stairs|floor|ground|wall|bed|car|road|door|table|sofa",
    "was|were|been|got|being pushed|shoved|thrown|kicked|dragged|knocked ..1 down|onto|against|to|into|across|out "
    "..2 stairs|floor|ground|wall|bed|car|road|door|table",
    "stop|keep|keeps|kept|always pushing|shoving me !to|into|away|for|about|on|too",
    "grabbed|grabs|grabbing me|us|him|her "
    "!a|an|some|the|one|two|another|that|lunch|food|dinner|from|it|something|to|and|"
    "for|coffee|breakfast|on|before|after",
    "~grab me|us|him|her by|so|again|hard|tight|$",
    "~grab|yank|yanks|yanked|yanking|squeeze|squeezes|squeezed|squeezing|~twist|~drag|~pull|~hold my|her|his "
    "throat|neck|hair !out|back|up",
    "~grab|yank|yanks|yanked|yanking|squeezed|squeezes my|her|his ..1 "
    "arm|arms|wrist|wrists|shoulder|shoulders|jaw|face",
    "~twist|~pull|~hold my|her|his arm|arms|wrist|wrists|fingers "
    "so|until|behind|down|hard|tight|tightly|and|till|back|against|$",
    "me|us|her|him by the|my|her|his ..1 throat|neck|hair|collar|wrist|wrists|arm|arms|ankles|jaw",
    "me|us|her|him by|on the throat|neck",
    "dug|digs ..2 nails|fingers in|into my|me",
    "~push|~shove|~hold|forced my|her|his ..1 head|face into|under|down|against|in",
    "poured|pours|tipped|threw|throws ..4 over|on me|us !by",
    "~drag me|us|her|him ..1 out|into|across|along|down|upstairs|onto|back|from ..1 of? the|my|our|a "
    "car|house|room|bedroom|pub|club|shop|street|floor|stairs|bathroom|hall|kitchen|flat",
    "~hold|pin|pins|pinned|pinning me|us|her|him ..1 down|against",
    "your|his|her|their hands|hand|fingers ..2 around|round|over|on my|her|our neck|throat|mouth",
    "lay|laid|lays|raise|raised|raises a|your|his|her ..1 hand|finger|hands to|on|at|against",
    "~put a|your|his|her ..1 hands|hand on ..1 throat|neck|kids|children",
    "raise|raised|raises|raising|shook|waved|clenched ..1 your|his|her|a|their|my fist|fists",
    "fist|fists ..2 in|at|near|into my|me|her|your face|head|me",
    // What was thrown, smashed or broken.
    "throw|throws|throwing !it|that|this|yourself|herself|himself|money ..4 at me|us|him|her !for",
    "threw|thrown|chuck|chucks|chucked|chucking|hurl|hurls|hurled|hurling|fling|flings|flung ..4 at me|us|him|her !for",
    "~throw|chuck|chucked|hurl|hurled|hurls|fling|flung|lob|lobbed ..4 at|against|across my|our|the|her|his "
    "head|face|wall|room|kitchen|door|kids",
    "~throw|chucked|hurled ..4 across the ..1 room|kitchen|house",
    "blew|blows up ..3 ~throw|~break|~punch|smashed|smashes|broke|kicked",
    "loses|lost|lose|flips|flipped it|temper|out ..3 "
    "threw|throws|broke|breaks|punched|punches|smashed|smashes|hit|hits",
    "he|she|they|you ..1 ~punch|smash|smashes|smashed|smashing|kicked|kicks ..4 "
    "wall|walls|door|doors|tv|furniture|window|"
    "everything|mirror",
    "he|she|they|you ..1 smash|smashes|smashed|smashing ..2 my|our|the|all phone|plates|glasses|laptop|things|stuff",
    // Threats, the writer's own among them.
    "i ..2 will|would|going|could !not|never ..2 "
    "~hit|~punch|~slap|~strangle|~stab|shoot|kill|murder|smack|whack|thump|destroy|batter "
    "you !up|back|with|as|on|a|an",
    "i will|going ..1 to? hurt you !feelings",
    "i ..2 will|would|going ..1 to? ruin|end|destroy|~beat you !at|in|to|by|on|tomorrow|tonight|there",
    "i ..2 will|would|going ..1 to? ruin|destroy your life|career",
    "i ..2 will|would|going|swear ..2 ~break|smash|~punch|~kick|bash|~cut|snap|slit your ..1 "
    "face|head|legs|arms|teeth|skull|neck|jaw|nose|fingers|bones|throat|knees",
    "you are dead when|if|meat",
    "deserve|deserves|want|need|asking a|another ..1 slap|slapping|beating|hiding|smack|kicking|punch !on|up",
    "can not have you ..1 no|nobody|one",
    "if you ..1 ~leave|go|tell|report|call|talk ..5 kill|hurt|ruin|destroy|hunt you|myself|yourself|us|them|him|her",
    "if i ..1 ~leave ..6 kill|kills|hunt|harm|hurt me|us|himself|herself|themselves|you|kids|them",
    "kill|kills|killed|killing|hurt|harm|harms|harmed himself|herself|themselves ..1 if|unless|when|because|and",
    "he|she|they|you ..4 kill himself|herself|themselves|yourself",
    "~threaten|threatening ..1 me|to|us|you|with|my|the|her|him|kids",
    "-no|empty threats",
    "you will regret|pay|suffer this|leaving|ever|for this|what|leaving|that",
    "he|she|they ..1 ~say|tells|told ..3 i|you would|will ..1 regret|suffer it|this|that|for|$",
    "make you regret|suffer|pay for|it|this|that",
    "-to|and|will|can|could|would|please|not send|post|share|show|leak|upload|publish ..1 your|her|those|my "
    "nudes|naked|intimate",
    "i ..3 ~send|post|share|~show|leak|upload|publish|~put ..2 your|those|these|the|her "
    "nudes|nude|naked|intimate|private",
    "everyone|everybody|people|mum|boss|family|friends ..4 ~see|~get|~show ..1 your|my|her nudes|nude|naked|intimate",
    "posted|shared|sent|showed|leaked|leaking|posting|sharing|shows|shares|posts|leaks|sends ..1 my nudes|nude|naked|"
    "intimate|private",
    "nude|naked|nudes ..2 sent|posted|shared|showed|leaked ..3 to|online|with|everyone",
    "post|share|send|show|leak my nudes|nude|naked|intimate|private !message|messages|to|chat",
    // Deeds owned.
    "i ..3 not|never ..1 have ..1 hit|punched|slapped|pushed|shoved|grabbed|kicked|choked|strangled you "
    "!to|away|into|so|for|too|up",
    "sorry ..1 i ..1 hit|punched|slapped|shoved|grabbed|kicked|choked you",
    "sorry ..1 for ..1 hitting|punching|slapping|shoving|grabbing|kicking|choking you",
    "i|you would|will never ..1 see ..2 kids|children|son|daughter|baby|boys|girls|them again|if|$",
    "i|you would|will never|not ..1 see ..2 kids|children|son|daughter|baby|boys|girls again",
    "~take ..1 kids|children|son|daughter|baby away from me|you|us",
    "deport|deports|deported|deporting",
    "will|would|threatens|threatened|threatening|going ..1 to? out me|us|you if|to|at|when|unless|$",
    // Fear of somebody. To be afraid of a loss, of news or of an answer is a feeling like another.
    "afraid|scared|frightened|terrified|petrified|fearful|fear of you|him|her|them "
    "!losing|leaving|going|dying|not|falling|finding|moving|meeting|saying|walking|cheating|thinking|changing|"
    "forgetting|"
    "hating|seeing|never|being|loving|judging|telling|rejecting|alone|without|ghosting|getting|having|giving|stopping|"
    "alone|late|left|honest|wrong|hurt|rejected|judged|parents|mother|family|dog|growing",
    "afraid|scared|frightened|terrified|petrified|fearful|fear of you|him|her|them getting|being|going "
    "angry|violent|drunk|mad|aggressive|off|physical",
    "afraid|scared|frightened|terrified|petrified of my husband|wife|partner|boyfriend|girlfriend|ex "
    "!leaving|losing|dying|finding|going|not|thinking|being",
    "i ..1 fear|feared you|him|her !will|would|may|might|are|is|were|was|do|did",
    "afraid|scared|frightened|terrified|fear|fearful|petrified of|for your|his|her|their|my ..1 "
    "temper|anger|rage|moods|outbursts|reaction|reactions|fists|hands|drinking|life|safety",
    "afraid|scared|frightened|terrified|petrified ..1 of? what you|he|she|they ..1 will|would|might|may|could ..1 "
    "do|be",
    "afraid|scared|frightened|terrified|petrified ..1 you|he|she|they will|would|might|are|is|may|could ..2 "
    "hurt|hit|kill|snap|explode|punch|beat|hurting|shout|scream",
    "afraid|scared|frightened|terrified ..1 you|he|she|they will|would|might ..2 "
    "lose|get|go|do it|temper|angry|mad|violent|something|physical",
    "afraid|scared|frightened|terrified to ..1 go|come|be|stay|sleep|live|get home|house|around|near",
    "afraid|scared|frightened|terrified to disagree|contradict|anger|breathe",
    "afraid|scared|frightened|terrified to say|tell|ask ..1 no",
    "afraid|scared|frightened|terrified to upset you|him|her|them",
    "afraid|scared|frightened|terrified to be alone|home with you|him|her",
    "afraid|scared|frightened|terrified when|whenever|if you|he|she|they ..1 "
    "shout|shouts|shouted|yell|yells|yelled|scream|screams|screamed|drink|drinks|drank|drunk|angry|lose|loses|rage|"
    "rages|"
    "punch|slam|throw|threw|kick|comes|gets|mad",
    "afraid|scared|frightened|terrified when|whenever|if you|he|she|they ..1 drive|drives|drove ..1 "
    "fast|drunk|like|angry",
    "afraid|scared|frightened|terrified at|in ..1 home|house|bed|flat",
    "you|he|she|they ..1 scare|scares|frighten|frightens|terrify|terrifies me|us|kids|children !off|silly|half",
    "you|he|she|they ..2 scared|frightened|terrified me|us !off|silly|half|to|by|because|not|when|how|at",
    "you|he|she|they ..2 scare|scares|scared|frighten|frightens|frightened|terrify|terrifies|terrified the|our kids|"
    "children|baby|son|daughter",
    "scares|scared|frightens|frightened|terrifies|terrified me|us|kids ..1 when|how|that you|he|she|they ..3 "
    "shout|shouts|shouted|yell|yells|scream|screams|angry|drink|drinks|drive|drives|drove|punch|punched|throw|threw|"
    "slam|"
    "slammed|lose|loses|lost|rage|grab|grabbed|push|pushed|like",
    "shouting|temper|anger|rage|drinking|yelling|screaming ..1 scares|frightens|terrifies|scared me|us|kids",
    "to scare|frighten|terrify me|us",
    "not|never|longer|less ..1 feel|feels|feeling|felt safe "
    "!to|enough|telling|sharing|opening|saying|talking|crying|showing|asking|emotionally|driving|cycling|walking|on",
    "i am|was not safe !to|on",
    "feel|feels|felt|feeling|makes|made ..1 me? ..1 unsafe !to|on|driving|cycling|telling|sharing",
    "i am ..1 unsafe",
    "eggshells",
    "careful|watch ..1 what|how|everything i ..1 say|do|speak|move|wear ..2 or|otherwise|because|in ..1 "
    "case? he|she|they|you|him|her",
    "i|she|he|kids|children ..1 flinch|flinched|flinches|flinching when|if|every|whenever|around",
    // Said to stop it.
    "-i|you|they|we|would|to|they|did do not|never ..1 ~hurt|~push|~grab me $|again|like|please|when|any|x",
    "please do? not|never|stop ..1 ~hurt|hurting me",
    "if you ..1 ever? ..1 ~hurt|~push|~grab me again",
    "do not|never ..1 ~touch|grab|kiss me ..1 without|unless|again|ever",
    "~touch me|her without|after asking|my|permission|i|her",
    "listen|stop|respect|respects|accept|ignore|ignores|ignored ..1 me? when|if|after i ..1 say|said|says no|stop "
    "$|and|or|to|please",
    "~hurt me ..1 physically",
    "-it|that|this|words ~hurt me badly|physically",
    "he|she|they|you ..1 ~hurt me again",
    // No that was not taken for a no, and the body.
    "i ..1 ~say|~tell ..1 him|her|them|you? no|stop ..2 and|but ..1 he|she|they|you ..1 "
    "did|does|do|would|kept|keeps|carried|continued|still|went ..2 anyway|on|going|not|ahead|it|regardless|continued",
    "~ask|~tell|~beg him|her|them|you to stop ..1 and|but he|she|they|you ..1 did|does|do|would|kept|carried|will ..1 "
    "not|on|going",
    "begged|begging|pleaded|screamed ..2 him|her|them|you ..1 to stop",
    "~keep|carried|carry|carries|carrying|continued|continues going|on|anyway ..1 "
    "after|although|even|though|when|while ..2 i ..2 said|say|told|asked|begged|cried|crying|no|froze|screamed|pushed",
    "not ..1 stop|stopping ..2 when|after|although|though|even|until ..2 i ..2 "
    "said|say|asked|cried|crying|told|begged|screamed|pushed|no",
    "sex ..3 while|when|although|after|even ..2 i ..2 asleep|sleeping|slept|drunk|passed|no|crying",
    "touch|touched|touches|touching|film|filmed|films|filming|record|recorded|groped|gropes me|us ..1 while|when ..2 "
    "asleep|sleeping|slept|sleep|drunk|passed|said|shower|naked|changing|crying",
    "film|films|filmed|filming|record|recorded|photographed me|us ..1 in|through|having ..1 "
    "shower|bath|bathroom|sex|bed|window",
    "woke|wake|waking|wakes ..2 to|with|and ..1 him|her|them|you|his|your ..2 touching|groping|inside|filming|top",
    "took|takes|taking|slipped|slips|pulled|pulls|removed|removes ..1 condom",
    "took|takes|taking off ..1 condom",
    "force|forces|forced|forcing|coerce|coerced|coerces|coercing me|us",
    "forced|coerced her|him|them",
    "force|forces|forced|forcing|pushed|pushes himself|herself|themselves|yourself on|onto me|her|him",
    "not ..1 want ..3 sex ..1 but|and he|she|they|you ..1 made|did|kept|went|carried|forced",
    "~keep ..1 touching|grabbing|groping me",
    "~make me|her ..1 have|do|touch|kiss|sleep|watch ..2 sex|sexual",
    "pressure|pressures|pressured|pressuring|guilt|guilts|guilted me ..1 into|to|for ..2 sex|sleeping|bed|it",
    "rape|raped|rapes|raping|rapist|assault|assaulted|molested|groped",
    "-drug|alcohol|substance|self abuse|abused|abuses|abusing|abuser|abusive "
    "!my|the|your|his|her|our|their|trust|alcohol|drugs|of|that|it",
    "violent|violence !film|films|movie|movies|game|games|storm|video",
    "blackmail|blackmailed|blackmailing|restraining",
    "stalks|stalked|stalking me|us|her !on",
    "bruise|bruises ..1 on my|me|her",
    "gives|gave|given|left|leaves|leave me|her|a ..2 bruise|bruises|bruised",
    "~call|rang|ring|ringing|phone|phoned|get|getting|involve ..1 the? police|cops|999|911",
    "came|comes|come|went|goes|ran|lunged at|after me|us|him|her with ..1 "
    "knife|gun|bat|belt|bottle|hammer|blade|stick|scissors|axe",
    "~hold|pulled|pulls|pull|pointed|points|waved|waving|put ..2 knife|gun|blade ..1 to|at|on|out|in|me|my",
    "knife|gun|blade ..3 pointed|pulled|waved",
    "knife|gun|blade to|at|on|against my|me|her|his|our|your",
    "i|he|she|they|you ..3 kill|murder|stab you|us|her|him if|when|because|in|and|one|$|unless",
    "he|she|they|you ..4 will|would|could|might|going|want|wants|wanted|try|tried|trying|threatened|nearly|almost ..1 "
    "kill|killed|murder|murdered me|us|her|him|them",
    "he|she|they|you|i ..1 killed me|us|him|her|them $",
    "shoot you|him|her|them !a|an|your|the|over|back",
    "he|she|they|you ..3 shoot me",
    "harm|hang myself|yourself",
    "hurt|cut myself",
    // Watched, kept in, kept short. "lets me" is read as "let us me".
    "tracker|airtag|spyware|bug ..1 on|in|under my|our|the",
    "install|installs|installed|~put ..4 watch|spy|track|follow|monitor|listen ..1 to|on? me|my",
    "spy|spies|spied|spying on me|us",
    "track|tracks|tracking|tracked|monitor|monitors|monitored|monitoring me|us|where|everything",
    "track|tracks|tracking|tracked|monitor|monitors|monitored|monitoring|check|checks|checking my ..1 "
    "location|movements|every",
    "track|tracks|tracking|tracked my phone|car",
    "he|she|they|you|stop ..1 follows|followed|following me !on|back|to|in|into|around|for|out|up|instagram|because",
    "following|follows|followed me everywhere|around|home|again",
    "he|she|they ..1 follows|followed|following me to|into",
    "film|films|filmed|filming|record|records|recorded|recording ..3 without|secretly me|us|my|asking|knowing|consent|"
    "permission|me",
    "he|she|they ..2 checks|checked|searches|searched|checking|reads|reading ..2 my "
    "phone|messages|emails|texts|pockets|"
    "bag|calls|dms|chats|location|mileage",
    "-can|could|will|would|did|have|if|when|once|please you check|checked|search|searched my "
    "phone|messages|emails|texts|pockets|bag|calls !if|for /n",
    "-i|and|will stop|keep|keeps|kept checking|searching|reading ..2 my|through "
    "phone|messages|emails|texts|calls|pockets|"
    "bag|dms|chats",
    "he|she|they|you ..2 went|goes|gone|going|looked|looks|looking|snooping ..1 through ..2 my ..1 "
    "phone|messages|emails|email|texts|pockets|bag|"
    "dms|chats",
    "he|she|they|you ..1 ~go through my ..1 phone|messages|emails|texts|pockets|bag|dms|chats",
    "~read ..1 all|every|each ..2 my ..1 messages|emails|email|texts|dms|chats|diary|mail",
    "~read my ..1 messages|emails|email|texts|dms|chats ..2 without|secretly|again|every|behind|while",
    "~read my diary|journal",
    "logs|logged|hacks|hacked|hacking|got|gets|breaks|broke in|into ..1 my ..1 "
    "email|emails|phone|account|accounts|messages|bank|instagram|facebook|laptop",
    "hacked|hacks|hacking my ..1 phone|email|emails|account|accounts|instagram",
    "demand|demands|demanded|demanding|insist|insists|insisted ..3 my|the ..1 "
    "phone|messages|password|passwords|pin|passcode|location|texts|emails|receipts",
    "~make|~want me to? ~show|unlock|~hand|~give ..3 my phone|messages|texts|password|passwords|receipts",
    "all ..1 my passwords",
    "he|she|they|you|husband|wife|partner|boyfriend|girlfriend ..2 "
    "took|takes|taken|taking|hid|hides|hidden|keeps|kept|confiscated|destroyed ..1 my ..2 "
    "passport|medication|meds|wages|salary|documents|papers|pills|bank|debit|credit",
    "tore|tears|rips|ripped|burned|burnt|destroyed ..1 up? my ..1 passport|documents|papers|clothes|diary|photos",
    "give ..1 back? ..1 my ..1 passport|documents|papers|medication|wages|bank|debit back?",
    "checks|demands|wants|checking ..2 the|my|all|every receipts|receipt",
    "gives|give|gave me :number ..1 a|per|each|every week|month|day",
    "gives|give|gave|on|get|have ..1 me? an allowance",
    "ask|asks|asking|need|needs|get|getting|without ..1 his|her|your|their|for? permission to|before|if|when",
    "stops|stopped|stop|stopping|prevents|prevented|keeps|kept me ..1 "
    "seeing|visiting|meeting|contacting|calling|ringing ..2 my|anyone|anybody|people|friends|family|mum",
    "he|she|they|you ..2 stop|stops|stopped|stopping|prevent|prevents|prevented me ..1 from? "
    "leaving|going|working|talking",
    "not|never ..1 let|allow|allowed us? me to? leave !work|early|it|them|him",
    "not|never ..1 let|allow|allowed us? me to? "
    "go out|anywhere|home|alone|to|see|back|near",
    "not|never ..1 let|allow|allowed us? me to? see|meet|contact|visit|call|ring ..1 my|our|anyone|anybody|"
    "friends|people|family|kids|children|other|a",
    "not|never ..1 let|allow|allowed us? me to? work|wear|study|drive|out !on",
    "not|never ..1 let|allow|allowed us? me to? have ..2 "
    "phone|money|job|friends|account|card|keys|bank|visitors|social",
    "not|never ..1 let|allow|allowed us? me to? talk|speak to ..1 my|anyone|anybody|friends|family|other|men|women|"
    "people|guys",
    "i am|was|been not ..1 allowed|permitted ..1 to|out ..1 "
    "go|see|work|leave|wear|spend|talk|speak|meet|$|without",
    "i am|was not allowed|permitted to have ..1 friends|people|visitors|guests|money|phone|job",
    "only allowed ..1 to|out ..1 go|see|leave|with|when|if|for|once|spend|talk|wear",
    "forbid|forbids|forbade|forbidden|forbidding me|us|my|to|from",
    "he|she|they|you ..1 ~say|~tell me? ..1 i can not|only ..1 wear|see|talk|speak|meet|leave|post",
    "he|she|they|you ..1 ~say|~tell me? ..1 i can not go out|anywhere|to|home|without",
    "he|she|they|you ..1 tells|tell|telling|told|decides|decide|dictates|dictate|controls|control ..1 me? ..1 "
    "who|what|where|how ..1 i|to ..1 can|may|am? ..1 wear|see|go|meet|spend",
    "decides|dictates|controls who|what|where|when i",
    "tells|telling me who|what|where i|to ..1 can|may|am? see|wear|meet|go",
    "controls|controlled|controlling ..2 money|finances|wages",
    "controls|controlled|controlling me|us|who|what|where|everything|everyone|every",
    "he|she|they|you|to ..1 control me|who|what|where|everything i|every",
    "so|too controlling ..1 i can not|have",
    "controlling behaviour|behavior|man|woman|partner|husband|wife",
    "turned|turns|turning|showed|shows|showing up ..1 at|outside my ..1 work|house|home|flat|place|door|job ..1 "
    "again|after|even|although|since|uninvited",
    "~keep turning|showing up ..1 at|to|outside ..1 my",
    "~keep coming|turning|showing|waiting|driving|calling ..1 to|up|round|by|past|outside|at ..2 "
    "house|home|work|flat|door|"
    "place ..2 since|after|even|though|although|when",
    "locked|locks|locking me|us|her|kids ..1 in|inside|up",
    "locked|locks me out ..3 all|again|naked|cold|night|house|flat|home|room|bedroom",
    "~lock the|every door|doors ..2 so|and ..2 i ..1 not|could|can|had",
    "~lock myself in|into !a",
    "he|she|they|you ..1 block|blocks|blocked|blocking ..2 door|doorway|exit ..1 so|and|to|when|until|with|$|again",
    "isolate|isolates|isolated|isolating me|us !at",
    "~make me ..1 sleep|sit|stand|eat on|outside|off ..1 floor|ground|$",
    "~cut me off from my|our|everyone|all|friends|family",
    "~make me ..1 delete|block|unfriend|quit ..1 my|all|everyone|friends|people|social|him|her|them|job|work",
    // What is called out to make small.
    "~call me|her ..2 bitch|whore|slut|slag|cunt|worthless|slapper|skank|hoe",
    "calling|call|calls|called me !pet|cute|nice|sweet|funny|silly ..2 names !for|and",
    "~tell|~say ..1 to? me ..1 that? i am ..2 worthless|disgusting|nothing|ugly|vermin",
    "got|gets|get|getting|screams|screamed|screaming|shouts|shouted|shouting|yells|yelled|yelling in my face",
    "spit|spat|spits|spitting at|on|in|into me|us|my|her|him",
    "drove|drives|drive so|too|very fast ..3 scared|frightened|scare|stop|on",
    "suicide|suicidal",
    "want|going to ..1 die|disappear|end it|suicide",
};

}  // namespace

std::span<const Rule> violence_rules() {
  static constexpr auto rules = std::to_array<Rule>({
      {"guard.violence", Signal::violence, Recipe::none, violence},
  });
  return rules;
}

}  // namespace securebase::text
