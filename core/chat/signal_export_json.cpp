#include "core/chat/signal_export_json.hpp"

#include "core/chat/attachment_name.hpp"
#include "core/chat/json_parser.hpp"

namespace securebase::chat {
namespace {

class SignalExportJsonParser final : public JsonParser {
 public:
  explicit SignalExportJsonParser(const ParseOptions& options) : JsonParser(JsonStream::Documents::many, options) {}

 private:
  PathId open(PathId at) override {
    switch (at) {
      case root_path:
        draft_.clear();
        break;
      case path("reactions[]"):
        reaction_field_ = 0;
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
        if (const auto time = parse_rfc3339(value.text)) {
          draft_.sent_at = time->offset_known ? time->moment : options_.zone.at_wall(time->moment.wall_ms);
        }
        break;
      case path("sender"):
        draft_.sender = value.text == "Me" ? std::string_view(options_.owner) : value.text;
        break;
      case path("body"):
        append_bounded(draft_.text, value.text);
        break;
      case path("sticker"):
        if (!value.text.empty()) draft_.add_file(AttachmentKind::sticker, "");
        break;
      case path("reactions[][]"):
        // Each reaction is the pair [name, emoji].
        (reaction_field_++ == 0 ? reactor_ : emoji_) = value.text;
        break;
      case path("reactions[].name"):
        reactor_ = value.text;
        break;
      case path("reactions[].emoji"):
        emoji_ = value.text;
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
      if (!is_announced_) sink().conversation({});
      is_announced_ = true;
      if (draft_.sender.empty() || draft_.sender == "No-Sender") draft_.kind = Kind::system;
      draft_.deliver(sink());
    }
  }

  std::string reactor_;
  std::string emoji_;
  int reaction_field_ = 0;
  bool is_announced_ = false;
};

}  // namespace

std::unique_ptr<Parser> make_signal_export_json_parser(const ParseOptions& options) {
  return std::make_unique<SignalExportJsonParser>(options);
}

bool looks_like_signal_export_json(std::string_view first_bytes) {
  const auto line = first_bytes.substr(0, first_bytes.find('\n'));
  return has_key(line, "date") && has_key(line, "sender") && has_key(line, "body") && has_key(line, "attachments");
}

}  // namespace securebase::chat
