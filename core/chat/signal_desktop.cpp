#include "core/chat/signal_desktop.hpp"

#include <map>
#include <string>

#include "core/chat/json_parser.hpp"

namespace securebase::chat {
namespace {

/// Frames of an export name people and chats by numbers; there are never more of them than a phone holds contacts.
constexpr std::size_t names_max = 100'000;

AttachmentKind kind_of_content(std::string_view content_type) {
  if (content_type == "image/gif") return AttachmentKind::gif;
  if (content_type.starts_with("image/")) return AttachmentKind::image;
  if (content_type.starts_with("video/")) return AttachmentKind::video;
  if (content_type.starts_with("audio/")) return AttachmentKind::audio;
  return content_type.empty() ? AttachmentKind::unknown : AttachmentKind::document;
}

/// The text of a frame's field, joined: given and family name.
void add_name(std::string& name, std::string_view part) {
  if (part.empty()) return;
  if (!name.empty()) name += ' ';
  name += part;
}

class SignalDesktopParser final : public JsonParser {
 public:
  explicit SignalDesktopParser(const ParseOptions& options) : JsonParser(JsonStream::Documents::many, options) {}

 private:
  PathId open(PathId at) override {
    switch (at) {
      case path("[]"):
        draft_.clear();
        clear_item();
        break;
      case path("recipient"):
        recipient_ = {};
        recipient_id_.clear();
        break;
      case path("recipient.self"):
        recipient_.is_self = true;
        break;
      case path("recipient.group"):
        recipient_.is_group = true;
        break;
      case path("chat"):
        chat_id_.clear();
        chat_recipient_.clear();
        break;
      case path("chatItem"):
        draft_.clear();
        clear_item();
        break;
      case path("chatItem.revisions"):
        draft_.is_edited = true;
        break;
      case path("chatItem.updateMessage"):
        draft_.kind = Kind::system;
        break;
      case path("chatItem.updateMessage.individualCall"):
      case path("chatItem.updateMessage.groupCall"):
        is_call_ = true;
        break;
      case path("chatItem.remoteDeletedMessage"):
        draft_.is_deleted = true;
        break;
      case path("chatItem.stickerMessage"):
        draft_.add_file(AttachmentKind::sticker, "");
        break;
      case path("chatItem.contactMessage"):
        draft_.add_file(AttachmentKind::contact, "");
        break;
      case path("chatItem.poll"):
        draft_.kind = Kind::poll;
        break;
      case path("chatItem.standardMessage.attachments[]"):
      case path("[].attachments[]"):
        file_name_.clear();
        content_type_.clear();
        is_voice_ = false;
        break;
      case path("chatItem.standardMessage.reactions[]"):
      case path("[].reactions[]"):
        emoji_.clear();
        reactor_.clear();
        break;
      default:
        break;
    }
    return at;
  }

  void value(PathId at, const JsonValue& value) override {
    switch (at) {
      // --- who and which chat
      case path("recipient.id"):
        recipient_id_ = id_text(value);
        break;
      case path("recipient.contact.nickname.given"):
      case path("recipient.contact.nickname.family"):
        add_name(recipient_.nickname, value.text);
        break;
      case path("recipient.contact.systemGivenName"):
      case path("recipient.contact.systemFamilyName"):
        add_name(recipient_.system_name, value.text);
        break;
      case path("recipient.contact.profileGivenName"):
      case path("recipient.contact.profileFamilyName"):
        add_name(recipient_.profile_name, value.text);
        break;
      case path("recipient.contact.e164"):
        recipient_.number = id_text(value);
        break;
      case path("recipient.group.snapshot.title.title"):
        recipient_.profile_name = value.text;
        break;
      case path("chat.id"):
        chat_id_ = id_text(value);
        break;
      case path("chat.recipientId"):
        chat_recipient_ = id_text(value);
        break;
      // --- a message
      case path("chatItem.chatId"):
        item_chat_ = id_text(value);
        break;
      case path("chatItem.authorId"):
        item_author_ = id_text(value);
        break;
      case path("chatItem.dateSent"):
        sent_ms_ = value.as_integer();
        break;
      case path("chatItem.standardMessage.text.body"):
        append_bounded(draft_.text, value.text);
        break;
      case path("chatItem.poll.question"):
        append_bounded(draft_.text, value.text);
        break;
      case path("chatItem.standardMessage.quote.targetSentTimestamp"):
        draft_.reply_to = id_text(value);
        break;
      case path("chatItem.standardMessage.attachments[].pointer.fileName"):
      case path("[].attachments[].fileName"):
        file_name_ = value.text;
        break;
      case path("chatItem.standardMessage.attachments[].pointer.contentType"):
      case path("[].attachments[].contentType"):
        content_type_ = value.text;
        break;
      case path("chatItem.standardMessage.attachments[].flag"):
        is_voice_ = value.text == "VOICE_MESSAGE" || value.as_integer() == 1;
        break;
      case path("chatItem.standardMessage.reactions[].emoji"):
      case path("[].reactions[].emoji"):
        emoji_ = value.text;
        break;
      case path("chatItem.standardMessage.reactions[].authorId"):
        reactor_ = name_of(id_text(value));
        break;
      // --- a record of a dump
      case path("[].conversationId"):
        item_chat_ = id_text(value);
        break;
      case path("[].source"):
      case path("[].sourceServiceId"):
      case path("[].sourceUuid"):
        if (!value.text.empty() && item_author_.empty()) item_author_ = value.text;
        break;
      case path("[].sent_at"):
        sent_ms_ = value.as_integer();
        break;
      case path("[].timestamp"):
        if (sent_ms_ == 0) sent_ms_ = value.as_integer();
        break;
      case path("[].id"):
        draft_.id = id_text(value);
        break;
      case path("[].type"):
        type_ = value.text;
        break;
      case path("[].body"):
        append_bounded(draft_.text, value.text);
        break;
      case path("[].isErased"):
      case path("[].deletedForEveryone"):
        draft_.is_deleted = draft_.is_deleted || value.boolean;
        break;
      case path("[].reactions[].fromId"):
        reactor_ = value.text;
        break;
      default:
        break;
    }
  }

