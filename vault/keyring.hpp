#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/error.hpp"
#include "vault/bytes.hpp"
#include "vault/manifest.hpp"
#include "vault/primitives.hpp"

/// What lies under the vault key on a device (docs/formats/lock.md): the keyring, and local rows.
namespace securebase::vault {

/// What this device holds of one space. Bytes are hexadecimal digits.
struct SpaceKeys {
  std::string space_id;
  std::vector<EpochKeyText> epoch_keys;
  std::string sign_seed;
  std::string wrap_seed;
  std::string erase_secret;
  std::uint64_t next_counter = 1;
  std::string last_digest;
};
BOOST_DESCRIBE_STRUCT(SpaceKeys, (),
                      (space_id, epoch_keys, sign_seed, wrap_seed, erase_secret, next_counter, last_digest))

struct Keyring {
  std::string recovery_seed;
  std::vector<SpaceKeys> spaces;
  std::vector<std::string> gone;  ///< Spaces that were deleted for good.
};
BOOST_DESCRIBE_STRUCT(Keyring, (), (recovery_seed, spaces, gone))

struct OpenKeyring {
  std::uint64_t generation = 0;  ///< Grows by one each time it is written.
  Keyring keyring;
};

/// Requires a generation below 2^53.
Bytes seal_keyring(const Key& vault_key, std::uint64_t generation, const Keyring& keyring, const Nonce& nonce);
/// Errors: bad_input (another key, or damaged), unsupported (newer).
Result<OpenKeyring> open_keyring(const Key& vault_key, View sealed);

/// A local row, bound to its table and its id.
Bytes seal_row(const Key& vault_key, std::uint8_t table, const Id& row, View value, const Nonce& nonce);
std::optional<Bytes> open_row(const Key& vault_key, std::uint8_t table, const Id& row, View sealed);

}  // namespace securebase::vault
