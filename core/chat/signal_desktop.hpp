#pragma once

#include <memory>
#include <string_view>

#include "core/chat/parser.hpp"

namespace securebase::chat {

/// Signal Desktop's own export (since 8.10): JSON lines, a frame of Signal's backup format a line. Also the plain lists
/// of message records (conversationId, sent_at, body) that tools such as sigtop write.
std::unique_ptr<Parser> make_signal_desktop_parser(const ParseOptions& options);
bool looks_like_signal_desktop(std::string_view first_bytes);

}  // namespace securebase::chat
