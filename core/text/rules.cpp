#include "core/text/rules.hpp"

#include <algorithm>
#include <array>

namespace securebase::text {

std::span<const Rule> all_rules() {
  static const auto rules = [] {
    std::vector<Rule> all;
    for (const auto list : {criticism_rules(),      contempt_rules(),    defensiveness_rules(), stonewalling_rules(),
                            harsh_startup_rules(),  attribution_rules(), past_rules(),          reassurance_rules(),
                            ultimatum_rules(),      feeling_rules(),     request_rules(),       appreciation_rules(),
                            responsibility_rules(), validation_rules(),  question_rules(),      repair_rules(),
                            pause_rules(),          doubt_rules(),       team_rules(),          guard_rules(),
                            violence_rules()}) {
      all.insert(all.end(), list.begin(), list.end());
    }
    return all;
  }();
  return rules;
}

RuleBook::RuleBook() : vocabulary_(english_vocabulary()) {
  const auto rules = all_rules();
  for (std::size_t r = 0; r < rules.size(); ++r) {
    for (const auto source : rules[r].patterns) {
      patterns_.push_back({Pattern(source, vocabulary_, faults_), static_cast<std::uint16_t>(r), source});
    }
  }
  first_.assign(vocabulary_.size() + 1, 0);
  for (const auto& compiled : patterns_) {
    for (const auto word : compiled.pattern.anchors()) ++first_[word + 1];
  }
  for (std::size_t word = 0; word + 1 < first_.size(); ++word) first_[word + 1] += first_[word];
  by_anchor_.resize(first_.back());
  auto next = first_;
  for (std::size_t p = 0; p < patterns_.size(); ++p) {
    const auto& pattern = patterns_[p].pattern;
    for (const auto word : pattern.anchors())
      by_anchor_[next[word]++] = {pattern.needs(), static_cast<std::uint16_t>(p)};
  }
}

namespace {

/// Whether nothing but this sentence, and perhaps emoji, makes the message.
bool is_whole(const Message& message, std::size_t sentence) {
  for (std::size_t s = 0; s < message.sentences.size(); ++s) {
    if (s == sentence) continue;
    for (auto i = message.sentences[s].first; i < message.sentences[s].last; ++i) {
      if (!message.tokens[i].is(WordClass::emoji)) return false;
    }
  }
  return true;
}

}  // namespace

bool RuleBook::conditions_hold(const PatternConditions& wanted, const Message& message, std::size_t sentence,
                               bool has_previous) const {
  const auto& read = message.sentences[sentence];
  if (wanted.question && !read.is_question) return false;
  if (wanted.no_question && read.is_question) return false;
  if (wanted.first_sentence && sentence != 0) return false;
  if (wanted.whole_message && !is_whole(message, sentence)) return false;
  if (wanted.no_previous && has_previous) return false;
  if (wanted.emphatic && !read.is_exclamation) {
    bool shouted = false;
    for (auto i = read.first; i < read.last; ++i) shouted |= message.tokens[i].has(Token::capitals);
    return shouted;
  }
  return true;
}

std::size_t RuleBook::rule_named(std::string_view id) const {
  const auto all = rules();
  return static_cast<std::size_t>(std::ranges::find(all, id, &Rule::id) - all.begin());
}

const RuleBook& rule_book() {
  static const RuleBook book;
  return book;
}

}  // namespace securebase::text
