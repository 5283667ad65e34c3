#include "core/text/reword/clause.hpp"

#include <algorithm>
#include <array>

#include "core/text/rules.hpp"

namespace securebase::text {
namespace {

constexpr std::size_t clause_words_max = 9;

constexpr bool is_one_of(std::string_view word, auto... words) { return ((word == words) || ...); }

bool ends_clause(const Token& token, std::string_view word) {
  if (token.has(Token::comma_before) || token.is(WordClass::emoji)) return true;
  return is_one_of(word, "and", "but", "because", "so", "when", "while", "unless", "if", "even", "though", "cos", "or",
                   "then", "that", "lol", "like", "until", "i");
}

/// Words that add heat, not content.
bool is_trailing(const Token& token, std::string_view word) {
  return token.is(WordClass::endearment) || token.is(WordClass::intensifier) ||
         is_one_of(word, "ever", "all", "at", "any", "more", "again", "do", "you", "lol", "just", "really", "the", "a",
                   "to", "of", "with", "for", "your", "my", "is", "are", "please", "though", "either", "anyway");
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (auto& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

/// The token as the writer meant it: "u" is "you", "dont" is "do not", "PHONE" is "phone"; names keep their capital.
std::string written(const Message& message, const Token& token) {
  const auto& vocabulary = rule_book().vocabulary();
  const auto raw = message.text.substr(token.begin, token.end - token.begin);
  const auto spelling = vocabulary.spelling(token.word);
  if (spelling == "i") return "I";
  if (token.word != unknown_word && !token.has(Token::possessive) && !token.is(WordClass::emoji))
    return std::string(spelling);
  return token.has(Token::capitals) ? lower(raw) : std::string(raw);
}

}  // namespace

Clause clause_from(const Message& message, std::uint32_t first, std::uint32_t last) {
  const auto& vocabulary = rule_book().vocabulary();
  const auto spelling = [&](std::uint32_t i) { return vocabulary.spelling(message.tokens[i].word); };
  while (first < last && message.tokens[first].is(WordClass::noise)) ++first;
  auto end = first;
  while (end < last && (end == first || !ends_clause(message.tokens[end], spelling(end)))) ++end;
  while (end > first + 1 && is_trailing(message.tokens[end - 1], spelling(end - 1))) --end;
  Clause clause;
  if (first >= last) return clause;
  clause.head = spelling(first);
  clause.verb = words::verb_of(clause.head);
  for (auto i = first; i < end; ++i) {
    if (message.tokens[i].is(WordClass::noise)) continue;
    auto word = written(message, message.tokens[i]);
    if (word == "anything") word = "[one thing]";
    if (word == "anyone" || word == "anybody") word = "someone";
    if (word == "ever") continue;
    if (!clause.text.empty()) clause.text += ' ';
    clause.text += word;
    if (i > first) clause.rest += ' ' + word;
    ++clause.words;
  }
  return clause;
}

bool is_usable(const Clause& clause) {
  if (clause.verb == nullptr || clause.words == 0 || clause.words > clause_words_max) return false;
  if (is_one_of(clause.verb->base, "be", "have", "get", "go", "see", "seem", "let", "keep", "know", "mean", "happen",
                "own", "like")) {
    return clause.words >= 3;
  }
  // A verb that asks for an object it does not have.
  if (clause.words == 1) {
    return !is_one_of(clause.verb->base, "make", "take", "put", "bring", "give", "say", "tell", "do", "want", "need",
                      "use", "treat", "find", "show", "act", "look", "choose", "leave");
  }
  return true;
}

}  // namespace securebase::text
