#include "vault/keyring.hpp"

#include "core/wire/json.hpp"

namespace securebase::vault {
namespace {

constexpr std::uint8_t version = 1;
constexpr std::size_t front_bytes = 9;  ///< Version and generation.
constexpr std::size_t nonce_bytes = sizeof(Nonce);

Bytes keyring_associated(View front) { return Writer().put(view(label::keyring)).put(front).take(); }

Bytes row_associated(std::uint8_t table, const Id& row) {
  return Writer().put(view(label::row)).u8(table).put(row).take();
}

}  // namespace

Bytes seal_keyring(const Key& vault_key, std::uint64_t generation, const Keyring& keyring, const Nonce& nonce) {
  Writer out;
  out.u8(version).u64(generation);
  const auto sealed = aead_seal(derive(vault_key, Subkey::keyring), nonce, keyring_associated(out.bytes()),
                                view(wire::to_json(keyring)));
  return out.put(nonce).put(sealed).take();
}

Result<OpenKeyring> open_keyring(const Key& vault_key, View sealed) {
  const auto unreadable = fail(Code::bad_input, "", "the keyring is damaged, or this is not its key");
  if (sealed.size() < front_bytes + nonce_bytes + aead_tag_bytes) return unreadable;
  Reader reader(sealed);
  if (reader.u8() != version)
    return fail(Code::unsupported, "", "the keyring was written by a newer version of Securebase");
  OpenKeyring out;
  out.generation = reader.u64();
  const auto nonce = reader.fixed<nonce_bytes>();
  const auto plain = aead_open(derive(vault_key, Subkey::keyring), nonce, keyring_associated(sealed.first(front_bytes)),
                               reader.rest());
  if (!plain || out.generation >= integer_end) return unreadable;
  auto keyring = wire::from_json<Keyring>(text(*plain));
  if (!keyring) return unreadable;
  out.keyring = *std::move(keyring);
  return out;
}

Bytes seal_row(const Key& vault_key, std::uint8_t table, const Id& row, View value, const Nonce& nonce) {
  const auto sealed = aead_seal(derive(vault_key, Subkey::local_rows), nonce, row_associated(table, row), value);
  return Writer().put(nonce).put(sealed).take();
}

std::optional<Bytes> open_row(const Key& vault_key, std::uint8_t table, const Id& row, View sealed) {
  if (sealed.size() < nonce_bytes) return std::nullopt;
  Reader reader(sealed);
  const auto nonce = reader.fixed<nonce_bytes>();
  return aead_open(derive(vault_key, Subkey::local_rows), nonce, row_associated(table, row), reader.rest());
}

}  // namespace securebase::vault
