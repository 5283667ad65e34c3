#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

/// UTF-8, strictly as RFC 3629 has it: no surrogates, no overlong forms, nothing past U+10FFFF.
namespace securebase::utf8 {

inline constexpr char32_t replacement = 0xFFFD;

/// One code point and how many bytes it took (at least 1). An ill-formed byte reads as `replacement` and takes one.
struct Decoded {
  char32_t code_point = 0;
  std::uint8_t bytes = 1;
};

/// The code point at the front. Requires text not empty.
Decoded decode(std::string_view text);

/// Whether the whole text is well-formed. Fast for ASCII.
bool is_valid(std::string_view text);

/// Appends the code point; one that UTF-8 cannot hold becomes `replacement`.
void append(std::string& out, char32_t code_point);

/// The text with each ill-formed byte replaced by U+FFFD.
std::string repaired(std::string_view text);

/// The number of code points.
std::size_t length(std::string_view text);

/// The longest prefix of at most `bytes_max` bytes that ends between two code points.
std::string_view prefix(std::string_view text, std::size_t bytes_max);

}  // namespace securebase::utf8
