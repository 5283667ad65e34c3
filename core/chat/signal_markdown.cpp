#include "core/chat/signal_markdown.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "core/chat/attachment_name.hpp"
#include "core/chat/direction_marks.hpp"
#include "core/chat/lines.hpp"
#include "core/chat/message_draft.hpp"

namespace securebase::chat {
namespace {

/// "[2022-01-01 10:00:00] Anna: hello"; in older versions "[2022-01-01, 10:00]".
struct Head {
  std::int64_t wall_ms = 0;
  std::string_view sender;
  std::string_view text;
};

/// The digits of `line` at the places where `form` has a 0; nothing where another sign differs.
bool fits(std::string_view line, std::string_view form) {
  if (line.size() < form.size()) return false;
  for (std::size_t at = 0; at < form.size(); ++at) {
    const bool is_digit = line[at] >= '0' && line[at] <= '9';
    if (form[at] == '0' ? !is_digit : line[at] != form[at]) return false;
  }
  return true;
}

int number(std::string_view digits) {
  int value = 0;
  for (const char digit : digits) value = value * 10 + (digit - '0');
  return value;
}

std::optional<Head> read_head(std::string_view line) {
  constexpr std::array<std::string_view, 4> forms = {"[0000-00-00 00:00:00] ", "[0000-00-00, 00:00:00] ",
                                                     "[0000-00-00 00:00] ", "[0000-00-00, 00:00] "};
  if (!line.starts_with('[')) return std::nullopt;
  const auto form = std::ranges::find_if(forms, [line](std::string_view known) { return fits(line, known); });
  if (form == forms.end()) return std::nullopt;
  const auto clock = line.substr(form->find(' ') + 1);
  const bool has_seconds = clock[5] == ':';
  const Day day{number(line.substr(1, 4)), static_cast<std::uint8_t>(number(line.substr(6, 2))),
                static_cast<std::uint8_t>(number(line.substr(9, 2)))};
  const int hour = number(clock.substr(0, 2));
  const int minute = number(clock.substr(3, 2));
  const int second = has_seconds ? number(clock.substr(6, 2)) : 0;
  if (!is_valid(day) || hour > 23 || minute > 59 || second > 59) return std::nullopt;
  const auto rest = line.substr(form->size());
  const auto colon = rest.find(':');
  if (colon == std::string_view::npos || colon == 0) return std::nullopt;
  auto text = rest.substr(colon + 1);
  if (text.starts_with(' ')) text.remove_prefix(1);
  return Head{wall_ms(day, hour, minute, second), rest.substr(0, colon), text};
}

/// "Incoming voice call (accepted, 3m 10s)", "Outgoing call", "Missed video call".
bool is_call(std::string_view text) {
  if (text.size() > 80 || text.find('\n') != std::string_view::npos) return false;
  if (text.ends_with(')')) text = trimmed(text.substr(0, text.rfind('(')));
  constexpr std::array<std::string_view, 3> ways = {"Incoming", "Outgoing", "Missed"};
  constexpr std::array<std::string_view, 4> calls = {" call", " voice call", " video call", " group call"};
  return std::ranges::any_of(ways, [&](std::string_view way) {
    return text.starts_with(way) && std::ranges::find(calls, text.substr(way.size())) != calls.end();
  });
}

class SignalMarkdownParser final : public Parser {
 public:
  explicit SignalMarkdownParser(const ParseOptions& options) : options_(options) {}

  Result<void> feed(std::string_view bytes, Sink& sink) override {
    lines_.feed(bytes, [&](std::string_view line) { on_line(line, sink); });
    return {};
  }

  Result<void> finish(Sink& sink) override {
    lines_.finish([&](std::string_view line) { on_line(line, sink); });
    deliver(sink);
    if (!has_begun_) return fail(Code::bad_input, "", "no line of this file begins as signal-export's chat.md does");
    return {};
  }

  std::vector<Notice> notices() const override {
    std::vector<Notice> notices;
    lines_.append_notices(notices);
    if (cuts_.count != 0) notices.push_back(text_cut_notice(cuts_));
    if (lines_.ends_inside_character()) {
      notices.push_back({"ends_early", "The file seems to end in the middle of a message (line " +
                                           std::to_string(lines_.number()) + "); what is there was kept."});
    }
    return notices;
  }

 private:
  void on_line(std::string_view line, Sink& sink);
  void on_body(std::string_view line);
  bool take_reactions(std::string_view line);
  bool take_sticker(std::string_view line);
  void add_text(std::string_view line);
  void deliver(Sink& sink);
  std::string_view name(std::string_view shown) const {
    return shown == "Me" ? std::string_view(options_.owner) : shown;
  }

