#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "core/base/moment.hpp"

/// The head of a WhatsApp message, "16/04/2019, 02:09 - " or "[16.04.19, 02:09:31] ", as any phone writes it.
namespace securebase::chat {

/// What all heads of one export have in common. A line whose head is of another shape belongs to the message above it:
/// somebody pasted a piece of another chat.
struct HeaderShape {
  bool has_bracket = false;
  bool is_time_first = false;  ///< "[14:32, 24/09/2026]", "14:05, 16/04/2019 - ".
  bool has_seconds = false;
  bool has_word = false;         ///< Something stands beside the time: "PM", "Uhr".
  char separator = 0;            ///< Of the date: '/', '.', '-', or 'c' for the signs of Chinese, Japanese, Korean.
  std::uint8_t year_digits = 0;  ///< 4, or 2.
  bool is_year_first = false;    ///< Four digits come first.
  friend bool operator==(const HeaderShape&, const HeaderShape&) = default;
};

/// The order of the three numbers of a date.
enum class DateOrder : std::uint8_t { day_month_year, month_day_year, year_month_day };

/// A head as its digits have it. Which of the three numbers is the day is not decided here.
struct Header {
  HeaderShape shape;
  std::array<std::uint16_t, 3> date{};
  std::uint8_t hour = 0;  ///< 0 to 23: words for the half of the day are already in it.
  std::uint8_t minute = 0;
  std::uint8_t second = 0;
  bool has_half_day = false;      ///< The clock counts to 12.
  bool has_unknown_word = false;  ///< The word beside the time is none that is known; the hour is as written.
  bool is_padded = false;         ///< A leading zero in day or month.
  std::uint8_t size = 0;          ///< Bytes up to the name.
};

/// Whether a line may begin with a head, by its first byte: the quick look that most lines of a long message fail.
bool may_begin_header(std::string_view line);

/// The head at the front of a line.
std::optional<Header> read_header(std::string_view line);

/// Whether the line breaks off within a head; only ever asked of the last line of a file.
bool breaks_off_in_header(std::string_view line);

/// The day that the three numbers name in this order; nothing if there is no such day between 1970 and 2100. Years of
/// the Buddhist (25xx) and the Persian (13xx, 14xx) calendar are converted; two digits mean 20xx, or the Buddhist
/// 2552 and later from 52 on.
std::optional<Day> day_of(const Header& header, DateOrder order);

}  // namespace securebase::chat
