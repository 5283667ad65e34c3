#include "core/security/chat_signs.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <set>
#include <string>

#include "core/base/mark.hpp"
#include "core/base/random.hpp"
#include "core/wire/json.hpp"

namespace securebase::security {
namespace {

constexpr double month_days = 30.4;

/// A sign whose months have these rates, the last ending at day 0.
SignRates sign(const std::string& scale, const std::vector<double>& rates, double error = 0.1) {
  SignRates made{scale, {}};
  const auto n = static_cast<double>(rates.size());
  for (std::size_t i = 0; i < rates.size(); ++i)
    made.months.push_back({(static_cast<double>(i) + 1 - n) * month_days, std::log(rates[i]), error});
  return made;
}

double lean_of(const SignRates& of, double now_days = 0) {
  auto state = prior_state();
  lean(state, std::vector<SignRates>{of}, now_days);
  return belief(state, of.scale).mean;
}

const std::vector<double> quiet_then_much = {0.02, 0.02, 0.025, 0.02, 0.02, 0.06};
const std::vector<double> much_then_quiet = {0.06, 0.055, 0.06, 0.06, 0.055, 0.02};

TEST(ChatSigns, LeansTowardsWhatTheLastMonthsSay) {
  EXPECT_GT(lean_of(sign("h1_own", quiet_then_much)), 0.02);
  EXPECT_LT(lean_of(sign("h1_own", much_then_quiet)), -0.02);
}

TEST(ChatSigns, OfLongAgoSaysNothingOfToday) {
  const auto now = lean_of(sign("h1_own", quiet_then_much));
  EXPECT_LT(std::abs(lean_of(sign("h1_own", quiet_then_much), 180)), std::abs(now) / 50);
}

TEST(ChatSigns, NeedsFourMonthsAndASpread) {
  EXPECT_EQ(lean_of(sign("h1_own", {0.02, 0.02, 0.06})), 0);
  EXPECT_EQ(lean_of(sign("h1_own", {0.02, 0.02, 0.02, 0.02})), 0);
  EXPECT_EQ(lean_of(sign("h1_own", {})), 0);
}

TEST(ChatSigns, SpreadThatIsCountingErrorSaysNothing) {
  EXPECT_EQ(lean_of(sign("h1_own", quiet_then_much, 2)), 0);
  EXPECT_LT(lean_of(sign("h1_own", quiet_then_much, 0.3)), lean_of(sign("h1_own", quiet_then_much, 0.05)));
}

TEST(ChatSigns, MovesOneScaleAloneAndMakesNothingSurer) {
  auto state = prior_state();
  observe(state, std::vector<Answer>{{"f4.1", 3}, {"h1_own.1", 1}});
  const auto before = state;
  lean(state, std::vector<SignRates>{sign("f4", quiet_then_much)}, 0);
  for (const auto& scale : model().scales) {
    EXPECT_EQ(belief(state, scale.id).sd, belief(before, scale.id).sd) << scale.id;
    if (scale.id == "f4") {
      EXPECT_GT(belief(state, scale.id).mean, belief(before, scale.id).mean);
    } else {
      EXPECT_EQ(belief(state, scale.id).mean, belief(before, scale.id).mean) << scale.id;
    }
  }
}

TEST(ChatSigns, WeighsLessWhereOwnAnswersAreSure) {
  auto sure = prior_state();
  for (int i = 0; i < 20; ++i) observe(sure, std::vector<Answer>{{"h1_own.1", 2}, {"h1_own.2", 2}});
  const auto before = belief(sure, "h1_own").mean;
  lean(sure, std::vector<SignRates>{sign("h1_own", quiet_then_much)}, 0);
  EXPECT_LT(belief(sure, "h1_own").mean - before, lean_of(sign("h1_own", quiet_then_much)));
}

// science.md §5.4: "by at most .3 SD in total", whatever the signs.
TEST(ChatSigns, NeverMovesAMeanFurtherThanItsCap) {
  Random random(11);
  for (int run = 0; run < 400; ++run) {
    auto state = prior_state();
    for (int i = 0; i < 6; ++i) {
      const auto& item = model().items[random.below(model().items.size())];
      observe(state, std::vector<Answer>{{item.id, static_cast<int>(random.below(5))}});
    }
    std::vector<SignRates> signs;
    for (int s = 0; s < 12; ++s) {
      SignRates made{model().scales[random.below(model().scales.size())].id, {}};
      double day = -static_cast<double>(random.below(900));
      for (auto months = random.below(30); months > 0; --months) {
        day += static_cast<double>(random.below(40));
        made.months.push_back({day, random.uniform() * 40 - 20, random.uniform() * random.uniform()});
      }
      signs.push_back(std::move(made));
    }
    const auto before = state;
    lean(state, signs, static_cast<double>(random.below(200)) - 100);
    for (const auto& scale : model().scales) {
      const auto moved = belief(state, scale.id).mean - belief(before, scale.id).mean;
      EXPECT_LE(std::abs(moved), 0.3 + 1e-9) << scale.id << " in run " << run;
    }
  }
}

TEST(ChatSigns, SignsAreOfMarksSidesAndScalesThatThereAre) {
  std::set<std::string> rows;
  for (const auto& [mark, side, scale] : model().chats.signs) {
    EXPECT_TRUE(mark_from_name(mark).has_value()) << mark;
    EXPECT_TRUE(side == "written" || side == "reached") << side;
    EXPECT_NE(find_scale(scale), nullptr) << scale;
    EXPECT_TRUE(rows.insert(mark + side).second) << mark;
  }
  EXPECT_EQ(model().chats.turns_min, 200);
  EXPECT_EQ(model().chats.checks_min, 10);
  EXPECT_EQ(model().chats.cap, 0.3);
}

}  // namespace
}  // namespace securebase::security
