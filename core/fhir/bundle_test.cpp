#include "core/fhir/bundle.hpp"

#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <string>

#include "core/fhir/codes.hpp"

namespace securebase::fhir {
namespace {

Handover handover() {
  Handover handover;
  handover.id = urn_uuid_of("file");
  handover.subject = urn_uuid_of("person");
  handover.timestamp = "2026-11-24T09:00:00+01:00";
  handover.version = "1";
  handover.words = {"Maße", "Spanne", "Veränderung", "höher", "niedriger", "keine", "unbekannt", "Schritte", "Punkte"};
  Measurement measurement{.id = urn_uuid_of("trust now")};
  measurement.code = "facet.trust";
  measurement.name = "Trust";
  measurement.is_provisional = true;
  measurement.effective = handover.timestamp;
  measurement.value = 0.4567;
  measurement.low = -0.3;
  measurement.high = 1.2;
  handover.measurements.push_back(measurement);
  return handover;
}

boost::json::value bundle_of(const Handover& handover) {
  const auto json = to_bundle_json(handover);
  EXPECT_TRUE(json.has_value());
  return boost::json::parse(json.value_or("{}"));
}

const boost::json::value& observation_in(const boost::json::value& bundle) {
  const auto& entries = bundle.at("entry").as_array();
  return entries.back().at("resource");
}

TEST(Codes, ANameGivesAVersionFiveUuid) {
  // Python: uuid.uuid5(uuid.UUID("30122af1-f418-4d47-aeda-0e4b09bdc775"), "e1")
  EXPECT_EQ(urn_uuid_of("e1"), "urn:uuid:20c35915-14d4-52ae-9d74-cee2ebc33d86");
  EXPECT_EQ(urn_uuid_of("questionnaire"), own_questionnaire_url);
  EXPECT_EQ(urn_uuid_of("codes"), own_code_system_url);
}

TEST(Bundle, HoldsAPersonWithoutAName) {
  const auto bundle = bundle_of(handover());
  const auto& person = bundle.at("entry").at(0);
  EXPECT_EQ(person.at("fullUrl").as_string(), urn_uuid_of("person").c_str());
  EXPECT_EQ(boost::json::serialize(person.at("resource")),
            R"({"resourceType":"Patient","name":[{"use":"anonymous"}]})");
}

TEST(Bundle, GivesAValueItsIntervalAsAComponent) {
  const auto bundle = bundle_of(handover());
  const auto& observation = observation_in(bundle);
  EXPECT_EQ(observation.at("status").as_string(), "preliminary");
  EXPECT_DOUBLE_EQ(observation.at("valueQuantity").at("value").as_double(), 0.46);
  const auto& interval = observation.at("component").at(0);
  EXPECT_EQ(interval.at("code").at("coding").at(0).at("code").as_string(), "interval-95");
  EXPECT_DOUBLE_EQ(interval.at("valueRange").at("low").at("value").as_double(), -0.3);
  EXPECT_FALSE(observation.as_object().contains("referenceRange"));
}

TEST(Bundle, WritesNoNumberWhereNothingIsKnown) {
  auto unknown = handover();
  unknown.measurements[0].value.reset();
  const auto bundle = bundle_of(unknown);
  const auto& observation = observation_in(bundle).as_object();
  EXPECT_FALSE(observation.contains("valueQuantity"));
  EXPECT_FALSE(observation.contains("component"));
  EXPECT_EQ(observation.at("dataAbsentReason").at("coding").at(0).at("code").as_string(), "temp-unknown");
}

TEST(Bundle, SaysWhatItsOwnCodesMean) {
  const auto bundle = bundle_of(handover());
  const auto& system = bundle.at("entry").at(1).at("resource");
  EXPECT_EQ(system.at("url").as_string(), own_code_system_url.data());
  EXPECT_EQ(system.at("content").as_string(), "fragment");
  EXPECT_EQ(system.at("concept").at(0).at("code").as_string(), "facet.trust");
}

TEST(Bundle, NamesAChangeAndWhatItIsComparedWith) {
  auto changed = handover();
  changed.measurements[0].change = "higher";
  changed.measurements[0].since = urn_uuid_of("trust earlier");
  const auto bundle = bundle_of(changed);
  const auto& observation = observation_in(bundle);
  EXPECT_EQ(observation.at("component").at(1).at("valueCodeableConcept").at("coding").at(0).at("code").as_string(),
            "higher");
  EXPECT_EQ(observation.at("derivedFrom").at(0).at("reference").as_string(), changed.measurements[0].since.c_str());
}

TEST(Bundle, SaysEverythingOfItsOwnInTheWordsItIsGiven) {
  auto all = handover();
  all.measurements[0].change = "none";
  auto score = all.measurements[0];
  score.is_provisional = false;
  score.value.reset();
  all.measurements.push_back(score);
  all.measurements.back().value = 3;
  all.measurements.push_back(score);
  const auto json = *to_bundle_json(all);
  const auto& words = all.words;
  for (const auto& word : {words.title, words.interval, words.change, words.higher, words.lower, words.none,
                           words.unknown, words.steps, words.points})
    EXPECT_TRUE(json.contains('"' + word + '"')) << word;
}

TEST(Bundle, OfNothingIsRefused) {
  auto nothing = handover();
  nothing.measurements.clear();
  EXPECT_FALSE(to_bundle_json(nothing).has_value());
}

}  // namespace
}  // namespace securebase::fhir
