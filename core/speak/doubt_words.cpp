#include "core/speak/doubt_words.hpp"

#include <string_view>

#include "core/wire/catalogue.hpp"

namespace securebase::data {
extern const std::string_view doubt_json;
extern const std::string_view doubt_de_json;
}  // namespace securebase::data

namespace securebase::speak {

Result<DoubtWords> load_doubt_words(Language language) {
  return wire::read_catalogue<DoubtWords>(data::doubt_json, data::doubt_de_json, language);
}

const DoubtWords& doubt_words(Language language) {
  return wire::catalogue<DoubtWords, data::doubt_json, data::doubt_de_json>(language);
}

}  // namespace securebase::speak
