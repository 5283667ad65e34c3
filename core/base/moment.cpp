#include "core/base/moment.hpp"

#include <algorithm>
#include <chrono>
#include <cstdlib>

namespace securebase {
namespace {

void append_padded(std::string& out, std::int64_t value, std::size_t width) {
  auto digits = std::to_string(value);
  if (digits.size() < width) out.append(width - digits.size(), '0');
  out += digits;
}

/// Takes exactly `count` digits off the front of `text`.
std::optional<int> take_digits(std::string_view& text, std::size_t count) {
  if (text.size() < count) return std::nullopt;
  int value = 0;
  for (const char c : text.substr(0, count)) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  text.remove_prefix(count);
  return value;
}

bool take(std::string_view& text, char expected) {
  if (text.empty() || text.front() != expected) return false;
  text.remove_prefix(1);
  return true;
}

int take_milliseconds(std::string_view& text) {
  int value = 0;
  int scale = 100;
  while (!text.empty() && text.front() >= '0' && text.front() <= '9') {
    value += (text.front() - '0') * scale;
    scale /= 10;
    text.remove_prefix(1);
  }
  return value;
}

}  // namespace

bool is_valid(Day day) {
  if (day.year < 1 || day.year > 9999) return false;
  return std::chrono::year_month_day{std::chrono::year{day.year}, std::chrono::month{day.month},
                                     std::chrono::day{day.day}}
      .ok();
}

std::int64_t days_from_civil(Day day) {
  const std::chrono::year_month_day date{std::chrono::year{day.year}, std::chrono::month{day.month},
                                         std::chrono::day{day.day}};
  return std::chrono::sys_days{date}.time_since_epoch().count();
}

Day civil_from_days(std::int64_t days) {
  const std::chrono::sys_days point{std::chrono::days{static_cast<std::int32_t>(days)}};
  const std::chrono::year_month_day date{point};
  return {static_cast<int>(date.year()), static_cast<std::uint8_t>(static_cast<unsigned>(date.month())),
          static_cast<std::uint8_t>(static_cast<unsigned>(date.day()))};
}

std::int64_t wall_ms(Day day, int hour, int minute, int second, int millisecond) {
  return days_from_civil(day) * ms_per_day + ((hour * 60LL + minute) * 60LL + second) * 1000LL + millisecond;
}

std::string month_label(std::int32_t month) {
  const auto of_year = (month % 12 + 12) % 12;
  return std::to_string(1970 + (month - of_year) / 12) + (of_year < 9 ? "-0" : "-") + std::to_string(of_year + 1);
}

std::string to_rfc3339(Moment moment) {
  auto days = moment.wall_ms / ms_per_day;
  auto rest = moment.wall_ms % ms_per_day;
  if (rest < 0) {
    rest += ms_per_day;
    --days;
  }
  const auto date = civil_from_days(days);
  std::string out;
  out.reserve(30);
  append_padded(out, date.year, 4);
  out += '-';
  append_padded(out, date.month, 2);
  out += '-';
  append_padded(out, date.day, 2);
  out += 'T';
  append_padded(out, rest / 3'600'000, 2);
  out += ':';
  append_padded(out, rest / 60'000 % 60, 2);
  out += ':';
  append_padded(out, rest / 1000 % 60, 2);
  if (rest % 1000 != 0) {
    out += '.';
    append_padded(out, rest % 1000, 3);
  }
  if (moment.utc_offset_minutes == 0) return out + 'Z';
  const int minutes = std::abs(int{moment.utc_offset_minutes});
  out += moment.utc_offset_minutes < 0 ? '-' : '+';
  append_padded(out, minutes / 60, 2);
  out += ':';
  append_padded(out, minutes % 60, 2);
  return out;
}

Result<ParsedTime> parse_rfc3339(std::string_view text) {
  // Made only when it is needed: an export has a time in every message.
  const auto malformed = [] { return fail(Code::bad_input, "", "a time looks like 2024-05-31T18:05:00+02:00"); };
  auto rest = text;
  const auto year = take_digits(rest, 4);
  if (!year || !take(rest, '-')) return malformed();
  const auto month = take_digits(rest, 2);
  if (!month || !take(rest, '-')) return malformed();
  const auto day = take_digits(rest, 2);
  if (!day || (!take(rest, 'T') && !take(rest, 't') && !take(rest, ' '))) return malformed();
  const auto hour = take_digits(rest, 2);
  if (!hour || !take(rest, ':')) return malformed();
  const auto minute = take_digits(rest, 2);
  if (!minute) return malformed();
  int second = 0;
  if (take(rest, ':')) {
    const auto seconds = take_digits(rest, 2);
    if (!seconds) return malformed();
    second = *seconds;
  }
  const int millisecond = take(rest, '.') || take(rest, ',') ? take_milliseconds(rest) : 0;
  const Day date{*year, static_cast<std::uint8_t>(*month), static_cast<std::uint8_t>(*day)};
  // 60 is a leap second; the next minute begins with it, which is near enough for a message.
  if (!is_valid(date) || *hour > 23 || *minute > 59 || second > 60) return malformed();

  ParsedTime parsed;
  parsed.moment.wall_ms = wall_ms(date, *hour, *minute, second, millisecond);
  if (rest.empty()) return parsed;
  parsed.offset_known = true;
  if (take(rest, 'Z') || take(rest, 'z')) return rest.empty() ? Result<ParsedTime>(parsed) : malformed();
  const bool west = take(rest, '-');
  if (!west && !take(rest, '+')) return malformed();
  const auto offset_hours = take_digits(rest, 2);
  if (!offset_hours || *offset_hours > 23) return malformed();
  take(rest, ':');
  const auto offset_minutes = take_digits(rest, 2);
  if (!offset_minutes || *offset_minutes > 59 || !rest.empty()) return malformed();
  const int offset = *offset_hours * 60 + *offset_minutes;
  parsed.moment.utc_offset_minutes = static_cast<std::int16_t>(west ? -offset : offset);
  return parsed;
}

Zone::Zone(std::vector<Change> changes) : changes_(std::move(changes)) {
  std::ranges::sort(changes_, {}, &Change::utc_ms);
}

Moment Zone::at_utc(std::int64_t utc_ms) const {
  if (changes_.empty()) return {utc_ms, 0};
  auto next = std::ranges::upper_bound(changes_, utc_ms, {}, &Change::utc_ms);
  const auto offset = next == changes_.begin() ? next->utc_offset_minutes : std::prev(next)->utc_offset_minutes;
  return {utc_ms + std::int64_t{offset} * 60'000, offset};
}

Moment Zone::at_wall(std::int64_t wall_ms) const {
  if (changes_.empty()) return {wall_ms, 0};
  // No clock on earth stands further than a day from UTC, so the answer holds from one of the changes around.
  auto next = std::ranges::upper_bound(changes_, wall_ms - ms_per_day, {}, &Change::utc_ms);
  auto current = next == changes_.begin() ? next : std::prev(next);
  while (true) {
    const Moment moment{wall_ms, current->utc_offset_minutes};
    const auto after = std::next(current);
    if (after == changes_.end() || moment.utc_ms() < after->utc_ms) return moment;
    current = after;
  }
}

}  // namespace securebase
