#include "core/chat/xml_stream.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "core/base/utf8.hpp"

namespace securebase::chat {
namespace {

constexpr std::size_t name_bytes_max = 200;
constexpr std::size_t attributes_max = 200;
constexpr std::size_t reference_bytes_max = 12;

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }
bool is_name(char c) { return c != '>' && c != '/' && c != '=' && c != '"' && c != '\'' && c != '<' && !is_space(c); }

/// The number or name between '&' and ';', or nothing where it is none.
std::optional<char32_t> referenced(std::string_view reference) {
  static constexpr std::array<std::pair<std::string_view, char32_t>, 5> names = {
      {{"amp", U'&'}, {"lt", U'<'}, {"gt", U'>'}, {"quot", U'"'}, {"apos", U'\''}}};
  for (const auto& [name, character] : names) {
    if (name == reference) return character;
  }
  if (!reference.starts_with('#')) return std::nullopt;
  reference.remove_prefix(1);
  const bool is_hex = reference.starts_with('x');
  if (is_hex) reference.remove_prefix(1);
  std::uint32_t number = 0;
  const auto end = reference.data() + reference.size();
  const auto read = std::from_chars(reference.data(), end, number, is_hex ? 16 : 10);
  if (reference.empty() || read.ec != std::errc{} || read.ptr != end || number == 0) return std::nullopt;
  return static_cast<char32_t>(number);
}

}  // namespace

std::string_view XmlAttributes::get(std::string_view name) const {
  for (std::size_t i = 0; i < count_; ++i) {
    if (list_[i].name == name) return list_[i].value;
  }
  return {};
}

std::int64_t XmlAttributes::integer(std::string_view name) const {
  const auto text = get(name);
  std::int64_t number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  return read.ec == std::errc{} && read.ptr == text.data() + text.size() ? number : 0;
}

std::string xml_unescaped(std::string_view raw) {
  std::string out;
  out.reserve(raw.size());
  char32_t high_half = 0;
  const auto drop_half = [&] {
    if (high_half != 0) utf8::append(out, utf8::replacement);
    high_half = 0;
  };
  while (!raw.empty()) {
    if (const auto plain = raw.substr(0, raw.find('&')); !plain.empty()) {
      drop_half();
      out += plain;
      raw.remove_prefix(plain.size());
      continue;
    }
    const auto end = raw.substr(0, reference_bytes_max).find(';');
    const auto character = end == std::string_view::npos ? std::nullopt : referenced(raw.substr(1, end - 1));
    if (!character) {
      // A bare '&' is no XML, but it is plain what it means.
      drop_half();
      out += '&';
      raw.remove_prefix(1);
      continue;
    }
    raw.remove_prefix(end + 1);
    if (*character >= 0xD800 && *character <= 0xDBFF) {
      drop_half();
      high_half = *character;
    } else if (*character >= 0xDC00 && *character <= 0xDFFF && high_half != 0) {
      utf8::append(out, 0x10000 + ((high_half - 0xD800) << 10) + (*character - 0xDC00));
      high_half = 0;
    } else {
      drop_half();
      utf8::append(out, *character);
    }
  }
  drop_half();
  return out;
}

Result<void> XmlStream::feed(std::string_view bytes) {
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    // The two places where a file spends its bytes are taken in one go.
    if (state_ == State::value) {
      const auto end = std::min(bytes.find(quote_, i), bytes.size());
      const auto part = bytes.substr(i, end - i);
      line_ += static_cast<std::uint64_t>(std::ranges::count(part, '\n'));
      if (is_wanted_) {
        const auto room = message_text_bytes_max - std::min(message_text_bytes_max, raw_.size());
        raw_.append(part.substr(0, room));
        is_cut_ |= part.size() > room;
      }
      if (end == bytes.size()) return {};
      finish_value();
      i = end;
      continue;
    }
    if (state_ == State::text) {
      const auto end = std::min(bytes.find('<', i), bytes.size());
      line_ += static_cast<std::uint64_t>(std::ranges::count(bytes.substr(i, end - i), '\n'));
      if (end == bytes.size()) return {};
      i = end;
    }
    if (const auto stepped = step(bytes[i]); !stepped) return stepped;
  }
  return {};
}

