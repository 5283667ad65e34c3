#include "core/chat/whatsapp_header.hpp"

#include <algorithm>

#include "core/base/utf8.hpp"
#include "core/chat/direction_marks.hpp"
#include "core/chat/whatsapp_phrases.hpp"

namespace securebase::chat {
namespace {

/// No head of any phone is longer.
constexpr std::size_t header_bytes_max = 120;
constexpr std::size_t word_bytes_max = 48;
constexpr std::size_t unknown_word_bytes_max = 24;

/// The zeros of the scripts whose digits phones write.
constexpr std::array<char32_t, 9> zeros = {
    0x0660,  // Arabic-Indic
    0x06F0,  // Persian, Urdu
    0x0966,  // Devanagari
    0x09E6,  // Bengali
    0x0A66,  // Gurmukhi
    0x0AE6,  // Gujarati
    0x0E50,  // Thai
    0x1040,  // Myanmar
    0xFF10,  // fullwidth
};

struct Digit {
  int value = -1;
  std::size_t bytes = 0;
};

/// The digit at the front, of any script; its value is -1 when there is none.
Digit digit_at(std::string_view text) {
  if (text.empty()) return {};
  const auto first = static_cast<unsigned char>(text.front());
  if (first < 0x80) return first >= '0' && first <= '9' ? Digit{first - '0', 1} : Digit{};
  const auto decoded = utf8::decode(text);
  for (const auto zero : zeros) {
    if (decoded.code_point >= zero && decoded.code_point < zero + 10) {
      return {static_cast<int>(decoded.code_point - zero), decoded.bytes};
    }
  }
  return {};
}

struct Number {
  std::uint16_t value = 0;
  std::uint8_t digits = 0;
  bool has_leading_zero = false;
};

/// Reads a head from left to right. Every take_ function leaves the text alone when what it wants is not there.
class Cursor {
 public:
  explicit Cursor(std::string_view text) : rest_(text) {}

  std::string_view rest() const { return rest_; }
  void skip(std::size_t bytes) { rest_.remove_prefix(bytes); }

  void skip_marks() {
    while (const auto length = mark_length(rest_)) skip(length);
  }
  /// Marks too. True when at least one space was there.
  bool skip_spaces() {
    bool any = false;
    while (true) {
      skip_marks();
      const auto length = space_length(rest_);
      if (length == 0) return any;
      any = true;
      skip(length);
    }
  }
  bool take(std::string_view text) {
    if (!rest_.starts_with(text)) return false;
    skip(text.size());
    return true;
  }
  std::optional<Number> take_number(std::size_t digits_max) {
    Number number;
    auto text = rest_;
    while (number.digits < digits_max) {
      const auto digit = digit_at(text);
      if (digit.value < 0) break;
      if (number.digits == 0) number.has_leading_zero = digit.value == 0;
      number.value = static_cast<std::uint16_t>(number.value * 10 + digit.value);
      ++number.digits;
      text.remove_prefix(digit.bytes);
    }
    if (number.digits == 0 || digit_at(text).value >= 0) return std::nullopt;
    rest_ = text;
    return number;
  }
  bool at_digit() const { return digit_at(rest_).value >= 0; }

