#include "core/fhir/value.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <utility>

#include "core/base/moment.hpp"
#include "core/base/utf8.hpp"

namespace securebase::fhir {
namespace {

constexpr std::size_t number_characters_max = 40;

struct Suffix {
  ValueType type;
  std::string_view name;
};
// "valueString" also answers a `text` item, "valueUri" a `url` item (the table of item types, R4).
constexpr std::array<Suffix, 10> suffixes{{{ValueType::boolean, "Boolean"},
                                           {ValueType::decimal, "Decimal"},
                                           {ValueType::integer, "Integer"},
                                           {ValueType::date, "Date"},
                                           {ValueType::date_time, "DateTime"},
                                           {ValueType::time, "Time"},
                                           {ValueType::string, "String"},
                                           {ValueType::url, "Uri"},
                                           {ValueType::coding, "Coding"},
                                           {ValueType::quantity, "Quantity"}}};

std::string_view suffix_of(ValueType type) {
  const auto found = std::ranges::find(suffixes, type, &Suffix::type);
  return found == suffixes.end() ? "String" : found->name;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view space = " \t\r\n";
  const auto first = text.find_first_not_of(space);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(space) - first + 1);
}

std::unexpected<Error> refuse(std::string message) { return fail(Code::bad_input, "", std::move(message)); }

/// Digits from `at` on; moves behind them and says how many there were.
std::size_t skip_digits(std::string_view text, std::size_t& at) {
  const auto start = at;
  while (at < text.size() && is_digit(text[at])) ++at;
  return at - start;
}

/// -?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?, the pattern of a FHIR decimal.
bool is_decimal(std::string_view text) {
  std::size_t at = text.starts_with('-') ? 1 : 0;
  const auto first = at;
  const auto whole = skip_digits(text, at);
  if (whole == 0 || (whole > 1 && text[first] == '0')) return false;
  if (at < text.size() && text[at] == '.') {
    ++at;
    if (skip_digits(text, at) == 0) return false;
  }
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    ++at;
    if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
    if (skip_digits(text, at) == 0) return false;
  }
  return at == text.size() && text.size() <= number_characters_max;
}

/// A whole number of exactly `text`'s digits, or -1.
int two_or_four_digits(std::string_view text) {
  int number = 0;
  for (const char c : text) {
    if (!is_digit(c)) return -1;
    number = number * 10 + (c - '0');
  }
  return text.empty() ? -1 : number;
}

/// YYYY, YYYY-MM or YYYY-MM-DD of a day that exists.
bool is_date(std::string_view text) {
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return false;
  const int year = two_or_four_digits(text.substr(0, 4));
  if (year < 1) return false;
  if (text.size() == 4) return true;
  const int month = text[4] == '-' ? two_or_four_digits(text.substr(5, 2)) : -1;
  if (month < 1 || month > 12) return false;
  if (text.size() == 7) return true;
  const int day = text[7] == '-' ? two_or_four_digits(text.substr(8, 2)) : -1;
  return day > 0 && is_valid({year, static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)});
}

/// hh:mm:ss(.fraction), or hh:mm, to which the seconds are added. Empty where it is no time of day.
std::string clock_text(std::string_view text) {
  if (text.size() < 5 || text[2] != ':') return {};
  const int hour = two_or_four_digits(text.substr(0, 2));
  const int minute = two_or_four_digits(text.substr(3, 2));
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return {};
  if (text.size() == 5) return std::string(text) + ":00";
  if (text.size() < 8 || text[5] != ':') return {};
  const int second = two_or_four_digits(text.substr(6, 2));
  if (second < 0 || second > 60) return {};
  if (text.size() > 8) {
    std::size_t at = 9;
    if (text[8] != '.' || skip_digits(text, at) == 0 || at != text.size() || at > 18) return {};
  }
  return std::string(text);
}

/// Where the offset starts in a time with one: at "Z", "+hh:mm" or "-hh:mm". npos without one.
std::size_t offset_start(std::string_view clock) {
  if (clock.ends_with('Z')) return clock.size() - 1;
  if (clock.size() < 6) return std::string_view::npos;
  const auto start = clock.size() - 6;
  const auto offset = clock.substr(start);
  if ((offset[0] != '+' && offset[0] != '-') || offset[3] != ':') return std::string_view::npos;
  const int hour = two_or_four_digits(offset.substr(1, 2));
  const int minute = two_or_four_digits(offset.substr(4, 2));
  return hour < 0 || hour > 14 || minute < 0 || minute > 59 ? std::string_view::npos : start;
}

