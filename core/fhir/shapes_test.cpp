// Forms of the shapes that are in use, written for this test: each loads, can be filled in as far as it can, and says
// of every question that cannot why not.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "core/fhir/enable.hpp"
#include "core/fhir/response.hpp"

namespace securebase::fhir {
namespace {

constexpr std::string_view now = "2024-05-31T18:05:00+02:00";

Questionnaire form_of(const std::string& items) {
  auto form = parse_questionnaire(R"({"resourceType":"Questionnaire","status":"active","item":[)" + items + "]}");
  EXPECT_TRUE(form) << form.error().where << ": " << form.error().message;
  return form ? *std::move(form) : Questionnaire{};
}

Answer typed(std::string link_id, std::string value) {
  return {.link_id = std::move(link_id), .value = std::move(value)};
}
Answer chosen(std::string link_id, std::int32_t option) { return {.link_id = std::move(link_id), .option = option}; }

std::string extension(const std::string& name, const std::string& value) {
  return R"({"url":"http://hl7.org/fhir/StructureDefinition/)" + name + R"(",)" + value + "}";
}

std::string problem_with(const Questionnaire& form, const std::vector<Answer>& answers) {
  const auto state = state_of(form, answers);
  return state.problems.empty() ? "" : state.problems.front().message;
}

bool is_complete(const Questionnaire& form, const std::vector<Answer>& answers) {
  return to_response_json(form, answers, ResponseStatus::completed, now).has_value();
}

/// Either it takes an answer, or it says why not.
void expect_each_question_to_speak(const Questionnaire& form) {
  for (const auto& item : form.items) {
    if (item.type == ItemType::group || item.type == ItemType::display) continue;
    EXPECT_FALSE(item.text.empty()) << item.link_id;
    if (can_be_filled(item)) continue;
    EXPECT_FALSE(item.cannot_fill.empty()) << item.link_id;
    EXPECT_TRUE(std::ranges::any_of(form.notices, [&](const Notice& one) { return one.link_id == item.link_id; }))
        << item.link_id;
  }
}

TEST(Shapes, ASymptomDiaryKeepsItsNumbersWithinTheirLimits) {
  const auto form = form_of(
      R"({"linkId":"sleep","text":"Hours of sleep","type":"decimal","required":true,"extension":[)" +
      extension("minValue", R"("valueDecimal":0)") + "," + extension("maxValue", R"("valueDecimal":24)") + "," +
      extension("maxDecimalPlaces", R"("valueInteger":1)") + R"(]},
    {"linkId":"mood","text":"Mood from 0 to 10","type":"integer","extension":[)" +
      extension("minValue", R"("valueInteger":0)") + "," + extension("maxValue", R"("valueInteger":10)") + R"(]},
    {"linkId":"since","text":"Since when","type":"date","extension":[)" +
      extension("maxValue", R"("valueDate":"2024-05-31")") + R"(]})");
  expect_each_question_to_speak(form);
  EXPECT_TRUE(is_complete(form, {typed("sleep", "7.5"), typed("mood", "10"), typed("since", "2024-05")}));
  EXPECT_EQ(problem_with(form, {typed("sleep", "25")}), "This should be 24 or less.");
  EXPECT_EQ(problem_with(form, {typed("sleep", "-1")}), "This should be 0 or more.");
  EXPECT_EQ(problem_with(form, {typed("sleep", "7.25")}), "There is room for 1 digits behind the point.");
  EXPECT_EQ(problem_with(form, {typed("mood", "11")}), "This should be 10 or less.");
  EXPECT_EQ(problem_with(form, {typed("since", "2024-06-01")}), "This should be 2024-05-31 or less.");
}

TEST(Shapes, AListOfThingsThatApplyHasNoneOfTheseForItself) {
  const auto form = form_of(R"({"linkId":"help","text":"What helps?","type":"choice","repeats":true,"required":true,
    "extension":[)" + extension("questionnaire-minOccurs", R"("valueInteger":2)") +
                            "," + extension("questionnaire-maxOccurs", R"("valueInteger":3)") + R"(],"answerOption":[
    {"valueString":"walking"},{"valueString":"music"},{"valueString":"friends"},{"valueString":"work"},
    {"valueString":"none of these","extension":[)" +
                            extension("questionnaire-optionExclusive", R"("valueBoolean":true)") + "]}]}");
  EXPECT_TRUE(is_complete(form, {chosen("help", 0), chosen("help", 1)}));
  EXPECT_FALSE(is_complete(form, {chosen("help", 0)}));
  EXPECT_EQ(problem_with(form, {chosen("help", 0)}), "");
  EXPECT_EQ(problem_with(form, {chosen("help", 0), chosen("help", 1), chosen("help", 2), chosen("help", 3)}),
            "At most 3 answers are wanted here.");
  EXPECT_EQ(problem_with(form, {chosen("help", 0), chosen("help", 4)}),
            "One of the answers stands for itself alone; choose it or the others.");
}

TEST(Shapes, AnIntakeAsksMoreOnlyWhereItApplies) {
  const auto form = form_of(R"({"linkId":"1","prefix":"1.","text":"At home","type":"group","item":[
    {"linkId":"1.1","text":"Do you live with somebody?","type":"boolean","required":true},
    {"linkId":"1.2","text":"With whom?","type":"open-choice","repeats":true,"enableWhen":[{"question":"1.1","operator":"=","answerBoolean":true}],
     "answerOption":[{"valueString":"partner"},{"valueString":"children"}],
     "item":[{"linkId":"1.2.1","text":"For how many years?","type":"integer"}]}]},
    {"linkId":"2","text":"Work","type":"group","repeats":true,"item":[
     {"linkId":"2.1","text":"What do you do?","type":"string","extension":[)" +
                            extension("minLength", R"("valueInteger":2)") + R"(]}]},
    {"linkId":"3","text":"Letter of your doctor","type":"attachment","required":true})");
  expect_each_question_to_speak(form);
  EXPECT_TRUE(std::ranges::any_of(form.notices, [](const Notice& one) { return one.link_id == "2"; }));
  EXPECT_TRUE(is_complete(form, {typed("1.1", "false")})) << "a file that cannot be added stands in nobody's way";
  EXPECT_TRUE(is_complete(form, {typed("1.1", "true"), chosen("1.2", 0), typed("1.2", "a friend"), typed("1.2.1", "4"),
                                 typed("2.1", "nursing")}));
  EXPECT_EQ(problem_with(form, {typed("2.1", "x")}), "This is too short; write at least 2 characters.");
}

TEST(Shapes, AFormWithFormulasSaysWhichOfThemDoNothing) {
  const auto sdc = [](const std::string& name) {
    return R"({"url":"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-)" + name +
           R"(","valueExpression":{"language":"text/fhirpath","expression":"1"}})";
  };
  const auto form =
      form_of(R"({"linkId":"a","text":"Weight","type":"quantity","extension":[)" + sdc("initialExpression") + R"(]},
    {"linkId":"b","text":"Sum","type":"integer","extension":[)" +
              sdc("calculatedExpression") + R"(]},
    {"linkId":"c","text":"More","type":"string","extension":[)" +
              sdc("enableWhenExpression") + "," + extension("regex", R"("valueString":"[a-z]+")") + R"(]},
    {"linkId":"d","text":"Which","type":"open-choice","extension":[)" +
              sdc("answerExpression") + R"(]},
    {"linkId":"e","text":"Both","type":"string","extension":[)" +
              extension("questionnaire-constraint", R"("extension":[{"url":"key","valueId":"k"}])") + "]}");
  expect_each_question_to_speak(form);
  for (const auto* const link_id : {"a", "b", "c", "d", "e"}) {
    EXPECT_TRUE(std::ranges::any_of(form.notices, [&](const Notice& one) { return one.link_id == link_id; }))
        << link_id;
  }
  EXPECT_FALSE(can_be_filled(form.items[1]));
  EXPECT_TRUE(is_complete(form, {typed("a", "70 kg"), typed("c", "WORDS"), typed("d", "own words"), typed("e", "x")}));
}

TEST(Shapes, AQuestionWithoutWordsIsShownByItsCode) {
  const auto form =
      form_of(R"({"linkId":"a","type":"string","code":[{"system":"urn:x","code":"1","display":"First name"}]},
    {"linkId":"b-7","type":"date"},{"linkId":"g","type":"group","item":[{"linkId":"g.1","type":"display","text":"Thank you"}]})");
  EXPECT_EQ(form.items[0].text, "First name");
  EXPECT_EQ(form.items[1].text, "b-7");
  expect_each_question_to_speak(form);
}

TEST(Shapes, WhatTheFormBeginsWithIsAnAnswer) {
  const auto form = form_of(R"({"linkId":"a","text":"Country","type":"string","initial":[{"valueString":"France"}]},
    {"linkId":"b","text":"How often","type":"choice","answerOption":[{"valueString":"daily"},{"valueString":"weekly","initialSelected":true}]},
    {"linkId":"c","text":"Several","type":"integer","repeats":true,"initial":[{"valueInteger":1},{"valueInteger":2}]},
    {"linkId":"d","text":"Given","type":"string","readOnly":true,"initial":[{"valueString":"kept"}]})");
  const auto initial = initial_answers(form);
  ASSERT_EQ(initial.size(), 5U);
  EXPECT_TRUE(is_complete(form, initial));
  EXPECT_EQ(problem_with(form, {typed("d", "changed")}), "This is filled in already and cannot be changed here.");
}

TEST(Shapes, ABoundOfAnotherKindBindsNothing) {
  const auto form = form_of(R"({"linkId":"a","text":"When","type":"date","extension":[)" +
                            extension("minValue", R"("valueDate":"2024-05-15")") + "]}");
  EXPECT_EQ(problem_with(form, {typed("a", "2024-05")}), "") << "a month has no order with a day in it";
  EXPECT_EQ(problem_with(form, {typed("a", "2024-04")}), "This should be 2024-05-15 or more.");
}

}  // namespace
}  // namespace securebase::fhir
