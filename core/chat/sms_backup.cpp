#include "core/chat/sms_backup.hpp"

#include "core/chat/attachment_name.hpp"
#include "core/chat/lines.hpp"
#include "core/chat/message_draft.hpp"
#include "core/chat/xml_stream.hpp"

namespace securebase::chat {
namespace {

constexpr std::int64_t sms_received = 1;
constexpr std::int64_t mms_received = 1;
constexpr std::int64_t address_from = 137;  // PduHeaders.FROM

class SmsBackupParser final : public Parser, private XmlVisitor {
 public:
  explicit SmsBackupParser(const ParseOptions& options) : options_(options) {}

  Result<void> feed(std::string_view bytes, Sink& sink) override {
    sink_ = &sink;
    return stream_.feed(bytes);
  }
  Result<void> finish(Sink& sink) override {
    sink_ = &sink;
    return stream_.finish();
  }
  std::vector<Notice> notices() const override { return stream_.notices(); }

 private:
  void open(std::string_view element, const XmlAttributes& attributes) override {
    if (element == "sms") {
      start(attributes);
      is_received_ = attributes.integer("type") == sms_received;
      append_bounded(draft_.text, attributes.get("body"));
    } else if (element == "mms") {
      start(attributes);
      is_received_ = attributes.integer("msg_box") == mms_received;
    } else if (element == "part") {
      add_part(attributes);
    } else if (element == "addr" && attributes.integer("type") == address_from) {
      from_ = attributes.get("address");
    }
  }

  void close(std::string_view element) override {
    if (element == "sms" || element == "mms") deliver();
  }

  void start(const XmlAttributes& attributes) {
    draft_.clear();
    from_.clear();
    draft_.sent_at = options_.zone.at_utc(attributes.integer("date"));
    const auto name = attributes.get("contact_name");
    address_ = attributes.get("address");
    contact_ = name.empty() || name == "(Unknown)" || name == "null" ? std::string_view(address_) : name;
  }

  void add_part(const XmlAttributes& attributes) {
    const auto type = attributes.get("ct");
    if (type == "application/smil") return;
    if (type == "text/plain") {
      const auto text = attributes.get("text");
      if (!draft_.text.empty() && !text.empty()) draft_.text += '\n';
      append_bounded(draft_.text, text);
      return;
    }
    auto kind = AttachmentKind::document;
    if (type == "image/gif") {
      kind = AttachmentKind::gif;
    } else if (type.starts_with("image/")) {
      kind = AttachmentKind::image;
    } else if (type.starts_with("video/")) {
      kind = AttachmentKind::video;
    } else if (type.starts_with("audio/")) {
      kind = AttachmentKind::audio;
    } else if (type.contains("vcard")) {
      kind = AttachmentKind::contact;
    }
    const auto name = attributes.get("cl");
    draft_.add_file(kind, name == "null" ? "" : name);
  }

  void deliver() {
    // Several numbers joined by '~' are a group.
    const bool is_group = address_.contains('~');
    if (!is_announced_ || contact_ != announced_) {
      is_announced_ = true;
      announced_ = contact_;
      sink_->conversation({contact_, is_group});
    }
    if (!is_received_) {
      draft_.sender = options_.owner;
    } else {
      draft_.sender = is_group && !from_.empty() ? from_ : contact_;
    }
    draft_.deliver(*sink_);
  }

  ParseOptions options_;
  XmlStream stream_{*this};
  Sink* sink_ = nullptr;
  MessageDraft draft_;
  std::string contact_;
  std::string address_;
  std::string from_;
  std::string announced_;
  bool is_received_ = false;
  bool is_announced_ = false;
};

}  // namespace

std::unique_ptr<Parser> make_sms_backup_parser(const ParseOptions& options) {
  return std::make_unique<SmsBackupParser>(options);
}

bool looks_like_sms_backup(std::string_view first_bytes) {
  return first_bytes.contains("<smses") ||
         (first_bytes.starts_with("<") && (first_bytes.contains("<sms ") || first_bytes.contains("<mms ")));
}

}  // namespace securebase::chat
