#pragma once

#include <string>
#include <vector>

#include "core/base/error.hpp"
#include "core/chat/message.hpp"
#include "core/chat/parser.hpp"

namespace securebase::cli {

/// Whether the file is an SQLite database at all.
bool is_imessage_db(const std::string& path);

/// Reads a copy of macOS's ~/Library/Messages/chat.db (or an iPhone backup's sms.db), chat by chat, oldest first. The
/// database is opened read-only and never changed; tapbacks become reactions, what happens in a group a system message.
/// Columns that a version of macOS lacks are done without. Errors: unavailable (cannot
/// be opened, is locked), unsupported (an SQLite database of something else, or encrypted).
Result<void> read_imessage_db(const std::string& path, const chat::ParseOptions& options, chat::Sink& sink,
                              std::vector<chat::Notice>& notices);

}  // namespace securebase::cli
