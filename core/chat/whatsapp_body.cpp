#include "core/chat/whatsapp_body.hpp"

#include <algorithm>

#include "core/chat/attachment_name.hpp"
#include "core/chat/direction_marks.hpp"
#include "core/chat/whatsapp_phrases.hpp"

namespace securebase::chat {
namespace {

/// Longer than any name of a contact.
constexpr std::size_t sender_bytes_max = 256;

std::string_view first_line(std::string_view text) { return text.substr(0, text.find('\n')); }

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

/// A name that opens a quotation and does not close it is the app quoting: the colon is inside the quotation.
bool opens_quotation(std::string_view name) {
  constexpr std::string_view opening = "\xE2\x80\x9C";  // “
  constexpr std::string_view closing = "\xE2\x80\x9D";  // ”
  const auto opened = name.rfind(opening);
  if (opened != std::string_view::npos && name.find(closing, opened) == std::string_view::npos) return true;
  return std::ranges::count(name, '"') % 2 == 1;
}

std::optional<AttachmentKind> kind_of(Phrase phrase) {
  switch (phrase) {
    case Phrase::media:
      return AttachmentKind::unknown;
    case Phrase::image:
      return AttachmentKind::image;
    case Phrase::video:
      return AttachmentKind::video;
    case Phrase::audio:
      return AttachmentKind::audio;
    case Phrase::voice:
      return AttachmentKind::voice;
    case Phrase::sticker:
      return AttachmentKind::sticker;
    case Phrase::gif:
      return AttachmentKind::gif;
    case Phrase::document:
      return AttachmentKind::document;
    case Phrase::contact:
      return AttachmentKind::contact;
    case Phrase::location:
      return AttachmentKind::location;
    default:
      return std::nullopt;
  }
}

/// "<attached: 00000012-PHOTO-2024-01-01.jpg>", in any language: a short word, a colon, a file's name.
std::optional<std::string_view> attached_name(std::string_view bracketed) {
  bracketed = bracketed.substr(1, bracketed.size() - 2);
  auto colon = bracketed.find(": ");
  std::size_t colon_size = 2;
  if (colon == std::string_view::npos) {
    colon = bracketed.find("：");
    colon_size = 3;
  }
  if (colon == std::string_view::npos || colon == 0 || colon > 64) return std::nullopt;
  const auto name = trimmed(bracketed.substr(colon + colon_size));
  const bool is_numbered = name.size() > 9 && std::ranges::all_of(name.substr(0, 8), is_digit) && name[8] == '-';
  if (!is_numbered && !looks_like_file_name(name)) return std::nullopt;
  return name;
}

/// "IMG-20240101-WA0001.jpg (file attached)": a file's name and a phrase; or a name that only phones give, and
/// whatever the phone's language has for it.
std::optional<std::string_view> android_attachment(std::string_view line) {
  line = trimmed(line);
  if (line.empty() || line.back() != ')') return std::nullopt;
  const auto open = line.rfind(" (");
  if (open == std::string_view::npos || open == 0) return std::nullopt;
  const auto name = line.substr(0, open);
  const auto said = line.substr(open + 2, line.size() - open - 3);
  if (name.find('.') == std::string_view::npos) return std::nullopt;
  if (phrase_of(said) == Phrase::attached) return name;
  if (name.find("-WA") != 12 || name.find(' ') != std::string_view::npos) return std::nullopt;
  return std::ranges::all_of(name.substr(4, 8), is_digit) ? std::optional(name) : std::nullopt;
}

/// What is left of a caption when it only describes the file: "Plan.pdf • 2 pages" for a document "00000012-Plan.pdf".
std::string_view without_description(std::string_view caption, std::string_view name) {
  if (caption == name) return {};
  if (caption.find("\xE2\x80\xA2") == std::string_view::npos) return caption;  // •
  const auto title = trimmed(caption.substr(0, caption.find("\xE2\x80\xA2")));
  return !title.empty() && (name.empty() || name.ends_with(title)) ? std::string_view() : caption;
}

/// Reads one body step by step: each step looks for one thing, takes it off `text` and notes it.
class BodyReader {
 public:
  BodyReader(std::string_view text, bool is_ios) : is_ios_(is_ios) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\n')) text.remove_prefix(1);
    is_marked_ = text.starts_with(left_to_right_mark);
    body_.text = trimmed(text);
  }

  Body read() {
    take_edited();
    if (!take_attachment_in_brackets() && !take_android_attachment() && !take_marked_phrase()) read_whole();
    return body_;
  }

 private:
  /// "... <This message was edited>" at the end.
  void take_edited() {
    auto& text = body_.text;
    if (text.empty() || text.back() != '>') return;
    const auto open = text.rfind('<');
    if (open == std::string_view::npos) return;
    const auto bracketed = text.substr(open);
    const bool is_marked = text.substr(0, open).ends_with(left_to_right_mark);
    // On iOS the mark in front of the bracket says in any language that the app put it there.
    const bool is_unknown_note =
        is_ios_ && is_marked && open > left_to_right_mark.size() && !attached_name(bracketed) && !phrase_of(bracketed);
    if (phrase_of(bracketed) != Phrase::edited && !is_unknown_note) return;
    body_.is_edited = true;
    text = trimmed(text.substr(0, open));
  }

  bool take_attachment_in_brackets() {
    const auto text = body_.text;
    if (text.empty() || text.back() != '>') return false;
    const auto open = text.rfind('<');
    if (open == std::string_view::npos) return false;
    const auto name = attached_name(text.substr(open));
    if (!name) return false;
    body_.attachment = Attachment{kind_of_file(*name), *name};
    body_.text = without_description(trimmed(text.substr(0, open)), *name);
    return true;
  }

