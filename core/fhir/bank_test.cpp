#include "core/fhir/bank.hpp"

#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <string>

#include "core/fhir/response.hpp"
#include "core/fhir/scoring.hpp"

namespace securebase::fhir {
namespace {

Bank evening_bank() {
  return {.id = "own-items",
          .url = "https://example.org/Questionnaire/own-items",
          .version = "1",
          .title = "Our \"own\" items",
          .description = "",
          .copyright = "Written for this test.",
          .items = {{"safe.1", "I could say what I needed.", "Feeling safe"},
                    {"free", "I had room for myself.", ""},
                    {"near.1", "We laughed about the same things.", "Being near"},
                    {"safe.2", "I could be wrong without harm.", "Feeling safe"}},
          .options = {{0, "Not at all"}, {1, "A little"}, {2, "Somewhat"}, {3, "Quite a bit"}, {4, "Very much"}}};
}

TEST(Bank, IsAQuestionnaireThatCanBeReadFilledInAndScored) {
  const auto json = to_questionnaire_json(evening_bank());
  ASSERT_TRUE(json) << json.error().message;
  const auto form = parse_questionnaire(*json);
  ASSERT_TRUE(form) << form.error().where << ": " << form.error().message;
  EXPECT_TRUE(form->notices.empty());
  EXPECT_EQ(form->title, "Our \"own\" items");
  EXPECT_EQ(form->status, "active");
  std::string outline;
  for (const auto& item : form->items) outline += std::to_string(item.level) + ":" + item.link_id + " ";
  EXPECT_EQ(outline, "0:group.1 1:safe.1 1:safe.2 0:free 0:group.2 1:near.1 ");
  EXPECT_EQ(form->items[0].text, "Feeling safe");
  ASSERT_EQ(form->items[1].options.size(), 5U);
  EXPECT_EQ(form->items[1].options[4].value.text, "4");
  EXPECT_EQ(form->items[1].options[4].label, "Very much");
  EXPECT_EQ(form->items[1].options[4].ordinal, 4);

  const auto table =
      parse_table(*form, R"({"scores":[{"id":"safe","title":"Safe","method":"mean","value_source":"ordinal",)"
                         R"("items":["safe.1","safe.2"],"reversed":["safe.2"]}]})");
  ASSERT_TRUE(table) << table.error().where;
  const std::vector<Answer> answers{{.link_id = "safe.1", .option = 4}, {.link_id = "safe.2", .option = 1}};
  EXPECT_EQ(compute(*table, *form, answers).value().at(0).value, 3.5);
  const auto response = to_response_json(*form, answers, ResponseStatus::completed, "2024-05-31T18:05:00Z");
  ASSERT_TRUE(response);
  EXPECT_EQ(parse_response(*form, *response).value().answers, answers);
}

TEST(Bank, WritesFhirAndNothingElse) {
  const auto json = to_questionnaire_json({.items = {{"a", "One.", ""}}, .options = {{0.5, "half"}}});
  ASSERT_TRUE(json);
  EXPECT_EQ(*json,
            R"({"resourceType":"Questionnaire","status":"active","item":[{"linkId":"a","text":"One.","type":"choice",)"
            R"("answerOption":[{"valueCoding":{"extension":[)"
            R"({"url":"http://hl7.org/fhir/StructureDefinition/ordinalValue","valueDecimal":0.5}],)"
            R"("code":"0.5","display":"half"}}]}]})");
}

TEST(Bank, RefusesWhatWouldBeNoQuestionnaire) {
  const auto where = [](auto spoil) {
    auto bank = evening_bank();
    spoil(bank);
    const auto json = to_questionnaire_json(bank);
    return json ? "" : json.error().where;
  };
  EXPECT_EQ(where([](Bank&) {}), "");
  EXPECT_EQ(where([](Bank& bank) { bank.items.clear(); }), "$.items");
  EXPECT_EQ(where([](Bank& bank) { bank.options.clear(); }), "$.options");
  EXPECT_EQ(where([](Bank& bank) { bank.items[1].text = ""; }), "$.items[1]");
  EXPECT_EQ(where([](Bank& bank) { bank.items[3].link_id = "free"; }), "$.items[3].link_id");
  EXPECT_EQ(where([](Bank& bank) { bank.items[1].link_id = "group.1"; }), "$.items[1].link_id");
  EXPECT_EQ(where([](Bank& bank) { bank.options[2].display = ""; }), "$.options[2]");
}

}  // namespace
}  // namespace securebase::fhir
