#include "core/guide/guide.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace securebase::guide {
namespace {

constexpr Circumstances together{.has_partner = true, .is_gated = false};
constexpr Circumstances alone{.has_partner = false, .is_gated = false};
constexpr Circumstances gated{.has_partner = true, .is_gated = true};

constexpr auto article_steps = {"own_needs",    "assertive_communication", "conflict_as_team", "benefit_of_the_doubt",
                                "life_outside", "professional_support"};

template <class T>
void expect_unique_ids(const std::vector<T>& list) {
  std::set<std::string_view> ids;
  for (const auto& one : list) {
    EXPECT_FALSE(one.id.empty());
    EXPECT_TRUE(ids.insert(one.id).second) << one.id;
  }
}

TEST(Guide, IsReadWhole) {
  const auto loaded = load_guide(Language::en);
  ASSERT_TRUE(loaded.has_value()) << loaded.error().where << ": " << loaded.error().message;
}

TEST(Guide, HasEachIdOnce) {
  expect_unique_ids(guide(Language::en).feelings.groups);
  expect_unique_ids(guide(Language::en).feelings.feelings);
  expect_unique_ids(guide(Language::en).needs.groups);
  expect_unique_ids(guide(Language::en).needs.needs);
  expect_unique_ids(guide(Language::en).topics.topics);
  expect_unique_ids(every_practice(Language::en));
  expect_unique_ids(guide(Language::en).reflect.prompts);
  expect_unique_ids(guide(Language::en).reflect.closings);
  expect_unique_ids(guide(Language::en).reflect.rooms);
  expect_unique_ids(guide(Language::en).practices.daily);
  expect_unique_ids(guide(Language::en).lessons.lessons);
  expect_unique_ids(guide(Language::en).words.components);
  expect_unique_ids(guide(Language::en).words.facets);
  expect_unique_ids(guide(Language::en).words.factors);
  expect_unique_ids(guide(Language::en).words.attachment);
  expect_unique_ids(guide(Language::en).words.steps);
}

TEST(Guide, FindsNothingUnderAnUnknownId) {
  EXPECT_EQ(find_feeling("ignored", Language::en), nullptr);
  EXPECT_EQ(find_practice("", Language::en), nullptr);
  EXPECT_EQ(find_facet("f8", Language::en), nullptr);
}

TEST(Feelings, AreManyAndLieOnTheGridEachInItsOwnPlace) {
  EXPECT_GE(guide(Language::en).feelings.feelings.size(), 90U);
  std::set<std::pair<double, double>> places;
  for (const auto& word : guide(Language::en).feelings.feelings) {
    EXPECT_LE(std::abs(word.pleasantness), 1) << word.id;
    EXPECT_LE(std::abs(word.energy), 1) << word.id;
    EXPECT_TRUE(places.emplace(word.pleasantness, word.energy).second) << word.id;
    EXPECT_FALSE(word.definition.empty()) << word.id;
    EXPECT_TRUE(word.definition.ends_with('.')) << word.id;
  }
}

TEST(Feelings, CoverEveryQuarterOfTheGrid) {
  for (const double pleasantness : {-1.0, 1.0}) {
    for (const double energy : {-1.0, 1.0}) {
      EXPECT_GE(std::ranges::count_if(guide(Language::en).feelings.feelings,
                                      [&](const FeelingWord& word) {
                                        return word.pleasantness * pleasantness > 0 && word.energy * energy > 0;
                                      }),
                15)
          << pleasantness << ' ' << energy;
    }
  }
}

TEST(Feelings, HaveAFamilyAndTwoToFourNeighbours) {
  for (const auto& word : guide(Language::en).feelings.feelings) {
    EXPECT_EQ(std::ranges::count(guide(Language::en).feelings.groups, word.group, &WordGroup::id), 1) << word.id;
    EXPECT_GE(word.near.size(), 2U) << word.id;
    EXPECT_LE(word.near.size(), 4U) << word.id;
    for (const auto& near : word.near) {
      EXPECT_NE(find_feeling(near, Language::en), nullptr) << word.id << " near " << near;
      EXPECT_NE(near, word.id);
    }
  }
}

TEST(Feelings, LeaveOutVerdictsOnOthers) {
  for (const auto* verdict :
       {"ignored",       "rejected",  "attacked",     "abandoned",  "betrayed",    "judged",
        "unloved",       "unwanted",  "used",         "neglected",  "manipulated", "misunderstood",
        "unappreciated", "pressured", "blamed",       "bullied",    "cheated",     "let_down",
        "insulted",      "invisible", "disrespected", "criticised", "threatened",  "provoked"}) {
    EXPECT_EQ(find_feeling(verdict, Language::en), nullptr) << verdict;
  }
}

TEST(Feelings, AreFoundByTheirPlace) {
  const auto near = feelings_near(-0.6, -0.4, 3, Language::en);
  ASSERT_EQ(near.size(), 3U);
  EXPECT_EQ(near.front()->id, "sad");
  EXPECT_EQ(feelings_near(0, 0, 100000, Language::en).size(), guide(Language::en).feelings.feelings.size());
}

TEST(Needs, AreManyAndHaveAGroup) {
  EXPECT_GE(guide(Language::en).needs.needs.size(), 40U);
  for (const auto& word : guide(Language::en).needs.needs) {
    EXPECT_EQ(std::ranges::count(guide(Language::en).needs.groups, word.group, &WordGroup::id), 1) << word.id;
    EXPECT_TRUE(word.meaning.ends_with('.')) << word.id;
  }
}

TEST(Topics, AreTwelveToSixteenAndMayBeNothing) {
  EXPECT_GE(guide(Language::en).topics.topics.size(), 12U);
  EXPECT_LE(guide(Language::en).topics.topics.size(), 16U);
  EXPECT_NE(find_topic("nothing", Language::en), nullptr);
}

TEST(Practices, HaveScreensThatCanBeShown) {
  for (const auto& practice : every_practice(Language::en)) {
    SCOPED_TRACE(practice.id);
    EXPECT_GE(practice.minutes, 2);
    EXPECT_LE(practice.minutes, 10);
    EXPECT_FALSE(practice.why.empty());
    ASSERT_GE(practice.screens.size(), 3U);
    std::int32_t seconds = 0;
    for (const auto& screen : practice.screens) {
      SCOPED_TRACE(screen.title);
      EXPECT_FALSE(screen.title.empty());
      EXPECT_EQ(screen.kind == ScreenKind::done, &screen == &practice.screens.back());
      EXPECT_EQ(screen.prompt.has_value(), screen.kind == ScreenKind::write || screen.kind == ScreenKind::choose);
      EXPECT_EQ(screen.choices.size() >= 2, screen.kind == ScreenKind::choose);
      EXPECT_EQ(screen.seconds.has_value(), screen.kind == ScreenKind::timer);
      EXPECT_EQ(screen.breath.has_value(), screen.kind == ScreenKind::breathe);
      seconds += screen.seconds.value_or(0);
      if (screen.breath) {
        EXPECT_GE(screen.breath->in_seconds, 2);
        EXPECT_GE(screen.breath->hold_seconds, 0);
        EXPECT_GE(screen.breath->out_seconds, screen.breath->in_seconds);
        seconds += screen.breath->rounds *
                   (screen.breath->in_seconds + screen.breath->hold_seconds + screen.breath->out_seconds);
      }
    }
    EXPECT_LE(seconds, practice.minutes * 60);
  }
}

TEST(Practices, NameAStudyOrSayThatTheyNameNone) {
  for (const auto& practice : every_practice(Language::en)) {
    SCOPED_TRACE(practice.id);
    EXPECT_FALSE(practice.evidence.designed_after.empty());
    EXPECT_FALSE(practice.evidence.caveat.empty());
    EXPECT_EQ(practice.evidence.study.empty(), practice.evidence.size.empty());
    if (practice.evidence.size.empty()) {
      EXPECT_TRUE(practice.evidence.figure.empty());
      EXPECT_TRUE(practice.evidence.caveat.contains("no size"));
    } else {
      EXPECT_TRUE(practice.evidence.size.ends_with('.'));
    }
  }
}

TEST(Practices, ExistForEveryStep) {
  for (const auto* step : article_steps) EXPECT_FALSE(practices_for(step, together).empty()) << step;
  EXPECT_FALSE(practices_for("appreciation", together).empty());
  EXPECT_GE(practices_for("own_needs", together).size(), 2U);
  EXPECT_GE(practices_for("life_outside", together).size(), 2U);
  for (const auto& practice : every_practice(Language::en))
    EXPECT_NE(find_step(practice.step, Language::en), nullptr) << practice.id;
}

TEST(Practices, SayWhetherTheyAreSafeUnderTheGate) {
  // The reader takes no default: a practice that does not declare it is not read.
  for (const auto* step : {"conflict_as_team", "benefit_of_the_doubt"}) {
    EXPECT_TRUE(practices_for(step, gated).empty()) << step;
  }
  for (const auto& practice : every_practice(Language::en)) {
    if (practice.is_about_partner) EXPECT_FALSE(practice.safe_under_gate) << practice.id;
  }
  for (const auto* step :
       {"own_needs", "assertive_communication", "life_outside", "professional_support", "appreciation", "regulation"}) {
    EXPECT_FALSE(practices_for(step, gated).empty()) << step;
  }
}

TEST(Practices, AreLeftForSomebodyWithoutAPartner) {
  for (const auto* step :
       {"own_needs", "assertive_communication", "life_outside", "professional_support", "appreciation", "regulation"}) {
    EXPECT_FALSE(practices_for(step, alone).empty()) << step;
  }
}

TEST(Soothing, BeginsWithBreathingWhenSomebodyIsStirredUp) {
  const auto offered = soothing_for(-0.7, 0.8, together);
  ASSERT_GE(offered.size(), 2U);
  EXPECT_EQ(offered[0]->id, "slow_breathing");
  EXPECT_EQ(offered[1]->id, "feet_on_the_ground");
}

TEST(Soothing, BeginsWithKindnessWhenSomebodyIsLow) {
  const auto offered = soothing_for(-0.6, -0.5, together);
  ASSERT_FALSE(offered.empty());
  EXPECT_EQ(offered.front()->id, "kind_to_yourself");
}

TEST(Soothing, HasSomethingForEveryUnpleasantPlaceAndNothingForPleasantOnes) {
  for (const auto& circumstances : {together, alone, gated}) {
    for (int tenths = -10; tenths <= 10; ++tenths) {
      const double energy = tenths / 10.0;
      EXPECT_FALSE(soothing_for(-0.1, energy, circumstances).empty()) << energy;
      EXPECT_FALSE(soothing_for(-1, energy, circumstances).empty()) << energy;
      EXPECT_TRUE(soothing_for(0.2, energy, circumstances).empty()) << energy;
    }
  }
}

TEST(Soothing, IsOnlyOfRegulation) {
  for (const auto& practice : every_practice(Language::en)) {
    EXPECT_EQ(practice.step == "regulation", !practice.when.empty()) << practice.id;
  }
}

TEST(OfferedPractices, AreAllForACoupleAndOnlyTheSafeOnesUnderTheGate) {
  EXPECT_EQ(offered_practices(together).practices.size(), guide(Language::en).practices.practices.size());
  const auto offered = offered_practices(gated);
  EXPECT_FALSE(offered.practices.empty());
  for (const auto& practice : offered.practices) EXPECT_TRUE(practice.safe_under_gate) << practice.id;
  for (const auto& question : offered.daily) EXPECT_EQ(question.text, question.solo_text);
}

TEST(FittingLessons, CarryTheActThatMayBeOffered) {
  const auto lessons = fitting_lessons(gated).lessons;
  ASSERT_EQ(lessons.size(), guide(Language::en).lessons.lessons.size());
  for (const auto& lesson : lessons) {
    const auto* practice = find_practice(lesson.act.practice, Language::en);
    ASSERT_NE(practice, nullptr) << lesson.id;
    EXPECT_TRUE(practice->safe_under_gate) << lesson.id;
  }
}

TEST(Lessons, CloseWithAPartOfThePictureThatThePersonCanHave) {
  const auto closes_with_factors = [](const Circumstances& circumstances) {
    return std::ranges::count(fitting_lessons(circumstances).lessons, PicturePart::factors, &Lesson::picture);
  };
  EXPECT_EQ(closes_with_factors(together), 1);
  EXPECT_EQ(closes_with_factors(alone), 0);
}

TEST(DailyQuestions, HaveAFormForSomebodyWithoutAPartner) {
  EXPECT_GE(guide(Language::en).practices.daily.size(), 3U);
  for (const auto& question : guide(Language::en).practices.daily) {
    EXPECT_FALSE(daily_text(question, together).empty());
    EXPECT_FALSE(daily_text(question, alone).empty());
    EXPECT_FALSE(daily_text(question, alone).contains("partner"));
    EXPECT_EQ(daily_text(question, gated), question.solo_text);
  }
}

TEST(Lessons, AnswerSixQuestionsInShortSections) {
  ASSERT_EQ(guide(Language::en).lessons.lessons.size(), 6U);
  std::set<PicturePart> parts;
  for (const auto& lesson : guide(Language::en).lessons.lessons) {
    SCOPED_TRACE(lesson.id);
    EXPECT_TRUE(lesson.question.ends_with('?'));
    EXPECT_GE(lesson.sections.size(), 3U);
    EXPECT_LE(lesson.sections.size(), 8U);
    for (const auto& section : lesson.sections) {
      EXPECT_FALSE(section.title.empty());
      EXPECT_GE(section.text.size(), 100U) << section.title;
      EXPECT_LE(section.text.size(), 700U) << section.title;
    }
    parts.insert(lesson.picture);
  }
  EXPECT_EQ(parts.size(), 6U) << "each part of the picture closes one lesson";
}

TEST(Lessons, CloseWithAnActThatIsSafeUnderTheGate) {
  for (const auto& lesson : guide(Language::en).lessons.lessons) {
    SCOPED_TRACE(lesson.id);
    ASSERT_NE(act_of(lesson, together).practice, nullptr);
    EXPECT_EQ(act_of(lesson, together).practice->id, lesson.act.practice);
    for (const auto& circumstances : {alone, gated, Circumstances{.has_partner = false, .is_gated = true}}) {
      const auto act = act_of(lesson, circumstances);
      ASSERT_NE(act.practice, nullptr);
      EXPECT_TRUE(is_offered(*act.practice, circumstances));
      EXPECT_FALSE(act.text.empty());
    }
  }
}

TEST(Lessons, CoverWhatTheArticleNames) {
  std::string all;
  for (const auto& lesson : guide(Language::en).lessons.lessons) {
    for (const auto& section : lesson.sections) all += section.title + ": " + section.text + "\n";
  }
  for (const auto* theme : {"Within yourself",
                            "Between you and others",
                            "attachment",
                            "The first part does not bring the second",
                            "Criticism",
                            "Contempt",
                            "Defensiveness",
                            "Stonewalling",
                            "Trust",
                            "quarrel may never have come to an end",
                            "Old hurts",
                            "Needs",
                            "goal",
                            "The past may rest",
                            "You can be yourself",
                            "You need not be told all the time",
                            "seen and understood",
                            "You have a life of your own",
                            "Your own needs first",
                            "Clear and kind words",
                            "team against the problem",
                            "benefit of the doubt",
                            "professional",
                            "A safe place to open up",
                            "resilience",
                            "heal"}) {
    EXPECT_TRUE(all.contains(theme)) << theme;
  }
}

TEST(Evidence, IsToldInOneParagraph) {
  const Evidence named{.designed_after = "a task",
                       .study = "Somebody 2000",
                       .size = "It did a little.",
                       .figure = "d = 0.2",
                       .caveat = "Not here."};
  EXPECT_EQ(evidence_words(named, Language::en), "Designed after a task (Somebody 2000). It did a little. Not here.");
  const Evidence unnamed{
      .designed_after = "a task", .study = "", .size = "", .figure = "", .caveat = "We name no size."};
  EXPECT_EQ(evidence_words(unnamed, Language::en), "Designed after a task. We name no size.");
}

}  // namespace
}  // namespace securebase::guide
