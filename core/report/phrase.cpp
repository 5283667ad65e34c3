#include "core/report/phrase.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

namespace securebase::report {
namespace {

/// Which of the units in the file a duration is told in.
enum Unit : std::size_t { minute, hour, day };

struct Amount {
  bool is_less = false;  ///< Than a minute.
  Unit unit = minute;
  std::string number;
  friend bool operator==(const Amount&, const Amount&) = default;
};

Amount amount_of(const Phrase& phrase, double minutes) {
  if (minutes < 0.75) return {.is_less = true, .unit = minute, .number = ""};
  if (minutes < 55) return {.unit = minute, .number = phrase.decimal(std::max(1.0, std::round(minutes)))};
  if (minutes < 36 * 60) return {.unit = hour, .number = phrase.decimal(std::max(1.0, minutes / 60))};
  return {.unit = day, .number = phrase.decimal(minutes / 1440)};
}

/// A measure's need by the id that the file has for it; empty for the two that are told in sentences of their own.
std::string_view id_of(dyad::Need need) {
  using enum dyad::Need;
  switch (need) {
    case messages:
      return "messages";
    case messages_each:
      return "messages_each";
    case words:
      return "words";
    case conversations:
      return "conversations";
    case answers:
      return "answers";
    case toned_messages:
      return "toned_messages";
    case episodes:
      return "episodes";
    case episodes_opened:
      return "episodes_opened";
    case repairs:
      return "repairs";
    case matched_moments:
      return "matched_moments";
    case complaints:
      return "complaints";
    case neutral_messages:
      return "neutral_messages";
    case episode_pronouns:
      return "episode_pronouns";
    case months:
      return "months";
    case weeks:
      return "weeks";
    case followed_runs:
    case certainty:
      break;
  }
  return "";
}

}  // namespace

Share share_of(double share) {
  using enum Share::Kind;
  if (share <= 0) return {none, 0};
  if (share < 0.01) return {fewer, 0};
  if (share < 0.095) return {of_hundred, std::lround(share * 100)};
  if (share > 0.95) return {nearly_all, 0};
  return {of_ten, std::clamp<long>(std::lround(share * 10), 1, 9)};
}

std::string Phrase::whole(std::int64_t n) const {
  auto digits = std::to_string(n);
  const std::size_t first = n < 0 ? 1 : 0;
  for (auto at = digits.size(); at > first + 3;) {
    at -= 3;
    digits.insert(at, words_.numbers.thousands);
  }
  return digits;
}

std::string Phrase::counted(std::int64_t n, const Numbered& words, std::initializer_list<Filling> fillings) const {
  const auto number = whole(n);
  std::vector<Filling> all(fillings);
  all.emplace_back("n", number);
  return filled(n == 1 ? words.one : words.many, all);
}

std::string Phrase::decimal(double value) const {
  if (value >= 9.95) return whole(std::llround(value));
  const bool is_small = value < 0.995;
  const auto scale = is_small ? 100 : 10;
  const auto scaled = std::llround(value * scale);
  auto text = std::to_string(scaled / scale);
  const auto rest = scaled % scale;
  if (rest == 0) return text;
  text += words_.numbers.decimal;
  if (is_small && rest < 10) text += "0";
  return text + std::to_string(is_small && rest % 10 == 0 ? rest / 10 : rest);
}

std::string Phrase::percent(double share) const {
  return (share < 0.0995 ? decimal(std::round(share * 1000) / 10) : std::to_string(std::lround(share * 100))) + " %";
}

std::string Phrase::between(const std::string& low, const std::string& high) const {
  return low == high ? about(high) : filled(words_.numbers.between, {{"low", low}, {"high", high}});
}

std::string Phrase::percent_range(const dyad::Interval& share) const {
  return between(percent(share.low), percent(share.high));
}

std::string Phrase::decimal_range(const dyad::Interval& interval) const {
  return between(decimal(interval.low), decimal(interval.high));
}

std::string Phrase::about(std::string_view value) const { return filled(words_.numbers.about, {{"value", value}}); }

std::string Phrase::duration(double minutes) const {
  const auto amount = amount_of(*this, minutes);
  if (amount.is_less) return words_.durations.less;
  const auto& unit = words_.durations.units[amount.unit];
  return amount.number == "1" ? unit.about_one : filled(unit.about, {{"n", amount.number}});
}

std::string Phrase::duration_range(const dyad::Interval& minutes) const {
  const auto low = amount_of(*this, minutes.low);
  const auto high = amount_of(*this, minutes.high);
  if (low == high) return duration(minutes.high);
  const auto& units = words_.durations.units;
  const auto told = [&](const Amount& amount, const std::string& many) {
    return filled(amount.number == "1" ? units[amount.unit].one : many, {{"n", amount.number}});
  };
  if (low.is_less) return filled(words_.numbers.at_most, {{"value", told(high, units[high.unit].many)}});
  const auto from = low.unit == high.unit ? low.number : told(low, units[low.unit].after_between);
  return filled(words_.numbers.between, {{"low", from}, {"high", told(high, units[high.unit].after_between)}});
}

std::string Phrase::most_likely(const std::string& range, const std::string& said) const {
  return range == said ? "" : filled(words_.numbers.likely, {{"range", range}});
}

std::string Phrase::share(const ShareWords& words, double share) {
  const auto [kind, n] = share_of(share);
  const auto number = std::to_string(n);
  switch (kind) {
    case Share::Kind::none:
      return words.none;
    case Share::Kind::fewer:
      return words.fewer;
    case Share::Kind::of_hundred:
      return filled(words.of_hundred, {{"n", number}});
    case Share::Kind::of_ten:
      return filled(words.of_ten, {{"n", number}});
    case Share::Kind::nearly_all:
      return words.nearly_all;
  }
  std::unreachable();
}

std::string Phrase::month(std::int32_t month) const {
  const auto of_year = (month % 12 + 12) % 12;
  return filled(words_.numbers.month, {{"month", words_.numbers.months[static_cast<std::size_t>(of_year)]},
                                       {"year", std::to_string(1970 + (month - of_year) / 12)}});
}

std::string Phrase::missing(const dyad::Missing& missing) const {
  const auto& words = words_.missing;
  if (missing.what == dyad::Need::certainty) return words.certainty;
  const auto needed = whole(missing.needed);
  const auto there = whole(missing.there);
  if (missing.what == dyad::Need::followed_runs) return filled(words.followed, {{"needed", needed}, {"there", there}});
  const auto need = std::ranges::find(words.needs, id_of(missing.what), &NeedWords::id);
  if (need == words.needs.end()) return words.certainty;
  const auto& sentence = need->is_each.value_or(false) ? words.there_each
                         : missing.there == 1          ? words.there_one
                                                       : words.there_many;
  return filled(sentence,
                {{"needed", filled(missing.needed == 1 ? need->one : need->many, {{"n", needed}})}, {"there", there}});
}

std::string clock(std::size_t hour) { return (hour < 10 ? "0" : "") + std::to_string(hour) + ":00"; }

}  // namespace securebase::report
