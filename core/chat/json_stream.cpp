#include "core/chat/json_stream.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cstring>
#include <limits>
#include <optional>
#include <string>

#include "core/base/utf8.hpp"
#include "core/chat/lines.hpp"

namespace securebase::chat {
namespace {

/// What is wrong with the JSON, for a person; null when nothing is.
using Fault = const char*;
constexpr Fault no_json = "the file stops being JSON here; it may be damaged, so export it again";
constexpr Fault too_deep = "the JSON is nested deeper than any chat export";
constexpr Fault more_follows = "there is something after the end of the JSON";

/// The number of bytes of a number or word that are kept; more digits than any number needs.
constexpr std::size_t word_bytes_max = 64;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// The first quote, backslash or line end of a string, eight bytes at a time.
const char* plain_end(const char* at, const char* end) {
  constexpr std::uint64_t ones = 0x0101010101010101ULL;
  constexpr auto zero_bytes = [](std::uint64_t word) { return (word - ones) & ~word & (ones << 7); };
  if constexpr (std::endian::native == std::endian::little) {
    for (; end - at >= 8; at += 8) {
      std::uint64_t word = 0;
      std::memcpy(&word, at, 8);
      const auto found =
          zero_bytes(word ^ (ones * '"')) | zero_bytes(word ^ (ones * '\\')) | zero_bytes(word ^ (ones * '\n'));
      if (found != 0) return at + std::countr_zero(found) / 8;
    }
  }
  while (at != end && *at != '"' && *at != '\\' && *at != '\n') ++at;
  return at;
}

/// The end of the spaces a line begins with, eight at a time: an indented export is a third spaces.
const char* indent_end(const char* at, const char* end) {
  constexpr std::uint64_t spaces = 0x2020202020202020ULL;
  if constexpr (std::endian::native == std::endian::little) {
    for (; end - at >= 8; at += 8) {
      std::uint64_t word = 0;
      std::memcpy(&word, at, 8);
      if (word != spaces) return at + std::countr_zero(word ^ spaces) / 8;
    }
  }
  while (at != end && *at == ' ') ++at;
  return at;
}

bool is_word(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '+' || c == '.';
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::optional<char32_t> hex_digit(char c) {
  if (is_digit(c)) return static_cast<char32_t>(c - '0');
  if (c >= 'a' && c <= 'f') return static_cast<char32_t>(c - 'a' + 10);
  if (c >= 'A' && c <= 'F') return static_cast<char32_t>(c - 'A' + 10);
  return std::nullopt;
}

bool is_high_surrogate(char32_t code) { return code >= 0xD800 && code <= 0xDBFF; }
bool is_low_surrogate(char32_t code) { return code >= 0xDC00 && code <= 0xDFFF; }

std::size_t take_digits(std::string_view& text) {
  const auto digits = static_cast<std::size_t>(std::ranges::find_if_not(text, is_digit) - text.begin());
  text.remove_prefix(digits);
  return digits;
}

/// The integer part of a JSON number, held to the range of 64 bits; nothing when the word is no number. An exponent is
/// allowed and makes the value that of the nearest such number: no export writes a time or an id like that.
std::optional<std::int64_t> number_of(std::string_view word) {
  std::int64_t plain = 0;
  const auto whole = std::from_chars(word.data(), word.data() + word.size(), plain);
  if (whole.ec == std::errc{} && whole.ptr == word.data() + word.size()) return plain;

  const bool is_negative = word.starts_with('-');
  if (is_negative) word.remove_prefix(1);
  const auto start = word;
  const auto whole_digits = take_digits(word);
  if (whole_digits == 0) return std::nullopt;
  std::string digits(start.substr(0, whole_digits));
  if (word.starts_with('.')) {
    word.remove_prefix(1);
    const auto fraction = word;
    const auto fraction_digits = take_digits(word);
    if (fraction_digits == 0) return std::nullopt;
    digits += fraction.substr(0, fraction_digits);
  }
  int exponent = 0;
  if (word.starts_with('e') || word.starts_with('E')) {
    word.remove_prefix(1);
    const bool is_small = word.starts_with('-');
    if (is_small || word.starts_with('+')) word.remove_prefix(1);
    const auto power = word;
    const auto power_digits = take_digits(word);
    if (power_digits == 0) return std::nullopt;
    std::from_chars(power.data(), power.data() + std::min<std::size_t>(power_digits, 4), exponent);
    if (is_small) exponent = -exponent;
  }
  if (!word.empty()) return std::nullopt;
  const auto kept = std::clamp<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(whole_digits) + exponent, 0, 100);
  digits.resize(static_cast<std::size_t>(kept), '0');
  if (digits.empty()) return 0;
  std::int64_t value = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (read.ec == std::errc::result_out_of_range) value = std::numeric_limits<std::int64_t>::max();
  return is_negative ? -value : value;
}

}  // namespace

std::int64_t JsonValue::as_integer() const {
  if (kind == Kind::number) return integer;
  if (kind != Kind::text) return 0;
  std::int64_t number = 0;
  const auto* const end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, number);
  return read.ec == std::errc{} && read.ptr == end ? number : 0;
}

