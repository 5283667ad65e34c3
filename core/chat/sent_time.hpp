#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/base/moment.hpp"

/// When a message was sent, from the two ways that exports say it.
namespace securebase::chat {

/// Milliseconds since 1970 UTC, as the clock of the zone showed them. Nothing for a number that is no time: zero, or
/// outside of the years 1 to 9999.
std::optional<Moment> moment_of_utc(const Zone& zone, std::int64_t utc_ms);

/// As moment_of_utc, of a number of seconds.
std::optional<Moment> moment_of_utc_seconds(const Zone& zone, std::int64_t utc_s);

/// A written time: with the offset it states, else as the clock of the zone showed it. Nothing when it is no time.
std::optional<Moment> moment_of_text(const Zone& zone, std::string_view text);

}  // namespace securebase::chat
