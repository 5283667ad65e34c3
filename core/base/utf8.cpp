#include "core/base/utf8.hpp"

#include <cstring>

namespace securebase::utf8 {
namespace {

std::uint8_t at(std::string_view text, std::size_t index) { return static_cast<std::uint8_t>(text[index]); }

bool is_continuation(std::uint8_t byte) { return (byte & 0xC0) == 0x80; }

/// The length of the well-formed sequence at the front, or 0.
std::uint8_t sequence_length(std::string_view text) {
  const auto first = at(text, 0);
  if (first < 0x80) return 1;
  if (first < 0xC2 || first > 0xF4) return 0;
  const std::uint8_t length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  if (text.size() < length) return 0;
  for (std::size_t i = 1; i < length; ++i) {
    if (!is_continuation(at(text, i))) return 0;
  }
  const auto second = at(text, 1);
  if (first == 0xE0 && second < 0xA0) return 0;  // overlong
  if (first == 0xED && second > 0x9F) return 0;  // surrogate
  if (first == 0xF0 && second < 0x90) return 0;  // overlong
  if (first == 0xF4 && second > 0x8F) return 0;  // past U+10FFFF
  return length;
}

/// The length of the ASCII run at the front, eight bytes at a time.
std::size_t ascii_run(std::string_view text) {
  std::size_t done = 0;
  while (text.size() - done >= 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + done, 8);
    if ((word & 0x8080808080808080ULL) != 0) break;
    done += 8;
  }
  while (done < text.size() && at(text, done) < 0x80) ++done;
  return done;
}

}  // namespace

Decoded decode(std::string_view text) {
  const auto length = sequence_length(text);
  switch (length) {
    case 1:
      return {static_cast<char32_t>(at(text, 0)), 1};
    case 2:
      return {static_cast<char32_t>((at(text, 0) & 0x1F) << 6 | (at(text, 1) & 0x3F)), 2};
    case 3:
      return {static_cast<char32_t>((at(text, 0) & 0x0F) << 12 | (at(text, 1) & 0x3F) << 6 | (at(text, 2) & 0x3F)), 3};
    case 4:
      return {static_cast<char32_t>((at(text, 0) & 0x07) << 18 | (at(text, 1) & 0x3F) << 12 |
                                    (at(text, 2) & 0x3F) << 6 | (at(text, 3) & 0x3F)),
              4};
    default:
      return {replacement, 1};
  }
}

bool is_valid(std::string_view text) {
  while (true) {
    text.remove_prefix(ascii_run(text));
    if (text.empty()) return true;
    const auto length = sequence_length(text);
    if (length == 0) return false;
    text.remove_prefix(length);
  }
}

void append(std::string& out, char32_t code_point) {
  if (code_point > 0x10FFFF || (code_point >= 0xD800 && code_point <= 0xDFFF)) code_point = replacement;
  if (code_point < 0x80) {
    out += static_cast<char>(code_point);
  } else if (code_point < 0x800) {
    out += static_cast<char>(0xC0 | code_point >> 6);
    out += static_cast<char>(0x80 | (code_point & 0x3F));
  } else if (code_point < 0x10000) {
    out += static_cast<char>(0xE0 | code_point >> 12);
    out += static_cast<char>(0x80 | (code_point >> 6 & 0x3F));
    out += static_cast<char>(0x80 | (code_point & 0x3F));
  } else {
    out += static_cast<char>(0xF0 | code_point >> 18);
    out += static_cast<char>(0x80 | (code_point >> 12 & 0x3F));
    out += static_cast<char>(0x80 | (code_point >> 6 & 0x3F));
    out += static_cast<char>(0x80 | (code_point & 0x3F));
  }
}

std::string repaired(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const auto run = ascii_run(text);
    out.append(text.substr(0, run));
    text.remove_prefix(run);
    if (text.empty()) break;
    const auto length = sequence_length(text);
    if (length == 0) {
      append(out, replacement);
      text.remove_prefix(1);
    } else {
      out.append(text.substr(0, length));
      text.remove_prefix(length);
    }
  }
  return out;
}

std::size_t length(std::string_view text) {
  std::size_t count = 0;
  while (!text.empty()) {
    const auto run = ascii_run(text);
    count += run;
    text.remove_prefix(run);
    if (text.empty()) break;
    text.remove_prefix(decode(text).bytes);
    ++count;
  }
  return count;
}

std::string_view prefix(std::string_view text, std::size_t bytes_max) {
  if (text.size() <= bytes_max) return text;
  auto end = bytes_max;
  while (end > 0 && is_continuation(at(text, end))) --end;
  return text.substr(0, end);
}

}  // namespace securebase::utf8
