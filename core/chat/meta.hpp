#pragma once

#include <memory>
#include <string_view>

#include "core/chat/parser.hpp"

namespace securebase::chat {

/// Facebook Messenger's and Instagram's message_1.json: the download of "your information", and the newer file of
/// end-to-end encrypted chats. Both list the newest message first, so messages are held back, up to 64 MiB of them, and
/// handed over oldest first; a longer file comes in stretches, each oldest first, with the notice `out_of_order`.
std::unique_ptr<Parser> make_meta_parser(const ParseOptions& options);
bool looks_like_meta(std::string_view first_bytes);

/// Puts right what Meta's export does to text: each byte of the UTF-8 written as a character of its own. Text that
/// cannot have come about like that stays as it is.
std::string unmangled(std::string_view text);

}  // namespace securebase::chat
