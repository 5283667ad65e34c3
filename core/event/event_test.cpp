#include "core/event/event.hpp"

#include <gtest/gtest.h>

#include <boost/mp11.hpp>

#include "core/event/kinds.hpp"
#include "core/wire/json.hpp"

namespace securebase::event {
namespace {

TEST(Event, ReadsABodyByItsKind) {
  const auto body = read_body(R"({"kind":"checked_in","pleasantness":-0.5,"feelings":["lonely"]})");
  ASSERT_TRUE(body);
  const auto& check_in = std::get<CheckedIn>(*body);
  EXPECT_EQ(check_in.pleasantness, -0.5);
  EXPECT_EQ(check_in.energy, std::nullopt);
  EXPECT_EQ(check_in.feelings, std::vector<std::string>{"lonely"});
}

TEST(Event, WritesWhatItReads) {
  const std::string json =
      R"({"kind":"step_taken","step":"own_needs","practice":"p1","is_finished":true,"notes":[{"screen":2,"text":"x"}]})";
  EXPECT_EQ(body_json(*read_body(json)), json);
}

TEST(Event, KeepsTheNameOfAKindItDoesNotKnow) {
  const auto body = read_body(R"({"kind":"danced","how":"well"})");
  ASSERT_TRUE(body);
  EXPECT_EQ(kind_of(*body), "danced");
  EXPECT_TRUE(std::holds_alternative<Unknown>(*body));
}

TEST(Event, SaysWhichFieldIsWrong) {
  const auto body = read_body(R"({"kind":"checked_in","answers":[{"item":"f1.1","category":"often"}]})");
  ASSERT_FALSE(body);
  EXPECT_EQ(body.error().where, "$.answers[0].category");
}

TEST(Event, RefusesWhatIsNoEvent) {
  for (const auto* json : {"", "[]", "{}", R"({"kind":3})", "{\"kind\":", "\xFF"})
    EXPECT_FALSE(read_body(json)) << json;
  EXPECT_EQ(read_body(std::string(body_bytes_max + 1, ' ')).error().code, Code::too_large);
}

TEST(Event, EveryFieldHasItsMeaning) {
  boost::mp11::mp_for_each<boost::mp11::mp_transform<std::type_identity, boost::mp11::mp_remove<Body, Unknown>>>(
      []<class Record>(std::type_identity<Record>) {
        std::vector<std::string_view> described;
        for (const auto& row : Kind<Record>::fields) described.push_back(row.field);
        std::vector<std::string_view> fields;
        boost::mp11::mp_for_each<wire::detail::Fields<Record>>([&](auto field) { fields.emplace_back(field.name); });
        EXPECT_EQ(described, fields) << Kind<Record>::name;
      });
}

}  // namespace
}  // namespace securebase::event
