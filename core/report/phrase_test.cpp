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

TEST(Phrase, SaysSharesAsPartsOfTen) {
  EXPECT_EQ(in_ten(0.004), "fewer than 1 in 100");
  EXPECT_EQ(in_ten(0.03), "3 in 100");
  EXPECT_EQ(in_ten(0.61), "6 in 10");
  EXPECT_EQ(in_ten(0.96), "9 in 10");
  EXPECT_EQ(in_ten(0.99), "nearly all");
}

TEST(Phrase, CountsOneAndMany) {
  EXPECT_EQ(counted(1, "answer", "answers"), "1 answer");
  EXPECT_EQ(counted(0, "answer", "answers"), "0 answers");
}

TEST(Phrase, RoundsDecimals) {
  EXPECT_EQ(decimal(2.04), "2");
  EXPECT_EQ(decimal(2.36), "2.4");
  EXPECT_EQ(decimal(9.97), "10");
  EXPECT_EQ(percent_range({0.5, 0.404, 0.623}), "between 40 % and 62 %");
}

}  // namespace
}  // namespace securebase::report
