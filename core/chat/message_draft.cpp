#include "core/chat/message_draft.hpp"

#include "core/base/utf8.hpp"
#include "core/chat/direction_marks.hpp"

namespace securebase::chat {

void MessageDraft::clear() {
  sender.clear();
  text.clear();
  id.clear();
  reply_to.clear();
  kind = Kind::text;
  is_edited = false;
  is_deleted = false;
  is_forwarded = false;
  files.clear();
  responses.clear();
}

void MessageDraft::add_file(AttachmentKind file_kind, std::string_view name) {
  if (files.size() < extras_max) files.push_back({file_kind, std::string(utf8::prefix(name, name_bytes_max))});
}

bool MessageDraft::add_response(std::string_view who, std::string_view emoji) {
  if (responses.size() >= extras_max) return false;
  responses.push_back(
      {std::string(utf8::prefix(who, name_bytes_max)), std::string(utf8::prefix(emoji, name_bytes_max))});
  return true;
}

void MessageDraft::deliver(Sink& sink) {
  attachments_.clear();
  for (const auto& file : files) attachments_.push_back({file.kind, file.name});
  reactions_.clear();
  for (const auto& response : responses) reactions_.push_back({response.sender, response.emoji});
  Message message;
  message.sent_at = sent_at;
  message.sender = kind == Kind::system ? std::string_view() : std::string_view(sender);
  if (!is_deleted) message.text = trimmed(text);
  message.kind = kind;
  message.is_edited = is_edited;
  message.is_deleted = is_deleted;
  message.is_forwarded = is_forwarded;
  message.id = id;
  message.reply_to = reply_to;
  message.attachments = attachments_;
  message.reactions = reactions_;
  sink.message(message);
}

}  // namespace securebase::chat
