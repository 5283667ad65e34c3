#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/pattern.hpp"
#include "core/text/tokens.hpp"

/// The phrases that this room looks for, in the pattern language of core/text. They are no marks: they say what is in a
/// part of a message, in an answer to a partner, or in the account of what happened.
namespace securebase::speak {

/// A pattern and what it stands for. The part of the id before the first dot is the list it belongs to.
struct Phrase {
  std::string_view id;  ///< "request.order".
  std::string_view pattern;
};

/// Bytes [begin, end) of a text.
struct Bytes {
  std::size_t begin = 0;
  std::size_t end = 0;
  friend bool operator==(const Bytes&, const Bytes&) = default;
};

/// A phrase where it holds.
struct Found {
  std::string_view id;
  text::Match match;           ///< In tokens.
  std::uint16_t sentence = 0;  ///< Its index in the message.
};

/// All phrases of the room, compiled over one vocabulary. Built once, then only read.
class PhraseBook {
 public:
  PhraseBook();

  /// Reads `text` (any bytes) into `message`, which keeps looking at it.
  void read(std::string_view text, text::Message& message) const;

  /// Where the phrases of a list ("request") hold, by their place; one phrase at most once at each place.
  std::vector<Found> find(const text::Message& message, std::string_view list) const;
  bool holds(const text::Message& message, std::string_view list) const;

  const text::Vocabulary& vocabulary() const { return vocabulary_; }
  /// Complaints about the patterns, for the tests.
  const std::vector<std::string>& faults() const { return faults_; }

 private:
  struct Compiled {
    std::string_view id;
    text::Pattern pattern;
  };
  void add(Phrase phrase);

  text::Vocabulary vocabulary_;
  std::vector<std::string> faults_;
  std::vector<Compiled> phrases_;
  std::map<text::WordId, std::vector<std::size_t>> by_anchor_;
};

const PhraseBook& phrase_book();

/// Sentences with a word in them.
std::size_t sentence_count(const text::Message& message);

/// The bytes of a match. Requires that it holds a token.
Bytes bytes_of(const text::Message& message, const text::Match& match);
/// The words as the writer wrote them.
std::string_view words_of(const text::Message& message, const text::Match& match);

/// Whether a word is one of a list; of a list in one string each word stands between spaces.
inline bool is_one_of(std::string_view word, std::string_view list) {
  return !word.empty() && list.contains(" " + std::string(word) + " ");
}
constexpr bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

}  // namespace securebase::speak
