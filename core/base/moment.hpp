#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.hpp"

/// Dates and times without a clock: the core is told what time it is and where.
namespace securebase {

inline constexpr std::int64_t ms_per_day = 86'400'000;

/// A moment as a chat shows it: the wall clock where it was written, and how far that clock stood from UTC.
struct Moment {
  std::int64_t wall_ms = 0;             ///< Milliseconds from 1970-01-01T00:00 to what the wall clock showed.
  std::int16_t utc_offset_minutes = 0;  ///< Wall clock minus UTC, -1,439 to 1,439.

  /// Days from 1970-01-01 by the wall clock.
  std::int64_t day() const { return wall_ms / ms_per_day - (wall_ms % ms_per_day < 0 ? 1 : 0); }
  std::int64_t utc_ms() const { return wall_ms - std::int64_t{utc_offset_minutes} * 60'000; }
  friend bool operator==(const Moment&, const Moment&) = default;
};

/// A calendar day of the proleptic Gregorian calendar.
struct Day {
  std::int32_t year = 1970;
  std::uint8_t month = 1;  ///< 1 to 12.
  std::uint8_t day = 1;    ///< 1 to 31.
};

/// Whether the day exists (years 1 to 9999).
bool is_valid(Day day);

/// Days from 1970-01-01. Requires a valid day.
std::int64_t days_from_civil(Day day);
Day civil_from_days(std::int64_t days);

/// "2024-05": months from 1970-01, as on an axis.
std::string month_label(std::int32_t month);

/// The wall clock at a day and time of day, in milliseconds as Moment::wall_ms.
std::int64_t wall_ms(Day day, int hour, int minute, int second = 0, int millisecond = 0);

/// "2016-08-06T13:23:00+02:00"; "Z" for an offset of zero; milliseconds only where they are not zero.
std::string to_rfc3339(Moment moment);

/// Reads an RFC 3339 time; also with a space for the T, and without an offset (then `offset_known` is false and the
/// offset zero). Fractions beyond milliseconds are cut.
struct ParsedTime {
  Moment moment;
  bool offset_known = false;
};
Result<ParsedTime> parse_rfc3339(std::string_view text);

/// How the device's clock stood from UTC over time: a list of changes, in order. Empty means UTC throughout.
/// The host (browser or command line) makes it, because the core holds no zone database.
class Zone {
 public:
  struct Change {
    std::int64_t utc_ms = 0;  ///< From this moment on the offset holds; the first one holds before as well.
    std::int16_t utc_offset_minutes = 0;
  };

  Zone() = default;
  explicit Zone(std::vector<Change> changes);

  Moment at_utc(std::int64_t utc_ms) const;
  /// A wall clock reading of this zone. In the hour that a clock shows twice, the earlier of the two is taken.
  Moment at_wall(std::int64_t wall_ms) const;

 private:
  std::vector<Change> changes_;
};

}  // namespace securebase