/// A dateTime of FHIR: a date, or a day with time and offset. Empty where it is none.
std::string date_time_text(std::string_view text) {
  if (is_date(text)) return std::string(text);
  if (text.size() < 16 || text[10] != 'T' || !is_date(text.substr(0, 10))) return {};
  const auto clock = text.substr(11);
  const auto offset = offset_start(clock);
  if (offset == std::string_view::npos) return {};
  const auto time = clock_text(clock.substr(0, offset));
  if (time.empty()) return {};
  return std::string(text.substr(0, 11)) + time + std::string(clock.substr(offset));
}

Result<std::string> normalised_number(ValueType type, std::string_view text) {
  if (type == ValueType::decimal) {
    if (!is_decimal(text)) return refuse("Write a number, with a point for decimals, like 12.5.");
    return std::string(text);
  }
  const auto number =
      is_decimal(text) && text.find_first_of(".eE") == std::string_view::npos ? to_number(text) : std::nullopt;
  if (!number || *number > INT32_MAX || *number < INT32_MIN) return refuse("Write a whole number, like 12.");
  return std::string(text);
}

/// The text of a JSON value of this type; a fault where it is of another kind.
std::string plain_text(MemberReader& reader, const boost::json::object& object, ValueType type, const std::string& name,
                       const std::string& path) {
  if (type == ValueType::boolean) return reader.flag(object, name, path) ? "true" : "false";
  if (type == ValueType::integer) {
    const auto number = reader.integer(object, name, path);
    return number ? std::to_string(*number) : std::string();
  }
  if (type == ValueType::decimal) {
    const auto number = reader.number(object, name, path);
    return number ? number_text(*number) : std::string();
  }
  return reader.text(object, name, path);
}

Value read_quantity(MemberReader& reader, const boost::json::object& quantity, const std::string& path) {
  Value value{.type = ValueType::quantity};
  if (const auto number = reader.number(quantity, "value", path)) value.text = number_text(*number);
  value.display = reader.text(quantity, "unit", path);
  value.system = reader.text(quantity, "system", path);
  value.unit_code = reader.text(quantity, "code", path);
  return value;
}

template <class T>
int sign(const T& left, const T& right) {
  return left < right ? -1 : right < left ? 1 : 0;
}

bool is_number(ValueType type) { return type == ValueType::decimal || type == ValueType::integer; }

bool is_day(ValueType type) { return type == ValueType::date || type == ValueType::date_time; }

bool is_words(ValueType type) { return type == ValueType::string || type == ValueType::url; }

bool has_same_unit(const Value& left, const Value& right) {
  if (!left.unit_code.empty() && !right.unit_code.empty()) {
    return left.unit_code == right.unit_code &&
           (left.system == right.system || left.system.empty() || right.system.empty());
  }
  return left.display == right.display;
}

std::optional<int> order_of_numbers(std::string_view left, std::string_view right) {
  const auto a = to_number(left);
  const auto b = to_number(right);
  return a && b ? std::optional(sign(*a, *b)) : std::nullopt;
}

/// Days by the characters that both have; times with their offsets by the moment. 2024 and 2024-05 have no order.
std::optional<int> order_of_days(std::string_view left, std::string_view right) {
  if (left.size() > 10 && right.size() > 10) {
    const auto a = parse_rfc3339(left);
    const auto b = parse_rfc3339(right);
    if (a && b) return sign(a->moment.utc_ms(), b->moment.utc_ms());
  }
  const auto shared = std::min({left.size(), right.size(), std::size_t{10}});
  const int order = sign(left.substr(0, shared), right.substr(0, shared));
  if (order == 0 && left.size() != right.size()) return std::nullopt;
  return order;
}

}  // namespace

std::optional<double> to_number(std::string_view text) {
  if (!is_decimal(text)) return std::nullopt;
  const std::string digits(text);
  const double number = std::strtod(digits.c_str(), nullptr);
  return std::isfinite(number) ? std::optional(number) : std::nullopt;
}

