#include "core/report/phrase.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace securebase::report {
namespace {

/// A duration as a number and its unit: 40 "minutes", 2 "hours".
struct Amount {
  std::string number;
  std::string unit;
};
Amount amount_of(double minutes) {
  const auto of = [](double value, const std::string& one) {
    auto number = decimal(value);
    return Amount{number, number == "1" ? one : one + "s"};
  };
  if (minutes < 0.75) return {"less than a", "minute"};
  if (minutes < 55) return of(std::max(1.0, std::round(minutes)), "minute");
  if (minutes < 36 * 60) return of(std::max(1.0, minutes / 60), "hour");
  return of(minutes / 1440, "day");
}

/// What a gate counts, and where.
struct Wanted {
  std::string_view one;
  std::string_view many;
  std::string_view where = "";
};
Wanted wanted(dyad::Need need) {
  using enum dyad::Need;
  switch (need) {
    case messages:
      return {"message", "messages"};
    case messages_each:
      return {"message", "messages", " from each of the two"};
    case words:
      return {"word", "words"};
    case conversations:
      return {"conversation", "conversations"};
    case answers:
      return {"answer", "answers", " from each of the two"};
    case toned_messages:
      return {"message that is clearly friendly or unfriendly", "messages that are clearly friendly or unfriendly"};
    case episodes:
      return {"tense stretch", "tense stretches"};
    case episodes_opened:
      return {"tense stretch", "tense stretches", " opened by the same person"};
    case repairs:
      return {"attempt at repair", "attempts at repair", " in tense stretches"};
    case matched_moments:
      return {"moment", "moments", " as tense to compare them with"};
    case complaints:
      return {"complaint", "complaints", " from one side"};
    case neutral_messages:
      return {"neutral message", "neutral messages", " from one side"};
    case episode_pronouns:
      return {"'we', 'you' or 'I'", "'we', 'you' or 'I'", " in tense stretches from each of the two"};
    case months:
      return {"month", "months", " of messages"};
    case weeks:
      return {"week", "weeks", " with messages in each half of the time"};
    case followed_runs:
    case certainty:
      break;
  }
  return {};
}

}  // namespace

std::string whole(std::int64_t n) {
  auto digits = std::to_string(n);
  const std::size_t first = n < 0 ? 1 : 0;
  for (auto at = digits.size(); at > first + 3;) {
    at -= 3;
    digits.insert(at, ",");
  }
  return digits;
}

std::string counted(std::int64_t n, std::string_view one, std::string_view many) {
  return whole(n) + " " + std::string(n == 1 ? one : many);
}

std::string duration(double minutes) {
  const auto [number, unit] = amount_of(minutes);
  if (number.starts_with("less")) return number + " " + unit;
  if (number == "1") return unit == "hour" ? "about an hour" : "about a " + unit;
  return "about " + number + " " + unit;
}

std::string duration_range(const dyad::Interval& minutes) {
  const auto low = amount_of(minutes.low);
  const auto high = amount_of(minutes.high);
  if (low.number == high.number && low.unit == high.unit) return duration(minutes.high);
  if (low.number.starts_with("less")) return "at most " + high.number + " " + high.unit;
  const bool is_same_unit = low.unit == high.unit || low.unit + "s" == high.unit;
  return "between " + low.number + (is_same_unit ? "" : " " + low.unit) + " and " + high.number + " " + high.unit;
}

std::string of_ten(double share) {
  if (share <= 0) return "none";
  if (share < 0.01) return "fewer than 1 of 100";
  if (share < 0.095) return std::to_string(std::lround(share * 100)) + " of 100";
  if (share > 0.95) return "nearly all";
  return std::to_string(std::clamp<long>(std::lround(share * 10), 1, 9)) + " of 10";
}

std::string percent(double share) {
  return (share < 0.0995 ? decimal(std::round(share * 1000) / 10) : std::to_string(std::lround(share * 100))) + " %";
}

std::string percent_range(const dyad::Interval& share) {
  const auto low = percent(share.low);
  const auto high = percent(share.high);
  return low == high ? "about " + high : "between " + low + " and " + high;
}

std::string decimal(double value) {
  if (value >= 9.95) return whole(std::llround(value));
  const bool is_small = value < 0.995;
  const auto scale = is_small ? 100 : 10;
  const auto scaled = std::llround(value * scale);
  auto text = std::to_string(scaled / scale);
  const auto rest = scaled % scale;
  if (rest == 0) return text;
  text += is_small && rest < 10 ? ".0" : ".";
  return text + std::to_string(is_small && rest % 10 == 0 ? rest / 10 : rest);
}

std::string decimal_range(const dyad::Interval& interval) {
  const auto low = decimal(interval.low);
  const auto high = decimal(interval.high);
  return low == high ? "about " + high : "between " + low + " and " + high;
}

std::string most_likely(const std::string& range, const std::string& said) {
  return range == said ? "" : ", most likely " + range;
}

std::string about(const std::string& share) {
  const bool is_number = !share.empty() && share.front() >= '0' && share.front() <= '9';
  return is_number ? "about " + share : share;
}

std::string clock(std::size_t hour) { return (hour < 10 ? "0" : "") + std::to_string(hour) + ":00"; }

std::string month_in_words(std::int32_t month) {
  static constexpr std::array names = {"January", "February", "March",     "April",   "May",      "June",
                                       "July",    "August",   "September", "October", "November", "December"};
  const auto of_year = (month % 12 + 12) % 12;
  return std::string(names[static_cast<std::size_t>(of_year)]) + " " + std::to_string(1970 + (month - of_year) / 12);
}

std::string missing_text(const dyad::Missing& missing) {
  if (missing.what == dyad::Need::certainty) return "the possible values still lie too far apart to say one.";
  if (missing.what == dyad::Need::followed_runs) {
    return "each of four counts of what followed what must reach " + whole(missing.needed) + ", and the smallest is " +
           whole(missing.there) + ".";
  }
  const auto want = wanted(missing.what);
  const std::string where(want.where);
  const bool is_each = where.ends_with("each of the two");
  return "it takes at least " + counted(missing.needed, want.one, want.many) + where + ", and " +
         (is_each              ? "one of them has "
          : missing.there == 1 ? "there is "
                               : "there are ") +
         whole(missing.there) + ".";
}

}  // namespace securebase::report
