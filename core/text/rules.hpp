#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <variant>
#include <vector>

#include "core/base/mark.hpp"
#include "core/text/pattern.hpp"

/// The rules: what sequences of words speak for a mark, and what the reader says about them.
namespace securebase::text {

/// What patterns find besides marks. Signals decide whether a mark stands; they are never shown.
enum class Signal : std::uint8_t {
  tender,        ///< "you always make me laugh": takes the sting out of its sentence.
  teasing,       ///< A joke between two: "haha", a wink.
  not_thanks,    ///< Thanks that is none: "thanks for nothing".
  half_sorry,    ///< "sorry you feel that way".
  unsure,        ///< A guess owned as one: "I'm scared that", "maybe".
  dismissed,     ///< "but": validation taken back.
  complaint,     ///< Dissatisfaction with the partner in any words.
  pause_wish,    ///< Wants a break, without saying until when.
  return_time,   ///< Says when the talk goes on.
  violence,      ///< Violence, fear of it, or a threat: the reader keeps silent.
  reported,      ///< What follows are another person's words.
  denied,        ///< A bad word that is taken from the partner: "it isn't because you're a bad person".
  fiction,       ///< Lyrics, films, books.
  serious_talk,  ///< "can we talk about last night": a curt answer would shut it down.
  hint,          ///< Worth telling the writer, without a mark.
};
inline constexpr std::size_t signal_count = 15;

/// How a sentence found by a rule is said in another way; reword.cpp has one recipe for each.
enum class Recipe : std::uint8_t {
  none,
  never_does,     ///< "you never help": the slot is the verb.
  always_does,    ///< "you always leave": the slot is the verb.
  is_always,      ///< "you're always late": the slot is what follows.
  is_trait,       ///< "you're so lazy": the slot is the trait.
  only_self,      ///< "it's always about you".
  what_is_wrong,  ///< "what is wrong with you".
  sneer,          ///< Mockery, sarcasm, a name.
  own_part,       ///< An answer that defends: offer a part, and the view.
  pause,          ///< Shutting down: offer a pause with a return.
  accusing_why,   ///< "why do you never": the slot is the verb.
  sudden_anger,   ///< "seriously? again?"
  motive,         ///< "you did that on purpose".
  not_caring,     ///< "you don't care".
  old_wrong,      ///< "just like last year".
  reassure,       ///< "do you still love me?"
  boundary,       ///< "if you go we're done".
  faux_feeling,   ///< "I feel ignored": the slot is the word.
  faux_that,      ///< "I feel like you don't care".
};

struct Rule {
  std::string_view id;  ///< "criticism.always_never": the mark or signal, and the rule.
  std::variant<Mark, Signal> sign;
  Recipe recipe = Recipe::none;
  std::span<const std::string_view> patterns;
};

/// Each file of core/text/rules gives its own.
std::span<const Rule> criticism_rules();
std::span<const Rule> contempt_rules();
std::span<const Rule> defensiveness_rules();
std::span<const Rule> stonewalling_rules();
std::span<const Rule> harsh_startup_rules();
std::span<const Rule> attribution_rules();
std::span<const Rule> past_rules();
std::span<const Rule> reassurance_rules();
std::span<const Rule> ultimatum_rules();
std::span<const Rule> feeling_rules();
std::span<const Rule> request_rules();
std::span<const Rule> appreciation_rules();
std::span<const Rule> responsibility_rules();
std::span<const Rule> validation_rules();
std::span<const Rule> question_rules();
std::span<const Rule> repair_rules();
std::span<const Rule> pause_rules();
std::span<const Rule> doubt_rules();
std::span<const Rule> team_rules();
std::span<const Rule> guard_rules();
std::span<const Rule> violence_rules();

/// All of them, in the order of Mark, guards last.
std::span<const Rule> all_rules();

/// A rule's pattern where it holds.
struct Hit {
  std::uint16_t rule = 0;
  std::uint16_t pattern = 0;
  std::uint16_t sentence = 0;
  Match match;
};
using Hits = InlineVector<Hit, 48>;

/// The vocabulary with all patterns compiled and indexed by their anchors. Built once, then only read.
class RuleBook {
 public:
  RuleBook();
  const Vocabulary& vocabulary() const { return vocabulary_; }
  std::span<const Rule> rules() const { return all_rules(); }
  const std::vector<std::string>& faults() const { return faults_; }

  /// The index of the rule with this id. Requires that it exists.
  std::size_t rule_named(std::string_view id) const;
  std::string_view source_of(std::uint16_t pattern) const { return patterns_[pattern].source; }

  /// All hits in order of sentences. `after_complaint` is asked at most once, and only where a rule needs it.
  template <class AfterComplaint>
  void find(const Message& message, bool has_previous, AfterComplaint after_complaint, Hits& hits) const;

 private:
  struct Compiled {
    Pattern pattern;
    std::uint16_t rule;
    std::string_view source;
  };
  /// What is asked before the pattern itself is looked at: most patterns fail here.
  struct Anchored {
    Pattern::Needs needs;
    std::uint16_t pattern;
  };
  bool conditions_hold(const PatternConditions& wanted, const Message& message, std::size_t sentence,
                       bool has_previous) const;

  Vocabulary vocabulary_;
  std::vector<std::string> faults_;
  std::vector<Compiled> patterns_;
  std::vector<std::uint32_t> first_;  ///< For each word, where its patterns begin in `by_anchor_`.
  std::vector<Anchored> by_anchor_;
};

const RuleBook& rule_book();

template <class AfterComplaint>
void RuleBook::find(const Message& message, bool has_previous, AfterComplaint after_complaint, Hits& hits) const {
  for (std::size_t s = 0; s < message.sentences.size(); ++s) {
    const auto& sentence = message.sentences[s];
    for (auto at = sentence.first; at < sentence.last; ++at) {
      const auto word = message.tokens[at].word;
      for (auto i = first_[word]; i < first_[word + 1]; ++i) {
        const auto& anchored = by_anchor_[i];
        if (!anchored.needs.may_hold(sentence)) continue;
        const auto& [pattern, rule, source] = patterns_[anchored.pattern];
        Match match;
        if (!pattern.match(message, sentence, at, match)) continue;
        if (!conditions_hold(pattern.conditions(), message, s, has_previous)) continue;
        if (pattern.conditions().after_complaint && !(has_previous && after_complaint())) continue;
        hits.push_back({rule, anchored.pattern, static_cast<std::uint16_t>(s), match});
      }
    }
  }
}

}  // namespace securebase::text
