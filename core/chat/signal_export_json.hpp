#pragma once

#include <memory>
#include <string_view>

#include "core/chat/parser.hpp"

namespace securebase::chat {

/// signal-export's data.json (carderne/signal-export, 2.0 and later): one message a line.
std::unique_ptr<Parser> make_signal_export_json_parser(const ParseOptions& options);
bool looks_like_signal_export_json(std::string_view first_bytes);

}  // namespace securebase::chat
