#include "core/base/fill.hpp"

#include <algorithm>

namespace securebase {

std::string filled(std::string_view words, std::span<const Filling> fillings) {
  std::string out;
  for (auto open = words.find('{'); open != std::string_view::npos; open = words.find('{')) {
    out += words.substr(0, open);
    words.remove_prefix(open);
    const auto close = words.find('}');
    const auto name = close == std::string_view::npos ? std::string_view() : words.substr(1, close - 1);
    const auto found = std::ranges::find(fillings, name, &Filling::first);
    // Of what is no place only the bracket goes by: a place may begin after it.
    const bool is_place = !name.empty() && found != fillings.end();
    out += is_place ? found->second : words.substr(0, 1);
    words.remove_prefix(is_place ? close + 1 : 1);
  }
  out += words;
  return out;
}

}  // namespace securebase
