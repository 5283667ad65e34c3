#include "core/speak/phrases.hpp"

#include <algorithm>

#include "core/base/utf8.hpp"
#include "core/speak/doubt_words.hpp"
#include "core/speak/part_phrases.hpp"
#include "core/speak/reply_phrases.hpp"
#include "core/text/reader.hpp"

namespace securebase::speak {

PhraseBook::PhraseBook() : vocabulary_(text::english_vocabulary()) {
  for (const auto& phrase : part_phrases()) add(phrase);
  for (const auto& phrase : reply_phrases()) add(phrase);
  for (const auto& kind : doubt_words(Language::en).kinds) {
    for (const auto& pattern : kind.patterns) add({kind.id, pattern});
  }
  for (const auto& cue : doubt_words(Language::en).cues) {
    for (const auto& pattern : cue.patterns) add({cue.id, pattern});
  }
  for (const auto& pattern : doubt_words(Language::en).stop) add({"stop", pattern});
  for (const auto& pattern : doubt_words(Language::en).conclusions) add({"conclusion", pattern});
  for (const auto& pattern : doubt_words(Language::en).things) add({"thing", pattern});
  for (const auto& pattern : doubt_words(Language::en).times) add({"time", pattern});
}

void PhraseBook::add(Phrase phrase) {
  phrases_.push_back({phrase.id, text::Pattern(phrase.pattern, vocabulary_, faults_)});
  for (const auto anchor : phrases_.back().pattern.anchors()) by_anchor_[anchor].push_back(phrases_.size() - 1);
}

void PhraseBook::read(std::string_view text, text::Message& message) const {
  text::tokenise(utf8::prefix(text, text::draft_bytes_max), vocabulary_, message);
}

std::vector<Found> PhraseBook::find(const text::Message& message, std::string_view list) const {
  const auto is_of_list = [&](std::string_view id) { return id.substr(0, id.find('.')) == list; };
  const auto meets = [](const text::PatternConditions& wanted, const text::Sentence& sentence) {
    return (!wanted.question || sentence.is_question) && (!wanted.no_question || !sentence.is_question);
  };
  std::vector<Found> all;
  for (std::size_t s = 0; s < message.sentences.size(); ++s) {
    const auto& sentence = message.sentences[s];
    for (auto at = sentence.first; at < sentence.last; ++at) {
      const auto anchored = by_anchor_.find(message.tokens[at].word);
      if (anchored == by_anchor_.end()) continue;
      for (const auto index : anchored->second) {
        const auto& [id, pattern] = phrases_[index];
        text::Match match;
        if (!is_of_list(id) || !meets(pattern.conditions(), sentence)) continue;
        if (pattern.match(message, sentence, at, match) && match.begin < match.end) {
          all.push_back({id, match, static_cast<std::uint16_t>(s)});
        }
      }
    }
  }
  std::ranges::stable_sort(all, {}, [](const Found& found) { return found.match.begin; });
  const auto again = std::ranges::unique(
      all, [](const Found& a, const Found& b) { return a.id == b.id && a.match.begin == b.match.begin; });
  all.erase(again.begin(), again.end());
  return all;
}

bool PhraseBook::holds(const text::Message& message, std::string_view list) const {
  return !find(message, list).empty();
}

const PhraseBook& phrase_book() {
  static const PhraseBook book;
  return book;
}

std::size_t sentence_count(const text::Message& message) {
  return static_cast<std::size_t>(std::ranges::count_if(
      message.sentences, [](const text::Sentence& sentence) { return sentence.first < sentence.last; }));
}

Bytes bytes_of(const text::Message& message, const text::Match& match) {
  return {message.tokens[match.begin].begin, message.tokens[match.end - 1].end};
}

std::string_view words_of(const text::Message& message, const text::Match& match) {
  const auto [begin, end] = bytes_of(message, match);
  return message.text.substr(begin, end - begin);
}

}  // namespace securebase::speak
