#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.hpp"
#include "vault/bytes.hpp"
#include "vault/manifest.hpp"
#include "vault/primitives.hpp"
#include "vault/space_log.hpp"

/// The backup file (docs/formats/backup.md), written and read in pieces of any size.
namespace securebase::vault {

inline constexpr std::size_t backup_header_bytes = 90;

/// What opens a backup; one of them a file.
enum class Stanza : std::uint8_t { passphrase = 1, words = 2 };

struct BackupHeader {
  Stanza stanza = Stanza::passphrase;
  StretchCost cost{};  ///< Zeros for words.
  Salt salt{};
  Fixed<32> commit{};
  Fixed<24> stream{};
};

/// Reads the first 90 bytes. Errors: bad_input (no backup, or cut short), unsupported (newer, or costs out of bounds).
Result<BackupHeader> read_backup_header(View bytes);

/// What the file's key is made from. Errors: as `stretch`; bad_input for a file that opens with words.
Result<Key> backup_secret(const BackupHeader& header, std::string_view passphrase);
Key backup_secret(const RecoverySeed& seed);

/// One space of a backup that was read to its end.
struct BackupSpace {
  SpaceManifest manifest;
  CheckedLog log;
};
struct Backup {
  Manifest manifest;
  std::vector<BackupSpace> spaces;
};

/// What becomes of records that do not pass.
enum class Damaged : std::uint8_t {
  refuse,    ///< The whole file is refused.
  set_aside  ///< They are left out and listed in CheckedLog::faults.
};

/// Reads a backup. Nothing is handed out before the end of the file was seen and found to be the end.
class BackupReader {
 public:
  /// Error: bad_input when the secret is not the file's.
  static Result<BackupReader> start(const BackupHeader& header, const Key& secret);
  BackupReader(BackupReader&& other) noexcept;
  BackupReader& operator=(BackupReader&& other) noexcept;
  ~BackupReader();

  /// The bytes after the header, in pieces. After an error the reader is of no more use.
  Result<void> feed(View bytes);
  Result<Backup> finish(Damaged damaged = Damaged::refuse);

 private:
  struct State;
  explicit BackupReader(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

/// How a new backup is to be opened.
struct BackupLock {
  Stanza stanza = Stanza::passphrase;
  StretchCost cost{};
  Salt salt{};
  Key secret;
};
/// Errors: as `stretch_surely`.
Result<BackupLock> passphrase_lock(std::string_view passphrase, const Salt& salt, const StretchCost& cost);
BackupLock words_lock(const RecoverySeed& seed, const Salt& salt);

/// Writes a backup in pieces. The records follow the manifest in its order.
class BackupWriter {
 public:
  using Sink = std::function<void(View)>;

  /// Error: too_large (manifest).
  static Result<BackupWriter> start(const BackupLock& lock, const Manifest& manifest, Sink sink);
  BackupWriter(BackupWriter&& other) noexcept;
  BackupWriter& operator=(BackupWriter&& other) noexcept;
  ~BackupWriter();

  /// An envelope, or the digest of one that was erased. Error: bad_input when the manifest has no room for it.
  Result<void> record(View bytes);
  /// Error: bad_input when records are missing; then the file has no end and will not open.
  Result<void> finish();

 private:
  struct State;
  explicit BackupWriter(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace securebase::vault
