#pragma once

#include <cassert>
#include <string_view>
#include <utility>

#include "core/base/language.hpp"
#include "core/wire/overlay.hpp"

/// A file of texts that was compiled in, with the file of another language over it (overlay.hpp).
namespace securebase::wire {

/// The file in one language. Errors: as from_json; a test of the file keeps them from happening.
template <class T>
Result<T> read_catalogue(std::string_view english, std::string_view german, Language language) {
  switch (language) {
    case Language::en:
      return from_json<T>(english);
    case Language::de:
      return from_json<T>(english, german);
  }
  std::unreachable();
}

/// The same, read at the first call and kept, each language on its own. The texts are named as securebase_data
/// compiles them in: catalogue<Words, data::words_json, data::words_de_json>(language).
template <class T, const std::string_view& english, const std::string_view& german>
const T& catalogue(Language language) {
  const auto load = [](Language in) {
    auto read = read_catalogue<T>(english, german, in);
    assert(read.has_value());
    return read ? *std::move(read) : T{};
  };
  switch (language) {
    case Language::en: {
      static const T words = load(Language::en);
      return words;
    }
    case Language::de: {
      static const T words = load(Language::de);
      return words;
    }
  }
  std::unreachable();
}

}  // namespace securebase::wire