 private:
  std::string_view rest_;
};

/// '/', '.', '-' or 'c'; 0 when there is none.
char take_date_separator(Cursor& cursor) {
  cursor.skip_marks();
  for (const std::string_view sign : {"/", ".", "-"}) {
    if (cursor.take(sign)) return sign.front();
  }
  for (const std::string_view sign : {"年", "月", "년", "월"}) {
    if (cursor.take(sign)) return 'c';
  }
  if (cursor.take("\xE2\x80\x90") || cursor.take("\xE2\x80\x91")) return '-';  // U+2010, U+2011
  if (cursor.take("\xD8\x8D")) return '/';                                     // U+060D, the Arabic date separator
  return 0;
}

/// Everything but the hour's half: where the words stand differs.
struct Clock {
  Number hour;
  std::uint8_t minute = 0;
  std::uint8_t second = 0;
  bool has_seconds = false;
  std::optional<ClockWord> half;
};

/// The three numbers after the first, which was already read.
bool take_date(Cursor& cursor, Number first, Header& header) {
  std::array<Number, 3> numbers{first};
  for (std::size_t at = 1; at < numbers.size(); ++at) {
    const auto separator = take_date_separator(cursor);
    if (separator == 0 || (at == 2 && separator != header.shape.separator)) return false;
    header.shape.separator = separator;
    cursor.skip_spaces();
    const auto number = cursor.take_number(4);
    if (!number) return false;
    numbers[at] = *number;
  }
  // "2019. 4. 16." and "2019年4月16日" end with a sign of their own.
  if (header.shape.separator == '.') cursor.take(".");
  if (header.shape.separator == 'c' && !cursor.take("日")) cursor.take("일");

  if (numbers[1].digits > 2) return false;
  const bool is_year_first = numbers[0].digits > 2;
  if (is_year_first && numbers[2].digits > 2) return false;
  header.shape.is_year_first = is_year_first;
  header.shape.year_digits = numbers[is_year_first ? 0 : 2].digits;
  if (header.shape.year_digits == 1) header.shape.year_digits = 2;
  if (header.shape.year_digits == 3) return false;
  for (std::size_t at = 0; at < numbers.size(); ++at) {
    header.date[at] = numbers[at].value;
    if (numbers[at].digits == 2 && numbers[at].has_leading_zero) header.is_padded = true;
  }
  return true;
}

/// ":" and "." between hours and minutes; " h " as in Canadian French.
bool take_clock_separator(Cursor& cursor) {
  if (cursor.take(":") || cursor.take(".")) return true;
  auto tried = cursor;
  tried.skip_spaces();
  if (!tried.take("h")) return false;
  tried.skip_spaces();
  cursor = tried;
  return true;
}

bool take_two_digits(Cursor& cursor, std::uint8_t& out) {
  const auto number = cursor.take_number(2);
  if (!number || number->digits != 2 || number->value > 59) return false;
  out = static_cast<std::uint8_t>(number->value);
  return true;
}

bool take_clock(Cursor& cursor, Clock& clock) {
  const auto hour = cursor.take_number(2);
  if (!hour || hour->value > 24) return false;
  clock.hour = *hour;
  if (!take_clock_separator(cursor) || !take_two_digits(cursor, clock.minute)) return false;
  auto tried = cursor;
  if ((tried.take(":") || tried.take(".")) && take_two_digits(tried, clock.second)) {
    clock.has_seconds = true;
    cursor = tried;
  }
  return true;
}

/// Keeps the word of the two around a time that says something.
void remember(Clock& clock, ClockWord word) {
  if (word != ClockWord::none) clock.half = word;
}

/// Comma, spaces and known words between a date and a time, or the other way round.
bool take_gap(Cursor& cursor, Clock& clock, Header& header) {
  bool any = false;
  while (true) {
    any |= cursor.skip_spaces();
    if (cursor.take(",") || cursor.take("\xD8\x8C") || cursor.take("、")) {  // U+060C, the Arabic comma
      any = true;
      continue;
    }
    if (cursor.at_digit()) return any;
    const auto rest = cursor.rest();
    std::size_t length = 0;
    while (length < rest.size() && length < word_bytes_max) {
      const auto tail = rest.substr(length);
      if (space_length(tail) != 0 || tail.front() == ',' || digit_at(tail).value >= 0) break;
      length += utf8::decode(tail).bytes;
    }
    if (length == 0) return false;
    const auto word = clock_word_of(rest.substr(0, length));
    if (!word) return false;
    remember(clock, *word);
    header.shape.has_word = true;
    any = true;
    cursor.skip(length);
  }
}

/// What stands between the last digit and the end of the head: nothing, or a word beside the time.
bool read_word(std::string_view text, Clock& clock, Header& header) {
  const auto word = trimmed(text);
  if (word.empty()) return true;
  for (auto rest = word; !rest.empty(); rest.remove_prefix(utf8::decode(rest).bytes)) {
    if (digit_at(rest).value >= 0 || rest.front() == ':' || rest.front() == '[') return false;
  }
  header.shape.has_word = true;
  if (const auto known = clock_word_of(word)) {
    remember(clock, *known);
    return true;
  }
  header.has_unknown_word = true;
  return word.size() <= unknown_word_bytes_max && word.find_first_of(" ,;\"") == std::string_view::npos;
}

/// "]", " - ", " – " or ": ": the end of the head. The cursor stands behind it afterwards.
bool take_end(Cursor& cursor, Clock& clock, Header& header) {
  const auto rest = cursor.rest();
  const auto window = rest.substr(0, word_bytes_max);
  if (header.shape.has_bracket) {
    const auto bracket = window.find(']');
    if (bracket == std::string_view::npos || !read_word(window.substr(0, bracket), clock, header)) return false;
    cursor.skip(bracket + 1);
    cursor.skip_spaces();
    cursor.take("- ");
    return true;
  }
  if (rest.starts_with(": ")) {  // iOS of long ago: "24/3/14, 13:59:59: Name: text"
    cursor.skip(2);
    return true;
  }
  for (std::size_t at = 0; at < window.size(); ++at) {
    const auto tail = rest.substr(at);
    const auto space = space_length(tail);
    if (space == 0) continue;
    for (const std::string_view dash : {"-", "\xE2\x80\x93", "\xE2\x80\x94", "\xE2\x88\x92"}) {
      const auto after = tail.substr(space);
      if (!after.starts_with(dash)) continue;
      const auto behind = after.substr(dash.size());
      if (!behind.empty() && space_length(behind) == 0) continue;
      if (!read_word(rest.substr(0, at), clock, header)) return false;
      cursor.skip(at + space + dash.size());
      cursor.skip(space_length(cursor.rest()));
      return true;
    }
  }
  return false;
}

std::optional<std::uint8_t> hour_of(const Clock& clock) {
  int hour = clock.hour.value == 24 ? 0 : clock.hour.value;
  if (clock.half && hour <= 12) {
    switch (*clock.half) {
      case ClockWord::am:
        hour %= 12;
        break;
      case ClockWord::pm:
        hour = hour % 12 + 12;
        break;
      case ClockWord::noon:
        if (hour < 6) hour += 12;
        break;
      case ClockWord::night:
        if (hour >= 6) hour = (hour + 12) % 24;
        break;
      case ClockWord::none:
        break;
    }
  }
  return static_cast<std::uint8_t>(hour);
}

/// Day 1 of the Persian solar year is the day of spring; the 33-year rule finds it for 1206 to 1498.
std::optional<Day> day_from_persian(int year, int month, int day) {
  if (month < 1 || month > 12 || day < 1 || day > (month <= 6 ? 31 : 30)) return std::nullopt;
  const auto leap_years_before = [](int y) { return (8 * y + 21) / 33; };
  const int days_in_year = 365 * (year - 1348) + leap_years_before(year) - leap_years_before(1348);
  const int days_before_month = month <= 7 ? 31 * (month - 1) : 186 + 30 * (month - 7);
  // 1 Farvardin 1348 was 21 March 1969.
  return civil_from_days(days_from_civil({1969, 3, 21}) + days_in_year + days_before_month + day - 1);
}

}  // namespace

bool may_begin_header(std::string_view line) {
  if (line.empty()) return false;
  const auto first = static_cast<unsigned char>(line.front());
  return (first >= '0' && first <= '9') || first == '[' || first == 0xE2 || (first >= 0xD8 && first <= 0xDB) ||
         first == 0xE0 || first == 0xE1 || first == 0xEF;
}

std::optional<Header> read_header(std::string_view line) {
  Header header;
  Cursor cursor(line.substr(0, std::min(line.size(), header_bytes_max)));
  const auto size_before = cursor.rest().size();
  cursor.skip_marks();
  header.shape.has_bracket = cursor.take("[");
  cursor.skip_spaces();

  Clock clock;
  auto tried = cursor;
  const auto first = tried.take_number(4);
  if (!first) return std::nullopt;
  if (tried.rest().starts_with(':')) {
    header.shape.is_time_first = true;
    if (!take_clock(cursor, clock)) return std::nullopt;
    const auto rest = cursor.rest();
    const auto comma = std::min(rest.find(','), rest.find("\xD8\x8C"));
    if (comma != std::string_view::npos && comma < word_bytes_max) {
      if (!read_word(rest.substr(0, comma), clock, header)) return std::nullopt;
      cursor.skip(comma);
    }
    if (!take_gap(cursor, clock, header)) return std::nullopt;
    const auto number = cursor.take_number(4);
    if (!number || !take_date(cursor, *number, header)) return std::nullopt;
  } else {
    cursor = tried;
    if (!take_date(cursor, *first, header)) return std::nullopt;
    if (!take_gap(cursor, clock, header) || !take_clock(cursor, clock)) return std::nullopt;
  }
  if (!take_end(cursor, clock, header)) return std::nullopt;

  header.shape.has_seconds = clock.has_seconds;
  header.hour = *hour_of(clock);
  header.minute = clock.minute;
  header.second = clock.second;
  header.has_half_day = clock.half.has_value();
  header.size = static_cast<std::uint8_t>(size_before - cursor.rest().size());
  return header;
}

bool breaks_off_in_header(std::string_view line) {
  if (!may_begin_header(line) || line.size() > header_bytes_max) return false;
  if (const auto whole = read_header(line)) return whole->size == line.size();
  Header header;
  Clock clock;
  Cursor cursor(line);
  cursor.skip_marks();
  header.shape.has_bracket = cursor.take("[");
  const auto first = cursor.take_number(4);
  if (!first || !take_date(cursor, *first, header)) return false;
  if (!take_gap(cursor, clock, header)) return cursor.rest().empty();
  // A whole time with something behind it that ends no head is text about a date.
  return !take_clock(cursor, clock) || trimmed(cursor.rest()).size() <= 4;
}

std::optional<Day> day_of(const Header& header, DateOrder order) {
  const auto& date = header.date;
  int year = date[order == DateOrder::year_month_day ? 0 : 2];
  const int month = date[order == DateOrder::day_month_year ? 1 : order == DateOrder::month_day_year ? 0 : 1];
  const int day = date[order == DateOrder::day_month_year ? 0 : order == DateOrder::month_day_year ? 1 : 2];
  if (year < 52) {
    year += 2000;
  } else if (year < 100) {
    year += 2500 - 543;
  } else if (year >= 2450 && year < 2650) {
    year -= 543;
  } else if (year >= 1348 && year < 1430) {
    return day_from_persian(year, month, day);
  }
  if (year < 1970 || year > 2100 || month > 12 || day > 31) return std::nullopt;
  const Day found{year, static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
  return is_valid(found) ? std::optional(found) : std::nullopt;
}

}  // namespace securebase::chat
