#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/chat/message.hpp"

namespace securebase::chat {

/// Appends one message as a line of docs/formats/messages.md. The securebase_jsonl parser reads it back the same.
void append_json_line(std::string& out, const Conversation& conversation, const Message& message);

/// "text", "call", "poll", "system".
std::string_view name_of(Kind kind);
std::optional<Kind> kind_from_name(std::string_view name);
/// The inverse of name_of(AttachmentKind); `unknown` for any other name.
AttachmentKind attachment_kind_from_name(std::string_view name);

}  // namespace securebase::chat
