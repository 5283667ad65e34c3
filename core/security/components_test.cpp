#include "core/security/components.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace securebase::security {
namespace {

State after(const std::vector<Answer>& answers) {
  auto state = prior_state();
  observe(state, answers);
  return state;
}

TEST(Components, AreThePlainMeansOfTheirFacets) {
  const auto state = after({{"f3.1", 4}, {"f5.1", 0}, {"f4.1", 3}});
  const auto [self, relationship, p_higher] = components(state);
  const auto mean = [&](const char* id) { return belief(state, id).mean; };
  EXPECT_NEAR(self.mean, (mean("f3") + mean("f5") + mean("f6")) / 3, 1e-12);
  EXPECT_NEAR(relationship.mean, (mean("f1") + mean("f2") + mean("f4") + mean("f7")) / 4, 1e-12);
  EXPECT_NEAR(component(state, "self").mean, self.mean, 1e-12);
}

TEST(Components, ThePriorDeviationFollowsFromTheCorrelations) {
  const auto now = components(prior_state());
  const double single = 0.85 * 0.85 + 0.45 * 0.45;
  EXPECT_NEAR(now.self.sd, std::sqrt(single * (1 + 2 * 0.5) / 3), 1e-9);
  EXPECT_NEAR(now.relationship.sd, std::sqrt(single * (1 + 3 * 0.5) / 4), 1e-9);
  EXPECT_NEAR(now.p_self_higher, 0.5, 1e-9);
}

TEST(Components, TellWhichIsHigher) {
  const auto state = after({{"f3.1", 4}, {"f5.1", 4}, {"f6.1", 4}, {"f1.1", 0}, {"f4.1", 0}, {"f7.1", 0}});
  EXPECT_GT(components(state).p_self_higher, 0.99);
}

TEST(Components, TheWholeIsWeightedByThePerson) {
  const auto state = after({{"f3.1", 4}, {"f4.1", 0}});
  EXPECT_NEAR(whole(state, 1).mean, component(state, "self").mean, 1e-12);
  EXPECT_NEAR(whole(state, 0).mean, component(state, "relationship").mean, 1e-12);
  EXPECT_NEAR(whole(state, 0.25).mean,
              0.25 * component(state, "self").mean + 0.75 * component(state, "relationship").mean, 1e-12);
}

TEST(Components, SignsAreStillLearnedUntilTheirGate) {
  const auto before = signs(prior_state());
  ASSERT_EQ(before.size(), 5U);
  for (const auto& sign : before) EXPECT_FALSE(sign.is_known) << sign.facet;
  const auto known = signs(after({{"f2.1", 3}, {"f2.2", 1}, {"f2.3", 3}}));
  EXPECT_TRUE(known[1].is_known);
  EXPECT_FALSE(known[4].is_known);
}

TEST(Components, AttachmentStandsOnTwoAxes) {
  const auto state = after({{"partner_anxiety.1", 4}, {"partner_avoidance.2", 4}, {"general_anxiety.3", 4}});
  EXPECT_GT(attachment(state, "partner").anxiety.mean, 0.5);
  EXPECT_LT(attachment(state, "partner").avoidance.mean, -0.5);  // The item is reversed.
  EXPECT_LT(attachment(state, "general").anxiety.mean, -0.5);
  EXPECT_NEAR(attachment(state, "general").avoidance.mean, 0, 1e-12);
}

TEST(CoupleView, LiesNearerToTheLowerOfTheTwo) {
  const SharedPicture high{{1, 0.05}, {}};
  const SharedPicture low{{-1, 0.05}, {}};
  const auto view = couple_view(high, low, 1);
  const double exact = -std::log((std::exp(-1.5) + std::exp(1.5)) / 2) / 1.5;
  EXPECT_NEAR(view.shared.mean, exact, 0.01);
  EXPECT_LT(view.shared.mean, -0.5);
  EXPECT_LT(view.shared_low, view.shared.mean);
  EXPECT_GT(view.shared_high, view.shared.mean);
  EXPECT_NEAR(view.gap.mean, 2, 1e-12);
  EXPECT_GT(view.p_gap, 0.99);
}

TEST(CoupleView, IsTheSameWhicheverOfTheTwoLooks) {
  const SharedPicture a{{0.6, 0.3}, {}};
  const SharedPicture b{{-0.2, 0.4}, {}};
  EXPECT_NEAR(couple_view(a, b, 5).shared.mean, couple_view(b, a, 5).shared.mean, 0.06);
  EXPECT_NEAR(couple_view(a, b, 5).gap.mean, -couple_view(b, a, 5).gap.mean, 1e-12);
}

TEST(CoupleView, NamesTheFacetSeenMostDifferently) {
  const auto mine = shared_picture(after({{"f7.1", 4}, {"f7.2", 4}, {"f7.3", 0}}), true);
  const auto theirs = shared_picture(after({{"f7.1", 0}, {"f7.2", 0}, {"f7.3", 4}}), true);
  EXPECT_EQ(couple_view(mine, theirs, 1).mismatch, "f7");
  EXPECT_GT(couple_view(mine, theirs, 1).p_mismatch, 0.9);
}

TEST(CoupleView, NamesNoFacetUnlessBothShareThem) {
  const auto mine = shared_picture(after({{"f7.1", 4}}), true);
  const auto theirs = shared_picture(after({{"f7.1", 0}}), false);
  EXPECT_TRUE(theirs.facets.empty());
  EXPECT_TRUE(couple_view(mine, theirs, 1).mismatch.empty());
}

}  // namespace
}  // namespace securebase::security
