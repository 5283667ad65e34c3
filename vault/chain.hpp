#pragma once

#include <boost/describe.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.hpp"
#include "vault/bytes.hpp"
#include "vault/envelope.hpp"

/// What ties events together: the space they belong to, who may write in it, each author's chain, the server's chain.
namespace securebase::vault {

/// `kind_class` of a frame: which rules judge an event.
namespace kind_class {
inline constexpr std::uint16_t content = 1;
inline constexpr std::uint16_t membership = 2;
inline constexpr std::uint16_t epoch = 3;
inline constexpr std::uint16_t snapshot = 4;
inline constexpr std::uint16_t farewell = 5;
inline constexpr std::uint16_t repair = 6;
/// From here on an unknown class must not be passed over: a reader asks for a newer version.
inline constexpr std::uint16_t critical = 0x8000;
}  // namespace kind_class

/// The class in which events of this kind stand, and in no other.
std::uint16_t class_of_kind(std::string_view kind);

/// The kind of a body. Error: bad_input when the body is not a JSON object with a text "kind".
Result<std::string> kind_of_body(std::string_view body);

/// A device's public keys in one space, in hexadecimal digits.
struct DeviceCard {
  std::string sign;
  std::string wrap;
};
BOOST_DESCRIBE_STRUCT(DeviceCard, (), (sign, wrap))

struct MemberCard {
  std::string person;           ///< A random label of 16 bytes.
  std::string recovery_signer;  ///< The public key that may introduce a device, and nothing else.
  std::vector<DeviceCard> devices;
};
BOOST_DESCRIBE_STRUCT(MemberCard, (), (person, recovery_signer, devices))

/// The body of a space's first event.
struct Genesis {
  std::string kind = "genesis";
  std::string space_kind = "private";
  std::string salt;  ///< 16 bytes; the recovery signer's seed is made with it.
  std::vector<MemberCard> members;
};
BOOST_DESCRIBE_STRUCT(Genesis, (), (kind, space_kind, salt, members))

struct DeviceAdded {
  std::string kind = "device_added";
  std::string person;
  DeviceCard device;
};
BOOST_DESCRIBE_STRUCT(DeviceAdded, (), (kind, person, device))

struct RecoverySignerSet {
  std::string kind = "recovery_signer_set";
  std::string person;
  std::string key;
};
BOOST_DESCRIBE_STRUCT(RecoverySignerSet, (), (kind, person, key))

/// An event whose envelope was replaced by its digest.
struct ErasedEntry {
  std::string event_id;
  std::string author;
  std::uint64_t counter = 0;
  std::string digest;
  friend bool operator==(const ErasedEntry&, const ErasedEntry&) = default;
};
BOOST_DESCRIBE_STRUCT(ErasedEntry, (), (event_id, author, counter, digest))

struct ErasedBody {
  std::string kind = "erased";
  std::vector<ErasedEntry> events;
};
BOOST_DESCRIBE_STRUCT(ErasedBody, (), (kind, events))

/// A new epoch's key for one device; the C++ reader has no device's keys and leaves it sealed.
struct EpochWrap {
  std::string author;
  std::string sealed;
};
BOOST_DESCRIBE_STRUCT(EpochWrap, (), (author, sealed))

struct EpochBody {
  std::string kind = "epoch";
  std::uint32_t epoch = 0;
  std::string check;  ///< `epoch_check` of the new key.
  std::vector<EpochWrap> wraps;
};
BOOST_DESCRIBE_STRUCT(EpochBody, (), (kind, epoch, check, wraps))

/// The id of the space that begins with this body.
Id space_id(std::string_view genesis_body);
/// One device in one space.
Id author_id(const Id& space, const PublicKey& sign_key);

/// head_0, and head_n from head_{n-1}: the chain of a server's numbers.
Digest head_zero(const Id& space);
Digest head_after(const Digest& head, std::uint64_t number, const Digest& digest);

/// The keys that the recovery words stand for; `subkey` is one of Subkey::recovery_...
enum class Subkey : std::uint8_t;
Key recovery_key(const RecoverySeed& seed, Subkey subkey);
/// The seed of the key that may introduce a device of the person to this space.
Key recovery_signer_seed(const RecoverySeed& seed, const Salt& genesis_salt);

/// What an `epoch` event says of the key that it brings, so that a wrong one is known as such.
Digest epoch_check(const Id& space, std::uint32_t epoch, const Key& key);

/// What lets a server drop one body, and what the server keeps to know it by.
Digest erase_token(const Id& space, const Id& event, const Key& erase_secret);
Digest erase_hash(const Digest& token);

/// What the order of the fold goes by.
struct Place {
  Id author{};
  std::uint64_t counter = 0;
  std::uint64_t time_ms = 0;  ///< 0 for an erased event, which has lost its time.
  Id event{};
  Digest digest{};
};

/// The order of events that have no number yet, as indices: of the first events of all authors' remaining chains the
/// one with the smallest (time_ms, event id), again and again. Events with counter 0 are chains of one. Depends on the
/// set alone: two events of one author with one counter stand by digest.
std::vector<std::size_t> fold_order(const std::vector<Place>& places);

}  // namespace securebase::vault
