#include "core/text/crisis.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <string>

#include "core/text/crisis_phrases.hpp"

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
                    "I keep thinking about suicide.", "I wanna die.", "I just want to die.",
                    "I've wanted to die for years.", "Want to die.", "I would like to die.", "I wish I was dead.",
                    "I wish I were dead", "I wish, I wish I was dead.", "I wish I’d never been born.",
                    "I hadn't asked for this, I wish I hadn't been born.", "I would rather be dead.",
                    "I want to be dead.", "I'd be better off dead.", "I don't want to live anymore.",
                    "I don’t want to live.", "I no longer want to live.", "i dont want to be alive",
                    "I don't want to be here anymore.", "I don't want to wake up tomorrow.",
                    "I want to fall asleep and never wake up.", "They would all be better off without me.",
                    "The world would be better without me.", "Nobody would miss me if I was gone.",
                    "There is no reason to live.", "I have nothing to live for.", "My life is not worth living.",
                    "I can't go on anymore.", "I cannot go on living.", "I cut myself again.", "I cut myself.",
                    "I cut myself on purpose.", "I have been hurting myself.", "I want to hurt myself.",
                    "the urge to cut myself", "I burned myself on purpose.", "Back to self-harm, after a year.",
                    "I started cutting again.", "Part of me wants to die.", "I can't stop thinking about dying.",
                    "It would be easier to be dead.", "I do not see a reason to stay alive.",
                    "I sat on the bridge and wanted to jump.", "I hope I don’t wake up tomorrow.",
                    "I want to sleep forever.", "I took too many pills last night.", "I wish I'd never existed.",
                    "I don't deserve to live.", "I can't do this life anymore.",
                    "Everyone would be happier if I were dead.", "I burn myself with cigarettes.",
                    "I scratched my arms until they bled.", "I hit my head against the wall on purpose.",
                    "I have written my goodbye letters.", "I took an overdose last spring.",
                    "I called a suicide hotline last night.", "Somebody please help me.", "I need help right now.",
                    "I do not know how to go on.", "Please, someone help me.", "I wish I never woke up.",
                    "Sometimes I wish I'd never woken up.", "I wish I hadn't woken up this morning."));
INSTANTIATE_TEST_SUITE_P(
    German, CrisisWords,
    testing::Values(
        "Ich will mich umbringen.", "Ich denke daran, mich umzubringen.", "Dann bring ich mich um.",
        "Ich möchte mir das Leben nehmen.", "Ich will mein Leben beenden.", "Ich will nicht mehr leben.",
        "Ich kann nicht mehr leben.", "weil ich nicht mehr leben will", "Ich möchte nicht mehr aufwachen.",
        "Ich will einfach sterben.", "Am liebsten wäre ich tot.", "Ich will tot sein.", "Ich wünschte, ich wäre tot.",
        "Wäre ich doch tot.", "Ich wäre lieber tot.", "Ich wünschte, ich wäre nie geboren.", "Ich habe Suizidgedanken.",
        "Ich denke an Selbstmord.", "Ich bin so lebensmüde.", "Ohne mich wären alle besser dran.",
        "Ohne mich wäre alles leichter.", "Alle wären besser dran ohne mich.", "Niemand würde mich vermissen.",
        "Mein Leben hat keinen Sinn.", "Ich sehe keinen Sinn mehr im Leben.", "Ich habe mich wieder geritzt.",
        "Ich habe mich geschnitten.", "Ein Teil von mir will sterben.", "Sonst tue ich mir etwas an.",
        "Ich habe mir selbst wehgetan mit der Schere.", "Es wäre leichter, tot zu sein.",
        "Ich stand auf der Brücke und wollte springen.", "Ich will nicht mehr.", "Ich möchte für immer einschlafen.",
        "Ich habe Tabletten gesammelt.", "Ich habe es nicht verdient zu leben.", "Ich habe keine Kraft mehr zu leben.",
        "Niemand würde merken, wenn ich nicht mehr da wäre.", "Ich verletze mich manchmal selbst.",
        "Ich verbrenne mich mit Zigaretten.", "Hilfe, ich kann nicht mehr.", "Ich hasse mein Leben und will sterben.",
        "Ich habe Abschiedsbriefe geschrieben.", "Ich will mir etwas antun.", "Ich habe mich selbst verletzt.",
        "Ich brauche dringend Hilfe.", "Kann mir bitte jemand helfen?", "Ich weiß nicht mehr weiter.",
        "Ich möchte vom Dach springen.", "Moechte nicht mehr leben."));
