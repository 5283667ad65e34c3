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
                    Example{"be home by ten or else", "ultimatum"}, Example{"stop it or else I'm gone", "ultimatum"}));
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
// Praise in the same words.
INSTANTIATE_TEST_SUITE_P(
    Tender, Marks,
    testing::Values(Example{"you never shout, that's what I love", ""}, Example{"you never drink and drive, good", ""},
                    Example{"you always hold my hand at take off", ""}, Example{"you always forgive me", ""},
                    Example{"you always share your chips", ""}, Example{"you always leave the light on for me", ""},
                    Example{"you always run me a bath", ""}, Example{"you always stay calm", ""},
                    Example{"you always worry about me, it's sweet", ""},
                    Example{"you never did anything wrong, it's me", ""}, Example{"you always put me first", ""},
                    Example{"you always leave the lights on", "criticism"}, Example{"you always run away", "criticism"},
                    Example{"you always put your mates first", "criticism"},
                    Example{"yeah you never do anything wrong, do you", "criticism"}));
// Facts, kind guesses and other people's words.
INSTANTIATE_TEST_SUITE_P(
    NoMotive, Marks,
    testing::Values(Example{"you love making me pancakes", ""}, Example{"you're happy when I'm happy", ""},
                    Example{"you are playing games with the kids, so sweet", ""},
                    Example{"you think I'm too soft on the kids", ""},
                    Example{"you always take your coffee black right?", ""},
                    Example{"the kids say you never play with them", ""}, Example{"you can't ever be too careful", ""},
                    Example{"I bet you're gutted about the meeting", ""}, Example{"with you it's just bins", ""},
                    Example{"You want to be with your family at Christmas", ""}, Example{"you want me to be happy", ""},
                    Example{"are you cheating on me?", ""},
                    Example{"do you love me or do you just like hurting me?", ""},
                    Example{"you love making me feel small", "negative_attribution"},
                    Example{"you're glad when I'm on nights", "negative_attribution"},
                    Example{"you're playing games with me", "negative_attribution"},
                    Example{"you want me to be miserable", "negative_attribution"},
                    Example{"you want to be with her", "negative_attribution"},
                    Example{"with you it's always one or the other", "criticism"},
                    Example{"do you love me or not?", "reassurance_seeking"},
                    Example{"are you leaving me?", "reassurance_seeking"}));
// Violence, or fear of it: no word from the reader.
INSTANTIATE_TEST_SUITE_P(
    Violence, Marks,
    testing::Values(
        Example{"we're done if you hit me again", ""}, Example{"You never listen. Shut up or I'll hit you.", ""},
        Example{"You never listen. You hit our son.", ""}, Example{"if you hit me again I'm leaving", ""},
        Example{"You hit me. If you do that again we're over.", ""}, Example{"I'm scared of you", ""},
        Example{"you scare me when you shout like that", ""}, Example{"I don't feel safe at home with you", ""},
        Example{"you always push me around and grab my arm", ""},
        Example{"if you threaten me again I'm calling the police", ""},
        Example{"You never listen. You threw a mug at me.", ""}, Example{"you always hit me when you're drunk", ""},
        Example{"You never think of me. Please don't hurt me.", ""},
        Example{"you're so controlling I can't even go to the shop", ""},
        Example{"You called me a stupid bitch. You're pathetic.", ""},
        Example{"You're a liar. You put a tracker on my car.", ""}, Example{"you never let me leave the house", ""},
        Example{"You're useless. I'll post your nudes.", ""},
        Example{"You always do what you want. I said stop and you didn't.", ""},
        Example{"stop calling me a whore, you're always drunk", ""}));
// Words of blows and fear that mean something else take nothing away.
INSTANTIATE_TEST_SUITE_P(NoViolence, Marks,
                         testing::Values(Example{"you never lift a finger", "criticism"},
                                         Example{"You're so selfish. Would it kill you to call?",
                                                 "criticism,harsh_startup"},
                                         Example{"I'm scared of losing you", "feeling_statement"},
                                         Example{"thank you for picking me up, you beat me to it", "appreciation"}));

TEST(Evidence, IsTheExactWords) {
  const std::string_view text = "Ok — you’re SO lazy, honestly. Thank you for making dinner.";
  const auto reading = read_draft(text, "");
  ASSERT_EQ(reading.findings.size(), 2u);
  const auto words = [&](const Finding& finding) {
    return text.substr(finding.evidence.begin, finding.evidence.end - finding.evidence.begin);
  };
  EXPECT_EQ(words(reading.findings[0]), "you’re SO lazy");
  EXPECT_EQ(words(reading.findings[1]), "Thank you for making dinner");
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

TEST(Hints, LeaveLoveAndOtherPeopleAlone) {
  for (const auto text :
       {"I feel like you're the best thing that ever happened to me", "I feel like I'm falling in love",
        "I feel abandoned by my dad since he died", "my boss makes me feel so undervalued", "I feel ignored at work",
        "I felt judged by your mum"}) {
    EXPECT_TRUE(read_draft(text, "").hints.empty()) << text;
  }
  for (const auto text : {"I feel like you never see me", "I feel like I'm always last", "I feel judged by you",
                          "you make me feel used", "I felt attacked at dinner"}) {
    EXPECT_EQ(read_draft(text, "").hints.size(), 1u) << text;
  }
}

}  // namespace
}  // namespace securebase::text
