#include <array>

#include "core/text/words/lists.hpp"

namespace securebase::text::words {

std::span<const ClassList> glue() {
  static constexpr auto lists = std::to_array<ClassList>({
      {WordClass::noise,
       "just really literally honestly seriously fucking fuckin fecking fckn bloody freaking frigging flipping effing "
       "damn goddamn basically simply totally absolutely completely clearly obviously also even quite actually truly "
       "genuinely friggin f*cking legit lowkey highkey hey lol lmao wallahi abeg yaar na sha o"},
      {WordClass::opener,
       "so and but well oh ok okay yeah yes yep no nope honestly seriously look listen like because babe baby love hun "
       "hon "
       "darling honey sweetheart hey hi hiya ah aw aww ugh god omg wow right fine also then anyway anyways still "
       "really "
       "actually literally basically jesus christ lord man mate bro dude girl lol haha please sorry ok alright great "
       "sure "
       "see hmm um uh er eh nah now dear abeg jeez sheesh wait today again as or sometimes maybe perhaps lately "
       "obviously "
       "clearly morning evening x xx xxx frankly plus cos i'm"},
      {WordClass::intensifier,
       "so such very too really incredibly unbelievably extremely bit little rather pretty kinda totally absolutely "
       "completely utterly proper well that"},
      {WordClass::negation, "not never no nobody nothing none neither nor without hardly barely"},
      {WordClass::global, "always never constantly forever continually perpetually everytime incapable invariably"},
      {WordClass::modal, "can could will would might may should shall must"},
      {WordClass::preposition,
       "to with about for from at in on of by after before until till since during over under into onto through "
       "without "
       "between against towards around"},
      {WordClass::question_word, "what how why when where who which whose"},
      {WordClass::affirm, "yes yeah yep yup ok okay sure fine right alright aye ya"},
      {WordClass::after_youre,
       "so such a an always never not being really too going just literally acting kidding joking wrong the"},
      {WordClass::function_word,
       "the a an and or but if then than that this these those is am are was were be been being do does did done have "
       "has "
       "had having not no of in on at to from with without by for about as into out off over under up down so too very "
       "can "
       "could will would shall should may might must i you he she it we they me him her us them my your his its our "
       "their "
       "what which who when where why how all any some each every both few more most other another such only own same "
       "just "
       "there here again once because while until since after before during though although still yet already also "
       "ever "
       "never always often maybe perhaps really get got getting go going gone went come came coming make made making "
       "take "
       "took see saw know knew think thought want wanted say said tell told ask asked need feel felt find give let put "
       "keep "
       "work home back one two day days time today tonight tomorrow yes yeah ok okay please sorry thanks thank like "
       "love "
       "good bad well way thing things something anything nothing everything someone anyone left right new old long "
       "little "
       "much many lot bit now later soon"},
      // Glue that is not an English word. Several languages share forms; the reader only asks whether it is English.
      {WordClass::foreign,
       "que de la el los las un una por para con pero como esta este eso muy porque cuando donde quien yo tu te mi nos "
       "estoy eres soy tengo tienes quiero hola gracias amor siempre nunca tambien si ya hoy ayer nada todo mas "
       "le les des du et est une dans pour pas je suis vous nous mon ma mes ton ta ce qui avec mais sur plus bien tres "
       "toujours jamais rien fait merci bonjour oui non cest "
       "und der die das ist nicht ich du wir ihr sie ein eine mit auf fur von zu im den dem wie aber auch noch nur "
       "wenn "
       "immer nie heute morgen danke bitte habe hast bist bin warum mir dich mich dir "
       "il lo gli che non sono sei ho hai sempre mai anche perche come quando questo tutto grazie ciao oggi ti amo "
       "nao eu voce ele ela com uma mais muito obrigado tudo bem "
       "het een ik je jij niet van voor ook maar wel nog altijd nooit waarom "
       "kya hai nahi nahin tum mujhe mera meri tera teri hum aap kyun kyu kaise haan acha theek bahut abhi kal raha "
       "rahi "
       "rahe karo karna tha thi hoon gaya kuch sab ko ki ka ke se bhi "
       "jeg ikke det og er pa til har vi jag inte och att som med den "
       "nie jest sie jak ale czy tak dlaczego zawsze nigdy dzis mnie ciebie "
       "bir ve bu ben sen neden her zaman degil cok icin ama seni "
       "ako ikaw ng mga ang hindi sa ka ko mo lang naman din bakit palagi "
       "aku kamu tidak yang dan ini itu saya selalu kenapa "
       "wetin dey dem dis wey abi"},
  });
  return lists;
}

}  // namespace securebase::text::words
