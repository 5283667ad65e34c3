#pragma once

#include <memory>
#include <string_view>

#include "core/chat/parser.hpp"

namespace securebase::chat {

/// Signal Desktop's own export (since 8.10): JSON lines, a frame of Signal's backup format (Backup.proto) a line. Also
/// lists of the database's message records (conversationId, sent_at, body, type), such as `sigtop export-messages -f
/// json` writes; those name people by ids only.
std::unique_ptr<Parser> make_signal_desktop_parser(const ParseOptions& options);
bool looks_like_signal_desktop(std::string_view first_bytes);

}  // namespace securebase::chat
