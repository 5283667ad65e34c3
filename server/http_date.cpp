#include "server/http_date.hpp"

#include <array>
#include <cstdio>

namespace securebase::server {

std::string http_date(std::chrono::sys_seconds time) {
  static constexpr const char* weekdays[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  static constexpr const char* months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                           "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const auto day = std::chrono::floor<std::chrono::days>(time);
  const std::chrono::year_month_day date(day);
  const std::chrono::hh_mm_ss clock(time - day);
  std::array<char, 48> text{};
  const auto size = std::snprintf(text.data(), text.size(), "%s, %02u %s %04d %02d:%02d:%02d GMT",
                                  weekdays[std::chrono::weekday(day).c_encoding()], static_cast<unsigned>(date.day()),
                                  months[static_cast<unsigned>(date.month()) - 1], static_cast<int>(date.year()),
                                  static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                                  static_cast<int>(clock.seconds().count()));
  return {text.data(), static_cast<std::size_t>(size)};
}

}  // namespace securebase::server
