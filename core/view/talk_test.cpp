#include "core/view/talk.hpp"

#include <gtest/gtest.h>

#include <set>

#include "core/guide/guide.hpp"
#include "core/view/gate.hpp"

namespace securebase::view {
namespace {

constexpr std::int64_t minute_ms = 60'000;
constexpr std::int64_t day_ms = 86'400'000;

class Talk : public testing::Test {
 protected:
  std::string write(std::int64_t time_ms, const event::Body& body) {
    auto id = "e" + std::to_string(10'000 + ++count);
    log.add(id, time_ms, event::body_json(body));
    return id;
  }
  std::string prepare(std::int64_t time_ms, const std::string& matter) {
    return write(time_ms, event::TalkPrepared{matter, std::nullopt, std::nullopt, std::nullopt});
  }
  std::string pause(std::int64_t time_ms, std::int64_t back_at_ms) {
    return write(time_ms, event::Paused{back_at_ms, std::nullopt, "Back soon."});
  }
  TalkView talk_at(std::int64_t now_ms) const { return talk(log, circumstances_of(log, Language::en), now_ms); }

  Log log;
  int count = 0;
};

TEST_F(Talk, APauseRunsUntilItsTimeAndThenWaitsToBeComeBackFrom) {
  pause(0, 20 * minute_ms);
  ASSERT_TRUE(talk_at(5 * minute_ms).pause);
  EXPECT_TRUE(talk_at(5 * minute_ms).pause->is_running);
  ASSERT_TRUE(talk_at(20 * minute_ms).pause);
  EXPECT_FALSE(talk_at(20 * minute_ms).pause->is_running);
}

TEST_F(Talk, APauseEndsWhenSomebodyComesBack) {
  const auto id = pause(0, 20 * minute_ms);
  write(minute_ms, event::Tended{id, "done", std::nullopt, std::nullopt});
  EXPECT_FALSE(talk_at(2 * minute_ms).pause);
}

TEST_F(Talk, APauseThatWasTakenBackIsNone) {
  write(1, event::TakenBack{pause(0, 20 * minute_ms)});
  EXPECT_FALSE(talk_at(minute_ms).pause);
}

TEST_F(Talk, ALongerPauseTakesThePlaceOfTheFirst) {
  pause(0, 20 * minute_ms);
  pause(20 * minute_ms, 50 * minute_ms);
  EXPECT_EQ(talk_at(21 * minute_ms).pause->back_at_ms, 50 * minute_ms);
}

TEST_F(Talk, NoTimeOfAnEntryIsTooStrangeToCountWith) {
  constexpr std::int64_t furthest = 9'007'199'254'740'991;  // As JSON carries it.
  for (const auto back_at_ms : {-furthest, furthest}) {
    for (const auto time_ms : {INT64_MIN, INT64_MAX}) {
      log = Log();
      pause(time_ms, back_at_ms);
      prepare(time_ms, "the shelves");
      EXPECT_EQ(talk_at(20'000 * day_ms).pause.has_value(), back_at_ms == furthest);
    }
  }
}

TEST_F(Talk, NobodyIsRemindedOfAPauseForLongerThanADay) {
  pause(0, 20 * minute_ms);
  EXPECT_FALSE(talk_at(2 * day_ms).pause);
}

TEST_F(Talk, WritingAfterwardsClosesIt) {
  const auto id = prepare(0, "the evenings");
  pause(1, 20 * minute_ms);
  EXPECT_EQ(talk_at(2).prepared->matter, "the evenings");
  write(minute_ms, event::TalkClosed{id, "that he is tired", std::nullopt, std::nullopt});
  const auto view = talk_at(2 * minute_ms);
  EXPECT_FALSE(view.prepared);
  EXPECT_FALSE(view.pause);
  EXPECT_EQ(view.earlier.size(), 2U);
}

TEST_F(Talk, WhatWasNeverPreparedMayBeLookedBackOnToo) {
  prepare(0, "the evenings");
  write(1, event::TalkClosed{std::nullopt, "a lot", std::nullopt, std::nullopt});
  EXPECT_FALSE(talk_at(2).prepared);
  prepare(3, "the money");
  EXPECT_EQ(talk_at(4).prepared->matter, "the money");
}

TEST_F(Talk, NothingOfItIsThereWhereItIsNotOffered) {
  prepare(0, "the evenings");
  pause(0, day_ms);
  EXPECT_TRUE(talk_at(1).is_offered);
  write(1, event::SafetyChecked{{{"afraid", "yes"}}});
  const auto view = talk_at(2);
  EXPECT_FALSE(view.is_offered);
  EXPECT_FALSE(view.kit || view.prepared || view.pause);
  EXPECT_TRUE(view.earlier.empty());
}

TEST_F(Talk, ItIsForTwo) {
  write(0, event::SettingChanged{"has_partner", "no"});
  EXPECT_FALSE(talk_at(1).is_offered);
}

TEST_F(Talk, TheKitSpeaksTheLanguageAskedFor) {
  const auto kit = talk(log, circumstances_of(log, Language::de), 1).kit;
  ASSERT_TRUE(kit);
  EXPECT_EQ(kit->repairs.at(0).text, "Ich brauche einen Moment.");
}

TEST(HardTalkKit, HasThirtySentencesAndMoreInNamedGroups) {
  const auto& kit = guide::guide(Language::en).hard_talk;
  EXPECT_GE(kit.repairs.size(), 30U);
  std::set<std::string> groups;
  for (const auto& group : kit.groups) groups.insert(group.id);
  std::set<std::string> used;
  std::set<std::string> texts;
  for (const auto& one : kit.repairs) {
    EXPECT_TRUE(groups.contains(one.group)) << one.id;
    used.insert(one.group);
    EXPECT_TRUE(texts.insert(one.text).second) << one.text;
  }
  EXPECT_EQ(used, groups);
  for (const auto& one : kit.announcements) EXPECT_TRUE(one.text.contains("{time}")) << one.id;
}

}  // namespace
}  // namespace securebase::view
