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

struct CueCase {
  std::string_view text;
  std::string_view cue;
};
TEST(Doubt, TakesACueFromWhereTheOtherWas) {
  constexpr CueCase rows[] = {
      {"He came home late from the office", "office"},          {"She had a deadline and snapped at me", "deadline"},
      {"He was exhausted and forgot my birthday", "exhausted"}, {"She was with the kids and didn't answer", "kids"},
      {"He was at the pub and didn't answer", "pub"},           {"She ignored me after the argument", "argument"},
      {"He missed the train and came late", "train"},           {"He didn't call from the hospital", "hospital"}};
  for (const auto& [text, cue] : rows)
    EXPECT_TRUE(about(text).readings[0].starts_with("You wrote \"" + std::string(cue) + "\"")) << text;
}

TEST(Doubt, SpeaksOfTheOtherAsThePersonDoes) {
  EXPECT_TRUE(about("She forgot my birthday").readings[0].starts_with("She may"));
  EXPECT_TRUE(about("Robin forgot my birthday").readings[0].starts_with("They may"));
  EXPECT_TRUE(about("You forgot my birthday").readings[0].starts_with("They may"));
}

TEST(Doubt, KeepsAConclusionApartFromWhatHappened) {
  const auto given = about("He didn't call me back. He doesn't care about me.");
  EXPECT_TRUE(given.intro.contains("He doesn't care about me")) << given.intro;
  EXPECT_TRUE(given.intro.contains("one reading, and it may be the true one"));
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

TEST(Doubt, SaysWhereItHasTooLittleToGoBy) {
  for (const std::string_view text :
       {"", "   ", "hm", "Warum hast du mich gestern Abend nicht angerufen, ich habe gewartet"}) {
    EXPECT_EQ(about(text).state, DoubtState::unread) << text;
  }
}

}  // namespace
}  // namespace securebase::speak
