#include "core/chat/imessage_text.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "core/chat/attachment_name.hpp"
#include "core/chat/direction_marks.hpp"
#include "core/chat/lines.hpp"
#include "core/chat/message_draft.hpp"

namespace securebase::chat {
namespace {

constexpr std::array<std::string_view, 12> months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr std::string_view reply_indent = "    ";

/// "May 17, 2022  5:29:42 PM" at the front of a line.
struct Time {
  std::int64_t wall_ms = 0;
  std::string_view rest;  ///< What follows it, without the space between.
};

std::optional<int> take_number(std::string_view& text, std::size_t digits_max) {
  int value = 0;
  std::size_t digits = 0;
  while (digits < digits_max && digits < text.size() && text[digits] >= '0' && text[digits] <= '9') {
    value = value * 10 + (text[digits++] - '0');
  }
  if (digits == 0) return std::nullopt;
  text.remove_prefix(digits);
  return value;
}

bool take(std::string_view& text, std::string_view expected) {
  if (!text.starts_with(expected)) return false;
  text.remove_prefix(expected.size());
  return true;
}

void skip_spaces(std::string_view& text) {
  while (const auto length = space_length(text)) text.remove_prefix(length);
}

std::optional<Time> read_time(std::string_view line) {
  const auto month = std::ranges::find(months, line.substr(0, std::min<std::size_t>(3, line.size())));
  if (month == months.end()) return std::nullopt;
  line.remove_prefix(3);
  skip_spaces(line);
  const auto day = take_number(line, 2);
  if (!day || !take(line, ", ")) return std::nullopt;
  const auto year = take_number(line, 4);
  if (!year) return std::nullopt;
  skip_spaces(line);
  const auto hour = take_number(line, 2);
  if (!hour || !take(line, ":")) return std::nullopt;
  const auto minute = take_number(line, 2);
  if (!minute || !take(line, ":")) return std::nullopt;
  const auto second = take_number(line, 2);
  skip_spaces(line);
  const bool is_pm = take(line, "PM");
  if (!second || (!is_pm && !take(line, "AM"))) return std::nullopt;
  if (!line.empty() && space_length(line) == 0) return std::nullopt;
  skip_spaces(line);

  const Day date{*year, static_cast<std::uint8_t>(month - months.begin() + 1), static_cast<std::uint8_t>(*day)};
  if (!is_valid(date) || *hour < 1 || *hour > 12 || *minute > 59 || *second > 59) return std::nullopt;
  return Time{wall_ms(date, *hour % 12 + (is_pm ? 12 : 0), *minute, *second), line};
}

bool is_read_receipt(std::string_view text) { return text.starts_with("(Read by ") && text.ends_with(')'); }

/// "Loved by Anna" -> a heart of Anna's; "🎉 by Anna" of newer systems.
std::optional<MessageDraft::Response> read_tapback(std::string_view line) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 7> named = {{{"Loved", "❤️"},
                                                                                   {"Liked", "👍"},
                                                                                   {"Disliked", "👎"},
                                                                                   {"Laughed", "😂"},
                                                                                   {"Laughed at", "😂"},
                                                                                   {"Emphasized", "‼️"},
                                                                                   {"Questioned", "❓"}}};
  const auto by = line.find(" by ");
  if (by == std::string_view::npos || by == 0 || by > 40) return std::nullopt;
  const auto what = line.substr(0, by);
  const auto who = trimmed(line.substr(by + 4));
  if (who.empty()) return std::nullopt;
  for (const auto& [name, emoji] : named) {
    if (what == name) return MessageDraft::Response{std::string(who), std::string(emoji)};
  }
  if (static_cast<unsigned char>(what.front()) < 0x80) return std::nullopt;
  return MessageDraft::Response{std::string(who), std::string(what)};
}

bool is_expressive(std::string_view line) {
  constexpr std::array<std::string_view, 14> effects = {
      "Confetti",       "Echo",     "Fireworks", "Balloons", "Heart", "Lasers", "Shooting Star",
      "Shooting Start", "Sparkles", "Spotlight", "Slam",     "Loud",  "Gentle", "Invisible Ink"};
  if (!take(line, "Sent with ")) return false;
  return std::ranges::find(effects, line) != effects.end();
}

/// "You unsent this message part 4 seconds after sending!", "They deleted a message."
bool is_unsent(std::string_view line) {
  return (line.find(" unsent this message part ") != std::string_view::npos && line.ends_with("after sending!")) ||
         line == "You deleted a message." || line == "They deleted a message." || line.ends_with(" unsent a message!");
}

/// A path into the attachments of Messages, of a phone's backup, or of the export's own folder.
bool is_attachment(std::string_view line) {
  if (line == "Attachment missing!") return true;
  if (line.find('/') == std::string_view::npos) return false;
  constexpr std::array<std::string_view, 6> places = {"attachments/",
                                                      "/Users/",
                                                      "~/Library/",
                                                      "Library/Application Support/MobileSync/",
                                                      "Library/SMS/Attachments/",
                                                      "/var/mobile/Library/SMS/"};
  return std::ranges::any_of(places, [line](std::string_view place) { return line.starts_with(place); }) ||
         line.find("/Attachments/") != std::string_view::npos;
}

bool is_link(std::string_view line) {
  return (line.starts_with("https://") || line.starts_with("http://")) && line.find(' ') == std::string_view::npos;
}

class ImessageTextParser final : public Parser {
 public:
  explicit ImessageTextParser(const ParseOptions& options) : options_(options) {}