/// A machine that takes the bytes as they come and keeps what a value needs that began in earlier ones.
class JsonStream::State {
 public:
  State(Documents documents, JsonVisitor& visitor) : documents_(documents), visitor_(visitor) {
    levels_.reserve(depth_max);
  }

  Result<void> feed(std::string_view bytes) {
    begin_ = bytes.data();
    const char* at = begin_;
    const char* const end = begin_ + bytes.size();
    while (at != end) {
      if (const auto fault = take(at, end); fault != nullptr) {
        return fail(Code::bad_input,
                    "line " + std::to_string(line_) + ", byte " + std::to_string(consumed_ + offset_of(at)), fault);
      }
    }
    consumed_ += bytes.size();
    return {};
  }

  Result<void> finish() {
    // A number at the root has no end of its own.
    if (token_ == Token::word && levels_.empty() && finish_word(word_) != nullptr) {
      return fail(Code::bad_input, "line " + std::to_string(line_), no_json);
    }
    if (count_ == 0) return fail(Code::bad_input, "byte 0", "the file is empty");
    ends_early_ = token_ != Token::none || !levels_.empty();
    return {};
  }

  std::vector<Notice> notices() const {
    std::vector<Notice> list;
    if (ends_early_) {
      list.push_back({"ends_early", "The file ends in the middle of a message (line " + std::to_string(line_) +
                                        "); what stood before was read."});
    }
    if (repairs_.count > 0) {
      list.push_back(notice_of("invalid_utf8", repairs_, "text held bytes that are no text; each became \xEF\xBF\xBD",
                               "texts held bytes that are no text; each became \xEF\xBF\xBD"));
    }
    if (cuts_.count > 0) list.push_back(text_cut_notice(cuts_));
    return list;
  }

  std::uint64_t line() const { return line_; }

 private:
  /// What the bytes so far are inside of.
  enum class Token : std::uint8_t { none, text, escape, code, word };
  /// What may come next outside of a token.
  enum class Next : std::uint8_t { document, value, value_or_end, key, key_or_end, colon, comma_or_end };

  struct Level {
    PathId opened;  ///< Where the container stands.
    PathId path;    ///< What its content is counted from.
    PathId member;  ///< The path of the member or element that comes next.
    bool is_list;
  };

  std::size_t offset_of(const char* at) const { return static_cast<std::size_t>(at - begin_); }

  Fault take(const char*& at, const char* end) {
    switch (token_) {
      case Token::none:
        return take_structure(at, end);
      case Token::text:
        take_text(at, end);
        return nullptr;
      case Token::escape:
        return take_escape(*at++);
      case Token::code:
        return take_code(*at++);
      case Token::word:
        return take_word(at, end);
    }
    return no_json;
  }

