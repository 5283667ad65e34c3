#include "core/speak/assertive.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/guide/guide.hpp"

namespace securebase::speak {
namespace {

TEST(PhraseBook, HoldsOnlyPatternsThatCompile) {
  for (const auto& fault : phrase_book().faults()) ADD_FAILURE() << fault;
}

bool has(const PartCheck& check, std::string_view kind) {
  return std::ranges::any_of(check.findings, [&](const PartFinding& one) { return one.kind == kind; });
}

struct Row {
  Part part;
  std::string_view text;
  std::string_view kind;
};

TEST(CheckPart, NamesWhatGetsInTheWay) {
  constexpr Row rows[] = {
      {Part::observation, "You were so rude to my mother yesterday", "judgement"},
      {Part::observation, "You are lazy", "judgement"},
      {Part::observation, "You never tidy up", "always_never"},
      {Part::observation, "You are on your phone all the time", "always_never"},
      {Part::observation, "You ignored me at the party on Saturday", "verdict"},
      {Part::observation, "You did it on purpose on Monday", "motive"},
      {Part::observation, "You don't care about my birthday", "motive"},
      {Part::observation, "You should have called last night", "should"},
      {Part::observation, "You came home too late yesterday", "measure"},
      {Part::observation, "Yesterday you were late again", "again"},
      {Part::observation, "Why did you leave the dishes last night?", "why_question"},
      {Part::observation, "You left your plate on the table", "no_time"},
      {Part::feeling, "ignored", "verdict"},
      {Part::feeling, "I felt manipulated and used", "verdict"},
      {Part::feeling, "I feel like you don't love me", "thought"},
      {Part::feeling, "I feel that this is unfair", "thought"},
      {Part::feeling, "you make me angry", "caused"},
      {Part::feeling, "bad", "vague"},
      {Part::feeling, "like the fifth wheel", "no_feeling"},
      {Part::need, "I need you to call me", "act"},
      {Part::need, "a normal husband", "verdict"},
      {Part::need, "not to be shouted at", "against"},
      {Part::need, "your help", "person"},
      {Part::request, "You must be home at six", "order"},
      {Part::request, "You have to call me or I go", "order"},
      {Part::request, "go to hell", "curse"},
      {Part::request, "shut up tonight", "curse"},
      {Part::request, "Text me by eight, otherwise forget it", "order"},
      {Part::request, "Could you at least try tonight?", "guilt"},
      {Part::request, "If you loved me you would stay", "guilt"},
      {Part::request, "be nicer to me", "vague"},
      {Part::request, "Could you listen to me?", "vague"},
      {Part::request, "Show me more respect", "vague"},
      {Part::request, "make more of an effort", "vague"},
      {Part::request, "stop shouting", "against"},
      {Part::request, "Don't look at your phone", "against"},
      {Part::request, "Could you not be angry with me?", "inner"},
      {Part::request, "Could you call me every day?", "too_big"},
      {Part::request, "the dishes tonight", "not_asked"},
      {Part::request, "Could you wash the dishes?", "no_time"},
  };
  for (const auto& row : rows) {
    const auto check = check_part(row.part, row.text, Language::en);
    std::string kinds;
    for (const auto& one : check.findings) kinds += std::string(one.kind) + " ";
    EXPECT_TRUE(has(check, row.kind)) << row.text << " wants " << row.kind << ", has " << kinds;
  }
}

TEST(CheckPart, LeavesWhatIsWellSaidAlone) {
  constexpr std::pair<Part, std::string_view> rows[] = {
      {Part::observation, "You came home at nine yesterday"},
      {Part::observation, "When I told you about my day last night, you looked at your phone"},
      {Part::observation, "On Saturday the dishes stood in the sink until the evening"},
      {Part::observation, "The door was closed when I came home"},
      {Part::observation, "The soup was cold when you came at eight"},
      {Part::feeling, "lonely"},
      {Part::feeling, "I felt sad and a bit worried"},
      {Part::feeling, "I was embarrassed"},
      {Part::need, "closeness"},
      {Part::need, "to be able to plan my evening"},
      {Part::need, "being heard"},
      {Part::request, "Could you send me a message on days when you will be later than eight?"},
      {Part::request, "Would you be willing to cook on Tuesday?"},
      {Part::request, "Can we sit down for ten minutes tonight?"},
      {Part::request, "put the phone away during dinner tonight"},
      {Part::request, "Could you talk to me first next time?"},
      {Part::request, "Could you text me if you're late?"},
  };
  for (const auto& [part, text] : rows) {
    const auto check = check_part(part, text, Language::en);
    EXPECT_TRUE(check.is_ready) << text;
    for (const auto& one : check.findings) ADD_FAILURE() << text << ": " << one.kind << " " << one.why;
  }
}

/// What looks alike, and is what happened, a feeling, a need or something that can be done and refused.
TEST(CheckPart, LeavesLookAlikesReady) {
  constexpr std::pair<Part, std::string_view> rows[] = {
      {Part::observation, "You said I was too sensitive on Sunday"},
      {Part::observation, "On Sunday you said I was a terrible mother"},
      {Part::observation, "you said \"you are so lazy\" to me this morning"},
      {Part::observation, "You told Sam I was pathetic on Friday"},
      {Part::observation, "you told me I never listen, on Sunday"},
      {Part::observation, "You said you don't love me anymore last night"},
      {Part::observation, "You told me on Monday that you don't want kids"},
      {Part::observation, "u forgot our anniversary yesterday"},
      {Part::observation, "I asked you three times on Monday to ring the school"},
      {Part::observation, "You did not try the soup on Sunday"},
      {Part::observation, "you meant to call me on Sunday"},
      {Part::observation, "You have never met my parents"},
      {Part::feeling, "I felt sad that nobody came"},
      {Part::feeling, "I feel small"},
      {Part::feeling, "I feel like crying"},
      {Part::feeling, "my heart is broken"},
      {Part::feeling, "I miss you"},
      {Part::feeling, "it hurts"},
      {Part::need, "not to be alone"},
      {Part::need, "less stress"},
      {Part::need, "I don't know what I need"},
      {Part::need, "the kids to eat at their usual time"},
      {Part::request, "Would you like to spend Saturday with me?"},
      {Part::request, "Do you want to talk tonight?"},
      {Part::request, "Could you trust me with the kids on Saturday?"},
      {Part::request, "Could you be there for the scan on Thursday at 3?"},
      {Part::request, "Could you change the sheets tonight?"},
      {Part::request, "Could you treat us to a takeaway on Friday?"},
      {Part::request, "Could you open up the cafe tomorrow?"},
      {Part::request, "Could you speak up for me at dinner on Sunday?"},
      {Part::request, "Could you tell me at least a day before you swap weekends?"},
      {Part::request, "Would you do one last time bath with Leo tonight?"},
      {Part::request, "Could you drink no more than two beers on Saturday?"},
  };
  for (const auto& [part, text] : rows) {
    const auto check = check_part(part, text, Language::en);
    EXPECT_TRUE(check.is_ready) << text << ": " << (check.findings.empty() ? "" : check.findings[0].why);
    for (const auto& one : check.findings) EXPECT_NE(one.kind, "no_feeling") << text;
  }
}

TEST(CheckPart, NamesTheVerdictsThatCounsellorsHear) {
  for (const std::string_view text :
       {"you were a total arse on Saturday", "You treated me like dirt on Friday", "You had an attitude on Friday",
        "You played the victim last night", "You gave me the silent treatment on Sunday", "you wasted 300 on shoes",
        "You belittled me on Friday", "u took the piss last night", "you were flirting with Ben on Friday"}) {
    EXPECT_FALSE(check_part(Part::observation, text, Language::en).is_ready) << text;
  }
}

TEST(CheckPart, ShowsAVerdictOfTwoWordsWhole) {
  EXPECT_TRUE(check_part(Part::feeling, "let down", Language::en).findings[0].why.contains("\"let down\""));
  EXPECT_TRUE(check_part(Part::feeling, "taken for granted", Language::en).findings[0].why.contains("granted\""));
}

TEST(CheckPart, AsksNobodyToSoftenALimitAgainstForceOrToRewordDespair) {
  constexpr std::pair<Part, std::string_view> rows[] = {{Part::observation, "you always hit me when you're drunk"},
                                                        {Part::request, "You have to stop hitting me"},
                                                        {Part::feeling, "I don't want to live anymore"}};
  for (const auto& [part, text] : rows) {
    const auto check = check_part(part, text, Language::en);
    EXPECT_TRUE(check.is_ready) << text;
    EXPECT_TRUE(check.findings.empty()) << text << ": " << check.findings[0].why;
  }
}

TEST(CheckPart, SaysNothingOfWhatIsNotWritten) {
  for (const auto part : {Part::observation, Part::feeling, Part::need, Part::request}) {
    EXPECT_TRUE(check_part(part, "  \n", Language::en).findings.empty());
    EXPECT_FALSE(check_part(part, "  \n", Language::en).is_ready);
  }
}

TEST(CheckPart, ShowsTheWordsThatItMeans) {
  constexpr std::string_view text = "Yesterday you ignored me";
  const auto check = check_part(Part::observation, text, Language::en);
  ASSERT_FALSE(check.findings.empty());
  const auto& words = check.findings[0].words;
  EXPECT_EQ(text.substr(words.begin, words.end - words.begin), "you ignored");
  EXPECT_TRUE(check.findings[0].why.contains("\"you ignored\"")) << check.findings[0].why;
}

TEST(CheckPart, OffersAFeelingThatMayLieUnderAVerdict) {
  EXPECT_TRUE(check_part(Part::feeling, "ignored", Language::en).findings[0].suggestion.contains("lonely"));
}

TEST(CheckPart, TurnsAnOrderIntoAQuestion) {
  EXPECT_EQ(check_part(Part::request, "You must call me tonight", Language::en).findings[0].suggestion,
            "Could you call me tonight?");
}

TEST(CheckPart, KnowsTheWordsOfTheVocabularies) {
  const auto feeling = check_part(Part::feeling, "I felt lonely and on edge", Language::en);
  EXPECT_EQ(feeling.words, (std::vector<std::string>{"lonely", "on_edge"}));
  for (const auto& word : guide::guide(Language::en).feelings.feelings) {
    const auto check = check_part(Part::feeling, word.word, Language::en);
    EXPECT_TRUE(check.is_ready) << word.word;
    EXPECT_FALSE(check.words.empty()) << word.word;
  }
  for (const auto& word : guide::guide(Language::en).needs.needs) {
    EXPECT_TRUE(check_part(Part::need, word.word, Language::en).is_ready) << word.word;
  }
}

TEST(PartsOf, FindsAllFourInAWellMadeDraft) {
  const auto found = parts_of(
      "When you came home at nine yesterday I felt worried because I need to know that you are safe. Could you text me "
      "when it gets late?");
  EXPECT_EQ(found.parts.observation, "When you came home at nine yesterday");
  EXPECT_EQ(found.parts.feeling, "I felt worried");
  EXPECT_EQ(found.parts.need, "I need to know that you are safe");
  EXPECT_EQ(found.parts.request, "Could you text me when it gets late?");
  EXPECT_TRUE(found.left_out.empty());
}

TEST(PartsOf, FindsThemInAnyOrder) {
  const auto found =
      parts_of("I was so lonely last night because you went to bed without a word. Please talk to me tonight.");
  EXPECT_EQ(found.parts.feeling, "I was so lonely last night");
  EXPECT_EQ(found.parts.observation, "you went to bed without a word");
  EXPECT_EQ(found.parts.request, "Please talk to me tonight");
}

TEST(PartsOf, TakesWhatHappenedBeforeWhatWasThoughtOfIt) {
  const auto found = parts_of("You never help me. On Sunday I washed up alone. I'm exhausted.");
  EXPECT_EQ(found.parts.observation, "On Sunday I washed up alone");
  EXPECT_EQ(found.parts.feeling, "I'm exhausted");
  EXPECT_EQ(found.left_out, (std::vector<std::string>{"You never help me"}));
}

TEST(PartsOf, FillsInAJudgementToo) {
  const auto found = parts_of("You never listen to me");
  EXPECT_EQ(found.parts.observation, "You never listen to me");
  EXPECT_FALSE(check_part(Part::observation, found.parts.observation, Language::en).is_ready);
}

TEST(PartsOf, TakesAnOrderAsTheRequestItWouldBe) {
  EXPECT_EQ(parts_of("You have to call me tonight").parts.request, "You have to call me tonight");
  EXPECT_EQ(parts_of("I need you to call me tonight").parts.request, "I need you to call me tonight");
}

TEST(PartsOf, FindsWhatHappenedBehindAFeelingOrAnOutcry) {
  const auto upset = parts_of("I'm really upset that you didn't come to the birthday.");
  EXPECT_EQ(upset.parts.feeling, "I'm really upset");
  EXPECT_EQ(upset.parts.observation, "you didn't come to the birthday");
  EXPECT_EQ(parts_of("I can't believe you went out again last night").parts.observation,
            "you went out again last night");
  const auto kitchen = parts_of("I know you're tired but I need some help. The kitchen was a mess on Tuesday.");
  EXPECT_EQ(kitchen.parts.observation, "The kitchen was a mess on Tuesday");
  EXPECT_EQ(kitchen.parts.need, "I need some help");
}

TEST(PartsOf, CutsAFeelingThatIsAFigureOfSpeech) {
  const auto found = parts_of("I'm fed up, you were late on Monday. I just need you to tell me when you're late");
  EXPECT_EQ(found.parts.feeling, "I'm fed up");
  EXPECT_EQ(found.parts.observation, "you were late on Monday");
  EXPECT_EQ(found.parts.request, "I just need you to tell me when you're late");
  EXPECT_EQ(parts_of("I'm fed up because you were late on Monday").parts.feeling, "I'm fed up");
}

TEST(CheckPart, APlainRequestToBeToldIsNoWishForReassurance) {
  EXPECT_TRUE(check_part(Part::request, "I just need you to tell me when you're late tonight", Language::en).is_ready);
}

TEST(PartsOf, LeavesGreetingsAndKissesOut) {
  const auto found = parts_of("hey love, you left the plates in the sink on Sunday. Could you wash up tonight xx");
  EXPECT_EQ(found.parts.observation, "you left the plates in the sink on Sunday");
  EXPECT_EQ(found.parts.request, "Could you wash up tonight");
}

TEST(PartsOf, KeepsTheLastWordOfASentence) {
  EXPECT_EQ(parts_of("You never listen").parts.observation, "You never listen");
  EXPECT_EQ(parts_of("On Sunday you did it just like that. I'm sad.").parts.observation,
            "On Sunday you did it just like that");
}

TEST(PartsOf, TellsAllThatFindsNoPlace) {
  const auto found = parts_of("You idiot. You never listen. I know you're tired. I feel alone.");
  EXPECT_EQ(found.parts.observation, "You never listen");
  EXPECT_EQ(found.parts.feeling, "I feel alone");
  EXPECT_EQ(found.left_out, (std::vector<std::string>{"You idiot", "I know you're tired"}));
}

TEST(PartsOf, ChoosesWhatTheOtherDidBeforeWhatLeadsUpToIt) {
  EXPECT_EQ(
      parts_of("Jen and I agreed on no smoking. You smoked in the flat on Tuesday. I'm annoyed.").parts.observation,
      "You smoked in the flat on Tuesday");
  EXPECT_EQ(parts_of("you know what really gets me? you went to bed without saying sorry.").parts.observation,
            "you went to bed without saying sorry");
  EXPECT_EQ(parts_of("Look, I get that you're busy. On Sunday you promised Noah to play.").parts.observation,
            "On Sunday you promised Noah to play");
}

TEST(PartsOf, TakesADeedForWhatHappenedAndNoDeclaration) {
  EXPECT_EQ(parts_of("I love you but last night was awful. You were shouting in front of the kids.").parts.observation,
            "You were shouting in front of the kids");
}

TEST(PartsOf, CutsNoPhraseInHalf) {
  EXPECT_EQ(parts_of("You said some things on Sunday that hurt me.").parts.feeling, "that hurt me");
  EXPECT_EQ(parts_of("why do you always have to be such a dick when my friends are over").parts.request, "");
  EXPECT_EQ(parts_of("Next time could you say something to him?").parts.request,
            "Next time could you say something to him?");
  EXPECT_EQ(parts_of("On Sunday please bring them by six").parts.request, "On Sunday please bring them by six");
  EXPECT_EQ(parts_of("I'm lonely. How about ten minutes together first?").parts.request,
            "How about ten minutes together first?");
}

TEST(PartsOf, LeavesTheGreetingToTheTone) {
  const auto found = parts_of("Hi Tom, you dropped the kids off two hours late on Sunday.");
  EXPECT_EQ(found.parts.observation, "you dropped the kids off two hours late on Sunday");
}

TEST(PartsOf, MakesNoPartOfDespair) {
  const auto found = parts_of("You went out on Friday. I was lonely. I want to kill myself.");
  EXPECT_EQ(found.parts.need, "");
  EXPECT_EQ(found.left_out, (std::vector<std::string>{"I want to kill myself"}));
}

TEST(PartsOf, KeepsEveryPartInsideTheDraft) {
  for (const std::string_view draft : {"", " ", "ok", "because", "and so but", "please", "I feel", "\xff\xfe",
                                       "I feel I feel I need could you please could you"}) {
    const auto found = parts_of(draft);
    for (const auto* part : {&found.parts.observation, &found.parts.feeling, &found.parts.need, &found.parts.request}) {
      EXPECT_TRUE(draft.contains(*part)) << draft << ": " << *part;
    }
  }
}

}  // namespace
}  // namespace securebase::speak
