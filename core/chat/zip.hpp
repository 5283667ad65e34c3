#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.hpp"
#include "core/chat/import.hpp"

/// As much of the ZIP format (PKWARE APPNOTE 6.3) as the archives need that phones and desktops export: stored and
/// deflated entries, ZIP64. Both readers ask for the bytes they want and take them in pieces.
namespace securebase::chat {

/// Whether a file begins as an archive does.
bool looks_like_zip(std::string_view first_bytes);

struct ZipEntry {
  std::string name;
  std::uint64_t header_offset = 0;
  std::uint64_t compressed_size = 0;
  std::uint64_t size = 0;
  std::uint32_t crc = 0;
  std::uint16_t method = 0;
  bool is_encrypted = false;
};

/// How likely an entry is to be a chat, by its name: higher is likelier, 0 is not at all.
int chat_likelihood(std::string_view entry_name);

/// Reads the directory at the end of an archive and keeps the entries that may be a chat, the likeliest first, then the
/// largest. Memory stays constant however many photos lie beside it.
class ZipDirectory {
 public:
  static constexpr std::size_t entries_max = 64;

  ZipDirectory(std::uint64_t file_size, std::uint64_t chunk_bytes);

  /// Nothing when the directory is read.
  std::optional<Range> wants() const;
  Result<void> feed(std::string_view bytes);

  const std::vector<ZipEntry>& candidates() const { return candidates_; }
  /// Entries of any kind, without folders.
  std::uint64_t entry_count() const { return entry_count_; }

 private:
  enum class Stage { tail, zip64, entries, done };

  Result<void> read_tail();
  Result<void> read_zip64();
  Result<void> read_entries();
  Result<void> begin_entries(std::uint64_t offset, std::uint64_t size, std::uint64_t count);
  void consider(ZipEntry entry);

  std::uint64_t chunk_bytes_;
  Stage stage_ = Stage::tail;
  Range stretch_;       ///< What this stage reads.
  std::string buffer_;  ///< What of it has come and is not used yet.
  std::uint64_t received_ = 0;
  std::uint64_t end_record_offset_ = 0;
  std::uint64_t expected_entries_ = 0;
  std::uint64_t seen_entries_ = 0;
  std::uint64_t entry_count_ = 0;
  std::vector<ZipEntry> candidates_;
};

/// Unpacks one entry as a stream. Give bytes, then take pieces until none comes.
class ZipEntryReader {
 public:
  ZipEntryReader(ZipEntry entry, std::uint64_t file_size, std::uint64_t chunk_bytes);
  ~ZipEntryReader();
  ZipEntryReader(ZipEntryReader&&) noexcept;
  ZipEntryReader& operator=(ZipEntryReader&&) noexcept;

  /// Nothing when the entry is unpacked.
  std::optional<Range> wants() const;
  void give(std::string_view bytes);
  /// The next unpacked piece, valid until the next call; empty when more bytes are wanted or the entry has ended.
  Result<std::string_view> take();
  bool is_done() const;
  /// How much of the packed entry was used, 0 to 1.
  double progress() const;

 private:
  class State;
  std::unique_ptr<State> state_;
};

}  // namespace securebase::chat
