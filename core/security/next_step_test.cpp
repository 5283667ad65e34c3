#include "core/security/next_step.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace securebase::security {
namespace {

State after(const std::vector<Answer>& answers) {
  auto state = prior_state();
  observe(state, answers);
  return state;
}

/// Every facet answered clearly: `low` ones badly, the rest well.
State with_low(const std::vector<std::string>& low) {
  std::vector<Answer> answers;
  for (const auto& item : model().items) {
    if (item.scale.size() != 2) continue;
    const bool is_low = std::ranges::count(low, item.scale) > 0;
    answers.push_back({item.id, scored(item, is_low ? 1 : 4)});
  }
  return after(answers);
}

bool is_ranked(const NextStep& next, std::string_view step) {
  return std::ranges::count(next.ranking, step, &StepSuggestion::step) > 0;
}

const WithheldStep* withheld(const NextStep& next, std::string_view step) {
  const auto found = std::ranges::find(next.withheld, step, &WithheldStep::step);
  return found == next.withheld.end() ? nullptr : &*found;
}

TEST(NextStep, NeedGrowsWithALowPlaceAndWithDoubt) {
  EXPECT_NEAR(need_of(prior_state(), "f4"), 0.9618 * 0.39894, 1e-3);
  EXPECT_GT(need_of(with_low({"f4"}), "f4"), 0.5);
  EXPECT_LT(need_of(with_low({}), "f4"), 0.01);
  const auto often = after({{"h1_own.1", 4}, {"h1_own.2", 4}});
  EXPECT_GT(need_of(often, "h1_own"), need_of(prior_state(), "h1_own"));
}

TEST(NextStep, SuggestsWhatHelpsTheLowestPlace) {
  EXPECT_EQ(next_step(with_low({"f5"}), {}).suggestions.front().step, "life_outside");
  EXPECT_EQ(next_step(with_low({"f6"}), {}).suggestions.front().step, "own_needs");
  EXPECT_EQ(next_step(with_low({"f7"}), {}).suggestions.front().step, "benefit_of_the_doubt");
  EXPECT_EQ(next_step(with_low({"f1"}), {}).suggestions.front().step, "conflict_as_team");
  EXPECT_EQ(next_step(with_low({"f2"}), {}).suggestions.front().step, "assertive_communication");
}

TEST(NextStep, GivesItsReasonsAsSharesOfTheBenefit) {
  const auto next = next_step(with_low({"f5"}), {});
  const auto& reasons = next.suggestions.front().reasons;
  ASSERT_FALSE(reasons.empty());
  EXPECT_EQ(reasons.front().scale, "f5");
  double sum = 0;
  for (const auto& reason : reasons) sum += reason.share;
  EXPECT_NEAR(sum, 1, 1e-9);
}

TEST(NextStep, OffersNearTiesTogether) {
  const auto one = next_step(with_low({"f5"}), {});
  EXPECT_EQ(one.suggestions.size(), 1U);
  // The second best's fit is raised until it all but reaches the best's.
  Situation situation;
  const auto& second = one.ranking[1];
  const auto* step = find_step(second.step);
  const double cost = model().cost_per_minute * step->minutes;
  situation.fits = {{second.step, (one.ranking[0].gain + cost) / (second.gain + cost) * 0.9999}};
  const auto two = next_step(with_low({"f5"}), situation);
  EXPECT_EQ(two.suggestions.size(), 2U);
}

TEST(NextStep, UnderTheGateOnlyWhatIsSafe) {
  Situation situation;
  situation.is_gated = true;
  const auto next = next_step(with_low({"f7", "f1"}), situation);
  for (const auto* step : {"benefit_of_the_doubt", "conflict_as_team", "appreciation"}) {
    EXPECT_FALSE(is_ranked(next, step)) << step;
    ASSERT_NE(withheld(next, step), nullptr) << step;
    EXPECT_EQ(withheld(next, step)->why, WhyNot::unsafe_when_gated);
  }
  EXPECT_EQ(next.forced, Forced::safety);
  EXPECT_EQ(next.suggestions.front().step, "professional_support");
}

TEST(NextStep, AlonePartnerStepsAreNotSuggested) {
  Situation situation;
  situation.has_partner = false;
  const auto next = next_step(prior_state(), situation);
  EXPECT_FALSE(is_ranked(next, "conflict_as_team"));
  EXPECT_FALSE(is_ranked(next, "appreciation"));
  EXPECT_TRUE(is_ranked(next, "own_needs"));
}

TEST(NextStep, AppreciationIsWithheldWhereThePartnerDoesNotRespond) {
  EXPECT_TRUE(is_ranked(next_step(with_low({"f1"}), {}), "appreciation"));
  const auto next = next_step(with_low({"f4"}), {});
  ASSERT_NE(withheld(next, "appreciation"), nullptr);
  EXPECT_EQ(withheld(next, "appreciation")->why, WhyNot::partner_not_responsive);
}

TEST(NextStep, AStepThatWasPassedOverRestsForTheDay) {
  Situation situation;
  situation.passed = {"life_outside"};
  const auto next = next_step(with_low({"f5", "f6"}), situation);
  ASSERT_FALSE(next.suggestions.empty());
  EXPECT_NE(next.suggestions.front().step, "life_outside");
  EXPECT_FALSE(is_ranked(next, "life_outside"));
}

TEST(NextStep, ProfessionalSupportComesFirstAfterThreeLowOccasions) {
  std::vector<Answer> answers;
  for (const auto& item : model().items) {
    if (item.scale.size() == 2) answers.push_back({item.id, scored(item, 0)});
  }
  const auto state = after(answers);
  Situation situation;
  for (int i = 0; i < 2; ++i) note_low(situation.low, state);
  EXPECT_EQ(next_step(state, situation).forced, Forced::no);
  note_low(situation.low, state);
  const auto next = next_step(state, situation);
  EXPECT_EQ(next.forced, Forced::relationship_low);
  EXPECT_EQ(next.suggestions.front().step, "professional_support");
  note_low(situation.low, prior_state());
  EXPECT_EQ(situation.low.relationship_occasions, 0);
}

TEST(NextStep, CannotTellWhichWorksBestBeforeItHasLearned) {
  const auto state = with_low({"f5", "f6", "f3"});
  EXPECT_FALSE(next_step(state, {}).is_best_known);
  Situation situation;
  situation.effects = prior_effects();
  for (auto& effect : situation.effects) {
    for (int week = 0; week < 60; ++week) learn_effect(effect, effect.step == "life_outside" ? 0.3 : 0.0, 0.3);
  }
  const auto next = next_step(state, situation);
  EXPECT_EQ(next.suggestions.front().step, "life_outside");
  EXPECT_TRUE(next.is_best_known);
}

// Needs alone may make one step stand out; that says nothing about what helped this person.
TEST(NextStep, IsNotSaidToHelpBestBeforeAnythingWasLearned) {
  auto state = prior_state();
  for (const auto* scale : {"f1", "f2", "f3", "f4", "f6", "f7"}) expect_variance(state, scale, 0.01);
  for (auto& mean : state.facets.mean) mean = 1.5;
  state.facets.mean[4] = -3;
  const auto next = next_step(state, {});
  EXPECT_EQ(next.ranking.front().step, "life_outside");
  EXPECT_GT(next.p_best, 0.7);
  EXPECT_FALSE(next.is_best_known);
}

TEST(NextStep, AHardTalkFitsLessWhileUpset) {
  Situation upset;
  upset.fits = fits_for(-0.7, 0.8);
  const auto gain = [](const Situation& situation) {
    const auto ranking = ranked_steps(with_low({"f1"}), situation);
    return std::ranges::find(ranking, "conflict_as_team", &StepSuggestion::step)->gain;
  };
  EXPECT_LT(gain(upset), gain({}));
  EXPECT_TRUE(fits_for(0.5, 0.8).empty());
}

TEST(NextStep, LearningMovesTheEffectTowardsWhatWasSeen) {
  StepEffect effect{"own_needs", 0.06, 0.06};
  learn_effect(effect, 0.36, 0.3);
  const double gain = 0.06 * 0.06 / (0.06 * 0.06 + 0.3 * 0.3);
  EXPECT_NEAR(effect.mean, 0.06 + gain * 0.3, 1e-12);
  EXPECT_NEAR(effect.sd, 0.06 * std::sqrt(1 - gain), 1e-12);
}

TEST(NextStep, SuggestsNothingWhenThingsGoWell) {
  std::vector<Answer> answers;
  for (const auto& item : model().items) {
    const bool is_facet = item.scale.size() == 2;
    answers.push_back({item.id, scored(item, is_facet ? 4 : 0)});
  }
  const auto next = next_step(after(answers), {});
  EXPECT_TRUE(next.is_less_enough);
  EXPECT_TRUE(next.suggestions.empty());
  EXPECT_FALSE(next.ranking.empty());
  EXPECT_FALSE(next_step(prior_state(), {}).is_less_enough);
}

TEST(NextStep, AsksBeforeAdvisingWhereAnAnswerIsWorthMore) {
  // Every step is made just worth its minutes, so that choosing rightly is all there is to win.
  const auto before = next_step(prior_state(), {});
  Situation situation;
  for (const auto& suggestion : before.ranking) {
    const double cost = model().cost_per_minute * find_step(suggestion.step)->minutes;
    situation.fits.push_back({suggestion.step, cost / (suggestion.gain + cost)});
  }
  const auto asked = next_step(prior_state(), situation).ask_first;
  ASSERT_TRUE(asked.has_value());
  EXPECT_NE(find_item(*asked), nullptr);
  situation.resting = {*asked};
  EXPECT_NE(next_step(prior_state(), situation).ask_first, asked);
  EXPECT_FALSE(before.ask_first.has_value());
}

}  // namespace
}  // namespace securebase::security
