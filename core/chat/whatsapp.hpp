#pragma once

#include <memory>
#include <string_view>

#include "core/chat/parser.hpp"
#include "core/chat/whatsapp_dialect.hpp"

/// The text that WhatsApp's "Export chat" writes, of Android and iOS, in any of its languages.
namespace securebase::chat {

/// Whether one of the first lines begins as a message of WhatsApp.
bool looks_like_whatsapp(std::string_view first_bytes);

/// `dialect`: what a DialectSurvey over the same bytes found. Without one, days come before months.
std::unique_ptr<Parser> make_whatsapp_parser(const ParseOptions& options, WhatsAppDialect dialect = {});

}  // namespace securebase::chat
