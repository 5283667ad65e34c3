#include "core/text/tokens.hpp"

#include <gtest/gtest.h>

#include <string>

#include "core/text/rules.hpp"
#include "core/text/words/verbs.hpp"

namespace securebase::text {
namespace {

/// The words as the rules see them: unknown ones as "?", borders of sentences as "/".
std::string words_of(std::string_view text) {
  Message message;
  tokenise(text, rule_book().vocabulary(), message);
  std::string words;
  for (const auto& sentence : message.sentences) {
    if (sentence.first == sentence.last) continue;
    if (!words.empty()) words += " /";
    for (auto i = sentence.first; i < sentence.last; ++i) {
      if (!words.empty()) words += ' ';
      const auto word = message.tokens[i].word;
      words += word == unknown_word ? "?" : std::string(rule_book().vocabulary().spelling(word));
    }
  }
  return words;
}

struct TokenCase {
  std::string_view text;
  std::string_view words;
};
class Tokens : public testing::TestWithParam<TokenCase> {};
TEST_P(Tokens, AreTheWordsMeant) { EXPECT_EQ(words_of(GetParam().text), GetParam().words) << GetParam().text; }
INSTANTIATE_TEST_SUITE_P(
    Examples, Tokens,
    testing::Values(TokenCase{"You don't listen", "you do not listen"}, TokenCase{"u dont listen", "you do not listen"},
                    TokenCase{"You don’t listen", "you do not listen"}, TokenCase{"ur so lazy", "you are so lazy"},
                    TokenCase{"your so lazy", "you are so lazy"}, TokenCase{"your mother", "your mother"},
                    TokenCase{"YOU NEVER LISTEN", "you never listen"}, TokenCase{"sooooo lazyyy", "so lazy"},
                    TokenCase{"pleeeease", "please"}, TokenCase{"nevr alwyas", "never always"},
                    TokenCase{"idk", "i do not know"}, TokenCase{"well we'll see", "well we will see"},
                    TokenCase{"he'll or hell", "he will or hell"}, TokenCase{"my mum's house", "my mum house"},
                    TokenCase{"stop. now", "stop / now"}, TokenCase{"stop\nnow", "stop / now"},
                    TokenCase{"stop... now", "stop now"}, TokenCase{"stop... Now", "stop / now"},
                    TokenCase{"love you 😘 sleep", "love you 😘 / sleep"}, TokenCase{"at 9.47", "at ? ?"},
                    TokenCase{"<3", "❤"}, TokenCase{"*never*", "never"}, TokenCase{"", ""}, TokenCase{"\xff\xfe", ""}));

TEST(Tokens, KeepTheBytesTheyCameFrom) {
  const std::string_view text = "Well… you’re late";
  Message message;
  tokenise(text, rule_book().vocabulary(), message);
  ASSERT_EQ(message.tokens.size(), 4u);
  EXPECT_EQ(text.substr(message.tokens[1].begin, message.tokens[1].end - message.tokens[1].begin), "you’re");
  EXPECT_EQ(message.tokens[1].begin, message.tokens[2].begin);
  EXPECT_TRUE(message.tokens[2].has(Token::continued));
}

TEST(Tokens, KnowWhatIsQuoted) {
  const auto quoted = [](std::string_view text) {
    Message message;
    tokenise(text, rule_book().vocabulary(), message);
    std::string flags;
    for (const auto& token : message.tokens) flags += token.has(Token::quoted) ? 'q' : '.';
    return flags;
  };
  EXPECT_EQ(quoted("she said \"you never call\" again"), "..qqq.");
  EXPECT_EQ(quoted("she said “you never call” again"), "..qqq.");
  EXPECT_EQ(quoted("she said 'you never call' again"), "..qqq.");
  EXPECT_EQ(quoted("the lads' night, you can't come"), ".......");
  EXPECT_EQ(quoted("a 6\" pizza for you"), ".....") << "a quotation that never closes is none";
}

TEST(Verbs, AreInflected) {
  const auto forms = [](std::string_view form) {
    const auto* const verb = words::verb_of(form);
    return verb == nullptr ? std::string() : verb->base + " " + verb->third + " " + verb->past + " " + verb->ing;
  };
  EXPECT_EQ(forms("forgotten"), "forget forgets forgot forgetting");
  EXPECT_EQ(forms("tidies"), "tidy tidies tidied tidying");
  EXPECT_EQ(forms("stopped"), "stop stops stopped stopping");
  EXPECT_EQ(forms("promising"), "promise promises promised promising");
  EXPECT_EQ(forms("washes"), "wash washes washed washing");
}

TEST(Vocabulary, KnowsNoWordTwice) {
  const auto& vocabulary = rule_book().vocabulary();
  EXPECT_EQ(vocabulary.id_of("never"),
            vocabulary.find("never").words == 1 ? vocabulary.word(vocabulary.find("never"), 0) : 0);
  EXPECT_EQ(vocabulary.id_of("dont"), unknown_word) << "a short form is no word";
  EXPECT_EQ(vocabulary.find("xyzzy").words, 0);
}

}  // namespace
}  // namespace securebase::text
