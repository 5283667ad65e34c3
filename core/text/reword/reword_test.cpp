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