/// The most concrete sentences: what sounds like an idiom up to its preposition and is none.
INSTANTIATE_TEST_SUITE_P(
    EnglishWithMeansPlaceTimeOrReason, CrisisWords,
    testing::Values("I want to kill myself with pills.", "I want to kill myself in the bath.",
                    "I want to kill myself in my car.", "I want to kill myself at the station.",
                    "I want to kill myself for what I did.", "I want to kill myself over him.",
                    "I want to kill myself to make it stop.", "I want to kill myself because nobody would care.",
                    "I want to kill myself before Christmas.", "I want to kill myself tonight.",
                    "I think about killing myself at night.", "I think about killing myself at work.",
                    "I think of killing myself with the car.", "I keep thinking of killing myself in the garage.",
                    "I thought about killing myself over the debts.", "I nearly killed myself last year.",
                    "I want to die of an overdose.", "I want to die from an overdose.", "I want to die for what I did.",
                    "I want to die to make it stop.", "I want to die in my sleep.", "I want to die tonight.",
                    "I want to die because of the debts.", "I want to die so that they are free of me.",
                    "I'm going to end it all with pills.", "I want to end it all with a rope.",
                    "I want to end it all in the river.", "I want to end it all tonight.",
                    "I want to take my own life with pills.", "I want to take my life in the woods.",
                    "I want to take my life to stop the pain.", "I am going to end my life on Sunday.",
                    "I will end my life when the lease is up.", "I cut myself with a razor in the bath.",
                    "I cut myself on the arm to feel something.", "I cut myself in my room last night.",
                    "I cut myself while everybody was asleep.", "I want to cut myself a little, so that it stops.",
                    "I am burning myself on the arm with a lighter.", "I keep burning myself on purpose.",
                    "I am hurting myself with a needle.", "I hurt myself on purpose last night.",
                    "I want to drown myself in the lake.", "I want to drown myself in the bath.",
                    "I want to shoot myself in the head.", "I am thinking of hanging myself in the attic.",
                    "I want to jump off the bridge.", "I want to jump from the roof.",
                    "I thought about jumping in front of a train.", "I want to throw myself under a bus.",
                    "I want to drive my car into a tree.", "I want to take all my pills.",
                    "I swallowed all the tablets.", "I want to slit my wrists.", "I am planning suicide for next week.",
                    "I don't want to live with this pain.", "I don't want to live without her.",
                    "I don't want to live because of what he did to me.", "I don't want to wake up in the morning.",
                    "I can't go on without my brother.", "I do not want to be alive at forty.",
                    "I think about killing myself over the exam.", "I am killing myself with pills.",
                    "I nearly killed myself on Friday.", "I will take my life one day.",
                    "I cut myself on purpose with glass.", "I keep burning myself on purpose on the oven.",
                    "I am hitting myself for what I did.", "I want to end it all with her in the next room.",
                    "I am burning myself out of guilt.", "Why can't I just die?", "I want everything to stop."));
INSTANTIATE_TEST_SUITE_P(
    GermanWithMeansPlaceTimeOrReason, CrisisWords,
    testing::Values("Ich will mich mit Tabletten umbringen.", "Ich will mich heute Nacht umbringen.",
                    "Ich will mich umbringen vor Weihnachten.", "Ich will mich umbringen, damit es aufhört.",
                    "Ich will mich im Keller erhängen.", "Ich habe mich fast umgebracht.",
                    "Heute Nacht bringe ich mich um.", "Ich bringe mich um am Sonntag.",
                    "Ich bringe mich eines Tages um.", "Ich will mir mit Tabletten das Leben nehmen.",
                    "Ich will mir das Leben nehmen, weil ich nicht mehr kann.",
                    "Ich nehme mir das Leben, wenn sie geht.", "Ich will mein Leben im Wald beenden.",
                    "Ich will allem ein Ende setzen.", "Ich will nicht mehr leben mit diesem Schmerz.",
                    "Ich will nicht mehr leben, seit sie tot ist.", "Ich will nicht mehr leben ohne sie.",
                    "Ich will nicht mehr leben wegen der Schulden.", "Ich möchte im Schlaf sterben.",
                    "Ich will heute Nacht sterben.", "Ich will an einer Überdosis sterben.",
                    "Manchmal möchte ich einfach nur sterben.", "Ich will sterben wegen dem, was ich getan habe.",
                    "Ich will mich vor einen Zug werfen.", "Ich will vor den Zug springen.",
                    "Ich denke daran, von der Brücke zu springen.", "Ich will aus dem Fenster springen.",
                    "Ich habe alle Tabletten geschluckt.", "Ich will mir die Pulsadern aufschneiden.",
                    "Ich ritze mich abends im Bad.", "Ich habe mich mit einer Klinge geschnitten.",
                    "Ich habe mich absichtlich verletzt.", "Ich will mich selbst verletzen, um etwas zu spüren.",
                    "Ich will mir heute etwas antun.", "Ich möchte nicht mehr aufwachen morgen früh.",
                    "Warum kann ich nicht einfach sterben?", "Ich habe mich mit Absicht in den Finger geschnitten.",
                    "Ich will mich beim Kochen absichtlich verletzen.",
                    "Ich will nicht mehr leben mit diesem Gefühl."));
