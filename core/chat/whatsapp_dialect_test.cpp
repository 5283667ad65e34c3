#include "core/chat/whatsapp_dialect.hpp"

#include <gtest/gtest.h>

#include <initializer_list>
#include <string>

namespace securebase::chat {
namespace {

DialectSurvey surveyed(std::initializer_list<std::string_view> lines) {
  DialectSurvey survey;
  for (const auto line : lines) survey.feed(std::string(line) + "\n");
  survey.finish();
  return survey;
}

using enum DateOrder;

TEST(DialectSurvey, IsSettledByADayPastTheTwelfth) {
  const auto day_first = surveyed({"01/02/24, 10:00 - A: x", "13/02/24, 10:00 - A: x"});
  EXPECT_TRUE(day_first.is_settled());
  EXPECT_EQ(day_first.dialect().order, day_month_year);
  const auto month_first = surveyed({"01/02/24, 10:00 - A: x", "02/13/24, 10:00 - A: x"});
  EXPECT_TRUE(month_first.is_settled());
  EXPECT_EQ(month_first.dialect().order, month_day_year);
  EXPECT_FALSE(month_first.dialect().is_order_assumed);
}

TEST(DialectSurvey, LetsTimeRunForwards) {
  const auto dialect =
      surveyed({"05/01/24, 10:00 - A: x", "07/01/24, 10:00 - A: x", "02/02/24, 10:00 - A: x"}).dialect();
  EXPECT_EQ(dialect.order, day_month_year);
  EXPECT_FALSE(dialect.is_order_assumed);
}

TEST(DialectSurvey, ToleratesMessagesALittleOutOfOrder) {
  const auto dialect = surveyed({"01/02/24, 10:00 - A: x", "01/03/24, 10:00 - A: x", "01/02/24, 10:00 - A: late",
                                 "01/04/24, 10:00 - A: x", "02/01/24, 10:00 - A: x"})
                           .dialect();
  EXPECT_EQ(dialect.order, month_day_year);
  EXPECT_FALSE(dialect.is_order_assumed);
}

TEST(DialectSurvey, SaysThatItAssumedWhereNothingSettlesTheOrder) {
  for (const std::string_view line : {"02/02/24, 10:00 - A: x", "02.02.24, 10:00 - A: x"}) {
    EXPECT_TRUE(surveyed({line}).dialect().is_order_assumed);
    EXPECT_EQ(surveyed({line}).dialect().order, day_month_year);
  }
  const auto american = surveyed({"2/2/24, 10:00 PM - A: x"}).dialect();
  EXPECT_TRUE(american.is_order_assumed);
  EXPECT_EQ(american.order, month_day_year);
}

TEST(DialectSurvey, TakesAFourDigitYearAtTheFrontForIso) {
  const auto survey = surveyed({"2024-02-03, 10:00 - A: x"});
  EXPECT_TRUE(survey.is_settled());
  EXPECT_EQ(survey.dialect().order, year_month_day);
}

TEST(DialectSurvey, FindsATwoDigitYearAtTheFront) {
  const auto dialect =
      surveyed({"24. 2. 3. 10:00 - A: x", "24. 2. 4. 10:00 - A: x", "24. 2. 28. 10:00 - A: x"}).dialect();
  EXPECT_EQ(dialect.order, year_month_day);
}

TEST(DialectSurvey, DoesNotBelieveOneLineWithAnImpossibleDate) {
  const auto dialect =
      surveyed({"15.06.21, 10:00 - A: x", "31.02.21, 10:00 - A: x", "16.06.21, 10:00 - A: x"}).dialect();
  EXPECT_EQ(dialect.order, day_month_year);
}

TEST(DialectSurvey, IgnoresHeadsOfAnotherShape) {
  const auto dialect =
      surveyed({"01/02/24, 10:00 - A: x", "[2/13/24, 10:00:00] B: pasted", "13/02/24, 10:00 - A: x"}).dialect();
  EXPECT_EQ(dialect.order, day_month_year);
}

TEST(DialectSurvey, SeesAGroupWhereThreeWrite) {
  EXPECT_FALSE(
      surveyed({"13/02/24, 10:00 - A: x", "13/02/24, 10:00 - B: x", "13/02/24, 10:00 - A: x"}).dialect().is_group);
  EXPECT_TRUE(
      surveyed({"13/02/24, 10:00 - A: x", "13/02/24, 10:00 - B: x", "13/02/24, 10:00 - C: x"}).dialect().is_group);
}

}  // namespace
}  // namespace securebase::chat
