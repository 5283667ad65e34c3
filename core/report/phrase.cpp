#include "core/report/phrase.hpp"

#include <algorithm>
#include <cmath>

namespace securebase::report {

std::string counted(std::int64_t n, std::string_view one, std::string_view many) {
  return std::to_string(n) + " " + std::string(n == 1 ? one : many);
}

std::string duration(double minutes) {
  if (minutes < 0.75) return "less than a minute";
  if (minutes < 1.5) return "about a minute";
  if (minutes < 55) return "about " + std::to_string(std::lround(minutes)) + " minutes";
  if (minutes < 90) return "about an hour";
  if (minutes < 36 * 60) return "about " + decimal(minutes / 60) + " hours";
  return "about " + decimal(minutes / 1440) + " days";
}

std::string in_ten(double share) {
  if (share < 0.01) return "fewer than 1 in 100";
  if (share < 0.075) return std::to_string(std::lround(share * 100)) + " in 100";
  if (share > 0.975) return "nearly all";
  return std::to_string(std::clamp<long>(std::lround(share * 10), 1, 9)) + " in 10";
}

std::string percent(double share) { return std::to_string(std::lround(share * 100)) + " %"; }

std::string percent_range(const dyad::Interval& interval) {
  return "between " + std::to_string(std::lround(interval.low * 100)) + " % and " + percent(interval.high);
}

std::string decimal(double value) {
  if (value >= 9.95) return std::to_string(std::lround(value));
  const auto tenths = std::lround(value * 10);
  const auto whole = std::to_string(tenths / 10);
  return tenths % 10 == 0 ? whole : whole + "." + std::to_string(tenths % 10);
}

}  // namespace securebase::report