  void close(PathId at) override {
    switch (at) {
      case path("recipient"):
        if (names_.size() < names_max) names_[recipient_id_] = recipient_;
        break;
      case path("chat"):
        if (chats_.size() < names_max) chats_[chat_id_] = chat_recipient_;
        break;
      case path("chatItem.standardMessage.attachments[]"):
      case path("[].attachments[]"):
        draft_.add_file(is_voice_ ? AttachmentKind::voice : kind_of_content(content_type_), file_name_);
        break;
      case path("chatItem.standardMessage.reactions[]"):
      case path("[].reactions[]"):
        draft_.add_response(reactor_, emoji_);
        break;
      case path("chatItem"):
        deliver_frame();
        break;
      case path("[]"):
        deliver_record();
        break;
      default:
        break;
    }
  }

  struct Recipient {
    std::string nickname;
    std::string system_name;
    std::string profile_name;
    std::string number;
    bool is_self = false;
    bool is_group = false;
  };

  static std::string id_text(const JsonValue& value) {
    return value.is_text() ? std::string(value.text) : std::to_string(value.as_integer());
  }

  std::string name_of(const std::string& id) const {
    const auto found = names_.find(id);
    if (found == names_.end()) return id.empty() ? "Unknown" : id;
    const auto& recipient = found->second;
    if (recipient.is_self) return options_.owner;
    for (const auto* name : {&recipient.nickname, &recipient.system_name, &recipient.profile_name, &recipient.number}) {
      if (!name->empty()) return *name;
    }
    return id;
  }

  void clear_item() {
    item_chat_.clear();
    item_author_.clear();
    type_.clear();
    sent_ms_ = 0;
    is_call_ = false;
  }

  void announce(const std::string& name, bool is_group) {
    if (is_announced_ && item_chat_ == announced_) return;
    is_announced_ = true;
    announced_ = item_chat_;
    sink().conversation({name, is_group});
  }

  void deliver_frame() {
    const auto chat = chats_.find(item_chat_);
    const auto recipient = chat == chats_.end() ? names_.end() : names_.find(chat->second);
    announce(chat == chats_.end() ? item_chat_ : name_of(chat->second),
             recipient != names_.end() && recipient->second.is_group);
    draft_.sent_at = options_.zone.at_utc(sent_ms_);
    draft_.sender = name_of(item_author_);
    draft_.id = std::to_string(sent_ms_);  // what a quote refers to
    if (is_call_) draft_.kind = Kind::call;
    draft_.deliver(sink());
  }

  void deliver_record() {
    announce(item_chat_, false);
    draft_.sent_at = options_.zone.at_utc(sent_ms_);
    if (type_ == "outgoing") {
      draft_.sender = options_.owner;
    } else if (type_ == "incoming") {
      draft_.sender = item_author_.empty() ? item_chat_ : item_author_;
    } else {
      draft_.kind = type_ == "call-history" ? Kind::call : Kind::system;
    }
    draft_.deliver(sink());
  }

  std::map<std::string, Recipient> names_;
  std::map<std::string, std::string> chats_;
  Recipient recipient_;
  std::string recipient_id_;
  std::string chat_id_;
  std::string chat_recipient_;
  std::string item_chat_;
  std::string item_author_;
  std::string type_;
  std::string file_name_;
  std::string content_type_;
  std::string emoji_;
  std::string reactor_;
  std::string announced_;
  std::int64_t sent_ms_ = 0;
  bool is_voice_ = false;
  bool is_call_ = false;
  bool is_announced_ = false;
};

}  // namespace

std::unique_ptr<Parser> make_signal_desktop_parser(const ParseOptions& options) {
  return std::make_unique<SignalDesktopParser>(options);
}

bool looks_like_signal_desktop(std::string_view first_bytes) {
  const bool is_export =
      has_key(first_bytes, "backupTimeMs") || (has_key(first_bytes, "chatItem") && has_key(first_bytes, "chatId"));
  const bool is_dump = has_key(first_bytes, "conversationId") && has_key(first_bytes, "sent_at");
  return is_export || is_dump;
}

}  // namespace securebase::chat
