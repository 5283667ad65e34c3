#pragma once

#include <initializer_list>
#include <optional>
#include <string_view>

#include "core/base/error.hpp"
#include "vault/bytes.hpp"

/// libsodium's calls as the formats use them, and the registry of labels and subkeys. One suite, no negotiation.
namespace securebase::vault {

/// Every hash and signature begins with a label of its own and a zero byte, so that no output can stand for another.
namespace label {
using namespace std::string_view_literals;
inline constexpr auto event = "securebase/v1/event\0"sv;
inline constexpr auto sign = "securebase/v1/sign\0"sv;
inline constexpr auto genesis = "securebase/v1/genesis\0"sv;
inline constexpr auto chain = "securebase/v1/chain\0"sv;
inline constexpr auto space = "securebase/v1/space\0"sv;
inline constexpr auto author = "securebase/v1/author\0"sv;
inline constexpr auto recovery = "securebase/v1/recovery\0"sv;
inline constexpr auto recover_sign = "securebase/v1/recover-sign\0"sv;
inline constexpr auto lock = "securebase/v1/lock\0"sv;
inline constexpr auto no_lock = "securebase/v1/nolock\0"sv;
inline constexpr auto keyring = "securebase/v1/keyring\0"sv;
inline constexpr auto row = "securebase/v1/row\0"sv;
inline constexpr auto backup = "securebase/v1/backup\0"sv;
inline constexpr auto erase = "securebase/v1/erase\0"sv;
inline constexpr auto erased = "securebase/v1/erased\0"sv;
inline constexpr auto epoch_check = "securebase/v1/epoch-check\0"sv;
}  // namespace label

/// The subkeys that `derive` makes. `sb1live_` is set aside for the live channel.
enum class Subkey : std::uint8_t {
  lock,             ///< sb1local 1: wraps the vault key.
  keyring,          ///< sb1local 2
  local_rows,       ///< sb1local 3: drafts, index, safety check.
  recovery_lookup,  ///< sb1recov 1
  recovery_sign,    ///< sb1recov 2: the Ed25519 seed that recovers the account.
  recovery_wrap,    ///< sb1recov 3: opens the recovery blob.
  recovery_backup   ///< sb1recov 4: opens a backup by words.
};

/// Makes libsodium ready; ends the program where it has no randomness. Cheap after the first time.
void require_sodium();

/// BLAKE2b of the parts one after another. `key` may be empty.
Digest hash32(std::initializer_list<View> parts, View key = {});
Secret<64> hash64(std::initializer_list<View> parts, View key);

/// A subkey of `key`, 32 bytes.
Key derive(const Key& key, Subkey subkey);

/// XChaCha20-Poly1305: the ciphertext and its tag of 16 bytes.
Bytes aead_seal(const Key& key, const Nonce& nonce, View associated, View plain);
/// Nothing when the tag does not fit.
std::optional<Bytes> aead_open(const Key& key, const Nonce& nonce, View associated, View sealed);
inline constexpr std::size_t aead_tag_bytes = 16;

/// The Ed25519 public key of a seed, and the X25519 public key of a secret key.
PublicKey sign_public_key(const Key& seed);
PublicKey wrap_public_key(const Key& secret);
Signature sign(View message, const Key& seed);
bool is_signed(View message, const Signature& signature, const PublicKey& key);

/// Compares in a time that does not depend on the bytes.
bool equal_secret(View a, View b);
bool is_zero(View bytes);

/// How dear it is to try one passphrase.
struct StretchCost {
  std::uint32_t passes = 3;
  std::uint32_t memory_kib = 64 << 10;
  friend bool operator==(const StretchCost&, const StretchCost&) = default;
};
inline constexpr StretchCost stretch_floor{};  ///< Less is refused.
inline constexpr std::uint32_t stretch_passes_max = 10;
inline constexpr std::uint32_t lock_memory_kib_max = 256 << 10;  ///< 256 MiB: a phone must be able to open it.
inline constexpr std::uint32_t file_memory_kib_max = 1 << 20;    ///< 1 GiB.
inline constexpr std::size_t passphrase_bytes_min = 8;
inline constexpr std::size_t passphrase_bytes_max = 1'024;

/// Whether a record may ask for this; asked before any memory is taken. Error: unsupported.
Result<void> check_cost(const StretchCost& cost, std::uint32_t memory_kib_max);

/// Argon2id with one lane. The passphrase is taken as the bytes it is: whoever has the tables brings it to NFC before.
/// Errors: bad_input (length), unsupported (cost), unavailable (no memory, or a library that answers zeros).
Result<Key> stretch(std::string_view passphrase, const Salt& salt, const StretchCost& cost,
                    std::uint32_t memory_kib_max);
/// The same twice, and compared: for keys that something will be locked with. A library that answers wrongly under
/// memory pressure has been seen, and would lock a person out for good. Checks a known answer first.
Result<Key> stretch_surely(std::string_view passphrase, const Salt& salt, const StretchCost& cost,
                           std::uint32_t memory_kib_max);

}  // namespace securebase::vault
