#include "core/report/phrase.hpp"

#include <gtest/gtest.h>

namespace securebase::report {
namespace {

Phrase english() { return Phrase(words(Language::en)); }
Phrase german() { return Phrase(words(Language::de)); }

TEST(Phrase, SaysDurationsAsPeopleDo) {
  EXPECT_EQ(english().duration(0.2), "less than a minute");
  EXPECT_EQ(english().duration(1), "about a minute");
  EXPECT_EQ(english().duration(12.4), "about 12 minutes");
  EXPECT_EQ(english().duration(61), "about an hour");
  EXPECT_EQ(english().duration(150), "about 2.5 hours");
  EXPECT_EQ(english().duration(3 * 1440), "about 3 days");
}

TEST(Phrase, SaysRangesOfTimeInOneUnitWhereItCan) {
  EXPECT_EQ(english().duration_range({30, 20, 40}), "between 20 and 40 minutes");
  EXPECT_EQ(english().duration_range({70, 40, 120}), "between 40 minutes and 2 hours");
  EXPECT_EQ(english().duration_range({12, 11.8, 12.3}), "about 12 minutes");
  EXPECT_EQ(english().duration_range({1, 0.4, 3}), "at most 3 minutes");
  EXPECT_EQ(english().duration_range({60, 58, 61}), "about an hour");
  EXPECT_EQ(english().duration_range({90, 60, 150}), "between 1 and 2.5 hours");
}

TEST(Phrase, SaysSharesAsPartsOfTen) {
  EXPECT_EQ(Phrase::share(words(Language::en).shares.alone, 0), "none");
  EXPECT_EQ(Phrase::share(words(Language::en).shares.alone, 0.004), "fewer than 1 of 100");
  EXPECT_EQ(Phrase::share(words(Language::en).shares.alone, 0.03), "3 of 100");
  EXPECT_EQ(Phrase::share(words(Language::en).shares.alone, 0.61), "6 of 10");
  EXPECT_EQ(Phrase::share(words(Language::en).shares.alone, 0.93), "9 of 10");
  EXPECT_EQ(Phrase::share(words(Language::en).shares.alone, 0.99), "nearly all");
}

TEST(Phrase, CountsOneAndMany) {
  EXPECT_EQ(english().counted(1, {"{n} answer", "{n} answers"}), "1 answer");
  EXPECT_EQ(english().counted(0, {"{n} answer", "{n} answers"}), "0 answers");
  EXPECT_EQ(english().counted(1'234'567, {"{n} answer", "{n} answers"}), "1,234,567 answers");
  EXPECT_EQ(english().whole(999), "999");
  EXPECT_EQ(english().whole(-1000), "-1,000");
}

TEST(Phrase, RoundsDecimals) {
  EXPECT_EQ(english().decimal(2.04), "2");
  EXPECT_EQ(english().decimal(2.36), "2.4");
  EXPECT_EQ(english().decimal(9.97), "10");
  EXPECT_EQ(english().decimal(0.4), "0.4");
  EXPECT_EQ(english().decimal(0.05), "0.05");
  EXPECT_EQ(english().decimal(0.999), "1");
  EXPECT_EQ(english().decimal(0), "0");
  EXPECT_EQ(english().decimal_range({2, 1.52, 2.98}), "between 1.5 and 3");
  EXPECT_EQ(english().percent_range({0.5, 0.404, 0.623}), "between 40 % and 62 %");
  EXPECT_EQ(english().percent_range({0.5, 0.501, 0.503}), "about 50 %");
  EXPECT_EQ(english().percent_range({0.02, 0.0171, 0.0998}), "between 1.7 % and 10 %");
  EXPECT_EQ(english().percent(0), "0 %");
  EXPECT_EQ(english().percent(0.004), "0.4 %");
}

TEST(Phrase, LeavesOutARangeThatSaysNoMore) {
  EXPECT_EQ(english().most_likely("between 2 and 3", "about 2"), ", most likely between 2 and 3");
  EXPECT_EQ(english().most_likely("about 2", "about 2"), "");
}

TEST(Phrase, NamesMonths) {
  EXPECT_EQ(english().month(0), "January 1970");
  EXPECT_EQ(english().month(54 * 12 + 4), "May 2024");
  EXPECT_EQ(english().month(-1), "December 1969");
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
    EXPECT_EQ(english().missing(missing), text);
  }
}

TEST(Phrase, SpeaksGerman) {
  EXPECT_EQ(german().whole(1'234'567), "1.234.567");
  EXPECT_EQ(german().decimal(2.36), "2,4");
  EXPECT_EQ(german().percent(0.023), "2,3 %");
  EXPECT_EQ(german().percent_range({0.5, 0.404, 0.623}), "zwischen 40 % und 62 %");
  EXPECT_EQ(german().duration(0.2), "weniger als eine Minute");
  EXPECT_EQ(german().duration(61), "etwa eine Stunde");
  EXPECT_EQ(german().duration(1440 * 3), "etwa 3 Tage");
  EXPECT_EQ(german().duration_range({1440 * 3, 1440 * 2, 1440 * 5}), "zwischen 2 und 5 Tagen");
  EXPECT_EQ(german().duration_range({1, 0.4, 1440 * 3}), "höchstens 3 Tage");
  EXPECT_EQ(german().duration_range({90, 60, 1440 * 3}), "zwischen 1 Stunde und 3 Tagen");
  EXPECT_EQ(german().month(54 * 12 + 2), "März 2024");
  EXPECT_EQ(Phrase::share(words(Language::de).shares.in_messages, 0.61), "in 6 von 10 Nachrichten");
  EXPECT_EQ(german().missing({dyad::Need::conversations, 20, 1}),
            "Dafür braucht es mindestens 20 Gespräche, und bisher ist es 1.");
}

}  // namespace
}  // namespace securebase::report
