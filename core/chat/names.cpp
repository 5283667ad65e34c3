#include <array>

#include "core/chat/message.hpp"
#include "core/chat/parser.hpp"

namespace securebase::chat {

std::string_view name_of(AttachmentKind kind) {
  constexpr std::array<std::string_view, 10> names = {"unknown", "image", "video",    "audio",   "voice",
                                                      "sticker", "gif",   "document", "contact", "location"};
  return names[static_cast<std::size_t>(kind)];
}

namespace {

struct FormatNames {
  std::string_view name;
  std::string_view title;
};

constexpr std::array<FormatNames, 11> format_names = {{{"whatsapp", "WhatsApp"},
                                                       {"telegram", "Telegram"},
                                                       {"signal_desktop", "Signal Desktop"},
                                                       {"signal_export_json", "Signal (signal-export, JSON)"},
                                                       {"signal_export_markdown", "Signal (signal-export, text)"},
                                                       {"imessage_text", "iMessage"},
                                                       {"meta", "Messenger or Instagram"},
                                                       {"discord", "Discord"},
                                                       {"sms_backup", "SMS Backup & Restore"},
                                                       {"securebase_jsonl", "Securebase messages (JSON lines)"},
                                                       {"securebase_csv", "Securebase messages (table)"}}};

}  // namespace

std::string_view name_of(Format format) { return format_names[static_cast<std::size_t>(format)].name; }
std::string_view title_of(Format format) { return format_names[static_cast<std::size_t>(format)].title; }

}  // namespace securebase::chat
