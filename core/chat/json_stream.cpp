#include "core/chat/json_stream.hpp"

#include <algorithm>
#include <boost/json/basic_parser_impl.hpp>
#include <charconv>
#include <cstring>

#include "core/base/utf8.hpp"

namespace securebase::chat {
namespace {

constexpr std::size_t depth_max = 64;
constexpr std::size_t key_bytes_max = 512;

/// What Boost's parser calls. It hands strings over in pieces; this puts them together, within bounds.
class Handler {
 public:
  static constexpr std::size_t max_object_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_array_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_key_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_string_size = static_cast<std::size_t>(-1);
  using Text = boost::json::string_view;
  using Error = boost::json::error_code;

  explicit Handler(JsonVisitor& visitor) : visitor_(visitor) { levels_.reserve(depth_max + 1); }

  bool on_document_begin(Error&) { return true; }
  bool on_document_end(Error&) { return true; }
  bool on_object_begin(Error&) { return open(false); }
  bool on_object_end(std::size_t, Error&) { return close(); }
  bool on_array_begin(Error&) { return open(true); }
  bool on_array_end(std::size_t, Error&) { return close(); }
  bool on_key_part(Text part, std::size_t, Error&) { return append(part, key_bytes_max); }
  bool on_key(Text part, std::size_t, Error&) {
    const auto key = complete(part, key_bytes_max);
    levels_.back().member = detail::member_of(levels_.back().path, key);
    buffer_.clear();
    return true;
  }
  bool on_string_part(Text part, std::size_t, Error&) { return append(part, message_text_bytes_max); }
  bool on_string(Text part, std::size_t, Error&) {
    const auto text = complete(part, message_text_bytes_max);
    JsonValue value;
    value.kind = JsonValue::Kind::text;
    value.text = sound(text);
    visitor_.value(at(), value);
    buffer_.clear();
    return true;
  }
  bool on_number_part(Text, Error&) { return true; }
  bool on_int64(std::int64_t number, Text, Error&) { return integer(number); }
  bool on_uint64(std::uint64_t number, Text, Error&) {
    return integer(static_cast<std::int64_t>(std::min<std::uint64_t>(number, INT64_MAX)));
  }
  bool on_double(double number, Text, Error&) {
    JsonValue value;
    value.kind = JsonValue::Kind::real;
    value.real = number;
    visitor_.value(at(), value);
    return true;
  }
  bool on_bool(bool boolean, Error&) {
    JsonValue value;
    value.kind = JsonValue::Kind::boolean;
    value.boolean = boolean;
    visitor_.value(at(), value);
    return true;
  }
  bool on_null(Error&) {
    visitor_.value(at(), {});
    return true;
  }
  bool on_comment_part(Text, Error&) { return true; }
  bool on_comment(Text, Error&) { return true; }

  void start_document() {
    levels_.clear();
    buffer_.clear();
  }

  std::uint64_t repaired = 0;
  std::uint64_t cut = 0;

 private:
  struct Level {
    PathId opened;  ///< Where the container stands.
    PathId path;    ///< What its content is counted from.
    PathId member;  ///< The path of the member or element that comes next.
  };

  PathId at() const { return levels_.empty() ? root_path : levels_.back().member; }

  bool open(bool is_list) {
    const auto opened = at();
    const auto base = visitor_.open(opened);
    levels_.push_back({opened, base, is_list ? detail::element_of(base) : base});
    return true;
  }
  bool close() {
    const auto opened = levels_.back().opened;
    levels_.pop_back();
    visitor_.close(opened);
    return true;
  }
  bool integer(std::int64_t number) {
    JsonValue value;
    value.kind = JsonValue::Kind::integer;
    value.integer = number;
    visitor_.value(at(), value);
    return true;
  }

  bool append(Text part, std::size_t bytes_max) {
    const auto room = bytes_max - std::min(bytes_max, buffer_.size());
    buffer_.append(part.data(), std::min(part.size(), room));
    if (part.size() > room) is_cut_ = true;
    return true;
  }
  /// The whole string, of which `part` is the last piece.
  std::string_view complete(Text part, std::size_t bytes_max) {
    std::string_view whole(part.data(), part.size());
    if (!buffer_.empty() || part.size() > bytes_max) {
      append(part, bytes_max);
      whole = buffer_;
    }
    if (is_cut_) {
      ++cut;
      is_cut_ = false;
      // A cut may have gone through a character; what is left of it is not a defect of the file.
      whole = utf8::prefix(whole, whole.size() - std::min<std::size_t>(whole.size(), 4));
    }
    return whole;
  }
  std::string_view sound(std::string_view text) {
    if (utf8::is_valid(text)) return text;
    ++repaired;
    repaired_text_ = utf8::repaired(text);
    return repaired_text_;
  }