INSTANTIATE_TEST_SUITE_P(HoweverTheyAreWritten, CrisisWords,
                         testing::Values("„Ich will sterben“", "I want to die😭", "I want to die—", "I want to... die",
                                         "I want\nto die", "I don´t want to live", "I don`t want to live",
                                         "Ich mo\u0308chte sterben.", "Ich wu\u0308nschte, ich wa\u0308re tot.",
                                         "Ich wünschte ich waere tot", "ICH MÖCHTE STERBEN", "I want to, die",
                                         "I\u00A0want to die", "(I want to die)", "**I want to die**"));

class OtherWords : public Words {};
TEST_P(OtherWords, AreLeftAlone) { EXPECT_FALSE(speaks_of_crisis(GetParam())) << GetParam(); }
INSTANTIATE_TEST_SUITE_P(
    EnglishIdioms, OtherWords,
    testing::Values(
        "I was dying of laughter.", "I wish I never woke up so early.", "I wish I hadn't woken up at five.",
        "I wish I never woke up next to her.", "I'm dying to see you.", "I could kill for a coffee.", "to kill time",
        "We killed time at the station.", "This commute is killing me.", "I nearly died of embarrassment.",
        "I want to die of embarrassment.", "I wanted to die of boredom in there.", "I am going to die of curiosity.",
        "I want to die laughing.", "I almost died laughing.", "You scared me to death.",
        "I shot myself in the foot with that.", "I keep shooting myself in the foot.", "I killed myself laughing...",
        "I was killing myself laughing.", "I am killing myself over this report.", "I'm killing myself at the gym.",
        "I am killing myself with work.", "I am not going to kill myself over a deadline.",
        "I nearly killed myself on the icy stairs.", "I cut myself shaving.", "I cut myself on a piece of glass.",
        "I cut myself on paper again.", "I cut myself with the bread knife by accident.", "I cut myself while cooking.",
        "I accidentally cut myself.", "I cut myself a slice of cake.", "I cut myself some slack.",
        "I want to cut myself some slack.", "I want to cut myself off from her.", "I cut myself short.",
        "I burned myself on the oven again.", "I keep burning myself on the hot pan.", "I am burning myself out.",
        "I do not want to burn myself out again.", "I burned myself out at work.", "It would be career suicide.",
        "It is political suicide.", "We watched Suicide Squad.", "We had a talk about suicide prevention.",
        "I drown myself in work.", "I am drowning myself in emails.", "A cake to die for.", "Old habits die hard.",
        "It is not the hill I want to die on.", "I am not going to die on this hill.", "I want to end it all with him.",
        "I want to take my life into my own hands.", "I want to take my life back.", "I took my life for granted.",
        "I'd rather die than eat that.", "Cross my heart and hope to die.", "I could overdose on chocolate.",
        "I beat myself up about it.", "I could kick myself.", "I would kill for a holiday.", "bored to death",
        "dead tired", "deadline", "over my dead body", "I never wake up early.", "I take all my pills every morning.",
        "I'm done with living in a tip.", "I took it one day at a time.", "I want to take my life one day at a time."));
