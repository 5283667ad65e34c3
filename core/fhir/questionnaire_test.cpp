#include "core/fhir/questionnaire.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "core/fhir/json.hpp"
#include "core/fhir/testdata/samples.hpp"
#include "core/wire/json.hpp"
#include "core/wire/typescript.hpp"

namespace securebase::fhir {
namespace {

std::string form_of(const std::string& items) {
  return R"({"resourceType":"Questionnaire","status":"draft","item":[)" + items + "]}";
}

const Item& item_of(const Questionnaire& form, std::string_view link_id) {
  return *std::ranges::find(form.items, link_id, &Item::link_id);
}

Error error_of(const std::string& json) {
  auto form = parse_questionnaire(json);
  EXPECT_FALSE(form) << json.substr(0, 300);
  return form ? Error{} : form.error();
}

TEST(Questionnaire, KeepsWhatTheFormSaysAboutItself) {
  const auto form = parse_questionnaire(sample("evening.json"));
  ASSERT_TRUE(form) << form.error().where << form.error().message;
  EXPECT_EQ(form->id, "evening");
  EXPECT_EQ(form->url, "https://example.org/Questionnaire/evening");
  EXPECT_EQ(form->version, "2");
  EXPECT_EQ(form->title, "An evening together");
  EXPECT_EQ(form->status, "active");
  EXPECT_EQ(form->copyright, "Written for this test.");
  EXPECT_FALSE(form->description.empty());
}

TEST(Questionnaire, ListsItemsInOrderWithLevelAndParent) {
  const auto form = parse_questionnaire(sample("evening.json"));
  ASSERT_TRUE(form);
  std::string outline;
  for (const auto& item : form->items) {
    outline += std::to_string(item.level) + ":" + item.link_id + "<" + std::to_string(item.parent) + " ";
  }
  EXPECT_EQ(outline, "0:about<-1 1:heard<0 1:close<0 1:alone<0 0:talk<-1 1:talk.topic<4 1:talk.length<4 0:note<-1 ");
}

TEST(Questionnaire, ReadsOptionsWithTheirWeights) {
  const auto form = parse_questionnaire(sample("evening.json"));
  ASSERT_TRUE(form);
  const auto& options = item_of(*form, "heard").options;
  ASSERT_EQ(options.size(), 4U);
  EXPECT_EQ(options[3].label, "Very much");
  EXPECT_EQ(options[3].value.text, "d");
  EXPECT_EQ(options[3].value.system, "https://example.org/how-much");
  EXPECT_EQ(options[3].ordinal, 3);
  // Written as an extension of the option, of its coding, and by the later and the earlier name.
  for (const auto* const link_id : {"heard", "close", "alone"}) {
    for (std::size_t i = 0; i < 4; ++i) EXPECT_EQ(item_of(*form, link_id).options[i].ordinal, i) << link_id;
  }
}

TEST(Questionnaire, ReadsEveryItemType) {
  const auto form = parse_questionnaire(sample("every-type.json"));
  ASSERT_TRUE(form) << form.error().where << form.error().message;
  const std::vector<std::pair<std::string, ItemType>> expected{
      {"group", ItemType::group},         {"display", ItemType::display},   {"boolean", ItemType::boolean},
      {"decimal", ItemType::decimal},     {"integer", ItemType::integer},   {"date", ItemType::date},
      {"dateTime", ItemType::date_time},  {"time", ItemType::time},         {"string", ItemType::string},
      {"text", ItemType::text},           {"url", ItemType::url},           {"choice", ItemType::choice},
      {"open", ItemType::open_choice},    {"quantity", ItemType::quantity}, {"attachment", ItemType::attachment},
      {"reference", ItemType::reference}, {"unheard-of", ItemType::unknown}};
  for (const auto& [link_id, type] : expected) EXPECT_EQ(item_of(*form, link_id).type, type) << link_id;
}

TEST(Questionnaire, SaysWhyAQuestionCannotBeFilledIn) {
  const auto form = parse_questionnaire(sample("every-type.json"));
  ASSERT_TRUE(form);
  for (const auto* const link_id : {"attachment", "reference", "unheard-of"}) {
    EXPECT_FALSE(can_be_filled(item_of(*form, link_id))) << link_id;
    EXPECT_FALSE(item_of(*form, link_id).cannot_fill.empty()) << link_id;
    EXPECT_TRUE(std::ranges::any_of(form->notices, [&](const Notice& notice) { return notice.link_id == link_id; }));
  }
  for (const auto* const link_id : {"boolean", "choice", "open", "quantity"}) {
    EXPECT_TRUE(can_be_filled(item_of(*form, link_id))) << link_id;
  }
}

TEST(Questionnaire, AsksNobodyToFillInAFormula) {
  const auto form = parse_questionnaire(
      form_of(R"({"linkId":"1","type":"quantity","extension":[{"url":)"
              R"("http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression",)"
              R"("valueExpression":{"language":"text/fhirpath","expression":"1"}}]},)"
              R"({"linkId":"2","type":"group","modifierExtension":[],"item":[{"linkId":"3","type":"text",)"
              R"("modifierExtension":[{"url":"https://example.org/not"}]}]})"));
  ASSERT_TRUE(form) << form.error().where;
  EXPECT_FALSE(can_be_filled(form->items[0]));
  EXPECT_FALSE(can_be_filled(form->items[2]));
}

TEST(Questionnaire, ReadsOptionsOfEveryKindAndWhatIsSelected) {
  const auto form = parse_questionnaire(
      form_of(R"({"linkId":"1","type":"choice","answerOption":[{"valueInteger":7},{"valueDate":"2024-05"},)"
              R"({"valueTime":"18:30:00","initialSelected":true},{"valueString":"some"},{"valueCoding":{"code":"x"}},)"
              R"({"valueReference":{"reference":"Patient/1"}}]})"));
  ASSERT_TRUE(form) << form.error().where;
  std::string labels;
  for (const auto& option : form->items[0].options) labels += option.label + (option.preselected ? "* " : " ");
  EXPECT_EQ(labels, "7 2024-05 18:30:00* some x ");
  ASSERT_EQ(form->notices.size(), 1U);
  EXPECT_EQ(form->notices[0].where, "$.item[0].answerOption[5]");
}

TEST(Questionnaire, TakesOptionsFromAValueSetInsideTheFile) {
  const auto form = parse_questionnaire(sample("value-sets.json"));
  ASSERT_TRUE(form) << form.error().where << form.error().message;
  const auto labels = [&](std::string_view link_id) {
    std::string all;
    for (const auto& option : item_of(*form, link_id).options) {
      all += option.label + (option.ordinal ? "=" + std::to_string(static_cast<int>(*option.ordinal)) : "") + " ";
    }
    return all;
  };
  EXPECT_EQ(labels("composed"), "never=0 often=2 ");
  EXPECT_EQ(labels("expanded"), "morning evening ");
  EXPECT_EQ(labels("contained-system"), "small=1 very small large ");
  EXPECT_EQ(labels("whole-system"), "");
  EXPECT_EQ(labels("elsewhere"), "");
  EXPECT_EQ(labels("absent"), "");
}

TEST(Questionnaire, SaysWhenAValueSetIsOutOfReach) {
  const auto form = parse_questionnaire(sample("value-sets.json"));
  ASSERT_TRUE(form);
  for (const auto* const link_id : {"whole-system", "elsewhere", "absent"}) {
    EXPECT_NE(item_of(*form, link_id).cannot_fill, "") << link_id;
  }
  EXPECT_EQ(item_of(*form, "elsewhere-open").cannot_fill, "");
  EXPECT_TRUE(std::ranges::any_of(form->notices, [](const Notice& n) { return n.link_id == "elsewhere-open"; }));
}

TEST(Questionnaire, ReadsConditionsWithEveryOperator) {
  std::string items = R"({"linkId":"a","type":"integer"})";
  for (const auto* const op : {"=", "!=", ">", "<", ">=", "<="}) {
    items += R"(,{"linkId":")" + std::string(op) + R"(","type":"display","enableBehavior":"any","enableWhen":[)" +
             R"({"question":"a","operator":")" + op + R"(","answerInteger":3}]})";
  }
  items +=
      R"(,{"linkId":"e","type":"display","enableWhen":[{"question":"a","operator":"exists","answerBoolean":true}]})";
  const auto form = parse_questionnaire(form_of(items));
  ASSERT_TRUE(form) << form.error().where;
  const auto op_of = [&](std::string_view link_id) { return item_of(*form, link_id).enable_when.at(0).op; };
  EXPECT_EQ(op_of("="), Operator::equal);
  EXPECT_EQ(op_of("!="), Operator::not_equal);
  EXPECT_EQ(op_of(">"), Operator::greater);
  EXPECT_EQ(op_of("<"), Operator::less);
  EXPECT_EQ(op_of(">="), Operator::greater_or_equal);
  EXPECT_EQ(op_of("<="), Operator::less_or_equal);
  EXPECT_EQ(op_of("e"), Operator::exists);
  EXPECT_EQ(item_of(*form, "=").enable_behavior, EnableBehavior::any);
  EXPECT_EQ(item_of(*form, "e").enable_behavior, EnableBehavior::all);
}

TEST(Questionnaire, NotesConditionsThatLeadNowhereOrInACircle) {
  const auto form = parse_questionnaire(sample("circle.json"));
  ASSERT_TRUE(form) << form.error().where << form.error().message;
  std::string about;
  for (const auto& notice : form->notices) about += notice.link_id + " ";
  EXPECT_EQ(about, "lost first alone ");
}

TEST(Questionnaire, PointsToTheFirstMistake) {
  const auto where = [](const std::string& items) { return error_of(form_of(items)).where; };
  EXPECT_EQ(where("5"), "$.item[0]");
  EXPECT_EQ(where(R"({"type":"group"})"), "$.item[0].linkId");
  EXPECT_EQ(where(R"({"linkId":"","type":"group"})"), "$.item[0].linkId");
  EXPECT_EQ(where(R"({"linkId":7,"type":"group"})"), "$.item[0].linkId");
  EXPECT_EQ(where(R"({"linkId":"1"})"), "$.item[0].type");
  EXPECT_EQ(where(R"({"linkId":"1","type":"group","item":{}})"), "$.item[0].item");
  EXPECT_EQ(where(R"({"linkId":"1","type":"group","item":[{"linkId":"2","type":"text","required":"yes"}]})"),
            "$.item[0].item[0].required");
  EXPECT_EQ(where(R"({"linkId":"1","type":"text","maxLength":-1})"), "$.item[0].maxLength");
  EXPECT_EQ(where(R"({"linkId":"1","type":"text","maxLength":99999999999})"), "$.item[0].maxLength");
  EXPECT_EQ(where(R"({"linkId":"1","type":"choice","answerOption":7})"), "$.item[0].answerOption");
  EXPECT_EQ(where(R"({"linkId":"1","type":"choice","answerOption":[{"valueDate":"31.5.2024"}]})"),
            "$.item[0].answerOption[0].valueDate");
  EXPECT_EQ(where(R"({"linkId":"1","type":"choice","answerOption":[{"valueString":"a"}],"answerValueSet":"#b"})"),
            "$.item[0].answerValueSet");
  EXPECT_EQ(where(R"({"linkId":"1","type":"text","enableWhen":[{"question":"1","operator":"~","answerString":"a"}]})"),
            "$.item[0].enableWhen[0].operator");
  EXPECT_EQ(
      where(R"({"linkId":"1","type":"text","enableWhen":[{"question":"1","operator":"exists","answerInteger":1}]})"),
      "$.item[0].enableWhen[0]");
  EXPECT_EQ(where(R"({"linkId":"1","type":"text","enableBehavior":"some"})"), "$.item[0].enableBehavior");
  EXPECT_EQ(where(R"({"linkId":"1","type":"text","initial":[{"valueBoolean":"true"}]})"),
            "$.item[0].initial[0].valueBoolean");
  EXPECT_EQ(where(R"({"linkId":"1","type":"text"},{"linkId":"2","type":"text"},{"linkId":"1","type":"text"})"),
            "$.item[2].linkId");
}

TEST(Questionnaire, RefusesWhatIsNoQuestionnaire) {
  EXPECT_EQ(error_of("").code, Code::bad_input);
  EXPECT_EQ(error_of("[]").where, "$");
  EXPECT_EQ(error_of("{}").where, "$.resourceType");
  EXPECT_EQ(error_of(R"({"resourceType":"Patient"})").where, "$.resourceType");
  EXPECT_EQ(error_of(R"({"resourceType":"Questionnaire","implicitRules":"https://x"})").code, Code::unsupported);
  EXPECT_EQ(error_of("{\"resourceType\":\"Questionnaire\",\"title\":\"\xFF\"}").code, Code::bad_input);
  EXPECT_TRUE(parse_questionnaire(R"({"resourceType":"Questionnaire"})"));
}

TEST(Questionnaire, RefusesEveryCutOffFile) {
  const auto whole = sample("evening.json");
  const auto end = whole.find_last_of('}');
  for (std::size_t size = 0; size < end; size += 7) {
    EXPECT_FALSE(parse_questionnaire(std::string_view(whole).substr(0, size))) << size;
  }
}

TEST(Questionnaire, SurvivesEveryChangedByte) {
  const auto whole = sample("every-type.json");
  for (std::size_t i = 0; i < whole.size(); i += 3) {
    for (const char c : {'"', '0', '[', '}', '\0'}) {
      auto damaged = whole;
      damaged[i] = c;
      const auto form = parse_questionnaire(damaged);
      if (!form) EXPECT_FALSE(form.error().message.empty());
    }
  }
}

TEST(Questionnaire, HasLimits) {
  std::string deep = R"({"linkId":"0","type":"group"})";
  for (int i = 1; i <= item_depth_max; ++i) {
    deep = R"({"linkId":")" + std::to_string(i) + R"(","type":"group","item":[)" + deep + "]}";
  }
  EXPECT_EQ(error_of(form_of(deep)).code, Code::too_large);
  EXPECT_EQ(error_of(std::string(100'000, '[')).code, Code::too_large);
  EXPECT_EQ(error_of(std::string(document_bytes_max + 1, ' ')).code, Code::too_large);

  std::string many;
  for (std::size_t i = 0; i <= items_max; ++i) {
    many += (i > 0 ? "," : "") + std::string(R"({"linkId":")") + std::to_string(i) + R"(","type":"text"})";
  }
  EXPECT_EQ(error_of(form_of(many)).where, "$.item[" + std::to_string(items_max) + "]");
}

TEST(Questionnaire, HasALimitOfConditions) {
  std::string conditions;
  for (std::size_t i = 0; i <= conditions_max; ++i) {
    conditions += (i > 0 ? "," : "") + std::string(R"({"question":"1","operator":"=","answerInteger":1})");
  }
  EXPECT_EQ(error_of(form_of(R"({"linkId":"1","type":"integer","enableWhen":[)" + conditions + "]}")).where,
            "$.item[0].enableWhen");
}

TEST(Questionnaire, DoesNotMultiplyOneValueSetWithoutEnd) {
  std::string concepts;
  for (int i = 0; i < 2'000; ++i)
    concepts += (i > 0 ? "," : "") + std::string(R"({"code":")") + std::to_string(i) + "\"}";
  std::string items;
  for (int i = 0; i < 100; ++i) {
    items += (i > 0 ? "," : "") + std::string(R"({"linkId":")") + std::to_string(i) +
             R"(","type":"choice","answerValueSet":"#v"})";
  }
  const auto json = R"({"resourceType":"Questionnaire","contained":[{"resourceType":"ValueSet","id":"v","compose":)"
                    R"({"include":[{"concept":[)" +
                    concepts + R"(]}]}}],"item":[)" + items + "]}";
  EXPECT_EQ(error_of(json).where, "$.item[25].answerValueSet");

  std::string includes;
  for (int i = 0; i < 1'000; ++i) includes += (i > 0 ? "," : "") + std::string(R"({"system":"s"})");
  const auto again =
      R"({"resourceType":"Questionnaire","contained":[{"resourceType":"CodeSystem","url":"s","concept":[)" + concepts +
      R"(]},{"resourceType":"ValueSet","id":"v","compose":{"include":[)" + includes +
      R"(]}}],"item":[{"linkId":"1","type":"choice","answerValueSet":"#v"}]})";
  EXPECT_EQ(error_of(again).code, Code::too_large);
}

TEST(Questionnaire, DecidesALongChainAndManyCircles) {
  std::string chain;
  std::string circles;
  for (int i = 0; i < 2'000; ++i) {
    const auto item = [&](int on) {
      return (i > 0 ? "," : "") + std::string(R"({"linkId":")") + std::to_string(i) +
             R"(","type":"boolean","enableWhen":[{"question":")" + std::to_string(on) +
             R"(","operator":"=","answerBoolean":true}]})";
    };
    chain += item(i + 1);
    circles += item(i ^ 1);
  }
  const auto long_chain = parse_questionnaire(form_of(chain));
  ASSERT_TRUE(long_chain);
  EXPECT_EQ(long_chain->notices.size(), 1U);  // The last one asks about a question that is not there.
  const auto many_circles = parse_questionnaire(form_of(circles));
  ASSERT_TRUE(many_circles);
  EXPECT_EQ(many_circles->notices.size(), 1'000U);
}

TEST(Questionnaire, CrossesToThePageAsARecord) {
  const auto form = parse_questionnaire(sample("every-type.json"));
  ASSERT_TRUE(form);
  const auto json = wire::to_json(*form);
  const auto back = wire::from_json<Questionnaire>(json);
  ASSERT_TRUE(back) << back.error().where;
  EXPECT_EQ(wire::to_json(*back), json);
  wire::TypeScriptWriter writer;
  EXPECT_EQ(writer.declare<Questionnaire>(), "Questionnaire");
}

}  // namespace
}  // namespace securebase::fhir
