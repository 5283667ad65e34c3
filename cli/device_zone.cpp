#include "cli/device_zone.hpp"

#include <ctime>
#include <vector>

namespace securebase::cli {
namespace {

std::int16_t offset_at(std::int64_t utc_s) {
  const auto time = static_cast<std::time_t>(utc_s);
  std::tm local{};
  localtime_r(&time, &local);
  return static_cast<std::int16_t>(local.tm_gmtoff / 60);
}

/// The first second after `low`, up to `high`, at which the offset differs from that of `low`.
std::int64_t change_between(std::int64_t low, std::int64_t high) {
  const auto before = offset_at(low);
  while (high - low > 1) {
    const auto middle = low + (high - low) / 2;
    (offset_at(middle) == before ? low : high) = middle;
  }
  return high;
}

}  // namespace

Zone device_zone() {
  constexpr std::int64_t week_s = 7 * 86'400;
  const auto first = wall_ms({1995, 1, 1}, 0, 0) / 1000;
  const auto last = wall_ms({2040, 1, 1}, 0, 0) / 1000;
  tzset();
  std::vector<Zone::Change> changes{{first * 1000, offset_at(first)}};
  for (auto at = first; at < last; at += week_s) {
    if (offset_at(at + week_s) == offset_at(at)) continue;
    const auto change = change_between(at, at + week_s);
    changes.push_back({change * 1000, offset_at(change)});
  }
  return Zone(std::move(changes));
}

Result<Zone> zone_option(const std::string& text) {
  if (text.empty()) return device_zone();
  if (text == "UTC" || text == "Z") return Zone();
  const auto parsed = parse_rfc3339("2000-01-01T00:00:00" + text);
  if (!parsed || !parsed->offset_known)
    return fail(Code::bad_input, "--zone", "write an offset such as +02:00, or UTC");
  return Zone({{0, parsed->moment.utc_offset_minutes}});
}

}  // namespace securebase::cli
