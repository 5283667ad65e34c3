#include "core/fhir/response.hpp"

#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <string>

#include "core/fhir/enable.hpp"
#include "core/fhir/testdata/samples.hpp"

namespace securebase::fhir {
namespace {

constexpr std::string_view now = "2024-05-31T18:05:00+02:00";

Questionnaire form_of(const std::string& items) {
  auto form = parse_questionnaire(R"({"resourceType":"Questionnaire","status":"draft","item":[)" + items + "]}");
  EXPECT_TRUE(form) << form.error().where << ": " << form.error().message;
  return form ? *std::move(form) : Questionnaire{};
}

Questionnaire form_in(const std::string& name) {
  auto form = parse_questionnaire(sample(name));
  EXPECT_TRUE(form);
  return form ? *std::move(form) : Questionnaire{};
}

Answer typed(std::string link_id, std::string value) {
  return {.link_id = std::move(link_id), .value = std::move(value)};
}
Answer chosen(std::string link_id, std::int32_t option) { return {.link_id = std::move(link_id), .option = option}; }

std::string links_of(const std::vector<Problem>& problems) {
  std::string links;
  for (const auto& problem : problems) links += problem.link_id + " ";
  return links;
}

std::string shown_in(const Questionnaire& form, const std::vector<Answer>& answers) {
  const auto shown = shown_items(form, AnswerIndex(form, answers));
  std::string links;
  for (std::size_t i = 0; i < shown.size(); ++i) links += shown[i] ? form.items[i].link_id + " " : "";
  return links;
}

/// A question `a`, and an item `b` that is shown under one condition.
Questionnaire form_with_condition(const std::string& type_of_a, const std::string& op, const std::string& answer) {
  return form_of(R"({"linkId":"a","repeats":true,"type":")" + type_of_a +
                 R"("},{"linkId":"b","type":"display","enableWhen":[{"question":"a","operator":")" + op + R"(",)" +
                 answer + "}]}");
}

bool shows(const Questionnaire& form, const std::vector<std::string>& values) {
  std::vector<Answer> answers;
  for (const auto& value : values) answers.push_back(typed("a", value));
  return shown_in(form, answers).contains('b');
}

const std::vector<Answer> answers_of_every_type{typed("boolean", "true"),
                                                typed("decimal", "3.5"),
                                                typed("integer", "-2"),
                                                typed("date", "2019-07"),
                                                typed("dateTime", "2024-05-31T18:05:00+02:00"),
                                                typed("time", "18:30:00"),
                                                typed("string", "calm"),
                                                typed("text", "A walk.\nThen \"tea\"."),
                                                typed("text", "And a second thing"),
                                                typed("url", "https://example.org/a"),
                                                chosen("choice", 0),
                                                chosen("choice", 1),
                                                typed("open", "water"),
                                                typed("quantity", "4.5 kilograms")};

TEST(Response, OfEveryTypeComesBackAsItWent) {
  const auto form = form_in("every-type.json");
  const auto json = to_response_json(form, answers_of_every_type, ResponseStatus::completed, now);
  ASSERT_TRUE(json) << json.error().where << ": " << json.error().message;
  const auto back = parse_response(form, *json);
  ASSERT_TRUE(back) << back.error().where << ": " << back.error().message;
  EXPECT_EQ(back->answers, answers_of_every_type);
  EXPECT_EQ(back->status, ResponseStatus::completed);
  EXPECT_EQ(back->authored, now);
  EXPECT_TRUE(back->notices.empty());
  EXPECT_EQ(to_response_json(form, back->answers, back->status, back->authored), *json);
}

TEST(Response, NestsAsTheFormDoes) {
  const auto form = form_in("evening.json");
  const auto json = to_response_json(form, {chosen("heard", 3), typed("talk", "true"), typed("talk.topic", "money")},
                                     ResponseStatus::completed, now);
  ASSERT_TRUE(json) << json.error().message;
  EXPECT_EQ(*json,
            R"({"resourceType":"QuestionnaireResponse",)"
            R"("questionnaire":"https://example.org/Questionnaire/evening|2","status":"completed",)"
            R"("authored":"2024-05-31T18:05:00+02:00","item":[{"linkId":"about","text":"This evening","item":[)"
            R"({"linkId":"heard","text":"I felt listened to.","answer":[{"valueCoding":)"
            R"({"system":"https://example.org/how-much","code":"d","display":"Very much"}}]}]},)"
            R"({"linkId":"talk","text":"We talked about something that mattered.","answer":[{"valueBoolean":true,)"
            R"("item":[{"linkId":"talk.topic","text":"What was it about?","answer":[{"valueString":"money"}]}]}]}]})");
}

TEST(Response, WritesEachTypeAsR4Does) {
  const auto form = form_in("every-type.json");
  const auto json = to_response_json(form, answers_of_every_type, ResponseStatus::in_progress, now);
  ASSERT_TRUE(json);
  for (const std::string_view part :
       {R"("status":"in-progress")", R"("valueBoolean":true)", R"("valueDecimal":3.5)", R"("valueInteger":-2)",
        R"("valueDate":"2019-07")", R"("valueDateTime":"2024-05-31T18:05:00+02:00")", R"("valueTime":"18:30:00")",
        R"("valueString":"calm")", R"("valueUri":"https://example.org/a")", R"("valueString":"water")",
        R"("valueQuantity":{"value":4.5,"unit":"kilograms","system":"http://unitsofmeasure.org","code":"kg"})"}) {
    EXPECT_TRUE(json->contains(part)) << part;
  }
  boost::system::error_code error;
  EXPECT_TRUE(boost::json::parse(*json, error).is_object());
}

TEST(Response, OfAnEmptyFormIsValid) {
  const auto json = to_response_json(form_of(""), {}, ResponseStatus::completed, now);
  ASSERT_TRUE(json);
  EXPECT_FALSE(json->contains("item"));
}

TEST(Response, IsCompleteOnlyWithEveryRequiredAnswerThatIsShown) {
  const auto form = form_in("evening.json");
  EXPECT_EQ(links_of(validate(form, {}, ResponseStatus::in_progress)), "");
  EXPECT_EQ(links_of(validate(form, {}, ResponseStatus::completed)), "about heard ");
  EXPECT_EQ(links_of(validate(form, {chosen("close", 1)}, ResponseStatus::completed)), "heard ");
  EXPECT_EQ(links_of(validate(form, {chosen("heard", 1)}, ResponseStatus::completed)), "");
  EXPECT_EQ(links_of(validate(form, {chosen("heard", 1), typed("talk", "true")}, ResponseStatus::completed)),
            "talk.topic ");
  EXPECT_EQ(links_of(validate(form, {chosen("heard", 1), typed("talk", "false")}, ResponseStatus::completed)), "");
  const auto json = to_response_json(form, {}, ResponseStatus::completed, now);
  ASSERT_FALSE(json);
  EXPECT_EQ(json.error().where, "about");
}

TEST(Response, TellsThePageWhatToShowAndWhatIsMissing) {
  const auto form = form_in("evening.json");
  const auto state = state_of(form, {typed("talk", "true"), typed("talk.length", "long")});
  EXPECT_EQ(state.shown, (std::vector<std::string>{"about", "heard", "close", "alone", "talk", "talk.topic",
                                                   "talk.length", "note"}));
  EXPECT_EQ(links_of(state.problems), "talk.length ");
  EXPECT_EQ(links_of(state.needed), "about heard talk.topic ");
  EXPECT_EQ(state_of(form, {}).shown.size(), 6U);
}

TEST(Response, AsksForNothingThatCannotBeGiven) {
  // The attachment is required, and there is no way to give it here.
  EXPECT_EQ(links_of(validate(form_in("every-type.json"), {}, ResponseStatus::completed)), "");
  const auto form = form_of(R"({"linkId":"a","type":"group","required":true,"item":[)"
                            R"({"linkId":"b","type":"string","required":true,"readOnly":true}]})");
  EXPECT_EQ(links_of(validate(form, {}, ResponseStatus::completed)), "");
}

TEST(Response, ChecksAnswersByTheirType) {
  const auto form = form_in("every-type.json");
  const auto is_good = [&](const std::string& link_id, const std::string& value) {
    return validate(form, {typed(link_id, value)}, ResponseStatus::in_progress).empty();
  };
  EXPECT_TRUE(is_good("boolean", "false"));
  EXPECT_FALSE(is_good("boolean", "maybe"));
  for (const auto* const good : {"0", "-1.50", " 12 ", "1e3"}) EXPECT_TRUE(is_good("decimal", good)) << good;
  for (const auto* const bad : {"", "1,5", "01", ".5", "1.", "inf", "nan", "0x1", "1e", "+1"}) {
    EXPECT_FALSE(is_good("decimal", bad)) << bad;
  }
  EXPECT_TRUE(is_good("integer", "2147483647"));
  for (const auto* const bad : {"2147483648", "1.0", "1e3", "-", "twelve"})
    EXPECT_FALSE(is_good("integer", bad)) << bad;
  for (const auto* const good : {"2024", "2024-02", "2024-02-29"}) EXPECT_TRUE(is_good("date", good)) << good;
  for (const auto* const bad : {"2023-02-29", "2024-13", "24-01-01", "2024-1-1", "0000", "2024-05-31T10:00:00Z"}) {
    EXPECT_FALSE(is_good("date", bad)) << bad;
  }
  for (const auto* const good : {"2024", "2024-05-31T18:05Z", "2024-05-31T18:05:59.123-05:00"}) {
    EXPECT_TRUE(is_good("dateTime", good)) << good;
  }
  for (const auto* const bad : {"2024-05-31T18:05:00", "2024-05-31T25:00:00Z", "2024-05-31 18:05:00Z", "now"}) {
    EXPECT_FALSE(is_good("dateTime", bad)) << bad;
  }
  EXPECT_TRUE(is_good("time", "07:05"));
  EXPECT_FALSE(is_good("time", "7:05"));
  EXPECT_FALSE(is_good("time", "24:00:00"));
  EXPECT_TRUE(is_good("string", "zehn Zeich"));
  EXPECT_TRUE(is_good("string", "ääääääääää"));
  EXPECT_FALSE(is_good("string", "eleven char"));
  EXPECT_FALSE(is_good("string", "  "));
  EXPECT_FALSE(is_good("text", "\xFF"));
  EXPECT_FALSE(is_good("url", "two words"));
  EXPECT_FALSE(is_good("choice", "Spring"));
  EXPECT_TRUE(is_good("open", "anything"));
  EXPECT_TRUE(is_good("quantity", "3 kg"));
  EXPECT_FALSE(is_good("quantity", "3"));
  EXPECT_FALSE(is_good("quantity", "3 stone"));
  EXPECT_FALSE(is_good("quantity", "kg"));
  for (const auto* const no_question : {"group", "display", "attachment", "reference", "unheard-of", "absent"}) {
    EXPECT_FALSE(is_good(no_question, "1")) << no_question;
  }
}

TEST(Response, RefusesAnOptionThatIsNotThere) {
  const auto form = form_in("every-type.json");
  for (const auto option : {-1, 2, 2'000'000'000}) {
    EXPECT_EQ(links_of(validate(form, {chosen("choice", option)}, ResponseStatus::in_progress)), "choice ");
  }
  EXPECT_EQ(links_of(validate(form, {chosen("string", 0)}, ResponseStatus::in_progress)), "string ");
}

TEST(Response, TakesOneAnswerUnlessTheQuestionRepeats) {
  const auto form = form_in("every-type.json");
  EXPECT_EQ(links_of(validate(form, {typed("integer", "1"), typed("integer", "2")}, ResponseStatus::in_progress)),
            "integer ");
  EXPECT_EQ(links_of(validate(form, {typed("text", "1"), typed("text", "2")}, ResponseStatus::in_progress)), "");
}

TEST(Response, TakesEachOptionOnce) {
  const auto form = form_in("every-type.json");
  EXPECT_EQ(links_of(validate(form, {chosen("choice", 0), chosen("choice", 1)}, ResponseStatus::in_progress)), "");
  EXPECT_EQ(links_of(validate(form, {chosen("choice", 0), chosen("choice", 0)}, ResponseStatus::in_progress)),
            "choice ");
}

TEST(Response, NeedsATimeWithOffset) {
  for (const auto* const bad : {"", "yesterday", "2024-05-31", "2024-05-31T18:05:00"}) {
    const auto json = to_response_json(form_of(""), {}, ResponseStatus::completed, bad);
    ASSERT_FALSE(json) << bad;
    EXPECT_EQ(json.error().where, "authored");
  }
}

TEST(Conditions, CompareNumbersBySize) {
  const auto form = [](const std::string& op) { return form_with_condition("decimal", op, R"("answerInteger":3)"); };
  EXPECT_TRUE(shows(form("="), {"3.0"}));
  EXPECT_FALSE(shows(form("="), {"2"}));
  EXPECT_TRUE(shows(form(">"), {"12"}));
  EXPECT_FALSE(shows(form(">"), {"3"}));
  EXPECT_TRUE(shows(form(">="), {"3"}));
  EXPECT_TRUE(shows(form("<"), {"-1"}));
  EXPECT_FALSE(shows(form("<"), {}));
  EXPECT_TRUE(shows(form("<="), {"3"}));
}

TEST(Conditions, HoldWhereAtLeastOneAnswerDoes) {
  EXPECT_TRUE(shows(form_with_condition("integer", ">", R"("answerInteger":3)"), {"1", "5"}));
  EXPECT_TRUE(shows(form_with_condition("string", "=", R"("answerString":"b")"), {"a", "b"}));
  EXPECT_FALSE(shows(form_with_condition("string", "!=", R"("answerString":"b")"), {"a", "b"}));
  EXPECT_TRUE(shows(form_with_condition("string", "!=", R"("answerString":"b")"), {"a"}));
  EXPECT_TRUE(shows(form_with_condition("string", "!=", R"("answerString":"b")"), {}));
}

TEST(Conditions, AskWhetherThereIsAnAnswer) {
  EXPECT_TRUE(shows(form_with_condition("string", "exists", R"("answerBoolean":true)"), {"a"}));
  EXPECT_FALSE(shows(form_with_condition("string", "exists", R"("answerBoolean":true)"), {}));
  EXPECT_TRUE(shows(form_with_condition("string", "exists", R"("answerBoolean":false)"), {}));
  // What is no number is no answer to a question for one.
  EXPECT_FALSE(shows(form_with_condition("integer", "exists", R"("answerBoolean":true)"), {"a"}));
}

TEST(Conditions, CompareDaysAndTimes) {
  const auto after = form_with_condition("date", ">", R"("answerDate":"2024-05")");
  EXPECT_TRUE(shows(after, {"2024-06-01"}));
  EXPECT_FALSE(shows(after, {"2024-05-31"}));  // Within that month: neither before nor after.
  EXPECT_FALSE(shows(after, {"2024"}));
  EXPECT_TRUE(shows(after, {"2025"}));
  const auto before = form_with_condition("dateTime", "<", R"("answerDateTime":"2024-05-31T12:00:00Z")");
  EXPECT_TRUE(shows(before, {"2024-05-31T13:30:00+02:00"}));
  EXPECT_FALSE(shows(before, {"2024-05-31T13:30:00+01:00"}));
  EXPECT_TRUE(shows(form_with_condition("time", ">=", R"("answerTime":"18:00:00")"), {"18:30"}));
}

TEST(Conditions, CompareQuantitiesOfOneUnit) {
  const auto form = form_with_condition("quantity", ">", R"("answerQuantity":{"value":2,"unit":"kg"})");
  EXPECT_TRUE(shows(form, {"2.5 kg"}));
  EXPECT_FALSE(shows(form, {"2500 g"}));
}

TEST(Conditions, CompareCodingsBySystemAndCode) {
  const auto with = [](const std::string& coding) {
    return form_of(R"({"linkId":"a","type":"choice","answerOption":[{"valueCoding":{"system":"s","code":"x"}}]},)"
                   R"({"linkId":"b","type":"display","enableWhen":[{"question":"a","operator":"=","answerCoding":)" +
                   coding + "}]}");
  };
  EXPECT_EQ(shown_in(with(R"({"system":"s","code":"x","display":"other words"})"), {chosen("a", 0)}), "a b ");
  EXPECT_EQ(shown_in(with(R"({"code":"x"})"), {chosen("a", 0)}), "a b ");
  EXPECT_EQ(shown_in(with(R"({"system":"t","code":"x"})"), {chosen("a", 0)}), "a ");
  EXPECT_EQ(shown_in(with(R"({"system":"s","code":"y"})"), {chosen("a", 0)}), "a ");
}

TEST(Conditions, HoldAPlainValueAgainstTheCode) {
  const auto with = [](const std::string& condition) {
    return form_of(R"({"linkId":"a","type":"choice","answerOption":[{"valueCoding":{"code":"2.2"}}]},)"
                   R"({"linkId":"b","type":"display","enableWhen":[{"question":"a",)" +
                   condition + "}]}");
  };
  EXPECT_EQ(shown_in(with(R"("operator":"=","answerString":"2.2")"), {chosen("a", 0)}), "a b ");
  EXPECT_EQ(shown_in(with(R"("operator":">=","answerDecimal":2.1)"), {chosen("a", 0)}), "a b ");
  EXPECT_EQ(shown_in(with(R"("operator":"<","answerDecimal":2.1)"), {chosen("a", 0)}), "a ");
  EXPECT_EQ(shown_in(with(R"("operator":"=","answerInteger":2)"), {chosen("a", 0)}), "a ");
}

TEST(Conditions, JoinByAllOrAny) {
  const auto form = [](const std::string& behavior) {
    return form_of(R"({"linkId":"a","type":"boolean"},{"linkId":"c","type":"boolean"},)"
                   R"({"linkId":"b","type":"display","enableBehavior":")" +
                   behavior +
                   R"(","enableWhen":[{"question":"a","operator":"=","answerBoolean":true},)"
                   R"({"question":"c","operator":"=","answerBoolean":true}]})");
  };
  EXPECT_EQ(shown_in(form("all"), {typed("a", "true")}), "a c ");
  EXPECT_EQ(shown_in(form("any"), {typed("a", "true")}), "a c b ");
  EXPECT_EQ(shown_in(form("all"), {typed("a", "true"), typed("c", "true")}), "a c b ");
}

TEST(Conditions, AnswersOfWhatIsNotShownDoNotCount) {
  const auto condition = [](const std::string& on) {
    return R"("enableWhen":[{"question":")" + on + R"(","operator":"=","answerBoolean":true}]})";
  };
  // In the form the last of the chain comes first.
  const auto form = form_of(R"({"linkId":"c","type":"group",)" + condition("b").substr(0, condition("b").size() - 1) +
                            R"(,"item":[{"linkId":"d","type":"boolean"}]},{"linkId":"b","type":"boolean",)" +
                            condition("a") + R"(,{"linkId":"a","type":"boolean"})");
  EXPECT_EQ(shown_in(form, {typed("a", "true"), typed("b", "true")}), "c d b a ");
  EXPECT_EQ(shown_in(form, {typed("a", "false"), typed("b", "true")}), "a ");
  const auto json = to_response_json(form, {typed("a", "false"), typed("b", "true"), typed("d", "true")},
                                     ResponseStatus::completed, now);
  ASSERT_TRUE(json);
  EXPECT_FALSE(json->contains(R"("linkId":"b")"));
  EXPECT_FALSE(json->contains(R"("linkId":"d")"));
}

TEST(Conditions, InACircleTheFirstIsDecidedByTheAnswersAsTheyStand) {
  const auto form = form_in("circle.json");
  EXPECT_EQ(shown_in(form, {}), "first second ");
  EXPECT_EQ(shown_in(form, {typed("first", "true")}), "behind first ");
  EXPECT_EQ(shown_in(form, {typed("second", "true")}), "second ");
  EXPECT_EQ(shown_in(form, {typed("first", "true"), typed("second", "true")}), "second ");
  EXPECT_EQ(shown_in(form, {typed("alone", "true")}), "first second alone ");
}

TEST(InitialAnswers, AreWhatTheFormBeginsWith) {
  const auto form = form_of(
      R"({"linkId":"a","type":"string","initial":[{"valueString":"here"}]},)"
      R"({"linkId":"b","type":"choice","answerOption":[{"valueString":"x"},{"valueString":"y","initialSelected":true}]},)"
      R"({"linkId":"c","type":"integer","readOnly":true,"initial":[{"valueInteger":4}]},)"
      R"({"linkId":"d","type":"integer","initial":[{"valueString":"four"}]},)"
      R"({"linkId":"e","type":"quantity","initial":[{"valueQuantity":{"unit":"km"}}]})");
  EXPECT_EQ(initial_answers(form), (std::vector<Answer>{typed("a", "here"), chosen("b", 1), typed("c", "4")}));
  EXPECT_TRUE(validate(form, initial_answers(form), ResponseStatus::completed).empty());
  EXPECT_EQ(links_of(validate(form, {typed("c", "5")}, ResponseStatus::in_progress)), "c ");
  EXPECT_TRUE(validate(form, {typed("e", "3")}, ResponseStatus::completed).empty());
}

TEST(ReadingBack, KeepsWhatFitsAndSaysWhatDoesNot) {
  const auto form = form_in("every-type.json");
  const auto filled = parse_response(
      form, R"({"resourceType":"QuestionnaireResponse","status":"amended","item":[)"
            R"({"linkId":"group","item":[{"linkId":"boolean","answer":[{"valueBoolean":true}]}]},)"
            R"({"linkId":"gone","answer":[{"valueBoolean":true}]},)"
            R"({"linkId":"integer","answer":[{"valueString":"two"}]},)"
            R"({"linkId":"choice","answer":[{"valueCoding":{"code":"zz"}},{"valueCoding":{"code":"au"}}]},)"
            R"({"linkId":"open","answer":[{"valueCoding":{"code":"w","display":"water"}}]},)"
            R"({"linkId":"attachment","answer":[{"valueAttachment":{"url":"x"}}]},)"
            R"({"linkId":"string","answer":[{"valueString":"one"},{"valueString":"two"}]}]})");
  ASSERT_TRUE(filled) << filled.error().where << ": " << filled.error().message;
  EXPECT_EQ(filled->status, ResponseStatus::amended);
  EXPECT_EQ(filled->answers, (std::vector<Answer>{typed("boolean", "true"), chosen("choice", 1), typed("open", "water"),
                                                  typed("string", "one")}));
  std::string about;
  for (const auto& notice : filled->notices) about += notice.link_id + " ";
  EXPECT_EQ(about, "gone integer choice attachment string ");
  EXPECT_EQ(filled->notices[0].where, "$.item[1].answer[0]");
}

TEST(ReadingBack, RefusesAnswersToAnotherForm) {
  const auto form = form_in("evening.json");
  const auto read = [&](const std::string& members) {
    return parse_response(form, R"({"resourceType":"QuestionnaireResponse",)" + members + "}");
  };
  EXPECT_EQ(read(R"("status":"completed","questionnaire":"https://example.org/other")").error().where,
            "$.questionnaire");
  EXPECT_TRUE(read(R"("status":"completed","questionnaire":"https://example.org/Questionnaire/evening|2")"));
  const auto earlier = read(R"("status":"completed","questionnaire":"https://example.org/Questionnaire/evening|1")");
  ASSERT_TRUE(earlier);
  EXPECT_EQ(earlier->notices.size(), 1U);
  EXPECT_TRUE(read(R"("status":"completed")"));
}

TEST(ReadingBack, PointsToTheFirstMistake) {
  const auto form = form_in("every-type.json");
  const auto where = [&](const std::string& json) {
    const auto filled = parse_response(form, json);
    EXPECT_FALSE(filled) << json;
    return filled ? "" : filled.error().where;
  };
  const auto with = [](const std::string& members) {
    return R"({"resourceType":"QuestionnaireResponse","status":"completed",)" + members + "}";
  };
  EXPECT_EQ(where(R"({"resourceType":"Questionnaire"})"), "$.resourceType");
  EXPECT_EQ(where(R"({"resourceType":"QuestionnaireResponse"})"), "$.status");
  EXPECT_EQ(where(R"({"resourceType":"QuestionnaireResponse","status":"done"})"), "$.status");
  EXPECT_EQ(where(with(R"("authored":"yesterday")")), "$.authored");
  EXPECT_EQ(where(with(R"("item":{})")), "$.item");
  EXPECT_EQ(where(with(R"("item":[{"answer":[]}])")), "$.item[0].linkId");
  EXPECT_EQ(where(with(R"("item":[{"linkId":"date","answer":[{"valueDate":"May"}]}])")),
            "$.item[0].answer[0].valueDate");
  EXPECT_EQ(where(with(R"("item":[{"linkId":"integer","answer":[{"valueInteger":1.5}]}])")),
            "$.item[0].answer[0].valueInteger");
}

TEST(ReadingBack, SurvivesDamage) {
  const auto form = form_in("every-type.json");
  const auto whole = to_response_json(form, answers_of_every_type, ResponseStatus::completed, now);
  ASSERT_TRUE(whole);
  for (std::size_t size = 0; size < whole->size(); size += 5) {
    EXPECT_FALSE(parse_response(form, std::string_view(*whole).substr(0, size)));
  }
  for (std::size_t i = 0; i < whole->size(); ++i) {
    auto damaged = *whole;
    damaged[i] = "\"0[}x"[i % 5];
    const auto filled = parse_response(form, damaged);
    if (filled) static_cast<void>(to_response_json(form, filled->answers, filled->status, now));
  }
  std::string deep;
  for (int i = 0; i < 60; ++i) deep += R"({"linkId":"a","item":[)";
  EXPECT_EQ(parse_response(form, deep).error().code, Code::too_large);
}

}  // namespace
}  // namespace securebase::fhir
