#include "core/fhir/scoring.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <string>

#include "core/fhir/testdata/samples.hpp"
#include "core/wire/json.hpp"
#include "core/wire/typescript.hpp"

namespace securebase::fhir {
namespace {

Answer chosen(std::string link_id, std::int32_t option) { return {.link_id = std::move(link_id), .option = option}; }
Answer typed(std::string link_id, std::string value) {
  return {.link_id = std::move(link_id), .value = std::move(value)};
}

/// The evening's form and its table, which each test changes as it needs.
class Scoring : public testing::Test {
 protected:
  void SetUp() override {
    form_ = parse_questionnaire(sample("evening.json")).value();
    const auto table = parse_table(form_, sample("evening-scores.json"));
    ASSERT_TRUE(table) << table.error().where << ": " << table.error().message;
    table_ = *table;
  }

  Score& score() { return table_.scores[0]; }

  ScoreResult result(const std::vector<Answer>& answers) {
    const auto results = compute(table_, form_, answers);
    EXPECT_TRUE(results) << results.error().where << ": " << results.error().message;
    return results ? results->at(0) : ScoreResult{};
  }

  std::string refused_at() {
    const auto checked = check_table(table_, form_);
    return checked ? "" : checked.error().where;
  }

  Questionnaire form_;
  ScoringTable table_;
};

TEST_F(Scoring, AddsUpWithReversedItems) {
  const auto scored = result({chosen("heard", 3), chosen("close", 2), chosen("alone", 1)});
  EXPECT_EQ(scored.value, 3 + 2 + (3 - 1));
  EXPECT_EQ(scored.answered, 3);
  EXPECT_EQ(scored.missing, 0);
  EXPECT_EQ(scored.band, "a near evening");
  EXPECT_EQ(scored.words, "7, in the table's words: a near evening.");
}

TEST_F(Scoring, TakesTheMean) {
  score().method = Method::mean;
  score().bands.clear();
  EXPECT_DOUBLE_EQ(*result({chosen("heard", 3), chosen("close", 2), chosen("alone", 1)}).value, 7.0 / 3);
  EXPECT_EQ(result({chosen("heard", 3), chosen("close", 2)}).value, 2.5);
  EXPECT_EQ(result({chosen("heard", 3), chosen("close", 2)}).words, "2.5; 1 of 3 answers left out.");
}

TEST_F(Scoring, LetsTheMeanStandInForWhatIsMissing) {
  EXPECT_EQ(result({chosen("heard", 3), chosen("close", 2)}).value, 7.5);
  score().missing->prorate = false;
  EXPECT_EQ(result({chosen("heard", 3), chosen("close", 2)}).value, 5);
}

TEST_F(Scoring, GivesNoScoreWhenTooMuchIsLeftOut) {
  const auto scored = result({chosen("heard", 3)});
  EXPECT_FALSE(scored.value);
  EXPECT_EQ(scored.missing, 2);
  EXPECT_EQ(scored.band, "");
  EXPECT_EQ(scored.words, "Not scored: too many left out. 2 of 3 answers are missing, and the table allows 1.");
  score().missing.reset();
  EXPECT_FALSE(result({chosen("heard", 3), chosen("close", 2)}).value);
}

TEST_F(Scoring, GivesNoScoreToAnEmptyForm) {
  score().missing->max_missing = 100;
  EXPECT_FALSE(result({}).value);
}

TEST_F(Scoring, PutsANumberBetweenTwoBandsIntoTheNext) {
  EXPECT_EQ(result({chosen("heard", 0), chosen("close", 0), chosen("alone", 0)}).band, "an evening like most");  // 3
  EXPECT_EQ(result({chosen("heard", 0), chosen("close", 0), chosen("alone", 1)}).band, "a quiet evening");       // 2
  EXPECT_EQ(result({chosen("heard", 3), chosen("close", 0), chosen("alone", 0)}).band, "a near evening");        // 6
}

TEST_F(Scoring, GivesNoBandInAGap) {
  score().bands = {{.from = 0, .to = 4, .label = "low"}, {.from = 5, .to = 9, .label = "high"}};
  const auto scored = result({chosen("heard", 2), chosen("close", 1)});  // 4.5
  EXPECT_EQ(scored.band, "");
  EXPECT_EQ(scored.words, "4.5, which lies in none of the table's bands; 1 of 3 answers left out.");
}

TEST_F(Scoring, TakesNumbersFromCodesOrPlaces) {
  score().value_source = ValueSource::index;
  EXPECT_EQ(result({chosen("heard", 3), chosen("close", 2), chosen("alone", 1)}).value, 7);
  score().value_source = ValueSource::code;
  EXPECT_EQ(refused_at(), "$.scores[0].items[0]");  // Its codes are letters.
  score().items = {"close", "alone", "talk.length"};
  EXPECT_EQ(refused_at(), "");
  EXPECT_EQ(result({chosen("close", 2), chosen("alone", 3), typed("talk", "true"), typed("talk.length", "20")}).value,
            2 + 0 + 20);
}

TEST_F(Scoring, CountsWhatIsNotShownAsLeftOut) {
  score() = {.id = "minutes",
             .title = "Minutes",
             .value_source = ValueSource::code,
             .items = {"talk.length"},
             .reversed = {},
             .subscales = {},
             .lowest = {},
             .highest = {},
             .missing = {},
             .bands = {},
             .reliability = {},
             .sd = {}};
  EXPECT_EQ(result({typed("talk", "true"), typed("talk.length", "20")}).value, 20);
  EXPECT_FALSE(result({typed("talk", "false"), typed("talk.length", "20")}).value);
}

TEST_F(Scoring, ReversesTypedNumbersWithinTheDeclaredEnds) {
  score().value_source = ValueSource::code;
  score().items = {"talk.length"};
  score().reversed = {"talk.length"};
  score().bands.clear();
  EXPECT_EQ(refused_at(), "$.scores[0].reversed[0]");
  score().lowest = 0;
  score().highest = 60;
  EXPECT_EQ(result({typed("talk", "true"), typed("talk.length", "20")}).value, 40);
}

TEST_F(Scoring, BuildsOnSubscales) {
  auto total = score();
  score().id = "near";
  score().items = {"heard", "close"};
  score().reversed.clear();
  total.items = {"alone"};
  total.subscales = {"near"};
  table_.scores.push_back(total);
  const auto results = compute(table_, form_, {chosen("heard", 3), chosen("close", 2), chosen("alone", 1)});
  ASSERT_TRUE(results) << results.error().where;
  EXPECT_EQ(results->at(0).value, 5);
  EXPECT_EQ(results->at(1).value, 7);
  // What is not scored is a part left out.
  const auto partly = compute(table_, form_, {chosen("alone", 1)});
  ASSERT_TRUE(partly);
  EXPECT_FALSE(partly->at(0).value);
  EXPECT_EQ(partly->at(1).missing, 1);
}

TEST_F(Scoring, RefusesATableThatDoesNotFit) {
  const auto whole = table_;
  const auto refused = [&](auto change_table) {
    table_ = whole;
    change_table(table_.scores[0]);
    return refused_at();
  };
  EXPECT_EQ(refused([](Score& s) { s.id = ""; }), "$.scores[0].id");
  EXPECT_EQ(refused([](Score& s) { s.items.clear(); }), "$.scores[0].items");
  EXPECT_EQ(refused([](Score& s) { s.items[1] = "gone"; }), "$.scores[0].items[1]");
  EXPECT_EQ(refused([](Score& s) { s.items[1] = "about"; }), "$.scores[0].items[1]");
  EXPECT_EQ(refused([](Score& s) { s.items[1] = "talk"; }), "$.scores[0].items[1]");
  EXPECT_EQ(refused([](Score& s) { s.items[1] = "heard"; }), "$.scores[0].items[1]");
  EXPECT_EQ(refused([](Score& s) { s.reversed = {"talk.length"}; }), "$.scores[0].reversed[0]");
  EXPECT_EQ(refused([](Score& s) { s.subscales = {"together"}; }), "$.scores[0].subscales[0]");
  EXPECT_EQ(refused([](Score& s) { s.bands[1].from = 2; }), "$.scores[0].bands[1]");
  EXPECT_EQ(refused([](Score& s) { s.bands[2].from.reset(); }), "$.scores[0].bands[2]");
  EXPECT_EQ(refused([](Score& s) { s.bands[1].to = 1; }), "$.scores[0].bands[1]");
  EXPECT_EQ(refused([](Score& s) { s.bands[0].from = std::nan(""); }), "$.scores[0].bands[0]");
  EXPECT_EQ(refused([](Score& s) { s.reliability = 1; }), "$.scores[0].reliability");
  EXPECT_EQ(refused([](Score& s) { s.sd = 0; }), "$.scores[0].sd");
  EXPECT_EQ(refused([](Score& s) { s.lowest = 3; }), "$.scores[0].lowest");
  EXPECT_EQ(refused([](Score& s) { s.missing->max_missing = -1; }), "$.scores[0].missing.max_missing");
  table_ = whole;
  table_.scores.push_back(table_.scores[0]);
  EXPECT_EQ(refused_at(), "$.scores[1].id");
  table_ = whole;
  table_.questionnaire = "https://example.org/other";
  EXPECT_EQ(refused_at(), "$.questionnaire");
  EXPECT_EQ(parse_table(form_, R"({"scores":[]})").error().where, "$.scores");
  EXPECT_EQ(parse_table(form_, "{").error().code, Code::bad_input);
  EXPECT_EQ(parse_table(form_, R"({"scores":[{"id":"a","title":"A","method":"median"}]})").error().where,
            "$.scores[0].method");
}

TEST_F(Scoring, RefusesAMisspeltField) {
  const auto where = [&](const std::string& from, const std::string& to) {
    auto json = sample("evening-scores.json");
    json.replace(json.find(from), from.size(), to);
    const auto table = parse_table(form_, json);
    return table ? "" : table.error().where;
  };
  EXPECT_EQ(where("\"reversed\"", "\"reverse\""), "$.scores[0].reverse");
  EXPECT_EQ(where("\"prorate\"", "\"pro-rate\""), "$.scores[0].missing.pro-rate");
  EXPECT_EQ(where("\"label\"", "\"name\""), "$.scores[0].bands[0].name");
  EXPECT_EQ(where("\"source\"", "\"sources\""), "$.sources");
}

TEST_F(Scoring, TakesTheTableThatTheFormatsPageShows) {
  const auto page = repository_file("docs/formats/fhir.md");
  const std::string fence = "```json\n";
  const auto start = page.find(fence) + fence.size();
  const auto table = parse_table(form_, page.substr(start, page.find("```", start) - start));
  ASSERT_TRUE(table) << table.error().where << ": " << table.error().message;
  const auto results = compute(*table, form_, {chosen("heard", 3), chosen("close", 2), chosen("alone", 1)});
  ASSERT_TRUE(results);
  EXPECT_EQ(results->at(0).value, 7);
  EXPECT_EQ(results->at(1).value, (7 + 2) / 2.0);
}

TEST_F(Scoring, CrossesToThePageAsRecords) {
  const auto json = wire::to_json(table_);
  EXPECT_EQ(wire::to_json(parse_table(form_, json).value()), json);
  wire::TypeScriptWriter writer;
  writer.declare<ScoreResult>();
  writer.declare<Change>();
  EXPECT_NE(writer.text().find("export type Change"), std::string::npos);
}

// By hand: 5 sqrt(1 - .92) = sqrt 2, of the difference sqrt 2 times that, which is 2; a difference of 5 is 2.5 of
// these.
TEST(Change, FollowsTheFormulaOfReliableChange) {
  Score score;
  score.sd = 5;
  score.reliability = 0.92;
  const auto changed = change(score, 32.5, 37.5);
  EXPECT_EQ(changed.kind, ChangeKind::higher);
  EXPECT_EQ(changed.difference, 5);
  EXPECT_NEAR(*changed.standard_error_of_measurement, std::sqrt(2), 1e-12);
  EXPECT_NEAR(*changed.reliable_change_index, 2.5, 1e-12);
  EXPECT_NEAR(*changed.needed, 3.92, 1e-12);
}

TEST(Change, NeedsAnAmountThatFollowsFromTheReliability) {
  Score score;
  score.sd = 1;
  score.reliability = 0.8;
  EXPECT_NEAR(*change(score, 0, 0).needed, 1.24, 0.005);
  score.reliability = 0.9;
  EXPECT_NEAR(*change(score, 0, 0).needed, 0.88, 0.005);
}

TEST(Change, SaysWhatMayBeMeasurementError) {
  Score score;
  score.sd = 2;
  score.reliability = 0.84;
  const auto small = change(score, 5, 7);
  EXPECT_EQ(small.kind, ChangeKind::within_error);
  EXPECT_EQ(
      small.words,
      "Higher by 2. Unchanged within measurement error: up to 2.22 can come from how exact the questionnaire is.");
  const auto large = change(score, 7, 4);
  EXPECT_EQ(large.kind, ChangeKind::lower);
  EXPECT_EQ(large.words, "Lower by 3. Changed: measurement error alone seldom makes more than 2.22.");
  EXPECT_EQ(change(score, 4, 4).kind, ChangeKind::within_error);
}

TEST(Change, IsNotJudgedWithoutReliabilityAndDeviation) {
  Score score;
  score.sd = 2;
  const auto unknown = change(score, 5, 9);
  EXPECT_EQ(unknown.kind, ChangeKind::unknown);
  EXPECT_EQ(unknown.difference, 4);
  EXPECT_FALSE(unknown.reliable_change_index);
  EXPECT_TRUE(unknown.words.starts_with("Higher by 4. "));
}

}  // namespace
}  // namespace securebase::fhir
