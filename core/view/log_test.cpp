#include "core/view/log.hpp"

#include <gtest/gtest.h>

#include "core/base/moment.hpp"
#include "core/base/random.hpp"

namespace securebase::view {
namespace {

struct Written {
  std::string id;
  std::int64_t time_ms;
  std::string body;
};

std::string line_of(const Entry& entry) {
  const auto* const check_in = std::get_if<event::CheckedIn>(&entry.body);
  return check_in == nullptr ? "" : check_in->line.value_or("");
}
std::string check_in(const std::string& line) { return R"({"kind":"checked_in","line":")" + line + "\"}"; }
std::string correction(const std::string& of, const std::string& line) {
  return event::body_json(event::Corrected{of, check_in(line)});
}
std::string taken_back(const std::string& of) { return event::body_json(event::TakenBack{of}); }

Log folded(const std::vector<Written>& events) {
  Log log;
  for (const auto& [id, time_ms, body] : events) log.add(id, time_ms, body);
  return log;
}

TEST(Log, StandsByTimeWhateverTheOrderOfArrival) {
  const auto log = folded({{"b", 2, check_in("second")}, {"a", 1, check_in("first")}});
  ASSERT_EQ(log.entries().size(), 2U);
  EXPECT_EQ(line_of(log.entries()[0]), "first");
}

TEST(Log, HoldsATimeBeyondTheCalendarToItsEnd) {
  Log log;
  const auto body = event::body_json(event::Answered{});
  log.add("a", INT64_MIN, body);
  log.add("b", INT64_MAX, body);
  EXPECT_EQ(log.entries().front().time_ms, wall_ms({1, 1, 1}, 0, 0));
  EXPECT_EQ(log.entries().back().time_ms, wall_ms({9999, 12, 31}, 23, 59, 59, 999));
}

TEST(Log, CountsAnEventOnce) {
  const auto log = folded({{"a", 1, check_in("x")}, {"a", 1, check_in("x")}});
  EXPECT_EQ(log.entries().size(), 1U);
}

TEST(Log, ShowsTheLatestCorrection) {
  const auto log =
      folded({{"c2", 3, correction("a", "right")}, {"a", 1, check_in("x")}, {"c1", 2, correction("a", "better")}});
  ASSERT_EQ(log.entries().size(), 1U);
  EXPECT_EQ(line_of(log.entries()[0]), "right");
  EXPECT_TRUE(log.entries()[0].is_corrected);
}

TEST(Log, NamesTheEventsThatHoldAFactsWords) {
  const auto log = folded({{"a", 1, check_in("x")}, {"c1", 2, correction("a", "y")}, {"c2", 3, correction("a", "z")}});
  EXPECT_EQ(log.corrections_of("a"), (std::vector<std::string>{"c1", "c2"}));
  EXPECT_TRUE(log.corrections_of("c1").empty());
}

TEST(Log, KeepsTheKindOfAnEventThroughCorrections) {
  const auto other = event::body_json(event::Corrected{"a", R"({"kind":"answered","answers":[]})"});
  EXPECT_EQ(line_of(folded({{"a", 1, check_in("x")}, {"c", 2, other}}).entries()[0]), "x");
}

TEST(Log, ForgetsWhatIsTakenBackEvenWhenItComesLater) {
  EXPECT_TRUE(folded({{"t", 2, taken_back("a")}, {"a", 1, check_in("x")}}).entries().empty());
  EXPECT_TRUE(folded({{"a", 1, check_in("x")}, {"t", 2, taken_back("a")}}).entries().empty());
}

TEST(Log, HoldsNoWordOfAnErasedEvent) {
  auto log = folded({{"a", 1, check_in("secret")}, {"c", 2, correction("a", "secret too")}});
  log.add("c", 2, std::nullopt);
  log.add("e", 3, R"({"kind":"erased","events":[{"event_id":"a"}]})");
  EXPECT_TRUE(log.entries().empty());
  EXPECT_EQ(log.snapshot().find("secret"), std::string::npos);
}

TEST(Log, GoesBackToTheOriginalWhenACorrectionIsErased) {
  auto log = folded({{"a", 1, check_in("first")}, {"c", 2, correction("a", "second")}});
  log.add("c", 2, std::nullopt);
  EXPECT_EQ(line_of(log.entries()[0]), "first");
}

TEST(Log, CountsKindsItDoesNotKnow) {
  const auto log = folded({{"a", 1, R"({"kind":"danced"})"}, {"b", 2, "{"}, {"c", 3, R"({"kind":"danced"})"}});
  ASSERT_EQ(log.unknown().size(), 2U);
  EXPECT_EQ(log.unknown()[0].kind, "danced");
  EXPECT_EQ(log.unknown()[0].events, 2);
}

TEST(Log, SaysFromWhenItChanged) {
  auto log = folded({{"a", 10, check_in("x")}, {"b", 20, check_in("y")}});
  EXPECT_EQ(log.take_changed_from(), 10);
  EXPECT_EQ(log.take_changed_from(), std::nullopt);
  log.add("t", 30, taken_back("b"));
  EXPECT_EQ(log.take_changed_from(), 20);
}

/// Two hundred events that correct, take back and erase each other.
std::vector<Written> tangle(Random& random) {
  std::vector<Written> events;
  for (int i = 0; i < 200; ++i) {
    const auto id = "e" + std::to_string(i);
    const auto other = "e" + std::to_string(random.below(200));
    const auto time = static_cast<std::int64_t>(random.below(500));
    const auto what = random.below(10);
    events.push_back({id, time,
                      what < 6   ? check_in(id)
                      : what < 8 ? correction(other, id)
                      : what < 9 ? taken_back(other)
                                 : R"({"kind":"new_in_ten_years"})"});
  }
  return events;
}

TEST(Log, AnyOrderAndAnyBatchesGiveTheSameFold) {
  Random random(7);
  for (int round = 0; round < 40; ++round) {
    auto events = tangle(random);
    const auto whole = folded(events).snapshot();
    for (std::size_t i = events.size(); i > 1; --i) std::swap(events[i - 1], events[random.below(i)]);
    EXPECT_TRUE(folded(events).snapshot() == whole) << "round " << round;
  }
}

TEST(Log, ASnapshotAndTheRestGiveTheSameFold) {
  Random random(8);
  for (int round = 0; round < 40; ++round) {
    const auto events = tangle(random);
    const auto cut = random.below(events.size());
    Log log = folded({events.begin(), events.begin() + static_cast<std::ptrdiff_t>(cut)});
    auto restored = Log::read_snapshot(log.snapshot());
    ASSERT_TRUE(restored);
    for (auto i = cut; i < events.size(); ++i) restored->add(events[i].id, events[i].time_ms, events[i].body);
    EXPECT_TRUE(restored->snapshot() == folded(events).snapshot()) << "round " << round;
  }
}

TEST(Log, RefusesASnapshotOfAnotherVersion) {
  EXPECT_EQ(Log::read_snapshot(R"({"version":999,"facts":[],"corrections":[],"gone":[],"seen":[],"unknown":[]})")
                .error()
                .code,
            Code::unsupported);
}

}  // namespace
}  // namespace securebase::view
