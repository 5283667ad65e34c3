#include "core/chat/typedstream.hpp"

#include <cstdint>

#include "core/base/utf8.hpp"
#include "core/chat/parser.hpp"

namespace securebase::chat {
namespace {

/// An unsigned number of the format: one byte, or 0x81 and two, or 0x82 and four, little-endian.
std::optional<std::size_t> take_length(std::string_view& bytes) {
  if (bytes.empty()) return std::nullopt;
  const auto first = static_cast<std::uint8_t>(bytes.front());
  bytes.remove_prefix(1);
  if (first < 0x80) return first;
  const std::size_t width = first == 0x81 ? 2 : first == 0x82 ? 4 : 0;
  if (width == 0 || bytes.size() < width) return std::nullopt;
  std::size_t length = 0;
  for (std::size_t i = 0; i < width; ++i) length |= std::size_t{static_cast<std::uint8_t>(bytes[i])} << (8 * i);
  bytes.remove_prefix(width);
  return length;
}

}  // namespace

std::optional<std::string> text_of_typedstream(std::string_view bytes) {
  constexpr std::size_t signature_window = 16;
  if (!bytes.substr(0, signature_window).contains("streamtyped")) return std::nullopt;
  // The string object follows the first mention of its class: class names with their versions, then its one field, of
  // the type "+": a counted run of bytes. What comes after are attributes.
  const auto name = bytes.find("NSString");
  if (name == std::string_view::npos) return std::nullopt;
  constexpr std::string_view counted_bytes = "\x01+";
  constexpr std::size_t field_window = 32;
  const auto field = bytes.substr(name, field_window).find(counted_bytes);
  if (field == std::string_view::npos) return std::nullopt;
  auto rest = bytes.substr(name + field + counted_bytes.size());
  const auto length = take_length(rest);
  if (!length || *length > rest.size()) return std::nullopt;
  const auto text = utf8::repaired(rest.substr(0, *length));
  return std::string(utf8::prefix(text, message_text_bytes_max));
}

}  // namespace securebase::chat