INSTANTIATE_TEST_SUITE_P(
    GermanIdioms, OtherWords,
    testing::Values("ich könnte sterben vor Lachen", "Ich will vor Lachen sterben.", "Ich sterbe vor Hunger.",
                    "Ich könnte vor Neugier sterben.", "Ich will hier nicht vor Langeweile sterben.",
                    "Der Stress bringt mich um.", "Die Arbeit wird mich noch umbringen.",
                    "Das bringt mich um den Verstand.", "Ich bringe mich um den Schlaf.",
                    "Ich bringe mich um Kopf und Kragen.", "todmüde", "die Zeit totschlagen", "Ich lache mich tot.",
                    "Für einen Kaffee könnte ich morden.", "zum Sterben schön", "Bist du lebensmüde?",
                    "Ich bin doch nicht lebensmüde.", "Die Sache ist geritzt.", "Da könnte ich vor Scham sterben.",
                    "Der Akku ist tot.", "Wir haben das Thema totgeredet.", "Das wäre politischer Selbstmord.",
                    "Ich habe mich beim Kochen geschnitten.", "Ich habe mich beim Rasieren geschnitten.",
                    "Ich habe mich in den Finger geschnitten.", "Ich will mir etwas Gutes tun.",
                    "Eine Überdosis Schokolade.", "Wenn ich tot bin, sollt ihr tanzen.",
                    "Ich will nicht mehr streiten."));
INSTANTIATE_TEST_SUITE_P(
    OrdinaryNeeds, OtherWords,
    testing::Values("", "   ", "!!!", "I can't go on like this with you.", "I can't go on holiday.",
                    "I don't want to die.", "I don't want to live with his mother.",
                    "I do not want to live in this flat any more.", "I don't want to wake up at five.",
                    "I want to end it with him.", "Can you please help me with the dishes?",
                    "I need help with the tax return.", "I can't live without you.", "I hurt myself at football.",
                    "My life is good.", "I need you to listen to me now.", "He killed himself when I was nine.",
                    "I ended the call and went to bed.", "I want to live by the sea.",
                    "I want to throw myself into my work.", "Ich kann nicht mehr mit dir leben.",
                    "Ich will nicht mehr leben in dieser Wohnung.", "Ich will hier nicht mehr wohnen.",
                    "Ich brauche Hilfe beim Umzug.", "Ich kann so nicht mehr.", "Ich habe mich im Sport verletzt.",
                    "Ich will mein Leben ändern.", "Kannst du mir bitte helfen?", "Er hat mir das Leben gerettet.",
                    "Ich möchte nicht sterben.", "Ich nehme mir das Leben nicht so schwer, wie es ist.",
                    "Ich wünsche mir mehr Zeit mit dir.", "Wenn ich weg bin, gieß bitte die Blumen."));
/// Violence by others is never inferred from words.
INSTANTIATE_TEST_SUITE_P(OthersDoing, OtherWords,
                         testing::Values("He hit me.", "She said she would kill me.", "I am afraid of him.",
                                         "He wants to hurt me.", "Er hat mich geschlagen.",
                                         "Er sagt, er bringt mich um.", "Er wollte mich umbringen.",
                                         "Ich glaube, er wollte mich verletzen.", "Er hat mir etwas angetan."));

/// The matcher keeps its places in the 32 bits of a word.
TEST(CrisisPhrases, AreShortEnoughForTheMatcher) {
  for (const auto phrases : {crisis_phrases(), crisis_idioms()}) {
    for (const auto phrase : phrases) {
      auto elements = std::ranges::count(phrase, ' ') + 1;
      for (std::size_t at = 0; (at = phrase.find("..", at)) != phrase.npos; at += 2) elements += phrase[at + 2] - '1';
      EXPECT_LT(elements, 24) << phrase;  // A short form may stand for a word more.
    }
  }
}

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

TEST(CrisisWordsInLongTexts, AreSoughtInTheLastSixtyFourKibibytes) {
  const std::string text(200'000, ' ');
  EXPECT_TRUE(speaks_of_crisis(text + "I want to die"));
  EXPECT_FALSE(speaks_of_crisis("I want to die" + text));
}

/// Each once took a call within a call for every mark, at every place.
TEST(CrisisWordsInLongTexts, ReturnFromRunsOfMarks) {
  for (const std::string_view mark : {",", "I,", ", ", "\n", "-", "'", "\u201E", "i want to "}) {
    std::string text;
    while (text.size() < 100'000) text += mark;
    EXPECT_FALSE(speaks_of_crisis(text)) << mark;
    EXPECT_TRUE(speaks_of_crisis(text + "; I want to die")) << mark;
  }
  EXPECT_TRUE(speaks_of_crisis("I want to" + std::string(1'000, ',') + "die"));
}

TEST(CrisisWordsInLongTexts, SurviveBrokenBytes) {
  EXPECT_FALSE(speaks_of_crisis("\xC3"));
  EXPECT_FALSE(speaks_of_crisis("\xE2\x80"));
  EXPECT_TRUE(speaks_of_crisis("\xFF\xFE I want to die"));
}

}  // namespace
}  // namespace securebase::text
