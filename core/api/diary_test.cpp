#include "core/api/diary.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/api/forms.hpp"
#include "core/fhir/questionnaire.hpp"

namespace securebase::api {
namespace {

class DiaryTest : public testing::Test {
 protected:
  DiaryTest() { EXPECT_TRUE(diary.open({})); }
  void write(const event::Body& body) {
    const auto id = "e" + std::to_string(++count);
    EXPECT_TRUE(diary.add({{{id, count, event::body_json(body)}}}));
  }
  Diary diary;
  int count = 0;
};

TEST(ClosedDiary, NeverLooksLikeAnEmptyOne) {
  Diary diary;
  EXPECT_EQ(diary.today({}).error().code, Code::not_found);
  EXPECT_EQ(diary.picture({}).error().code, Code::not_found);
  EXPECT_EQ(diary.timeline({std::nullopt, std::nullopt, 10}).error().code, Code::not_found);
  EXPECT_EQ(diary.snapshot().error().code, Code::not_found);
}

TEST(DiaryWithoutALog, OffersOnlyWhatIsSafeForEverybody) {
  const Diary diary;
  EXPECT_TRUE(diary.circumstances().is_gated);
  for (const auto& step : diary.steps().steps) {
    for (const auto& practice : step.practices) EXPECT_TRUE(practice.safe_under_gate) << practice.id;
  }
  const auto rooms = guide::offered_rooms(diary.circumstances());
  for (const auto& room : rooms.rooms) EXPECT_TRUE(room.safe_under_gate) << room.id;
  EXPECT_FALSE(rooms.resting.empty());
}

TEST_F(DiaryTest, OffersOwnWordsAfterItsOwn) {
  write(event::WordAdded{"feelings", "wintry", -0.4, -0.6});
  write(event::WordAdded{"feelings", "wintry", 0.9, 0.9});
  write(event::WordAdded{"needs", "a long bath", std::nullopt, std::nullopt});
  const auto vocabulary = diary.vocabulary();
  EXPECT_EQ(vocabulary.feelings.feelings.back().word, "wintry");
  EXPECT_EQ(vocabulary.feelings.feelings.back().pleasantness, -0.4);
  EXPECT_EQ(std::ranges::count(vocabulary.feelings.feelings, "wintry", &guide::FeelingWord::word), 1);
  EXPECT_EQ(vocabulary.needs.needs.back().word, "a long bath");
  EXPECT_EQ(vocabulary.needs.groups.back().name, "Your own words");
}

TEST_F(DiaryTest, LeavesOutWhatIsAboutAPartnerForSomebodyWithout) {
  const auto with = diary.steps();
  write(event::SettingChanged{"has_partner", "no"});
  for (const auto& topic : diary.vocabulary().topics.topics) EXPECT_FALSE(topic.is_about_partner);
  for (const auto& step : diary.steps().steps) {
    for (const auto& practice : step.practices) EXPECT_FALSE(practice.is_about_partner) << practice.id;
  }
  EXPECT_LE(diary.steps().steps.size(), with.steps.size());
}

TEST_F(DiaryTest, ReadsBackWhatItWroteAsASnapshot) {
  write(event::SettingChanged{"has_partner", "no"});
  const auto snapshot = diary.snapshot();
  ASSERT_TRUE(snapshot);
  Diary again;
  EXPECT_EQ(again.open({snapshot->snapshot, {}})->entries, 1);
  EXPECT_FALSE(again.circumstances().has_partner);
}

TEST_F(DiaryTest, PutsALongQuestionnaireTogetherAndNamesItsPieces) {
  write(event::QuestionnaireAdded{"Evenings", "", {}, event::InParts{"t", 2}, {}});
  write(event::TextPart{"e1", "t", 1, R"("Questionnaire"})"});
  EXPECT_FALSE(diary.entry({"e1"})->is_whole);
  write(event::TextPart{"e1", "t", 0, R"({"resourceType":)"});
  const auto entry = diary.entry({"e1"});
  ASSERT_TRUE(entry);
  EXPECT_TRUE(entry->is_whole);
  EXPECT_EQ(entry->parts, (std::vector<std::string>{"e3", "e2"}));
  EXPECT_NE(entry->body.find(R"({\"resourceType\":\"Questionnaire\"})"), std::string::npos);
  EXPECT_EQ(diary.questionnaires()->entries.size(), 1U);
}

TEST_F(DiaryTest, CountsPagesWithinBounds) {
  EXPECT_EQ(diary.timeline({std::nullopt, std::nullopt, 0}).error().where, "$.count");
  EXPECT_TRUE(diary.timeline({std::nullopt, std::nullopt, 1}));
}

}  // namespace
}  // namespace securebase::api
