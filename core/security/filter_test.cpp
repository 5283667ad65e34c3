#include "core/security/filter.hpp"

#include <gtest/gtest.h>

#include "core/wire/json.hpp"

namespace securebase::security {
namespace {

TEST(SecurityFilter, StartsUnknownOnEveryScale) {
  const auto state = prior_state();
  EXPECT_TRUE(is_whole(state));
  for (const auto& scale : model().scales) {
    EXPECT_NEAR(belief(state, scale.id).mean, 0, 1e-12);
    EXPECT_NEAR(belief(state, scale.id).sd, 0.9618, 1e-3);
    EXPECT_FALSE(is_known(belief(state, scale.id)));
  }
}

TEST(SecurityFilter, HighAnswersRaiseAFacetAndLessItsNeighbours) {
  auto state = prior_state();
  observe(state, std::vector<Answer>{{"f4.1", 4}});
  EXPECT_GT(belief(state, "f4").mean, belief(state, "f1").mean);  // The same component.
  EXPECT_GT(belief(state, "f1").mean, belief(state, "f3").mean);  // The other.
  EXPECT_GT(belief(state, "f3").mean, 0);
  EXPECT_NEAR(belief(state, "h1_own").mean, 0, 1e-12);
}

TEST(SecurityFilter, ReversedItemsCountTheOtherWay) {
  auto state = prior_state();
  observe(state, std::vector<Answer>{{"f1.2", 4}});
  EXPECT_LT(belief(state, "f1").mean, 0);
}

TEST(SecurityFilter, TwoAnswersMakeAFacetKnownAndSilenceUnknownAgain) {
  auto state = prior_state();
  observe(state, std::vector<Answer>{{"f4.1", 3}, {"f4.2", 1}, {"f4.3", 2}});
  EXPECT_TRUE(is_known(belief(state, "f4")));
  advance(state, 365);
  EXPECT_FALSE(is_known(belief(state, "f4")));
}

TEST(SecurityFilter, TimeInPiecesIsTimeAtOnce) {
  auto pieces = prior_state();
  observe(pieces, std::vector<Answer>{{"f4.1", 0}, {"h2_own.1", 3}});
  auto once = pieces;
  for (int day = 0; day < 30; ++day) advance(pieces, 1);
  advance(once, 30);
  EXPECT_NEAR(belief(pieces, "f4").mean, belief(once, "f4").mean, 1e-10);
  EXPECT_NEAR(belief(pieces, "f4").sd, belief(once, "f4").sd, 1e-10);
  EXPECT_NEAR(belief(pieces, "h2_own").sd, belief(once, "h2_own").sd, 1e-10);
}

TEST(SecurityFilter, TheOrderOfOneOccasionsAnswersDoesNotMatter) {
  auto forwards = prior_state();
  auto backwards = prior_state();
  observe(forwards, std::vector<Answer>{{"f4.1", 0}, {"f1.1", 3}, {"f4.2", 2}, {"h1_own.1", 1}});
  observe(backwards, std::vector<Answer>{{"h1_own.1", 1}, {"f4.2", 2}, {"f1.1", 3}, {"f4.1", 0}});
  EXPECT_EQ(wire::to_json(forwards), wire::to_json(backwards));
}

TEST(SecurityFilter, PassesOverWhatItDoesNotKnow) {
  auto state = prior_state();
  const auto before = wire::to_json(state);
  observe(state, std::vector<Answer>{{"f9.1", 4}, {"f4.1", 5}, {"f4.1", -1}});
  take_step(state, "no_such_step", 1);
  advance(state, -3);
  EXPECT_EQ(wire::to_json(state), before);
}

TEST(SecurityFilter, AStepRaisesItsFacetsAndTheDoubt) {
  auto state = prior_state();
  observe(state, std::vector<Answer>{{"f4.1", 2}, {"f4.2", 2}, {"f4.3", 2}});
  auto after = state;
  take_step(after, "assertive_communication", 1);
  EXPECT_NEAR(belief(after, "f4").mean - belief(state, "f4").mean, 0.08, 1e-9);
  EXPECT_GT(belief(after, "f4").sd, belief(state, "f4").sd);
  EXPECT_LT(belief(after, "h1_own").mean, 0);
}

// The numbers are this program's own; they hold every compiler to the same ones.
TEST(SecurityFilter, GivesTheSameNumbersOnEveryPlatform) {
  auto state = prior_state();
  for (int week = 0; week < 30; ++week) {
    advance(state, 7);
    observe(state, std::vector<Answer>{{"f4.1", week % 5}, {"f3.2", (week * 3) % 5}, {"h1_own.1", week % 4}});
    take_step(state, "own_needs", 0.33);
  }
  EXPECT_NEAR(belief(state, "f4").mean, 0.212060803958, 1e-9);
  EXPECT_NEAR(belief(state, "f4").sd, 0.430207249889, 1e-9);
  EXPECT_NEAR(belief(state, "h1_own").mean, -0.775499958839, 1e-9);
  EXPECT_NEAR(belief(state, "h1_own").sd, 0.406015307870, 1e-9);
}

TEST(SecurityFilter, GoesOnFromJsonBitForBit) {
  auto state = prior_state();
  for (int week = 0; week < 30; ++week) {
    advance(state, 6.9 + week / 7.0);
    observe(state, std::vector<Answer>{{"f4.1", week % 5}, {"f3.2", (week * 3) % 5}, {"partner_anxiety.4", week % 4}});
    take_step(state, "own_needs", 1.0 / 3);
    const auto json = wire::to_json(state);
    const auto read = wire::from_json<State>(json);
    ASSERT_TRUE(read.has_value());
    EXPECT_TRUE(is_whole(*read));
    ASSERT_EQ(read->facets.covariance, state.facets.covariance) << "week " << week;
    ASSERT_EQ(wire::to_json(*read), json);
  }
}

}  // namespace
}  // namespace securebase::security
