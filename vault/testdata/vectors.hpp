#pragma once

#include "vault/bytes.hpp"
#include "vault/envelope.hpp"

/// The inputs that the formats' vectors are made of.
namespace securebase::vault::vectors {

template <std::size_t size>
Fixed<size> all(std::uint8_t byte) {
  Fixed<size> out;
  out.fill(byte);
  return out;
}

inline Key epoch_key() { return Key(all<32>(1)); }
inline Id space() { return all<16>(2); }
inline Key sign_seed() { return Key(all<32>(5)); }

inline Header header() { return {.space = space(), .epoch = 7, .event = all<16>(3), .nonce = all<24>(4)}; }

inline Frame frame() {
  return {.kind_class = 1,
          .author = all<16>(6),
          .counter = 9,
          .prev = all<32>(7),
          .seen_seq = 41,
          .seen_head = all<32>(8),
          .time_ms = 1'700'000'000'000,
          .body = R"({"kind":"checked_in"})"};
}

}  // namespace securebase::vault::vectors
