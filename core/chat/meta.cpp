#include "core/chat/meta.hpp"

#include <algorithm>
#include <array>
#include <ranges>
#include <set>
#include <string>
#include <vector>

#include "core/base/utf8.hpp"
#include "core/chat/attachment_name.hpp"
#include "core/chat/json_parser.hpp"

namespace securebase::chat {
namespace {

/// How much is held back at once, so that it can be handed over oldest first. A file of the export holds 10,000
/// messages, which are a few megabytes.
constexpr std::size_t held_bytes_max = 64 << 20;
/// A conversation of more people is a group.
constexpr std::size_t couple = 2;

/// What the app says in somebody's name, in English exports, after the name or "You ".
constexpr std::array<std::string_view, 16> app_phrases = {"changed the chat theme",
                                                          "changed the group photo",
                                                          "changed the theme",
                                                          "created the group",
                                                          "created a poll",
                                                          "joined the call",
                                                          "joined the video chat",
                                                          "left the group",
                                                          "named the group",
                                                          "pinned a message",
                                                          "set the emoji to",
                                                          "set the nickname for",
                                                          "set the quick reaction to",
                                                          "set their own nickname",
                                                          "set your nickname to",
                                                          "turned on disappearing messages"};

/// The words after "You " or the sender's name; nothing when the text does not begin with either.
std::optional<std::string_view> told_of(std::string_view text, std::string_view sender) {
  for (const auto who : {std::string_view("You"), sender}) {
    if (!who.empty() && text.starts_with(who) && text.substr(who.size()).starts_with(' ')) {
      return text.substr(who.size() + 1);
    }
  }
  return std::nullopt;
}

/// "Reacted 😍 to your message", "Sam pinned a message.": lines of the app among the messages.
bool is_app_line(std::string_view text, std::string_view sender) {
  if (text.starts_with("Reacted ") && text.contains(" to your message")) return true;
  if (text == "Liked a message" || text == "You are now connected on Messenger") return true;
  const auto told = told_of(text, sender);
  return told && std::ranges::any_of(app_phrases, [&](auto phrase) { return told->starts_with(phrase); });
}

/// "You sent an attachment.": what stands for words where there are none.
bool is_attachment_line(std::string_view text, std::string_view sender) {
  return told_of(text, sender) == "sent an attachment.";
}

/// The name of an end-to-end encrypted chat without the number that the export adds: "Sam Taylor_40".
std::string_view without_number(std::string_view name) {
  const auto bare = name.substr(0, name.find_last_not_of("0123456789") + 1);
  return bare.size() < name.size() && bare.ends_with('_') ? bare.substr(0, bare.size() - 1) : name;
}

std::size_t bytes_of(const MessageDraft& draft) {
  return sizeof(draft) + draft.text.size() + draft.sender.size() + (draft.files.size() + draft.responses.size()) * 128;
}

class MetaParser final : public JsonParser {
 public:
  explicit MetaParser(const ParseOptions& options) : JsonParser(JsonStream::Documents::one, options) {}

  std::vector<Notice> notices() const override {
    auto list = JsonParser::notices();
    if (stretches_ > 1) {
      list.push_back({"out_of_order", "The file is so long that its messages come in " + std::to_string(stretches_) +
                                          " stretches; each is in order."});
    }
    return list;
  }

 private:
  PathId open(PathId at) override {
    switch (at) {
      case path("messages[]"):
        start_message();
        type_.clear();
        has_share_ = false;
        is_call_ = false;
        break;
      case path("messages[].share"):
        has_share_ = true;
        break;
      case path("messages[].reactions[]"):
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
      case path("title"):
        title_ = unmangled(value.text);
        break;
      case path("threadName"):
        title_ = without_number(value.text);
        break;
      case path("participants[].name"):
      case path("participants[]"):
        ++participants_;
        break;
      case path("messages[].sender_name"):
      case path("messages[].senderName"):
        draft_.sender = unmangled(value.text);
        break;
      case path("messages[].timestamp_ms"):
      case path("messages[].timestamp"):
        set_time(moment_of_utc(options_.zone, value.as_integer()));
        break;
      case path("messages[].content"):
      case path("messages[].text"):
        append_bounded(draft_.text, unmangled(value.text));
        break;
      case path("messages[].type"):
        type_ = value.text;
        break;
      case path("messages[].is_unsent"):
      case path("messages[].isUnsent"):
        draft_.is_deleted = value.boolean;
        break;
      case path("messages[].photos[].uri"):
        add_file(AttachmentKind::image, value.text);
        break;
      case path("messages[].videos[].uri"):
        add_file(AttachmentKind::video, value.text);
        break;
      case path("messages[].audio_files[].uri"):
        add_file(AttachmentKind::voice, value.text);
        break;
      case path("messages[].gifs[].uri"):
        add_file(AttachmentKind::gif, value.text);
        break;
      case path("messages[].sticker.uri"):
        add_file(AttachmentKind::sticker, value.text);
        break;
      case path("messages[].files[].uri"):
        add_file(AttachmentKind::document, value.text);
        break;
      case path("messages[].media[].uri"):
        add_file(kind_of_file(value.text), value.text);
        break;
      case path("messages[].call_duration"):
        is_call_ = true;
        break;
      case path("messages[].reactions[].reaction"):
        emoji_ = unmangled(value.text);
        break;
      case path("messages[].reactions[].actor"):
        reactor_ = unmangled(value.text);
        break;
      default:
        break;
    }
  }

