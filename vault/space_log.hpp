#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/base/error.hpp"
#include "vault/bytes.hpp"
#include "vault/chain.hpp"
#include "vault/envelope.hpp"

/// The records of one space, brought together and checked: who may write, who signed, whether anything is missing.
namespace securebase::vault {

/// An event that passed every check.
struct LogEvent {
  Id event{};
  Id author{};
  std::uint64_t counter = 0;
  std::uint64_t time_ms = 0;
  std::uint16_t kind_class = 1;
  std::string kind;
  std::string body;
};

/// A record that did not pass, or something missing.
struct LogFault {
  std::uint64_t record = 0;  ///< From 1; 0 for the space as a whole.
  std::string message;
};

struct CheckedLog {
  std::vector<LogEvent> events;  ///< In the order of the fold: numbered ones first.
  std::uint64_t erased = 0;
  std::vector<LogFault> faults;
};

/// Takes the records of a space in the order they are kept in, and says at the end which hold.
class SpaceLog {
 public:
  struct EpochKey {
    std::uint32_t epoch = 0;
    Key key;
  };

  /// `missing`: digests of entries that were damaged where the log was kept, so that a hole in their place is no fault.
  SpaceLog(const Id& space, std::vector<EpochKey> keys, std::vector<ErasedEntry> erased,
           const std::vector<std::string>& missing = {});

  /// Opens an envelope, or takes a digest of 32 bytes. What is wrong with it is told by `finish`.
  /// Error: unsupported, for an event that must not be passed over by a version that does not know it.
  Result<void> add(View record);

  /// Checks all of it. The first `seq` records are those a server numbered, and must lead to `head`.
  CheckedLog finish(std::uint64_t seq, const Digest& head);

 private:
  struct Item {
    std::uint64_t record = 0;
    OpenEnvelope envelope;
    std::string kind;
    bool is_sound = true;
  };
  /// Somebody who may sign: a device, or the key that may introduce one.
  struct Author {
    PublicKey key{};
    Id person{};
    bool is_recovery_signer = false;
  };
  struct Erasure {
    std::uint64_t record = 0;  ///< Of the digest; 0 while none came.
    std::optional<Id> author;
    ErasedEntry entry;
    bool is_said = false;  ///< An `erased` event by somebody who may say so names it.
  };

  void find_authors();
  bool take_genesis(const Item& item);
  bool take_membership(const Item& item);
  void add_device(const Id& person, const DeviceCard& card);
  void add_signer(const Id& person, const std::string& key);
  bool is_signed_rightly(const Item& item) const;
  bool is_true_epoch(const Item& item) const;
  bool may_be_missing(const Digest* prev) const;
  void check_authors();
  void check_seen(std::uint64_t seq);
  void check_chains();
  void apply_erasures();
  void check_head(std::uint64_t seq, const Digest& head);
  std::vector<std::size_t> order(std::uint64_t seq) const;
  void fault(std::uint64_t record, std::string message);
  void reject(Item& item, std::string message);

  Id space_;
  std::vector<EpochKey> keys_;
  std::vector<Item> items_;
  std::vector<Digest> digests_;  ///< Of every record.
  std::map<Digest, Erasure> erasures_;
  std::set<Digest> missing_;
  std::map<Id, Author> authors_;
  std::set<Id> erased_events_;  ///< Living records that an `erased` event names.
  bool has_genesis_ = false;
  std::vector<LogFault> faults_;
};

}  // namespace securebase::vault
