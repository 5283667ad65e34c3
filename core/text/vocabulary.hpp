#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/word_class.hpp"

namespace securebase::text {

using WordId = std::uint16_t;
inline constexpr WordId unknown_word = 0;
// Words that the tokeniser itself asks for; every vocabulary has them first.
inline constexpr WordId word_you = 1;
inline constexpr WordId word_are = 2;
inline constexpr WordId word_your = 3;

/// FNV-1a, one byte at a time, so that the tokeniser hashes while it reads.
inline constexpr std::uint64_t hash_seed = 0xcbf29ce484222325;
constexpr std::uint64_t hash_step(std::uint64_t hash, char byte) {
  return (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3;
}
constexpr std::uint64_t hash_of(std::string_view word) {
  auto hash = hash_seed;
  for (const auto byte : word) hash = hash_step(hash, byte);
  return hash;
}

/// What a written form stands for: one known word, or several ("dont" is "do not", "idk" is "i do not know").
struct Meaning {
  std::uint32_t first = 0;  ///< Into the vocabulary's list of meanings.
  std::uint8_t words = 0;   ///< 0: not known.
};

/// All the words the rules know, found by hash in constant time. Two words are told apart by 64 bits of hash.
class Vocabulary {
 public:
  Vocabulary();

  /// The word's id; added when new. An id never changes.
  WordId add(std::string_view word, ClassBits classes = 0);
  /// Makes `written` stand for `words`. A form that is a known word or alias already keeps its meaning.
  void add_alias(std::string_view written, std::span<const WordId> words);

  Meaning find(std::uint64_t hash) const {
    for (auto slot = static_cast<std::size_t>(hash) & mask_;; slot = (slot + 1) & mask_) {
      const auto& entry = slots_[slot];
      if (entry.hash == hash) return entry.meaning;
      if (entry.hash == 0) return {};
    }
  }
  Meaning find(std::string_view word) const { return find(hash_of(word)); }
  WordId word(Meaning meaning, std::uint8_t index) const { return meanings_[meaning.first + index]; }
  /// The id of a word that is no alias, else `unknown_word`.
  WordId id_of(std::string_view word) const;

  ClassBits classes(WordId id) const { return classes_[id]; }
  std::string_view spelling(WordId id) const { return spellings_[id]; }
  std::size_t size() const { return classes_.size(); }

 private:
  struct Slot {
    std::uint64_t hash = 0;
    Meaning meaning;
  };
  void insert(std::uint64_t hash, Meaning meaning);

  std::vector<Slot> slots_;
  std::size_t mask_ = 0;
  std::size_t used_ = 0;
  std::vector<WordId> meanings_;
  std::vector<ClassBits> classes_;
  std::vector<std::string> spellings_;
};

/// The reader's own vocabulary: the word lists of core/text/words, the forms of the verbs, and the short forms.
Vocabulary english_vocabulary();

}  // namespace securebase::text
