#include "core/view/text_parts.hpp"

#include <gtest/gtest.h>

#include <limits>

#include "core/base/random.hpp"
#include "core/view/log.hpp"

namespace securebase::view {
namespace {

struct Written {
  std::string id;
  std::int64_t time_ms;
  std::string body;
};

std::string form(std::int32_t parts, const std::string& text_id = "t") {
  return event::body_json(event::QuestionnaireAdded{"Evenings", "", {}, event::InParts{text_id, parts}, {}});
}
std::string part(std::int32_t order, const std::string& text, const std::string& of = "q",
                 const std::string& text_id = "t") {
  return event::body_json(event::TextPart{of, text_id, order, text});
}
std::string erased(const std::string& id) { return event::body_json(event::Erased{{{id}}}); }

Log folded(const std::vector<Written>& events) {
  Log log;
  for (const auto& [id, time_ms, body] : events) log.add(id, time_ms, body);
  return log;
}

/// The questionnaire of the fact "q"; "missing" while a piece is.
std::string text_of(const Log& log) {
  const auto* const entry = log.find("q");
  if (entry == nullptr) return "no fact";
  const auto [body, is_whole] = log.whole(*entry);
  return is_whole ? std::get<event::QuestionnaireAdded>(body).questionnaire : "missing";
}

TEST(TextParts, AreOneTextWhateverTheOrderTheyCameIn) {
  EXPECT_EQ(text_of(folded(
                {{"q", 1, form(3)}, {"a", 1, part(0, "one ")}, {"b", 1, part(1, "two ")}, {"c", 1, part(2, "three")}})),
            "one two three");
  EXPECT_EQ(text_of(folded(
                {{"c", 1, part(2, "three")}, {"a", 1, part(0, "one ")}, {"q", 1, form(3)}, {"b", 1, part(1, "two ")}})),
            "one two three");
}

TEST(TextParts, AreNoEntriesThemselves) {
  const auto log = folded({{"q", 1, form(1)}, {"a", 1, part(0, "x")}});
  EXPECT_EQ(log.entries().size(), 1U);
  EXPECT_TRUE(log.unknown().empty());
}

TEST(TextParts, SayWhenOneIsMissing) {
  EXPECT_EQ(text_of(folded({{"q", 1, form(2)}, {"b", 1, part(1, "two")}})), "missing");
  EXPECT_EQ(text_of(folded({{"q", 1, form(2)}})), "missing");
}

TEST(TextParts, OfTheSamePlaceTheEarliestCounts) {
  const std::vector<Written> events = {
      {"b", 2, part(0, "later")}, {"q", 1, form(1)}, {"c", 1, part(0, "second")}, {"a", 1, part(0, "first")}};
  EXPECT_EQ(text_of(folded(events)), "first");
  auto log = folded(events);
  log.add("a", 1, std::nullopt);
  EXPECT_EQ(text_of(log), "second");
}

TEST(TextParts, OfAnotherFactOrAnotherTextAreNotMixedIn) {
  EXPECT_EQ(text_of(folded({{"q", 1, form(1)}, {"a", 1, part(0, "x", "other")}})), "missing");
  EXPECT_EQ(text_of(folded({{"q", 1, form(1)}, {"a", 1, part(0, "x", "q", "s")}})), "missing");
}

TEST(TextParts, BeyondAnyTextCountAsUnreadable) {
  const auto log = folded({{"q", 1, form(1)},
                           {"a", 1, part(-1, "x")},
                           {"b", 1, part(event::text_parts_max, "x")},
                           {"c", 1, part(std::numeric_limits<std::int32_t>::max(), "x")}});
  ASSERT_EQ(log.unknown().size(), 1U);
  EXPECT_EQ(log.unknown()[0].events, 3);
  EXPECT_TRUE(log.parts_of("q").empty());
}

TEST(TextParts, OfAnImpossibleNumberAreNoText) {
  for (const auto parts : {0, -1, event::text_parts_max + 1, std::numeric_limits<std::int32_t>::max()})
    EXPECT_EQ(text_of(folded({{"q", 1, form(parts)}, {"a", 1, part(0, "x")}})), "missing") << parts;
}

TEST(TextParts, BeyondTheLongestTextAreNoText) {
  TextParts parts;
  const std::string piece(event::text_bytes_max / 4, 'x');
  for (std::int32_t i = 0; i < 5; ++i) parts.add(std::to_string(i), 1, {"q", "t", i, piece});
  EXPECT_EQ(parts.join("q", {"t", 4})->size(), event::text_bytes_max);
  EXPECT_EQ(parts.join("q", {"t", 5}), std::nullopt);
}

TEST(TextParts, GoWithTheFactTheyBelongTo) {
  for (const auto& gone : {erased("q"), event::body_json(event::TakenBack{"q"})}) {
    auto log = folded({{"q", 1, form(2)}, {"a", 1, part(0, "secret")}, {"e", 2, gone}});
    log.add("b", 1, part(1, "secret"));
    EXPECT_TRUE(log.entries().empty());
    EXPECT_EQ(log.snapshot().find("secret"), std::string::npos);
  }
}

TEST(TextParts, ThatAreErasedLeaveNoWord) {
  const auto log =
      folded({{"q", 1, form(2)}, {"a", 1, part(0, "secret")}, {"e", 2, erased("a")}, {"b", 1, part(1, "x")}});
  EXPECT_EQ(text_of(log), "missing");
  EXPECT_EQ(log.snapshot().find("secret"), std::string::npos);
  EXPECT_EQ(log.parts_of("q"), std::vector<std::string>{"b"});
}

TEST(TextParts, StayWhenACorrectionNamesThemAgain) {
  event::QuestionnaireAdded scored{"Evenings", "", {}, event::InParts{"t", 1}, event::InParts{"s", 2}};
  const auto correction = event::body_json(event::Corrected{"q", event::body_json(scored)});
  const auto log = folded({{"q", 1, form(1)},
                           {"a", 1, part(0, "form")},
                           {"c", 2, correction},
                           {"d", 2, part(0, "ta", "q", "s")},
                           {"e", 2, part(1, "ble", "q", "s")}});
  EXPECT_EQ(text_of(log), "form");
  const auto whole = log.whole(*log.find("q"));
  EXPECT_EQ(std::get<event::QuestionnaireAdded>(whole.body).scoring, "table");
  EXPECT_EQ(log.parts_of("q").size(), 3U);
}

TEST(TextParts, OfAFillingInAreJoinedToo) {
  const event::QuestionnaireAnswered answered{"q", "", event::InParts{"t", 2}};
  const auto log =
      folded({{"r", 1, event::body_json(answered)}, {"a", 1, part(0, "long ", "r")}, {"b", 1, part(1, "story", "r")}});
  EXPECT_EQ(std::get<event::QuestionnaireAnswered>(log.whole(*log.find("r")).body).response, "long story");
}

/// Forms and their pieces, doubled, erased and taken back, some with no form and some for none.
std::vector<Written> tangle(Random& random) {
  std::vector<Written> events;
  for (int i = 0; i < 120; ++i) {
    const auto id = "e" + std::to_string(i);
    const auto other = "e" + std::to_string(random.below(120));
    const auto time = static_cast<std::int64_t>(random.below(50));
    const auto order = static_cast<std::int32_t>(random.below(4)) - 1;
    const auto what = random.below(10);
    events.push_back({id, time,
                      what < 2   ? form(static_cast<std::int32_t>(random.below(4)))
                      : what < 8 ? part(order, id, other)
                      : what < 9 ? event::body_json(event::TakenBack{other})
                                 : erased(other)});
  }
  return events;
}

TEST(TextParts, AnyOrderAndASnapshotBetweenGiveTheSameFold) {
  Random random(11);
  for (int round = 0; round < 40; ++round) {
    auto events = tangle(random);
    const auto whole = folded(events).snapshot();
    for (std::size_t i = events.size(); i > 1; --i) std::swap(events[i - 1], events[random.below(i)]);
    const auto cut = random.below(events.size());
    auto log = folded({events.begin(), events.begin() + static_cast<std::ptrdiff_t>(cut)});
    auto restored = Log::read_snapshot(log.snapshot());
    ASSERT_TRUE(restored);
    for (auto i = cut; i < events.size(); ++i) restored->add(events[i].id, events[i].time_ms, events[i].body);
    EXPECT_TRUE(restored->snapshot() == whole) << "round " << round;
  }
}

}  // namespace
}  // namespace securebase::view
