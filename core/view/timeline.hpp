#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "core/base/language.hpp"
#include "core/view/log.hpp"
#include "core/view/views.hpp"

namespace securebase::view {

/// An entry of the log in a line; nothing for kinds that no list shows (settings, own words).
std::optional<EntryLine> line_of(const Log& log, const Entry& entry, Language language);

/// Where a page of a list of entries begins: with the first entry that lies before this one in time. Of entries of the
/// same millisecond those with a smaller id lie before it; without an id none of them does.
struct Before {
  std::int64_t time_ms = 0;
  std::string event_id;

  bool is_after(const Entry& entry) const;
};
/// As a request says it: null without a time.
std::optional<Before> before_of(std::optional<std::int64_t> time_ms, const std::optional<std::string>& event_id);

/// The latest entries before `before` (all when absent), at most `count`.
TimelineView timeline(const Log& log, Language language, const std::optional<Before>& before, std::size_t count);

/// Loaded questionnaires and their fillings-in, latest first.
TimelineView questionnaires(const Log& log, Language language);

}  // namespace securebase::view
