#pragma once

#include <memory>
#include <string_view>

#include "core/chat/parser.hpp"

namespace securebase::chat {

/// DiscordChatExporter's JSON (Tyrrrz/DiscordChatExporter, format "Json").
std::unique_ptr<Parser> make_discord_parser(const ParseOptions& options);
bool looks_like_discord(std::string_view first_bytes);

}  // namespace securebase::chat
