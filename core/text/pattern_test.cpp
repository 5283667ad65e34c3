#include "core/text/pattern.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/text/rules.hpp"

namespace securebase::text {
namespace {

/// The words that `pattern` finds in `text`; "-" when it does not hold.
std::string found(std::string_view pattern_source, std::string_view text) {
  auto vocabulary = english_vocabulary();
  std::vector<std::string> faults;
  const Pattern pattern(pattern_source, vocabulary, faults);
  for (const auto& fault : faults) ADD_FAILURE() << fault;
  Message message;
  tokenise(text, vocabulary, message);
  for (const auto& sentence : message.sentences) {
    if (!pattern.needs().may_hold(sentence)) continue;
    for (auto at = sentence.first; at < sentence.last; ++at) {
      const auto word = message.tokens[at].word;
      if (std::ranges::find(pattern.anchors(), word) == pattern.anchors().end()) continue;
      Match match;
      if (!pattern.match(message, sentence, at, match)) continue;
      const auto begin = message.tokens[match.begin].begin;
      return std::string(text.substr(begin, message.tokens[match.end - 1].end - begin));
    }
  }
  return "-";
}

TEST(Pattern, FindsWordsInARow) {
  EXPECT_EQ(found("you never", "Well, YOU never call"), "YOU never");
  EXPECT_EQ(found("you never", "you do never"), "-");
  EXPECT_EQ(found("you always|never", "you always"), "you always");
}

TEST(Pattern, SkipsNoiseBetweenWords) {
  EXPECT_EQ(found("you never", "you literally never"), "you literally never");
  EXPECT_EQ(found("you never", "you just fucking never"), "you just fucking never");
  EXPECT_EQ(found("you never", "you two never"), "-");
}

TEST(Pattern, KnowsClassesAndForms) {
  EXPECT_EQ(found("you are :trait", "you're lazy"), "you're lazy");
  EXPECT_EQ(found("you ~forget", "you forgot"), "you forgot");
  EXPECT_EQ(found("you ~forget", "you forgive"), "-");
}

TEST(Pattern, MayLeaveWordsOutOrSkipSome) {
  EXPECT_EQ(found("you even? care", "you care"), "you care");
  EXPECT_EQ(found("if ..2 done", "if you are done"), "if you are done");
  EXPECT_EQ(found("if ..2 done", "if you, well, done"), "-") << "a plain gap stops at a comma";
  EXPECT_EQ(found("if **3 done", "if you, well, done"), "if you, well, done");
}

TEST(Pattern, LooksAhead) {
  EXPECT_EQ(found("you never !mind", "you never mind"), "-");
  EXPECT_EQ(found("you never !mind", "you never"), "you never");
  EXPECT_EQ(found("-if you never", "if you never"), "-");
  EXPECT_EQ(found("-if you never", "so you never"), "you never");
}

TEST(Pattern, KnowsStartAndEnd) {
  EXPECT_EQ(found("^ whatever $", "ok whatever 🙄"), "whatever");
  EXPECT_EQ(found("^ whatever $", "whatever you like"), "-");
  EXPECT_EQ(found("^ whatever $", "or do whatever"), "-");
  EXPECT_EQ(found("enough of|$", "enough"), "enough");
}

TEST(Pattern, NamesItsEvidence) { EXPECT_EQ(found("so [ you never ] ..2", "so you never call"), "you never"); }

TEST(Pattern, SaysWhatIsWrongWithIt) {
  auto vocabulary = english_vocabulary();
  for (const auto* const source : {"you :nonsense", "dont you", "~xyzzy you", "you never /z", "..3"}) {
    std::vector<std::string> faults;
    Pattern(source, vocabulary, faults);
    EXPECT_FALSE(faults.empty()) << source;
  }
}

TEST(RuleBook, HasNoFaultyPattern) {
  for (const auto& fault : rule_book().faults()) ADD_FAILURE() << fault;
}

TEST(RuleBook, SaysEveryHurtfulMarkInAnotherWay) {
  for (const auto& rule : rule_book().rules()) {
    const auto* const mark = std::get_if<Mark>(&rule.sign);
    if (mark == nullptr) continue;
    EXPECT_EQ(rule.recipe == Recipe::none, is_helpful(*mark)) << rule.id;
  }
}

}  // namespace
}  // namespace securebase::text
