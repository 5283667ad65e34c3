#include "vault/primitives.hpp"

#include <sodium.h>

#include <cstdlib>
#include <string>

namespace securebase::vault {
namespace {

void hash(std::initializer_list<View> parts, View key, std::span<std::uint8_t> out) {
  require_sodium();
  crypto_generichash_state state;
  crypto_generichash_init(&state, key.data(), key.size(), out.size());
  for (const auto part : parts) crypto_generichash_update(&state, part.data(), part.size());
  crypto_generichash_final(&state, out.data(), out.size());
  sodium_memzero(&state, sizeof state);
}

struct SubkeyName {
  const char* context;  ///< Eight letters.
  std::uint64_t number;
};
SubkeyName name_of(Subkey subkey) {
  switch (subkey) {
    case Subkey::lock:
      return {"sb1local", 1};
    case Subkey::keyring:
      return {"sb1local", 2};
    case Subkey::local_rows:
      return {"sb1local", 3};
    case Subkey::recovery_lookup:
      return {"sb1recov", 1};
    case Subkey::recovery_sign:
      return {"sb1recov", 2};
    case Subkey::recovery_wrap:
      return {"sb1recov", 3};
    case Subkey::recovery_backup:
      break;
  }
  return {"sb1recov", 4};
}

bool knows_a_known_answer() {
  static const bool is_known = [] {
    const auto key =
        stretch("correct horse battery staple", Salt{15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15},
                stretch_floor, lock_memory_kib_max);
    return key && hex(key->bytes()) == "30b212590685150fc7a895b097bad9ed2974b01f331ccb97a13f37c55ef5094b";
  }();
  return is_known;
}

}  // namespace

void require_sodium() {
  static const bool is_ready = sodium_init() >= 0;
  if (!is_ready) std::abort();
}

Digest hash32(std::initializer_list<View> parts, View key) {
  Digest out;
  hash(parts, key, out);
  return out;
}

Secret<64> hash64(std::initializer_list<View> parts, View key) {
  Secret<64> out;
  hash(parts, key, out.bytes());
  return out;
}

Key derive(const Key& key, Subkey subkey) {
  require_sodium();
  const auto name = name_of(subkey);
  Key out;
  crypto_kdf_derive_from_key(out.bytes().data(), out.bytes().size(), name.number, name.context, key.data());
  return out;
}

Bytes aead_seal(const Key& key, const Nonce& nonce, View associated, View plain) {
  require_sodium();
  Bytes out(plain.size() + aead_tag_bytes);
  crypto_aead_xchacha20poly1305_ietf_encrypt(out.data(), nullptr, plain.data(), plain.size(), associated.data(),
                                             associated.size(), nullptr, nonce.data(), key.data());
  return out;
}

std::optional<Bytes> aead_open(const Key& key, const Nonce& nonce, View associated, View sealed) {
  require_sodium();
  if (sealed.size() < aead_tag_bytes) return std::nullopt;
  Bytes out(sealed.size() - aead_tag_bytes);
  if (crypto_aead_xchacha20poly1305_ietf_decrypt(out.data(), nullptr, nullptr, sealed.data(), sealed.size(),
                                                 associated.data(), associated.size(), nonce.data(), key.data()) != 0)
    return std::nullopt;
  return out;
}

PublicKey sign_public_key(const Key& seed) {
  require_sodium();
  PublicKey out;
  Secret<64> secret;
  crypto_sign_seed_keypair(out.data(), secret.bytes().data(), seed.data());
  return out;
}

PublicKey wrap_public_key(const Key& secret) {
  require_sodium();
  PublicKey out;
  crypto_scalarmult_base(out.data(), secret.data());
  return out;
}

Signature sign(View message, const Key& seed) {
  require_sodium();
  PublicKey unused;
  Secret<64> secret;
  crypto_sign_seed_keypair(unused.data(), secret.bytes().data(), seed.data());
  Signature out;
  crypto_sign_detached(out.data(), nullptr, message.data(), message.size(), secret.data());
  return out;
}

bool is_signed(View message, const Signature& signature, const PublicKey& key) {
  require_sodium();
  return crypto_sign_verify_detached(signature.data(), message.data(), message.size(), key.data()) == 0;
}

bool equal_secret(View a, View b) { return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0; }

bool is_zero(View bytes) { return sodium_is_zero(bytes.data(), bytes.size()) == 1; }

Result<void> check_cost(const StretchCost& cost, std::uint32_t memory_kib_max) {
  if (cost.passes < stretch_floor.passes || cost.memory_kib < stretch_floor.memory_kib)
    return fail(Code::unsupported, "",
                "it asks for a weaker lock than Securebase makes; it was not written by Securebase");
  if (cost.passes > stretch_passes_max || cost.memory_kib > memory_kib_max)
    return fail(Code::unsupported, "", "it asks for more memory or time to unlock than is allowed");
  return {};
}

Result<Key> stretch(std::string_view passphrase, const Salt& salt, const StretchCost& cost,
                    std::uint32_t memory_kib_max) {
  require_sodium();
  if (auto checked = check_cost(cost, memory_kib_max); !checked) return std::unexpected(checked.error());
  if (passphrase.size() < passphrase_bytes_min || passphrase.size() > passphrase_bytes_max)
    return fail(Code::bad_input, "", "a passphrase has 8 to 1,024 bytes");
  Key key;
  const auto done =
      crypto_pwhash(key.bytes().data(), key.bytes().size(), passphrase.data(), passphrase.size(), salt.data(),
                    cost.passes, std::size_t{cost.memory_kib} * 1024, crypto_pwhash_ALG_ARGON2ID13);
  if (done != 0 || is_zero(key.bytes()))
    return fail(
        Code::unavailable, "",
        "there is not enough memory to unlock it: " + std::to_string(cost.memory_kib / 1024) + " MiB are needed");
  return key;
}

Result<Key> stretch_surely(std::string_view passphrase, const Salt& salt, const StretchCost& cost,
                           std::uint32_t memory_kib_max) {
  auto first = stretch(passphrase, salt, cost, memory_kib_max);
  if (!first) return first;
  const auto second = stretch(passphrase, salt, cost, memory_kib_max);
  if (!second || !knows_a_known_answer() || !equal_secret(first->bytes(), second->bytes()))
    return fail(Code::unavailable, "", "this machine does not compute the lock reliably; nothing was locked");
  return first;
}

}  // namespace securebase::vault
