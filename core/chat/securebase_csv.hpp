#pragma once

#include <memory>
#include <string_view>

#include "core/chat/parser.hpp"

namespace securebase::chat {

/// Our own plain form as a table (RFC 4180; comma, semicolon or tab), with a header line: docs/formats/messages.md.
std::unique_ptr<Parser> make_securebase_csv_parser(const ParseOptions& options);
bool looks_like_securebase_csv(std::string_view first_bytes);

}  // namespace securebase::chat
