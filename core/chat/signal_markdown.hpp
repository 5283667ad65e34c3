#pragma once

#include <memory>
#include <string_view>

#include "core/chat/parser.hpp"

/// The chat.md of signal-export: "[2022-01-01 10:00:00] Anna: hello". Below a message's words come reactions,
/// "(- Ben: 👍 -)", stickers and attachments, "![photo](./media/photo.jpg)"; above them a quotation. Times are as the
/// clock of the computer showed them.
namespace securebase::chat {

/// Told from WhatsApp's brackets by the Markdown (bodies end in two spaces, attachments are links) and by "Me".
bool looks_like_signal_export_markdown(std::string_view first_bytes);
std::unique_ptr<Parser> make_signal_export_markdown_parser(const ParseOptions& options);

}  // namespace securebase::chat
