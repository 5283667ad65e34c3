#include "vault/local_space.hpp"

#include "core/wire/json.hpp"
#include "vault/chain.hpp"
#include "vault/envelope.hpp"
#include "vault/primitives.hpp"

namespace securebase::vault {
namespace {

Result<Bytes> sealed(const WritingKeys& keys, const Key& sign_seed, std::uint64_t counter, const Digest& prev,
                     std::string_view body, const EventStamp& stamp) {
  const auto kind = kind_of_body(body);
  if (!kind) return std::unexpected(kind.error());
  const Header header{.space = keys.space, .epoch = keys.epoch, .event = stamp.event, .nonce = stamp.nonce};
  const Frame frame{.kind_class = class_of_kind(*kind),
                    .author = author_id(keys.space, sign_public_key(sign_seed)),
                    .counter = counter,
                    .prev = prev,
                    .seen_seq = 0,
                    .seen_head = head_zero(keys.space),
                    .time_ms = stamp.time_ms,
                    .body = std::string(body)};
  return seal(header, frame, keys.epoch_key, sign_seed);
}

}  // namespace

SpaceSeeds random_space_seeds() {
  return {.salt = random_bytes<16>(),
          .person = random_bytes<16>(),
          .sign = Key(random_bytes<32>()),
          .wrap = Key(random_bytes<32>()),
          .epoch_key = Key(random_bytes<32>())};
}

std::string genesis_body(const SpaceSeeds& seeds, const RecoverySeed& recovery) {
  Genesis genesis;
  genesis.salt = hex(seeds.salt);
  genesis.members = {{.person = hex(seeds.person),
                      .recovery_signer = hex(sign_public_key(recovery_signer_seed(recovery, seeds.salt))),
                      .devices = {{hex(sign_public_key(seeds.sign)), hex(wrap_public_key(seeds.wrap))}}}};
  return wire::to_json(genesis);
}

WritingKeys keys_of_new_space(const SpaceSeeds& seeds, std::string_view genesis_body) {
  WritingKeys keys;
  keys.space = space_id(genesis_body);
  keys.epoch_key = seeds.epoch_key;
  keys.sign_seed = seeds.sign;
  return keys;
}

Result<Bytes> write_event(WritingKeys& keys, std::string_view body, const EventStamp& stamp) {
  auto envelope = sealed(keys, keys.sign_seed, keys.next_counter, keys.last_digest, body, stamp);
  if (!envelope) return envelope;
  keys.last_digest = digest_of(*envelope);
  ++keys.next_counter;
  return envelope;
}

Result<Bytes> write_introduction(const WritingKeys& keys, const Key& signer_seed, std::string_view body,
                                 const EventStamp& stamp) {
  return sealed(keys, signer_seed, 0, {}, body, stamp);
}

}  // namespace securebase::vault
