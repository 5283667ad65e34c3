#include <gtest/gtest.h>

#include <string>

#include "core/text/reader.hpp"

namespace securebase::text {
namespace {

std::string marks_of(std::string_view text, std::string_view previous = "") {
  std::string names;
  for (std::size_t i = 0; i < mark_count; ++i) {
    if (!tally(text, previous).marks.contains(static_cast<Mark>(i))) continue;
    if (!names.empty()) names += ',';
    names += mark_names[i];
  }
  return names;
}

struct Example {
  std::string_view text;
  std::string_view marks;
  std::string_view previous = "";
};
class Marks : public testing::TestWithParam<Example> {};
TEST_P(Marks, AreFound) {
  EXPECT_EQ(marks_of(GetParam().text, GetParam().previous), GetParam().marks)
      << GetParam().previous << " > " << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Hurtful, Marks,
    testing::Values(Example{"you never think of anyone but yourself", "criticism"},
                    Example{"you're so lazy", "criticism"}, Example{"u never listen to me", "criticism"},
                    Example{"YOUR ALWAYS LATE", "criticism"}, Example{"you're pathetic", "contempt"},
                    Example{"You stupid cunt", "contempt"}, Example{"you never listen and it hurt me", "criticism"},
                    Example{"You never help. This headache is killing me.", "criticism"},
                    Example{"wow, you actually washed a cup", "contempt,harsh_startup"},
                    Example{"well maybe if you hadn't shouted", "defensiveness", "You forgot to lock up"},
                    Example{"so now it's all my fault", "defensiveness"}, Example{"whatever", "stonewalling"},
                    Example{"I'm done talking", "stonewalling"}, Example{"leave me alone", "stonewalling"},
                    Example{"k.", "stonewalling", "I was hurt by what you said"},
                    Example{"you did that on purpose", "negative_attribution"},
                    Example{"you don't even care", "negative_attribution"},
                    Example{"I will never forget what you did", "dwelling_on_past"},
                    Example{"do you still love me?", "reassurance_seeking"},
                    Example{"if you go out tonight we're done", "ultimatum"}, Example{"it's me or her", "ultimatum"},
                    Example{"be home by ten or else", "ultimatum"},
                    Example{"stop it or else I'm gone", "ultimatum"}));
INSTANTIATE_TEST_SUITE_P(
    Helpful, Marks,
    testing::Values(Example{"I felt lonely last night", "feeling_statement"},
                    Example{"could you text me when you leave work?", "clear_request"},
                    Example{"thank you for making dinner", "appreciation"},
                    Example{"I'm sorry I snapped, that was on me", "responsibility"},
                    Example{"that sounds really hard", "validation"},
                    Example{"how did that feel for you?", "open_question"}, Example{"can we start over?", "repair"},
                    Example{"I need twenty minutes, then I want to finish this", "announced_pause"},
                    Example{"maybe you didn't see my message", "benefit_of_the_doubt"},
                    Example{"we'll figure this out together", "we_as_team"}));
// What looks alike and is not.
INSTANTIATE_TEST_SUITE_P(Ordinary, Marks,
                         testing::Values(Example{"running ten minutes late", ""}, Example{"we need milk", ""},
                                         Example{"are we still on for 7?", ""}, Example{"my boss is so lazy", ""},
                                         Example{"I'm so lazy today", ""}, Example{"you always steal the duvet 😂", ""},
                                         Example{"she said \"you never call\" and hung up", ""},
                                         Example{"in the film he goes 'you're pathetic' and leaves", ""},
                                         Example{"whatever you like", ""}, Example{"k", ""},
                                         Example{"k", "", "home at 6"}, Example{"what time?", ""},
                                         Example{"how was the dentist?", ""}, Example{"sorry you feel that way", ""},
                                         Example{"I feel ignored", ""}, Example{"I feel like you don't care", ""},
                                         Example{"you never know", ""}, Example{"you never forget a face", ""},
                                         Example{"poor you \U0001F615", ""}, Example{"I don't care", ""},
                                         Example{"this printer is pathetic", ""}, Example{"ok thx", ""},
                                         Example{"It isn't because you're a bad person", ""},
                                         Example{"it's not that you're lazy, we never planned it", ""},
                                         Example{"finish up or else we'll be late", ""},
                                         Example{"I don't care which one we watch", ""},
                                         Example{"you didn't call last night", ""}));
// Violence, or fear of it: no word from the reader.
INSTANTIATE_TEST_SUITE_P(Violence, Marks,
                         testing::Values(Example{"we're done if you hit me again", ""},
                                         Example{"You never listen. Shut up or I'll hit you.", ""},
                                         Example{"You never listen. You hit our son.", ""},
                                         Example{"if you hit me again I'm leaving", ""},
                                         Example{"You hit me. If you do that again we're over.", ""},
                                         Example{"I'm scared of you", ""},
                                         Example{"you scare me when you shout like that", ""},
                                         Example{"I don't feel safe at home with you", ""},
                                         Example{"you always push me around and grab my arm", ""},
                                         Example{"if you threaten me again I'm calling the police", ""}));

TEST(Evidence, IsTheExactWords) {
  const std::string_view text = "Ok — you’re SO lazy, honestly. Thank you for making dinner.";
  const auto reading = read_draft(text, "");
  ASSERT_EQ(reading.findings.size(), 2u);
  const auto words = [&](const Finding& finding) {
    return text.substr(finding.evidence.begin, finding.evidence.end - finding.evidence.begin);
  };
  EXPECT_EQ(words(reading.findings[0]), "you’re SO lazy");
  EXPECT_EQ(words(reading.findings[1]), "Thank you for making");
}

TEST(Hints, TellWhatIsNoFeeling) {
  const auto reading = read_draft("I feel ignored", "");
  EXPECT_TRUE(reading.findings.empty());
  ASSERT_EQ(reading.hints.size(), 1u);
  EXPECT_EQ(reading.hints[0].rewordings.front(),
            "I feel lonely when [what happened]. I'd like some of your time and attention.");
  EXPECT_EQ(read_draft("I feel like you don't care", "").hints.size(), 1u);
  EXPECT_TRUE(read_draft("I feel sad", "").hints.empty());
}

}  // namespace
}  // namespace securebase::text
