#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <set>

#include "core/api/forms.hpp"
#include "core/fhir/codes.hpp"
#include "core/security/simulated.hpp"

namespace securebase::api {
namespace {

constexpr Language languages[] = {Language::en, Language::de};

fhir::Questionnaire form_of(const FormBank& bank) {
  auto form = fhir::parse_questionnaire(bank.questionnaire);
  EXPECT_TRUE(form) << (form ? "" : form.error().message);
  return form ? *std::move(form) : fhir::Questionnaire{};
}

TEST(OwnItems, AreAQuestionnaireThatOurOwnReaderReads) {
  for (const auto language : languages) {
    const auto bank = own_items(language);
    ASSERT_TRUE(bank);
    const auto form = form_of(*bank);
    EXPECT_TRUE(form.url == fhir::own_questionnaire_url);
    EXPECT_TRUE(form.notices.empty());
    const auto questions =
        std::ranges::count_if(form.items, [](const auto& item) { return fhir::can_be_filled(item); });
    EXPECT_EQ(static_cast<std::size_t>(questions), security::model().items.size());
  }
}

TEST(OwnItems, HaveTheSameAddressInEveryLanguage) {
  EXPECT_EQ(form_of(*own_items(Language::en)).url, form_of(*own_items(Language::de)).url);
}

TEST(OwnItems, StandUnderOneHeadingForEachScaleAndSide) {
  for (const auto language : languages) {
    std::set<std::string> headings;
    for (const auto& item : form_of(*own_items(language)).items) {
      if (item.type == fhir::ItemType::group) EXPECT_TRUE(headings.insert(item.text).second) << item.text;
    }
    EXPECT_EQ(headings.size(), security::model().scales.size());
  }
  const auto form = form_of(*own_items(Language::en));
  const auto place = [&](std::string_view id) {
    const auto item = std::ranges::find(form.items, id, &fhir::Item::link_id);
    std::string heading;
    for (auto before = form.items.begin(); before != item; ++before) {
      if (before->type == fhir::ItemType::group) heading = before->text;
    }
    return heading;
  };
  EXPECT_EQ(place("h1_own.2"), "What you did: criticism");
  EXPECT_EQ(place("h1_experienced.1"), "What you met: criticism");
  EXPECT_EQ(place("f3.9"), "Within yourself: steady worth");
}

/// Everybody answers everything; the table's means beside what the graded response model believes.
TEST(OwnItems, AreScoredByTheirTableAsTheModelOrdersPeople) {
  const auto bank = *own_items(Language::en);
  const auto form = form_of(bank);
  const auto table = fhir::parse_table(form, bank.scoring);
  ASSERT_TRUE(table) << table.error().where << table.error().message;
  struct Person {
    std::vector<fhir::ScoreResult> scores;
    std::vector<double> places;
  };
  Random random(61);
  std::vector<Person> people;
  for (int i = 0; i < 40; ++i) {
    security::SimulatedPerson simulated(random, 21, 0.45);
    simulated.draw_further();
    std::vector<fhir::Answer> filled;
    Person person;
    for (const auto& scale : security::model().scales) {
      std::vector<scale::GradedItem> items;
      std::vector<int> categories;
      for (const auto& item : security::model().items) {
        if (item.scale != scale.id) continue;
        const auto answer = simulated.answer(item);
        filled.push_back({.link_id = item.id, .option = answer.category});
        items.push_back(security::graded(item));
        categories.push_back(security::scored(item, answer.category));
      }
      std::vector<scale::Response> responses;
      for (std::size_t n = 0; n < items.size(); ++n) responses.push_back({&items[n], categories[n]});
      person.places.push_back(scale::expected_a_posteriori(responses).mean);
    }
    // Written out and read back, as another tool would.
    const auto response = fhir::to_response_json(form, filled, fhir::ResponseStatus::completed, "2025-05-31T18:05:00Z");
    ASSERT_TRUE(response);
    person.scores = fhir::compute(*table, form, fhir::parse_response(form, *response)->answers).value();
    people.push_back(std::move(person));
  }
  for (std::size_t s = 0; s < security::model().scales.size(); ++s) {
    int alike = 0;
    int pairs = 0;
    for (const auto& a : people) {
      EXPECT_EQ(a.scores[s].id, security::model().scales[s].id);
      for (const auto& b : people) {
        if (a.places[s] - b.places[s] < 0.3) continue;
        ++pairs;
        alike += *a.scores[s].value > *b.scores[s].value ? 1 : 0;
      }
    }
    EXPECT_GE(alike, 0.97 * pairs) << security::model().scales[s].id << ", of " << pairs << " pairs";
    EXPECT_GT(pairs, 100);
  }
  EXPECT_EQ(people[0].scores.back().id, "relationship");
}

}  // namespace
}  // namespace securebase::api
