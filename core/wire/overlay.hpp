#pragma once

#include <string_view>

#include "core/wire/json.hpp"

/// Texts in another language. The English file holds everything: structure, numbers, flags and texts. The file of
/// another language lies over it: the same nesting, with ids and texts alone. What it leaves out stays English.
namespace securebase::wire {

namespace detail {

/// Objects in a list are matched by their "id" where the overlay gives one, everything else by its position.
/// A fault where the overlay holds what the base has no place for: an unknown field, an unknown id, a longer list, or
/// anything but a text over a text.
Fault lay_over(boost::json::value& base, const boost::json::value& overlay, const std::string& path);

}  // namespace detail

/// As from_json(text), after the overlay is laid over it; an empty overlay changes nothing.
template <class T>
Result<T> from_json(std::string_view text, std::string_view overlay) {
  if (overlay.empty()) return from_json<T>(text);
  auto tree = detail::parse(text);
  if (!tree) return std::unexpected(tree.error());
  const auto over = detail::parse(overlay);
  if (!over) return std::unexpected(over.error());
  if (auto fault = detail::lay_over(*tree, *over, "$")) return std::unexpected(*std::move(fault));
  T value{};
  if (auto fault = detail::read(*tree, value, "$")) return std::unexpected(*std::move(fault));
  return value;
}

}  // namespace securebase::wire
