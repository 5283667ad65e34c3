#pragma once

#include <memory>
#include <string_view>

#include "core/chat/parser.hpp"

namespace securebase::chat {

/// Our own plain form, one JSON object a line: docs/formats/messages.md.
std::unique_ptr<Parser> make_securebase_jsonl_parser(const ParseOptions& options);
bool looks_like_securebase_jsonl(std::string_view first_bytes);

}  // namespace securebase::chat
