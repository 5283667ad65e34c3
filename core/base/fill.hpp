#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace securebase {

/// What stands for a place: {"name", "Robin"}.
using Filling = std::pair<std::string_view, std::string_view>;

/// `words` with every "{name}" of the fillings filled in. What is put in is not searched again, and what has no filling
/// stays as it is.
std::string filled(std::string_view words, std::span<const Filling> fillings);
inline std::string filled(std::string_view words, std::initializer_list<Filling> fillings) {
  return filled(words, std::span(fillings.begin(), fillings.size()));
}

}  // namespace securebase