  Result<void> feed(std::string_view bytes, Sink& sink) override {
    lines_.feed(bytes, [&](std::string_view line) { on_line(line, sink); });
    return {};
  }

  Result<void> finish(Sink& sink) override {
    lines_.finish([&](std::string_view line) { on_line(line, sink); });
    ends_early_ = lines_.ends_inside_character() || expects_ == Expects::sender;
    deliver(sink);
    if (!has_begun_) return fail(Code::bad_input, "", "no line of this file begins as imessage-exporter's text does");
    return {};
  }

  std::vector<Notice> notices() const override {
    std::vector<Notice> notices;
    lines_.append_notices(notices);
    if (cuts_.count != 0) notices.push_back(text_cut_notice(cuts_));
    if (ends_early_) {
      notices.push_back({"ends_early", "The file seems to end in the middle of a message (line " +
                                           std::to_string(lines_.number()) + "); what is there was kept."});
    }
    return notices;
  }

 private:
  enum class Expects { block, sender, body };
  /// What the lines of a body belong to.
  enum class Part { text, tapbacks, reply, preview };

  void on_line(std::string_view line, Sink& sink);
  bool begin_block(const Time& time, Sink& sink);
  void on_body(std::string_view line);
  bool take_note(std::string_view line);
  bool take_edit(std::string_view line);
  void add_text(std::string_view line);
  void open(Sink& sink);
  void deliver(Sink& sink);
  std::string_view name(std::string_view shown) const {
    return shown == "Me" ? std::string_view(options_.owner) : shown;
  }

