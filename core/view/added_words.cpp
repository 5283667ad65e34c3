#include "core/view/added_words.hpp"

#include <algorithm>
#include <iterator>
#include <variant>

namespace securebase::view {

AddedWordsView added_words(const Log& log) {
  AddedWordsView view;
  for (const auto& entry : log.entries()) {
    const auto* const added = std::get_if<event::WordAdded>(&entry.body);
    if (added == nullptr) continue;
    auto word = std::ranges::find_if(
        view.words, [&](const AddedWord& one) { return one.list == added->list && one.word == added->word; });
    if (word == view.words.end()) word = view.words.insert(word, AddedWord{added->list, added->word, {}});
    word->event_ids.push_back(entry.id);
    std::ranges::copy(log.corrections_of(entry.id), std::back_inserter(word->event_ids));
  }
  return view;
}

}  // namespace securebase::view
