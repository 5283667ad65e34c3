#include "core/text/reword.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/text/reader.hpp"

namespace securebase::text {
namespace {

std::string first_rewording(std::string_view text, std::string_view previous = "") {
  for (const auto& finding : read_draft(text, previous).findings) {
    if (!is_helpful(finding.mark)) return finding.rewordings.front();
  }
  return {};
}

struct RewordCase {
  std::string_view text;
  std::string_view rewording;
};
class Reword : public testing::TestWithParam<RewordCase> {};
TEST_P(Reword, KeepsTheWritersMatter) { EXPECT_EQ(first_rewording(GetParam().text), GetParam().rewording); }
INSTANTIATE_TEST_SUITE_P(
    Examples, Reword,
    testing::Values(
        RewordCase{"You never help with the kids",
                   "I've been on my own with the kids [this week], and I feel worn out. Could you take [one part] "
                   "[when]? It's "
                   "ok to say if that doesn't work."},
        RewordCase{"you never take me out anymore",
                   "I felt [feeling] when [what happened]. Could you take me out [when]? It's ok to say if that "
                   "doesn't work."},
        RewordCase{"you never call",
                   "When I don't hear from you, I feel [worried]. Could you send me a short message [when]?"},
        RewordCase{"YOU NEVER DO THE DISHES",
                   "I felt [feeling] when [what happened]. Could you do the dishes [when]? It's ok to say if that "
                   "doesn't work."},
        RewordCase{"You always leave your socks on the floor and I'm fed up",
                   "When you leave your socks on the floor, I feel [feeling]. Could you [what would help] instead?"},
        RewordCase{"you always forget our plans",
                   "When you forget our plans, I feel [feeling]. Could you set a reminder? That would help me."},
        RewordCase{"you're always late",
                   "When you're late, I feel [feeling]. Could you text me when you see that it gets late?"},
        RewordCase{"ur always on ur phone",
                   "When you're on your phone, I feel [feeling]. Could we put our phones away for [half an hour] this "
                   "evening?"},
        RewordCase{"you're so selfish",
                   "When [what happened], I felt [feeling]. I need to know that what I want counts too. Could "
                   "we decide [this] together?"},
        RewordCase{"whatever",
                   "I'm too upset to talk well right now. I need [half an hour], then I'll come back and we can "
                   "finish this."}));

constexpr std::string_view general = "When [what happened], I felt [feeling]. Could we talk about it [when]?";

// What the words cannot carry is left open.
INSTANTIATE_TEST_SUITE_P(
    NeverIs, Reword,
    testing::Values(RewordCase{"you're never home",
                               "I miss you when you're away or busy. Could we plan [an evening] together this week?"},
                    RewordCase{"you're never on time for pickup",
                               "When you're late for pickup, I feel [feeling]. Could you text me "
                               "when you see that it gets late?"},
                    RewordCase{"you're never happy", general}, RewordCase{"you're never sorry", general},
                    RewordCase{"you're never tired", general}));

// A verb's own request is about the two; with another object the writer's words say what is missed.
INSTANTIATE_TEST_SUITE_P(
    Objects, Reword,
    testing::Values(
        RewordCase{"you never talk to me",
                   "I miss hearing what goes on in you. Could we talk for ten minutes [tonight]?"},
        RewordCase{"you never spend time with me",
                   "I miss time with you. Could we keep [an evening] this week for the two of us?"},
        RewordCase{"you never spend a penny on us", general}, RewordCase{"you never tell the truth", general},
        RewordCase{"you never notice the mess", general},
        RewordCase{"you never open your post",
                   "I felt [feeling] when [what happened]. Could you open your post [when]? "
                   "It's ok to say if that doesn't work."},
        RewordCase{"you never kiss the kids goodnight",
                   "I felt [feeling] when [what happened]. Could you kiss the kids "
                   "goodnight? It's ok to say if that doesn't work."},
        RewordCase{"you never reply to the solicitor",
                   "I felt [feeling] when [what happened]. Could you reply to the "
                   "solicitor [when]? It's ok to say if that doesn't work."},
        RewordCase{
            "you always put work first",
            "I felt [sad] when [what happened]. I'd like to come first sometimes. Could we keep [a day] for us?"},
        RewordCase{
            "you always put me down in front of your family",
            "When you put me down in front of your family, I feel [feeling]. Could you [what would help] instead?"},
        RewordCase{
            "you always put the blame on me",
            "When something goes wrong, I'd like us to look at it together. Could you tell me what you need from "
            "me?"},
        RewordCase{"you always ignore my texts",
                   "When you ignore my texts, I feel [feeling]. Could you [what would help] instead?"},
        RewordCase{"you always assume I'm cheating", general}));

INSTANTIATE_TEST_SUITE_P(
    Do, Reword,
    testing::Values(RewordCase{"you never do it right", general}, RewordCase{"you never do what you say", general},
                    RewordCase{"you never do anything nice for me", general},
                    RewordCase{"yeah you never do anything wrong, do you", general},
                    RewordCase{"you never do bedtime",
                               "I felt [feeling] when [what happened]. Could you do bedtime? It's ok "
                               "to say if that doesn't work."}));

INSTANTIATE_TEST_SUITE_P(
    WholeClauses, Reword,
    testing::Values(
        RewordCase{"you never take me seriously",
                   "I felt [feeling] when [what happened]. Could you take me seriously?"},
        RewordCase{"you always talk to me like I'm a child",
                   "When you talk to me like I am a child, I feel [feeling]. Could you [what would help] instead?"},
        RewordCase{"you always decide who we invite",
                   "When you decide who we invite, I feel [feeling]. Could you [what would help] instead?"},
        RewordCase{"you never ask me what I want",
                   "I felt [feeling] when [what happened]. Could you ask me what I want? "
                   "It's ok to say if that doesn't work."},
        RewordCase{"you always work on Sundays",
                   "When you work on Sundays, I feel [feeling]. Could you [what would help] instead?"},
        RewordCase{"you always treat me like shit", general}, RewordCase{"you never drink just one", general},
        RewordCase{"you always forget I'm here", general},
        RewordCase{"you always leave me and the kids alone", general},
        RewordCase{"you always waste our money on rubbish you don't need", general},
        RewordCase{"you never want to know where I've been", general},
        RewordCase{"you always start on me the second I get in", general},
        RewordCase{"every time you drink you turn nasty", general},
        RewordCase{"every time you visit your kids you ignore mine", general},
        RewordCase{"every time you drink, you shout", general}, RewordCase{"you always leave at 5:30", general},
        RewordCase{"you always talk about your ex-wife", general},
        RewordCase{"you always spend money w/out asking", general},
        RewordCase{"you always spend £40 on takeaways", general},
        RewordCase{"you have never cleaned a toilet in your life", general},
        RewordCase{"you never asked where I was on Friday", general}));

INSTANTIATE_TEST_SUITE_P(
    Requests, Reword,
    testing::Values(RewordCase{"you never cry", general}, RewordCase{"you never lose", general},
                    RewordCase{"you never hit the brakes", general}, RewordCase{"you never worry about money", general},
                    RewordCase{"you never keep your word", general}, RewordCase{"you never stand up for me", general},
                    RewordCase{"you never see the kids since the divorce", general},
                    RewordCase{"you never pay child support on the 1st",
                               "I felt [feeling] when [what happened]. Could you pay child support on the 1st?"},
                    RewordCase{"you never take your meds",
                               "I felt [feeling] when [what happened]. Could you take your meds [when]?"},
                    RewordCase{"you never come home before 9",
                               "I felt [feeling] when [what happened]. Could you come home "
                               "before 9? It's ok to say if that doesn't work."}));

constexpr std::string_view open_matter =
    "I'd like to talk about [what happened]. I felt [feeling], and I'd like to hear how it was for you.";
INSTANTIATE_TEST_SUITE_P(
    Why, Reword,
    testing::Values(RewordCase{"why do you always ruin everything", open_matter},
                    RewordCase{"why must you always shout", open_matter},
                    RewordCase{"why do you always hurt me", open_matter},
                    RewordCase{"why are you always like this", open_matter},
                    RewordCase{"why do you always leave your socks on the floor",
                               "When you leave your socks on the floor, I feel [feeling]. How do you see it?"}));

INSTANTIATE_TEST_SUITE_P(
    WordsThatHurt, Reword,
    testing::Values(RewordCase{"you're always the victim", general}, RewordCase{"you're always SO busy 🙄", general},
                    RewordCase{"you always shut the door after you've been a prick", general},
                    RewordCase{"you always talk shit about my family", general},
                    RewordCase{"you always sit on your arse", general},
                    RewordCase{"you always ruin christmas", general},
                    RewordCase{"you always drive like a maniac", general},
                    RewordCase{"you always forget our fucking plans",
                               "When you forget our plans, I feel [feeling]. Could you set a reminder? That would help "
                               "me."}));

INSTANTIATE_TEST_SUITE_P(
    Reassurance, Reword,
    testing::Values(RewordCase{"are you leaving me?", "I'm worried that [your worry]. Could you tell me how it is?"},
                    RewordCase{"is there someone else?", "I'm worried that [your worry]. Could you tell me how it is?"},
                    RewordCase{
                        "do you still love me?",
                        "I feel worried today and would love to be close to you. Could you hold me for a while, or "
                        "call me?"}));

/// What every rewording keeps to.
void expect_readable(const std::string& text) {
  EXPECT_FALSE(text.empty());
  EXPECT_EQ(text.find("  "), std::string::npos) << text;
  EXPECT_EQ(text.find('{'), std::string::npos) << text;
  EXPECT_EQ(text.find('}'), std::string::npos) << text;
  EXPECT_EQ(std::ranges::count(text, '['), std::ranges::count(text, ']')) << text;
  EXPECT_TRUE(text.back() == '.' || text.back() == '?') << text;
  EXPECT_TRUE(text.front() == '[' || (text.front() >= 'A' && text.front() <= 'Z')) << text;
  for (const auto& finding : read_draft(text, "").findings) {
    EXPECT_TRUE(is_helpful(finding.mark)) << text << ": " << name_of(finding.mark);
  }
}

TEST(Rewordings, AreReadableAndHurtNobody) {
  for (const auto recipe_text : {"you never ever clean the bloody bathroom",
                                 "u never ask about my day",
                                 "you always make everything about you",
                                 "you are such a child",
                                 "why do you always have to ruin everything",
                                 "what is wrong with you",
                                 "you idiot",
                                 "of course you forgot, genius",
                                 "you don't even care",
                                 "you did it on purpose",
                                 "just like last christmas when you left me",
                                 "are you mad at me? are you sure?",
                                 "it's me or your mother",
                                 "shut up",
                                 "I feel attacked",
                                 "i feel that you never listen",
                                 "you never",
                                 "you always",
                                 "you're always",
                                 "you never \xff\xfe",
                                 "every time you",
                                 "you never do you",
                                 "you always 5:30",
                                 "you always like, i",
                                 "why do you always have to be right don't you",
                                 "YOU ARE ALWAYS SO NEGATIVE!!!"}) {
    const auto reading = read_draft(recipe_text, "");
    for (const auto& finding : reading.findings) {
      for (const auto& rewording : finding.rewordings) expect_readable(rewording);
    }
    for (const auto& hint : reading.hints) {
      for (const auto& rewording : hint.rewordings) expect_readable(rewording);
    }
  }
}

}  // namespace
}  // namespace securebase::text
