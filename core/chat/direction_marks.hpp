#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// The invisible characters that exports strew between words: direction marks, embeddings, isolates, and spaces that
/// do not break.
namespace securebase::chat {

/// The length in bytes of the direction mark at the front, or 0.
std::size_t mark_length(std::string_view text);

/// The length in bytes of the space at the front (ASCII, no-break, narrow, thin), or 0.
std::size_t space_length(std::string_view text);

/// Without marks, spaces and line ends on either side.
std::string_view trimmed(std::string_view text);

/// Appends the text without marks and with every kind of space as an ASCII space.
void append_plain(std::string& out, std::string_view text);

/// The mark that WhatsApp puts before words of its own.
inline constexpr std::string_view left_to_right_mark = "\xE2\x80\x8E";

}  // namespace securebase::chat
