#include "vault/chain.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <queue>
#include <tuple>
#include <utility>

#include "core/wire/json.hpp"
#include "vault/primitives.hpp"

namespace securebase::vault {
namespace {

struct KindOnly {
  std::string kind;
};
BOOST_DESCRIBE_STRUCT(KindOnly, (), (kind))

Id first_half(const Digest& digest) {
  Id id;
  std::copy_n(digest.begin(), id.size(), id.begin());
  return id;
}

Fixed<8> little_endian(std::uint64_t value) { return Reader(Writer().u64(value).bytes()).fixed<8>(); }

}  // namespace

std::uint16_t class_of_kind(std::string_view kind) {
  static constexpr auto own = std::to_array<std::pair<std::string_view, std::uint16_t>>({
      {"genesis", kind_class::membership},
      {"device_added", kind_class::membership},
      {"device_removed", kind_class::membership},
      {"recovery_signer_set", kind_class::membership},
      {"epoch", kind_class::epoch},
      {"snapshot", kind_class::snapshot},
      {"snapshot_confirmed", kind_class::snapshot},
      {"farewell", kind_class::farewell},
      {"erased", kind_class::repair},
      {"rejoined", kind_class::repair},
      {"reissued", kind_class::repair},
  });
  const auto* const found = std::ranges::find(own, kind, &std::pair<std::string_view, std::uint16_t>::first);
  return found == own.end() ? kind_class::content : found->second;
}

Result<std::string> kind_of_body(std::string_view body) {
  auto read = wire::from_json<KindOnly>(body);
  if (!read) return std::unexpected(std::move(read.error()));
  return std::move(read->kind);
}

Id space_id(std::string_view genesis_body) { return first_half(hash32({view(label::space), view(genesis_body)})); }

Id author_id(const Id& space, const PublicKey& sign_key) {
  return first_half(hash32({view(label::author), space, sign_key}));
}

Digest head_zero(const Id& space) { return hash32({view(label::genesis), space}); }

Digest head_after(const Digest& head, std::uint64_t number, const Digest& digest) {
  return hash32({view(label::chain), head, little_endian(number), digest});
}

Key recovery_key(const RecoverySeed& seed, Subkey subkey) {
  return derive(Key(hash32({view(label::recovery), seed.bytes()})), subkey);
}

Key recovery_signer_seed(const RecoverySeed& seed, const Salt& genesis_salt) {
  return Key(hash32({view(label::recover_sign), genesis_salt}, recovery_key(seed, Subkey::recovery_sign).bytes()));
}

Digest epoch_check(const Id& space, std::uint32_t epoch, const Key& key) {
  const auto number = Writer().u32(epoch).take();
  return hash32({view(label::epoch_check), space, number}, key.bytes());
}

Digest erase_token(const Id& space, const Id& event, const Key& erase_secret) {
  return hash32({view(label::erase), space, event}, erase_secret.bytes());
}

Digest erase_hash(const Digest& token) { return hash32({view(label::erased), token}); }

std::vector<std::size_t> fold_order(const std::vector<Place>& places) {
  // A chain's name: its author, and for events without a chain the event as well.
  using Name = std::tuple<Id, Id>;
  std::map<Name, std::vector<std::size_t>> chains;
  for (std::size_t i = 0; i < places.size(); ++i)
    chains[{places[i].author, places[i].counter == 0 ? places[i].event : Id{}}].push_back(i);
  for (auto& [name, chain] : chains) {
    std::ranges::sort(chain, {}, [&](std::size_t i) { return std::tie(places[i].counter, places[i].digest); });
  }
  // (time, event, digest) of each chain's first; the digest decides between two writings of one event.
  using First = std::tuple<std::uint64_t, Id, Digest, const std::vector<std::size_t>*, std::size_t>;
  std::priority_queue<First, std::vector<First>, std::greater<>> firsts;
  const auto offer = [&](const std::vector<std::size_t>& chain, std::size_t at) {
    if (at == chain.size()) return;
    const auto& place = places[chain[at]];
    firsts.emplace(place.time_ms, place.event, place.digest, &chain, at);
  };
  for (const auto& [name, chain] : chains) offer(chain, 0);
  std::vector<std::size_t> order;
  order.reserve(places.size());
  while (!firsts.empty()) {
    const auto [time, event, digest, chain, at] = firsts.top();
    firsts.pop();
    order.push_back((*chain)[at]);
    offer(*chain, at + 1);
  }
  return order;
}

}  // namespace securebase::vault
