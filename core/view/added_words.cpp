#include "core/view/added_words.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <string_view>
#include <utility>
#include <variant>

namespace securebase::view {

AddedWordsView added_words(const Log& log) {
  AddedWordsView view;
  std::map<std::pair<std::string_view, std::string_view>, std::size_t> places;
  for (const auto& entry : log.entries()) {
    const auto* const added = std::get_if<event::WordAdded>(&entry.body);
    if (added == nullptr) continue;
    const auto [place, is_new] = places.try_emplace({added->list, added->word}, view.words.size());
    if (is_new) view.words.push_back({added->list, added->word, {}});
    auto& events = view.words[place->second].event_ids;
    events.push_back(entry.id);
    std::ranges::copy(log.corrections_of(entry.id), std::back_inserter(events));
  }
  return view;
}

}  // namespace securebase::view
