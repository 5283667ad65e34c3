#include "core/chat/sms_backup.hpp"

#include "core/chat/attachment_name.hpp"
#include "core/chat/lines.hpp"
#include "core/chat/message_draft.hpp"
#include "core/chat/sent_time.hpp"
#include "core/chat/xml_stream.hpp"

namespace securebase::chat {
namespace {

/// What `type` of an <sms> and `msg_box` of an <mms> say; the others (sent, outbox, failed, queued) are the owner's.
constexpr std::int64_t box_received = 1;
constexpr std::int64_t box_draft = 3;
constexpr std::int64_t address_from = 137;  // PduHeaders.FROM

/// The app writes what it has no value for as "null".
std::string_view known(std::string_view value) {
  return value == "null" || value == "(Unknown)" ? std::string_view() : value;
}

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
  std::vector<Notice> notices() const override {
    auto list = stream_.notices();
    if (skipped_.count > 0) {
      list.push_back(notice_of("parts_skipped", skipped_, "message has no time; it is left out",
                               "messages have no time; they are left out"));
    }
    return list;
  }

 private:
  /// `data` is a photo or film in base64.
  bool wants(std::string_view attribute) const override { return attribute != "data"; }

  void open(std::string_view element, const XmlAttributes& attributes) override {
    if (element == "sms") {
      start(attributes, attributes.integer("type"));
      append_bounded(draft_.text, attributes.get("body"));
    } else if (element == "mms") {
      start(attributes, attributes.integer("msg_box"));
    } else if (element == "part") {
      add_part(attributes);
    } else if (element == "addr" && attributes.integer("type") == address_from) {
      from_ = known(attributes.get("address"));
    }
  }

  void close(std::string_view element) override {
    if ((element == "sms" || element == "mms") && box_ != box_draft) deliver();
  }

  void start(const XmlAttributes& attributes, std::int64_t box) {
    draft_.clear();
    from_.clear();
    box_ = box;
    utc_ms_ = attributes.integer("date");
    address_ = attributes.get("address");
    contact_ = known(attributes.get("contact_name"));
    if (contact_.empty()) contact_ = address_;
  }

  void add_part(const XmlAttributes& attributes) {
    const auto type = attributes.get("ct");
    if (type == "application/smil") return;  // the layout of the slides
    if (type == "text/plain") {
      const auto text = known(attributes.get("text"));
      if (!draft_.text.empty() && !text.empty()) append_bounded(draft_.text, "\n");
      append_bounded(draft_.text, text);
      return;
    }
    const auto name = known(attributes.get("cl"));
    draft_.add_file(kind_of_type(type), file_of_path(name.empty() ? known(attributes.get("name")) : name));
  }

  void deliver() {
    const auto sent_at = moment_of_utc(options_.zone, utc_ms_);
    if (!sent_at) {
      skipped_.add(stream_.line());
      return;
    }
    draft_.sent_at = *sent_at;
    // Several numbers joined by '~' are a group.
    const bool is_group = address_.contains('~');
    if (!is_announced_ || address_ != announced_) {
      is_announced_ = true;
      announced_ = address_;
      sink_->conversation({contact_, is_group});
    }
    if (box_ != box_received) {
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
  Tally skipped_;
  std::string contact_;
  std::string address_;
  std::string from_;
  std::string announced_;
  std::int64_t utc_ms_ = 0;
  std::int64_t box_ = 0;
  bool is_announced_ = false;
};

}  // namespace

std::unique_ptr<Parser> make_sms_backup_parser(const ParseOptions& options) {
  return std::make_unique<SmsBackupParser>(options);
}

bool looks_like_sms_backup(std::string_view first_bytes) {
  if (first_bytes.starts_with("\xEF\xBB\xBF")) first_bytes.remove_prefix(3);
  const auto start = first_bytes.find_first_not_of(" \t\r\n");
  if (start == std::string_view::npos || first_bytes[start] != '<') return false;
  return first_bytes.contains("<smses") || first_bytes.contains("<sms ") || first_bytes.contains("<mms ");
}

}  // namespace securebase::chat
