#include <array>

#include "core/text/vocabulary.hpp"
#include "core/text/words/lists.hpp"
#include "core/text/words/verbs.hpp"

namespace securebase::text {
namespace {

template <class Each>
void for_each_word(std::string_view words, Each each) {
  while (!words.empty()) {
    const auto end = std::min(words.find(' '), words.size());
    if (end > 0) each(words.substr(0, end));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
}

void add_alias_of(Vocabulary& vocabulary, const words::Alias& alias) {
  std::vector<WordId> ids;
  for_each_word(alias.words, [&](std::string_view word) { ids.push_back(vocabulary.add(word)); });
  vocabulary.add_alias(alias.written, ids);
}

void add_lists(Vocabulary& vocabulary, std::span<const words::ClassList> lists) {
  for (const auto& list : lists) {
    for_each_word(list.words, [&](std::string_view word) {
      const auto id = vocabulary.add(word);
      const bool is_alias = vocabulary.spelling(id) != word;
      // A word that English has too says nothing about the language.
      const bool is_english = list.word_class == WordClass::foreign && vocabulary.classes(id) != 0;
      if (!is_alias && !is_english) vocabulary.add(word, bit(list.word_class));
    });
  }
}

/// One letter missing, or two neighbours swapped; the first letter stays, as it nearly always does.
void add_misspellings(Vocabulary& vocabulary, std::string_view word) {
  const std::array<WordId, 1> meaning = {vocabulary.add(word)};
  for (std::size_t i = 1; i < word.size(); ++i) {
    std::string missing(word);
    missing.erase(i, 1);
    if (word.size() >= 5) vocabulary.add_alias(missing, meaning);
    if (i + 1 == word.size()) break;
    std::string swapped(word);
    std::swap(swapped[i], swapped[i + 1]);
    vocabulary.add_alias(swapped, meaning);
  }
}

}  // namespace

Vocabulary english_vocabulary() {
  Vocabulary vocabulary;
  // Short forms first: a list below that names one of them means the words it stands for.
  for (const auto& alias : words::short_forms()) add_alias_of(vocabulary, alias);
  for (const auto& lists : {words::people(), words::judgements(), words::feelings(), words::things(), words::emoji()}) {
    add_lists(vocabulary, lists);
  }
  for (const auto& verb : words::verbs()) {
    for (const auto& form : {verb.base, verb.third, verb.past, verb.participle, verb.ing}) {
      vocabulary.add(form, bit(WordClass::verb));
    }
  }
  add_lists(vocabulary, words::glue());
  // Real English words that lie one slip away from a word below.
  for (const auto* const word :
       {"ever",    "fell",   "feed",   "fuel",   "though",   "through", "tough",    "thin",      "thank",    "tank",
        "form",    "sacred", "scored", "cared",  "scare",    "worred",  "forge",    "people",    "right",    "wring",
        "fight",   "night",  "light",  "might",  "sight",    "bight",   "things",   "leavings",  "promises", "worm",
        "wood",    "cold",   "could",  "should", "shoulder", "thinks",  "wold",     "quilty",    "quilt",    "gulity",
        "minutes", "minute", "plead",  "pleas",  "lease",    "lone",    "lovely",   "jealously", "listing",  "feeing",
        "talk",    "taking", "taling", "tanks",  "than",     "thought", "thoughts", "blam",      "alms",     "false"}) {
    vocabulary.add(word);
  }
  for (const auto word : words::often_misspelt()) add_misspellings(vocabulary, word);
  return vocabulary;
}

}  // namespace securebase::text
