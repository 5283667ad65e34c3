#include "core/view/reflect.hpp"

#include <gtest/gtest.h>

#include <string>

#include "core/security/model.hpp"
#include "core/view/acts.hpp"
#include "core/view/course.hpp"

namespace securebase::view {
namespace {

constexpr std::int64_t day_ms = 86'400'000;

/// Stands for the reader of words: whatever speaks of "back then" dwells.
bool dwells(std::string_view text) { return text.contains("back then"); }

class ReflectRooms : public testing::Test {
 protected:
  void write(const event::Body& body) {
    ++count;
    log.add("e" + std::to_string(10'000 + count), count, event::body_json(body));
  }
  void practise(const std::string& practice, bool is_finished = true) {
    write(event::StepTaken{"own_needs", practice, is_finished, {}});
  }
  void page(const std::string& text) { write(event::Wrote{text, std::nullopt, std::nullopt}); }
  std::size_t row() const { return grievances_in_a_row(log, dwells); }
  ReflectView view_at(std::int64_t now_ms, const guide::Circumstances& circumstances = {}) const {
    return reflect(log, circumstances, dwells, now_ms);
  }

  Log log;
  int count = 0;
};

TEST_F(ReflectRooms, GrievancesAreHurtsLetGoAndPagesThatDwell) {
  EXPECT_EQ(row(), 0U);
  practise("letting_go");
  practise("letting_go", false);
  page("it was your fault back then");
  EXPECT_EQ(row(), 3U);
}

TEST_F(ReflectRooms, AnythingElseEndsTheRow) {
  const std::vector<event::Body> others = {
      event::CheckedIn{},
      event::Wrote{"a good walk", std::nullopt, std::nullopt},
      event::StepTaken{"regulation", "slow_breathing", true, {}},
      event::StepTaken{"own_needs", "who_soothed_me", true, {}},
      event::Noted{"thanks", "tea", {}, {}},
      event::Tended{"e", "time", {}, {}},
      event::TalkPrepared{"dishes", {}, {}, {}},
  };
  for (const auto& other : others) {
    practise("letting_go");
    practise("letting_go");
    write(other);
    EXPECT_EQ(row(), 0U) << event::kind_of(other);
    practise("letting_go");
    EXPECT_EQ(row(), 1U);
  }
}

TEST_F(ReflectRooms, WhatNobodyWroteEndsNoRow) {
  practise("letting_go");
  write(event::SettingChanged{"on_this_day", "yes"});
  write(event::WordAdded{"needs", "air", {}, {}});
  write(event::StepPassed{"own_needs", "other"});
  write(event::SafetyChecked{{{"afraid", "no"}}});
  practise("letting_go");
  EXPECT_EQ(row(), 2U);
}

TEST_F(ReflectRooms, AfterThreeInARowTheTurnIsToThePresent) {
  for (int i = 0; i < 2; ++i) practise("letting_go");
  EXPECT_FALSE(view_at(10).turn);
  practise("letting_go");
  const auto turn = view_at(10).turn;
  ASSERT_TRUE(turn);
  EXPECT_FALSE(turn->text.empty());
  EXPECT_NE(guide::find_practice(turn->practice, Language::en), nullptr);
  practise(turn->practice);
  EXPECT_FALSE(view_at(10).turn);
}

TEST_F(ReflectRooms, TheTurnKeepsNobodyForLong) {
  for (int i = 0; i < 5; ++i) practise("letting_go");
  EXPECT_TRUE(view_at(day_ms).turn);
  EXPECT_FALSE(view_at(2 * day_ms + 10).turn);
}

TEST_F(ReflectRooms, NobodyIsTurnedFromWritingDownUnderTheGate) {
  for (int i = 0; i < 3; ++i) page("what happened back then");
  EXPECT_TRUE(view_at(10).turn);
  EXPECT_FALSE(view_at(10, {.has_partner = true, .is_gated = true}).turn);
}

TEST_F(ReflectRooms, TheViewFromOutsideIsDueThreeTimesAYear) {
  EXPECT_TRUE(view_at(10).another_view.is_due);
  EXPECT_EQ(view_at(10).another_view.next_ms, std::nullopt);
  practise("view_from_outside", false);
  EXPECT_EQ(view_at(10).another_view.last_ms, std::nullopt);
  practise("view_from_outside");
  const auto times = view_at(10).another_view;
  EXPECT_FALSE(times.is_due);
  ASSERT_TRUE(times.next_ms);
  EXPECT_TRUE(view_at(*times.next_ms).another_view.is_due);
}

TEST_F(ReflectRooms, KnowsWhichPracticesWereDone) {
  practise("who_soothed_me");
  practise("a_letter_back", false);
  practise("slow_breathing");
  practise("who_soothed_me");
  const auto done = view_at(10).done;
  ASSERT_EQ(done.size(), 1U);
  EXPECT_EQ(done[0].practice, "who_soothed_me");
  EXPECT_EQ(done[0].last_ms, 4);
}

TEST(ReflectUnderTheGate, OffersNoRoomAndNoPracticeThatHarms) {
  const auto reflect = guide::offered_reflect({.has_partner = true, .is_gated = true});
  ASSERT_EQ(reflect.rooms.size(), 1U);
  EXPECT_EQ(reflect.rooms[0].id, "past");
  EXPECT_GE(reflect.rooms[0].practices.size(), 3U);
  for (const auto& practice : reflect.rooms[0].practices) {
    EXPECT_TRUE(practice.safe_under_gate) << practice.id;
    EXPECT_FALSE(practice.is_about_partner) << practice.id;
  }
}

TEST(ReflectUnderTheGate, EveryRoomOfPracticesIsARoomWithItsOwnAct) {
  for (const auto& room : guide::guide(Language::en).reflect.rooms) {
    EXPECT_NE(security::find_act(room.id), nullptr) << room.id;
    for (const auto& practice : room.practices) {
      EXPECT_EQ(guide::room_of(practice.id), room.id);
      EXPECT_LE(practice.minutes, room.id == "past" ? 5 : 10) << practice.id;
      EXPECT_EQ(act_of(event::StepTaken{practice.step, practice.id, true, {}}), room.id);
      EXPECT_EQ(act_of(event::StepTaken{practice.step, practice.id, false, {}}), "");
    }
  }
}

TEST_F(ReflectRooms, LettingGoMovesTheSignItIsAboutOnceADay) {
  Course course;
  course.follow(log, Zone());
  const auto before = security::belief(course.at(10), "f1").mean;
  practise("letting_go");
  course.follow(log, Zone());
  const auto once = security::belief(course.at(10), "f1").mean;
  practise("letting_go");
  course.follow(log, Zone());
  EXPECT_NEAR(once - before, 0.06 * 0.33, 1e-6);
  EXPECT_NEAR(security::belief(course.at(10), "f1").mean, once, 1e-6);
}

}  // namespace
}  // namespace securebase::view
