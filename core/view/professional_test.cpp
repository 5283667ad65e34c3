#include "core/view/professional.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <boost/json.hpp>
#include <set>
#include <string>

#include "core/fhir/codes.hpp"
#include "core/security/model.hpp"
#include "core/view/course.hpp"
#include "core/view/gate.hpp"
#include "core/view/handover.hpp"
#include "core/wire/json.hpp"

namespace securebase::view {
namespace {

constexpr std::int64_t day_ms = 86'400'000;
constexpr std::int64_t start_ms = 20'000 * day_ms;

const char* const form_json = R"({"resourceType":"Questionnaire","status":"active","url":"https://example.org/evening",
  "item":[{"linkId":"a","text":"Near","type":"integer"}]})";
const char* const table_json = R"({"scores":[{"id":"near","title":"Feeling near","method":"sum","value_source":"code",
  "items":["a"],"reliability":0.9,"sd":2}]})";

std::string response(int value) {
  return R"({"resourceType":"QuestionnaireResponse","questionnaire":"https://example.org/evening","status":"completed",)"
         R"("authored":"2024-11-01T10:00:00Z","item":[{"linkId":"a","text":"Near","answer":[{"valueInteger":)" +
         std::to_string(value) + "}]}]}";
}

class Professional : public testing::Test {
 protected:
  std::string write(std::int64_t time_ms, const event::Body& body) {
    auto id = "e" + std::to_string(10'000 + ++count);
    log.add(id, time_ms, event::body_json(body));
    return id;
  }
  /// Every item of a scale on one day.
  void answer_all(std::int64_t time_ms, const std::string& scale, int towards) {
    event::Answered answered;
    for (const auto& item : security::model().items) {
      if (item.scale == scale) answered.answers.push_back({item.id, item.is_reversed ? 4 - towards : towards});
    }
    write(time_ms, answered);
  }
  ProfessionalView view(std::int64_t now_ms, std::int64_t since_ms) const {
    return professional(log, Zone(), now_ms, since_ms, circumstances_of(log, Language::en), loaded_forms(log, now_ms));
  }
  Result<std::string> bundle(std::int64_t now_ms, std::int64_t since_ms, const HandoverParts& parts) const {
    return handover(log, Zone(), now_ms, since_ms, parts, circumstances_of(log, Language::en));
  }
  security::State followed_until(std::int64_t time_ms) const {
    Course course;
    course.follow_until(log, Zone(), time_ms);
    return course.at_by_answers(time_ms);
  }
  static const MeasureLine& line(const ProfessionalView& view, const std::string& code) {
    for (const auto& table : view.measures) {
      const auto found = std::ranges::find(table.lines, code, &MeasureLine::code);
      if (found != table.lines.end()) return *found;
    }
    ADD_FAILURE() << code;
    return view.measures.front().lines.front();
  }

  Log log;
  int count = 0;
};

TEST_F(Professional, KnowsNothingOfAnEmptyLog) {
  const auto empty = view(start_ms, 0);
  ASSERT_EQ(empty.measures.size(), 5U);
  for (const auto& table : empty.measures) {
    for (const auto& line : table.lines) {
      EXPECT_FALSE(line.now.is_known || line.earlier.is_known) << line.code;
      EXPECT_EQ(line.change, "unknown");
      EXPECT_EQ(line.now.words, "not known yet");
    }
  }
  EXPECT_FALSE(bundle(start_ms, 0, {{"components", "facets", "answers"}, {}}).has_value());
}

TEST_F(Professional, NamesAChangeOnlyAfterTwoDaysOfIt) {
  const auto since = start_ms + day_ms;
  answer_all(start_ms, "f6", 0);
  answer_all(since + 20 * day_ms, "f6", 4);
  EXPECT_EQ(line(view(since + 21 * day_ms, since), "facet.steadiness").change, "none");
  answer_all(since + 40 * day_ms, "f6", 4);
  const auto later = line(view(since + 41 * day_ms, since), "facet.steadiness");
  EXPECT_EQ(later.change, "higher");
  EXPECT_TRUE(later.earlier.is_known);
  EXPECT_LT(later.earlier.mean, later.now.mean);
  EXPECT_LT(later.now.low, later.now.mean);
}

TEST_F(Professional, ComparesNothingWithADateOnWhichNothingWasKnown) {
  answer_all(start_ms, "f6", 0);
  answer_all(start_ms + 20 * day_ms, "f6", 4);
  answer_all(start_ms + 40 * day_ms, "f6", 4);
  const auto now = line(view(start_ms + 41 * day_ms, start_ms - day_ms), "facet.steadiness");
  EXPECT_TRUE(now.now.is_known);
  EXPECT_FALSE(now.earlier.is_known);
  EXPECT_EQ(now.change, "unknown");
}

TEST_F(Professional, AnEarlierDateIsNotTouchedByWhatCameLater) {
  const auto since = start_ms + day_ms;
  answer_all(start_ms, "f6", 1);
  const auto before = line(view(since + day_ms, since), "facet.steadiness").earlier;
  answer_all(since + 2 * day_ms, "f6", 4);
  EXPECT_EQ(line(view(since + 3 * day_ms, since), "facet.steadiness").earlier.mean, before.mean);
}

TEST_F(Professional, KeptChatsLeanNothingThatIsHandedOver) {
  const auto since = start_ms + day_ms;
  answer_all(start_ms, "h1_own", 1);
  answer_all(since + day_ms, "h1_own", 2);
  const auto hands_over = [&] {
    const auto page = view(since + 2 * day_ms, since);
    return wire::to_json(page.measures) + bundle(since + 2 * day_ms, since, {{"own"}, {}}).value_or("");
  };
  const auto own_place = [&] {
    Course course;
    auto copy = Log::read_snapshot(log.snapshot());
    course.follow(*copy, Zone());
    EXPECT_EQ(wire::to_json(course.at_by_answers(since + 2 * day_ms)),
              wire::to_json(followed_until(since + 2 * day_ms)));
    return security::belief(course.at(since + 2 * day_ms), "h1_own").mean;
  };
  const auto before = hands_over();
  const auto place = own_place();
  event::ChatMeasured kept{"rules 1", {{"criticism", 900, 100, 10, 9990, 1}}, {{"criticism", 11, 1, 0}}, {}};
  for (int month = 1; month <= 9; ++month) {
    const std::int64_t often = month < 9 ? 20 : 80;
    kept.months.push_back({"2024-0" + std::to_string(month), {600, {often}, {}, {}}, {600, {30}, {}, {}}});
  }
  write(start_ms - day_ms, kept);
  EXPECT_NE(own_place(), place) << "the chat must lean the picture, or this shows nothing";
  EXPECT_EQ(hands_over(), before);
}

TEST_F(Professional, AGermanFileSpeaksGerman) {
  answer_all(start_ms, "f6", 0);
  answer_all(start_ms + 20 * day_ms, "f6", 4);
  const auto written = handover(log, Zone(), start_ms + 21 * day_ms, start_ms + 1, {{"components", "facets"}, {}},
                                circumstances_of(log, Language::de));
  ASSERT_TRUE(written);
  for (const auto* const german : {"95-%-Intervall", "keine klare Veränderung", "Schritte (", "Messgrößen"})
    EXPECT_TRUE(written->contains(german)) << german;
  for (const auto* const english : {"95 % interval", "Change", "Higher", "clear change", "steps", "Measures of"})
    EXPECT_FALSE(written->contains(english)) << english;
}

TEST_F(Professional, CountsWhatWasTriedAndTakesNoWordOfIt) {
  const auto* const practice = &guide::guide(Language::en).practices.practices.front();
  write(start_ms, event::StepTaken{practice->step, practice->id, true, {{1, "a private word"}}});
  write(start_ms + 1, event::StepTaken{practice->step, practice->id, false, {}});
  write(start_ms + 2, event::TalkPrepared{"a private matter", {}, {}, {}});
  write(start_ms + 3, event::Wrote{"a private page", {}, {}});
  write(start_ms - day_ms, event::Wrote{"too early", {}, {}});
  const auto page = view(start_ms + day_ms, start_ms - 1);
  ASSERT_EQ(page.tried.size(), 1U);
  EXPECT_EQ(page.tried[0].times, 1);
  EXPECT_EQ(page.tried[0].practices.at(0).title, practice->title);
  ASSERT_EQ(page.counts.size(), 2U);
  EXPECT_EQ(page.counts[0].times, 1);
  EXPECT_FALSE(wire::to_json(page).contains("private word"));
  EXPECT_FALSE(wire::to_json(page).contains("private page"));
  EXPECT_FALSE(wire::to_json(page).contains("private matter"));
}

TEST_F(Professional, IsTheSameWhateverThePrivateCheckSays) {
  answer_all(start_ms, "f6", 1);
  const HandoverParts parts{{"facets", "answers"}, {}};
  const auto page = wire::to_json(view(start_ms + 2 * day_ms, start_ms - day_ms));
  const auto file = bundle(start_ms + 2 * day_ms, start_ms - day_ms, parts);
  event::SafetyChecked check;
  for (const auto& question : guide::guide(Language::en).safety.questions)
    check.answers.push_back({question.id, "yes"});
  // Between what was there before, so that the latest entry is the same.
  write(start_ms - 1, check);
  ASSERT_TRUE(is_gated(log));
  EXPECT_EQ(wire::to_json(view(start_ms + 2 * day_ms, start_ms - day_ms)), page);
  const auto gated = bundle(start_ms + 2 * day_ms, start_ms - day_ms, parts);
  ASSERT_TRUE(file && gated);
  EXPECT_EQ(*gated, *file);
}

TEST_F(Professional, SomebodyWithoutAPartnerHasNoTableOfOne) {
  write(start_ms, event::SettingChanged{"has_partner", "no"});
  for (const auto& table : view(start_ms + 1, 0).measures) {
    EXPECT_NE(table.id, "experienced");
    for (const auto& line : table.lines)
      EXPECT_FALSE(line.code.contains("partner") || line.code.contains("relationship"));
  }
}

TEST_F(Professional, ComparesAQuestionnaireByReliableChange) {
  const auto form = write(start_ms, event::QuestionnaireAdded{"Evening", form_json, table_json, {}, {}});
  write(start_ms + day_ms, event::QuestionnaireAnswered{form, response(2), {}});
  const auto since = start_ms + 10 * day_ms;
  write(since + day_ms, event::QuestionnaireAnswered{form, response(3), {}});
  const auto score_at = [&](std::int64_t now_ms) { return view(now_ms, since).forms.at(0).scores.at(0); };
  EXPECT_EQ(score_at(since + 2 * day_ms).change, "none");
  EXPECT_EQ(score_at(since + 2 * day_ms).earlier, 2);
  EXPECT_LT(*score_at(since + 2 * day_ms).low, 3);
  write(since + 3 * day_ms, event::QuestionnaireAnswered{form, response(8), {}});
  EXPECT_EQ(score_at(since + 4 * day_ms).change, "higher");
  EXPECT_EQ(view(since + 4 * day_ms, since).forms.at(0).times, 2);
  EXPECT_TRUE(view(since + 4 * day_ms, since + 4 * day_ms - 1).forms.empty());
}

TEST_F(Professional, TheFileHoldsWhatWasTickedAndNothingElse) {
  answer_all(start_ms, "f6", 1);
  const auto form = write(start_ms, event::QuestionnaireAdded{"Evening", form_json, table_json, {}, {}});
  write(start_ms + 1, event::QuestionnaireAnswered{form, response(2), {}});
  const auto kinds = [&](const HandoverParts& parts) {
    std::multiset<std::string> found;
    const auto json = bundle(start_ms + day_ms, start_ms - 1, parts);
    EXPECT_TRUE(json.has_value());
    const auto parsed = boost::json::parse(json.value_or(R"({"entry":[]})"));
    for (const auto& entry : parsed.at("entry").as_array()) {
      found.emplace(entry.at("resource").at("resourceType").as_string());
    }
    return found;
  };
  using Kinds = std::multiset<std::string>;
  EXPECT_EQ(kinds({{"facets"}, {}}), (Kinds{"Patient", "CodeSystem", "Observation"}));
  EXPECT_EQ(kinds({{"answers"}, {}}), (Kinds{"Patient", "Questionnaire", "QuestionnaireResponse"}));
  EXPECT_EQ(kinds({{}, {form}}), (Kinds{"Patient", "CodeSystem", "QuestionnaireResponse", "Observation"}));
}

TEST_F(Professional, EveryReferenceLeadsToAnEntry) {
  answer_all(start_ms, "f6", 1);
  answer_all(start_ms + 3 * day_ms, "f6", 2);
  const auto form = write(start_ms, event::QuestionnaireAdded{"Evening", form_json, table_json, {}, {}});
  write(start_ms + 1, event::QuestionnaireAnswered{form, response(2), {}});
  write(start_ms + 3 * day_ms, event::QuestionnaireAnswered{form, response(7), {}});
  const auto json = bundle(start_ms + 4 * day_ms, start_ms + day_ms, {{"facets", "answers"}, {form}});
  ASSERT_TRUE(json.has_value());
  std::set<std::string> urls;
  const auto parsed = boost::json::parse(*json);
  for (const auto& entry : parsed.at("entry").as_array()) {
    EXPECT_TRUE(urls.emplace(entry.at("fullUrl").as_string()).second) << "twice the same";
  }
  const std::string_view text = *json;
  int references = 0;
  constexpr std::string_view key = R"("reference":")";
  for (auto at = text.find(key); at != std::string_view::npos; at = text.find(key, at + 1)) {
    const auto begin = at + key.size();
    EXPECT_TRUE(urls.contains(std::string(text.substr(begin, text.find('"', begin) - begin))));
    ++references;
  }
  EXPECT_GT(references, 8);
}

}  // namespace
}  // namespace securebase::view
