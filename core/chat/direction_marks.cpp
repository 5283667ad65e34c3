#include "core/chat/direction_marks.hpp"

namespace securebase::chat {
namespace {

bool is_ascii_space(char byte) { return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r'; }

/// The bytes of the space or mark that ends the text, or 0.
std::size_t trailing_blank_length(std::string_view text) {
  if (text.empty()) return 0;
  if (is_ascii_space(text.back())) return 1;
  for (const std::size_t length : {2U, 3U}) {
    if (text.size() < length) break;
    const auto tail = text.substr(text.size() - length);
    if (mark_length(tail) == length || space_length(tail) == length) return length;
  }
  return 0;
}

}  // namespace

std::size_t mark_length(std::string_view text) {
  if (text.empty() || static_cast<unsigned char>(text.front()) < 0x80) return 0;
  if (text.starts_with("\xD8\x9C")) return 2;      // U+061C Arabic letter mark
  if (text.starts_with("\xEF\xBB\xBF")) return 3;  // U+FEFF
  if (text.size() < 3 || text[0] != '\xE2') return 0;
  const auto second = static_cast<unsigned char>(text[1]);
  const auto third = static_cast<unsigned char>(text[2]);
  if (second == 0x80 && (third == 0x8B || third == 0x8E || third == 0x8F || (third >= 0xAA && third <= 0xAE))) return 3;
  if (second == 0x81 && third >= 0xA6 && third <= 0xA9) return 3;
  return 0;
}

std::size_t space_length(std::string_view text) {
  if (text.empty()) return 0;
  if (text.front() == ' ' || text.front() == '\t') return 1;
  if (text.starts_with("\xC2\xA0")) return 2;      // U+00A0
  if (text.starts_with("\xE2\x80\xAF")) return 3;  // U+202F
  if (text.starts_with("\xE2\x80\x89")) return 3;  // U+2009
  return 0;
}

std::string_view trimmed(std::string_view text) {
  // Most texts have nothing to trim: visible ASCII at both ends.
  const auto is_visible = [](char byte) { return byte > ' ' && byte != 0x7F; };
  if (!text.empty() && is_visible(text.front()) && is_visible(text.back())) return text;
  while (!text.empty()) {
    const auto length = is_ascii_space(text.front()) ? 1 : mark_length(text) + space_length(text);
    if (length == 0) break;
    text.remove_prefix(length);
  }
  while (const auto length = trailing_blank_length(text)) text.remove_suffix(length);
  return text;
}

void append_plain(std::string& out, std::string_view text) {
  while (!text.empty()) {
    if (static_cast<unsigned char>(text.front()) < 0x80) {
      out += text.front();
      text.remove_prefix(1);
    } else if (const auto mark = mark_length(text)) {
      text.remove_prefix(mark);
    } else if (const auto space = space_length(text)) {
      out += ' ';
      text.remove_prefix(space);
    } else {
      out += text.front();
      text.remove_prefix(1);
    }
  }
}

}  // namespace securebase::chat
