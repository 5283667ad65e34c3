#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.hpp"
#include "core/event/event.hpp"
#include "core/view/text_parts.hpp"

/// The fold: events in, what counts now out.
namespace securebase::view {

/// A living fact: an event that was neither taken back nor erased, with its latest correction.
struct Entry {
  std::string id;
  std::int64_t time_ms = 0;
  event::Body body;
  bool is_corrected = false;
};

/// What a fact says with its long texts put together.
struct WholeBody {
  event::Body body;
  bool is_whole = true;  ///< Otherwise a piece is missing, and that text is empty.
};

/// How often a kind was met that this version does not know.
struct UnknownKind {
  std::string kind;
  std::int64_t events = 0;
};
BOOST_DESCRIBE_STRUCT(UnknownKind, (), (kind, events))

/// Folds events into living facts. The result depends on the set of events alone, not on the order or the batches they
/// come in: facts stand by (time, id), an event counts once, and what is taken back stays so when it arrives later.
/// Taking back is for good: taking back a `taken_back` changes nothing.
class Log {
 public:
  /// Adds an event as the vault hands it over; without a body it is one that was erased. A body that cannot be read
  /// counts as an unknown kind, so that one damaged event never costs the rest. A time outside the years 1 to 9999 is
  /// held to their ends.
  void add(std::string_view id, std::int64_t written_ms, std::optional<std::string_view> body);

  /// In order of (time, id).
  const std::vector<Entry>& entries() const { return entries_; }
  const Entry* find(std::string_view id) const;
  /// The events that corrected a fact, in their order: their words are as much its own.
  std::vector<std::string> corrections_of(std::string_view id) const;
  /// The body of a fact as one piece, however many events it lies in.
  WholeBody whole(const Entry& entry) const;
  /// The events that hold pieces of a fact's texts: to be erased with it.
  std::vector<std::string> parts_of(std::string_view id) const { return parts_.events_of(id); }
  /// Kinds without effect, by name; unreadable bodies as "unreadable".
  std::vector<UnknownKind> unknown() const;

  /// The time of the earliest fact that came, went or changed since the last call, if any did.
  std::optional<std::int64_t> take_changed_from();

  /// The fold so far as JSON, which read_snapshot continues as if every event had been added again.
  std::string snapshot() const;
  /// Error: unsupported, for a snapshot of another version; then the log is folded anew.
  static Result<Log> read_snapshot(std::string_view json);

 private:
  struct Correction {
    std::int64_t time_ms = 0;
    std::string id;
    event::Body body;
  };
  struct Fact {
    std::int64_t time_ms = 0;
    event::Body body;
  };
  void add_body(const std::string& id, std::int64_t time_ms, event::Body body);
  void correct(const std::string& id, std::int64_t time_ms, const event::Corrected& corrected);
  void remove(const std::string& id);
  /// Brings the entry of a fact in line with what is known of it.
  void refresh(const std::string& id);
  void touch(std::int64_t time_ms);

  std::map<std::string, Fact, std::less<>> facts_;                           ///< As they were first written.
  std::map<std::string, std::vector<Correction>, std::less<>> corrections_;  ///< By the fact they are about.
  TextParts parts_;
  std::set<std::string, std::less<>> gone_;                  ///< Taken back or erased.
  std::set<std::string, std::less<>> seen_;                  ///< Events that are no facts themselves.
  std::map<std::string, std::string, std::less<>> unknown_;  ///< Kinds, by event.
  std::vector<Entry> entries_;
  std::optional<std::int64_t> changed_from_;
};

}  // namespace securebase::view