  ParseOptions options_;
  Lines lines_;
  MessageDraft draft_;
  Expects expects_ = Expects::block;
  Part part_ = Part::text;
  std::size_t blank_lines_ = 1;  ///< Before this line; the file's beginning counts as one.
  std::size_t edit_begin_ = 0;   ///< Where in the text the versions of an edited part begin.
  bool is_open_ = false;
  bool is_cut_ = false;
  bool has_begun_ = false;
  bool ends_early_ = false;
  Tally cuts_;
};

void ImessageTextParser::on_line(std::string_view line, Sink& sink) {
  if (line.empty() && expects_ != Expects::sender) {
    ++blank_lines_;
    return;
  }
  if (expects_ == Expects::sender) {
    draft_.sender = name(trimmed(line));
    expects_ = Expects::body;
    return;
  }
  if (blank_lines_ > 0) {
    if (const auto time = read_time(line); time && begin_block(*time, sink)) return;
  }
  if (expects_ == Expects::body) on_body(line);
}

/// The line begins a message, or is one itself: an announcement.
bool ImessageTextParser::begin_block(const Time& time, Sink& sink) {
  deliver(sink);
  open(sink);
  draft_.sent_at = options_.zone.at_wall(time.wall_ms);
  if (time.rest.empty() || is_read_receipt(time.rest)) {
    expects_ = Expects::sender;
    return true;
  }
  draft_.kind = Kind::system;
  is_cut_ = !append_bounded(draft_.text, time.rest);
  if (is_cut_) cuts_.add(lines_.number());
  deliver(sink);
  return true;
}

void ImessageTextParser::open(Sink& sink) {
  if (!has_begun_) sink.conversation({});
  has_begun_ = true;
  is_open_ = true;
  draft_.clear();
  part_ = Part::text;
  is_cut_ = false;
  edit_begin_ = 0;
  blank_lines_ = 0;
}

void ImessageTextParser::deliver(Sink& sink) {
  expects_ = Expects::block;
  if (!is_open_) return;
  is_open_ = false;
  draft_.deliver(sink);
}

void ImessageTextParser::on_body(std::string_view line) {
  if (line.starts_with(reply_indent) && read_time(line.substr(reply_indent.size()))) part_ = Part::reply;
  if (part_ == Part::reply) {
    if (line.starts_with(reply_indent)) return;
    part_ = Part::text;
    blank_lines_ = 0;  // They belonged to the reply.
  }
  if (part_ == Part::tapbacks) {
    const auto plain = trimmed(line);
    if (auto tapback = read_tapback(plain)) {
      draft_.add_response(name(tapback->sender), tapback->emoji);
      return;
    }
    if (plain.starts_with("Sticker from ")) return;
    part_ = Part::text;
    blank_lines_ = 0;
  }
  if (take_note(line) || take_edit(line)) return;
  if (is_attachment(line)) {
    const auto path = line == "Attachment missing!" ? std::string_view() : line;
    draft_.add_file(kind_of_file(path), path.substr(path.rfind('/') + 1));
    return;
  }
  if (part_ == Part::preview) return;
  // Messages shows a link with the page's title and summary. Those are the page's words, nobody's in this chat.
  if (is_link(line) && draft_.text.empty()) part_ = Part::preview;
  add_text(line);
}

/// Lines that the exporter adds.
bool ImessageTextParser::take_note(std::string_view line) {
  if (line == "Tapbacks:" || line == "Reactions:") {
    part_ = Part::tapbacks;
    return true;
  }
  if (line == "Translated from:") {  // Above it stands the translation; below, what was written.
    draft_.text.clear();
    return true;
  }
  if (line == "SharePlay Message" || line == "Started sharing location!" || line == "Stopped sharing location!") {
    draft_.kind = Kind::system;
    draft_.text = line;
    return true;
  }
  if (is_unsent(line)) {
    draft_.is_deleted = draft_.text.empty();
    return true;
  }
  return line == "This message responded to an earlier message." ||
         line == "This message was deleted from the conversation!" || is_expressive(line);
}

/// An edited part: its first version behind a time, later ones behind "Edited 5 seconds later: ". The last one counts.
bool ImessageTextParser::take_edit(std::string_view line) {
  if (const auto first = read_time(line); first && !first->rest.empty()) {
    edit_begin_ = draft_.text.size();
    add_text(first->rest);
    return true;
  }
  constexpr std::string_view between = " later: ";
  if (!line.starts_with("Edited ")) return false;
  const auto at = line.find(between);
  if (at == std::string_view::npos || at > 80) return false;
  draft_.is_edited = true;
  draft_.text.resize(std::min(edit_begin_, draft_.text.size()));
  add_text(line.substr(at + between.size()));
  return true;
}

void ImessageTextParser::add_text(std::string_view line) {
  if (is_cut_) return;
  const bool is_spoken = !draft_.files.empty() && take(line, "Transcription: ");
  if (!draft_.text.empty()) {
    const auto breaks = is_spoken ? 1 : std::min<std::size_t>(blank_lines_, 8) + 1;
    is_cut_ = !append_bounded(draft_.text, std::string_view("\n\n\n\n\n\n\n\n\n").substr(0, breaks));
  }
  is_cut_ = is_cut_ || !append_bounded(draft_.text, line);
  if (is_cut_) cuts_.add(lines_.number());
  blank_lines_ = 0;
}

}  // namespace

bool looks_like_imessage_text(std::string_view first_bytes) {
  std::optional<bool> found;
  Lines lines;
  const auto on_line = [&](std::string_view line) {
    if (!found && !trimmed(line).empty()) found = read_time(line).has_value();
  };
  lines.feed(first_bytes, on_line);
  lines.finish(on_line);
  return found.value_or(false);
}

std::unique_ptr<Parser> make_imessage_text_parser(const ParseOptions& options) {
  return std::make_unique<ImessageTextParser>(options);
}

}  // namespace securebase::chat
