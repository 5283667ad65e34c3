#include "core/view/course.hpp"

#include <gtest/gtest.h>

#include "core/base/random.hpp"
#include "core/wire/json.hpp"

namespace securebase::view {
namespace {

constexpr std::int64_t day_ms = 86'400'000;

std::string answered(const std::string& item, int category) {
  return event::body_json(event::Answered{{{item, category}}});
}
std::string id_of(int number) { return "e" + std::to_string(1000 + number); }

/// Three answers every two days, and a finished practice now and then.
void add(Log& log, int number) {
  Random random(static_cast<std::uint64_t>(number));
  const auto& items = security::model().items;
  const auto time = number * day_ms * 2 / 3;
  if (number % 7 == 6) {
    log.add(id_of(number), time, event::body_json(event::StepTaken{"own_needs", "p", true, {}}));
  } else {
    log.add(id_of(number), time, answered(items[random.below(items.size())].id, static_cast<int>(random.below(5))));
  }
}

std::string state_of(const Course& course) { return wire::to_json(course.at(2'000 * day_ms)); }
std::string points_of(const Course& course) {
  std::string text;
  for (const auto& point : course.points()) {
    text += std::to_string(point.day) + " " + wire::to_json(point.self.mean) + " " +
            wire::to_json(point.relationship.sd) + "\n";
  }
  for (const auto& watch : course.watches().change) text += wire::to_json(watch);
  return text + wire::to_json(course.watches().low);
}

Course followed(Log& log) {
  Course course;
  course.follow(log, Zone());
  return course;
}

TEST(Course, GoesOnEntryByEntryAsItWouldAtOnce) {
  Log steps;
  Course course;
  for (int i = 0; i < 700; ++i) {
    add(steps, i);
    course.follow(steps, Zone());
  }
  Log whole;
  for (int i = 0; i < 700; ++i) add(whole, i);
  const auto at_once = followed(whole);
  EXPECT_TRUE(state_of(course) == state_of(at_once));
  EXPECT_TRUE(points_of(course) == points_of(at_once));
}

TEST(Course, ChangesInThePastGiveWhatTheBeginningWouldGive) {
  Random random(3);
  Log log;
  for (int i = 0; i < 700; ++i) add(log, i);
  Course course;
  course.follow(log, Zone());
  for (int round = 0; round < 12; ++round) {
    const auto target = id_of(static_cast<int>(random.below(700)));
    const auto id = "x" + std::to_string(round);
    if (round % 3 == 0) {
      log.add(id, 0, event::body_json(event::TakenBack{target}));
    } else if (round % 3 == 1) {
      log.add(id, 0, event::body_json(event::Corrected{target, answered("f4.1", 4)}));
    } else {
      log.add(id, static_cast<std::int64_t>(random.below(460)) * day_ms + 7, answered("f1.2", 0));
    }
    course.follow(log, Zone());
    auto fresh = Log::read_snapshot(log.snapshot());
    ASSERT_TRUE(fresh);
    const auto again = followed(*fresh);
    EXPECT_TRUE(state_of(course) == state_of(again)) << "round " << round;
    EXPECT_TRUE(points_of(course) == points_of(again)) << "round " << round;
  }
}

TEST(Course, ADayHasOnePoint) {
  Log log;
  log.add("a", 10, answered("f1.1", 4));
  log.add("b", 20, answered("f1.2", 4));
  log.add("c", day_ms + 5, answered("f1.3", 4));
  EXPECT_EQ(followed(log).points().size(), 2U);
}

TEST(Course, GoodAnswersRaiseAndTimeWidens) {
  Log log;
  for (int i = 0; i < 6; ++i) log.add(id_of(i), i * day_ms, answered("f5." + std::to_string(i % 4 + 1), 4));
  const auto course = followed(log);
  const auto now = security::belief(course.at(6 * day_ms), "f5");
  const auto later = security::belief(course.at(600 * day_ms), "f5");
  EXPECT_NE(now.mean, 0);
  EXPECT_GT(later.sd, now.sd);
}

}  // namespace
}  // namespace securebase::view
