#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <string>
#include <vector>

#include "vault/chain.hpp"

/// What stands first inside a backup (docs/formats/backup.md); bytes are hexadecimal digits.
namespace securebase::vault {

struct EpochKeyText {
  std::uint32_t epoch = 0;
  std::string key;
};
BOOST_DESCRIBE_STRUCT(EpochKeyText, (), (epoch, key))

struct SpaceManifest {
  std::string space_id;
  std::uint32_t records = 0;
  std::uint64_t bytes = 0;  ///< Of the records, each with its length of four bytes.
  std::uint64_t seq = 0;    ///< How many of them a server numbered; they stand first.
  std::string head;
  std::vector<EpochKeyText> epoch_keys;
  std::string erase_secret;
  std::vector<ErasedEntry> erased;   ///< One for each record that is a digest.
  std::vector<std::string> missing;  ///< Digests of entries that were damaged on the device and so left out.
};
BOOST_DESCRIBE_STRUCT(SpaceManifest, (),
                      (space_id, records, bytes, seq, head, epoch_keys, erase_secret, erased, missing))

struct Manifest {
  std::uint32_t format = 1;
  std::uint64_t made = 0;  ///< Milliseconds from 1970 UTC.
  std::string recovery_seed;
  std::vector<SpaceManifest> spaces;
};
BOOST_DESCRIBE_STRUCT(Manifest, (), (format, made, recovery_seed, spaces))

inline constexpr std::size_t manifest_bytes_max = 16 << 20;

}  // namespace securebase::vault
