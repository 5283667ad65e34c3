#include "core/chat/discord.hpp"

#include "core/chat/attachment_name.hpp"
#include "core/chat/json_parser.hpp"

namespace securebase::chat {
namespace {

class DiscordParser final : public JsonParser {
 public:
  explicit DiscordParser(const ParseOptions& options) : JsonParser(JsonStream::Documents::one, options) {}

 private:
  PathId open(PathId at) override {
    switch (at) {
      case path("messages"):
        sink().conversation({channel_, channel_type_ != "DirectTextChat"});
        break;
      case path("messages[]"):
        draft_.clear();
        nickname_.clear();
        type_.clear();
        break;
      case path("messages[].reactions[]"):
        emoji_.clear();
        reaction_count_ = 0;
        reactors_ = 0;
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
        draft_.id = value.text;
        break;
      case path("messages[].type"):
        type_ = value.text;
        break;
      case path("messages[].timestamp"):
        if (const auto time = parse_rfc3339(value.text)) {
          draft_.sent_at = time->offset_known ? time->moment : options_.zone.at_wall(time->moment.wall_ms);
        }
        break;
      case path("messages[].timestampEdited"):
        draft_.is_edited = value.is_text();
        break;
      case path("messages[].content"):
        append_bounded(draft_.text, value.text);
        break;
      case path("messages[].author.name"):
        draft_.sender = value.text;
        break;
      case path("messages[].author.nickname"):
        nickname_ = value.text;
        break;
      case path("messages[].attachments[].fileName"):
        draft_.add_file(kind_of_file(value.text), value.text);
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
        ++reactors_;
        draft_.add_response(value.text, emoji_);
        break;
      case path("messages[].reactions[].users[].nickname"):
        // The name comes first; the nickname is what messages are shown with.
        if (!value.text.empty() && !draft_.responses.empty()) draft_.responses.back().sender = value.text;
        break;
      case path("messages[].reference.messageId"):
        draft_.reply_to = value.text;
        break;
      default:
        break;
    }
  }

  void close(PathId at) override {
    if (at == path("messages[].reactions[]")) {
      for (; reactors_ < reaction_count_ && draft_.add_response("", emoji_); ++reactors_) continue;
    } else if (at == path("messages[]")) {
      if (!nickname_.empty()) draft_.sender = nickname_;
      if (type_ == "Call") {
        draft_.kind = Kind::call;
      } else if (!type_.empty() && type_ != "Default" && type_ != "Reply") {
        draft_.kind = Kind::system;
      }
      draft_.deliver(sink());
    }
  }

  std::string channel_;
  std::string channel_type_;
  std::string type_;
  std::string nickname_;
  std::string emoji_;
  std::int64_t reaction_count_ = 0;
  std::int64_t reactors_ = 0;
};

}  // namespace

std::unique_ptr<Parser> make_discord_parser(const ParseOptions& options) {
  return std::make_unique<DiscordParser>(options);
}

bool looks_like_discord(std::string_view first_bytes) {
  return has_key(first_bytes, "guild") && has_key(first_bytes, "channel") && has_key(first_bytes, "exportedAt");
}

}  // namespace securebase::chat
