#include "core/speak/assertive_words.hpp"

#include <string_view>

#include "core/wire/catalogue.hpp"

namespace securebase::data {
extern const std::string_view assertive_json;
extern const std::string_view assertive_de_json;
}  // namespace securebase::data

namespace securebase::speak {

const AssertiveWords& assertive_words(Language language) {
  return wire::catalogue<AssertiveWords, data::assertive_json, data::assertive_de_json>(language);
}

}  // namespace securebase::speak
