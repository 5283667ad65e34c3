#include "core/speak/doubt.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "core/speak/phrases.hpp"

namespace securebase::speak {
namespace {

Doubt about(std::string_view text) { return doubt({text, {}, false, false}); }

TEST(DoubtWords, HoldFifteenKindsWithFiveReadingsEach) {
  const auto words = load_doubt_words(Language::en);
  ASSERT_TRUE(words.has_value()) << words.error().where << words.error().message;
  EXPECT_EQ(words->kinds.size(), 15U);
  EXPECT_EQ(words->kinds.back().id, "other");
  for (const auto& kind : words->kinds) {
    EXPECT_GE(kind.readings.size(), 5U) << kind.id;
    EXPECT_TRUE(kind.question.contains('?')) << kind.id;
    for (const auto& reading : kind.readings) {
      // A reading is a possibility, never a statement about somebody.
      EXPECT_TRUE(reading.contains(" may ") || reading.contains(" need not ")) << kind.id << ": " << reading;
    }
  }
}

TEST(Doubt, KnowsTheKindOfAct) {
  constexpr std::pair<std::string_view, std::string_view> rows[] = {
      {"She didn't answer my message all evening", "no_answer"},
      {"He never texted me back yesterday", "no_answer"},
      {"He left me on read", "no_answer"},
      {"He came home two hours late and the dinner was cold", "late"},
      {"She kept me waiting at the station", "late"},
      {"He forgot our anniversary", "forgot"},
      {"She was so short with me this morning", "short_tone"},
      {"He snapped at me in the kitchen", "short_tone"},
      {"She told her mother about our argument", "told_others"},
      {"He talked about me with his friends behind my back", "told_others"},
      {"He walked out of the room while I was speaking", "turned_away"},
      {"She turned her back on me in bed", "turned_away"},
      {"He was on his phone all dinner", "on_phone"},
      {"She kept scrolling while I told her about my day", "on_phone"},
      {"He criticised my cooking in front of the kids", "criticised"},
      {"She cancelled our weekend at the last minute", "cancelled"},
      {"He bailed on dinner with my parents", "cancelled"},
      {"He didn't notice my new haircut", "did_not_notice"},
      {"She made a joke about my weight at the party", "joked"},
      {"He laughed at me when I fell", "joked"},
      {"He booked the holiday without asking me", "decided_alone"},
      {"She spent our savings on a new bike", "money"},
      {"He didn't want to kiss me last night", "closeness_refused"},
      {"She said she is too tired for sex", "closeness_refused"},
      {"He always criticizes how I drive", "criticised"},
      {"He fell asleep while I was telling him about my day", "did_not_notice"},
      {"You said you would call and you didn't", "cancelled"},
      {"She hasn't touched me in weeks", "closeness_refused"},
      {"She left the party without me", "turned_away"},
      {"They bought a car without telling me", "decided_alone"},
      {"My wife rolled her eyes when I was talking", "short_tone"},
      {"He put the blue cup on the highest shelf and smiled", "other"},
      {"He didn't reply to my text last night", "no_answer"},
      {"She never replied to me", "no_answer"},
      {"he never got back to me", "no_answer"},
      {"she hasnt got back to me", "no_answer"},
      {"He didn't pick up", "no_answer"},
      {"he's blanking me", "no_answer"},
      {"She's airing me", "no_answer"},
      {"I was left on read", "no_answer"},
      {"My boyfriend spent the whole dinner on his phone", "on_phone"},
      {"He said he'd be home at 6 and walked in at 9 without a word", "late"},
      {"He didn't let me know he'd be late", "late"},
      {"he came home late from work and didnt say sorry", "late"},
      {"I was late and he snapped at me", "short_tone"},
      {"he joked about my new haircut", "joked"},
      {"He takes the piss out of my accent", "joked"},
      {"He stormed off", "turned_away"},
      {"She slammed the door and left", "turned_away"},
      {"she's giving me the cold shoulder", "turned_away"},
      {"She was in a mood with me", "short_tone"},
      {"My partner slagged me off to her friends", "told_others"},
      {"he told my boss at work about my illness", "told_others"},
      {"She flaked on me again", "cancelled"},
      {"He pulled out of our trip", "cancelled"},
      {"He never kisses me anymore", "closeness_refused"},
      {"we havent had sex in months", "closeness_refused"},
      {"He called me lazy", "criticised"},
      {"He accused me of cheating", "criticised"},
      {"She never asked about my interview", "did_not_notice"},
      {"didnt let me finish my sentence", "other"},
      {"He changed the lock on his phone", "other"},
      {"He forgot to pick up the kids", "forgot"},
      {"He called it off", "cancelled"},
      {"he wouldn't pick up the phone", "no_answer"},
      {"he didnt pick up when I rang", "no_answer"},
      {"He didn't get back until 3am", "late"},
      {"He made fun of me at my mum's funeral", "joked"},
  };
  for (const auto& [text, kind] : rows) EXPECT_EQ(about(text).kind, kind) << text;
}

TEST(Doubt, GivesThreeReadingsAtLeastAQuestionAndTheNote) {
  for (const auto& kind : doubt_words(Language::en).kinds) {
    const auto given = doubt({"She did it yesterday and I did not like it", kind.id, false, false});
    EXPECT_EQ(given.kind, kind.id);
    EXPECT_GE(given.readings.size(), 3U);
    EXPECT_EQ(std::set(given.readings.begin(), given.readings.end()).size(), given.readings.size());
    EXPECT_TRUE(given.question.ends_with('?'));
    EXPECT_TRUE(given.note.contains("not always the true one"));
    for (const auto& text : given.readings) EXPECT_FALSE(text.contains('{') || text.contains("  ")) << text;
    EXPECT_FALSE(given.intro.contains('{') || given.question.contains('{'));
  }
}

TEST(Doubt, TakesUpThePersonsOwnWords) {
  const auto given = about("He didn't answer my text all evening. He was at work.");
  EXPECT_TRUE(given.intro.contains("He didn't answer my text all evening")) << given.intro;
  EXPECT_EQ(given.readings[0], "You wrote \"work\". He may still have been there in his head.");
  EXPECT_TRUE(given.readings[1].contains("your text")) << given.readings[1];
  EXPECT_TRUE(given.readings[3].contains("all evening")) << given.readings[3];
  EXPECT_TRUE(given.question.contains("about my text")) << given.question;
}

TEST(Doubt, TakesNoCueFromWhatTheActWasDoneTo) {
  for (const std::string_view text :
       {"He still didn't introduce me to his boss", "She won't invite my mother", "He forgot to pick up the kids",
        "She told my friends about it", "He sold the bus tickets"}) {
    for (const auto& reading : about(text).readings) EXPECT_FALSE(reading.starts_with("You wrote")) << reading;
  }
}

TEST(Doubt, TakesNoCueFromTheWritersOwnPainNorFromAnIdiom) {
  for (const std::string_view text :
       {"My dad died and he never asked how I am", "I was in hospital and he didn't visit",
        "My mum was in hospital and she didn't text me", "I was exhausted after the birth and he went to the pub",
        "I had a miscarriage and he went back to work the next day", "I was at work and he ignored my call",
        "After the party I waited for him for an hour", "I'm sick of him ignoring me",
        "im tired of her never answering my texts", "He ignored my texts three days in a row",
        "he left me on the motorway at night", "He said I look tired and old", "She flirted with a guy at the party",
        "My husband forgot his sister was coming"}) {
    const auto given = about(text);
    EXPECT_EQ(given.state, DoubtState::offered) << text;
    for (const auto& reading : given.readings) EXPECT_FALSE(reading.starts_with("You wrote")) << text << reading;
  }
}

TEST(Doubt, SpeaksAsBesideADeathOrAnIllness) {
  for (const std::string_view text :
       {"My dad died and he never asked how I am", "They didn't come to the funeral of my nan",
        "I was in labour and he was on his phone", "I was sick and he didn't bring me soup",
        "He was scrolling while I was telling him about my dad's diagnosis"}) {
    const auto given = about(text);
    ASSERT_EQ(given.readings.size(), 5U) << text;
    EXPECT_TRUE(given.readings[0].ends_with("may not have known what to say or do beside something so hard.")) << text;
    EXPECT_EQ(given.question, "I have been thinking about what happened. How was it for you?");
  }
  EXPECT_FALSE(about("I'm sick of the bins and he forgot them").readings[0].contains("so hard"));
}

struct CueCase {
  std::string_view text;
  std::string_view cue;
};
TEST(Doubt, TakesACueFromWhereTheOtherWas) {
  constexpr CueCase rows[] = {{"He came home late from the office", "office"},
                              {"She had a deadline and snapped at me", "deadline"},
                              {"He was exhausted and forgot my birthday", "exhausted"},
                              {"She was with the kids and didn't answer", "kids"},
                              {"He was at the pub and didn't answer", "pub"},
                              {"She ignored me after the argument", "argument"},
                              {"He missed the train and came late", "train"},
                              {"He didn't call from the hospital", "hospital"},
                              {"After work he snapped at me", "work"},
                              {"My wife was exhausted and I felt alone", "exhausted"},
                              {"Robin came late from the office", "office"},
                              {"we argued and he slept downstairs", "argued"},
                              {"His dad died and he snapped at me", "died"},
                              {"She came from her mum's funeral and didn't speak to me", "funeral"}};
  for (const auto& [text, cue] : rows)
    EXPECT_TRUE(about(text).readings[0].starts_with("You wrote \"" + std::string(cue) + "\"")) << text;
}

TEST(Doubt, SpeaksOfTheOtherAsThePersonDoes) {
  EXPECT_TRUE(about("She forgot my birthday").readings[0].starts_with("She may"));
  EXPECT_TRUE(about("Robin forgot my birthday").readings[0].starts_with("They may"));
  EXPECT_TRUE(about("You forgot my birthday").readings[0].starts_with("They may"));
  EXPECT_TRUE(about("my girlfriend told my brother he is not invited").readings[0].starts_with("She may"));
  EXPECT_TRUE(about("My boyfriend told my sister about my job and she laughed").readings[0].starts_with("He may"));
  EXPECT_TRUE(about("Robin forgot my birthday and I told him so").readings[0].starts_with("They may"));
  EXPECT_TRUE(about("my partner (they/them) cancelled on her birthday").readings[0].starts_with("They may"));
  EXPECT_TRUE(about("Her mum was rude and my husband said nothing").readings[0].starts_with("He may"));
  EXPECT_TRUE(about("I'm sick of him ignoring me").readings[0].starts_with("He may"));
}

TEST(Doubt, AsksInWholeSentencesAboutWhatWasNamed) {
  constexpr std::pair<std::string_view, std::string_view> rows[] = {
      {"He forgot the bins", "I care about the bins. How did it look from where you were?"},
      {"He forgot MY birthday", "I care about my birthday. How did it look from where you were?"},
      {"She forgot Our Anniversary", "I care about our anniversary. How did it look from where you were?"},
      {"he spent my birthday money", "I got a fright about my birthday money. Can we look at the figures together?"},
      {"She cancelled our trip", "I had been looking forward to our trip. What came in the way?"},
      {"He didn't answer on my birthday", "I didn't hear back about my message. What was going on for you?"},
      {"he didnt text me yesterday", "I didn't hear from you. What was going on for you?"},
  };
  for (const auto& [text, question] : rows) EXPECT_EQ(about(text).question, question) << text;
  for (const auto& reading : about("he didnt text me yesterday").readings) {
    EXPECT_FALSE(reading.contains("your message")) << "none was sent";
  }
}

TEST(Doubt, QuotesTheDeedOfALongAccount) {
  const std::string before =
      "I cooked for three hours and set the table with the good plates because it was the first "
      "evening in weeks that both of us had free, and I was glad. ";
  EXPECT_TRUE(about(before + "Then he came home two hours late. It was dark.")
                  .intro.starts_with("\"Then he came home two hours late\" is what"));
  const auto intro = about(
                         "The last time we spoke he said a lot about the holiday and the flights and the hotel and the "
                         "dog and who is paying for what and where and when and then he left me on read")
                         .intro;
  EXPECT_TRUE(intro.starts_with("\"... ") && intro.contains("left me on read")) << intro;
  EXPECT_TRUE(about("He said \"whatever\" and hung up").intro.starts_with("\"He said 'whatever' and hung up\" is"));
  EXPECT_TRUE(doubt({"He said \"whatever\" and hung up", {}, false, false, Language::de})
                  .intro.starts_with("„He said ‚whatever‘ and hung up“"));
}

TEST(Doubt, KeepsAConclusionApartFromWhatHappened) {
  const auto given = about("He didn't call me back. He doesn't care about me.");
  EXPECT_TRUE(given.intro.contains("He doesn't care about me")) << given.intro;
  EXPECT_TRUE(given.intro.contains("one reading, and it may be the true one"));
}

TEST(Doubt, TakesNoReadingForWhatIsNone) {
  for (const std::string_view text :
       {"He threw me a surprise party I didn't want", "He called me lazy",
        "Her mum was rude to me and my husband said nothing", "He lay on the sofa and lied in bed on Sunday"}) {
    EXPECT_TRUE(about(text).intro.contains("is what reached you")) << text;
  }
}

TEST(Doubt, LaysNothingKinderOverAPlainFact) {
  constexpr std::string_view rows[] = {"He slept with someone else",
                                       "He slept with my best friend",
                                       "She's sleeping with her boss, I found the texts",
                                       "He cheated on me",
                                       "She had an affair",
                                       "I found out he slept with her",
                                       "He had an affair with someone from work",
                                       "He kissed a girl at work",
                                       "I found messages to another woman on his phone",
                                       "I saw he is on tinder",
                                       "He lied about where he was",
                                       "She lied to me about smoking",
                                       "He broke up with me by text",
                                       "She left me",
                                       "she said she doesn't love me anymore",
                                       "He wants a divorce"};
  for (const auto text : rows) {
    const auto given = about(text);
    EXPECT_EQ(given.state, DoubtState::plain) << text;
    EXPECT_TRUE(given.readings.empty() && given.question.empty() && given.kind.empty()) << text;
    EXPECT_TRUE(given.intro.contains("for good reason")) << text;
  }
  EXPECT_EQ(name_of(DoubtState::plain), "plain");
  for (const std::string_view text :
       {"He accused me of cheating", "I think she is cheating on me", "We matched on tinder and he ghosted me",
        "We broke up last year and he still texts late", "He slept with the light on", "She left me on read",
        "She left me a note and went to bed", "He wants a break from the kids", "He lied down on the sofa",
        "He kissed his mum and ignored me", "She kissed her friend goodbye and ignored me",
        "He wants to separate the bins", "He had a business affair to sort and came late"}) {
    EXPECT_EQ(about(text).state, DoubtState::offered) << text;
  }
}

TEST(Doubt, AsksNothingPastAWishToBeLeftAlone) {
  for (const std::string_view text :
       {"it's over", "leave me alone", "stop texting me", "I need space", "I think we should break up",
        "I don't think I love you anymore", "I can't do this anymore", "don't contact me again"}) {
    const auto given = doubt({text, {}, true, false});
    EXPECT_EQ(given.state, DoubtState::plain) << text;
    EXPECT_TRUE(given.question.empty() && given.intro.contains("distance")) << text;
  }
  for (const std::string_view text : {"He asked me to stop texting him", "She told me to leave her alone",
                                      "He told me he needs space", "She said it's over"}) {
    EXPECT_TRUE(about(text).intro.contains("distance")) << text;
  }
  EXPECT_EQ(doubt({"I'm seeing someone else", {}, true, false}).state, DoubtState::plain);
  EXPECT_EQ(doubt({"you lied about the loan", {}, true, false}).state, DoubtState::offered);
  EXPECT_EQ(doubt({"im not gonna lie to my own brother", {}, true, false}).state, DoubtState::offered);
  EXPECT_EQ(doubt({"I can't do this on Monday, sorry", {}, true, false}).state, DoubtState::offered);
  EXPECT_EQ(doubt({"Leave me some dinner, I'm late", {}, true, false}).state, DoubtState::offered);
}

TEST(Doubt, OffersNothingWhereThereIsFearForceOrControl) {
  constexpr std::string_view rows[] = {
      "He hit me last night and then he said sorry",
      "She slapped me in the car",
      "He pushed me against the wall because dinner was late",
      "He threw a plate at me",
      "He punched the wall next to my head",
      "I'm scared of him when he comes home late",
      "I am afraid to tell her that I was late",
      "He threatened to leave me with nothing",
      "She said she would kill herself if I leave",
      "He won't let me see my friends",
      "He doesn't let me go out alone",
      "I'm not allowed to work",
      "She checks my phone every evening",
      "He went through my phone and read my messages",
      "He took my phone and my keys",
      "He tracks me and wants to know where I am",
      "He forced me to have sex",
      "He kept going although I said no",
      "He locked me out in the cold",
      "He grabbed my arm so hard that it left a bruise",
      "She controls who I meet and what I wear",
      "I walk on eggshells around him",
      "He forgot my birthday and I don't feel safe with him",
      "He broke my phone when I didn't answer",
      "he hits me",
      "He pushed me to the floor",
      "He gets violent when he drinks",
      "She hurts me when she is angry",
      "I had to lock myself in the bathroom",
      "He said I would regret it",
      "He made me delete my friends",
      "He tells me who I can see",
      "She wants all my passwords",
      "He reads my messages without asking",
      "He blocked the door so that I could not leave",
      "She spat at me",
      "He got in my face and yelled",
      "He would kill himself if I left him",
      "I said no but he did it anyway",
      "er schlug mich, he hit me",
      "He hits our son when he is loud",
      "He kicked the dog because I was late",
      "He pulled my hair",
      "He stood in the doorway so I could not get out",
      "He didn't stop when I said no",
      "She touched me while I slept",
      "He says he will post my nudes",
      "He calls me names every day",
      "if you leave I'll find you",
      "Send me your location now or else",
  };
  for (const auto text : rows) {
    const auto given = about(text);
    EXPECT_EQ(given.state, DoubtState::stopped) << text;
    EXPECT_TRUE(given.readings.empty() && given.question.empty() && given.kind.empty()) << text;
    EXPECT_TRUE(given.intro.contains("Nothing is concluded")) << text;
    // Not even for a kind that the person chose.
    EXPECT_EQ(doubt({text, "late", true, false}).state, DoubtState::stopped) << text;
  }
}

TEST(Doubt, IsOfferedWhereSuchWordsMeanSomethingElse) {
  for (const std::string_view text : {"He hit the road before I was up",
                                      "She kicked me out of the group chat",

                                      "I asked him to the cinema and he said no",
                                      "She read my message and did not answer",
                                      "He pushed me to apply and then forgot to ask",
                                      "I was scared I would be late and he laughed",
                                      "He left me with the kids on Saturday",
                                      "He called me twice and I was in a meeting",
                                      "She said I could not leave the dishes again",
                                      "He posted the holiday photos without me",
                                      "He did not stop at the shop",
                                      "If you leave me some dinner I will eat it late",
                                      "I couldn't get out of work and she was cross",
                                      "She said hurry or else we miss the train",
                                      "He said I'll find you at the station and was not there",
                                      "Send me the location of the restaurant, she wrote",
                                      "It did not stop raining when he was out",
                                      "She said you will pay for the petrol",
                                      "He never sees the kids at work",
                                      "You stood in my way all morning in the kitchen",
                                      "She took the dog out and did not say a word"}) {
    EXPECT_EQ(about(text).state, DoubtState::offered) << text;
  }
}

TEST(Doubt, IsNotOfferedWhileTheGateIsClosed) {
  const auto given = doubt({"He came home late yesterday", {}, false, true});
  EXPECT_EQ(given.state, DoubtState::closed);
  EXPECT_TRUE(given.readings.empty());
}

TEST(Doubt, ReadsAMessageThatHurt) {
  const auto given = doubt({"ok fine. whatever", {}, true, false});
  EXPECT_EQ(given.state, DoubtState::offered);
  EXPECT_EQ(given.kind, "short_tone");
  EXPECT_TRUE(given.readings[0].starts_with("They may")) << given.readings[0];
  EXPECT_EQ(doubt({"Sorry, can't make it tonight", {}, true, false}).kind, "cancelled");
}

TEST(Doubt, KnowsWhoSpeaksInAMessage) {
  constexpr std::pair<std::string_view, std::string_view> rows[] = {
      {"ur late AGAIN pick up was at 5", "criticised"},
      {"Did you even read my message?", "criticised"},
      {"You forgot my birthday", "criticised"},
      {"You never listen to me", "criticised"},
      {"You are so selfish", "criticised"},
      {"sorry babe running late x", "late"},
      {"I forgot, sorry", "forgot"},
      {"I told my mum about us", "told_others"},
      {"Booked the flights, you're paying half", "money"},
      {"lol you looked like a whale in that dress", "joked"},
      {"I'm not coming", "cancelled"},
      {"k", "short_tone"},
      {"idc", "short_tone"},
      {"👍", "short_tone"},
      {"🙄", "short_tone"},
  };
  for (const auto& [text, kind] : rows) EXPECT_EQ(doubt({text, {}, true, false}).kind, kind) << text;
  for (const std::string_view text : {"❤", "x", "asdf", "..."}) {
    EXPECT_EQ(doubt({text, {}, true, false}).state, DoubtState::unread) << text;
  }
}

TEST(Doubt, SaysWhereItHasTooLittleToGoBy) {
  for (const std::string_view text :
       {"", "   ", "hm", "Warum hast du mich gestern Abend nicht angerufen, ich habe gewartet"}) {
    EXPECT_EQ(about(text).state, DoubtState::unread) << text;
  }
}

}  // namespace
}  // namespace securebase::speak
