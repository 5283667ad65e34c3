#include "core/text/reword/clause.hpp"

#include <algorithm>
#include <array>

#include "core/text/rules.hpp"

namespace securebase::text {
namespace {

constexpr std::size_t clause_words_max = 9;

constexpr bool is_one_of(std::string_view word, auto... words) { return ((word == words) || ...); }

/// What may follow a clause without changing what it says.
bool ends_clause(const Token& token, std::string_view word) {
  if (token.has(Token::comma_before) || token.is(WordClass::emoji)) return true;
  return is_one_of(word, "and", "but", "because", "when", "while", "though", "lol");
}

/// Words that begin something without which the clause says another thing: "never drink or smoke", "never call unless".
bool begins_a_condition(std::string_view word) {
  return is_one_of(word, "unless", "until", "if", "or", "even", "then", "so", "since", "than");
}

/// After these, "I" and "you" belong to the clause: "ask me what I want", "talk to me like I'm a child".
bool takes_a_subject(const Token& token, std::string_view word) {
  return token.is(WordClass::question_word) || is_one_of(word, "like", "that", "as", "things", "thing", "word");
}

/// "and it stinks" is a new matter; "me and the kids", "drink and drive" are one.
bool begins_a_sentence(const Token& token, std::string_view word) {
  return is_one_of(word, "i", "it", "you", "we", "he", "she", "they", "that", "this", "then", "now", "so", "nobody",
                   "there") ||
         token.is(WordClass::emoji);
}

/// "visit your kids you ignore mine": the second "you" has a verb of its own.
bool begins_a_subject(const Message& message, std::uint32_t at, std::uint32_t last, std::string_view word) {
  if (word == "i") return true;
  if (at + 1 >= last) return false;
  const auto& next = message.tokens[at + 1];
  if (word == "you") {
    return next.is(WordClass::verb) || next.is(WordClass::global) || next.is(WordClass::modal) ||
           next.is(WordClass::negation);
  }
  const auto verb = rule_book().vocabulary().spelling(next.word);
  return is_one_of(word, "it", "that", "this", "he", "she", "they", "we", "there") &&
         is_one_of(verb, "is", "are", "was", "were", "has", "had", "will", "would");
}

/// Where the sentence ends without its "do you", "don't you".
std::uint32_t without_tag(const Message& message, std::uint32_t first, std::uint32_t end) {
  const auto spelling = [&](std::uint32_t i) { return rule_book().vocabulary().spelling(message.tokens[i].word); };
  if (end < first + 3 || spelling(end - 1) != "you") return end;
  const auto verb = spelling(end - 2) == "not" ? end - 3 : end - 2;
  const bool is_tag = verb > first && is_one_of(spelling(verb), "do", "did", "are", "were", "have", "will", "can");
  return is_tag ? verb : end;
}

/// Words that add heat, not content.
bool is_trailing(const Token& token, std::string_view word) {
  return token.is(WordClass::endearment) || is_one_of(word, "ever", "all", "at", "any", "more", "again", "lol",
                                                      "really", "please", "though", "either", "anyway", "too");
}

/// A clause that ends with one of these was not understood.
bool is_left_hanging(std::string_view word) {
  return is_one_of(word, "the", "a", "an", "to", "of", "with", "for", "at", "from", "about", "your", "my", "is", "are",
                   "do", "what", "who", "how", "why", "which");
}

/// Noise that says something after all: "take me seriously", "drink just one".
bool is_needed(std::string_view word) { return is_one_of(word, "seriously", "just", "even", "also", "honestly"); }

/// What would hurt in the new sentence too.
bool hurts(const Token& token, std::string_view word) {
  if (token.is(WordClass::insult) || token.is(WordClass::sneer) || token.is(WordClass::emoji_sneer)) return true;
  if (token.is(WordClass::trait)) return !is_one_of(word, "messy", "untidy", "cold", "slow", "tight");
  return is_one_of(word, "shit", "crap", "arse", "ass", "fuck", "fucked", "piss", "pissed", "bollocks", "bullshit",
                   "victim", "martyr", "mouth", "bastards", "dicks", "pricks", "nasty", "shite", "hell", "tits", "slag",
                   "bitches");
}

bool says_when(const Token& token, std::string_view word) {
  return token.is(WordClass::time) || token.is(WordClass::number) ||
         is_one_of(word, "time", "week", "month", "year", "every", "before", "after", "christmas", "birthday",
                   "birthdays", "goodnight", "monthly", "weekly", "daily", "first", "once");
}

/// Between two words of one clause stands a space, and after its last a space or the end: "5:30", "ex-wife", "w/out"
/// and "£40" are more than their words.
bool is_a_gap(std::string_view between, bool is_inside) {
  constexpr std::string_view spaces = " \t\n\r*_~";
  if (is_inside) return between.find_first_not_of(spaces) == std::string_view::npos;
  constexpr std::string_view signs = "%&+=@#$";
  if (between.find_first_of(signs) != std::string_view::npos || between.contains("£") || between.contains("€"))
    return false;
  return between.empty() || between.find_first_of(spaces) != std::string_view::npos;
}

bool has_name_of_its_own(std::string_view word) {
  return is_one_of(word, "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mondays",
                   "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays", "christmas", "easter");
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
  if (token.is(WordClass::emoji)) return std::string(raw);
  const auto low = lower(raw);
  if (has_name_of_its_own(low)) {
    return static_cast<char>(low[0] - 'a' + 'A') + low.substr(1);
  }
  if (token.word != unknown_word && !token.has(Token::possessive)) return std::string(spelling);
  return token.has(Token::capitals) && raw.size() > 3 ? low : std::string(raw);
}

/// What stands between a token and the next; of the message's last token nothing but a sign that belongs to it.
std::string_view between(const Message& message, std::uint32_t token) {
  const auto begin = message.tokens[token].end;
  const bool is_last = token + 1 == message.tokens.size();
  const auto end = is_last ? static_cast<std::uint32_t>(message.text.size()) : message.tokens[token + 1].begin;
  const auto text = begin < end ? message.text.substr(begin, end - begin) : std::string_view();
  if (!is_last) return text;
  return text.starts_with('%') ? text : std::string_view();
}

}  // namespace

Clause clause_from(const Message& message, std::uint32_t first, std::uint32_t last) {
  const auto& vocabulary = rule_book().vocabulary();
  const auto spelling = [&](std::uint32_t i) { return vocabulary.spelling(message.tokens[i].word); };
  while (first < last && message.tokens[first].is(WordClass::noise)) ++first;
  Clause clause;
  if (first >= last) return clause;
  clause.head = spelling(first);
  clause.verb = words::verb_of(clause.head);

  auto end = first;
  bool has_subject = false;
  for (; end < last; ++end) {
    if (end == first) continue;
    const auto& token = message.tokens[end];
    const auto word = spelling(end);
    if (ends_clause(token, word)) {
      const bool joins = word == "and" || (word == "but" && !token.has(Token::comma_before));
      if (joins && end + 1 < last && !begins_a_sentence(message.tokens[end + 1], spelling(end + 1))) {
        clause.is_whole = false;
      }
      break;
    }
    if (!has_subject && begins_a_subject(message, end, last, word)) {
      clause.is_whole = clause.has_whole_object = false;
      break;
    }
    if (begins_a_condition(word)) {
      clause.is_whole = false;
      break;
    }
    has_subject = has_subject || takes_a_subject(token, word);
  }
  clause.is_last = end == last;
  clause.has_time = has_subject;  // "Could you ask me what I want" needs no "when".
  for (auto i = first; i < end; ++i) {
    const bool is_inside = i + 1 < end;
    if (!is_a_gap(between(message, i), is_inside)) clause.is_whole = false;
  }
  if (end == last) end = without_tag(message, first, end);
  while (end > first + 1 && is_trailing(message.tokens[end - 1], spelling(end - 1))) --end;
  if (end > first + 1 && !has_subject && is_left_hanging(spelling(end - 1))) clause.is_whole = false;

  for (auto i = first; i < end; ++i) {
    const auto& token = message.tokens[i];
    const auto word = spelling(i);
    if (hurts(token, word)) clause.is_whole = false;
    // "Drive like a maniac" compares; "talk to me like I'm a child" tells how it is to hear.
    if (i > first && word == "like" && !is_one_of(spelling(i - 1), "me", "us")) clause.is_whole = false;
    clause.has_time = clause.has_time || says_when(token, word);
    if (token.is(WordClass::noise)) {
      if (!is_needed(word)) continue;
      if (word != "seriously" || clause.verb == nullptr || clause.verb->base != "take") clause.is_whole = false;
    }
    if (word == "ever") continue;
    auto own = written(message, token);
    if (own == "2" || own == "4") clause.is_whole = false;  // A number, or "to" and "for".
    if (own == "anything") own = "[one thing]";
    if (own == "anyone" || own == "anybody") own = "someone";
    if (own == "anywhere") own = "somewhere";
    if (is_one_of(own, "any", "single", "life", "one")) clause.is_whole = false;  // "A thing in your life".
    if (!clause.text.empty()) clause.text += ' ';
    clause.text += own;
    if (i > first) clause.rest += ' ' + own;
    ++clause.words;
  }
  return clause;
}

bool is_usable(const Clause& clause) {
  if (!clause.is_whole || clause.verb == nullptr || clause.words == 0 || clause.words > clause_words_max) return false;
  if (clause.verb->base == "be") return false;  // "When you be right".
  if (is_one_of(clause.verb->base, "get", "go", "have") && clause.rest.starts_with(" to ") && clause.head != "go") {
    return false;
  }
  if (is_one_of(clause.verb->base, "have", "get", "go", "see", "seem", "let", "keep", "know", "mean", "happen", "own",
                "like")) {
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