  bool take_android_attachment() {
    const auto line = first_line(body_.text);
    const auto name = android_attachment(line);
    if (!name) return false;
    body_.attachment = Attachment{kind_of_file(*name), *name};
    body_.text = without_description(trimmed(body_.text.substr(line.size())), *name);
    return true;
  }

  /// A caption, the mark, and the app's "image omitted".
  bool take_marked_phrase() {
    const auto text = body_.text;
    const auto mark = text.rfind(left_to_right_mark);
    if (mark == std::string_view::npos) return false;
    const auto phrase = phrase_of(text.substr(mark));
    const auto kind = phrase ? kind_of(*phrase) : std::nullopt;
    if (!kind) return false;
    body_.attachment = Attachment{*kind, {}};
    body_.text = trimmed(text.substr(0, mark));
    if (*kind == AttachmentKind::document) take_document_title();
    return true;
  }

  void take_document_title() {
    const auto title = trimmed(body_.text.substr(0, body_.text.find("\xE2\x80\xA2")));
    if (!looks_like_file_name(title)) return;
    body_.attachment->name = title;
    body_.text = {};
  }

  void read_whole() {
    const auto line = first_line(body_.text);
    const bool is_one_line = line.size() == body_.text.size();
    if (const auto phrase = phrase_of(line); phrase && read_phrase(*phrase, line)) return;
    if (is_one_line && read_place(line)) return;
    if (read_call(line) || read_poll(line)) return;
    // A pasted telephone number or a mention may bring the mark along.
    const auto first = body_.text.empty() ? '+' : body_.text.front();
    const bool is_app = is_ios_ && is_marked_ && !is_digit(first) && first != '+' && first != '@' && !body_.is_edited;
    if (is_app || begins_like_app_notice(body_.text)) body_.kind = Kind::system;
  }

  /// The first line is a phrase of the app.
  bool read_phrase(Phrase phrase, std::string_view line) {
    const auto below = trimmed(body_.text.substr(line.size()));
    if (const auto kind = kind_of(phrase)) {
      if (is_ios_ && !is_marked_ && !below.empty()) return false;
      body_.attachment = Attachment{*kind, {}};
      body_.text = below;
      if (*kind == AttachmentKind::unknown && looks_like_file_name(below)) {
        body_.attachment = Attachment{kind_of_file(below), below};
        body_.text = {};
      }
      return true;
    }
    if (!below.empty()) return false;
    switch (phrase) {
      case Phrase::deleted:
        body_.is_deleted = true;
        body_.text = {};
        return true;
      case Phrase::call:
        body_.kind = Kind::call;
        return true;
      case Phrase::notice:
        body_.kind = Kind::system;
        return true;
      default:
        return false;
    }
  }

  /// "location: https://maps.google.com/?q=1.5,2.5", and a place of Foursquare.
  bool read_place(std::string_view line) {
    const auto address = line.find(": https://");
    if (address == std::string_view::npos) return false;
    const auto link = line.substr(address + 2);
    const auto label = line.substr(0, address);
    if (link.find(' ') != std::string_view::npos) return false;
    const bool is_map = link.starts_with("https://maps.google.com/?q=") && label.find(' ') == std::string_view::npos;
    const bool is_venue = is_marked_ && link.starts_with("https://foursquare.com/v/");
    if (!is_map && !is_venue) return false;
    body_.attachment = Attachment{AttachmentKind::location, {}};
    body_.text = {};
    return true;
  }

  /// "Voice call, ‎12 min": a phrase and how it went; on iOS the second mark tells it in any language.
  bool read_call(std::string_view line) {
    const auto comma = line.find(", ");
    if (comma == std::string_view::npos || line.size() != body_.text.size() || line.size() > 96) return false;
    const bool is_marked_twice = is_ios_ && is_marked_ && line.substr(comma + 2).starts_with(left_to_right_mark);
    if (!is_marked_twice && (line.size() - comma > 40 || phrase_of(line.substr(0, comma)) != Phrase::call))
      return false;
    body_.kind = Kind::call;
    return true;
  }

  /// "POLL:" above the question and the options.
  bool read_poll(std::string_view line) {
    const auto word = trimmed(line);
    if (word.size() < 2 || word.back() != ':' || line.size() == body_.text.size()) return false;
    const bool is_marked_block = is_ios_ && is_marked_;
    if (!is_marked_block && phrase_of(word.substr(0, word.size() - 1)) != Phrase::poll) return false;
    body_.kind = Kind::poll;
    return true;
  }

  Body body_;
  bool is_ios_;
  bool is_marked_ = false;
};

}  // namespace

SenderAndText split_sender(std::string_view rest) {
  for (auto colon = rest.find(':'); colon != std::string_view::npos; colon = rest.find(':', colon + 1)) {
    if (colon > sender_bytes_max) break;
    const auto behind = rest.substr(colon + 1);
    if (!behind.empty() && space_length(behind) == 0) continue;
    const auto sender = trimmed(rest.substr(0, colon));
    if (sender.empty()) break;
    if (opens_quotation(sender)) break;
    return {sender, behind.empty() ? behind : behind.substr(space_length(behind))};
  }
  return {{}, rest};
}

Body read_body(std::string_view text, bool is_ios) { return BodyReader(text, is_ios).read(); }

}  // namespace securebase::chat
