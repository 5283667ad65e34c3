#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/error.hpp"
#include "vault/bytes.hpp"

/// A space on one device, before any server numbers its events.
namespace securebase::vault {

/// What a device needs to write the next event of a space.
struct WritingKeys {
  Id space{};
  std::uint32_t epoch = 0;
  Key epoch_key;
  Key sign_seed;
  std::uint64_t next_counter = 1;
  Digest last_digest{};
};

/// What a new space is made of; every field is random.
struct SpaceSeeds {
  Salt salt{};
  Id person{};
  Key sign;
  Key wrap;
  Key epoch_key;
};
SpaceSeeds random_space_seeds();

/// The body of the first event: one member with one device, and the key that may introduce further ones.
std::string genesis_body(const SpaceSeeds& seeds, const RecoverySeed& recovery);

/// The keys of the space that begins with this body; its first event is still to be written.
WritingKeys keys_of_new_space(const SpaceSeeds& seeds, std::string_view genesis_body);

/// What is random or depends on the clock in one event.
struct EventStamp {
  Id event{};
  Nonce nonce{};
  std::uint64_t time_ms = 0;  ///< From 1970 UTC.
};

/// Seals the next event of this device and moves its chain on. The class follows from the body's kind.
/// Errors: bad_input (a body without a kind), too_large; then the chain stays.
Result<Bytes> write_event(WritingKeys& keys, std::string_view body, const EventStamp& stamp);

/// A recovery signer's event, which has no chain: introduces a device. Errors: as write_event.
Result<Bytes> write_introduction(const WritingKeys& keys, const Key& signer_seed, std::string_view body,
                                 const EventStamp& stamp);

}  // namespace securebase::vault