  Fault take_structure(const char*& at, const char* end) {
    for (; at != end; ++at) {
      switch (*at) {
        case ' ':
        case '\t':
        case '\r':
          break;
        case '\n':
          ++line_;
          at = indent_end(at + 1, end) - 1;
          break;
        case '"':
          is_key_ = next_ == Next::key || next_ == Next::key_or_end;
          if (!is_key_) {
            if (const auto fault = begin_value(); fault != nullptr) return fault;
          }
          token_ = Token::text;
          ++at;
          take_text(at, end);
          return nullptr;
        case '{':
        case '[':
          if (const auto fault = begin_value(); fault != nullptr) return fault;
          if (levels_.size() == depth_max) return too_deep;
          open(*at == '[');
          break;
        case '}':
        case ']':
          if (!may_end(*at == ']')) return no_json;
          close();
          break;
        case ':':
          if (next_ != Next::colon) return no_json;
          next_ = Next::value;
          break;
        case ',':
          if (next_ != Next::comma_or_end) return no_json;
          next_ = levels_.back().is_list ? Next::value : Next::key;
          break;
        default:
          if (is_byte_order_mark(at)) break;
          if (!is_word(*at)) return no_json;
          if (const auto fault = begin_value(); fault != nullptr) return fault;
          token_ = Token::word;
          word_.clear();
          return take_word(at, end);
      }
    }
    return nullptr;
  }

  bool is_byte_order_mark(const char* at) const {
    const auto offset = consumed_ + offset_of(at);
    return offset < byte_order_mark.size() && *at == byte_order_mark[offset];
  }

  /// Whether a value may stand here; a document begins with one.
  Fault begin_value() {
    if (next_ == Next::value || next_ == Next::value_or_end) return nullptr;
    if (next_ != Next::document) return no_json;
    if (documents_ == Documents::one && count_ > 0) return more_follows;
    ++count_;
    return nullptr;
  }
  void end_value() { next_ = levels_.empty() ? Next::document : Next::comma_or_end; }

  PathId path_of_next() const { return levels_.empty() ? root_path : levels_.back().member; }

  void open(bool is_list) {
    const auto opened = path_of_next();
    const auto base = visitor_.open(opened);
    levels_.push_back({opened, base, is_list ? detail::element_of(base) : base, is_list});
    next_ = is_list ? Next::value_or_end : Next::key_or_end;
  }
  bool may_end(bool is_list) const {
    if (levels_.empty() || levels_.back().is_list != is_list) return false;
    return next_ == Next::comma_or_end || next_ == (is_list ? Next::value_or_end : Next::key_or_end);
  }
  void close() {
    const auto opened = levels_.back().opened;
    levels_.pop_back();
    end_value();
    visitor_.close(opened);
  }

  void take_text(const char*& at, const char* end) {
    if (at == end) return;
    if (high_half_ != 0 && *at != '\\') drop_high_half();
    const char* const start = at;
    at = plain_end(at, end);
    const std::string_view part(start, static_cast<std::size_t>(at - start));
    if (at == end) {
      append(part);
      return;
    }
    switch (*at++) {
      case '"':
        token_ = Token::none;
        finish_text(part);
        return;
      case '\\':
        append(part);
        token_ = Token::escape;
        return;
      default:
        // A raw line end is not JSON, but it is plain what it means.
        append(part);
        append("\n");
        ++line_;
        return;
    }
  }

  Fault take_escape(char c) {
    if (high_half_ != 0 && c != 'u') drop_high_half();
    token_ = Token::text;
    switch (c) {
      case '"':
        append("\"");
        return nullptr;
      case '\\':
        append("\\");
        return nullptr;
      case '/':
        append("/");
        return nullptr;
      case 'b':
        append("\b");
        return nullptr;
      case 'f':
        append("\f");
        return nullptr;
      case 'n':
        append("\n");
        return nullptr;
      case 'r':
        append("\r");
        return nullptr;
      case 't':
        append("\t");
        return nullptr;
      case 'u':
      case 'x':  // Telegram Desktop's form of a control character; two digits.
        token_ = Token::code;
        code_ = 0;
        code_digits_left_ = c == 'u' ? 4 : 2;
        return nullptr;
      default:
        return no_json;
    }
  }

  Fault take_code(char c) {
    const auto digit = hex_digit(c);
    if (!digit) return no_json;
    code_ = code_ << 4 | *digit;
    if (--code_digits_left_ > 0) return nullptr;
    token_ = Token::text;
    if (high_half_ != 0 && is_low_surrogate(code_)) {
      append_code(0x10000 + ((high_half_ - 0xD800) << 10) + (code_ - 0xDC00));
      high_half_ = 0;
      return nullptr;
    }
    if (high_half_ != 0) drop_high_half();
    if (is_high_surrogate(code_)) {
      high_half_ = code_;
      return nullptr;
    }
    is_repaired_ |= is_low_surrogate(code_);
    append_code(code_);
    return nullptr;
  }

