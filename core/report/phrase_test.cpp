#include "core/report/phrase.hpp"

#include <gtest/gtest.h>

namespace securebase::report {
namespace {

TEST(Phrase, SaysDurationsAsPeopleDo) {
  EXPECT_EQ(duration(0.2), "less than a minute");
  EXPECT_EQ(duration(1), "about a minute");
  EXPECT_EQ(duration(12.4), "about 12 minutes");
  EXPECT_EQ(duration(61), "about an hour");
  EXPECT_EQ(duration(150), "about 2.5 hours");
  EXPECT_EQ(duration(3 * 1440), "about 3 days");
}

TEST(Phrase, SaysRangesOfTimeInOneUnitWhereItCan) {
  EXPECT_EQ(duration_range({30, 20, 40}), "between 20 and 40 minutes");
  EXPECT_EQ(duration_range({70, 40, 120}), "between 40 minutes and 2 hours");
  EXPECT_EQ(duration_range({12, 11.8, 12.3}), "about 12 minutes");
  EXPECT_EQ(duration_range({1, 0.4, 3}), "at most 3 minutes");
  EXPECT_EQ(duration_range({60, 58, 61}), "about an hour");
  EXPECT_EQ(duration_range({90, 60, 150}), "between 1 and 2.5 hours");
}

TEST(Phrase, SaysSharesAsPartsOfTen) {
  EXPECT_EQ(of_ten(0), "none");
  EXPECT_EQ(of_ten(0.004), "fewer than 1 of 100");
  EXPECT_EQ(of_ten(0.03), "3 of 100");
  EXPECT_EQ(of_ten(0.61), "6 of 10");
  EXPECT_EQ(of_ten(0.93), "9 of 10");
  EXPECT_EQ(of_ten(0.99), "nearly all");
}

TEST(Phrase, CountsOneAndMany) {
  EXPECT_EQ(counted(1, "answer", "answers"), "1 answer");
  EXPECT_EQ(counted(0, "answer", "answers"), "0 answers");
  EXPECT_EQ(counted(1'234'567, "answer", "answers"), "1,234,567 answers");
  EXPECT_EQ(whole(999), "999");
  EXPECT_EQ(whole(-1000), "-1,000");
}

TEST(Phrase, RoundsDecimals) {
  EXPECT_EQ(decimal(2.04), "2");
  EXPECT_EQ(decimal(2.36), "2.4");
  EXPECT_EQ(decimal(9.97), "10");
  EXPECT_EQ(decimal(0.4), "0.4");
  EXPECT_EQ(decimal(0.05), "0.05");
  EXPECT_EQ(decimal(0.999), "1");
  EXPECT_EQ(decimal(0), "0");
  EXPECT_EQ(decimal_range({2, 1.52, 2.98}), "between 1.5 and 3");
  EXPECT_EQ(percent_range({0.5, 0.404, 0.623}), "between 40 % and 62 %");
  EXPECT_EQ(percent_range({0.5, 0.501, 0.503}), "about 50 %");
  EXPECT_EQ(percent_range({0.02, 0.0171, 0.0998}), "between 1.7 % and 10 %");
  EXPECT_EQ(percent(0), "0 %");
  EXPECT_EQ(percent(0.004), "0.4 %");
}

TEST(Phrase, LeavesOutARangeThatSaysNoMore) {
  EXPECT_EQ(most_likely("between 2 and 3", "about 2"), ", most likely between 2 and 3");
  EXPECT_EQ(most_likely("about 2", "about 2"), "");
  EXPECT_EQ(about("6 of 10"), "about 6 of 10");
  EXPECT_EQ(about("nearly all"), "nearly all");
}

TEST(Phrase, NamesMonths) {
  EXPECT_EQ(month_in_words(0), "January 1970");
  EXPECT_EQ(month_in_words(54 * 12 + 4), "May 2024");
  EXPECT_EQ(month_in_words(-1), "December 1969");
}

struct MissingCase {
  dyad::Missing missing;
  const char* text;
};
TEST(Phrase, SaysWhatIsMissing) {
  using enum dyad::Need;
  for (const auto& [missing, text] : {
           MissingCase{{messages, 200, 143}, "it takes at least 200 messages, and there are 143."},
           MissingCase{{messages_each, 200, 1},
                       "it takes at least 200 messages from each of the two, and one of them has 1."},
           MissingCase{{conversations, 20, 1}, "it takes at least 20 conversations, and there is 1."},
           MissingCase{{episodes_opened, 8, 3},
                       "it takes at least 8 tense stretches opened by the same person, and there are 3."},
           MissingCase{{months, 4, 2}, "it takes at least 4 months of messages, and there are 2."},
       }) {
    EXPECT_EQ(missing_text(missing), text);
  }
}

}  // namespace
}  // namespace securebase::report
