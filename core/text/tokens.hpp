#pragma once

#include <cstdint>
#include <string_view>

#include "core/text/inline_vector.hpp"
#include "core/text/vocabulary.hpp"

namespace securebase::text {

/// One known or unknown word of a message. A contraction gives several tokens that share its bytes: "don't" is "do"
/// and "not", "u" is "you".
struct Token {
  enum Flag : std::uint16_t {
    comma_before = 1,  ///< A comma, dash or bracket stands before it.
    quoted = 2,        ///< Inside quotation marks.
    capitals = 4,      ///< Written in capitals, two letters at least.
    stretched = 8,     ///< A letter three times or more: "sooo".
    capitalised = 16,  ///< Its first letter is a capital.
    possessive = 32,   ///< 's was taken off.
    continued = 64,    ///< A further word of the written form of the token before.
    other_script = 128
  };
  std::uint32_t begin;
  std::uint32_t end;
  ClassBits classes;
  WordId word;
  std::uint16_t flags;
  std::uint16_t sentence;

  bool is(WordClass word_class) const { return (classes & bit(word_class)) != 0; }
  bool has(Flag flag) const { return (flags & flag) != 0; }
};

/// A set of words in 16 bytes: a bit for each word id modulo 128. May hold a word too many, never one too few.
struct WordBits {
  std::uint64_t low = 0;
  std::uint64_t high = 0;
  void insert(WordId word) { (word % 128 < 64 ? low : high) |= std::uint64_t{1} << (word % 64); }
  bool contains_all(const WordBits& other) const {
    return (low & other.low) == other.low && (high & other.high) == other.high;
  }
  bool contains_any(const WordBits& other) const { return ((low & other.low) | (high & other.high)) != 0; }
};

/// Tokens [first, last) up to a full stop, a line break or a run of emoji.
struct Sentence {
  std::uint32_t first;
  std::uint32_t last;
  ClassBits classes;  ///< Of all its tokens.
  WordBits words;     ///< Says quickly that a word is absent.
  bool is_question;
  bool is_exclamation;
};

/// A message as the rules see it: tokens in sentences.
struct Message {
  std::string_view text;
  InlineVector<Token, 200> tokens;
  InlineVector<Sentence, 24> sentences;
  std::uint32_t word_runs = 0;  ///< Runs of letters or digits, as written.
  std::uint32_t letters = 0;
  std::uint32_t letters_other_script = 0;  ///< Of them neither Latin nor digits.
};

/// Reads `text` into `message`. Any bytes are allowed: what is not UTF-8 separates words.
void tokenise(std::string_view text, const Vocabulary& vocabulary, Message& message);

}  // namespace securebase::text
