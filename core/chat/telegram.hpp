#pragma once

#include <memory>
#include <string_view>

#include "core/chat/parser.hpp"

namespace securebase::chat {

/// Telegram Desktop's result.json, "machine-readable JSON": one chat, or a full account (chats.list and
/// left_chats.list).
std::unique_ptr<Parser> make_telegram_parser(const ParseOptions& options);
bool looks_like_telegram(std::string_view first_bytes);

}  // namespace securebase::chat
