#include "core/view/kept_chats.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "core/base/random.hpp"
#include "core/view/course.hpp"
#include "core/view/picture.hpp"
#include "core/view/picture_chats.hpp"
#include "core/wire/json.hpp"

namespace securebase::view {
namespace {

constexpr std::int64_t day_ms = 86'400'000;

/// The clock at noon of a day of 2024 or of the year after.
std::int64_t noon(std::int32_t month, std::uint8_t day = 15) {
  return wall_ms({2024 + (month - 1) / 12, static_cast<std::uint8_t>((month - 1) % 12 + 1), day}, 12, 0);
}

event::ChatMonth month_with(const std::string& month, std::int64_t turns, std::int64_t written, std::int64_t reached) {
  return {month, {turns, {written}, {}, {}}, {turns, {reached}, {}, {}}};
}

/// A kept chat of 2024 in which criticism rises in the last month; a good reader, well checked.
event::ChatMeasured kept_year(const std::string& mark = "criticism") {
  event::ChatMeasured kept{"rules 1", {{mark, 900, 100, 10, 9990, 1}}, {{mark, 11, 1, 0}}, {}};
  for (int month = 1; month <= 12; ++month) {
    kept.months.push_back(month_with("2024-" + std::string(month < 10 ? "0" : "") + std::to_string(month), 600,
                                     month < 12 ? 20 : 80, 30));
  }
  return kept;
}

class Kept : public testing::Test {
 protected:
  std::string write(std::int64_t time_ms, const event::Body& body) {
    auto id = "e" + std::to_string(10'000 + ++count);
    log.add(id, time_ms, event::body_json(body));
    return id;
  }
  void erase(const std::string& id) { log.add(id, 0, std::nullopt); }
  const KeptChats& folded() {
    kept.follow(log);
    return kept;
  }
  std::size_t known(KeptChats::Direction direction) {
    std::size_t known = 0;
    if (folded().marks().empty()) return 0;
    for (const auto& month : kept.marks()[0].months[direction]) known += month.rate ? 1 : 0;
    return known;
  }
  security::State state_at(std::int64_t now_ms) {
    Course course;
    auto copy = Log::read_snapshot(log.snapshot());
    course.follow(*copy, Zone());
    return course.at(now_ms);
  }
  ChatsView view_at(std::int64_t now_ms, Language language = Language::en, const Zone& zone = Zone()) {
    Course course;
    auto copy = Log::read_snapshot(log.snapshot());
    course.follow(*copy, zone);
    return chats(log, course, zone, {true, false, language}, now_ms);
  }

  Log log;
  KeptChats kept;
  int count = 0;
};

TEST_F(Kept, GivesARateForEachMonthThatPassedItsGates) {
  write(noon(13), kept_year());
  EXPECT_EQ(known(KeptChats::written), 12U);
  const auto& last = kept.marks()[0].months[KeptChats::written].back();
  EXPECT_NEAR(last.rate->mean, 0.148, 0.02);
  EXPECT_LT(last.rate->at_80.low, last.rate->mean);
  EXPECT_GT(last.rate->at_80.high, last.rate->mean);
}

TEST_F(Kept, NeedsTwoHundredMessagesInTheMonth) {
  auto year = kept_year();
  year.months[3].written.turns = 199;
  year.months[4].written.turns = 200;
  write(noon(13), year);
  EXPECT_EQ(known(KeptChats::written), 11U);
  EXPECT_FALSE(kept.marks()[0].months[KeptChats::written][3].rate);
  EXPECT_TRUE(kept.marks()[0].months[KeptChats::written][4].rate);
}

TEST_F(Kept, OneMessageOfAWrongClockHidesNothing) {
  auto year = kept_year();
  year.months.push_back(month_with("2037-05", 1, 0, 0));
  year.months.insert(year.months.begin(), month_with("1970-01", 1, 0, 0));
  write(noon(13), year);
  EXPECT_EQ(known(KeptChats::written), 12U);
  EXPECT_EQ(kept.marks()[0].months[KeptChats::written].size(), 12U);
}

TEST_F(Kept, QuietMonthsAfterTheLastFullOneAreThere) {
  auto year = kept_year();
  for (std::size_t i = 9; i < 12; ++i) year.months[i] = month_with(year.months[i].month, 20, 1, 1);
  write(noon(13), year);
  EXPECT_EQ(known(KeptChats::written), 9U);
  EXPECT_EQ(kept.marks()[0].months[KeptChats::written].back().turns, 20);
}

TEST_F(Kept, AChatWithoutAFullMonthIsThereAroundItsFullest) {
  auto year = kept_year();
  for (auto& month : year.months) month = month_with(month.month, 30, 1, 1);
  year.months.push_back(month_with("2037-05", 1, 0, 0));
  write(noon(13), year);
  EXPECT_EQ(known(KeptChats::written), 0U);
  EXPECT_EQ(kept.marks()[0].months[KeptChats::written].size(), 12U);
}

TEST_F(Kept, AReadingThatIsCorrectedOrErasedIsCountedAnew) {
  const auto id = write(noon(13), kept_year());
  EXPECT_EQ(known(KeptChats::written), 12U);
  auto checked_less = kept_year();
  checked_less.checks.clear();
  const auto correction = write(noon(13) + 1, event::Corrected{id, event::body_json(checked_less)});
  EXPECT_EQ(known(KeptChats::written), 0U);
  erase(correction);
  EXPECT_EQ(known(KeptChats::written), 12U);
}

TEST_F(Kept, NeedsTenChecksOfTheMark) {
  auto year = kept_year();
  year.checks = {{"criticism", 8, 1, 20}, {"contempt", 20, 0, 0}};
  const auto id = write(noon(13), year);
  EXPECT_EQ(known(KeptChats::written), 0U);
  year.checks[0].unfair = 2;
  write(noon(13) + 1, event::Corrected{id, event::body_json(year)});
  EXPECT_EQ(known(KeptChats::written), 12U);
}

TEST_F(Kept, NeedsAnIntervalThatSaysSomething) {
  auto year = kept_year();
  for (auto& month : year.months) month.written.marked = {1};
  write(noon(13), year);
  EXPECT_EQ(known(KeptChats::written), 0U);
  EXPECT_EQ(known(KeptChats::reached), 12U);
}

TEST_F(Kept, BurstsWidenTheInterval) {
  write(noon(13), kept_year());
  const auto even = folded().marks()[0].months[0].back().rate->at_80;
  log = Log();
  auto year = kept_year();
  year.readers[0].bursts = 2;
  write(noon(13), year);
  const auto burst = folded().marks()[0].months[0].back().rate->at_80;
  EXPECT_GT(burst.high - burst.low, even.high - even.low);
}

TEST_F(Kept, ChecksThatFindMarksUnfairLowerTheRate) {
  write(noon(13), kept_year());
  const auto fair = folded().marks()[0].months[0].back().rate->mean;
  log = Log();
  auto year = kept_year();
  year.checks = {{"criticism", 4, 8, 0}};
  write(noon(13), year);
  EXPECT_LT(folded().marks()[0].months[0].back().rate->mean, fair);
}

TEST_F(Kept, TheSameChatReadTwiceCountsOnce) {
  write(noon(13), kept_year());
  const auto once = wire::to_json(state_at(noon(13) + 1));
  write(noon(13) + 1, kept_year());
  EXPECT_EQ(folded().readings().size(), 2U);
  EXPECT_EQ(kept.marks()[0].months[0].size(), 12U);
  EXPECT_EQ(kept.marks()[0].checked, 12);
  EXPECT_EQ(wire::to_json(state_at(noon(13) + 1)), once);
}

TEST_F(Kept, OfReadingsThatOverlapTheFullerMonthCounts) {
  write(noon(7), {event::ChatMeasured{"rules 1", kept_year().readers, {}, {month_with("2024-05", 50, 50, 0)}}});
  write(noon(8), kept_year());
  EXPECT_EQ(folded().marks()[0].months[0].size(), 12U);
  EXPECT_EQ(kept.marks()[0].months[0][4].turns, 600);
  // Also when the fuller one was kept first.
  write(noon(9), {event::ChatMeasured{"rules 1", kept_year().readers, {}, {month_with("2024-05", 70, 70, 0)}}});
  EXPECT_EQ(folded().marks()[0].months[0][4].turns, 600);
}

TEST_F(Kept, ErasingTakesItsEffectAlong) {
  write(noon(2), event::Answered{{{"h1_own.1", 2}}});
  const auto before = wire::to_json(state_at(noon(13)));
  const auto id = write(noon(12), kept_year());
  EXPECT_NE(wire::to_json(state_at(noon(13))), before);
  EXPECT_FALSE(view_at(noon(13)).readings.empty());
  erase(id);
  EXPECT_EQ(wire::to_json(state_at(noon(13))), before);
  EXPECT_TRUE(view_at(noon(13)).readings.empty());
  EXPECT_TRUE(view_at(noon(13)).marks.empty());
}

TEST_F(Kept, ACourseThatGoesOnSeesWhatWasKeptAndErased) {
  Course course;
  write(noon(2), event::Answered{{{"h1_own.1", 2}}});
  course.follow(log, Zone());
  const auto before = wire::to_json(course.at(noon(13)));
  const auto id = write(noon(12), kept_year());
  course.follow(log, Zone());
  EXPECT_NE(wire::to_json(course.at(noon(13))), before);
  erase(id);
  course.follow(log, Zone());
  EXPECT_EQ(wire::to_json(course.at(noon(13))), before);
}

TEST_F(Kept, LeansTheOwnFactorAndNothingElse) {
  const auto before = state_at(noon(13));
  write(noon(12), kept_year());
  const auto after = state_at(noon(13));
  EXPECT_GT(security::belief(after, "h1_own").mean, security::belief(before, "h1_own").mean);
  for (const auto& scale : security::model().scales) {
    if (scale.id == "h1_own") continue;
    EXPECT_EQ(security::belief(after, scale.id).mean, security::belief(before, scale.id).mean) << scale.id;
  }
}

TEST_F(Kept, ChangeIsToldByOwnAnswersAlone) {
  for (int i = 0; i < 6; ++i) write(noon(2) + i * day_ms, event::Answered{{{"f4.1", 3}, {"f4.2", 1}}});
  const auto points = [&] {
    Course course;
    auto copy = Log::read_snapshot(log.snapshot());
    course.follow(*copy, Zone());
    std::string text;
    for (const auto& point : course.points()) text += wire::to_json(point.relationship.mean) + " ";
    for (const auto& watch : course.watches().change) text += wire::to_json(watch);
    return text;
  };
  const auto before = points();
  write(noon(13), kept_year("validation"));
  EXPECT_EQ(points(), before);
}

/// Any numbers that an entry may hold.
event::ChatMeasured any_reading(Random& random) {
  static constexpr std::array marks = {"criticism",  "contempt",      "defensiveness", "stonewalling",
                                       "validation", "open_question", "appreciation",  "no_such_mark"};
  const auto any = [&](std::uint64_t most) { return static_cast<std::int64_t>(random.below(most)); };
  event::ChatMeasured kept{random.below(2) == 0 ? "rules 1" : "rules 2", {}, {}, {}};
  const auto wild = random.below(5) == 0;
  for (const auto* mark : marks) {
    if (random.below(3) == 0) continue;
    kept.readers.push_back({mark, wild ? any(5) - 2 : 100 + any(900), any(200), any(30), wild ? any(9) : 9000,
                            wild ? random.uniform() * 9 - 3 : 1 + random.uniform()});
    kept.checks.push_back({mark, any(14), any(6), any(3)});
  }
  const auto first = any(30);
  for (auto i = first; i < first + any(9); ++i) {
    event::ChatMonth month{
        std::to_string(2023 + i / 12) + (i % 12 < 9 ? "-0" : "-") + std::to_string(i % 12 + 1), {}, {}};
    for (auto* side : {&month.written, &month.reached}) {
      side->turns = wild ? any(1'000'000) - 10 : 150 + any(900);
      for (std::size_t m = 0; m < kept.readers.size(); ++m)
        side->marked.push_back(static_cast<std::int64_t>(static_cast<double>(side->turns) * random.uniform() * 0.4));
    }
    kept.months.push_back(std::move(month));
  }
  return kept;
}

// science.md §5.4, against the same log without them.
TEST_F(Kept, NoReadingsMoveAnyMeanByMoreThanTheCapAndNoneWithoutTheirGates) {
  Random random(5);
  int moved = 0;
  for (int run = 0; run < 24; ++run) {
    log = Log();
    const auto& items = security::model().items;
    for (int i = 0; i < 20; ++i) {
      write(noon(1) + static_cast<std::int64_t>(random.below(700)) * day_ms,
            event::Answered{{{items[random.below(items.size())].id, static_cast<int>(random.below(5))}}});
    }
    const auto now = noon(1) + static_cast<std::int64_t>(random.below(800)) * day_ms;
    const auto before = state_at(now);
    for (auto readings = random.below(3) + 1; readings > 0; --readings) {
      auto reading = any_reading(random);
      if (run % 4 == 0) reading.checks.clear();
      if (run % 4 == 1) {
        for (auto& month : reading.months) month.written.turns = month.reached.turns = 199;
      }
      write(noon(1) + static_cast<std::int64_t>(random.below(700)) * day_ms, reading);
    }
    const auto after = state_at(now);
    for (const auto& scale : security::model().scales) {
      const auto by = security::belief(after, scale.id).mean - security::belief(before, scale.id).mean;
      EXPECT_LE(std::abs(by), 0.3 + 1e-9) << scale.id << " in run " << run;
      EXPECT_EQ(security::belief(after, scale.id).sd, security::belief(before, scale.id).sd);
      moved += by != 0 ? 1 : 0;
      if (run % 4 < 2) {
        EXPECT_EQ(by, 0) << scale.id << " in run " << run;
      }
    }
  }
  EXPECT_GT(moved, 0);
}

TEST_F(Kept, TheSectionSaysTheLatestMonthAndStandsBesideOwnAnswers) {
  for (int i = 0; i < 8; ++i) write(noon(12, 3) + i * day_ms, event::Answered{{{"h1_own.1", 3}, {"h1_own.2", 3}}});
  write(noon(13), kept_year());
  const auto view = view_at(noon(13));
  ASSERT_EQ(view.marks.size(), 1U);
  const auto& side = view.marks[0].sides[0];
  EXPECT_TRUE(side.is_known);
  EXPECT_TRUE(side.words.starts_with("In December 2024 about 15 of 100 messages, most likely ")) << side.words;
  ASSERT_EQ(side.points.size(), 12U);
  EXPECT_EQ(side.points.back().answer, "often");
  EXPECT_EQ(side.points.front().answer, "");
  ASSERT_TRUE(side.own.has_value());
  EXPECT_TRUE(side.own->is_known);
  EXPECT_TRUE(view_at(noon(13), Language::de).marks[0].sides[0].words.starts_with("Im Dezember 2024 etwa 15 von 100"));
}

TEST_F(Kept, TheSectionSaysWhatIsMissing) {
  auto year = kept_year();
  year.checks.clear();
  write(noon(13), year);
  EXPECT_TRUE(
      view_at(noon(13)).marks[0].sides[0].words.contains("10 marked messages that you looked at, and there are 0"));
  EXPECT_TRUE(view_at(noon(13)).marks[0].sides[0].points.empty());
  log = Log();
  write(noon(13), event::ChatMeasured{"r", kept_year().readers, {}, {month_with("2024-05", 120, 3, 3)}});
  EXPECT_TRUE(view_at(noon(13)).marks[0].sides[0].words.contains("with 200 messages on this side"));
  EXPECT_TRUE(view_at(noon(13)).marks[0].sides[0].words.contains("had 120"));
}

TEST_F(Kept, AnAnswerBelongsToTheMonthOfTheDevicesClock) {
  write(wall_ms({2024, 12, 31}, 23, 30), event::Answered{{{"h1_own.1", 0}}});
  write(noon(14), kept_year());
  EXPECT_EQ(view_at(noon(14)).marks[0].sides[0].points.back().answer, "never");
  // An hour east it was January already.
  EXPECT_EQ(view_at(noon(14), Language::en, Zone({{0, 60}})).marks[0].sides[0].points.back().answer, "");
}

TEST_F(Kept, MonthsWithoutAMessageBreakTheLine) {
  auto year = kept_year();
  year.months.erase(year.months.begin() + 4);
  write(noon(13), year);
  const auto points = view_at(noon(13)).marks[0].sides[0].points;
  ASSERT_EQ(points.size(), 12U);
  EXPECT_EQ(points[4].month, "2024-05");
  EXPECT_EQ(points[4].value, std::nullopt);
}

TEST_F(Kept, TimingIsSaidOfFifteenComplaintsOn) {
  auto year = kept_year("stonewalling");
  year.months[0].written.complaints = 14;
  year.months[0].written.shut_down = 7;
  const auto id = write(noon(13), year);
  EXPECT_EQ(view_at(noon(13)).marks[0].sides[0].timing, "");
  year.months[1].written.complaints = 6;
  year.months[1].written.shut_down = 1;
  write(noon(13) + 1, event::Corrected{id, event::body_json(year)});
  EXPECT_TRUE(view_at(noon(13)).marks[0].sides[0].timing.starts_with(
      "By timing: of 20 complaints that reached you, about 40 in 100"));
  EXPECT_EQ(view_at(noon(13)).marks[0].sides[1].timing, "");
}

TEST_F(Kept, ReadsTheSameUnderTheGate) {
  write(noon(13), kept_year());
  const auto open = wire::to_json(view_at(noon(13)));
  write(noon(13) + 1, event::SettingChanged{"suggestions", "quiet"});
  EXPECT_EQ(wire::to_json(view_at(noon(13))), open);
}

TEST_F(Kept, NonsenseInAnEntryBreaksNothing) {
  auto year = kept_year();
  year.months.push_back({"2024-13", {}, {}});
  year.months.push_back({"yesterday", {}, {}});
  year.months.push_back(month_with("2025-01", -5, 900, -900));
  year.months.push_back({"2025-02", {600, {1, 2, 3}, {}, {}}, {600, {}, {}, {}}});
  year.readers[0].bursts = 0;
  year.checks.push_back({"criticism", 1'000'000'000'000, -4, 0});
  write(noon(13), year);
  EXPECT_EQ(view_at(noon(13)).readings[0].first, "2024-01");
  EXPECT_EQ(view_at(noon(13)).readings[0].last, "2025-02");
  EXPECT_GE(known(KeptChats::written), 12U);
}

}  // namespace
}  // namespace securebase::view
