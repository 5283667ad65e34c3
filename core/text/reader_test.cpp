#include "core/text/reader.hpp"

#include <gtest/gtest.h>

#include <string>

#include "core/base/utf8.hpp"
#include "core/text/corpus_test.hpp"

namespace securebase::text {
namespace {

TEST(Reader, SaysTheSameQuicklyAndAtLength) {
  const auto messages = development_corpus();
  ASSERT_FALSE(messages.empty());
  for (const auto& [text, previous, labelled] : messages) {
    MarkSet marks;
    for (const auto& finding : read_draft(text, previous).findings) marks.insert(finding.mark);
    EXPECT_EQ(marks, tally(text, previous).marks) << text;
  }
}

TEST(Reader, GivesEvidenceReasonsAndOtherWords) {
  for (const auto& [text, previous, marks] : development_corpus()) {
    for (const auto& finding : read_draft(text, previous).findings) {
      ASSERT_LT(finding.evidence.begin, finding.evidence.end);
      ASSERT_LE(finding.evidence.end, text.size());
      EXPECT_TRUE(utf8::is_valid(
          std::string_view(text).substr(finding.evidence.begin, finding.evidence.end - finding.evidence.begin)));
      EXPECT_FALSE(finding.why.empty());
      EXPECT_GT(finding.confidence, 0);
      EXPECT_LT(finding.confidence, 1);
      EXPECT_EQ(finding.rewordings.empty(), is_helpful(finding.mark)) << text;
      for (const auto& rewording : finding.rewordings) {
        EXPECT_EQ(rewording.find("  "), std::string::npos) << rewording;
        for (const auto& again : read_draft(rewording, "").findings) EXPECT_TRUE(is_helpful(again.mark)) << rewording;
      }
    }
  }
}

/// The words that are shown for the first hurtful finding.
std::string_view shown_of(std::string_view text) {
  for (const auto& finding : read_draft(text, "").findings) {
    const auto [begin, end] = finding.evidence;
    if (!is_helpful(finding.mark)) return text.substr(begin, end - begin);
  }
  return "";
}

TEST(Reader, ShowsNoHalfPhrase) {
  EXPECT_EQ(shown_of("you never take my side, and I'm tired"), "you never take my side");
  EXPECT_EQ(shown_of("you always put the blame on me"), "you always put the blame on me");
  EXPECT_EQ(shown_of("I do everything around here"), "I do everything around here");
  EXPECT_EQ(shown_of("you never listen and I'm sad"), "you never listen");
  EXPECT_EQ(shown_of("You're so selfish and I had to wait for an hour"), "You're so selfish");
}

TEST(Reader, TakesAnyBytes) {
  EXPECT_TRUE(read_draft("", "").findings.empty());
  EXPECT_TRUE(read_draft(std::string(100'000, 'a'), "").findings.empty());
  EXPECT_TRUE(read_draft(std::string(100'000, '\xff'), std::string(1000, '\x80')).findings.empty());
  std::string many;
  for (int i = 0; i < 5000; ++i) many += "you never listen! ";
  const auto reading = read_draft(many, "");
  EXPECT_FALSE(reading.findings.empty());
  EXPECT_LE(reading.findings.back().evidence.end, draft_bytes_max);
  EXPECT_TRUE(tally(many, many).marks.contains(Mark::criticism));
}

TEST(Tally, CountsWordsOfAnyScript) {
  EXPECT_EQ(tally("see you at 7, привет 你好", "").words, 6u);
  EXPECT_EQ(tally("don't", "").words, 1u);
  EXPECT_EQ(tally("😘😘", "").words, 0u);
}

TEST(Tally, CountsWhoIsSpokenOf) {
  const auto counted = tally("I think we should ask your mum, you know how u and me are. Ours too", "");
  EXPECT_EQ(counted.i, 2u);
  EXPECT_EQ(counted.we, 2u);
  EXPECT_EQ(counted.you, 3u);
}

TEST(Tally, KnowsQuestionsComplaintsAndShortAnswers) {
  EXPECT_TRUE(tally("what time?", "").is_question);
  EXPECT_FALSE(tally("at six", "").is_question);
  EXPECT_TRUE(tally("you didn't call", "").is_complaint);
  EXPECT_FALSE(tally("see you later", "").is_complaint);
  EXPECT_TRUE(tally("fine whatever", "").is_minimal);
  EXPECT_FALSE(tally("really?", "").is_minimal);
  EXPECT_FALSE(tally("", "").is_minimal);
}

TEST(Tally, FeelsWhichWayAMessageLeans) {
  EXPECT_EQ(tally("love you, thanks for today ❤️", "").valence, 1);
  EXPECT_EQ(tally("I hate this, you're pathetic", "").valence, -1);
  EXPECT_EQ(tally("home at six", "").valence, 0);
  EXPECT_EQ(tally("not good", "").valence, -1);
}

}  // namespace
}  // namespace securebase::text
