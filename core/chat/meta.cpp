#include "core/chat/meta.hpp"

#include <algorithm>
#include <ranges>
#include <set>
#include <string>
#include <vector>

#include "core/base/utf8.hpp"
#include "core/chat/attachment_name.hpp"
#include "core/chat/json_parser.hpp"

namespace securebase::chat {
namespace {

constexpr std::size_t held_bytes_max = 64 << 20;

std::size_t bytes_of(const MessageDraft& draft) {
  return sizeof(draft) + draft.text.size() + draft.sender.size() + (draft.files.size() + draft.responses.size()) * 64;
}

class MetaParser final : public JsonParser {
 public:
  explicit MetaParser(const ParseOptions& options) : JsonParser(JsonStream::Documents::one, options) {}

  std::vector<Notice> notices() const override {
    auto list = JsonParser::notices();
    if (is_out_of_order_) {
      list.push_back(
          {"out_of_order", "The file is so long that its messages come in stretches; each stretch is in order."});
    }
    return list;
  }

 private:
  PathId open(PathId at) override {
    switch (at) {
      case path("messages[]"):
        draft_.clear();
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
        title_ = unmangled(value.text);
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
        draft_.sent_at = options_.zone.at_utc(value.as_integer());
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
        draft_.add_file(AttachmentKind::image, file_name(value.text));
        break;
      case path("messages[].videos[].uri"):
        draft_.add_file(AttachmentKind::video, file_name(value.text));
        break;
      case path("messages[].audio_files[].uri"):
        draft_.add_file(AttachmentKind::voice, file_name(value.text));
        break;
      case path("messages[].gifs[].uri"):
        draft_.add_file(AttachmentKind::gif, file_name(value.text));
        break;
      case path("messages[].sticker.uri"):
        draft_.add_file(AttachmentKind::sticker, file_name(value.text));
        break;
      case path("messages[].files[].uri"):
        draft_.add_file(AttachmentKind::document, file_name(value.text));
        break;
      case path("messages[].media[].uri"):
        draft_.add_file(kind_of_file(file_name(value.text)), file_name(value.text));
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
      hold();
    }
  }

  void end() override { release(); }

  static std::string_view file_name(std::string_view uri) { return uri.substr(uri.find_last_of('/') + 1); }

  void hold() {
    const std::string_view text = draft_.text;
    if (is_call_ || type_ == "Call") {
      draft_.kind = Kind::call;
    } else if (type_ == "Subscribe" || type_ == "Unsubscribe" || is_reaction_line(text)) {
      draft_.kind = Kind::system;
    } else if (text.ends_with(" sent an attachment.") && (has_share_ || !draft_.files.empty())) {
      draft_.text.clear();
    }
    senders_.insert(draft_.sender);
    held_bytes_ += bytes_of(draft_);
    held_.push_back(draft_);
    if (held_bytes_ > held_bytes_max) {
      is_out_of_order_ = true;
      release();
    }
  }

  /// "Reacted ❤ to your message ": a line of the app, not of the person.
  static bool is_reaction_line(std::string_view text) {
    return (text.starts_with("Reacted ") && text.contains(" to your message")) || text == "Liked a message";
  }

  void release() {
    if (held_.empty()) return;
    sink().conversation({title_, std::max(participants_, senders_.size()) > 2});
    // Newest first in the file; a sort would not keep messages of one millisecond in order.
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
  bool has_share_ = false;
  bool is_call_ = false;
  bool is_out_of_order_ = false;
};

}  // namespace

std::string unmangled(std::string_view text) {
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