  ParseOptions options_;
  Lines lines_;
  MessageDraft draft_;
  bool is_open_ = false;
  bool is_before_words_ = false;  ///< Only blank lines and a quotation came so far.
  bool is_cut_ = false;
  bool has_begun_ = false;
  Tally cuts_;
};

void SignalMarkdownParser::on_line(std::string_view line, Sink& sink) {
  const auto head = read_head(line);
  if (!head) {
    if (is_open_) on_body(line);
    return;
  }
  deliver(sink);
  if (!has_begun_) sink.conversation({});
  has_begun_ = true;
  is_open_ = true;
  is_cut_ = false;
  draft_.clear();
  draft_.sent_at = options_.zone.at_wall(head->wall_ms);
  draft_.sender = name(trimmed(head->sender));
  is_before_words_ = trimmed(head->text).empty();
  on_body(head->text);
}

void SignalMarkdownParser::on_body(std::string_view line) {
  if (is_before_words_) {
    // The exporter puts what is answered above the answer, as a quotation. Those are somebody's earlier words.
    if (trimmed(line).empty() || line.starts_with('>')) return;
    is_before_words_ = false;
  }
  if (!take_reactions(line) && !take_sticker(line)) add_text(line);
}

/// "(- Ben: 👍, Me: ❤️ -)"
bool SignalMarkdownParser::take_reactions(std::string_view line) {
  auto list = trimmed(line);
  if (list.size() < 6 || !list.starts_with("(- ") || !list.ends_with(" -)")) return false;
  list = list.substr(3, list.size() - 6);
  while (!list.empty()) {
    const auto end = std::min(list.find(", "), list.size());
    const auto one = list.substr(0, end);
    if (const auto colon = one.rfind(": "); colon != std::string_view::npos) {
      draft_.add_response(name(one.substr(0, colon)), one.substr(colon + 2));
    }
    list.remove_prefix(std::min(end + 2, list.size()));
  }
  return true;
}

/// "(( 🐈 ))"
bool SignalMarkdownParser::take_sticker(std::string_view line) {
  const auto plain = trimmed(line);
  if (plain.size() < 6 || !plain.starts_with("(( ") || !plain.ends_with(" ))")) return false;
  draft_.add_file(AttachmentKind::sticker, {});
  return true;
}

/// Adds the words of a line; what stands in it as "![name](./media/file)" becomes an attachment.
void SignalMarkdownParser::add_text(std::string_view line) {
  const auto add = [this](std::string_view words) {
    if (is_cut_) return;
    is_cut_ = !append_bounded(draft_.text, words);
    if (is_cut_) cuts_.add(lines_.number());
  };
  if (!draft_.text.empty()) add("\n");
  while (draft_.files.size() < MessageDraft::extras_max) {
    const auto middle = std::min(line.find("](./media/"), line.find("](../exported_stickers/"));
    const auto open = middle == std::string_view::npos ? middle : line.rfind('[', middle);
    const auto close = middle == std::string_view::npos ? middle : line.find(')', middle);
    if (open == std::string_view::npos || close == std::string_view::npos) break;
    const auto label = line.substr(open + 1, middle - open - 1);
    const auto path = line.substr(middle + 2, close - middle - 2);
    const bool is_sticker = path.starts_with("../exported_stickers/");
    draft_.add_file(is_sticker ? AttachmentKind::sticker : kind_of_file(label.empty() ? path : label),
                    label.empty() ? path.substr(path.rfind('/') + 1) : label);
    auto before = line.substr(0, open);
    if (before.ends_with('!')) before.remove_suffix(1);
    add(before);
    line.remove_prefix(close + 1);
  }
  // Two spaces at the end are Markdown's line break, none that somebody typed.
  while (line.ends_with(' ')) line.remove_suffix(1);
  add(line);
}

void SignalMarkdownParser::deliver(Sink& sink) {
  if (!is_open_) return;
  is_open_ = false;
  const auto text = trimmed(draft_.text);
  if (text == "(This message was deleted)") draft_.is_deleted = true;
  if (is_call(text)) draft_.kind = Kind::call;
  if (draft_.sender == "No-Sender" && text.empty() && draft_.files.empty()) draft_.kind = Kind::system;
  draft_.deliver(sink);
}

}  // namespace

bool looks_like_signal_export_markdown(std::string_view first_bytes) {
  int heads = 0;
  int markdown = 0;
  bool is_markdown = false;
  bool is_owner_unnamed = false;  // WhatsApp knows everybody's name.
  Lines lines;
  const auto on_line = [&](std::string_view line) {
    if (const auto head = read_head(line)) {
      is_owner_unnamed |= head->sender == "Me";
      ++heads;
      markdown += is_markdown ? 1 : 0;
      is_markdown = false;
    }
    is_markdown |= line.ends_with("  ") || line.find("](./media/") != std::string_view::npos || line.ends_with(" -)") ||
                   line.ends_with("(This message was deleted)");
  };
  lines.feed(first_bytes, on_line);
  lines.finish(on_line);
  markdown += is_markdown ? 1 : 0;
  return heads > 0 && (is_owner_unnamed || markdown * 2 >= heads);
}

std::unique_ptr<Parser> make_signal_export_markdown_parser(const ParseOptions& options) {
  return std::make_unique<SignalMarkdownParser>(options);
}

}  // namespace securebase::chat
