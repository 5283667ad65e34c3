#include "vault/lock.hpp"

#include <algorithm>

namespace securebase::vault {
namespace {

constexpr std::string_view magic = "SBLK";
constexpr std::uint8_t version = 1;
constexpr std::size_t front_bytes = 30;  ///< In clear, and authenticated.

Bytes front_of(const LockHeader& header) {
  return Writer()
      .put(view(magic))
      .u8(version)
      .u8(static_cast<std::uint8_t>(header.mode))
      .u32(header.cost.passes)
      .u32(header.cost.memory_kib)
      .put(header.salt)
      .take();
}

Bytes associated(View front) { return Writer().put(view(label::lock)).put(front).take(); }

Bytes wrap(const LockHeader& header, const Nonce& nonce, const Key& secret, const Key& vault_key) {
  const auto front = front_of(header);
  const auto sealed = aead_seal(lock_key(secret), nonce, associated(front), vault_key.bytes());
  return Writer().put(front).put(nonce).put(sealed).take();
}

Result<Key> unwrap(View record, const Key& secret) {
  Reader reader(record.subspan(front_bytes));
  const auto nonce = reader.fixed<24>();
  auto plain = aead_open(lock_key(secret), nonce, associated(record.first(front_bytes)), reader.rest());
  if (!plain) return fail(Code::bad_input, "", "this passphrase does not open it");
  Key key;
  std::ranges::copy(*plain, key.bytes().begin());
  std::ranges::fill(*plain, std::uint8_t{0});
  return key;
}

}  // namespace

Result<LockHeader> read_lock(View record) {
  if (record.size() != lock_bytes || text(record.first(magic.size())) != magic)
    return fail(Code::bad_input, "", "this is not the lock of a Securebase vault");
  Reader reader(record.subspan(magic.size()));
  const auto found_version = reader.u8();
  const auto mode = reader.u8();
  if (found_version != version || mode > static_cast<std::uint8_t>(LockMode::passkey))
    return fail(Code::unsupported, "", "this lock was made by a newer version of Securebase");
  LockHeader header;
  header.mode = static_cast<LockMode>(mode);
  header.cost.passes = reader.u32();
  header.cost.memory_kib = reader.u32();
  header.salt = reader.fixed<16>();
  if (header.mode == LockMode::passphrase) {
    if (auto checked = check_cost(header.cost, lock_memory_kib_max); !checked) return std::unexpected(checked.error());
  } else if (header.cost != StretchCost{0, 0}) {
    return fail(Code::bad_input, "", "this lock is damaged");
  }
  return header;
}

Key no_lock_secret(const Salt& salt) { return Key(hash32({view(label::no_lock), salt})); }

Key lock_key(const Key& secret) { return derive(secret, Subkey::lock); }

Result<Key> open_lock(View record, std::string_view passphrase) {
  const auto header = read_lock(record);
  if (!header) return std::unexpected(header.error());
  switch (header->mode) {
    case LockMode::none: {
      auto key = unwrap(record, no_lock_secret(header->salt));
      if (!key) return fail(Code::bad_input, "", "this lock is damaged");
      return key;
    }
    case LockMode::passphrase: {
      const auto secret = stretch(passphrase, header->salt, header->cost, lock_memory_kib_max);
      if (!secret) return std::unexpected(secret.error());
      return unwrap(record, *secret);
    }
    case LockMode::passkey:
      break;
  }
  return fail(Code::unsupported, "", "this lock opens with a passkey, which only the web app can ask for");
}

Bytes make_open_lock(const Key& vault_key, const Salt& salt, const Nonce& nonce) {
  return wrap({.mode = LockMode::none, .cost = {0, 0}, .salt = salt}, nonce, no_lock_secret(salt), vault_key);
}

Result<Bytes> make_passphrase_lock(const Key& vault_key, std::string_view passphrase, const StretchCost& cost,
                                   const Salt& salt, const Nonce& nonce) {
  const auto secret = stretch_surely(passphrase, salt, cost, lock_memory_kib_max);
  if (!secret) return std::unexpected(secret.error());
  auto record = wrap({.mode = LockMode::passphrase, .cost = cost, .salt = salt}, nonce, *secret, vault_key);
  const auto opened = unwrap(record, *secret);
  if (!opened || !equal_secret(opened->bytes(), vault_key.bytes()))
    return fail(Code::unavailable, "", "the new lock did not open in a test; nothing was locked");
  return record;
}

}  // namespace securebase::vault
