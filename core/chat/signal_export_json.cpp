#include "core/chat/signal_export_json.hpp"

#include "core/chat/attachment_name.hpp"
#include "core/chat/direction_marks.hpp"
#include "core/chat/json_parser.hpp"

namespace securebase::chat {
namespace {

/// Whether a text is how signal-export tells of a call: "Incoming voice call (accepted, 3m 2s)". Versions before the
/// field `call` say it in no other way.
bool is_call_line(std::string_view text) {
  const auto words = text.substr(0, text.find(" ("));
  if (words != text && !text.ends_with(')')) return false;
  const bool has_direction =
      words.starts_with("Incoming ") || words.starts_with("Outgoing ") || words.starts_with("Missed ");
  return has_direction && words.ends_with("call") && words.size() <= std::string_view("Incoming voice call").size();
}

class SignalExportJsonParser final : public JsonParser {
 public:
  explicit SignalExportJsonParser(const ParseOptions& options) : JsonParser(JsonStream::Documents::many, options) {}

 private:
  PathId open(PathId at) override {
    switch (at) {
      case root_path:
        start_message();
        break;
      case path("reactions[]"):
        reactor_.clear();
        emoji_.clear();
        is_reactor_read_ = false;
        break;
      case path("sticker"):
        draft_.add_file(AttachmentKind::sticker, "");
        break;
      default:
        break;
    }
    return at;
  }

  void value(PathId at, const JsonValue& value) override {
    switch (at) {
      case path("date"):
        set_time(moment_of_text(options_.zone, value.text));
        break;
      case path("sender"):
        draft_.sender = value.text == "Me" ? std::string_view(options_.owner) : value.text;
        break;
      case path("body"):
        append_bounded(draft_.text, value.text);
        break;
      case path("sticker"):
        // Earlier versions write its emoji and nothing else.
        if (!value.text.empty()) draft_.add_file(AttachmentKind::sticker, "");
        break;
      case path("reactions[][]"):
        // A reaction is the pair of name and emoji.
        (is_reactor_read_ ? emoji_ : reactor_) = value.text;
        is_reactor_read_ = true;
        break;
      case path("attachments[].name"):
        draft_.add_file(kind_of_file(value.text), value.text);
        break;
      case path("deleted"):
        draft_.is_deleted = value.boolean;
        break;
      case path("call"):
        if (value.boolean) draft_.kind = Kind::call;
        break;
      default:
        break;
    }
  }

  void close(PathId at) override {
    if (at == path("reactions[]")) {
      draft_.add_response(reactor_, emoji_);
    } else if (at == root_path) {
      finish_message();
    }
  }

  void finish_message() {
    announce("", "", false);
    const auto text = trimmed(draft_.text);
    if (is_call_line(text)) draft_.kind = Kind::call;
    // A change of a key or of a profile looks like a message without anything in it.
    const bool is_empty = text.empty() && draft_.files.empty() && !draft_.is_deleted;
    if (is_empty || draft_.sender == "No-Sender") draft_.kind = Kind::system;
    deliver();
  }

  std::string reactor_;
  std::string emoji_;
  bool is_reactor_read_ = false;
};

}  // namespace

std::unique_ptr<Parser> make_signal_export_json_parser(const ParseOptions& options) {
  return std::make_unique<SignalExportJsonParser>(options);
}

bool looks_like_signal_export_json(std::string_view first_bytes) {
  const auto line = first_bytes.substr(0, first_bytes.find('\n'));
  return has_key(line, "date") && has_key(line, "sender") && has_key(line, "body") && has_key(line, "quote");
}

}  // namespace securebase::chat
