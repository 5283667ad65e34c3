#include "core/chat/whatsapp.hpp"

#include <optional>
#include <span>
#include <string>
#include <utility>

#include "core/chat/direction_marks.hpp"
#include "core/chat/lines.hpp"
#include "core/chat/whatsapp_body.hpp"
#include "core/chat/whatsapp_header.hpp"

namespace securebase::chat {
namespace {

/// "~ Anna" is how WhatsApp shows the name that somebody chose for themselves.
std::string_view without_tilde(std::string_view name) {
  name = trimmed(name);
  return name.starts_with('~') && name.size() > 1 ? trimmed(name.substr(1)) : name;
}

bool has_only_ascii(std::string_view text) {
  for (const char byte : text) {
    if (static_cast<unsigned char>(byte) >= 0x80) return false;
  }
  return true;
}

/// The text without marks and odd spaces: itself, or a copy in `storage`.
std::string_view plain(std::string_view text, std::string& storage) {
  if (has_only_ascii(text)) return text;
  storage.clear();
  append_plain(storage, text);
  return storage;
}

class WhatsAppParser final : public Parser {
 public:
  WhatsAppParser(const ParseOptions& options, WhatsAppDialect dialect)
      : zone_(options.zone), dialect_(std::move(dialect)) {}

  Result<void> feed(std::string_view bytes, Sink& sink) override {
    lines_.feed(bytes, [&](std::string_view line) { on_line(line, sink); });
    return {};
  }

  Result<void> finish(Sink& sink) override {
    lines_.finish([&](std::string_view line) { on_line(line, sink); });
    ends_early_ |= lines_.ends_inside_character();
    deliver(sink);
    if (!has_begun_) return fail(Code::bad_input, "", "no line of this file begins as a message of WhatsApp does");
    return {};
  }

  std::vector<Notice> notices() const override;

 private:
  void on_line(std::string_view line, Sink& sink);
  void begin(std::string_view line, const Header& header, Day day);
  void deliver(Sink& sink);

  Zone zone_;
  WhatsAppDialect dialect_;
  Lines lines_;

  bool is_open_ = false;  ///< A message is being collected.
  bool has_begun_ = false;
  Moment sent_at_;
  std::string sender_;  ///< As written; empty for a line of the app.
  std::string text_;
  std::string plain_name_;  ///< Without marks, where there are any.
  std::string plain_text_;
  bool is_cut_ = false;

  Tally cuts_;
  Tally unknown_words_;
  bool ends_early_ = false;
};

void WhatsAppParser::on_line(std::string_view line, Sink& sink) {
  if (may_begin_header(line)) {
    if (lines_.is_last() && breaks_off_in_header(line)) {
      ends_early_ = true;
      return;
    }
    if (const auto header = read_header(line); header && (!dialect_.shape || header->shape == *dialect_.shape)) {
      const auto order = header->shape.is_year_first ? DateOrder::year_month_day : dialect_.order;
      if (const auto day = day_of(*header, order)) {
        deliver(sink);
        begin(line, *header, *day);
        return;
      }
    }
  }
  if (!is_open_) return;  // Above the first message: a title, somebody's note.
  if (!is_cut_) {
    is_cut_ = !append_bounded(text_, "\n") || !append_bounded(text_, line);
    if (is_cut_) cuts_.add(lines_.number());
  }
}

void WhatsAppParser::begin(std::string_view line, const Header& header, Day day) {
  is_open_ = true;
  if (!dialect_.shape) dialect_.shape = header.shape;
  if (header.has_unknown_word) unknown_words_.add(lines_.number());
  sent_at_ = zone_.at_wall(wall_ms(day, header.hour, header.minute, header.second));
  const auto [sender, text] = split_sender(line.substr(header.size));
  sender_ = sender;
  text_.clear();
  is_cut_ = !append_bounded(text_, text);
  if (is_cut_) cuts_.add(lines_.number());
}

void WhatsAppParser::deliver(Sink& sink) {
  if (!is_open_) return;
  is_open_ = false;
  if (!has_begun_) {
    has_begun_ = true;
    sink.conversation({dialect_.chat_name, dialect_.is_group});
  }
  Message message;
  message.sent_at = sent_at_;
  if (sender_.empty()) {
    message.kind = Kind::system;
    message.text = plain(trimmed(text_), plain_text_);
    sink.message(message);
    return;
  }
  const auto body = read_body(text_, dialect_.shape->has_bracket);
  message.kind = body.kind;
  if (body.kind != Kind::system) message.sender = without_tilde(plain(sender_, plain_name_));
  // The marks between the app's own words mean nothing; those between a person's may.
  message.text = body.kind == Kind::text ? body.text : plain(body.text, plain_text_);
  message.is_edited = body.is_edited;
  message.is_deleted = body.is_deleted;
  if (body.attachment) message.attachments = std::span(&*body.attachment, 1);
  sink.message(message);
}

std::vector<Notice> WhatsAppParser::notices() const {
  std::vector<Notice> notices;
  if (dialect_.is_order_assumed) {
    const bool is_day_first = dialect_.order == DateOrder::day_month_year;
    const bool is_month_first = dialect_.order == DateOrder::month_day_year;
    notices.push_back(
        {"date_order_assumed",
         std::string("The dates of this file can be read in more than one way; they were read with the ") +
             (is_day_first     ? "day"
              : is_month_first ? "month"
                               : "year") +
             " first."});
  }
  lines_.append_notices(notices);
  if (cuts_.count != 0) notices.push_back(text_cut_notice(cuts_));
  if (unknown_words_.count != 0) {
    notices.push_back(notice_of("clock_assumed", unknown_words_,
                                "time has an unknown word beside it; its hour was taken as written",
                                "times have an unknown word beside them; their hours were taken as written"));
  }
  if (ends_early_) {
    notices.push_back({"ends_early", "The file seems to end in the middle of a message (line " +
                                         std::to_string(lines_.number()) + "); what is there was kept."});
  }
  return notices;
}

}  // namespace

bool looks_like_whatsapp(std::string_view first_bytes) {
  bool found = false;
  std::uint64_t seen = 0;
  Lines lines;
  const auto on_line = [&](std::string_view line) {
    // A chat begins at once; above it there is a title at most.
    if (found || ++seen > 50 || !may_begin_header(line)) return;
    const auto header = read_header(line);
    if (!header) return;
    found = day_of(*header, DateOrder::day_month_year) || day_of(*header, DateOrder::month_day_year) ||
            day_of(*header, DateOrder::year_month_day);
  };
  lines.feed(first_bytes, on_line);
  lines.finish(on_line);
  return found;
}

std::unique_ptr<Parser> make_whatsapp_parser(const ParseOptions& options, WhatsAppDialect dialect) {
  return std::make_unique<WhatsAppParser>(options, std::move(dialect));
}

}  // namespace securebase::chat
