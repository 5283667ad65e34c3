#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Texts as a search compares them: small letters without accents, so that "Café" is found by "cafe".
namespace securebase {

/// The text folded: case and accents of Latin, Greek and Cyrillic letters are gone, letters that were two are written
/// as two ("ß" as "ss"), and marks that stand over the letter before them are left out. Everything else stays.
std::string folded(std::string_view text);

/// The same into a string that is used again: for reading many texts.
void fold(std::string_view text, std::string& out);

/// A folded text that knows where it comes from.
struct FoldedText {
  std::string text;
  std::vector<std::uint32_t> source;  ///< For each byte of `text` the code point of the original it came from.
};
FoldedText folded_with_source(std::string_view text);

}  // namespace securebase
