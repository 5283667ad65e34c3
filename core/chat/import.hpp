#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "core/base/error.hpp"
#include "core/chat/message.hpp"
#include "core/chat/parser.hpp"

/// Reads a whole export, whatever it is: recognises the format, unpacks a .zip, settles an ambiguous date order first.
/// The core holds no file, so the import asks for the bytes it wants and the host brings them: a command line by pread,
/// a browser by File.slice.
namespace securebase::chat {

/// A stretch of the file.
struct Range {
  std::uint64_t offset = 0;
  std::uint64_t size = 0;
};

/// The most bytes that an import asks for at once.
inline constexpr std::uint64_t import_chunk_bytes_max = 1 << 20;

class Import {
 public:
  /// `file_size` in bytes. `chunk_bytes`: the most it asks for at once, for a host with little memory.
  Import(std::uint64_t file_size, ParseOptions options, std::uint64_t chunk_bytes = import_chunk_bytes_max);
  ~Import();
  Import(Import&&) noexcept;
  Import& operator=(Import&&) noexcept;

  /// The bytes it wants next; nothing when it has read all it needs, or failed.
  std::optional<Range> wants() const;

  /// The bytes of `wants()`, all of them (fewer only if the file was cut meanwhile: then it ends there).
  /// Error: what stopped the reading and where; messages handed over before it stand.
  Result<void> feed(std::string_view bytes, Sink& sink);

  /// Known once enough was read.
  std::optional<Format> format() const;
  /// 0 to 1: how much of the work is done.
  double progress() const;
  std::vector<Notice> notices() const;

 private:
  class State;
  std::unique_ptr<State> state_;
};

}  // namespace securebase::chat
