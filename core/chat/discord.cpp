#include "core/chat/discord.hpp"

#include <utility>

#include "core/chat/attachment_name.hpp"
#include "core/chat/json_parser.hpp"

namespace securebase::chat {
namespace {

/// What people write. Newer kinds come as numbers: commands to bots (20, 23) and the first message of a thread (21).
bool is_written(std::string_view type) {
  return type.empty() || type == "Default" || type == "Reply" || type == "20" || type == "21" || type == "23";
}

class DiscordParser final : public JsonParser {
 public:
  explicit DiscordParser(const ParseOptions& options) : JsonParser(JsonStream::Documents::one, options) {}

 private:
  PathId open(PathId at) override {
    switch (at) {
      case path("messages"):
        announce("", channel_, channel_type_ != "DirectTextChat");
        break;
      case path("messages[]"):
        start_message();
        nickname_.clear();
        type_.clear();
        break;
      case path("messages[].forwardedMessage"):
        // Its words and files stand here instead of in the message itself.
        draft_.is_forwarded = true;
        break;
      case path("messages[].forwardedMessage.attachments"):
        return path("messages[].attachments");
      case path("messages[].forwardedMessage.stickers"):
        return path("messages[].stickers");
      case path("messages[].reactions[]"):
        emoji_.clear();
        reaction_count_ = 0;
        reactors_ = 0;
        break;
      case path("messages[].reactions[].users[]"):
        reactor_.clear();
        break;
      default:
        break;
    }
    return at;
  }

  void value(PathId at, const JsonValue& value) override {
    switch (at) {
      case path("channel.name"):
        channel_ = value.text;
        break;
      case path("channel.type"):
        channel_type_ = value.text;
        break;
      case path("messages[].id"):
        draft_.id = id_text(value);
        break;
      case path("messages[].type"):
        type_ = id_text(value);
        break;
      case path("messages[].timestamp"):
        set_time(moment_of_text(options_.zone, value.text));
        break;
      case path("messages[].timestampEdited"):
        draft_.is_edited = value.is_text();
        break;
      case path("messages[].content"):
      case path("messages[].forwardedMessage.content"):
        append_bounded(draft_.text, value.text);
        break;
      case path("messages[].author.name"):
        draft_.sender = value.text;
        break;
      case path("messages[].author.nickname"):
        nickname_ = value.text;
        break;
      case path("messages[].attachments[].fileName"):
        draft_.add_file(value.text == "voice-message.ogg" ? AttachmentKind::voice : kind_of_file(value.text),
                        value.text);
        break;
      case path("messages[].stickers[].name"):
        draft_.add_file(AttachmentKind::sticker, value.text);
        break;
      case path("messages[].reactions[].emoji.name"):
        emoji_ = value.text;
        break;
      case path("messages[].reactions[].count"):
        reaction_count_ = value.as_integer();
        break;
      case path("messages[].reactions[].users[].name"):
        if (reactor_.empty()) reactor_ = value.text;
        break;
      case path("messages[].reactions[].users[].nickname"):
        // What messages are shown with.
        if (!value.text.empty()) reactor_ = value.text;
        break;
      case path("messages[].reference.messageId"):
        draft_.reply_to = value.text;
        break;
      default:
        break;
    }
  }

  void close(PathId at) override {
    switch (at) {
      case path("messages[].reactions[].users[]"):
        ++reactors_;
        draft_.add_response(reactor_, emoji_);
        break;
      case path("messages[].reactions[]"):
        // Older exports count the people and do not name them.
        for (; reactors_ < reaction_count_ && draft_.add_response("", emoji_); ++reactors_) continue;
        break;
      case path("messages[]"):
        finish_message();
        break;
      default:
        break;
    }
  }

  void finish_message() {
    if (!nickname_.empty()) draft_.sender = nickname_;
    if (draft_.is_forwarded) draft_.reply_to.clear();
    if (type_ == "Call") {
      draft_.kind = Kind::call;
    } else if (!is_written(type_)) {
      draft_.kind = Kind::system;
      tell_who();
    }
    deliver();
  }

  /// "Pinned a message." as "Sam pinned a message."
  void tell_who() {
    auto words = std::move(draft_.text);
    draft_.text.clear();
    if (!words.empty() && !words.starts_with(draft_.sender)) {
      if (words[0] >= 'A' && words[0] <= 'Z') words[0] = static_cast<char>(words[0] - 'A' + 'a');
      append_bounded(draft_.text, draft_.sender + " ");
    }
    append_bounded(draft_.text, words);
  }

  std::string channel_;
  std::string channel_type_;
  std::string type_;
  std::string nickname_;
  std::string emoji_;
  std::string reactor_;
  std::int64_t reaction_count_ = 0;
  std::int64_t reactors_ = 0;
};

}  // namespace

std::unique_ptr<Parser> make_discord_parser(const ParseOptions& options) {
  return std::make_unique<DiscordParser>(options);
}

bool looks_like_discord(std::string_view first_bytes) {
  return has_key(first_bytes, "guild") && has_key(first_bytes, "channel") &&
         (has_key(first_bytes, "exportedAt") || has_key(first_bytes, "dateRange"));
}

}  // namespace securebase::chat
