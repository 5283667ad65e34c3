#include "core/chat/message_json.hpp"

#include <array>

namespace securebase::chat {
namespace {

constexpr std::array<std::string_view, 4> kind_names = {"text", "call", "poll", "system"};

void append_string(std::string& out, std::string_view text) {
  static constexpr std::string_view hex = "0123456789abcdef";
  out += '"';
  std::size_t written = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c >= 0x20 && c != '"' && c != '\\') continue;
    out.append(text, written, i - written);
    written = i + 1;
    if (c == '"' || c == '\\') {
      out += '\\';
      out += static_cast<char>(c);
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\t') {
      out += "\\t";
    } else if (c == '\r') {
      out += "\\r";
    } else {
      out += "\\u00";
      out += hex[c >> 4];
      out += hex[c & 15];
    }
  }
  out.append(text, written, text.size() - written);
  out += '"';
}

void append_member(std::string& out, std::string_view key, std::string_view text) {
  if (text.empty()) return;
  out += ",\"";
  out += key;
  out += "\":";
  append_string(out, text);
}

void append_flag(std::string& out, std::string_view key, bool flag) {
  if (!flag) return;
  out += ",\"";
  out += key;
  out += "\":true";
}

}  // namespace

std::string_view name_of(Kind kind) { return kind_names[static_cast<std::size_t>(kind)]; }

std::optional<Kind> kind_from_name(std::string_view name) {
  for (std::size_t i = 0; i < kind_names.size(); ++i) {
    if (kind_names[i] == name) return static_cast<Kind>(i);
  }
  return std::nullopt;
}

AttachmentKind attachment_kind_from_name(std::string_view name) {
  for (auto i = static_cast<int>(AttachmentKind::unknown); i <= static_cast<int>(AttachmentKind::location); ++i) {
    if (name_of(static_cast<AttachmentKind>(i)) == name) return static_cast<AttachmentKind>(i);
  }
  return AttachmentKind::unknown;
}

void append_json_line(std::string& out, const Conversation& conversation, const Message& message) {
  out += "{\"sent_at\":\"";
  out += to_rfc3339(message.sent_at);
  out += "\",\"sender\":";
  append_string(out, message.sender);
  out += ",\"text\":";
  append_string(out, message.text);
  out += message.kind == Kind::system ? ",\"system\":true" : ",\"system\":false";
  if (message.kind != Kind::text && message.kind != Kind::system) append_member(out, "kind", name_of(message.kind));
  append_member(out, "conversation", conversation.name);
  append_flag(out, "group", conversation.is_group);
  append_flag(out, "edited", message.is_edited);
  append_flag(out, "deleted", message.is_deleted);
  append_flag(out, "forwarded", message.is_forwarded);
  append_member(out, "id", message.id);
  append_member(out, "reply_to", message.reply_to);
  if (!message.attachments.empty()) {
    const char* separator = ",\"attachments\":[";
    for (const auto& attachment : message.attachments) {
      out += separator;
      out += "{\"kind\":\"";
      out += name_of(attachment.kind);
      out += '"';
      append_member(out, "name", attachment.name);
      out += '}';
      separator = ",";
    }
    out += ']';
  }
  if (!message.reactions.empty()) {
    const char* separator = ",\"reactions\":[";
    for (const auto& reaction : message.reactions) {
      out += separator;
      out += "{\"emoji\":";
      append_string(out, reaction.emoji);
      append_member(out, "sender", reaction.sender);
      out += '}';
      separator = ",";
    }
    out += ']';
  }
  out += "}\n";
}

}  // namespace securebase::chat