  void append_code(char32_t code) {
    std::string character;
    utf8::append(character, code);
    append(character);
  }
  /// Half of a surrogate pair that stands alone.
  void drop_high_half() {
    high_half_ = 0;
    is_repaired_ = true;
    append_code(utf8::replacement);
  }

  std::size_t text_bytes_max() const { return is_key_ ? key_bytes_max : message_text_bytes_max; }

  void append(std::string_view part) {
    const auto room = text_bytes_max() - std::min(text_bytes_max(), buffer_.size());
    buffer_ += part.substr(0, room);
    is_cut_ |= part.size() > room;
  }

  /// The text has ended with this last part. Most lie in one piece and are not copied.
  void finish_text(std::string_view last_part) {
    if (high_half_ != 0) drop_high_half();
    auto text = last_part;
    if (!buffer_.empty() || last_part.size() > text_bytes_max()) {
      append(last_part);
      text = buffer_;
    }
    if (is_key_) {
      levels_.back().member = detail::member_of(levels_.back().path, text);
      next_ = Next::colon;
    } else {
      JsonValue value;
      value.kind = JsonValue::Kind::text;
      value.text = sound(text);
      visitor_.value(path_of_next(), value);
      end_value();
    }
    if (is_repaired_) repairs_.add(line_);
    if (is_cut_) cuts_.add(line_);
    is_repaired_ = false;
    is_cut_ = false;
    buffer_.clear();
  }

  std::string_view sound(std::string_view text) {
    // The cut may have gone through a character; what is left of it is not a defect of the file.
    if (is_cut_) text = utf8::prefix(text, text.size() - 3);
    if (utf8::is_valid(text)) return text;
    is_repaired_ = true;
    // A replacement is longer than the byte it stands for.
    repaired_ = utf8::repaired(text);
    return utf8::prefix(repaired_, message_text_bytes_max);
  }

  Fault take_word(const char*& at, const char* end) {
    const char* const start = at;
    while (at != end && is_word(*at)) ++at;
    const std::string_view part(start, static_cast<std::size_t>(at - start));
    if (at != end && word_.empty()) return finish_word(part);
    if (word_.size() + part.size() > word_bytes_max) return no_json;
    word_ += part;
    return at == end ? nullptr : finish_word(word_);
  }

  Fault finish_word(std::string_view word) {
    JsonValue value;
    if (word == "true" || word == "false") {
      value.kind = JsonValue::Kind::boolean;
      value.boolean = word == "true";
    } else if (word != "null") {
      const auto number = word.size() > word_bytes_max ? std::nullopt : number_of(word);
      if (!number) return no_json;
      value.kind = JsonValue::Kind::number;
      value.integer = *number;
    }
    token_ = Token::none;
    visitor_.value(path_of_next(), value);
    end_value();
    return nullptr;
  }

  Documents documents_;
  JsonVisitor& visitor_;
  std::vector<Level> levels_;
  Token token_ = Token::none;
  Next next_ = Next::document;

  std::string buffer_;    ///< The parts of a text that came before.
  std::string word_;      ///< The beginning of a number or word that began in earlier bytes.
  std::string repaired_;  ///< A repaired text.
  bool is_key_ = false;
  bool is_cut_ = false;
  bool is_repaired_ = false;
  char32_t high_half_ = 0;  ///< The first half of a surrogate pair, while the second is awaited.
  char32_t code_ = 0;
  int code_digits_left_ = 0;

  const char* begin_ = nullptr;  ///< Of the bytes being fed.
  std::uint64_t consumed_ = 0;   ///< Bytes fed before them.
  std::uint64_t line_ = 1;
  std::uint64_t count_ = 0;  ///< Documents that have begun.
  Tally repairs_;
  Tally cuts_;
  bool ends_early_ = false;
};

JsonStream::JsonStream(Documents documents, JsonVisitor& visitor)
    : state_(std::make_unique<State>(documents, visitor)) {}
JsonStream::~JsonStream() = default;
Result<void> JsonStream::feed(std::string_view bytes) { return state_->feed(bytes); }
Result<void> JsonStream::finish() { return state_->finish(); }
std::vector<Notice> JsonStream::notices() const { return state_->notices(); }
std::uint64_t JsonStream::line() const { return state_->line(); }

}  // namespace securebase::chat
