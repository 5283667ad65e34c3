#include "core/chat/content.hpp"

#include <algorithm>

namespace securebase::chat {

ContentReader::ContentReader(std::uint64_t file_size, std::uint64_t chunk_bytes)
    : source_(Plain{file_size, chunk_bytes}) {}

ContentReader::ContentReader(const ZipEntry& entry, std::uint64_t file_size, std::uint64_t chunk_bytes)
    : source_(ZipEntryReader(entry, file_size, chunk_bytes)) {}

std::optional<Range> ContentReader::wants() const {
  if (const auto* const zip = std::get_if<ZipEntryReader>(&source_)) return zip->wants();
  const auto& plain = std::get<Plain>(source_);
  if (plain.received >= plain.size) return std::nullopt;
  return Range{plain.received, std::min(plain.chunk_bytes, plain.size - plain.received)};
}

void ContentReader::give(std::string_view bytes) {
  const auto range = wants();
  if (!range) return;
  if (auto* const zip = std::get_if<ZipEntryReader>(&source_)) return zip->give(bytes);
  auto& plain = std::get<Plain>(source_);
  plain.input = bytes.substr(0, range->size);
  plain.received += plain.input.size();
  // Fewer than were asked for: the file was cut meanwhile and ends here.
  if (plain.input.size() < range->size) plain.size = plain.received;
}

Result<std::string_view> ContentReader::take_raw() {
  if (auto* const zip = std::get_if<ZipEntryReader>(&source_)) return zip->take();
  return std::exchange(std::get<Plain>(source_).input, {});
}

bool ContentReader::is_raw_done() const {
  if (const auto* const zip = std::get_if<ZipEntryReader>(&source_)) return zip->is_done();
  const auto& plain = std::get<Plain>(source_);
  return plain.received >= plain.size && plain.input.empty();
}

Result<std::string_view> ContentReader::take() {
  while (true) {
    auto piece = take_raw();
    if (!piece) return piece;
    if (piece->empty() && !(is_raw_done() && !has_finished_)) return piece;
    if (!is_encoding_known_) {
      first_bytes_ += *piece;
      if (first_bytes_.size() < 2 && !is_raw_done()) continue;
      is_encoding_known_ = true;
      utf16_ = Utf16Decoder::for_text(first_bytes_);
      piece = std::string_view(first_bytes_).substr(utf16_ ? 2 : 0);
    }
    if (utf16_ && !piece->empty()) piece = utf16_->decode(*piece);
    if (!piece->empty()) return piece;
    if (!is_raw_done()) continue;
    has_finished_ = true;
    return utf16_ ? utf16_->finish() : std::string_view();
  }
}

bool ContentReader::is_done() const { return is_raw_done() && has_finished_; }

double ContentReader::progress() const {
  if (const auto* const zip = std::get_if<ZipEntryReader>(&source_)) return zip->progress();
  const auto& plain = std::get<Plain>(source_);
  return plain.size == 0 ? 1 : static_cast<double>(plain.received) / static_cast<double>(plain.size);
}

}  // namespace securebase::chat
