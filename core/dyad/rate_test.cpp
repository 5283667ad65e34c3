#include "core/dyad/rate.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

#include "core/base/random.hpp"
#include "core/dyad/balance.hpp"
#include "core/dyad/change.hpp"

namespace securebase::dyad {
namespace {

double normal(Random& random) {
  return std::sqrt(-2 * std::log(1 - random.uniform())) * std::cos(2 * std::numbers::pi * random.uniform());
}

/// What a simulated pair writes: each day about `messages` of each, and of them shares that vary from week to week.
struct Pair {
  int days = 200;
  double messages[2] = {10, 10};
  double appreciation = 0.1;
  double friendly = 0.2;
  double unfriendly = 0.05;
  double mood = 0;
  double second_half = 1;  ///< Times the appreciation there.
};

std::vector<DayCounts> simulated(std::uint64_t seed, const Pair& pair) {
  Random random(seed);
  std::vector<DayCounts> days;
  double mood = 1;
  for (int day = 0; day < pair.days; ++day) {
    if (day % 7 == 4) mood = std::exp(pair.mood * normal(random) - pair.mood * pair.mood / 2);
    DayCounts row{day, {}};
    for (std::size_t m = 0; m < 2; ++m) {
      auto& counts = row.members[m];
      const auto n = random.below(static_cast<std::uint64_t>(2 * pair.messages[m]) + 1);
      for (std::uint64_t i = 0; i < n; ++i) {
        ++counts.messages;
        ++counts.read;
        ++counts.runs;
        counts.words += 1 + static_cast<std::uint32_t>(random.below(10));
        const double share = pair.appreciation * mood * (2 * day >= pair.days ? pair.second_half : 1);
        counts.marks[static_cast<std::size_t>(Mark::appreciation)] += random.uniform() < share ? 1 : 0;
        const double tone = random.uniform();
        if (tone < pair.friendly * mood) {
          ++counts.friendly;
        } else if (tone > 1 - pair.unfriendly) {
          ++counts.unfriendly;
        }
      }
    }
    days.push_back(row);
  }
  return days;
}

std::uint32_t appreciations(const Counts& counts) { return counts.of(Mark::appreciation); }

TEST(MessageShares, CoverTheTruthAndAddUpToOne) {
  int covered = 0;
  constexpr int runs = 300;
  for (std::uint64_t run = 0; run < runs; ++run) {
    Pair pair;
    pair.messages[0] = 15;
    const auto shares = message_shares(simulated(run, pair));
    ASSERT_TRUE(shares);
    EXPECT_NEAR((*shares)[0].value + (*shares)[1].value, 1, 1e-12);
    covered += (*shares)[0].low <= 0.6 && 0.6 <= (*shares)[0].high ? 1 : 0;
  }
  RecordProperty("covered_of_300", covered);
  EXPECT_GE(covered, runs * 92 / 100);
}

TEST(MessageShares, SayWhatIsMissing) {
  Pair pair;
  pair.days = 1;
  const auto shares = message_shares(simulated(3, pair));
  ASSERT_FALSE(shares);
  EXPECT_EQ(shares.error().what, Need::messages);
  EXPECT_EQ(shares.error().needed, 40);
  EXPECT_LT(shares.error().there, 40);
  EXPECT_FALSE(word_shares({}));
  EXPECT_FALSE(start_shares({}));
  EXPECT_FALSE(messages_in_a_row({}));
}

TEST(RateOf, CoversTheTruthInMoodyWeeks) {
  int covered = 0;
  constexpr int runs = 300;
  for (std::uint64_t run = 0; run < runs; ++run) {
    Pair pair;
    pair.mood = 0.5;
    const auto rate = rate_of(simulated(run, pair), Who::first, appreciations);
    ASSERT_TRUE(rate);
    covered += rate->share.low <= 0.1 && 0.1 <= rate->share.high ? 1 : 0;
  }
  RecordProperty("covered_of_300", covered);
  EXPECT_GE(covered, runs * 90 / 100);
}

TEST(MarkRate, NeedsMessagesAndCertainty) {
  Pair pair;
  const auto days = simulated(1, pair);
  const Reliability good{190, 10, 2, 998};
  const auto known = mark_rate(days, Who::both, Mark::appreciation, good);
  ASSERT_TRUE(known);
  EXPECT_NEAR(known->rate.mean, 0.1 / 0.95, 0.03);
  const auto unsure = mark_rate(days, Who::both, Mark::contempt, good);
  ASSERT_FALSE(unsure);
  EXPECT_EQ(unsure.error().what, Need::certainty);
  pair.days = 5;
  EXPECT_EQ(mark_rate(simulated(1, pair), Who::first, Mark::appreciation, good).error().what, Need::messages_each);
}

TEST(FriendlyToUnfriendly, CoversTheTruthInMoodyWeeks) {
  int covered = 0;
  constexpr int runs = 300;
  for (std::uint64_t run = 0; run < runs; ++run) {
    Pair pair;
    pair.mood = 0.5;
    const auto found = friendly_to_unfriendly(simulated(run, pair), Who::both);
    ASSERT_TRUE(found);
    covered += found->ratio.low <= 4 && 4 <= found->ratio.high ? 1 : 0;
  }
  RecordProperty("covered_of_300", covered);
  EXPECT_GE(covered, runs * 90 / 100);
}

TEST(FriendlyToUnfriendly, IsTheFormulaWhereDaysAreAlike) {
  // 40 and 10 in all, spread evenly: (40 + .5) / (10 + .5), standard error of the logarithm sqrt(1/40.5 + 1/10.5).
  std::vector<DayCounts> days;
  for (int day = 0; day < 10; ++day) {
    DayCounts row{day, {}};
    row.members[0].friendly = 4;
    row.members[1].unfriendly = 1;
    days.push_back(row);
  }
  const auto found = friendly_to_unfriendly(days, Who::both);
  ASSERT_TRUE(found);
  EXPECT_NEAR(found->ratio.value, 40.5 / 10.5, 1e-12);
  // Student's t with nine degrees of freedom.
  EXPECT_NEAR(std::log(found->ratio.high / found->ratio.value), 2.2622 * std::sqrt(1 / 40.5 + 1 / 10.5), 1e-4);
}

TEST(FriendlyToUnfriendly, NeedsThirtyEvents) {
  Pair pair;
  pair.days = 5;
  const auto found = friendly_to_unfriendly(simulated(1, pair), Who::first);
  ASSERT_FALSE(found);
  EXPECT_EQ(found.error().what, Need::toned_messages);
}

TEST(Change, IsNotInventedWhereThereIsNone) {
  int claimed = 0;
  constexpr int runs = 300;
  for (std::uint64_t run = 0; run < runs; ++run) {
    Pair pair;
    pair.days = 365;
    pair.mood = 0.5;
    const auto change = change_of(simulated(run, pair), Who::both, appreciations);
    ASSERT_TRUE(change);
    claimed += change->low > 1 || change->high < 1 ? 1 : 0;
  }
  RecordProperty("claimed_of_300", claimed);
  EXPECT_LE(claimed, runs * 8 / 100);
}

TEST(Change, IsFoundWhereThereIsOne) {
  Pair pair;
  pair.days = 365;
  pair.second_half = 2;
  const auto change = change_of(simulated(2, pair), Who::both, appreciations);
  ASSERT_TRUE(change);
  EXPECT_GT(change->low, 1.3);
  EXPECT_LT(change->low, 2);
}

TEST(Change, NeedsFourMonths) {
  Pair pair;
  pair.days = 80;
  const auto change = change_of(simulated(1, pair), Who::both, appreciations);
  ASSERT_FALSE(change);
  EXPECT_EQ(change.error().what, Need::months);
  EXPECT_EQ(change.error().there, 3);
  EXPECT_FALSE(change_of_messages({}, Who::both));
}

TEST(Monthly, OfAMarkIsCorrectedForTheReader) {
  Pair pair;
  pair.days = 60;
  const auto days = simulated(4, pair);
  const Reliability misses_half{500, 500, 0, 10'000};
  const auto found = monthly(days, Who::both, appreciations);
  const auto corrected = monthly(days, Who::both, Mark::appreciation, misses_half, Judged::by_rules);
  ASSERT_EQ(found.size(), corrected.size());
  ASSERT_TRUE(found[0].share && corrected[0].share);
  EXPECT_NEAR(corrected[0].share->value, 2 * found[0].share->value, 0.02);
  EXPECT_LT(corrected[0].share->low, corrected[0].share->value);
  // Nothing was judged by both layers.
  for (const auto& month : monthly(days, Who::both, Mark::appreciation, misses_half, Judged::by_both))
    EXPECT_FALSE(month.share);
}

TEST(Monthly, HasEveryMonthAndSharesWhereThereAreTwentyMessages) {
  Pair pair;
  pair.days = 10;
  auto days = simulated(1, pair);
  days.push_back({120, {}});
  days.back().members[0].messages = 3;
  days.back().members[0].read = 3;
  const auto months = monthly(days, Who::first, appreciations);
  ASSERT_EQ(months.size(), 5U);
  EXPECT_TRUE(months[0].share);
  EXPECT_EQ(months[1].messages, 0);
  EXPECT_FALSE(months[1].share);
  EXPECT_EQ(months[4].messages, 3);
  EXPECT_FALSE(months[4].share);
  EXPECT_TRUE(monthly({}, Who::both, appreciations).empty());
}

}  // namespace
}  // namespace securebase::dyad
