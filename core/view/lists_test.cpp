#include "core/view/lists.hpp"

#include <gtest/gtest.h>

#include "core/view/gate.hpp"
#include "core/view/timeline.hpp"

namespace securebase::view {
namespace {

class Lists : public testing::Test {
 protected:
  std::string write(const event::Body& body) {
    auto id = "e" + std::to_string(10'000 + ++count);
    log.add(id, count, event::body_json(body));
    return id;
  }
  std::string note(const std::string& list, const std::string& text) {
    return write(event::Noted{list, text, std::nullopt, std::nullopt});
  }
  std::string tend(const std::string& of, const std::string& how, const std::string& text = "") {
    return write(event::Tended{of, how, std::nullopt, text.empty() ? std::nullopt : std::optional(text)});
  }
  ListView list_of(const std::string& name) const { return list(log, circumstances_of(log, Language::en), name); }
  WorthView worth_now() const { return worth(log, circumstances_of(log, Language::en)); }

  Log log;
  int count = 0;
};

TEST_F(Lists, HoldTheirOwnThingsLatestFirst) {
  note("needs", "rest");
  note("goals", "swim");
  note("needs", "company");
  const auto view = list_of("needs");
  ASSERT_EQ(view.open.size(), 2U);
  EXPECT_EQ(view.open[0].text, "company");
  EXPECT_TRUE(view.put_aside.empty());
}

TEST_F(Lists, AThingStandsAsTheLatestWordAboutItSays) {
  const auto goal = note("goals", "swim");
  tend(goal, "done");
  EXPECT_EQ(list_of("goals").put_aside.at(0).state, "done");
  tend(goal, "again");
  EXPECT_EQ(list_of("goals").open.at(0).state, "open");
  tend(goal, "rest");
  EXPECT_EQ(list_of("goals").put_aside.at(0).state, "rests");
  tend(goal, "time");
  EXPECT_EQ(list_of("goals").open.at(0).tended.size(), 4U);
}

TEST_F(Lists, WhatIsTakenBackIsGoneFromThem) {
  const auto goal = note("goals", "swim");
  const auto done = tend(goal, "done");
  write(event::TakenBack{done});
  EXPECT_EQ(list_of("goals").open.size(), 1U);
  write(event::TakenBack{goal});
  EXPECT_TRUE(list_of("goals").open.empty());
}

TEST_F(Lists, WhatWasSaidAboutAThingGoesWithIt) {
  const auto person = note("people", "Ada");
  const auto line = tend(person, "time", "a walk");
  const auto correction =
      write(event::Corrected{line, event::body_json(event::Tended{person, "time", 30, "a long walk"})});
  tend(note("people", "Bo"), "time");
  EXPECT_EQ(events_about(log, person), (std::vector<std::string>{line, correction}));
}

TEST_F(Lists, SayingItIsSuggestedOnlyWhereItIsSafe) {
  EXPECT_TRUE(list_of("thanks").may_be_said);
  write(event::SettingChanged{"has_partner", "no"});
  EXPECT_FALSE(list_of("thanks").may_be_said);
  write(event::SettingChanged{"has_partner", "yes"});
  write(event::SafetyChecked{{{"afraid", "prefer_not"}}});
  EXPECT_FALSE(list_of("thanks").may_be_said);
}

TEST_F(Lists, WorthKeepsActsAndWishesApart) {
  note("worth", "I told the truth");
  const auto wish = note("reassurance", "that you still like me");
  tend(wish, "rest");
  const auto view = worth_now();
  EXPECT_EQ(view.acts.at(0).text, "I told the truth");
  EXPECT_EQ(view.wishes.at(0).state, "rests");
  EXPECT_EQ(view.soothing.size(), 3U);
}

TEST_F(Lists, TheTimelineNamesWhatReflectWrote) {
  const auto person = note("people", "Ada");
  write(event::Tended{person, "time", 20, "A walk."});
  const auto wish = note("reassurance", "that all is well");
  tend(wish, "done", "It helped.");
  write(event::TalkPrepared{"the evenings", std::nullopt, std::nullopt, std::nullopt});
  const auto pause = write(event::Paused{1, std::nullopt, "Back at eight."});
  tend(pause, "done");
  write(event::TalkClosed{std::nullopt, "She is tired.", std::nullopt, "We cook together"});
  std::vector<std::string> lines;
  for (const auto& line : timeline(log, Language::en, std::nullopt, 100).entries)
    lines.push_back(line.title + ": " + line.words);
  EXPECT_EQ(lines, (std::vector<std::string>{
                       "After a hard talk: She is tired. We cook together", "Came back from a pause: ",
                       "Paused a hard talk: Back at eight.", "Prepared a hard talk: the evenings",
                       "Asked directly: that all is well. It helped.", "A wish to hear it again: that all is well",
                       "Gave it time: Ada. 20 min. A walk.", "Somebody in my life: Ada"}));
}

}  // namespace
}  // namespace securebase::view
