#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace securebase::chat {

/// The text of an `attributedBody`: since macOS Ventura chat.db holds many messages only as an NSAttributedString,
/// archived in NeXT's typedstream format. Nothing when the bytes hold no string. Well-formed UTF-8.
std::optional<std::string> text_of_typedstream(std::string_view bytes);

}  // namespace securebase::chat
