#include "core/view/log.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "core/wire/json.hpp"

namespace securebase::view {
namespace {

/// Raised whenever the fold itself changes its meaning: older snapshots are then folded anew.
constexpr std::int64_t snapshot_version = 2;

constexpr std::string_view unreadable = "unreadable";

struct SnapshotEvent {
  std::string id;
  std::int64_t time_ms = 0;
  std::string body;
};
BOOST_DESCRIBE_STRUCT(SnapshotEvent, (), (id, time_ms, body))

struct Snapshot {
  std::int64_t version = 0;
  std::vector<SnapshotEvent> facts;
  std::vector<SnapshotEvent> corrections;  ///< Whole `corrected` events.
  std::vector<SnapshotEvent> parts;        ///< Whole `text_part` events.
  std::vector<std::string> gone;
  std::vector<std::string> seen;
  std::vector<SnapshotEvent> unknown;  ///< Their kinds in place of their bodies.
};
BOOST_DESCRIBE_STRUCT(Snapshot, (), (version, facts, corrections, parts, gone, seen, unknown))

/// The first and the last moment that have a date. Whatever stands beyond comes from a broken clock or a broken file,
/// and is held to them, so that times can be counted with.
constexpr std::int64_t first_ms = -62'135'596'800'000;
constexpr std::int64_t last_ms = 253'402'300'799'999;

auto position(const Entry& entry) { return std::tie(entry.time_ms, entry.id); }

}  // namespace

void Log::add(std::string_view id_text, std::int64_t written_ms, std::optional<std::string_view> body) {
  const std::string id(id_text);
  const auto time_ms = std::clamp(written_ms, first_ms, last_ms);
  if (!body) {
    remove(id);
    return;
  }
  if (facts_.contains(id) || seen_.contains(id)) return;
  auto read = event::read_body(*body);
  add_body(id, time_ms, read ? *std::move(read) : event::Body(event::Unknown{std::string(unreadable)}));
}

void Log::add_body(const std::string& id, std::int64_t time_ms, event::Body body) {
  if (const auto* const corrected = std::get_if<event::Corrected>(&body)) {
    seen_.insert(id);
    if (!gone_.contains(id)) correct(id, time_ms, *corrected);
  } else if (const auto* const taken = std::get_if<event::TakenBack>(&body)) {
    seen_.insert(id);
    remove(taken->of);
  } else if (const auto* const erased = std::get_if<event::Erased>(&body)) {
    seen_.insert(id);
    for (const auto& event : erased->events) remove(event.event_id);
  } else if (auto* const part = std::get_if<event::TextPart>(&body)) {
    seen_.insert(id);
    if (gone_.contains(id)) return;
    if (!TextParts::is_place(part->order)) {
      unknown_[id] = unreadable;
    } else if (!gone_.contains(part->of)) {
      parts_.add(id, time_ms, std::move(*part));
    }
  } else if (const auto* const unknown = std::get_if<event::Unknown>(&body)) {
    seen_.insert(id);
    if (!gone_.contains(id)) unknown_[id] = unknown->kind;
  } else if (!gone_.contains(id)) {
    facts_.emplace(id, Fact{time_ms, std::move(body)});
    refresh(id);
  }
}

void Log::correct(const std::string& id, std::int64_t time_ms, const event::Corrected& corrected) {
  auto body = event::read_body(corrected.body);
  if (!body) {
    unknown_[id] = unreadable;
    return;
  }
  if (gone_.contains(corrected.of)) return;
  auto& list = corrections_[corrected.of];
  const auto later = [](const Correction& a, const Correction& b) {
    return std::tie(a.time_ms, a.id) < std::tie(b.time_ms, b.id);
  };
  Correction correction{time_ms, id, *std::move(body)};
  list.insert(std::ranges::upper_bound(list, correction, later), std::move(correction));
  refresh(corrected.of);
}

void Log::remove(const std::string& id) {
  gone_.insert(id);
  if (facts_.erase(id) > 0) refresh(id);
  corrections_.erase(id);
  parts_.remove_of(id);
  unknown_.erase(id);
  // The one that goes may itself have been a correction, or a piece of a text.
  if (!seen_.contains(id)) return;
  parts_.remove(id);
  for (auto& [of, list] : corrections_) {
    if (std::erase_if(list, [&](const Correction& correction) { return correction.id == id; }) > 0) refresh(of);
  }
}

void Log::refresh(const std::string& id) {
  const auto fact = facts_.find(id);
  auto entry = entries_.end();
  if (fact != facts_.end()) {
    const auto key = std::tie(fact->second.time_ms, id);
    entry = std::ranges::lower_bound(entries_, key, {}, position);
    if (entry == entries_.end() || entry->id != id) {
      entry = entries_.insert(entry, {id, fact->second.time_ms, fact->second.body, false});
    }
  } else {
    entry = std::ranges::find(entries_, id, &Entry::id);
    if (entry == entries_.end()) return;
    touch(entry->time_ms);
    entries_.erase(entry);
    return;
  }
  touch(entry->time_ms);
  entry->body = fact->second.body;
  entry->is_corrected = false;
  const auto corrections = corrections_.find(id);
  if (corrections == corrections_.end()) return;
  for (const auto& correction : corrections->second) {
    if (correction.body.index() != fact->second.body.index()) continue;
    entry->body = correction.body;
    entry->is_corrected = true;
  }
}

void Log::touch(std::int64_t time_ms) { changed_from_ = std::min(changed_from_.value_or(time_ms), time_ms); }

const Entry* Log::find(std::string_view id) const {
  const auto fact = facts_.find(id);
  if (fact == facts_.end()) return nullptr;
  return &*std::ranges::lower_bound(entries_, std::tie(fact->second.time_ms, fact->first), {}, position);
}

std::vector<std::string> Log::corrections_of(std::string_view id) const {
  std::vector<std::string> ids;
  const auto found = corrections_.find(id);
  if (found == corrections_.end()) return ids;
  for (const auto& correction : found->second) ids.push_back(correction.id);
  return ids;
}

WholeBody Log::whole(const Entry& entry) const {
  WholeBody whole{entry.body, true};
  const auto put_together = [&](const std::optional<event::InParts>& in_parts, auto& text) {
    if (!in_parts) return;
    auto joined = parts_.join(entry.id, *in_parts);
    if (joined) {
      text = *std::move(joined);
    } else {
      whole.is_whole = false;
    }
  };
  if (auto* const added = std::get_if<event::QuestionnaireAdded>(&whole.body)) {
    put_together(added->questionnaire_in_parts, added->questionnaire);
    put_together(added->scoring_in_parts, added->scoring);
  } else if (auto* const answered = std::get_if<event::QuestionnaireAnswered>(&whole.body)) {
    put_together(answered->response_in_parts, answered->response);
  } else if (auto* const wrote = std::get_if<event::Wrote>(&whole.body)) {
    put_together(wrote->text_in_parts, wrote->text);
  }
  return whole;
}

std::vector<UnknownKind> Log::unknown() const {
  std::map<std::string, std::int64_t> counts;
  for (const auto& [id, kind] : unknown_) ++counts[kind];
  std::vector<UnknownKind> list;
  for (const auto& [kind, events] : counts) list.push_back({kind, events});
  return list;
}

std::optional<std::int64_t> Log::take_changed_from() { return std::exchange(changed_from_, std::nullopt); }

std::string Log::snapshot() const {
  Snapshot snapshot{snapshot_version, {}, {}, {}, {gone_.begin(), gone_.end()}, {seen_.begin(), seen_.end()}, {}};
  for (const auto& [id, fact] : facts_) snapshot.facts.push_back({id, fact.time_ms, event::body_json(fact.body)});
  for (const auto& [of, list] : corrections_) {
    for (const auto& [time_ms, id, body] : list) {
      snapshot.corrections.push_back({id, time_ms, event::body_json(event::Corrected{of, event::body_json(body)})});
    }
  }
  parts_.for_each([&](const std::string& id, std::int64_t time_ms, const event::TextPart& part) {
    snapshot.parts.push_back({id, time_ms, event::body_json(part)});
  });
  for (const auto& [id, kind] : unknown_) snapshot.unknown.push_back({id, 0, kind});
  return wire::to_json(snapshot);
}

Result<Log> Log::read_snapshot(std::string_view json) {
  auto snapshot = wire::from_json<Snapshot>(json);
  if (!snapshot) return std::unexpected(snapshot.error());
  if (snapshot->version != snapshot_version) {
    return fail(Code::unsupported, "$.version", "this copy of the fold is from another version; fold the log anew");
  }
  Log log;
  for (const auto& [id, written_ms, body] : snapshot->facts) {
    const auto time_ms = std::clamp(written_ms, first_ms, last_ms);
    auto read = event::read_body(body);
    if (!read) return std::unexpected(read.error());
    log.entries_.push_back({id, time_ms, *read, false});
    log.facts_.emplace(id, Fact{time_ms, *std::move(read)});
  }
  std::ranges::sort(log.entries_, {}, position);
  for (const auto& [id, time_ms, body] : snapshot->corrections) log.add(id, time_ms, body);
  for (const auto& [id, time_ms, body] : snapshot->parts) log.add(id, time_ms, body);
  log.gone_.insert(snapshot->gone.begin(), snapshot->gone.end());
  log.seen_.insert(snapshot->seen.begin(), snapshot->seen.end());
  for (const auto& [id, time_ms, kind] : snapshot->unknown) log.unknown_[id] = kind;
  if (!log.entries_.empty()) log.touch(log.entries_.front().time_ms);
  return log;
}

}  // namespace securebase::view
