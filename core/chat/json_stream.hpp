#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "core/base/error.hpp"
#include "core/chat/parser.hpp"

/// A JSON document of any size as a stream of values, each with its path, in constant memory.
///
/// Our own reader and not Boost.JSON's, because programs that export chats write what strict JSON is not: Telegram
/// Desktop escapes a control character as "\x0B", and half an emoji comes as one half of a surrogate pair. One such
/// character in ten years of messages must not cost the rest.
namespace securebase::chat {

/// The path of a value, hashed: "messages[].from" is the member `from` of an element of the root's member `messages`.
/// Hashes let a format parser switch over paths; a clash, which hostile input could make, would only misread that
/// input.
using PathId = std::uint64_t;

inline constexpr PathId root_path = 0xcbf29ce484222325ULL;

namespace detail {
constexpr PathId hashed(PathId hash, std::string_view text) {
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;  // FNV-1a
  return hash;
}
constexpr PathId element_of(PathId list) { return hashed(list, "[]"); }
constexpr PathId member_of(PathId object, std::string_view key) { return hashed(hashed(object, "."), key); }
}  // namespace detail

/// The id of a path as it is written in a format's description: path("messages[].text"); path("[]") is an element of a
/// list at the root.
consteval PathId path(std::string_view text) {
  PathId id = root_path;
  while (!text.empty()) {
    if (text.starts_with("[]")) {
      id = detail::element_of(id);
      text.remove_prefix(2);
      continue;
    }
    if (text.front() == '.') text.remove_prefix(1);
    const auto end = text.find_first_of(".[");
    const auto key = text.substr(0, end);
    id = detail::member_of(id, key);
    text.remove_prefix(key.size());
  }
  return id;
}

/// One string, number, boolean or null.
struct JsonValue {
  enum class Kind : std::uint8_t { text, number, boolean, null };
  Kind kind = Kind::null;
  std::string_view text;     ///< Of a text: its characters, well-formed UTF-8; valid during the call.
  std::int64_t integer = 0;  ///< Of a number: without its fraction, held to the range of the type.
  bool boolean = false;

  bool is_text() const { return kind == Kind::text; }
  bool is_null() const { return kind == Kind::null; }
  /// A number; also a text of digits, as some exports write numbers. Zero for anything else.
  std::int64_t as_integer() const;
};

/// Receives the values of a document in the order they stand.
class JsonVisitor {
 public:
  virtual ~JsonVisitor() = default;
  /// An object or list opens. Returns the path its content is counted from: `at` itself, or another, so that an object
  /// that may stand in two places is described once.
  virtual PathId open(PathId at) { return at; }
  /// The object or list that opened at `at` ends.
  virtual void close(PathId at) = 0;
  virtual void value(PathId at, const JsonValue& value) = 0;
};

/// Reads one document, or several one after another (JSON lines). A text beyond message_text_bytes_max is cut, bytes
/// that are no UTF-8 are replaced; both are counted in a notice.
class JsonStream {
 public:
  enum class Documents : std::uint8_t { one, many };

  /// Deeper nesting is an error: no chat export comes near it.
  static constexpr std::size_t depth_max = 64;
  /// The first bytes of a key that count.
  static constexpr std::size_t key_bytes_max = 512;

  JsonStream(Documents documents, JsonVisitor& visitor);
  ~JsonStream();

  /// Error: bad_input with "line 3, byte 71" where the JSON ends to be JSON, or is nested too deeply.
  Result<void> feed(std::string_view bytes);
  /// The stream has ended. An unfinished document is a notice; an empty stream is an error.
  Result<void> finish();
  std::vector<Notice> notices() const;
  /// The line that is being read, from 1.
  std::uint64_t line() const;

 private:
  class State;
  std::unique_ptr<State> state_;
};

}  // namespace securebase::chat
