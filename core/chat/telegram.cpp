#include "core/chat/telegram.hpp"

#include <array>
#include <cmath>

#include "core/chat/json_parser.hpp"

namespace securebase::chat {
namespace {

struct MediaKind {
  std::string_view name;
  AttachmentKind kind;
};
constexpr std::array<MediaKind, 6> media_kinds = {{{"sticker", AttachmentKind::sticker},
                                                   {"voice_message", AttachmentKind::voice},
                                                   {"video_message", AttachmentKind::video},
                                                   {"video_file", AttachmentKind::video},
                                                   {"audio_file", AttachmentKind::audio},
                                                   {"animation", AttachmentKind::gif}}};

class TelegramParser final : public JsonParser {
 public:
  explicit TelegramParser(const ParseOptions& options) : JsonParser(JsonStream::Documents::one, options) {}

 private:
  PathId open(PathId at) override {
    switch (at) {
      case path("chats.list[]"):
      case path("left_chats.list[]"):
        // A chat of an account looks as a chat exported alone does.
        name_.clear();
        type_.clear();
        is_announced_ = false;
        return root_path;
      case path("messages[]"):
        draft_.clear();
        clear_message();
        break;
      case path("messages[].location_information"):
        draft_.add_file(AttachmentKind::location, "");
        break;
      case path("messages[].contact_information"):
        draft_.add_file(AttachmentKind::contact, "");
        break;
      case path("messages[].poll"):
        draft_.kind = Kind::poll;
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
      case path("name"):
        name_ = value.text;
        break;
      case path("type"):
        type_ = value.text;
        break;
      case path("messages[].id"):
        draft_.id = value.is_text() ? std::string(value.text) : std::to_string(value.as_integer());
        break;
      case path("messages[].type"):
        is_service_ = value.text == "service";
        break;
      case path("messages[].date"):
        date_ = value.text;
        break;
      case path("messages[].date_unixtime"):
        unix_s_ = value.as_integer();
        break;
      case path("messages[].edited"):
        draft_.is_edited = true;
        break;
      case path("messages[].from"):
      case path("messages[].actor"):
        draft_.sender = value.text;
        break;
      case path("messages[].from_id"):
      case path("messages[].actor_id"):
        sender_id_ = value.text;
        break;
      case path("messages[].action"):
        action_ = value.text;
        break;
      case path("messages[].duration_seconds"):
        duration_s_ = value.as_integer();
        break;
      case path("messages[].text"):
      case path("messages[].text[]"):
      case path("messages[].text[].text"):
      case path("messages[].poll.question"):
      case path("messages[].poll.question.text"):
        append_bounded(draft_.text, value.text);
        break;
      case path("messages[].forwarded_from"):
        draft_.is_forwarded = true;
        break;
      case path("messages[].reply_to_message_id"):
        draft_.reply_to = std::to_string(value.as_integer());
        break;
      case path("messages[].photo"):
        draft_.add_file(AttachmentKind::image, value.text);
        break;
      case path("messages[].file"):
        file_ = value.text;
        break;
      case path("messages[].file_name"):
        file_name_ = value.text;
        break;
      case path("messages[].media_type"):
        media_type_ = value.text;
        break;
      case path("messages[].reactions[].emoji"):
        emoji_ = value.text;
        break;
      case path("messages[].reactions[].count"):
        reaction_count_ = value.as_integer();
        break;
      case path("messages[].reactions[].recent[].from"):
        ++reactors_;
        draft_.add_response(value.text, emoji_);
        break;
      default:
        break;
    }
  }

  void close(PathId at) override {
    if (at == path("messages[].reactions[]")) {
      // Groups name the latest few only.
      for (; reactors_ < reaction_count_ && draft_.add_response("", emoji_); ++reactors_) continue;
    } else if (at == path("messages[]")) {
      deliver();
    }
  }

  void clear_message() {
    date_.clear();
    sender_id_.clear();
    action_.clear();
    file_.clear();
    file_name_.clear();
    media_type_.clear();
    unix_s_ = 0;
    duration_s_ = 0;
    is_service_ = false;
  }

  void deliver() {
    if (!is_announced_) {
      is_announced_ = true;
      sink().conversation({name_, type_ != "personal_chat" && type_ != "saved_messages" && type_ != "bot_chat"});
    }
    draft_.sent_at = moment();
    if (!media_type_.empty() || !file_.empty() || !file_name_.empty()) {
      auto kind = AttachmentKind::document;
      for (const auto& media : media_kinds) {
        if (media.name == media_type_) kind = media.kind;
      }
      draft_.add_file(kind, file_name_.empty() ? file_ : file_name_);
    }
    if (is_service_) {
      const bool is_call = action_ == "phone_call" || action_ == "group_call";
      draft_.kind = is_call ? Kind::call : Kind::system;
      if (draft_.text.empty()) describe_service();
    } else if (draft_.sender.empty()) {
      // A deleted account has no name, but still an id that tells it from others.
      draft_.sender = sender_id_.empty() ? "Deleted account" : sender_id_;
    }
    draft_.deliver(sink());
  }

  void describe_service() {
    draft_.text = action_;
    for (auto& c : draft_.text) {
      if (c == '_') c = ' ';
    }
    if (duration_s_ > 0) draft_.text += ", " + std::to_string(duration_s_) + " s";
  }

  /// `date` is the wall clock of the device that exported; `date_unixtime`, since 2022, says how far it stood from UTC.
  Moment moment() const {
    const auto wall = parse_rfc3339(date_);
    if (!wall) return options_.zone.at_utc(unix_s_ * 1000);
    if (wall->offset_known) return wall->moment;
    if (unix_s_ == 0) return options_.zone.at_wall(wall->moment.wall_ms);
    const auto minutes = std::lround(static_cast<double>(wall->moment.wall_ms / 1000 - unix_s_) / 60.0);
    if (std::abs(minutes) >= 24 * 60) return options_.zone.at_utc(unix_s_ * 1000);
    return {wall->moment.wall_ms, static_cast<std::int16_t>(minutes)};
  }

  std::string name_;
  std::string type_ = "personal_chat";
  bool is_announced_ = false;

  std::string date_;
  std::string sender_id_;
  std::string action_;
  std::string file_;
  std::string file_name_;
  std::string media_type_;
  std::string emoji_;
  std::int64_t unix_s_ = 0;
  std::int64_t duration_s_ = 0;
  std::int64_t reaction_count_ = 0;
  std::int64_t reactors_ = 0;
  bool is_service_ = false;
};

}  // namespace

std::unique_ptr<Parser> make_telegram_parser(const ParseOptions& options) {
  return std::make_unique<TelegramParser>(options);
}

bool looks_like_telegram(std::string_view first_bytes) {
  const bool is_account =
      has_key(first_bytes, "about") && (has_key(first_bytes, "personal_information") || has_key(first_bytes, "chats"));
  const bool is_chat =
      has_key(first_bytes, "type") && has_key(first_bytes, "id") && has_key(first_bytes, "messages") &&
      (has_key(first_bytes, "from_id") || has_key(first_bytes, "actor_id") || has_key(first_bytes, "date_unixtime") ||
       first_bytes.contains("_chat\"") || first_bytes.contains("supergroup\""));
  return is_account || (is_chat && !has_key(first_bytes, "guild"));
}

}  // namespace securebase::chat
