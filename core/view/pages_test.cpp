#include <gtest/gtest.h>

#include <set>

#include "core/guide/guide.hpp"
#include "core/view/gate.hpp"
#include "core/view/picture.hpp"
#include "core/view/questions.hpp"
#include "core/view/timeline.hpp"
#include "core/view/today.hpp"

namespace securebase::view {
namespace {

constexpr std::int64_t hour_ms = 3'600'000;
constexpr std::int64_t day_ms = 24 * hour_ms;

class Pages : public testing::Test {
 protected:
  void write(std::int64_t time_ms, const event::Body& body) {
    log.add("e" + std::to_string(10'000 + ++count), time_ms, event::body_json(body));
  }
  void answer(std::int64_t time_ms, const std::string& item, int category) {
    write(time_ms, event::Answered{{{item, category}}});
  }
  TodayView today_at(std::int64_t now_ms) {
    course.follow(log, Zone());
    return today(log, course, circumstances_of(log, language), Zone(), now_ms, 1);
  }
  PictureView picture_at(std::int64_t now_ms) {
    course.follow(log, Zone());
    return picture(log, course, circumstances_of(log, language), now_ms);
  }

  Language language = Language::en;
  Log log;
  Course course;
  int count = 0;
};

event::CheckedIn feeling(double pleasantness, double energy) {
  event::CheckedIn check_in;
  check_in.pleasantness = pleasantness;
  check_in.energy = energy;
  return check_in;
}

TEST_F(Pages, TheFirstDayAsksAndSuggestsNothing) {
  const auto view = today_at(0);
  EXPECT_TRUE(view.is_first);
  EXPECT_EQ(view.opening.size(), 3U);
  EXPECT_EQ(view.items.size(), 1U);
  EXPECT_EQ(view.more.size(), 2U);
  EXPECT_TRUE(view.suggestions.empty());
  EXPECT_EQ(view.has_partner, std::nullopt);
}

TEST_F(Pages, SpeakTheLanguageTheyAreAskedFor) {
  auto check_in = feeling(-0.7, 0.8);
  check_in.feelings = {"lonely"};
  write(0, check_in);
  language = Language::de;
  EXPECT_EQ(today_at(hour_ms).today.front().title, guide::find_line("checked_in", Language::de)->title);
  EXPECT_EQ(today_at(hour_ms).lead_in, security::model_words(Language::de).lead_in);
  EXPECT_EQ(timeline(log, Language::en, std::nullopt, 1).entries.front().title, "Checked in");
}

TEST_F(Pages, QuestionsAnsweredTodayAreNotAskedAgainToday) {
  auto check_in = feeling(0, 0);
  check_in.daily.push_back({today_at(0).opening[0].id, 3, std::nullopt});
  write(hour_ms, check_in);
  EXPECT_EQ(today_at(2 * hour_ms).opening.size(), 2U);
  EXPECT_EQ(today_at(day_ms + hour_ms).opening.size(), 3U);
}

TEST_F(Pages, SomebodyWithoutAPartnerIsAskedAboutNone) {
  write(0, event::SettingChanged{"has_partner", "no"});
  answer(hour_ms, "f5.1", 2);
  for (std::int64_t day = 1; day < 20; ++day) {
    const auto view = today_at(day * day_ms);
    for (const auto& item : view.items) {
      EXPECT_FALSE(security::find_item(item.item)->needs_partner) << item.text;
      answer(day * day_ms, item.item, 2);
    }
    for (const auto& suggestion : view.suggestions) EXPECT_FALSE(security::find_step(suggestion.step)->needs_partner);
  }
  const auto view = picture_at(20 * day_ms);
  EXPECT_TRUE(view.factors.empty());
  EXPECT_EQ(view.attachment.size(), 1U);
}

TEST_F(Pages, ACheckInWithoutQuestionsIsFollowedByAStep) {
  write(0, feeling(0.2, 0.1));
  const auto view = today_at(hour_ms);
  ASSERT_FALSE(view.suggestions.empty());
  EXPECT_FALSE(view.note.empty());
  // Nothing was answered, so nothing is called tight.
  EXPECT_EQ(view.suggestions[0].reason, guide::step_reason(view.suggestions[0].step, "", Language::en));
}

TEST_F(Pages, ACheckInAsksFourThingsAtMostAndOffersTheRest) {
  for (std::int64_t day = 0; day < 30; ++day) {
    const auto view = today_at(day * day_ms);
    EXPECT_LE(view.opening.size() + view.items.size(), 4U);
    EXPECT_GE(view.items.size(), 1U);
    EXPECT_LE(view.items.size() + view.more.size(), 3U);
    write(day * day_ms + 1, feeling(0, 0));
  }
  EXPECT_EQ(today_at(0).opening[0].id, "understood");
}

TEST_F(Pages, AHardTalkIsNoStepForWhoIsUpsetNow) {
  for (int number = 1; number <= 4; ++number) answer(0, "f1." + std::to_string(number), number % 2 == 1 ? 0 : 4);
  EXPECT_EQ(today_at(hour_ms).suggestions.at(0).step, "conflict_as_team");
  write(2 * hour_ms, feeling(-0.8, 0.8));
  EXPECT_NE(today_at(3 * hour_ms).suggestions.at(0).step, "conflict_as_team");
  EXPECT_EQ(today_at(6 * hour_ms).suggestions.at(0).step, "conflict_as_team");
}

TEST_F(Pages, AStepPassedOverIsNotSuggestedAgainThatDay) {
  answer(0, "f4.1", 0);
  const auto first = today_at(hour_ms);
  ASSERT_FALSE(first.suggestions.empty());
  const auto step = first.suggestions[0].step;
  write(2 * hour_ms, event::StepPassed{step, "other"});
  for (const auto& suggestion : today_at(3 * hour_ms).suggestions) EXPECT_NE(suggestion.step, step);
}

TEST_F(Pages, NotTodayMeansNoStepToday) {
  answer(0, "f4.1", 0);
  write(hour_ms, event::StepPassed{today_at(0).suggestions.at(0).step, "not_today"});
  EXPECT_TRUE(today_at(2 * hour_ms).suggestions.empty());
  EXPECT_FALSE(today_at(day_ms + hour_ms).suggestions.empty());
}

TEST_F(Pages, EverySuggestionHasItsReasonAndItsPractice) {
  answer(0, "f4.1", 0);
  for (int round = 0; round < 7; ++round) {
    const auto view = today_at(hour_ms);
    for (const auto& suggestion : view.suggestions) {
      EXPECT_FALSE(suggestion.reason.empty());
      EXPECT_NE(guide::find_practice(suggestion.practice, Language::en), nullptr);
      EXPECT_EQ(suggestion.reason.find('{'), std::string::npos) << suggestion.reason;
    }
    if (view.suggestions.empty()) break;
    write(hour_ms, event::StepPassed{view.suggestions[0].step, "other"});
  }
}

TEST_F(Pages, AHardMomentIsOfferedSomethingSoothingForAWhile) {
  write(0, feeling(-0.8, 0.8));
  EXPECT_TRUE(today_at(hour_ms).soothing);
  EXPECT_FALSE(today_at(4 * hour_ms).soothing);
}

TEST_F(Pages, APictureOfNothingKnowsNothing) {
  const auto view = picture_at(0);
  ASSERT_EQ(view.components.size(), 2U);
  for (const auto& component : view.components) EXPECT_FALSE(component.now.is_known);
  EXPECT_TRUE(view.changed.empty());
  EXPECT_FALSE(view.not_known.empty());
  EXPECT_EQ(view.signs.size(), 5U);
}

TEST_F(Pages, AMonthOfAnswersMakesThePictureKnown) {
  for (std::int64_t day = 0; day < 30; ++day) {
    const auto view = today_at(day * day_ms);
    for (const auto& item : view.items) {
      // A person who does well: often for what is good, seldom for what is not.
      answer(day * day_ms + 1, item.item, security::find_item(item.item)->is_reversed ? 0 : 4);
    }
  }
  const auto view = picture_at(30 * day_ms);
  for (const auto& component : view.components) {
    EXPECT_TRUE(component.now.is_known) << component.id;
    EXPECT_GT(component.now.mean, 0.5) << component.id;
    EXPECT_EQ(component.series.size(), 30U);
  }
}

TEST_F(Pages, ATenYearSeriesIsThinnedAndEndsToday) {
  for (std::int64_t day = 0; day < 900; ++day) answer(day * day_ms, "f1.1", static_cast<int>(day % 5));
  const auto view = picture_at(900 * day_ms);
  EXPECT_LE(view.components[0].series.size(), 400U);
  EXPECT_EQ(view.components[0].series.back().time_ms, 899 * day_ms);
}

TEST_F(Pages, TheTimelineShowsTheLatestFirstAndPages) {
  for (int i = 0; i < 30; ++i) write(i * hour_ms, feeling(0.1, 0.1));
  write(31 * hour_ms, event::SettingChanged{"has_partner", "yes"});
  const auto first = timeline(log, Language::en, std::nullopt, 20);
  ASSERT_EQ(first.entries.size(), 20U);
  EXPECT_TRUE(first.has_more);
  EXPECT_EQ(first.entries[0].time_ms, 29 * hour_ms);
  const auto rest = timeline(log, Language::en, Before{first.entries.back().time_ms, ""}, 20);
  EXPECT_EQ(rest.entries.size(), 10U);
  EXPECT_FALSE(rest.has_more);
}

TEST_F(Pages, NoEntryOfTheSameMillisecondIsLostBetweenTwoPagesOfTheTimeline) {
  for (int i = 0; i < 5; ++i) write(hour_ms, feeling(0.1, 0.1));
  std::vector<std::string> seen;
  std::optional<Before> before;
  for (bool has_more = true; has_more;) {
    const auto page = timeline(log, Language::en, before, 2);
    for (const auto& entry : page.entries) seen.push_back(entry.event_id);
    before = Before{page.entries.back().time_ms, page.entries.back().event_id};
    has_more = page.has_more;
  }
  EXPECT_EQ(std::set<std::string>(seen.begin(), seen.end()).size(), 5U);
  EXPECT_EQ(seen.size(), 5U);
}

TEST_F(Pages, AnEntryKnowsTheQuestionsItAnswered) {
  const auto asked = today_at(0);
  event::CheckedIn check_in;
  check_in.daily = {{asked.opening[0].id, 2, std::nullopt}, {"a question of another version", 1, std::nullopt}};
  check_in.answers = {{asked.items[0].item, 3}, {"an item of another version", 1}};
  write(hour_ms, check_in);
  const auto questions = questions_of(log.entries().front().body, circumstances_of(log, Language::de));
  ASSERT_EQ(questions.opening.size(), 1U);
  ASSERT_EQ(questions.items.size(), 1U);
  EXPECT_EQ(questions.opening[0].id, asked.opening[0].id);
  EXPECT_EQ(questions.items[0].text, security::item_text(asked.items[0].item, Language::de));
  EXPECT_EQ(questions.answers.size(), 5U);
  const event::Answered alone{{{asked.items[0].item, 1}}};
  EXPECT_EQ(questions_of(alone, circumstances_of(log, language)).items.size(), 1U);
  EXPECT_TRUE(questions_of(event::Wrote{}, circumstances_of(log, language)).items.empty());
}

TEST_F(Pages, EntriesAreShownInWords) {
  auto check_in = feeling(-0.5, 0.5);
  check_in.feelings = {guide::guide(Language::en).feelings.feelings[0].id, "own word"};
  check_in.line = "a line";
  write(0, check_in);
  EXPECT_EQ(timeline(log, Language::en, std::nullopt, 5).entries[0].words,
            guide::guide(Language::en).feelings.feelings[0].word + ", own word. a line");
}

}  // namespace
}  // namespace securebase::view
