#include "core/text/crisis.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <string>

namespace securebase::text {
namespace {

class Words : public testing::TestWithParam<std::string_view> {};

class CrisisWords : public Words {};
TEST_P(CrisisWords, AreHeard) {
  EXPECT_TRUE(speaks_of_crisis(GetParam())) << GetParam();
  std::string loud(GetParam());
  std::ranges::transform(loud, loud.begin(), [](unsigned char c) { return c < 0x80 ? std::toupper(c) : c; });
  EXPECT_TRUE(speaks_of_crisis(loud)) << loud;
  EXPECT_TRUE(speaks_of_crisis("We had dinner. " + std::string(GetParam()) + " Then I slept.")) << GetParam();
}
INSTANTIATE_TEST_SUITE_P(
    English, CrisisWords,
    testing::Values("I want to kill myself.", "i've thought about killing myself", "I want to end my life.",
                    "Sometimes I think of taking my own life.", "I want to end it all.", "I feel suicidal.",
                    "I keep thinking about suicide.", "I wanna die.", "I just want to die.", "I wish I was dead.",
                    "I wish I were dead", "I wish I’d never been born.", "I don't want to live anymore.",
                    "I don’t want to live.", "i dont want to be alive", "I don't want to be here anymore.",
                    "I don't want to wake up tomorrow.", "They would all be better off without me.",
                    "There is no reason to live.", "I have nothing to live for.", "My life is not worth living.",
                    "I can't go on anymore.", "I cannot go on living.", "I cut myself again.",
                    "I have been hurting myself.", "I want to hurt myself.", "the urge to cut myself",
                    "Back to self-harm, after a year.", "I took an overdose last spring.", "Somebody please help me.",
                    "I need help right now.", "I would rather be dead, I want to be dead.",
                    "I do not know how to go on.", "Please, someone help me."));
INSTANTIATE_TEST_SUITE_P(
    German, CrisisWords,
    testing::Values("Ich will mich umbringen.", "Ich denke daran, mich umzubringen.", "Dann bring ich mich um.",
                    "Ich möchte mir das Leben nehmen.", "Ich will mein Leben beenden.", "Ich will nicht mehr leben.",
                    "Ich kann nicht mehr leben.", "weil ich nicht mehr leben will", "Ich möchte nicht mehr aufwachen.",
                    "Ich will einfach sterben.", "Am liebsten wäre ich tot, ich will tot sein.",
                    "Ich wünschte, ich wäre tot, wäre ich doch tot.", "Ich habe Suizidgedanken.",
                    "Ich denke an Selbstmord.", "Ich bin so lebensmüde.",
                    "Ohne mich wären alle besser dran, ohne mich besser dran.", "Mein Leben hat keinen Sinn.",
                    "Ich habe mich wieder geritzt.", "Ich will mir etwas antun.", "Ich habe mich selbst verletzt.",
                    "Ich brauche dringend Hilfe.", "Kann mir bitte jemand helfen?", "Ich weiß nicht mehr weiter.",
                    "Ich möchte vom Dach springen."));

class OtherWords : public Words {};
TEST_P(OtherWords, AreLeftAlone) { EXPECT_FALSE(speaks_of_crisis(GetParam())) << GetParam(); }
INSTANTIATE_TEST_SUITE_P(
    Idioms, OtherWords,
    testing::Values("I was dying of laughter.", "I'm dying to see you.", "I could kill for a coffee.", "to kill time",
                    "We killed time at the station.", "This commute is killing me.", "I nearly died of embarrassment.",
                    "I want to die of embarrassment.", "I almost died laughing.", "You scared me to death.",
                    "I shot myself in the foot with that.",
                    "I killed myself laughing... I was killing myself laughing.", "I cut myself shaving.",
                    "I cut myself some slack.", "I cut myself off from her.", "It would be career suicide.",
                    "We watched Suicide Squad.", "I drown myself in work.", "A cake to die for.",
                    "Old habits die hard.", "It is not the hill I want to die on.", "I burned myself out at work.",
                    "I beat myself up about it.", "I could kick myself.", "I would kill for a holiday.",
                    "bored to death", "dead tired", "deadline", "over my dead body", "ich könnte sterben vor Lachen",
                    "Ich sterbe vor Hunger.", "Der Stress bringt mich um.", "Das bringt mich um den Verstand.",
                    "todmüde", "die Zeit totschlagen", "Ich lache mich tot.", "Für einen Kaffee könnte ich morden.",
                    "zum Sterben schön", "Bist du lebensmüde?", "Die Sache ist geritzt.",
                    "Da könnte ich vor Scham sterben.", "Der Akku ist tot.", "Wir haben das Thema totgeredet."));
INSTANTIATE_TEST_SUITE_P(
    OrdinaryNeeds, OtherWords,
    testing::Values("", "   ", "!!!", "I can't go on like this with you.", "I don't want to live with his mother.",
                    "I do not want to live in this flat any more.", "I want to end it with him.",
                    "Can you please help me with the dishes?", "I need help with the tax return.",
                    "I can't live without you.", "I hurt myself at football.", "My life is good.",
                    "I need you to listen to me now.", "He killed himself when I was nine.",
                    "I ended the call and went to bed.", "I want to live by the sea.",
                    "Ich kann nicht mehr mit dir leben.", "Ich will hier nicht mehr wohnen.",
                    "Ich brauche Hilfe beim Umzug.", "Ich kann so nicht mehr.", "Ich habe mich im Sport verletzt.",
                    "Ich will mein Leben ändern.", "Kannst du mir bitte helfen?", "Er hat mir das Leben gerettet.",
                    "Ich möchte nicht sterben.", "Ich nehme mir das Leben nicht so schwer, wie es ist."));
/// Violence by others is never inferred from words.
INSTANTIATE_TEST_SUITE_P(OthersDoing, OtherWords,
                         testing::Values("He hit me.", "She said she would kill me.", "I am afraid of him.",
                                         "Er hat mich geschlagen.", "Er sagt, er bringt mich um."));

TEST(CrisisWordsInLongTexts, AreFoundWhereverTheyStand) {
  std::string text;
  for (int i = 0; i < 2'000; ++i) text += "An ordinary day, and a walk. ";
  EXPECT_FALSE(speaks_of_crisis(text));
  EXPECT_TRUE(speaks_of_crisis(text + "I want to die"));
  EXPECT_TRUE(speaks_of_crisis("I want to die. " + text));
}

TEST(CrisisWordsInLongTexts, DoNotReachAcrossClauses) {
  EXPECT_FALSE(speaks_of_crisis("I want to. Die Katze schläft."));
  EXPECT_FALSE(speaks_of_crisis("I wish I was. Dead tired, the dog slept."));
}

TEST(CrisisWordsInLongTexts, SurviveBrokenBytes) {
  EXPECT_FALSE(speaks_of_crisis("\xC3"));
  EXPECT_FALSE(speaks_of_crisis("\xE2\x80"));
  EXPECT_TRUE(speaks_of_crisis("\xFF\xFE I want to die"));
}

}  // namespace
}  // namespace securebase::text
