#pragma once

#include <memory>
#include <string_view>

#include "core/chat/parser.hpp"

namespace securebase::chat {

/// SMS Backup & Restore's XML: <sms> and <mms>, each a conversation by its contact or number. Texts come first and
/// picture messages after them, as the file has it; within each kind they are in order.
std::unique_ptr<Parser> make_sms_backup_parser(const ParseOptions& options);
bool looks_like_sms_backup(std::string_view first_bytes);

}  // namespace securebase::chat
