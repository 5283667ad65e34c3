#include "core/chat/securebase_jsonl.hpp"

#include "core/chat/json_parser.hpp"
#include "core/chat/message_json.hpp"

namespace securebase::chat {
namespace {

class SecurebaseJsonlParser final : public JsonParser {
 public:
  explicit SecurebaseJsonlParser(const ParseOptions& options) : JsonParser(JsonStream::Documents::many, options) {}

 private:
  PathId open(PathId at) override {
    switch (at) {
      case root_path:
        start_message();
        name_.clear();
        is_group_ = false;
        is_system_ = false;
        break;
      case path("attachments[]"):
        file_kind_ = AttachmentKind::unknown;
        file_name_.clear();
        break;
      case path("reactions[]"):
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
      case path("sent_at"):
        set_time(moment_of_text(options_.zone, value.text));
        break;
      case path("sender"):
        draft_.sender = value.text;
        break;
      case path("text"):
        append_bounded(draft_.text, value.text);
        break;
      case path("system"):
        is_system_ = value.boolean;
        break;
      case path("kind"):
        draft_.kind = kind_from_name(value.text).value_or(Kind::text);
        break;
      case path("conversation"):
        name_ = value.text;
        break;
      case path("group"):
        is_group_ = value.boolean;
        break;
      case path("edited"):
        draft_.is_edited = value.boolean;
        break;
      case path("deleted"):
        draft_.is_deleted = value.boolean;
        break;
      case path("forwarded"):
        draft_.is_forwarded = value.boolean;
        break;
      case path("id"):
        draft_.id = id_text(value);
        break;
      case path("reply_to"):
        draft_.reply_to = id_text(value);
        break;
      case path("attachments[].kind"):
        file_kind_ = attachment_kind_from_name(value.text);
        break;
      case path("attachments[].name"):
        file_name_ = value.text;
        break;
      case path("reactions[].emoji"):
        emoji_ = value.text;
        break;
      case path("reactions[].sender"):
        reactor_ = value.text;
        break;
      default:
        break;
    }
  }

  void close(PathId at) override {
    if (at == path("attachments[]")) {
      draft_.add_file(file_kind_, file_name_);
    } else if (at == path("reactions[]")) {
      draft_.add_response(reactor_, emoji_);
    } else if (at == root_path) {
      if (has_time()) announce(name_, name_, is_group_);
      if (is_system_) draft_.kind = Kind::system;
      deliver();
    }
  }

  std::string name_;
  std::string file_name_;
  std::string emoji_;
  std::string reactor_;
  AttachmentKind file_kind_ = AttachmentKind::unknown;
  bool is_group_ = false;
  bool is_system_ = false;
};

}  // namespace

std::unique_ptr<Parser> make_securebase_jsonl_parser(const ParseOptions& options) {
  return std::make_unique<SecurebaseJsonlParser>(options);
}

bool looks_like_securebase_jsonl(std::string_view first_bytes) {
  if (first_bytes.starts_with("\xEF\xBB\xBF")) first_bytes.remove_prefix(3);
  const auto line = first_bytes.substr(0, first_bytes.find('\n'));
  return line.starts_with('{') && has_key(line, "sent_at") && has_key(line, "sender") && has_key(line, "text");
}

}  // namespace securebase::chat
