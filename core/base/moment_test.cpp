#include "core/base/moment.hpp"

#include <gtest/gtest.h>

namespace securebase {
namespace {

TEST(Moment, IsWrittenWithItsOffset) {
  EXPECT_EQ(to_rfc3339({wall_ms({2016, 8, 6}, 13, 23), 120}), "2016-08-06T13:23:00+02:00");
  EXPECT_EQ(to_rfc3339({wall_ms({2016, 8, 6}, 13, 23, 5, 7), -210}), "2016-08-06T13:23:05.007-03:30");
  EXPECT_EQ(to_rfc3339({wall_ms({1969, 12, 31}, 23, 59), 0}), "1969-12-31T23:59:00Z");
}

TEST(Moment, ReadsBackWhatItWrote) {
  for (const std::int64_t wall : {0LL, -1LL, 951'782'399'999LL, 253'402'300'799'000LL}) {
    for (const std::int16_t offset : {0, 120, -570}) {
      const Moment moment{wall, offset};
      const auto parsed = parse_rfc3339(to_rfc3339(moment));
      ASSERT_TRUE(parsed.has_value()) << to_rfc3339(moment);
      EXPECT_EQ(parsed->moment, moment);
      EXPECT_TRUE(parsed->offset_known);
    }
  }
}

TEST(Moment, BelongsToTheDayOfItsWallClock) {
  EXPECT_EQ((Moment{ms_per_day - 1, 600}.day()), 0);
  EXPECT_EQ((Moment{ms_per_day, 600}.day()), 1);
  EXPECT_EQ((Moment{-1, 0}.day()), -1);
  EXPECT_EQ((Moment{-ms_per_day, 0}.day()), -1);
}

TEST(Moment, MonthsAreLabelledFrom1970) {
  EXPECT_EQ(month_label(0), "1970-01");
  EXPECT_EQ(month_label(12 * 54 + 10), "2024-11");
  EXPECT_EQ(month_label(-1), "1969-12");
}

TEST(Moment, KnowsWhenNoOffsetWasGiven) {
  const auto parsed = parse_rfc3339("2021-02-03 04:05");
  ASSERT_TRUE(parsed.has_value());
  EXPECT_FALSE(parsed->offset_known);
  EXPECT_EQ(parsed->moment.wall_ms, wall_ms({2021, 2, 3}, 4, 5));
}

TEST(Moment, RefusesWhatIsNoTime) {
  for (const auto* text : {"", "2021", "2021-02-30T00:00:00Z", "2021-02-03T24:00:00Z", "2021-02-03T04:05:00+25:00",
                           "2021-02-03T04:05:00Zzz", "-021-02-03T04:05:00Z"}) {
    EXPECT_FALSE(parse_rfc3339(text).has_value()) << text;
  }
}

// Berlin in 2024: winter time +1, summer time +2 from 31 March 01:00 UTC to 27 October 01:00 UTC.
const Zone berlin({{wall_ms({2023, 10, 29}, 1, 0), 60},
                   {wall_ms({2024, 3, 31}, 1, 0), 120},
                   {wall_ms({2024, 10, 27}, 1, 0), 60}});

TEST(Zone, TurnsUtcIntoTheWallClock) {
  EXPECT_EQ(to_rfc3339(berlin.at_utc(wall_ms({2024, 1, 1}, 12, 0))), "2024-01-01T13:00:00+01:00");
  EXPECT_EQ(to_rfc3339(berlin.at_utc(wall_ms({2024, 7, 1}, 12, 0))), "2024-07-01T14:00:00+02:00");
  EXPECT_EQ(to_rfc3339(berlin.at_utc(wall_ms({2001, 7, 1}, 12, 0))), "2001-07-01T13:00:00+01:00");
}

TEST(Zone, FindsTheOffsetOfAWallClockReading) {
  EXPECT_EQ(to_rfc3339(berlin.at_wall(wall_ms({2024, 3, 31}, 1, 59))), "2024-03-31T01:59:00+01:00");
  EXPECT_EQ(to_rfc3339(berlin.at_wall(wall_ms({2024, 3, 31}, 3, 0))), "2024-03-31T03:00:00+02:00");
  EXPECT_EQ(to_rfc3339(berlin.at_wall(wall_ms({2024, 12, 1}, 0, 0))), "2024-12-01T00:00:00+01:00");
}

TEST(Zone, TakesTheEarlierOfAnHourShownTwice) {
  EXPECT_EQ(to_rfc3339(berlin.at_wall(wall_ms({2024, 10, 27}, 2, 30))), "2024-10-27T02:30:00+02:00");
}

TEST(Zone, IsUtcWhenNothingIsKnown) { EXPECT_EQ(Zone{}.at_wall(5).utc_ms(), 5); }

}  // namespace
}  // namespace securebase
