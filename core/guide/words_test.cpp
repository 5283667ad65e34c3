#include "core/guide/words.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "core/guide/guide.hpp"

namespace securebase::guide {
namespace {

TEST(Level, IsInTheMiddleWithinHalfAStandardDeviation) {
  EXPECT_EQ(level_of(-0.51), Level::low);
  EXPECT_EQ(level_of(-0.5), Level::middle);
  EXPECT_EQ(level_of(0), Level::middle);
  EXPECT_EQ(level_of(0.5), Level::middle);
  EXPECT_EQ(level_of(0.51), Level::high);
}

TEST(Filled, PutsInEveryPlaceOfThatNameAndLeavesTheRest) {
  EXPECT_EQ(filled("{a} and {a}, {b}", "a", "one"), "one and one, {b}");
  EXPECT_EQ(filled("none", "a", "one"), "none");
  EXPECT_EQ(filled("{a}", "a", "{a}"), "{a}") << "what is put in is not searched again";
}

void expect_whole(const Reading& reading) {
  for (const auto level : {Level::low, Level::middle, Level::high}) {
    EXPECT_TRUE(reading_at(reading, level).ends_with('.')) << reading_at(reading, level);
  }
  EXPECT_NE(reading.low, reading.middle);
  EXPECT_NE(reading.middle, reading.high);
}

TEST(Words, HaveEveryPartOfThePicture) {
  const auto& words = guide(Language::en).words;
  EXPECT_EQ(words.components.size(), 2U);
  EXPECT_EQ(words.facets.size(), 7U);
  EXPECT_EQ(std::ranges::count(words.facets, true, &FacetWords::is_sign), 5);
  EXPECT_EQ(words.factors.size(), 4U);
  EXPECT_EQ(words.attachment.size(), 2U);
  EXPECT_EQ(words.steps.size(), 8U);
  for (const auto& one : words.components) expect_whole(one.reading);
  for (const auto& one : words.facets) expect_whole(one.reading);
  for (const auto& one : words.attachment) expect_whole(one.reading);
  for (const auto& one : words.factors) {
    expect_whole(one.experienced);
    expect_whole(one.own);
  }
}

TEST(Words, FindAFacetByItsIdAndByTheCodeOfItsItems) {
  for (int number = 1; number <= 7; ++number) {
    const auto* facet = find_facet("f" + std::to_string(number), Language::en);
    ASSERT_NE(facet, nullptr) << number;
    EXPECT_EQ(find_facet(facet->id, Language::en), facet);
    EXPECT_NE(find_component(facet->component, Language::en), nullptr);
  }
  for (int number = 1; number <= 4; ++number) {
    const auto* factor = find_factor("h" + std::to_string(number), Language::en);
    ASSERT_NE(factor, nullptr) << number;
    EXPECT_EQ(find_factor(factor->id, Language::en), factor);
    EXPECT_EQ(find_factor(factor->code + "_experienced", Language::en), factor);
  }
}

TEST(StepReason, NamesTheTightestPlace) {
  for (const auto& step : guide(Language::en).words.steps) {
    SCOPED_TRACE(step.id);
    EXPECT_FALSE(step.facets.empty());
    for (const auto& id : step.facets) EXPECT_NE(find_facet(id, Language::en), nullptr) << id;
    for (const auto& facet : guide(Language::en).words.facets) {
      EXPECT_TRUE(step_reason(step, facet).contains(facet.phrase));
      EXPECT_FALSE(step_reason(step, facet).contains('{'));
    }
    for (const auto& factor : guide(Language::en).words.factors) {
      EXPECT_TRUE(step_reason(step, factor).contains(factor.phrase));
      EXPECT_FALSE(step_reason(step, factor).contains('{'));
    }
  }
}

TEST(StepReason, IsFoundByTheScaleThatSpeaksForTheStep) {
  EXPECT_TRUE(step_reason("assertive_communication", "f4", Language::en).contains("feeling seen"));
  EXPECT_TRUE(
      step_reason("assertive_communication", "h1_own", Language::en).contains("complaints that turn into judgements"));
  EXPECT_EQ(step_reason("assertive_communication", "partner_anxiety", Language::en),
            find_step("assertive_communication", Language::en)->because);
  EXPECT_EQ(step_reason("dance", "f4", Language::en), "");
}

}  // namespace
}  // namespace securebase::guide
