#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "core/base/error.hpp"
#include "vault/bytes.hpp"

/// One sealed event (docs/formats/envelope.md): encrypted for a space, signed by a device, padded to one of seven
/// sizes.
namespace securebase::vault {

inline constexpr std::size_t header_bytes = 62;
inline constexpr std::size_t body_bytes_max = 64'336;
inline constexpr std::size_t envelope_bytes_min = 1'134;
inline constexpr std::size_t envelope_bytes_max = 64'622;

/// What stands in clear before the ciphertext.
struct Header {
  Id space{};
  std::uint32_t epoch = 0;
  Id event{};
  Nonce nonce{};
};

/// What is sealed. Numbers stay below 2^53.
struct Frame {
  std::uint16_t kind_class = 1;
  Id author{};
  std::uint64_t counter = 0;  ///< Of this author's events: 1, 2, ...; 0 for a recovery signer, who has no chain.
  Digest prev{};              ///< Of this author's event before; zeros for the first.
  std::uint64_t seen_seq = 0;
  Digest seen_head{};
  std::uint64_t time_ms = 0;  ///< From 1970 UTC, by the author's clock: a claim.
  std::string body;           ///< UTF-8 JSON; never parsed here, never written anew.
};

/// An envelope that its key opened. Whether `signature` is the author's is for `is_by` to say.
struct OpenEnvelope {
  Header header;
  Frame frame;
  Signature signature{};
  Digest digest{};
};

/// The length that `size` bytes are padded to; 0 when they are too many.
std::size_t bucket(std::size_t size);

/// Whether an envelope can have this length.
bool is_envelope_size(std::size_t size);

/// Errors: too_large (body), bad_input (a number beyond 2^53, a body that is not UTF-8).
Result<Bytes> seal(const Header& header, const Frame& frame, const Key& epoch_key, const Key& sign_seed);

/// What stands in clear. Errors: bad_input (length), unsupported (format or suite).
Result<Header> read_header(View envelope);

/// Tries the keys; the one that the envelope commits to opens it.
/// Errors: those of read_header; bad_input when no key fits, when a byte was changed, or when it is not written the
/// one way it can be written.
Result<OpenEnvelope> open(View envelope, std::span<const Key> epoch_keys);

/// Whether the author with this public key signed it.
bool is_by(const OpenEnvelope& envelope, const PublicKey& key);

Digest digest_of(View envelope);

}  // namespace securebase::vault
