#include "core/report/marked_samples.hpp"

#include <algorithm>

#include "core/base/utf8.hpp"
#include "core/text/reader.hpp"

namespace securebase::report {
namespace {

constexpr std::size_t shown_bytes_max = 320;

std::string cut(std::string_view text) {
  if (text.size() <= shown_bytes_max) return std::string(text);
  return std::string(utf8::prefix(text, shown_bytes_max)) + "\u2026";
}

std::string shown_part(std::string_view text, Mark mark) {
  if (text.size() <= shown_bytes_max) return std::string(text);
  const auto part = text.substr(0, text::draft_bytes_max);
  const auto reading = text::read_draft(part, "", nullptr, text::Detail::marks);
  const auto found = std::ranges::find(reading.findings, mark, &text::Finding::mark);
  if (found == reading.findings.end()) return cut(text);
  return cut(part.substr(found->sentence.begin, found->sentence.end - found->sentence.begin));
}

}  // namespace

void MarkedSamples::add(MarkSet marks, std::string_view text, std::uint8_t member, std::uint32_t stretch) {
  for (std::size_t i = 0; i < mark_count; ++i) {
    const auto mark = static_cast<Mark>(i);
    if (!marks.contains(mark)) continue;
    auto& kept = kept_[i];
    const auto place = kept.size() < marked_samples_max ? kept.size() : random_.below(seen_[i] + 1);
    ++seen_[i];
    if (place >= marked_samples_max) continue;
    if (place == kept.size()) kept.emplace_back();
    kept[place] = {shown_part(text, mark), member, stretch};
  }
}

}  // namespace securebase::report
