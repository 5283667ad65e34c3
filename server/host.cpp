#include "server/host.hpp"

#include <algorithm>
#include <optional>

namespace securebase::server {

namespace {

std::string in_lower_case(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  }
  return lower;
}

bool is_port(std::string_view text) {
  return text.size() <= 5 && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// The field without its port; nothing when it is not shaped as host[:port].
std::optional<std::string_view> name_in(std::string_view host_field) {
  const auto search_from = host_field.starts_with('[') ? host_field.find(']') : 0;
  if (search_from == std::string_view::npos) return std::nullopt;
  const auto colon = host_field.find(':', search_from);
  if (colon == std::string_view::npos) return host_field;
  if (!is_port(host_field.substr(colon + 1))) return std::nullopt;
  return host_field.substr(0, colon);
}

}  // namespace

Hosts::Hosts(std::string_view address, std::span<const std::string> added) : names_{"localhost", "127.0.0.1", "[::1]"} {
  const bool is_v6 = address.contains(':');
  names_.push_back(in_lower_case(is_v6 ? '[' + std::string(address) + ']' : std::string(address)));
  for (const auto& name : added) names_.push_back(in_lower_case(name));
}

bool Hosts::accept(std::string_view host_field) const {
  const auto name = name_in(host_field);
  return name && std::ranges::find(names_, in_lower_case(*name)) != names_.end();
}

}  // namespace securebase::server
