#include "vault/space_log.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "core/wire/json.hpp"
#include "vault/primitives.hpp"

namespace securebase::vault {

SpaceLog::SpaceLog(const Id& space, std::vector<EpochKey> keys, std::vector<ErasedEntry> erased,
                   const std::vector<std::string>& missing)
    : space_(space), keys_(std::move(keys)) {
  for (const auto& digits : missing) {
    if (const auto digest = from_hex<32>(digits)) {
      missing_.insert(*digest);
    } else {
      fault(0, "its list of missing entries cannot be read");
    }
  }
  for (auto& entry : erased) {
    const auto digest = from_hex<32>(entry.digest);
    const auto author = from_hex<16>(entry.author);
    if (!digest || !author || !from_hex<16>(entry.event_id) || entry.counter == 0) {
      fault(0, "its list of deleted entries cannot be read");
      continue;
    }
    erasures_[*digest] = {.record = 0, .author = author, .entry = std::move(entry), .is_said = false};
  }
}

Result<void> SpaceLog::add(View record) {
  const auto number = digests_.size() + 1;
  if (record.size() == sizeof(Digest)) {
    const auto digest = Reader(record).fixed<32>();
    digests_.push_back(digest);
    const auto found = erasures_.find(digest);
    if (found == erasures_.end()) {
      fault(number, "an entry was taken out without a word about its deletion");
    } else if (found->second.record != 0) {
      fault(number, "a deleted entry stands twice");
    } else {
      found->second.record = number;
    }
    return {};
  }
  digests_.push_back(digest_of(record));
  const auto header = read_header(record);
  if (!header) {
    fault(number, header.error().message);
    return {};
  }
  if (header->space != space_) {
    fault(number, "it belongs to another space");
    return {};
  }
  std::vector<Key> keys;
  for (const auto& [epoch, key] : keys_) {
    if (epoch == header->epoch) keys.push_back(key);
  }
  auto envelope = open(record, keys);
  if (!envelope) {
    fault(number, envelope.error().message);
    return {};
  }
  const auto kind_class = envelope->frame.kind_class;
  if (kind_class >= kind_class::critical)
    return fail(Code::unsupported, "", "it holds an entry that only a newer version of Securebase understands");
  Item item{.record = number, .envelope = *std::move(envelope), .kind = {}, .is_sound = true};
  if (kind_class >= kind_class::content && kind_class <= kind_class::repair) {
    auto kind = kind_of_body(item.envelope.frame.body);
    if (!kind) {
      reject(item, "it does not say of what kind it is");
    } else if (class_of_kind(*kind) != kind_class) {
      reject(item, "its kind and its class disagree");
    } else {
      item.kind = *std::move(kind);
    }
  }
  items_.push_back(std::move(item));
  return {};
}

CheckedLog SpaceLog::finish(std::uint64_t seq, const Digest& head) {
  find_authors();
  check_authors();
  check_seen(seq);
  apply_erasures();
  check_chains();
  check_head(seq, head);

  CheckedLog log;
  std::set<Id> given;
  for (const auto i : order(seq)) {
    const auto& [record, envelope, kind, is_sound] = items_[i];
    if (!is_sound) continue;
    if (erased_events_.contains(envelope.header.event)) {
      ++log.erased;
      continue;
    }
    // A device that was set up again signs what it had not sent yet once more: the same event, counted once.
    if (!given.insert(envelope.header.event).second) continue;
    log.events.push_back({.event = envelope.header.event,
                          .author = envelope.frame.author,
                          .counter = envelope.frame.counter,
                          .time_ms = envelope.frame.time_ms,
                          .kind_class = envelope.frame.kind_class,
                          .kind = kind,
                          .body = envelope.frame.body});
  }
  for (const auto& [digest, erasure] : erasures_) log.erased += erasure.record != 0 ? 1 : 0;
  std::ranges::stable_sort(faults_, {}, &LogFault::record);
  log.faults = std::move(faults_);
  return log;
}

/// Genesis names the first authors; each may bring others, in whatever order their events lie. An event by clocks that
/// differ may stand before the one that introduces its author.
void SpaceLog::find_authors() {
  for (const auto& item : items_) {
    if (item.is_sound && item.kind == "genesis" && take_genesis(item)) break;
  }
  if (!has_genesis_) {
    fault(0, "its first entry is missing, or is not the one that its id was made from");
    return;
  }
  std::vector<const Item*> waiting;
  for (const auto& item : items_) {
    if (item.is_sound && (item.kind == "device_added" || item.kind == "recovery_signer_set")) waiting.push_back(&item);
  }
  while (std::erase_if(waiting, [&](const Item* item) { return take_membership(*item); }) > 0) {
  }
}

bool SpaceLog::take_genesis(const Item& item) {
  const auto& frame = item.envelope.frame;
  if (space_id(frame.body) != space_ || frame.counter != 1) return false;
  const auto genesis = wire::from_json<Genesis>(frame.body);
  if (!genesis) return false;
  for (const auto& member : genesis->members) {
    const auto person = from_hex<16>(member.person);
    if (!person) continue;
    for (const auto& card : member.devices) add_device(*person, card);
    add_signer(*person, member.recovery_signer);
  }
  has_genesis_ = true;
  return true;
}

bool SpaceLog::take_membership(const Item& item) {
  if (!is_signed_rightly(item)) return false;
  const auto& signer = authors_.at(item.envelope.frame.author);
  if (item.kind == "device_added") {
    const auto body = wire::from_json<DeviceAdded>(item.envelope.frame.body);
    if (!body || from_hex<16>(body->person) != signer.person) return false;
    add_device(signer.person, body->device);
    return true;
  }
  const auto body = wire::from_json<RecoverySignerSet>(item.envelope.frame.body);
  if (!body || signer.is_recovery_signer || from_hex<16>(body->person) != signer.person) return false;
  add_signer(signer.person, body->key);
  return true;
}

void SpaceLog::add_device(const Id& person, const DeviceCard& card) {
  const auto key = from_hex<32>(card.sign);
  if (key) authors_.try_emplace(author_id(space_, *key), Author{*key, person, false});
}

void SpaceLog::add_signer(const Id& person, const std::string& digits) {
  const auto key = from_hex<32>(digits);
  if (key) authors_.try_emplace(author_id(space_, *key), Author{*key, person, true});
}

/// A device writes with counters from 1. A recovery signer does one thing, with counter 0.
bool SpaceLog::is_signed_rightly(const Item& item) const {
  const auto& frame = item.envelope.frame;
  const auto author = authors_.find(frame.author);
  if (author == authors_.end() || !is_by(item.envelope, author->second.key)) return false;
  if (!author->second.is_recovery_signer) return frame.counter > 0;
  return frame.counter == 0 && item.kind == "device_added" && is_zero(frame.prev);
}

void SpaceLog::check_authors() {
  for (auto& item : items_) {
    if (!item.is_sound) continue;
    if (!authors_.contains(item.envelope.frame.author)) {
      reject(item, "nobody introduced the device that wrote it");
    } else if (!is_signed_rightly(item)) {
      reject(item, "its signature is not that of the device it names");
    } else if (item.kind == "genesis" && space_id(item.envelope.frame.body) != space_) {
      reject(item, "it is the first entry of another space");
    } else if (item.kind == "device_added" || item.kind == "recovery_signer_set") {
      // Once more, for the person: taking it twice changes nothing.
      if (!take_membership(item)) reject(item, "it changes devices of somebody else");
    } else if (item.kind == "epoch" && !is_true_epoch(item)) {
      reject(item, "it announces another key than the one that it brings");
    }
  }
}

/// Well formed, and of a key that is at hand it says what is true. The keys themselves come with the backup.
bool SpaceLog::is_true_epoch(const Item& item) const {
  const auto body = wire::from_json<EpochBody>(item.envelope.frame.body);
  if (!body) return false;
  const auto check = from_hex<32>(body->check);
  const bool has_form = check && std::ranges::all_of(body->wraps, [](const EpochWrap& wrap) {
                          return from_hex<16>(wrap.author) && from_hex<80>(wrap.sealed);
                        });
  if (!has_form) return false;
  bool is_at_hand = false;
  for (const auto& [epoch, key] : keys_) {
    if (epoch != body->epoch) continue;
    if (epoch_check(space_, epoch, key) == *check) return true;
    is_at_hand = true;
  }
  return !is_at_hand;
}

void SpaceLog::check_seen(std::uint64_t seq) {
  const auto first_head = head_zero(space_);
  for (auto& item : items_) {
    const auto& frame = item.envelope.frame;
    if (!item.is_sound) continue;
    if (frame.seen_seq == 0 && frame.seen_head != first_head) reject(item, "it claims a history that cannot be");
    if (item.record <= seq && frame.seen_seq >= item.record) reject(item, "it claims to have seen what came after it");
  }
}

void SpaceLog::apply_erasures() {
  std::map<Id, const Item*> living;
  for (const auto& item : items_) {
    if (item.is_sound) living.emplace(item.envelope.header.event, &item);
  }
  for (auto& item : items_) {
    if (!item.is_sound || item.kind != "erased") continue;
    const auto body = wire::from_json<ErasedBody>(item.envelope.frame.body);
    if (!body) {
      reject(item, "it deletes entries, and does not say which");
      continue;
    }
    const auto& person = authors_.at(item.envelope.frame.author).person;
    for (const auto& entry : body->events) {
      const auto digest = from_hex<32>(entry.digest);
      const auto author = from_hex<16>(entry.author);
      const auto event = from_hex<16>(entry.event_id);
      if (!digest || !author || !event) continue;
      // Only the person who wrote it may delete it.
      const auto written_by = authors_.find(*author);
      if (written_by == authors_.end() || written_by->second.person != person) continue;
      const auto gone = erasures_.find(*digest);
      if (gone != erasures_.end() && gone->second.entry == entry) gone->second.is_said = true;
      const auto still_here = living.find(*event);
      if (still_here != living.end() && still_here->second->envelope.digest == *digest &&
          still_here->second->envelope.frame.author == *author &&
          still_here->second->envelope.frame.counter == entry.counter &&
          still_here->second->envelope.frame.kind_class == kind_class::content)
        erased_events_.insert(*event);
    }
  }
  for (const auto& [digest, erasure] : erasures_) {
    if (erasure.record == 0) {
      fault(0, "a deleted entry has lost its place");
    } else if (!erasure.is_said) {
      fault(erasure.record, "an entry was taken out without a word about its deletion");
    }
  }
}

/// An event took the name of the one before along when it was erased; then any hole may be one that was told of.
bool SpaceLog::may_be_missing(const Digest* prev) const {
  return prev == nullptr ? !missing_.empty() : missing_.contains(*prev);
}

/// Each author's events count 1, 2, 3, ..., and each names the one before.
void SpaceLog::check_chains() {
  struct Link {
    std::uint64_t counter = 0;
    std::uint64_t record = 0;
    Digest digest{};
    const Digest* prev = nullptr;  ///< None for an erased event, which took it along.
  };
  std::map<Id, std::vector<Link>> chains;
  for (const auto& item : items_) {
    const auto& frame = item.envelope.frame;
    if (frame.counter > 0)
      chains[frame.author].push_back({frame.counter, item.record, item.envelope.digest, &frame.prev});
  }
  for (const auto& [digest, erasure] : erasures_) {
    if (erasure.record != 0)
      chains[*erasure.author].push_back({erasure.entry.counter, erasure.record, digest, nullptr});
  }
  for (auto& [author, chain] : chains) {
    std::ranges::sort(chain, {}, [](const Link& link) { return std::tie(link.counter, link.record); });
    // Two events with one counter come from a copied device; both are kept, and either may be the one before.
    std::vector<Digest> before = {Digest{}};
    std::uint64_t counter = 1;
    for (std::size_t i = 0; i < chain.size();) {
      if (chain[i].counter != counter) {
        if (!may_be_missing(chain[i].prev))
          fault(chain[i].record, "an entry that one of your devices wrote before this one is missing");
        before.clear();  // What is not here cannot be compared.
        counter = chain[i].counter;
      }
      std::vector<Digest> here;
      for (; i < chain.size() && chain[i].counter == counter; ++i) {
        here.push_back(chain[i].digest);
        const auto* const prev = chain[i].prev;
        const bool is_other = prev != nullptr && !before.empty() && std::ranges::find(before, *prev) == before.end();
        if (is_other && !may_be_missing(prev)) fault(chain[i].record, "it does not follow the entry before it");
      }
      before = std::move(here);
      ++counter;
    }
  }
}

void SpaceLog::check_head(std::uint64_t seq, const Digest& head) {
  if (seq > digests_.size()) {
    fault(0, "it holds fewer entries than the server had numbered");
    return;
  }
  auto reached = head_zero(space_);
  for (std::uint64_t number = 1; number <= seq; ++number) reached = head_after(reached, number, digests_[number - 1]);
  if (reached != head) fault(0, "its entries are not the ones that the server had numbered");
}

std::vector<std::size_t> SpaceLog::order(std::uint64_t seq) const {
  std::vector<std::size_t> out;
  std::vector<std::size_t> unnumbered;
  std::vector<Place> places;
  for (std::size_t i = 0; i < items_.size(); ++i) {
    const auto& [record, envelope, kind, is_sound] = items_[i];
    if (record <= seq) {
      out.push_back(i);
      continue;
    }
    unnumbered.push_back(i);
    places.push_back({.author = envelope.frame.author,
                      .counter = envelope.frame.counter,
                      .time_ms = erased_events_.contains(envelope.header.event) ? 0 : envelope.frame.time_ms,
                      .event = envelope.header.event,
                      .digest = envelope.digest});
  }
  // Erased events have no time and so hold nothing up: leaving them out gives the same order.
  for (const auto i : fold_order(places)) out.push_back(unnumbered[i]);
  return out;
}

void SpaceLog::fault(std::uint64_t record, std::string message) { faults_.push_back({record, std::move(message)}); }

void SpaceLog::reject(Item& item, std::string message) {
  item.is_sound = false;
  fault(item.record, std::move(message));
}

}  // namespace securebase::vault
