#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "vault/backup.hpp"
#include "vault/local_space.hpp"

/// A small space with an invented person's entries, for tests. All that is random elsewhere is counted here.
namespace securebase::vault::sample {

inline constexpr std::string_view passphrase = "a long enough passphrase";
/// What the space's recovery seed says.
inline constexpr std::string_view words = "couple maze era give basic obtain shadow change couple maze era glide";
inline constexpr std::uint64_t start_ms = 1'767'258'000'000;  ///< 2026-01-01T09:00Z

class Space {
 public:
  Space();

  /// Writes the next event a day after the one before.
  void write(std::string_view body) { write(body, next_stamp()); }
  void write(std::string_view body, const EventStamp& stamp);
  /// Takes out what the record at this place (from 0) holds, and says so.
  void erase(std::size_t at);

  /// Goes on as a device that was restored from a backup: new keys, introduced by the recovery signer.
  void restore(std::uint8_t seed);

  EventStamp next_stamp();
  SpaceManifest manifest() const;

  RecoverySeed recovery;
  SpaceSeeds seeds;
  WritingKeys keys;
  Key erase_secret;
  std::vector<Bytes> records;
  std::vector<ErasedEntry> erased;

 private:
  std::uint8_t stamps_ = 0;
};

/// The space of vault/testdata/sample.securebase.
Space written_space();

/// The space of vault/testdata/private.securebase: the private questions were answered, and an answer was corrected.
Space asked_space();

Manifest manifest_of(const std::vector<Space>& spaces);
/// A whole file. Requires that the records fit the manifest.
Bytes backup_of(const std::vector<Space>& spaces, const BackupLock& lock, const Manifest& manifest);
Bytes backup_of(const std::vector<Space>& spaces, const BackupLock& lock);

}  // namespace securebase::vault::sample
