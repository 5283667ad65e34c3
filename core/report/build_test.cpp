#include "core/report/build.hpp"

#include <gtest/gtest.h>

#include <set>

#include "core/base/random.hpp"
#include "core/wire/json.hpp"

namespace securebase::report {
namespace {

/// A history of `count` messages of two people, with everything that can be measured strewn in.
Selection history(int count, int me = -1) {
  Random random(11);
  Selection selection;
  selection.members[0].name = "Sam";
  selection.members[1].name = "Robin";
  selection.me = me;
  std::int64_t at = 1'700'000'000'000;
  for (int i = 0; i < count; ++i) {
    dyad::Turn turn;
    at += random.uniform() < 0.05 ? 36'000'000 : static_cast<std::int64_t>(random.uniform() * 600'000);
    turn.utc_ms = at;
    turn.member = random.uniform() < 0.55 ? 0 : 1;
    turn.words = static_cast<std::uint32_t>(1 + random.below(20));
    turn.you = static_cast<std::uint16_t>(random.below(3));
    turn.i = 1;
    turn.is_question = random.uniform() < 0.2;
    turn.valence = random.uniform() < 0.2 ? 1 : 0;
    // Tension comes in stretches.
    if (i % 300 < 30 && random.uniform() < 0.5) {
      turn.valence = -1;
      turn.is_complaint = random.uniform() < 0.5;
      if (random.uniform() < 0.3) turn.marks.insert(Mark::criticism);
    }
    if (random.uniform() < 0.1) turn.marks.insert(Mark::appreciation);
    if (i % 300 < 30 && random.uniform() < 0.15) turn.marks.insert(Mark::repair);
    if (random.uniform() < 0.01) turn.marks.insert(Mark::announced_pause);
    ++selection.members[turn.member].messages;
    selection.history.turns.push_back(turn);
  }
  return selection;
}

template <class Use>
void for_each_measure(const Report& report, Use use) {
  for (const auto& section : report.sections) {
    for (const auto& measure : section.measures) use(measure);
  }
}

TEST(BuildReport, KnowsEverythingOfALongHistory) {
  const auto report = build_report(history(20'000), {});
  for_each_measure(
      report, [](const Measure& measure) { EXPECT_TRUE(measure.is_known) << measure.id << ": " << measure.sentence; });
}

TEST(BuildReport, SaysWhatIsMissingFromAShortOne) {
  for (const int count : {0, 1, 2, 30}) {
    const auto report = build_report(history(count), {});
    for_each_measure(report, [&](const Measure& measure) {
      if (measure.id == "announced_pauses") return;
      EXPECT_FALSE(measure.is_known) << measure.id << " of " << count;
      EXPECT_TRUE(measure.sentence.starts_with("Not known yet: ")) << measure.sentence;
      EXPECT_TRUE(measure.estimates.empty());
    });
  }
}

TEST(BuildReport, WritesWholeCleanSentences) {
  for (const int count : {2, 300, 3000, 20'000}) {
    for (const int me : {-1, 0, 1}) {
      const auto report = build_report(history(count, me), {});
      EXPECT_TRUE(report.summary.ends_with(".")) << report.summary;
      for (const auto* bad : {"  ", "..", " .", ". ."}) EXPECT_FALSE(report.summary.contains(bad)) << report.summary;
      for_each_measure(report, [](const Measure& measure) {
        const auto& text = measure.sentence;
        EXPECT_TRUE(text.ends_with(".")) << text;
        for (const auto* bad : {"  ", "nan", "inf", "..", " .", ": it takes at least 0"})
          EXPECT_FALSE(text.contains(bad)) << text;
        for (const auto* bad : {"score", "toxic", "winner", "abus", "diagnos", "narciss", "healthy"}) {
          EXPECT_FALSE((text + measure.method).contains(bad)) << text;
        }
        EXPECT_FALSE(measure.method.empty());
      });
    }
  }
}

TEST(BuildReport, SpeaksToTheReader) {
  const auto report = build_report(history(20'000, 1), {});
  bool says_you = false;
  for_each_measure(report, [&](const Measure& measure) {
    says_you |= measure.sentence.contains("You ") || measure.sentence.contains("your ");
    EXPECT_FALSE(measure.sentence.contains("Robin")) << measure.sentence;
  });
  EXPECT_TRUE(says_you);
}

TEST(BuildReport, MasksEveryName) {
  for (const int me : {-1, 0}) {
    const auto json = wire::to_json(build_report(history(5000, me), {"whatsapp", "WhatsApp", {}, true}));
    EXPECT_FALSE(json.contains("Sam")) << me;
    EXPECT_FALSE(json.contains("Robin")) << me;
  }
}

TEST(BuildReport, GivesEveryIntervalAroundItsValueAndEveryIdOnce) {
  std::set<std::string> ids;
  const auto report = build_report(history(20'000), {});
  for_each_measure(report, [&](const Measure& measure) {
    EXPECT_TRUE(ids.insert(measure.id).second) << measure.id;
    for (const auto& estimate : measure.estimates) {
      ASSERT_TRUE(estimate.value && estimate.low && estimate.high) << measure.id;
      EXPECT_LE(*estimate.low, *estimate.value) << measure.id;
      EXPECT_GE(*estimate.high, *estimate.value) << measure.id;
      EXPECT_GT(estimate.n, 0) << measure.id;
    }
    if (!measure.chart) return;
    for (const auto& series : measure.chart->series)
      EXPECT_EQ(series.points.size(), measure.chart->series[0].points.size());
  });
}

TEST(BuildReport, LeavesWordsAloneInAnotherLanguage) {
  auto selection = history(5000);
  for (auto& turn : selection.history.turns) turn.is_read = false;
  const auto report = build_report(selection, {});
  for_each_measure(report, [](const Measure& measure) {
    const bool depends_on_words =
        measure.id == "appreciation" || measure.id == "repair" || measure.id == "positive_negative";
    if (depends_on_words) EXPECT_FALSE(measure.is_known) << measure.id;
    if (measure.id == "answer_time" || measure.id == "message_balance") EXPECT_TRUE(measure.is_known) << measure.id;
  });
}

}  // namespace
}  // namespace securebase::report
