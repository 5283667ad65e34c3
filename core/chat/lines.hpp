#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "core/chat/parser.hpp"

/// A stream of bytes as lines of well-formed UTF-8: what every parser of a text export stands on.
namespace securebase::chat {

/// The longest line that is kept. A header and a whole message fit; what lies beyond is dropped.
inline constexpr std::size_t line_bytes_max = message_text_bytes_max + 4096;

/// How often something happened, and where first.
struct Tally {
  std::uint64_t count = 0;
  std::uint64_t first_line = 0;
  void add(std::uint64_t line) {
    if (count++ == 0) first_line = line;
  }
};

/// One sentence for a Tally that is not zero: "3 <many> (the first on line 17)."
Notice notice_of(std::string_view id, const Tally& tally, std::string_view one, std::string_view many);

/// What was done to a text that was longer than is kept; the notice `text_cut`.
Notice text_cut_notice(const Tally& tally);

/// Appends to `text` up to message_text_bytes_max bytes, whole code points only. False when something was dropped.
bool append_bounded(std::string& text, std::string_view more);

/// Cuts bytes into lines, whatever the pieces they come in: LF, CR LF and CR end a line, a byte order mark at the start
/// is dropped, ill-formed bytes are repaired and counted. Memory stays below two longest lines.
class Lines {
 public:
  /// Calls `on_line(std::string_view)` for every line that ends within these bytes. The line is valid during the call.
  template <class OnLine>
  void feed(std::string_view bytes, OnLine&& on_line);

  /// The stream has ended: calls `on_line` for a last line without an end, if there is one.
  template <class OnLine>
  void finish(OnLine&& on_line);

  /// The number of the line being handed over, from 1.
  std::uint64_t number() const { return number_; }
  /// Whether the line being handed over had no end: the last of a stream.
  bool is_last() const { return is_last_; }
  /// Whether the stream ended in the middle of a character.
  bool ends_inside_character() const { return ends_inside_character_; }
  /// The notice `invalid_utf8`, where something was repaired.
  void append_notices(std::vector<Notice>& notices) const;

 private:
  void carry(std::string_view bytes);
  std::string_view sound(std::string_view line);
  void drop_half_character();

  std::string carried_;   ///< The beginning of a line that began in earlier bytes.
  std::string repaired_;  ///< A repaired line.
  std::uint64_t number_ = 0;
  Tally repairs_;
  bool after_cr_ = false;
  bool has_carried_ = false;
  bool is_last_ = false;
  bool ends_inside_character_ = false;
};

template <class OnLine>
void Lines::feed(std::string_view bytes, OnLine&& on_line) {
  if (after_cr_ && !bytes.empty()) {
    after_cr_ = false;
    if (bytes.front() == '\n') bytes.remove_prefix(1);
  }
  const char* const end = bytes.data() + bytes.size();
  const auto find = [end](const char* from, char byte) {
    const auto* const found =
        from == end ? nullptr : static_cast<const char*>(std::memchr(from, byte, static_cast<std::size_t>(end - from)));
    return found == nullptr ? end : found;
  };
  const char* position = bytes.data();
  // Each of the two is searched for anew only when passed, so a file of one kind of line end is not scanned again and
  // again for the other.
  const char* next_lf = find(position, '\n');
  const char* next_cr = find(position, '\r');
  while (position != end) {
    const char* const line_end = next_lf < next_cr ? next_lf : next_cr;
    const std::string_view line(position, static_cast<std::size_t>(line_end - position));
    if (line_end == end) {
      carry(line);
      return;
    }
    position = line_end + 1;
    if (*line_end == '\r') {
      if (position == end) {
        after_cr_ = true;
      } else if (*position == '\n') {
        ++position;
      }
    }
    if (has_carried_) carry(line);
    ++number_;
    on_line(sound(has_carried_ ? std::string_view(carried_) : line));
    carried_.clear();
    has_carried_ = false;
    if (next_lf < position) next_lf = find(position, '\n');
    if (next_cr < position) next_cr = find(position, '\r');
  }
}

template <class OnLine>
void Lines::finish(OnLine&& on_line) {
  if (!has_carried_) return;
  ++number_;
  is_last_ = true;
  drop_half_character();
  on_line(sound(carried_));
  carried_.clear();
  has_carried_ = false;
}

}  // namespace securebase::chat
