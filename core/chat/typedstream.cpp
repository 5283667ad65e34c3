#include "core/chat/typedstream.hpp"

#include <cstdint>

#include "core/base/utf8.hpp"

namespace securebase::chat {
namespace {

/// An unsigned number of the format: one byte, or 0x81 and two, or 0x82 and four, little-endian.
std::optional<std::size_t> take_length(std::string_view& bytes) {
  if (bytes.empty()) return std::nullopt;
  const auto first = static_cast<std::uint8_t>(bytes.front());
  bytes.remove_prefix(1);
  const std::size_t width = first == 0x81 ? 2 : first == 0x82 ? 4 : 0;
  if (width == 0) return first < 0x80 ? std::optional<std::size_t>(first) : std::nullopt;
  if (bytes.size() < width) return std::nullopt;
  std::size_t length = 0;
  for (std::size_t i = 0; i < width; ++i) length |= std::size_t{static_cast<std::uint8_t>(bytes[i])} << (8 * i);
  bytes.remove_prefix(width);
  return length;
}

}  // namespace

std::optional<std::string> text_of_typedstream(std::string_view bytes) {
  if (!bytes.substr(0, 16).contains("streamtyped")) return std::nullopt;
  // The string object follows the first mention of its class; its characters are the first '+' field, a counted run of
  // bytes. Everything before is class names and their versions, everything after is attributes.
  const auto name = bytes.find("NSString");
  if (name == std::string_view::npos) return std::nullopt;
  constexpr std::size_t field_window = 32;
  const auto field = bytes.substr(name, field_window).find('+');
  if (field == std::string_view::npos) return std::nullopt;
  auto rest = bytes.substr(name + field + 1);
  const auto length = take_length(rest);
  if (!length || *length > rest.size()) return std::nullopt;
  return utf8::repaired(rest.substr(0, *length));
}

}  // namespace securebase::chat
