#include "core/report/words.hpp"

#include <algorithm>
#include <cassert>

#include "core/wire/catalogue.hpp"

namespace securebase::data {
extern const std::string_view report_json;
extern const std::string_view report_de_json;
}  // namespace securebase::data

namespace securebase::report {
namespace {

template <class T>
const T& found(const std::vector<T>& list, std::string_view id) {
  static const T none{};
  const auto at = std::ranges::find(list, id, &T::id);
  assert(at != list.end());
  return at == list.end() ? none : *at;
}

}  // namespace

const Words& words(Language language) {
  return wire::catalogue<Words, data::report_json, data::report_de_json>(language);
}

const MeasureWords& measure_words(const Words& words, std::string_view id) { return found(words.measures, id); }
const std::string& section_title(const Words& words, std::string_view id) { return found(words.sections, id).title; }

}  // namespace securebase::report
