#include "core/speak/doubt_words.hpp"

#include <cassert>
#include <string_view>
#include <utility>

#include "core/wire/json.hpp"

namespace securebase::data {
extern const std::string_view doubt_json;
}  // namespace securebase::data

namespace securebase::speak {

Result<DoubtWords> load_doubt_words() { return wire::from_json<DoubtWords>(data::doubt_json); }

const DoubtWords& doubt_words() {
  static const DoubtWords loaded = [] {
    auto read = load_doubt_words();
    assert(read.has_value());
    return read ? *std::move(read) : DoubtWords{};
  }();
  return loaded;
}

}  // namespace securebase::speak
