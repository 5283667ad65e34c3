#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Bytes as the vault's formats hold them: fixed lengths by name, little-endian integers, hexadecimal digits in JSON.
namespace securebase::vault {

using Bytes = std::vector<std::uint8_t>;
using View = std::span<const std::uint8_t>;
template <std::size_t size>
using Fixed = std::array<std::uint8_t, size>;

using Id = Fixed<16>;         ///< A space, an event, an author, a person.
using Digest = Fixed<32>;     ///< Of an envelope; also a head of a log.
using PublicKey = Fixed<32>;  ///< Ed25519 or X25519.
using Signature = Fixed<64>;
using Nonce = Fixed<24>;  ///< XChaCha20-Poly1305.
using Salt = Fixed<16>;   ///< Argon2id, genesis.

/// Counters, numbers and times stay below this, so that JavaScript holds them.
inline constexpr std::uint64_t integer_end = std::uint64_t{1} << 53;

/// Secret bytes; the memory is wiped when they end.
template <std::size_t size>
class Secret {
 public:
  Secret() = default;
  explicit Secret(const Fixed<size>& bytes) : bytes_(bytes) {}
  Secret(const Secret&) = default;
  Secret& operator=(const Secret&) = default;
  ~Secret();

  Fixed<size>& bytes() { return bytes_; }
  const Fixed<size>& bytes() const { return bytes_; }
  const std::uint8_t* data() const { return bytes_.data(); }
  friend bool operator==(const Secret&, const Secret&) = default;

 private:
  Fixed<size> bytes_{};
};
using Key = Secret<32>;           ///< Any symmetric key, and the seed of a key pair.
using RecoverySeed = Secret<16>;  ///< What the twelve words say.

extern template class Secret<16>;
extern template class Secret<32>;
extern template class Secret<64>;

View view(std::string_view text);
std::string_view text(View bytes);

/// Random bytes of the system. The formats' functions take what is random as an argument; this is for their callers.
void fill_random(std::span<std::uint8_t> out);
template <std::size_t size>
Fixed<size> random_bytes() {
  Fixed<size> out;
  fill_random(out);
  return out;
}

/// Lower case, two digits a byte.
std::string hex(View bytes);
/// Nothing unless the text is exactly the digits of as many bytes as there is room for; capitals are not taken.
bool read_hex(std::string_view digits, std::span<std::uint8_t> out);
template <std::size_t size>
std::optional<Fixed<size>> from_hex(std::string_view digits) {
  Fixed<size> out;
  if (!read_hex(digits, out)) return std::nullopt;
  return out;
}

/// Appends fields to a record, integers little endian.
class Writer {
 public:
  Writer& u8(std::uint8_t value) { return integer(value, 1); }
  Writer& u16(std::uint16_t value) { return integer(value, 2); }
  Writer& u32(std::uint32_t value) { return integer(value, 4); }
  Writer& u64(std::uint64_t value) { return integer(value, 8); }
  Writer& put(View bytes);

  const Bytes& bytes() const { return bytes_; }
  Bytes take() { return std::move(bytes_); }

 private:
  Writer& integer(std::uint64_t value, std::size_t size);
  Bytes bytes_;
};

/// Takes fields off the front of a record. Requires that they are there: whoever reads has checked the length.
class Reader {
 public:
  explicit Reader(View bytes) : rest_(bytes) {}

  std::uint8_t u8() { return static_cast<std::uint8_t>(integer(1)); }
  std::uint16_t u16() { return static_cast<std::uint16_t>(integer(2)); }
  std::uint32_t u32() { return static_cast<std::uint32_t>(integer(4)); }
  std::uint64_t u64() { return integer(8); }
  View take(std::size_t size);
  template <std::size_t size>
  Fixed<size> fixed() {
    Fixed<size> out;
    const auto bytes = take(size);
    std::copy(bytes.begin(), bytes.end(), out.begin());
    return out;
  }
  View rest() const { return rest_; }

 private:
  std::uint64_t integer(std::size_t size);
  View rest_;
};

}  // namespace securebase::vault
