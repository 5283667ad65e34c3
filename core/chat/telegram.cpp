#include "core/chat/telegram.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "core/chat/attachment_name.hpp"
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

/// What somebody did, by the export's name of it. Others are told in the export's own words.
struct Action {
  std::string_view name;
  std::string_view words;
};
constexpr std::array<Action, 17> actions = {{{"clear_history", "cleared the history"},
                                             {"create_channel", "created the channel"},
                                             {"create_group", "created the group"},
                                             {"delete_group_photo", "removed the group's photo"},
                                             {"edit_chat_theme", "changed the chat's theme"},
                                             {"edit_group_photo", "changed the group's photo"},
                                             {"edit_group_title", "named the group"},
                                             {"invite_members", "invited"},
                                             {"join_group_by_link", "joined the group"},
                                             {"join_group_by_request", "joined the group"},
                                             {"joined_telegram", "joined Telegram"},
                                             {"pin_message", "pinned a message"},
                                             {"remove_members", "removed"},
                                             {"send_premium_gift", "gave Telegram Premium"},
                                             {"set_chat_wallpaper", "changed the chat's background"},
                                             {"set_messages_ttl", "changed how long messages stay"},
                                             {"take_screenshot", "took a screenshot"}}};

class TelegramParser final : public JsonParser {
 public:
  explicit TelegramParser(const ParseOptions& options) : JsonParser(JsonStream::Documents::one, options) {}

 private:
  PathId open(PathId at) override {
    switch (at) {
      case path("chats.list[]"):
      case path("left_chats.list[]"):
        // A chat of an account looks as a chat exported alone does.
        chat_ = {};
        return root_path;
      case path("messages[]"):
        start_message();
        details_.clear();
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
        chat_.name = value.text;
        break;
      case path("type"):
        chat_.type = value.text;
        break;
      case path("id"):
        chat_.id = id_text(value);
        break;
      case path("messages[].id"):
        draft_.id = id_text(value);
        break;
      case path("messages[].type"):
        details_.is_service = value.text == "service";
        break;
      case path("messages[].date"):
        details_.date = value.text;
        break;
      case path("messages[].date_unixtime"):
        details_.unix_s = value.as_integer();
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
        details_.sender_id = id_text(value);
        break;
      case path("messages[].action"):
        details_.action = value.text;
        break;
      case path("messages[].discard_reason"):
        details_.discard_reason = value.text;
        break;
      case path("messages[].duration"):
      case path("messages[].duration_seconds"):
        details_.duration_s = value.as_integer();
        break;
      case path("messages[].title"):
      case path("messages[].members[]"):
        if (value.text.empty()) break;
        if (!details_.objects.empty()) append_bounded(details_.objects, ", ");
        append_bounded(details_.objects, value.text);
        break;
      case path("messages[].text"):
      case path("messages[].text[]"):
      case path("messages[].text[].text"):
      case path("messages[].information_text"):
      case path("messages[].poll.question"):
      case path("messages[].poll.question.text"):
        append_bounded(draft_.text, value.text);
        break;
      case path("messages[].forwarded_from"):
        // Null where the account that wrote it is gone.
        draft_.is_forwarded = true;
        break;
      case path("messages[].reply_to_message_id"):
      case path("messages[].message_id"):
        draft_.reply_to = id_text(value);
        break;
      case path("messages[].photo"):
        draft_.add_file(AttachmentKind::image, name_of_file(value.text));
        break;
      case path("messages[].file"):
        details_.file = name_of_file(value.text);
        details_.has_file = true;
        break;
      case path("messages[].file_name"):
        details_.file_name = value.text;
        break;
      case path("messages[].media_type"):
        details_.media_type = value.text;
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
      // Of many reactions only the latest few are named.
      for (; reactors_ < reaction_count_ && draft_.add_response("", emoji_); ++reactors_) continue;
    } else if (at == path("messages[]")) {
      finish_message();
    }
  }

  /// "photos/photo_1@01-05-2024.jpg" without the folder; nothing of "(File not included. Change data exporting ...)".
  static std::string_view name_of_file(std::string_view written) {
    return written.starts_with('(') ? std::string_view() : file_of_path(written);
  }

  void finish_message() {
    set_time(sent_at());
    if (!has_time()) {
      // {"id": 7, "type": "unsupported"} is all that an export says of some messages.
      skip();
      return;
    }
    announce(chat_.id, chat_.type == "saved_messages" ? "Saved Messages" : chat_.name,
             chat_.type.ends_with("group") || chat_.type.ends_with("channel"));
    if (details_.has_file || !details_.media_type.empty()) {
      auto kind = AttachmentKind::document;
      for (const auto& media : media_kinds) {
        if (media.name == details_.media_type) kind = media.kind;
      }
      draft_.add_file(kind, details_.file_name.empty() ? details_.file : details_.file_name);
    }
    if (draft_.sender.empty()) {
      // A deleted account has no name, but an id that tells it from others.
      draft_.sender = details_.sender_id.empty() ? "Deleted account" : details_.sender_id;
    }
    if (details_.is_service) describe_service();
    deliver();
  }

  void describe_service() {
    const bool is_call = details_.action == "phone_call" || details_.action == "group_call";
    draft_.kind = is_call ? Kind::call : Kind::system;
    if (!draft_.text.empty()) return;
    if (is_call) {
      draft_.text = "Call";
      if (details_.duration_s > 0) draft_.text += ", " + std::to_string(details_.duration_s) + " s";
      if (details_.discard_reason == "missed" || details_.discard_reason == "busy") {
        draft_.text += ", " + details_.discard_reason;
      }
      return;
    }
    const auto known = std::ranges::find(actions, details_.action, &Action::name);
    append_bounded(draft_.text, draft_.sender + " ");
    append_bounded(draft_.text, known == actions.end() ? in_words(details_.action) : std::string(known->words));
    append_bounded(draft_.text, " " + details_.objects);
  }

  /// `date` is the wall clock of the device that exported; `date_unixtime`, since 2022, says how far it stood from UTC.
  std::optional<Moment> sent_at() const {
    const auto wall = parse_rfc3339(details_.date);
    const auto utc = moment_of_utc_seconds(options_.zone, details_.unix_s);
    if (!wall || wall->offset_known) return wall ? wall->moment : utc;
    if (!utc) return options_.zone.at_wall(wall->moment.wall_ms);
    const auto offset_minutes = (wall->moment.wall_ms / 1000 - details_.unix_s) / 60;
    if (std::abs(offset_minutes) >= 24 * 60) return utc;
    return Moment{wall->moment.wall_ms, static_cast<std::int16_t>(offset_minutes)};
  }

  struct Chat {
    std::string id;
    std::string name;
    std::string type;
  };
  /// What a message says that its draft has no place for.
  struct Details {
    std::string date;
    std::string sender_id;
    std::string action;
    std::string objects;  ///< Whom or what an action was about.
    std::string discard_reason;
    std::string file;
    std::string file_name;
    std::string media_type;
    std::int64_t unix_s = 0;
    std::int64_t duration_s = 0;
    bool has_file = false;
    bool is_service = false;

    /// As new, but keeps the storage.
    void clear() {
      for (auto* text : {&date, &sender_id, &action, &objects, &discard_reason, &file, &file_name, &media_type}) {
        text->clear();
      }
      unix_s = 0;
      duration_s = 0;
      has_file = false;
      is_service = false;
    }
  };

  Chat chat_;
  Details details_;
  std::string emoji_;
  std::int64_t reaction_count_ = 0;
  std::int64_t reactors_ = 0;
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
