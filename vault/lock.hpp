#pragma once

#include <cstdint>
#include <string_view>

#include "core/base/error.hpp"
#include "vault/bytes.hpp"
#include "vault/primitives.hpp"

/// The lock record (docs/formats/lock.md): what a person knows wraps the vault key, and the vault key opens the rest.
namespace securebase::vault {

inline constexpr std::size_t lock_bytes = 102;

enum class LockMode : std::uint8_t {
  none = 0,  ///< Keeps nothing secret from whoever has the disk.
  passphrase = 1,
  passkey = 2  ///< Opens in a browser only.
};

/// What stands in clear in a lock record.
struct LockHeader {
  LockMode mode = LockMode::none;
  StretchCost cost{};  ///< Zeros unless the mode is passphrase.
  Salt salt{};
};

/// Errors: bad_input (not a lock record, or damaged), unsupported (newer, or costs out of bounds).
Result<LockHeader> read_lock(View record);

/// The secret of a record without a lock, and the key that a secret gives to wrap with.
Key no_lock_secret(const Salt& salt);
Key lock_key(const Key& secret);

/// The vault key. `passphrase` is not looked at where there is no lock.
/// Errors: those of read_lock and `stretch`; bad_input for another passphrase; unsupported for a passkey.
Result<Key> open_lock(View record, std::string_view passphrase);

/// A record without a lock.
Bytes make_open_lock(const Key& vault_key, const Salt& salt, const Nonce& nonce);

/// A record that a passphrase opens. It was opened once before it is handed out, with a key that was computed twice.
/// Errors: as `stretch_surely`.
Result<Bytes> make_passphrase_lock(const Key& vault_key, std::string_view passphrase, const StretchCost& cost,
                                   const Salt& salt, const Nonce& nonce);

}  // namespace securebase::vault