  JsonVisitor& visitor_;
  std::vector<Level> levels_;
  std::string buffer_;
  std::string repaired_text_;
  bool is_cut_ = false;
};

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

}  // namespace

std::int64_t JsonValue::as_integer() const {
  switch (kind) {
    case Kind::integer:
      return integer;
    case Kind::real:
      return real > -9e15 && real < 9e15 ? static_cast<std::int64_t>(real) : 0;
    case Kind::text: {
      std::int64_t number = 0;
      const auto end = text.data() + text.size();
      const auto read = std::from_chars(text.data(), end, number);
      return read.ec == std::errc{} && read.ptr == end ? number : 0;
    }
    default:
      return 0;
  }
}

class JsonStream::State {
 public:
  State(Documents documents, JsonVisitor& visitor) : documents_(documents), parser_(options(), visitor) {}

  Result<void> feed(std::string_view bytes) {
    if (is_first_) {
      is_first_ = false;
      if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    }
    while (!bytes.empty()) {
      if (!is_inside_) {
        const auto skipped = static_cast<std::size_t>(std::ranges::find_if_not(bytes, is_blank) - bytes.begin());
        advance(bytes.substr(0, skipped));
        bytes.remove_prefix(skipped);
        if (bytes.empty()) return {};
        if (documents_ == Documents::one && count_ > 0) return broken("there is something after the end of the JSON");
        parser_.reset();
        parser_.handler().start_document();
        is_inside_ = true;
        ++count_;
      }
      boost::json::error_code error;
      const auto used = parser_.write_some(true, bytes.data(), bytes.size(), error);
      advance(bytes.substr(0, used));
      bytes.remove_prefix(used);
      if (error == boost::json::error::too_deep) return broken("the JSON is nested deeper than any chat export");
      if (error) return broken("the file stops being JSON here; it may be damaged, so export it again");
      if (parser_.done()) is_inside_ = false;
    }
    return {};
  }

  Result<void> finish() {
    if (count_ == 0) return fail(Code::bad_input, "byte 0", "the file is empty");
    ends_early_ = is_inside_;
    return {};
  }

  std::vector<Notice> notices() const {
    std::vector<Notice> list;
    const auto& handler = parser_.handler();
    if (ends_early_) {
      list.push_back({"ends_early", "The file ends in the middle of the JSON (line " + std::to_string(line_) +
                                        "); what stood before was read."});
    }
    if (handler.repaired > 0) {
      list.push_back({"invalid_utf8",
                      std::to_string(handler.repaired) + " texts held bytes that are not UTF-8; they were replaced."});
    }
    if (handler.cut > 0) {
      list.push_back(
          {"text_cut", std::to_string(handler.cut) + " texts were longer than 1 MiB; the rest of each was left out."});
    }
    return list;
  }

 private:
  static boost::json::parse_options options() {
    boost::json::parse_options options;
    options.max_depth = depth_max;
    options.allow_invalid_utf8 = true;
    return options;
  }

  void advance(std::string_view bytes) {
    byte_ += bytes.size();
    line_ += static_cast<std::uint64_t>(std::ranges::count(bytes, '\n'));
  }
  std::unexpected<Error> broken(std::string message) const {
    return fail(Code::bad_input, "line " + std::to_string(line_) + ", byte " + std::to_string(byte_),
                std::move(message));
  }

  Documents documents_;
  boost::json::basic_parser<Handler> parser_;
  std::uint64_t byte_ = 0;
  std::uint64_t line_ = 1;
  std::uint64_t count_ = 0;
  bool is_first_ = true;
  bool is_inside_ = false;
  bool ends_early_ = false;
};

JsonStream::JsonStream(Documents documents, JsonVisitor& visitor)
    : state_(std::make_unique<State>(documents, visitor)) {}
JsonStream::~JsonStream() = default;
Result<void> JsonStream::feed(std::string_view bytes) { return state_->feed(bytes); }
Result<void> JsonStream::finish() { return state_->finish(); }
std::vector<Notice> JsonStream::notices() const { return state_->notices(); }

}  // namespace securebase::chat
