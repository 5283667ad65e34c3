#include "core/speak/subject.hpp"

#include <algorithm>
#include <set>

namespace securebase::speak {
namespace {

bool is_wife(std::string_view word) {
  return is_one_of(word, {"wife", "girlfriend", "fiancee", "fiancée", "wifey", "missus"});
}
bool is_husband(std::string_view word) { return is_one_of(word, {"husband", "boyfriend", "hubby", "hubs", "hub"}); }
bool is_partner(std::string_view word) {
  return is_wife(word) || is_husband(word) || is_one_of(word, {"partner", "spouse", "fiance", "fiancé", "ex", "bae"});
}

bool is_writers(std::string_view word) { return is_one_of(word, {"me", "my", "mine", "myself", "us", "our", "ours"}); }

/// Whether a noun stands where a subject does: only its own "my" and the like before it, then a border of clauses.
bool begins_a_clause(const text::Message& message, const text::Sentence& sentence, std::uint32_t at) {
  while (true) {
    if (at == sentence.first || message.tokens[at].has(text::Token::comma_before)) return true;
    const auto before = word_at(message, at - 1);
    if (begins_clause(before) || message.tokens[at - 1].is(text::WordClass::opener)) return true;
    const bool is_its_own = is_writers(before) || is_one_of(before, {"his", "her", "their", "the", "a", "your", "new"});
    if (!is_its_own && !message.tokens[at - 1].has(text::Token::possessive)) return false;
    --at;
  }
}

/// "You" as a subject; after a verb or "about" it is an object.
bool is_subject_you(const text::Message& message, const text::Sentence& sentence, std::uint32_t at) {
  if (at == sentence.first || message.tokens[at].has(text::Token::comma_before)) return true;
  const auto& before = message.tokens[at - 1];
  const auto word = word_at(message, at - 1);
  if (is_one_of(word, {"do", "does", "did", "are", "were", "have", "had", "will", "would", "can", "could", "should"}))
    return true;
  return !before.is(text::WordClass::verb) && !before.is(text::WordClass::preposition);
}

/// Who a token names as the subject of its clause.
Doer doer_at(const text::Message& message, const text::Sentence& sentence, std::uint32_t at) {
  const auto& token = message.tokens[at];
  const auto word = word_at(message, at);
  if (word == "i" || word == "we") return Doer::writer;
  if (word == "he") return Doer::he;
  if (word == "she") return Doer::she;
  if (word == "they") return Doer::they;
  if (word == "you") return is_subject_you(message, sentence, at) ? Doer::you : Doer::unknown;
  const bool is_name = token.word == text::unknown_word && token.has(text::Token::capitalised);
  const bool is_person = token.is(text::WordClass::third) || token.is(text::WordClass::person_noun);
  if (!is_name && !is_partner(word) && !is_person) return Doer::unknown;
  if (is_one_of(word, {"him", "his", "her", "hers", "them", "their"})) return Doer::unknown;
  if (!begins_a_clause(message, sentence, at)) return Doer::unknown;
  if (is_wife(word)) return Doer::she;
  if (is_husband(word)) return Doer::he;
  return is_name || is_partner(word) ? Doer::they : Doer::somebody;
}

}  // namespace

std::string word_at(const text::Message& message, std::size_t at) {
  const auto& token = message.tokens[at];
  if (token.word != text::unknown_word) return std::string(phrase_book().vocabulary().spelling(token.word));
  std::string word(message.text.substr(token.begin, token.end - token.begin));
  for (auto& c : word) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  return word;
}

bool begins_clause(std::string_view word) {
  return is_one_of(word, {"and",   "but", "or", "so",   "because",  "while",  "when",  "whenever", "after",  "before",
                          "since", "as",  "if", "that", "although", "though", "until", "then",     "during", "where"});
}

Subject subject_before(const text::Message& message, const text::Sentence& sentence, std::uint32_t at) {
  Subject found;
  bool is_same_clause = true;
  while (at > sentence.first) {
    --at;
    found.doer = doer_at(message, sentence, at);
    if (found.doer != Doer::unknown) return found;
    const auto word = word_at(message, at);
    found.is_past_writer = found.is_past_writer || (is_same_clause && is_writers(word));
    if (begins_clause(word) || message.tokens[at].has(text::Token::comma_before)) is_same_clause = false;
  }
  return found;
}

Doer subject_from(const text::Message& message, const text::Sentence& sentence, std::uint32_t at) {
  for (; at < sentence.last; ++at) {
    if (const auto doer = doer_at(message, sentence, at); doer != Doer::unknown) return doer;
  }
  return Doer::unknown;
}

Doer doer_of(const text::Message& message, const Found& found) {
  const auto& sentence = message.sentences[found.sentence];
  const auto before = subject_before(message, sentence, found.match.begin).doer;
  return before != Doer::unknown ? before : subject_from(message, sentence, found.match.begin);
}

bool is_the_others(Doer doer) {
  return doer == Doer::he || doer == Doer::she || doer == Doer::they || doer == Doer::you;
}

std::string_view pronoun_of(const text::Message& message, const std::optional<Found>& deed) {
  bool wife = false;
  bool husband = false;
  bool partner = false;
  std::set<std::string> named;
  for (std::uint32_t at = 0; at < message.tokens.size(); ++at) {
    const auto word = word_at(message, at);
    // "My girlfriend's brother" is about her brother.
    const bool is_of_another = message.tokens[at].has(text::Token::possessive) && at + 1 < message.tokens.size() &&
                               message.tokens[at + 1].is(text::WordClass::third);
    const bool is_mine = at > 0 && word_at(message, at - 1) == "my" && !is_of_another;
    wife = wife || (is_mine && is_wife(word));
    husband = husband || (is_mine && is_husband(word));
    partner = partner || (is_mine && is_partner(word));
    if (is_one_of(word, {"he", "him", "his"})) named.insert("he");
    if (is_one_of(word, {"she", "her", "hers"})) named.insert("she");
    if (word == "they") named.insert("they");
  }
  if (wife != husband) return wife ? "she" : "he";
  if (deed) {
    switch (doer_of(message, *deed)) {
      case Doer::he:
        return "he";
      case Doer::she:
        return "she";
      case Doer::they:
      case Doer::you:
      case Doer::somebody:
        return "they";
      case Doer::writer:
      case Doer::unknown:
        break;
    }
  }
  if (partner || named.size() != 1) return "they";
  return *named.begin() == "he" ? "he" : *named.begin() == "she" ? "she" : "they";
}

}  // namespace securebase::speak
