#include "core/view/outside.hpp"

#include <gtest/gtest.h>

namespace securebase::view {
namespace {

constexpr std::int64_t day_ms = 86'400'000;
constexpr std::int64_t now_ms = 100 * day_ms + 1000;  // 1970-04-11

class Outside : public testing::Test {
 protected:
  std::string note(std::int64_t days_ago, const std::string& list, const std::string& text) {
    return write(days_ago, event::Noted{list, text, std::nullopt, std::nullopt});
  }
  std::string tend(std::int64_t days_ago, const std::string& of, const std::string& how,
                   std::optional<std::int32_t> minutes = std::nullopt) {
    return write(days_ago, event::Tended{of, how, minutes, std::nullopt});
  }
  OutsideView view() const { return outside(log, Zone(), now_ms); }

  Log log;

 private:
  std::string write(std::int64_t days_ago, const event::Body& body) {
    auto id = "e" + std::to_string(10'000 + ++count_);
    log.add(id, now_ms - days_ago * day_ms, event::body_json(body));
    return id;
  }
  int count_ = 0;
};

TEST_F(Outside, FourWeeksEndToday) {
  const auto weeks = view().weeks;
  ASSERT_EQ(weeks.size(), 4U);
  EXPECT_EQ(weeks[0].from_day, "1970-03-15");
  EXPECT_EQ(weeks[3].from_day, "1970-04-05");
  EXPECT_EQ(weeks[3].to_day, "1970-04-11");
}

TEST_F(Outside, TimeIsCountedInItsWeekAndWithItsThing) {
  const auto ada = note(50, "people", "Ada");
  const auto swimming = note(50, "pursuits", "swimming");
  tend(40, ada, "time", 10);
  tend(27, ada, "time", 20);
  tend(7, ada, "time");
  tend(6, swimming, "time", 45);
  tend(0, swimming, "time", 30);
  const auto seen = view();
  EXPECT_EQ(seen.weeks[0].people.times, 1);
  EXPECT_EQ(seen.weeks[0].people.minutes, 20);
  EXPECT_EQ(seen.weeks[2].people.times, 1);
  EXPECT_EQ(seen.weeks[2].people.minutes, 0);
  EXPECT_EQ(seen.weeks[3].pursuits.times, 2);
  EXPECT_EQ(seen.weeks[3].pursuits.minutes, 75);
  EXPECT_EQ(seen.people.at(0).lately.times, 2);
  EXPECT_EQ(seen.people.at(0).thing.tended.size(), 3U);
}

TEST_F(Outside, WhatHadNoTimeForFourWeeksRests) {
  const auto old = note(90, "places", "the lake");
  note(3, "places", "the library");
  const auto places = view().places;
  EXPECT_EQ(places.at(0).thing.text, "the library");
  EXPECT_FALSE(places.at(0).rests);
  EXPECT_TRUE(places.at(1).rests);
  tend(1, old, "again");
  EXPECT_FALSE(view().places.at(0).rests);
}

TEST_F(Outside, WhatWasPutAsideRestsAtOnce) {
  tend(1, note(2, "people", "Ada"), "rest");
  EXPECT_TRUE(view().people.at(0).rests);
}

TEST_F(Outside, AClockThatWasAheadCostsNothing) {
  const auto ada = note(2, "people", "Ada");
  tend(-3, ada, "time");
  EXPECT_EQ(view().weeks[3].people.times, 1);
}

}  // namespace
}  // namespace securebase::view
