#include "core/chat/signal_desktop.hpp"

#include <array>
#include <map>
#include <string>

#include "core/chat/attachment_name.hpp"
#include "core/chat/json_parser.hpp"

namespace securebase::chat {
namespace {

/// Frames name people and chats by numbers. There are never more of them than a phone holds contacts, nor is a name or
/// an id longer than this.
constexpr std::size_t names_max = 100'000;
constexpr std::size_t name_bytes_max = 256;

/// What happened in a chat, by the frame's name of it.
struct Update {
  PathId at;
  std::string_view words;
};
constexpr std::array<Update, 10> updates = {
    {{path("chatItem.updateMessage.groupChange"), "The group changed"},
     {path("chatItem.updateMessage.expirationTimerChange"), "Disappearing messages changed"},
     {path("chatItem.updateMessage.profileChange"), "A profile changed"},
     {path("chatItem.updateMessage.threadMerge"), "Two chats became one"},
     {path("chatItem.updateMessage.sessionSwitchover"), "A number changed"},
     {path("chatItem.updateMessage.learnedProfileChange"), "A profile became known"},
     {path("chatItem.updateMessage.pollTerminate"), "A poll ended"},
     {path("chatItem.updateMessage.pinMessage"), "A message was pinned"},
     {path("chatItem.paymentNotification"), "A payment"},
     {path("chatItem.giftBadge"), "A gift"}}};

void add_name(std::string& name, std::string_view part) {
  if (part.empty() || name.size() + part.size() > name_bytes_max) return;
  if (!name.empty()) name += ' ';
  name += part;
}

class SignalDesktopParser final : public JsonParser {
 public:
  explicit SignalDesktopParser(const ParseOptions& options) : JsonParser(JsonStream::Documents::many, options) {}

 private:
  // --- Frames: one a line, people and chats before what refers to them.

  PathId open(PathId at) override {
    switch (at) {
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
        start_item();
        break;
      case path("chatItem.revisions[]"):
        // Earlier wordings; the frame itself holds the last one.
        draft_.is_edited = true;
        break;
      case path("chatItem.remoteDeletedMessage"):
      case path("chatItem.adminDeletedMessage"):
        draft_.is_deleted = true;
        break;
      case path("chatItem.stickerMessage"):
        draft_.add_file(AttachmentKind::sticker, "");
        return path("chatItem.standardMessage");
      case path("chatItem.contactMessage"):
        draft_.add_file(AttachmentKind::contact, "");
        return path("chatItem.standardMessage");
      case path("chatItem.viewOnceMessage"):
        draft_.add_file(AttachmentKind::unknown, "");
        return path("chatItem.standardMessage");
      case path("chatItem.directStoryReplyMessage"):
      case path("chatItem.standardMessage.textReply"):
        return path("chatItem.standardMessage");
      case path("chatItem.poll"):
        draft_.kind = Kind::poll;
        return path("chatItem.standardMessage");
      case path("chatItem.updateMessage"):
        draft_.kind = Kind::system;
        break;
      case path("chatItem.updateMessage.individualCall"):
      case path("chatItem.updateMessage.groupCall"):
        draft_.kind = Kind::call;
        draft_.text = "Call";
        return path("call");
      case path("chatItem.standardMessage.attachments[]"):
      case path("[].attachments[]"):
        file_name_.clear();
        content_type_.clear();
        flag_ = Flag::none;
        break;
      case path("chatItem.standardMessage.reactions[]"):
      case path("[].reactions[]"):
        emoji_.clear();
        reactor_.clear();
        is_reaction_gone_ = false;
        break;
      case path("messages"):
        // A list of records inside of an object.
        return root_path;
      case path("[]"):
        start_item();
        break;
      case path("[].sticker"):
        draft_.add_file(AttachmentKind::sticker, "");
        break;
      case path("[].contact[]"):
        draft_.add_file(AttachmentKind::contact, "");
        break;
      case path("[].poll"):
        draft_.kind = Kind::poll;
        break;
      case path("[].editHistory[]"):
        draft_.is_edited = true;
        break;
      default:
        for (const auto& update : updates) {
          if (update.at != at) continue;
          draft_.kind = Kind::system;
          draft_.text = update.words;
        }
        break;
    }
    return at;
  }