Result<void> XmlStream::step(char c) {
  if (c == '\n') ++line_;
  switch (state_) {
    case State::text:
      if (c == '<') state_ = State::tag_start;
      break;
    case State::tag_start:
      element_.clear();
      attributes_.count_ = 0;
      if (c == '!') {
        state_ = State::declaration;
      } else if (c == '?') {
        state_ = State::instruction;
      } else if (c == '/') {
        state_ = State::end_tag;
      } else if (is_name(c)) {
        element_ = c;
        state_ = State::name;
      } else {
        return broken("a '<' stands here that begins no element");
      }
      break;
    case State::declaration:
      element_ += c;
      if (element_ == "--") {
        state_ = State::comment;
      } else if (element_ == "[CDATA[") {
        state_ = State::cdata;
      } else if (!std::string_view("[CDATA[").starts_with(element_) && element_ != "-") {
        return broken("the file declares a document type, which no SMS archive does");
      }
      break;
    case State::comment:
      if (c == '>' && last_[0] == '-' && last_[1] == '-') state_ = State::text;
      break;
    case State::cdata:
      if (c == '>' && last_[0] == ']' && last_[1] == ']') state_ = State::text;
      break;
    case State::instruction:
      if (c == '>') state_ = State::text;
      break;
    case State::end_tag:
      if (c == '>') {
        visitor_.close(element_);
        state_ = State::text;
      } else if (!is_space(c) && element_.size() < name_bytes_max) {
        element_ += c;
      }
      break;
    case State::name:
      if (is_name(c)) {
        if (element_.size() < name_bytes_max) element_ += c;
        break;
      }
      state_ = State::in_tag;
      [[fallthrough]];
    case State::in_tag:
      if (c == '>') {
        open_element();
        state_ = State::text;
      } else if (c == '/') {
        state_ = State::self_close;
      } else if (is_name(c)) {
        start_attribute(c);
      } else if (!is_space(c)) {
        return broken("an element holds something that is no attribute");
      }
      break;
    case State::self_close:
      if (c != '>') return broken("a '/' stands inside an element");
      open_element();
      visitor_.close(element_);
      state_ = State::text;
      break;
    case State::attribute:
      if (is_name(c)) {
        auto& name = attributes_.list_[attributes_.count_ - 1].name;
        if (name.size() < name_bytes_max) name += c;
        break;
      }
      state_ = State::before_value;
      [[fallthrough]];
    case State::before_value:
      if (c == '"' || c == '\'') {
        quote_ = c;
        is_wanted_ = visitor_.wants(attributes_.list_[attributes_.count_ - 1].name);
        raw_.clear();
        state_ = State::value;
      } else if (c != '=' && !is_space(c)) {
        return broken("an attribute has no value in quotes");
      }
      break;
    case State::value:
      break;  // taken by feed()
  }
  last_[0] = last_[1];
  last_[1] = c;
  return {};
}

void XmlStream::start_attribute(char c) {
  // Further ones overwrite the last: no archive has so many, and memory stays bounded.
  if (attributes_.count_ < attributes_max) ++attributes_.count_;
  if (attributes_.list_.size() < attributes_.count_) attributes_.list_.emplace_back();
  attributes_.list_[attributes_.count_ - 1].name = c;
  attributes_.list_[attributes_.count_ - 1].value.clear();
  state_ = State::attribute;
}

void XmlStream::finish_value() {
  if (is_cut_) {
    cuts_.add(line_);
    is_cut_ = false;
    raw_.resize(utf8::prefix(raw_, raw_.size() - 3).size());
  }
  auto& value = attributes_.list_[attributes_.count_ - 1].value;
  if (raw_.contains('&')) {
    value = xml_unescaped(raw_);
  } else {
    value = raw_;
  }
  if (!utf8::is_valid(value)) {
    repairs_.add(line_);
    const auto repaired = utf8::repaired(value);
    // A replacement is longer than the byte it stands for.
    value = utf8::prefix(repaired, message_text_bytes_max);
  }
  state_ = State::in_tag;
}

void XmlStream::open_element() {
  ++elements_;
  visitor_.open(element_, attributes_);
}

Result<void> XmlStream::finish() {
  if (elements_ == 0) {
    return fail(Code::bad_input, "line " + std::to_string(line_), "the file ends before its first element");
  }
  ends_early_ = state_ != State::text;
  return {};
}

std::vector<Notice> XmlStream::notices() const {
  std::vector<Notice> list;
  if (ends_early_) {
    list.push_back({"ends_early", "The file ends in the middle of an element (line " + std::to_string(line_) +
                                      "); what stood before was read."});
  }
  if (repairs_.count > 0) {
    list.push_back(notice_of("invalid_utf8", repairs_, "text held bytes that are no text; each became \xEF\xBF\xBD",
                             "texts held bytes that are no text; each became \xEF\xBF\xBD"));
  }
  if (cuts_.count > 0) list.push_back(text_cut_notice(cuts_));
  return list;
}

std::unexpected<Error> XmlStream::broken(std::string message) const {
  return fail(Code::bad_input, "line " + std::to_string(line_), std::move(message));
}

}  // namespace securebase::chat
