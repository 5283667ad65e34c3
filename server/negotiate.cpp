#include "server/negotiate.hpp"

#include <algorithm>
#include <optional>

namespace securebase::server {

namespace {

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

/// Takes what stands before the next separator off the front of `rest`.
std::string_view next_part(std::string_view& rest, char separator) {
  const auto end = rest.find(separator);
  const auto part = rest.substr(0, end);
  rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
  return trimmed(part);
}

bool same_ignoring_case(std::string_view text, std::string_view lower) {
  return std::ranges::equal(text, lower, {},
                            [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
}

/// A weight of zero says "not this one"; how the others rank is left to us: the smaller form first.
bool is_refused(std::string_view parameters) {
  while (!parameters.empty()) {
    const auto parameter = next_part(parameters, ';');
    if (parameter.size() < 3 || !same_ignoring_case(parameter.substr(0, 2), "q=")) continue;
    return parameter.substr(2).find_first_not_of("0.") == std::string_view::npos;
  }
  return false;
}

}  // namespace

bool accepts(std::string_view accept_encoding, std::string_view coding) {
  std::optional<bool> by_name;
  bool by_star = false;
  while (!accept_encoding.empty()) {
    auto parameters = next_part(accept_encoding, ',');
    const auto named = next_part(parameters, ';');
    if (same_ignoring_case(named, coding)) by_name = !is_refused(parameters);
    if (named == "*") by_star = !is_refused(parameters);
  }
  return by_name.value_or(by_star);
}

bool names_etag(std::string_view if_none_match, std::string_view etag) {
  while (!if_none_match.empty()) {
    auto tag = next_part(if_none_match, ',');
    if (tag.starts_with("W/")) tag.remove_prefix(2);
    if (tag == "*" || tag == etag) return true;
  }
  return false;
}

}  // namespace securebase::server
