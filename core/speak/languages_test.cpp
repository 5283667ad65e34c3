// What this room says, whole in every language, while it reads English.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "core/speak/assertive.hpp"
#include "core/speak/doubt.hpp"
#include "core/speak/listening.hpp"
#include "core/wire/overlay_faults.hpp"

namespace securebase::data {
extern const std::string_view assertive_json;
extern const std::string_view assertive_de_json;
extern const std::string_view doubt_json;
extern const std::string_view doubt_de_json;
extern const std::string_view listening_json;
extern const std::string_view listening_de_json;
}  // namespace securebase::data

namespace securebase::speak {
namespace {

void expect_whole(std::string_view english, std::string_view german, wire::OverlayFaults faults) {
  for (const auto& fault : faults.of(english, german)) ADD_FAILURE() << fault;
}

TEST(SpeakInGerman, IsWhole) {
  expect_whole(data::assertive_json, data::assertive_de_json, {{"id"}, {}});
  // The phrases that are looked for and the question that is asked are English; German needs fewer pronouns.
  expect_whole(data::doubt_json, data::doubt_de_json,
               {{"id", "patterns", "thing", "question", "stop", "conclusions", "things", "times"},
                {},
                {"{They}", "{they}", "{them}", "{their}", "{themselves}", "{thing}", "{Thing}", "{when}"}});
  expect_whole(data::listening_json, data::listening_de_json, {{"id", "depth", "text", "words", "example"}, {}});
}

TEST(SpeakInGerman, SaysWhatIsInAPartAndKeepsTheWordsForTheMessage) {
  const auto finding = check_part(Part::observation, "You never listen", Language::de).findings.at(0);
  EXPECT_EQ(finding.title, "Immer oder nie");
  EXPECT_TRUE(finding.why.starts_with("„never")) << finding.why;
  EXPECT_EQ(check_part(Part::request, "You must call me tonight", Language::de).findings.at(0).suggestion,
            "Zum Beispiel so: „Could you call me tonight?“");
  const auto read = check_part(Part::observation, "You are so pathetic", Language::de).findings.at(0);
  EXPECT_FALSE(read.suggestion.contains("Leave")) << read.suggestion;
}

TEST(SpeakInGerman, SaysHowAReplyListens) {
  const auto& message = *find_listen_message("train", Language::de);
  EXPECT_TRUE(message.text.starts_with("My train")) << "messages are read in English";
  const auto listening =
      check_listening("Your train was cancelled and you should leave earlier", message, Language::de);
  ASSERT_EQ(listening.notes.size(), 7U);
  EXPECT_EQ(listening.notes[0].name, "Was gesagt wurde");
  EXPECT_TRUE(listening.notes[0].note.starts_with("Aufgenommen hast du: der Zug fuhr nicht."))
      << listening.notes[0].note;
  EXPECT_TRUE(listening.notes[1].note.contains("gestresst (stressed)")) << listening.notes[1].note;
  EXPECT_TRUE(listening.summary.starts_with("Du hast aufgenommen")) << listening.summary;
  const auto real = check_listening("You waited", "I waited for an hour. It rained.", Language::de);
  EXPECT_TRUE(real.notes[0].note.contains("„It rained“")) << real.notes[0].note;
}

TEST(SpeakInGerman, OffersOtherReadingsAndAQuestionForTheMessage) {
  const auto given = doubt({.text = "He did not answer my message all evening because he doesn't care about me",
                            .kind = "",
                            .is_message = false,
                            .is_gate_closed = false,
                            .language = Language::de});
  ASSERT_EQ(given.state, DoubtState::offered);
  EXPECT_EQ(given.title, "Keine Antwort");
  EXPECT_TRUE(given.intro.contains("ist eine Erklärung")) << given.intro;
  ASSERT_GE(given.readings.size(), 3U);
  EXPECT_TRUE(given.readings[0].starts_with("Vielleicht hat er deine Nachricht")) << given.readings[0];
  EXPECT_EQ(given.question, "I didn't hear back about my message. What was going on for you?");
  for (const auto& reading : given.readings) EXPECT_FALSE(reading.contains('{')) << reading;
}

}  // namespace
}  // namespace securebase::speak