  void close(PathId at) override {
    if (at == path("messages[].reactions[]")) {
      draft_.add_response(reactor_, emoji_);
    } else if (at == path("messages[]")) {
      finish_message();
    }
  }

  /// The name of the chat stands after its messages, and the oldest message is the last.
  void end() override { release(); }

  void add_file(AttachmentKind kind, std::string_view uri) { draft_.add_file(kind, unmangled(file_of_path(uri))); }

  void finish_message() {
    if (!has_time()) {
      skip();
      return;
    }
    if (is_call_ || type_ == "Call") {
      draft_.kind = Kind::call;
    } else if (type_ == "Subscribe" || type_ == "Unsubscribe" || type_ == "placeholder" ||
               is_app_line(draft_.text, draft_.sender)) {
      draft_.kind = Kind::system;
    } else if (is_attachment_line(draft_.text, draft_.sender)) {
      draft_.text.clear();
    }
    // A shared post, or something that the export could not bring along.
    if (draft_.kind == Kind::text && !draft_.is_deleted && draft_.files.empty() &&
        (has_share_ || draft_.text.empty())) {
      draft_.add_file(AttachmentKind::unknown, "");
    }
    if (senders_.size() <= couple) senders_.insert(draft_.sender);
    held_bytes_ += bytes_of(draft_);
    held_.push_back(draft_);
    if (held_bytes_ > held_bytes_max) release();
  }

  void release() {
    if (held_.empty()) return;
    ++stretches_;
    announce("", title_, std::max(participants_, senders_.size()) > couple);
    // A sort would not know the order of messages of one millisecond.
    const bool is_newest_first = held_.front().sent_at.utc_ms() >= held_.back().sent_at.utc_ms();
    if (is_newest_first) std::ranges::reverse(held_);
    for (auto& draft : held_) draft.deliver(sink());
    held_.clear();
    held_bytes_ = 0;
  }

  std::string title_;
  std::string type_;
  std::string emoji_;
  std::string reactor_;
  std::set<std::string> senders_;
  std::size_t participants_ = 0;
  std::vector<MessageDraft> held_;
  std::size_t held_bytes_ = 0;
  std::size_t stretches_ = 0;
  bool has_share_ = false;
  bool is_call_ = false;
};

}  // namespace

std::string unmangled(std::string_view text) {
  if (utf8::length(text) == text.size()) return std::string(text);  // All ASCII.
  std::string bytes;
  bytes.reserve(text.size());
  bool has_high = false;
  for (auto rest = text; !rest.empty();) {
    const auto decoded = utf8::decode(rest);
    if (decoded.code_point > 0xFF) return std::string(text);
    has_high |= decoded.code_point >= 0x80;
    bytes += static_cast<char>(decoded.code_point);
    rest.remove_prefix(decoded.bytes);
  }
  return has_high && utf8::is_valid(bytes) ? bytes : std::string(text);
}

std::unique_ptr<Parser> make_meta_parser(const ParseOptions& options) { return std::make_unique<MetaParser>(options); }

bool looks_like_meta(std::string_view first_bytes) {
  return has_key(first_bytes, "participants") &&
         ((has_key(first_bytes, "sender_name") && has_key(first_bytes, "timestamp_ms")) ||
          (has_key(first_bytes, "senderName") && has_key(first_bytes, "timestamp")) ||
          (has_key(first_bytes, "messages") &&
           (has_key(first_bytes, "threadName") || has_key(first_bytes, "thread_path"))));
}

}  // namespace securebase::chat