  void value(PathId at, const JsonValue& value) override {
    switch (at) {
      // Who, and which chat.
      case path("account.givenName"):
      case path("account.familyName"):
        add_name(owner_, value.text);
        break;
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
      case path("recipient.contact.username"):
        add_name(recipient_.username, value.text);
        break;
      case path("recipient.contact.e164"):
        add_name(recipient_.number, "+" + id_text(value));
        break;
      case path("recipient.group.snapshot.title.title"):
        add_name(recipient_.profile_name, value.text);
        break;
      case path("chat.id"):
        chat_id_ = id_text(value);
        break;
      case path("chat.recipientId"):
        chat_recipient_ = id_text(value);
        break;
      // A message.
      case path("chatItem.chatId"):
      case path("[].conversationId"):
        item_chat_ = id_text(value);
        break;
      case path("chatItem.authorId"):
      case path("[].sourceServiceId"):
      case path("[].sourceUuid"):
        if (value.is_text() || item_author_.empty()) item_author_ = id_text(value);
        break;
      case path("[].source"):
        item_number_ = id_text(value);
        break;
      case path("chatItem.dateSent"):
      case path("[].sent_at"):
        sent_ms_ = value.as_integer();
        break;
      case path("[].timestamp"):
        if (sent_ms_ == 0) sent_ms_ = value.as_integer();
        break;
      case path("[].type"):
        type_ = value.text;
        break;
      case path("chatItem.standardMessage.text.body"):
      case path("chatItem.standardMessage.question"):
      case path("chatItem.standardMessage.emoji"):
      case path("[].body"):
      case path("[].poll.question"):
        append_bounded(draft_.text, value.text);
        break;
      case path("chatItem.updateMessage.simpleUpdate.type"):
        draft_.text = in_words(value.text);
        break;
      case path("call.type"):
        if (value.text == "VIDEO_CALL") draft_.text = "Video call";
        break;
      case path("call.state"):
        if (value.text.starts_with("MISSED") || value.text == "NOT_ACCEPTED" || value.text == "DECLINED") {
          draft_.text += ", " + in_words(value.text);
        }
        break;
      case path("chatItem.standardMessage.quote.targetSentTimestamp"):
      case path("[].quote.id"):
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
        flag_ = value.text == "VOICE_MESSAGE" ? Flag::voice : value.text == "GIF" ? Flag::gif : Flag::none;
        break;
      case path("[].attachments[].flags"):
        // SignalService.AttachmentPointer.Flags: bits.
        flag_ = (value.integer & 1) != 0 ? Flag::voice : (value.integer & 8) != 0 ? Flag::gif : Flag::none;
        break;
      case path("chatItem.standardMessage.reactions[].emoji"):
      case path("[].reactions[].emoji"):
        emoji_ = value.text;
        break;
      case path("chatItem.standardMessage.reactions[].authorId"):
        reactor_ = name_of(id_text(value));
        break;
      case path("[].reactions[].fromId"):
        reactor_ = value.text;
        break;
      case path("[].reactions[].remove"):
        is_reaction_gone_ = value.boolean;
        break;
      case path("[].isErased"):
      case path("[].deletedForEveryone"):
        draft_.is_deleted |= value.boolean || value.integer != 0;
        break;
      default:
        break;
    }
  }

  void close(PathId at) override {
    switch (at) {
      case path("recipient"):
        if (recipients_.size() < names_max && recipient_id_.size() <= name_bytes_max) {
          recipients_[recipient_id_] = recipient_;
        }
        break;
      case path("chat"):
        if (chats_.size() < names_max && chat_id_.size() + chat_recipient_.size() <= name_bytes_max) {
          chats_[chat_id_] = chat_recipient_;
        }
        break;
      case path("chatItem.standardMessage.attachments[]"):
      case path("[].attachments[]"):
        draft_.add_file(flag_ == Flag::voice ? AttachmentKind::voice
                        : flag_ == Flag::gif ? AttachmentKind::gif
                                             : kind_of_type(content_type_),
                        file_name_);
        break;
      case path("chatItem.standardMessage.reactions[]"):
      case path("[].reactions[]"):
        if (!is_reaction_gone_) draft_.add_response(reactor_, emoji_);
        break;
      case path("chatItem"):
        finish_frame();
        break;
      case path("[]"):
        finish_record();
        break;
      default:
        break;
    }
  }

  struct Recipient {
    std::string nickname;
    std::string system_name;
    std::string profile_name;
    std::string username;
    std::string number;
    bool is_self = false;
    bool is_group = false;
  };

  const std::string& owner() const { return owner_.empty() ? options_.owner : owner_; }

  /// What Signal calls somebody: the name given to them, that of the address book, their own, else the number.
  std::string name_of(const std::string& id) const {
    const auto found = recipients_.find(id);
    if (found == recipients_.end()) return id.empty() ? "Unknown" : id;
    const auto& recipient = found->second;
    if (recipient.is_self) return owner();
    for (const auto* name : {&recipient.nickname, &recipient.system_name, &recipient.profile_name, &recipient.username,
                             &recipient.number}) {
      if (!name->empty()) return *name;
    }
    return id;
  }

  void start_item() {
    start_message();
    item_chat_.clear();
    item_author_.clear();
    item_number_.clear();
    type_.clear();
    sent_ms_ = 0;
  }

  void finish_frame() {
    const auto chat = chats_.find(item_chat_);
    const auto recipient = chat == chats_.end() ? recipients_.end() : recipients_.find(chat->second);
    if (recipient == recipients_.end()) {
      announce(item_chat_, item_chat_, false);
    } else {
      announce(item_chat_, recipient->second.is_self ? "Note to Self" : name_of(chat->second),
               recipient->second.is_group);
    }
    draft_.sender = name_of(item_author_);
    finish_item();
  }

  void finish_record() {
    announce(item_chat_, item_chat_, false);
    if (type_ == "outgoing") {
      draft_.sender = owner();
    } else if (type_ == "incoming") {
      draft_.sender = !item_author_.empty() ? item_author_ : !item_number_.empty() ? item_number_ : item_chat_;
    } else {
      const bool is_call = type_ == "call-history";
      draft_.kind = is_call ? Kind::call : Kind::system;
      if (draft_.text.empty()) draft_.text = is_call ? "Call" : in_words(type_);
    }
    finish_item();
  }

  void finish_item() {
    set_time(moment_of_utc(options_.zone, sent_ms_));
    // The time of sending is what a quote refers to.
    draft_.id = std::to_string(sent_ms_);
    deliver();
  }

  enum class Flag : std::uint8_t { none, voice, gif };

  std::map<std::string, Recipient> recipients_;
  std::map<std::string, std::string> chats_;  ///< The recipient of each.
  std::string owner_;
  Recipient recipient_;
  std::string recipient_id_;
  std::string chat_id_;
  std::string chat_recipient_;

  std::string item_chat_;
  std::string item_author_;
  std::string item_number_;
  std::string type_;
  std::string file_name_;
  std::string content_type_;
  std::string emoji_;
  std::string reactor_;
  std::int64_t sent_ms_ = 0;
  Flag flag_ = Flag::none;
  bool is_reaction_gone_ = false;
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