Result<std::string> normalised(ValueType type, std::string_view typed) {
  if (!utf8::is_valid(typed)) return refuse("The answer holds characters that cannot be read.");
  const auto text = trimmed(typed);
  switch (type) {
    case ValueType::boolean:
      if (text != "true" && text != "false") return refuse("Choose yes or no.");
      break;
    case ValueType::decimal:
    case ValueType::integer:
      return normalised_number(type, text);
    case ValueType::date:
      if (!is_date(text)) return refuse("Write a day like 2024-05-31; 2024-05 or 2024 will do as well.");
      break;
    case ValueType::date_time: {
      auto time = date_time_text(text);
      if (time.empty()) return refuse("Write a day and a time with its offset, like 2024-05-31T18:30+02:00.");
      return time;
    }
    case ValueType::time: {
      auto time = clock_text(text);
      if (time.empty()) return refuse("Write a time of day like 18:30.");
      return time;
    }
    case ValueType::url:
      if (text.empty() || text.find_first_of(" \t\r\n") != std::string_view::npos) {
        return refuse("Write a web address without spaces.");
      }
      break;
    case ValueType::string:
      if (text.empty()) return refuse("Write a few words, or leave it out.");
      break;
    case ValueType::coding:
    case ValueType::quantity:
      break;
  }
  return std::string(text);
}

Value read_coding(MemberReader& reader, const boost::json::object& coding, const std::string& path) {
  Value value{.type = ValueType::coding};
  value.text = reader.text(coding, "code", path);
  value.system = reader.text(coding, "system", path);
  value.display = reader.text(coding, "display", path);
  return value;
}

std::optional<Value> read_value(MemberReader& reader, const boost::json::object& object, std::string_view prefix,
                                const std::string& path) {
  for (const auto& [type, suffix] : suffixes) {
    const auto name = std::string(prefix) + std::string(suffix);
    if (!object.contains(name)) continue;
    if (type == ValueType::coding || type == ValueType::quantity) {
      const auto* const inner = reader.object(object, name, path);
      if (inner == nullptr) return std::nullopt;
      const auto inner_path = path + "." + name;
      return type == ValueType::coding ? read_coding(reader, *inner, inner_path)
                                       : read_quantity(reader, *inner, inner_path);
    }
    auto text = plain_text(reader, object, type, name, path);
    if (reader.failed()) return std::nullopt;
    auto checked = normalised(type, text);
    if (!checked) {
      reader.fail(Code::bad_input, path + "." + name, "The value is not written as FHIR writes this type.");
      return std::nullopt;
    }
    return Value{.type = type, .text = *std::move(checked)};
  }
  return std::nullopt;
}

void write_value(JsonWriter& writer, const Value& value) {
  writer.key("value" + std::string(suffix_of(value.type)));
  switch (value.type) {
    case ValueType::boolean:
    case ValueType::decimal:
    case ValueType::integer:
      writer.raw(value.text);
      return;
    case ValueType::coding:
      writer.open('{');
      writer.member("system", value.system);
      writer.member("code", value.text);
      writer.member("display", value.display);
      writer.close('}');
      return;
    case ValueType::quantity:
      writer.open('{');
      if (!value.text.empty()) writer.raw_member("value", value.text);
      writer.member("unit", value.display);
      writer.member("system", value.system);
      writer.member("code", value.unit_code);
      writer.close('}');
      return;
    default:
      writer.text(value.text);
  }
}

bool is_same(const Value& left, const Value& right) {
  if (left.type == ValueType::coding && right.type == ValueType::coding) {
    const bool systems_agree = left.system == right.system || left.system.empty() || right.system.empty();
    // A coding without a code is told by its words alone.
    if (left.text.empty() && right.text.empty()) return systems_agree && left.display == right.display;
    return systems_agree && left.text == right.text;
  }
  if (is_number(left.type) && is_number(right.type)) return order_of_numbers(left.text, right.text) == 0;
  if (left.type == ValueType::quantity && right.type == ValueType::quantity) {
    return has_same_unit(left, right) && order_of_numbers(left.text, right.text) == 0;
  }
  if (is_day(left.type) && is_day(right.type)) return order_of_days(left.text, right.text) == 0;
  if (is_words(left.type) && is_words(right.type)) return left.text == right.text;
  return left.type == right.type && left.text == right.text;
}

std::optional<int> order_of(const Value& left, const Value& right) {
  if (is_number(left.type) && is_number(right.type)) return order_of_numbers(left.text, right.text);
  if (left.type == ValueType::quantity && right.type == ValueType::quantity) {
    return has_same_unit(left, right) ? order_of_numbers(left.text, right.text) : std::nullopt;
  }
  if (is_day(left.type) && is_day(right.type)) return order_of_days(left.text, right.text);
  if (left.type == ValueType::time && right.type == ValueType::time) return sign(left.text, right.text);
  if (is_words(left.type) && is_words(right.type)) return sign(left.text, right.text);
  return std::nullopt;
}

}  // namespace securebase::fhir
