#include "core/chat/whatsapp_header.hpp"

#include <gtest/gtest.h>

#include <ostream>
#include <string>

namespace securebase::chat {
namespace {

struct HeadCase {
  std::string_view line;  ///< What stands behind the head is "Anna: x".
  DateOrder order;
  std::string_view time;  ///< RFC 3339.
};

void PrintTo(const HeadCase& head, std::ostream* out) { *out << head.line; }

class Heads : public testing::TestWithParam<HeadCase> {};

TEST_P(Heads, AreReadToTheName) {
  const auto& [line, order, time] = GetParam();
  const auto header = read_header(line);
  ASSERT_TRUE(header);
  EXPECT_TRUE(may_begin_header(line));
  EXPECT_EQ(line.substr(header->size), "Anna: x");
  const auto day = day_of(*header, order);
  ASSERT_TRUE(day);
  EXPECT_EQ(to_rfc3339({wall_ms(*day, header->hour, header->minute, header->second), 0}), time);
  EXPECT_FALSE(header->has_unknown_word);
}

using enum DateOrder;

INSTANTIATE_TEST_SUITE_P(
    OfAllPhones, Heads,
    testing::Values(HeadCase{"28/02/2023, 21:04 - Anna: x", day_month_year, "2023-02-28T21:04:00Z"},
                    HeadCase{"28/02/2023, 21:04 \xE2\x80\x93 Anna: x", day_month_year, "2023-02-28T21:04:00Z"},
                    HeadCase{"28.02.23, 21:04 - Anna: x", day_month_year, "2023-02-28T21:04:00Z"},
                    HeadCase{"28-02-2023 21:04 - Anna: x", day_month_year, "2023-02-28T21:04:00Z"},
                    HeadCase{"28/2/23 21.04 - Anna: x", day_month_year, "2023-02-28T21:04:00Z"},
                    HeadCase{"2/28/23, 9:04 PM - Anna: x", month_day_year, "2023-02-28T21:04:00Z"},
                    HeadCase{"2/28/23, 9:04\xE2\x80\xAFPM - Anna: x", month_day_year, "2023-02-28T21:04:00Z"},
                    HeadCase{"2/28/23, 12:04\xC2\xA0"
                             "AM - Anna: x",
                             month_day_year, "2023-02-28T00:04:00Z"},
                    HeadCase{"2023-02-28, 9:04 p.m. - Anna: x", year_month_day, "2023-02-28T21:04:00Z"},
                    HeadCase{"28/2/2023, 9:04 p. m. - Anna: x", day_month_year, "2023-02-28T21:04:00Z"},
                    HeadCase{"[28/02/23, 21:04:31] Anna: x", day_month_year, "2023-02-28T21:04:31Z"},
                    HeadCase{"[28.02.23, 21:04:31] Anna: x", day_month_year, "2023-02-28T21:04:31Z"},
                    HeadCase{"[2/28/23, 9:04:31\xE2\x80\xAFPM] Anna: x", month_day_year, "2023-02-28T21:04:31Z"},
                    HeadCase{"\xE2\x80\x8E[28/02/23, 21:04:31] Anna: x", day_month_year, "2023-02-28T21:04:31Z"},
                    HeadCase{"[2023-02-28 21:04] Anna: x", year_month_day, "2023-02-28T21:04:00Z"},
                    HeadCase{"[2023/2/28 下午9:04:31] Anna: x", year_month_day, "2023-02-28T21:04:31Z"},
                    HeadCase{"2023年2月28日 下午9:04 - Anna: x", year_month_day, "2023-02-28T21:04:00Z"},
                    HeadCase{"2023. 2. 28. 오후 9:04 - Anna: x", year_month_day, "2023-02-28T21:04:00Z"},
                    HeadCase{"2023/2/28 午後9:04 - Anna: x", year_month_day, "2023-02-28T21:04:00Z"},
                    HeadCase{"28/02/2023 à 21:04 - Anna: x", day_month_year, "2023-02-28T21:04:00Z"},
                    HeadCase{"28.02.2023 um 21:04 - Anna: x", day_month_year, "2023-02-28T21:04:00Z"},
                    HeadCase{"28/02/2023 at 9:04 pm - Anna: x", day_month_year, "2023-02-28T21:04:00Z"},
                    HeadCase{"2023-02-28 21 h 04 - Anna: x", year_month_day, "2023-02-28T21:04:00Z"},
                    HeadCase{"28/2/2566 21:04 - Anna: x", day_month_year, "2023-02-28T21:04:00Z"},
                    HeadCase{"28/2/66 21:04 - Anna: x", day_month_year, "2023-02-28T21:04:00Z"},
                    HeadCase{"۱۴۰۱/۱۲/۹،‏ ۲۱:۰۴ - Anna: x", year_month_day, "2023-02-28T21:04:00Z"},
                    HeadCase{"28/2/23, 9:04 da tarde - Anna: x", day_month_year, "2023-02-28T21:04:00Z"},
                    HeadCase{"28/2/23, 9:04 CH - Anna: x", day_month_year, "2023-02-28T21:04:00Z"},
                    HeadCase{"28/2/23, 9:04 ÖS - Anna: x", day_month_year, "2023-02-28T21:04:00Z"},
                    HeadCase{"28.2.23, 9:04 пп - Anna: x", day_month_year, "2023-02-28T21:04:00Z"},
                    HeadCase{"28/2/23, 9:04 अपराह्न - Anna: x", day_month_year, "2023-02-28T21:04:00Z"},
                    HeadCase{"28/2/23, 9:04 PTG - Anna: x", day_month_year, "2023-02-28T21:04:00Z"},
                    HeadCase{"28.2.2023 klo 21.04 - Anna: x", day_month_year, "2023-02-28T21:04:00Z"},
                    HeadCase{"21:04, 28/02/2023 - Anna: x", day_month_year, "2023-02-28T21:04:00Z"},
                    HeadCase{"[9:04 PM, 2/28/2023] Anna: x", month_day_year, "2023-02-28T21:04:00Z"},
                    HeadCase{"28/2/23, 21:04:31: Anna: x", day_month_year, "2023-02-28T21:04:31Z"}));

TEST(Header, IsNotFoundInOrdinaryLines) {
  for (const std::string_view line :
       {"", "12", "12/3", "12/3/20", "12/3/20 we meet", "12/3/20, 10:30", "12/3/20, 10:30 we meet - or not at 11",
        "1234567890/1/1, 10:00 - Anna: x", "[12/3/20] Anna: x", "[10:00] Anna: x", "12:30 - lunch", "3.5.2 - a version",
        "12/3/20, 99:00 - Anna: x", "12/3/20, 10:75 - Anna: x", "12/3/20; 10:30 - Anna: x", "\xE2\x80\x8E", "[", "[[[[",
        "99999999999999999999 - Anna: x"}) {
    EXPECT_FALSE(read_header(line)) << line;
  }
}

TEST(Header, TakesAnUnknownWordBesideTheTimeForWhatItIs) {
  const auto header = read_header("[28/2/23, 9:04:00 blorp] Anna: x");
  ASSERT_TRUE(header);
  EXPECT_TRUE(header->has_unknown_word);
  EXPECT_EQ(header->hour, 9);
}

TEST(Header, NamesNoDayThatDoesNotExist) {
  const auto header = read_header("30/02/2023, 10:00 - Anna: x");
  ASSERT_TRUE(header);
  EXPECT_FALSE(day_of(*header, day_month_year));
  EXPECT_FALSE(day_of(*header, month_day_year));
}

// The first days of Persian years, from the calendar of the University of Tehran.
TEST(Header, ConvertsPersianYears) {
  struct NewYear {
    int persian;
    Day gregorian;
  };
  for (const auto& [persian, gregorian] :
       {NewYear{1388, {2009, 3, 21}}, NewYear{1391, {2012, 3, 20}}, NewYear{1395, {2016, 3, 20}},
        NewYear{1399, {2020, 3, 20}}, NewYear{1400, {2021, 3, 21}}, NewYear{1403, {2024, 3, 20}},
        NewYear{1404, {2025, 3, 21}}}) {
    const auto header = read_header(std::to_string(persian) + "/01/01, 10:00 - x");
    ASSERT_TRUE(header);
    const auto day = day_of(*header, year_month_day);
    ASSERT_TRUE(day);
    EXPECT_EQ(days_from_civil(*day), days_from_civil(gregorian)) << persian;
  }
}

TEST(Header, IsSeenWhenItBreaksOff) {
  for (const std::string_view line :
       {"28/02/23", "28/02/23, ", "28/02/23, 09:", "28/02/23, 09:05", "28/02/23, 09:05 -", "[28/02/23, 09:05:1"}) {
    EXPECT_TRUE(breaks_off_in_header(line)) << line;
  }
  for (const std::string_view line : {"28", "28/02", "hello", "28/02/23 was a day", "28/02/23, 09:05 we met"}) {
    EXPECT_FALSE(breaks_off_in_header(line)) << line;
  }
}

}  // namespace
}  // namespace securebase::chat
