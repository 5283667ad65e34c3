#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "core/base/language.hpp"
#include "core/view/log.hpp"
#include "core/view/views.hpp"

namespace securebase::view {

/// An entry of the log in a line; nothing for kinds that no list shows (settings, own words).
std::optional<EntryLine> line_of(const Log& log, const Entry& entry, Language language);

/// The latest entries before `before_ms` (all when absent), at most `count`.
TimelineView timeline(const Log& log, Language language, std::optional<std::int64_t> before_ms, std::size_t count);

/// Loaded questionnaires and their fillings-in, latest first.
TimelineView questionnaires(const Log& log, Language language);

}  // namespace securebase::view
