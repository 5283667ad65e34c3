#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/tokens.hpp"

/// A small language for sequences of words, so that a rule reads like the sentence it finds.
///
///     you always|never        one word, then one of two
///     :you                    any word of a class
///     ~forget                 any form of a verb: forget, forgets, forgot, forgotten, forgetting
///     even?                   may be missing
///     ..3                     up to three words, none after a comma
///     **3                     up to three words, commas or not
///     !mind|fail              the next word is none of these
///     -if|we                  the word before is none of these
///     ^  $                    where the sentence starts (after openers such as "so", "well") and ends; also "more|$"
///     ,                       a comma stands before the next word
///     [ ]                     the evidence, when it is not the whole match
///     @                       the slot: where the writer's own content begins
///     /q /n /c /f /o /p /a    question; no question; in capitals or with "!"; first sentence; the whole message; the
///     message before is
///                             a complaint; no message before
///
/// Words of class `noise` may stand between any two.
namespace securebase::text {

/// Where a pattern holds in a message, in tokens.
struct Match {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t slot = 0;  ///< `end` where the pattern names none.
};

struct PatternConditions {
  bool question = false;
  bool no_question = false;
  bool emphatic = false;
  bool first_sentence = false;
  bool whole_message = false;
  bool after_complaint = false;
  bool no_previous = false;
};

class Pattern {
 public:
  /// Compiles; adds the pattern's words to the vocabulary. Complaints about the text, for the tests, go to `faults`.
  Pattern(std::string_view source, Vocabulary& vocabulary, std::vector<std::string>& faults);

  /// Ids of the words one of which every match contains; the matcher is asked only where one stands.
  const std::vector<WordId>& anchors() const { return anchors_; }
  const PatternConditions& conditions() const { return conditions_; }

  /// What a sentence must have for any match; says quickly that a pattern cannot hold.
  struct Needs {
    WordBits words;         ///< All of these words,
    ClassBits classes = 0;  ///< a word of each of these classes,
    /// and, of one list of choices beside the anchor, one of these words
    WordBits choice_words = {~std::uint64_t{0}, ~std::uint64_t{0}};
    ClassBits choice_classes = 0;  ///< or a word of one of these classes.
    bool may_hold(const Sentence& sentence) const {
      return sentence.words.contains_all(words) && (sentence.classes & classes) == classes &&
             ((sentence.classes & choice_classes) != 0 || sentence.words.contains_any(choice_words));
    }
  };
  const Needs& needs() const { return needs_; }
  /// Whether it holds with its anchor at token `at`.
  bool match(const Message& message, const Sentence& sentence, std::uint32_t at, Match& found) const;

 private:
  enum class Op : std::uint8_t {
    word,
    gap,
    gap_over_commas,
    not_next,
    not_before,
    start,
    end,
    comma,
    open,
    close,
    slot
  };
  struct Element {
    Op op = Op::word;
    bool optional = false;
    bool or_end = false;
    std::uint8_t gap = 0;
    ClassBits classes = 0;
    std::vector<WordId> words;
  };
  struct State;

  static bool ends_at(const State& state, std::uint32_t at);
  static bool fits(const Element& element, const Token& token);
  bool forward(State& state, std::size_t element, std::uint32_t at) const;
  bool backward(State& state, std::size_t elements_left, std::uint32_t at) const;
  void read_condition(std::string_view word, std::vector<std::string>& faults, std::string_view source);
  Element read_element(std::string_view word, Vocabulary& vocabulary, std::vector<std::string>& faults,
                       std::string_view source) const;
  void choose_anchor(const Vocabulary& vocabulary);
  void choose_second(const Vocabulary& vocabulary);

  std::vector<Element> elements_;
  std::size_t anchor_ = 0;
  std::vector<WordId> anchors_;
  Needs needs_;
  PatternConditions conditions_;
};

}  // namespace securebase::text
