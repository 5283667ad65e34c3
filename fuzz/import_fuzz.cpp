#include "core/chat/import.hpp"
#include "fuzz/chat_driver.hpp"

using namespace securebase;

namespace {

/// Plays the host: brings the bytes that the import asks for.
std::string transcript_of(std::string_view file, std::uint64_t chunk_bytes) {
  fuzz::Transcript transcript;
  chat::Import import(file.size(), {}, chunk_bytes);
  double progress = 0;
  while (const auto range = import.wants()) {
    fuzz::require(range->size >= 1 && range->size <= chunk_bytes, "it asks for one byte to one chunk");
    const auto offset = std::min<std::uint64_t>(range->offset, file.size());
    const std::string piece(file.substr(offset, range->size));
    const auto fed = import.feed(piece, transcript);
    if (!fed) {
      transcript.error(fed.error());
      fuzz::require(!import.wants(), "after an error it wants nothing");
      break;
    }
    fuzz::require(import.progress() >= progress, "it moves forward");
    progress = import.progress();
  }
  transcript.notices(import.notices());
  return transcript.text();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view file(reinterpret_cast<const char*>(data), size);
  const auto whole = transcript_of(file, chat::import_chunk_bytes_max);
  fuzz::require(transcript_of(file, 1) == whole, "single bytes give the same messages");
  fuzz::require(transcript_of(file, 2 + size % 37) == whole, "chunks of any size give the same messages");
  return 0;
}
