#pragma once

#include <optional>
#include <string>
#include <string_view>

/// UTF-16, as Windows programs save a text: turned into UTF-8 as a stream.
namespace securebase::chat {

class Utf16Decoder {
 public:
  /// Knows the byte order by the mark at the front; nothing when there is none.
  static std::optional<Utf16Decoder> for_text(std::string_view first_bytes);

  /// The next bytes as UTF-8, valid until the next call. Half of a pair becomes U+FFFD.
  std::string_view decode(std::string_view bytes);
  /// What was left over at the end: U+FFFD if the text broke off inside a character.
  std::string_view finish();

 private:
  explicit Utf16Decoder(bool is_big_endian) : is_big_endian_(is_big_endian) {}
  void add(char16_t unit);

  std::string out_;
  bool is_big_endian_;
  std::optional<unsigned char> half_unit_;
  char16_t high_surrogate_ = 0;
};

}  // namespace securebase::chat
