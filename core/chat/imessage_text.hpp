#pragma once

#include <memory>
#include <string_view>

#include "core/chat/parser.hpp"

/// What imessage-exporter writes with `-f txt`: one file a conversation, one block a message.
///
///     May 17, 2022  5:29:42 PM (Read by you after 1 second)
///     Anna
///     On my way!
///     Tapbacks:
///         Loved by Me
///
/// A block begins with a time on a line of its own, then comes the sender. A reply stands twice: indented under the
/// message it answers, and at its own time; the indented one is left out. The exporter writes times as the clock of the
/// computer showed them.
namespace securebase::chat {

bool looks_like_imessage_text(std::string_view first_bytes);
std::unique_ptr<Parser> make_imessage_text_parser(const ParseOptions& options);

}  // namespace securebase::chat
