#pragma once

#include <optional>
#include <string_view>
#include <utility>
#include <variant>

#include "core/chat/import.hpp"
#include "core/chat/utf16.hpp"
#include "core/chat/zip.hpp"

namespace securebase::chat {

/// One pass over the text of a chat from its beginning, wherever it lies: the file itself or an entry of an archive,
/// in UTF-8 or UTF-16. Give the bytes it wants, then take pieces of UTF-8 until none comes.
class ContentReader {
 public:
  /// The whole file.
  ContentReader(std::uint64_t file_size, std::uint64_t chunk_bytes);
  /// An entry of the archive that the file is.
  ContentReader(const ZipEntry& entry, std::uint64_t file_size, std::uint64_t chunk_bytes);

  std::optional<Range> wants() const;
  void give(std::string_view bytes);
  /// The next piece, valid until the next call; empty when more bytes are wanted or all was read.
  Result<std::string_view> take();
  bool is_done() const;
  double progress() const;

 private:
  struct Plain {
    std::uint64_t size;
    std::uint64_t chunk_bytes;
    std::uint64_t received = 0;
    std::string_view input = {};
  };

  Result<std::string_view> take_raw();
  bool is_raw_done() const;

  std::variant<Plain, ZipEntryReader> source_;
  std::string first_bytes_;  ///< Held back until the encoding is known.
  std::optional<Utf16Decoder> utf16_;
  bool is_encoding_known_ = false;
  bool has_finished_ = false;
};

}  // namespace securebase::chat
