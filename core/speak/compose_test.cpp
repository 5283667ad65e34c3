#include <gtest/gtest.h>

#include "core/speak/assertive.hpp"

namespace securebase::speak {
namespace {

const Tone plain;

TEST(Compose, PutsTheFourPartsIntoOneMessage) {
  EXPECT_EQ(
      compose({"you came home at nine yesterday", "worried", "to know that you are safe", "text me when it gets late"},
              plain),
      "When you came home at nine yesterday, I felt worried, because I need to know that you are safe. Could you "
      "text me when it gets late?");
}

TEST(Compose, TakesTheTimeOfTheObservation) {
  EXPECT_EQ(compose({"you leave at six", "sad", "", ""}, plain), "When you leave at six, I feel sad.");
  EXPECT_EQ(compose({"you left at six", "sad", "", ""}, plain), "When you left at six, I felt sad.");
  EXPECT_EQ(compose({"you left at six", "I'm sad", "", ""}, plain), "You left at six. I feel sad.");
}

TEST(Compose, JoinsOnlyWhatIsAnEventOfOneTime) {
  EXPECT_EQ(compose({"You told your mother about it", "I'm so angry", "", ""}, plain),
            "You told your mother about it. I feel so angry.");
  EXPECT_EQ(compose({"We haven't had sex in three months", "I feel unwanted", "", ""}, plain),
            "We haven't had sex in three months. I feel unwanted.");
  EXPECT_EQ(compose({"You said you'd be home by 7 and it was 10", "worried", "", ""}, plain),
            "You said you'd be home by 7 and it was 10. I felt worried.");
  EXPECT_EQ(compose({"You're going to leave on Friday", "scared", "", ""}, plain),
            "You're going to leave on Friday. I feel scared.");
}

TEST(Compose, PutsNothingAroundASentence) {
  EXPECT_EQ(compose({"", "sad", "we need to be honest with each other", ""}, plain),
            "I feel sad, because we need to be honest with each other.");
  EXPECT_EQ(compose({"", "sad", "Honesty matters", ""}, plain), "I feel sad, because honesty matters.");
  EXPECT_EQ(compose({"", "my heart broke", "", ""}, plain), "My heart broke.");
  EXPECT_EQ(compose({"", "Honestly I felt lonely", "", ""}, plain), "Honestly I felt lonely.");
  EXPECT_EQ(compose({"", "was scared", "", ""}, plain), "I felt scared.");
}

TEST(Compose, TakesOnlyAVerbForADoing) {
  EXPECT_EQ(compose({"", "", "something to look forward to", ""}, plain), "I need something to look forward to.");
  EXPECT_EQ(compose({"", "", "needing a break", ""}, plain), "I need a break.");
  EXPECT_EQ(compose({"", "", "morning coffee together", ""}, plain), "I need morning coffee together.");
  EXPECT_EQ(compose({"", "", "feeling safe at home", ""}, plain), "I need to feel safe at home.");
  EXPECT_EQ(compose({"", "", "being heard", ""}, plain), "Being heard matters to me.");
}

TEST(Compose, MakesAQuestionOnlyOfOneWish) {
  constexpr std::pair<std::string_view, std::string_view> rows[] = {
      {"Could you text me by 8? It would mean a lot.", "Could you text me by 8? It would mean a lot."},
      {"Message me by 8. Please.", "Message me by 8. Please."},
      {"Do the dishes and don't moan about it", "Do the dishes and don't moan about it."},
      {"Have you got time on Sunday", "Have you got time on Sunday?"},
      {"wanna talk tonight", "Wanna talk tonight?"},
      {"I want you to know I was really hurt", "I want you to know I was really hurt."},
      {"text me by 8 or don't bother coming home", "Text me by 8 or don't bother coming home."},
      {"go to hell", "Go to hell."},
      {"You have to stop hitting me", "You have to stop hitting me."},
      {"You have to call me tonight", "Could you call me tonight?"},
  };
  for (const auto& [request, message] : rows) {
    EXPECT_EQ(compose({"", "", "", std::string(request)}, plain), message);
  }
}

TEST(Compose, KeepsWhatIsAlreadyASentence) {
  EXPECT_EQ(compose({"When you came home at nine yesterday.", "I felt worried.", "I need rest",
                     "Would you be willing to text me?"},
                    plain),
            "When you came home at nine yesterday, I felt worried, because I need rest. Would you be willing to text "
            "me?");
  EXPECT_EQ(compose({"Yesterday at dinner there were no words between us", "I'm lonely", "I miss our talks",
                     "I'd like you to sit with me tonight"},
                    plain),
            "Yesterday at dinner there were no words between us. I feel lonely, because I miss our talks. Could you "
            "sit with me tonight?");
}

TEST(Compose, WorksWithAnyPartMissing) {
  const Parts all{"you left at six", "sad", "being heard", "call me"};
  for (int left_out = 0; left_out < 16; ++left_out) {
    auto parts = all;
    if ((left_out & 1) != 0) parts.observation.clear();
    if ((left_out & 2) != 0) parts.feeling.clear();
    if ((left_out & 4) != 0) parts.need.clear();
    if ((left_out & 8) != 0) parts.request.clear();
    for (const auto manner : {Manner::as_written, Manner::warmer, Manner::shorter}) {
      const auto message = compose(parts, plain, manner);
      EXPECT_EQ(message.empty(), left_out == 15);
      EXPECT_FALSE(message.contains("  ") || message.contains("..") || message.contains(" ,")) << message;
      EXPECT_EQ(message.contains("call me"), (left_out & 8) == 0);
    }
  }
}

TEST(Compose, SaysANeedInGoodEnglish) {
  EXPECT_EQ(compose({"", "sad", "being heard", ""}, plain), "I feel sad, because being heard matters to me.");
  EXPECT_EQ(compose({"", "", "Closeness", ""}, plain), "I need closeness.");
}

TEST(Compose, CanBeWarmerOrShorter) {
  const Parts parts{"you left at six", "I felt sad", "closeness", "call me tonight"};
  EXPECT_EQ(compose(parts, plain, Manner::shorter), "When you left at six, I felt sad. Could you call me tonight?");
  const auto warm = compose(parts, plain, Manner::warmer);
  EXPECT_TRUE(warm.contains("because you matter to me. When you left at six, I felt sad. I need closeness.")) << warm;
  EXPECT_TRUE(warm.ends_with("If that doesn't work for you, tell me what would.")) << warm;
}

TEST(Compose, KeepsNamesAndTheWordI) {
  EXPECT_EQ(compose({"I waited at the station until ten", "", "", "Robin could drive me"}, plain),
            "I waited at the station until ten. Robin could drive me.");
}

TEST(Compose, DoesNotForceASentenceIntoAnother) {
  EXPECT_EQ(compose({"We spent 400 on the car and now the rent is due", "worried", "", ""}, plain),
            "We spent 400 on the car and now the rent is due. I felt worried.");
  EXPECT_EQ(compose({"You were rude, you do this often", "sad", "", ""}, plain),
            "You were rude, you do this often. I felt sad.");
  EXPECT_EQ(compose({"Why did you leave?", "sad", "", ""}, plain), "Why did you leave? I felt sad.");
  EXPECT_EQ(compose({"", "", "", "Please don't shout when the kids are there"}, plain),
            "Please don't shout when the kids are there.");
  EXPECT_EQ(compose({"", "", "", "Let's go out on Friday?"}, plain), "Let's go out on Friday?");
}

TEST(Compose, LeavesNoClauseAlone) {
  EXPECT_EQ(compose({"you left at six", "", "rest", "call me"}, plain),
            "You left at six. I need rest. Could you call me?");
  EXPECT_EQ(compose({"when you leave early", "", "rest", "call me"}, plain),
            "When you leave early, I need rest. Could you call me?");
  EXPECT_EQ(compose({"when you leave early", "", "", "call me"}, plain), "When you leave early, could you call me?");
}

TEST(ToneOf, SeesHowSomebodyWrites) {
  const auto tone = tone_of("hey love, i'm so tired of this. you never help xx");
  EXPECT_TRUE(tone.is_lower_case);
  EXPECT_FALSE(tone.has_full_stops);
  EXPECT_FALSE(tone.is_written_out);
  EXPECT_EQ(tone.greeting, "hey love");
  EXPECT_EQ(tone.ending, "xx");
}

TEST(ToneOf, SeesAPlainTone) {
  const auto tone = tone_of("I am tired of this. You do not help me.");
  EXPECT_FALSE(tone.is_lower_case);
  EXPECT_TRUE(tone.has_full_stops);
  EXPECT_TRUE(tone.is_written_out);
  EXPECT_EQ(tone.greeting, "");
  EXPECT_EQ(tone.ending, "");
}

TEST(ToneOf, OfPartsGoesByASmallI) {
  EXPECT_FALSE(tone_of(Parts{"you left at six", "sad", "rest", "call me"}).is_lower_case);
  EXPECT_FALSE(tone_of(Parts{"you left at six", "I'm sad", "rest", "call me"}).is_lower_case);
  EXPECT_TRUE(tone_of(Parts{"you left at six", "i'm sad", "rest", "call me"}).is_lower_case);
}

TEST(Compose, TakesUpTheToneOfTheDraft) {
  const auto tone = tone_of("hey love, i'm so tired of this. you never help xx");
  EXPECT_EQ(compose({"you left the plates on sunday", "tired", "help", "wash up tonight"}, tone),
            "hey love, when you left the plates on sunday, i felt tired, because i need help. could you wash up "
            "tonight? xx");
}

TEST(Compose, GoesOnAfterTheGreeting) {
  const auto tone = tone_of("Hey love, I am tired. Call me.");
  EXPECT_EQ(compose({"On Sunday you left at six", "sad", "", ""}, tone),
            "Hey love, on Sunday you left at six. I felt sad.");
  EXPECT_EQ(compose({"Sunday was long", "", "", ""}, tone), "Hey love, Sunday was long.");
  EXPECT_EQ(compose({"", "sad", "", ""}, tone), "Hey love, I feel sad.");
}

}  // namespace
}  // namespace securebase::speak
