#include "core/view/gate.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>

#include "core/security/model.hpp"
#include "core/view/settings.hpp"
#include "core/view/timeline.hpp"
#include "core/view/today.hpp"

namespace securebase::view {
namespace {

constexpr std::int64_t day_ms = 86'400'000;

class Gate : public testing::Test {
 protected:
  std::string write(std::int64_t time_ms, const event::Body& body) {
    auto id = "e" + std::to_string(10'000 + ++count);
    log.add(id, time_ms, event::body_json(body));
    return id;
  }
  std::string check(std::int64_t time_ms, const std::vector<std::string>& answers) {
    event::SafetyChecked check;
    for (std::size_t i = 0; i < answers.size(); ++i)
      check.answers.push_back({guide::guide(Language::en).safety.questions.at(i).id, answers[i]});
    return write(time_ms, check);
  }
  /// What the vault writes when these events leave the log.
  void erase(const std::vector<std::string>& events, std::int64_t time_ms) {
    event::Erased erased;
    for (const auto& id : events) erased.events.push_back({id});
    write(time_ms, erased);
    for (const auto& id : events) log.add(id, time_ms, std::nullopt);
  }
  /// What the page does when the answers are wiped.
  void wipe(std::int64_t time_ms) {
    const auto before = safety(log);
    for (const auto& setting : before.before_wiping) write(time_ms, setting);
    erase(before.events, time_ms);
  }
  TodayView today_at(std::int64_t now_ms, std::uint64_t seed = 1) {
    course.follow(log, Zone());
    return today(log, course, circumstances_of(log, Language::en), Zone(), now_ms, seed);
  }
  bool is_due(std::int64_t now_ms) const { return is_check_due(log, Zone(), now_ms); }

  Log log;
  Course course;
  int count = 0;
};

TEST_F(Gate, StandsOpenUntilSomethingClosesIt) {
  EXPECT_FALSE(is_gated(log));
  check(1, {"no", "no", "no", "no"});
  EXPECT_EQ(check_state(log), CheckState::open);
  EXPECT_FALSE(is_gated(log));
}

TEST_F(Gate, AnyYesClosesIt) {
  for (std::size_t which = 0; which < 4; ++which) {
    log = Log();
    std::vector<std::string> answers(4, "no");
    answers[which] = "yes";
    check(1, answers);
    EXPECT_EQ(check_state(log), CheckState::closed) << which;
    EXPECT_TRUE(is_gated(log)) << which;
  }
}

TEST_F(Gate, RatherNotSayingClosesItToo) {
  check(1, {"no", "prefer_not", "no", "no"});
  EXPECT_EQ(check_state(log), CheckState::unsaid);
  EXPECT_TRUE(is_gated(log));
}

TEST_F(Gate, AnAnswerOfALaterVersionIsNoPlainNo) {
  check(1, {"sometimes"});
  EXPECT_TRUE(is_gated(log));
}

TEST_F(Gate, TheLatestCheckWithAnAnswerCounts) {
  check(1, {"yes"});
  check(2, {});
  EXPECT_TRUE(is_gated(log));
  check(3, {"no", "no", "no", "no"});
  EXPECT_EQ(check_state(log), CheckState::open);
}

TEST_F(Gate, WhoeverTapsThroughAgainWithNoesDoesNotOpenIt) {
  for (const auto* const answer : {"yes", "prefer_not"}) {
    log = Log();
    check(1, {"no", answer, "no", "no"});
    EXPECT_TRUE(safety(log).is_quiet);
    check(2, {"no", "no", "no", "no"});
    EXPECT_EQ(check_state(log), CheckState::open);
    EXPECT_TRUE(safety(log).is_quiet) << "Settings says so as well";
    EXPECT_TRUE(is_gated(log));
    write(3, event::SettingChanged{"suggestions", "all"});
    EXPECT_FALSE(is_gated(log));
  }
}

TEST_F(Gate, StaysClosedWhenANoAfterAYesIsWipedWithIt) {
  check(1, {"yes"});
  check(2, {"no", "no", "no", "no"});
  wipe(3);
  EXPECT_TRUE(is_gated(log));
}

TEST_F(Gate, StaysClosedWhenSomebodyElseChoosesAllAndWipes) {
  check(1, {"yes"});
  write(2, event::SettingChanged{"suggestions", "all"});
  wipe(3);
  EXPECT_TRUE(is_gated(log));
}

TEST_F(Gate, WhatNothingClosedIsNotMadeQuietByWiping) {
  check(1, {"no", "no", "no", "no"});
  wipe(2);
  EXPECT_FALSE(is_gated(log));
}

TEST_F(Gate, StaysClosedWhenTheAnswersAreWiped) {
  check(1, {"yes"});
  wipe(2);
  EXPECT_EQ(check_state(log), CheckState::unasked);
  EXPECT_TRUE(safety(log).events.empty());
  EXPECT_TRUE(is_gated(log));
  write(4, event::SettingChanged{"suggestions", "all"});
  EXPECT_FALSE(is_gated(log));
}

TEST_F(Gate, TheSettingOfSomebodyElseDoesNotOpenIt) {
  check(1, {"yes"});
  write(2, event::SettingChanged{"suggestions", "all"});
  EXPECT_TRUE(is_gated(log));
}

TEST_F(Gate, WipingTakesCorrectionsAlong) {
  const auto id = check(1, {"yes"});
  const auto correction = write(2, event::Corrected{id, event::body_json(event::SafetyChecked{{{"afraid", "no"}}})});
  EXPECT_EQ(safety(log).events, (std::vector<std::string>{id, correction}));
}

TEST_F(Gate, IsOfferedEarlyAndAgainNowAndThen) {
  EXPECT_FALSE(is_due(0));
  write(0, event::CheckedIn{});
  EXPECT_FALSE(is_due(1));
  write(day_ms, event::CheckedIn{});
  EXPECT_TRUE(is_due(day_ms + 1));
  check(day_ms + 2, {"no"});
  EXPECT_FALSE(is_due(100 * day_ms));
  EXPECT_TRUE(is_due(184 * day_ms));
}

TEST_F(Gate, MayBePutOffAndMayBeRefused) {
  write(0, event::CheckedIn{});
  write(day_ms, event::CheckedIn{});
  write(day_ms, event::SettingChanged{"private_questions", "later"});
  EXPECT_FALSE(is_due(30 * day_ms));
  EXPECT_TRUE(is_due(184 * day_ms));
  write(184 * day_ms, event::SettingChanged{"private_questions", "never"});
  EXPECT_FALSE(is_due(2000 * day_ms));
}

TEST_F(Gate, AWipedCheckIsNotOfferedAgainTheNextDay) {
  write(0, event::CheckedIn{});
  write(day_ms, event::CheckedIn{});
  for (const auto* const answer : {"yes", "no"}) {
    check(2 * day_ms, {answer});
    wipe(2 * day_ms);
    EXPECT_FALSE(is_due(3 * day_ms)) << answer;
  }
}

TEST_F(Gate, WipingKeepsThatTheQuestionsWereRefused) {
  write(0, event::CheckedIn{});
  write(day_ms, event::CheckedIn{});
  write(day_ms, event::SettingChanged{"private_questions", "never"});
  check(day_ms, {"yes"});
  wipe(2 * day_ms);
  EXPECT_FALSE(is_due(2000 * day_ms));
}

TEST_F(Gate, NoListOfEntriesShowsTheCheck) {
  check(1, {"yes"});
  EXPECT_TRUE(timeline(log, Language::en, std::nullopt, 100).entries.empty());
  EXPECT_TRUE(today_at(2).today.empty());
}

// --- The walk: everything that can be offered, one by one.

/// What harms where there is fear or control, whatever it is called: DESIGN §2.5, science.md §4, product.md §2.1.
TEST(UnderTheGate, WhatIsKnownToHarmIsDeclaredUnsafe) {
  const std::set<std::string> steps = {"conflict_as_team", "benefit_of_the_doubt", "appreciation"};
  for (const auto& practice : guide::every_practice(Language::en)) {
    // One practice of thanks is about the person's own day and asks nothing of the partner.
    if (steps.contains(practice.step) && practice.id != "one_good_moment")
      EXPECT_FALSE(practice.safe_under_gate) << practice.id;
  }
  for (const auto& step : security::model().steps) {
    if (steps.contains(step.id)) EXPECT_TRUE(step.is_unsafe_when_gated) << step.id;
  }
  // To say it clearly and to say it back are practices as well, and unsafe there.
  const auto& rooms = guide::guide(Language::en).rooms.rooms;
  for (const auto* const id : {"say", "listen", "doubt", "letting_go", "another_view", "hard_talk"}) {
    const auto room = std::ranges::find(rooms, id, &guide::Room::id);
    ASSERT_NE(room, rooms.end()) << id;
    EXPECT_FALSE(room->safe_under_gate) << id;
  }
  // Letting go, a kinder reading and an old fear set against this bond, in practices of steps that are safe.
  for (const auto* const id : {"an_old_hurt", "letting_go", "look_again", "say_it_clearly", "listen_back",
                               "share_a_need", "what_i_learned", "what_i_do", "what_is_different"}) {
    const auto* const practice = guide::find_practice(id, Language::en);
    ASSERT_NE(practice, nullptr) << id;
    EXPECT_FALSE(practice->safe_under_gate) << id;
  }
}

TEST(UnderTheGate, NoSectionOfALessonTeachesWhatHarms) {
  for (const auto language : all_languages) {
    constexpr auto words = std::to_array<std::string_view>(
        {"same side", "benefit of the doubt", "goal that both", "own it", "what you value in the other",
         "without a \"but\"", "To let go", "make up after", "dieselbe Seite", "derselben Seite", "harmlosen Grund",
         "steh dazu", "Menschen schätzt", "ohne ein „aber“", "Loslassen", "versöhnen"});
    for (const auto& lesson :
         guide::fitting_lessons({.has_partner = true, .is_gated = true, .language = language}).lessons) {
      for (const auto& section : lesson.sections) {
        for (const auto word : words) EXPECT_FALSE(section.text.contains(word)) << lesson.id << ": " << section.title;
      }
    }
  }
}

TEST(UnderTheGate, EveryLessonIsWholeWhereNothingIsClosed) {
  const auto& every = guide::guide(Language::en).lessons.lessons;
  const auto fitting = guide::fitting_lessons({.has_partner = true, .is_gated = false}).lessons;
  for (std::size_t i = 0; i < every.size(); ++i) EXPECT_EQ(fitting[i].sections.size(), every[i].sections.size());
}

TEST(UnderTheGate, EveryListHoldsOnlyWhatIsSafe) {
  constexpr guide::Circumstances gated{.has_partner = true, .is_gated = true};
  for (const auto& practice : guide::offered_practices(gated).practices)
    EXPECT_TRUE(practice.safe_under_gate) << practice.id;
  for (const auto& room : guide::offered_rooms(gated).rooms) EXPECT_TRUE(room.safe_under_gate) << room.id;
  for (const auto& step : guide::guide(Language::en).words.steps) {
    for (const auto* const practice : guide::practices_for(step.id, gated))
      EXPECT_TRUE(practice->safe_under_gate) << practice->id;
  }
  for (double pleasantness = -1; pleasantness <= 1; pleasantness += 0.1) {
    for (double energy = -1; energy <= 1; energy += 0.1) {
      for (const auto* const practice : guide::soothing_for(pleasantness, energy, gated))
        EXPECT_TRUE(practice->safe_under_gate) << practice->id;
    }
  }
  for (const auto& lesson : guide::guide(Language::en).lessons.lessons) {
    const auto act = guide::act_of(lesson, gated);
    EXPECT_FALSE(act.text.empty()) << lesson.id;
    if (act.practice != nullptr) EXPECT_TRUE(act.practice->safe_under_gate) << lesson.id;
  }
  for (const auto& lesson : guide::fitting_lessons(gated).lessons) {
    EXPECT_FALSE(lesson.sections.empty()) << lesson.id;
    for (const auto& section : lesson.sections) EXPECT_TRUE(section.safe_under_gate) << section.title;
  }
  for (const auto& question : guide::guide(Language::en).practices.daily)
    EXPECT_EQ(guide::daily_text(question, gated), question.solo_text) << question.id;
}

TEST(UnderTheGate, WhoeverOpensARoomByItsAddressFindsItResting) {
  constexpr guide::Circumstances gated{.has_partner = true, .is_gated = true};
  const auto offered = guide::offered_rooms(gated);
  for (const auto& room : guide::guide(Language::en).rooms.rooms)
    EXPECT_EQ(std::ranges::find(offered.resting, room.place) != offered.resting.end(), !room.safe_under_gate)
        << room.id;
  EXPECT_TRUE(guide::offered_rooms({.has_partner = true, .is_gated = false}).resting.empty());
}

TEST(UnderTheGate, EnoughIsLeftForAnOrdinaryWeek) {
  constexpr guide::Circumstances gated{.has_partner = true, .is_gated = true};
  EXPECT_GE(guide::offered_practices(gated).practices.size(), 12U);
  EXPECT_GE(guide::offered_rooms(gated).rooms.size(), 7U);
}

TEST_F(Gate, ClosedItLooksLikeAnOrdinaryWeek) {
  check(0, {"yes", "yes", "yes", "yes"});
  std::set<std::string> practices;
  std::set<std::string> steps;
  for (std::int64_t day = 1; day <= 60; ++day) {
    const auto view = today_at(day * day_ms, static_cast<std::uint64_t>(day));
    EXPECT_FALSE(view.is_check_due);
    for (const auto& suggestion : view.suggestions) {
      const auto* const practice = guide::find_practice(suggestion.practice, Language::en);
      ASSERT_NE(practice, nullptr);
      EXPECT_TRUE(practice->safe_under_gate) << suggestion.practice;
      EXPECT_FALSE(security::find_step(suggestion.step)->is_unsafe_when_gated) << suggestion.step;
      // The same words that anybody reads: nothing on the page says why.
      for (const auto* const word : {"safe", "danger", "afraid", "violence", "private"})
        EXPECT_FALSE(suggestion.reason.contains(word)) << suggestion.reason;
      // No way of talking is the reason for a step.
      for (const auto& factor : guide::guide(Language::en).words.factors)
        EXPECT_FALSE(suggestion.reason.contains(factor.phrase)) << suggestion.reason;
      practices.insert(suggestion.practice);
      steps.insert(suggestion.step);
    }
    event::CheckedIn check_in;
    check_in.pleasantness = day % 3 == 0 ? 0.4 : -0.6;
    check_in.energy = day % 2 == 0 ? 0.5 : -0.5;
    for (const auto& item : view.items) check_in.answers.push_back({item.item, static_cast<std::int32_t>(day % 5)});
    write(day * day_ms + 1, check_in);
    const auto after = today_at(day * day_ms + 2);
    if (after.soothing) EXPECT_TRUE(guide::find_practice(after.soothing->practice, Language::en)->safe_under_gate);
  }
  EXPECT_GE(practices.size(), 4U);
  EXPECT_TRUE(steps.contains("professional_support"));
  EXPECT_GE(steps.size(), 2U);
}

}  // namespace
}  // namespace securebase::view
