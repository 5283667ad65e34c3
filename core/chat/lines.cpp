#include "core/chat/lines.hpp"

#include <algorithm>

#include "core/base/utf8.hpp"

namespace securebase::chat {
namespace {

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

/// The first `bytes_max` bytes, less a character that would be cut in two. Unlike utf8::prefix it stays close to
/// `bytes_max` when the bytes are not UTF-8 at all.
std::string_view whole_characters(std::string_view bytes, std::size_t bytes_max) {
  if (bytes.size() <= bytes_max) return bytes;
  auto end = bytes_max;
  while (end > bytes_max - 4 && is_continuation(bytes[end])) --end;
  return bytes.substr(0, end);
}

/// How many bytes the sequence that this byte leads should have.
std::size_t sequence_length(unsigned char lead) { return lead < 0xC2 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4; }

}  // namespace

Notice notice_of(std::string_view id, const Tally& tally, std::string_view one, std::string_view many) {
  const bool is_one = tally.count == 1;
  Notice notice{std::string(id), std::to_string(tally.count) + " "};
  notice.message += is_one ? one : many;
  notice.message += is_one ? " (line " : " (the first on line ";
  notice.message += std::to_string(tally.first_line) + ").";
  return notice;
}

Notice text_cut_notice(const Tally& tally) {
  return notice_of("text_cut", tally, "message was longer than 1 MiB; the rest was left out",
                   "messages were longer than 1 MiB; the rest was left out");
}

bool append_bounded(std::string& text, std::string_view more) {
  const auto kept = utf8::prefix(more, message_text_bytes_max - std::min(text.size(), message_text_bytes_max));
  text += kept;
  return kept.size() == more.size();
}

void Lines::carry(std::string_view bytes) {
  has_carried_ = true;
  // Four bytes more than are kept, so that the cut sees whether it would fall inside a character.
  carried_ += bytes.substr(0, line_bytes_max + 4 - std::min(carried_.size(), line_bytes_max + 4));
}

std::string_view Lines::sound(std::string_view line) {
  if (number_ == 1 && line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
  line = whole_characters(line, line_bytes_max);
  if (utf8::is_valid(line)) return line;
  repairs_.add(number_);
  repaired_ = utf8::repaired(line);
  return repaired_;
}

void Lines::drop_half_character() {
  if (carried_.size() > line_bytes_max) return;
  for (std::size_t back = 1; back <= 3 && back <= carried_.size(); ++back) {
    const auto byte = carried_[carried_.size() - back];
    if (is_continuation(byte)) continue;
    if (sequence_length(static_cast<unsigned char>(byte)) <= back) return;
    carried_.resize(carried_.size() - back);
    ends_inside_character_ = true;
    return;
  }
}

void Lines::append_notices(std::vector<Notice>& notices) const {
  if (repairs_.count == 0) return;
  notices.push_back(notice_of("invalid_utf8", repairs_, "line held bytes that are no text; each became \xEF\xBF\xBD",
                              "lines held bytes that are no text; each became \xEF\xBF\xBD"));
}

}  // namespace securebase::chat
