#include "core/security/choose_items.hpp"

#include <gtest/gtest.h>

#include <set>

namespace securebase::security {
namespace {

TEST(ChooseItems, FeelingUnderstoodComesFirstForSomebodyWithAPartner) {
  for (std::uint64_t seed = 0; seed < 5; ++seed) {
    EXPECT_TRUE(choose_items(prior_state(), {.seed = seed}).front().starts_with("f4."));
    EXPECT_TRUE(choose_items(prior_state(), {.seed = seed, .has_partner = false}).front().starts_with("f6."));
  }
}

TEST(ChooseItems, AsksOneToThreeOfDifferentScales) {
  for (const int count : {1, 2, 3}) {
    const auto ids = choose_items(prior_state(), {.count = count, .seed = 4});
    EXPECT_EQ(ids.size(), static_cast<std::size_t>(count));
    std::set<std::string> scales;
    for (const auto& id : ids) scales.insert(find_item(id)->scale);
    EXPECT_EQ(scales.size(), ids.size());
  }
  EXPECT_EQ(choose_items(prior_state(), {.count = 9}).size(), 3U);
}

TEST(ChooseItems, APersonAloneIsNotAskedAboutAPartner) {
  for (std::uint64_t seed = 0; seed < 10; ++seed) {
    for (const auto& id : choose_items(prior_state(), {.count = 3, .seed = seed, .has_partner = false})) {
      EXPECT_FALSE(find_item(id)->needs_partner) << id;
    }
  }
}

TEST(ChooseItems, DoesNotRepeatWhatWasAskedWithinTwoWeeks) {
  Asking asking{.count = 1};
  std::set<std::string> asked;
  for (int day = 0; day < 8; ++day) {
    const auto id = choose_items(prior_state(), asking).front();
    EXPECT_TRUE(asked.insert(id).second) << id;
    asking.last_asked.push_back({id, 1});
  }
  for (auto& last : asking.last_asked) last.days_ago = 15;
  EXPECT_TRUE(asked.contains(choose_items(prior_state(), asking).front()));
}

TEST(ChooseItems, StillAsksWhenEverythingWasAskedLately) {
  Asking asking{.count = 2};
  for (const auto& item : model().items) asking.last_asked.push_back({item.id, 1});
  EXPECT_EQ(choose_items(prior_state(), asking).size(), 2U);
}

TEST(ChooseItems, TheSeedDecidesAmongTheBest) {
  std::set<std::string> firsts;
  for (std::uint64_t seed = 0; seed < 12; ++seed) {
    firsts.insert(choose_items(prior_state(), {.count = 1, .seed = seed}).front());
  }
  EXPECT_GT(firsts.size(), 1U);
  EXPECT_LE(firsts.size(), 3U);
  EXPECT_EQ(choose_items(prior_state(), {.seed = 3}), choose_items(prior_state(), {.seed = 3}));
}

TEST(ChooseItems, AsksAtMostOnceOfTheFactorsAndOfAttachment) {
  auto state = prior_state();
  for (std::uint64_t day = 0; day < 15; ++day) {
    std::vector<Answer> answers;
    int heavy = 0;
    for (const auto& id : choose_items(state, {.count = 3, .seed = day})) {
      heavy += find_scale(find_item(id)->scale)->kind == ScaleKind::facet ? 0 : 1;
      answers.push_back({id, 2});
    }
    EXPECT_LE(heavy, 1) << "day " << day;
    observe(state, answers);
  }
}

TEST(ChooseItems, ReachesEveryScaleInAFewWeeks) {
  auto state = prior_state();
  std::set<std::string> scales;
  for (std::uint64_t day = 0; day < 30; ++day) {
    advance(state, 1);
    std::vector<Answer> answers;
    for (const auto& id : choose_items(state, {.count = 3, .seed = day})) {
      scales.insert(find_item(id)->scale);
      answers.push_back({id, 2});
    }
    observe(state, answers);
  }
  EXPECT_EQ(scales.size(), model().scales.size());
}

}  // namespace
}  // namespace securebase::security
