#include "core/scale/choose.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace securebase::scale {
namespace {

GradedItem item(double a, double shift = 0) { return {a, {-1.6 + shift, -0.6 + shift, 0.4 + shift, 1.4 + shift}}; }

/// All items of the pool, in one group.
std::vector<Candidate> all_of(const Pool& pool) {
  std::vector<Candidate> candidates;
  for (std::size_t item = 0; item < pool.items().size(); ++item) candidates.push_back({item});
  return candidates;
}
std::optional<std::size_t> choose_one(const Pool& pool, Posterior posterior, const Choice& choice) {
  return choose_next(pool, {&posterior, 1}, all_of(pool), {}, choice);
}

TEST(Choose, AsksWhatTellsMostAtThisPlace) {
  const Pool pool({item(0.6), item(2.2), item(2.2, 4)});
  for (const auto criterion : {Criterion::expected_variance, Criterion::information}) {
    EXPECT_EQ(choose_one(pool, Posterior({0, 0.5}), {.best_of = 1, .criterion = criterion}), 1U);
    EXPECT_EQ(choose_one(pool, Posterior({4, 0.5}), {.best_of = 1, .criterion = criterion}), 2U);
  }
}

// A very steep item tells most just at the mean, and little elsewhere; who knows little asks broadly.
TEST(Choose, WhatIsExpectedHeedsHowLittleIsKnown) {
  const Pool pool({{4, {0}}, item(3)});
  EXPECT_EQ(choose_one(pool, Posterior(), {.best_of = 1, .criterion = Criterion::information}), 0U);
  EXPECT_EQ(choose_one(pool, Posterior(), {.best_of = 1}), 1U);
}

TEST(Choose, DrawsAmongTheBestAndOnlyAmongThem) {
  std::vector<GradedItem> items(3, item(2));
  items.push_back(item(0.3));
  const Pool pool(items);
  std::vector<int> times(4, 0);
  for (std::uint64_t seed = 0; seed < 200; ++seed) ++times[*choose_one(pool, Posterior(), {.seed = seed})];
  EXPECT_EQ(times[3], 0);
  for (std::size_t i = 0; i < 3; ++i) EXPECT_GT(times[i], 30);
}

TEST(Choose, LeavesOutWhatWasAnsweredLately) {
  const Pool pool({item(2.5), item(1)});
  const Posterior posterior;
  const auto choose = [&](const std::vector<Candidate>& candidates) {
    return choose_next(pool, {&posterior, 1}, candidates, {}, {.best_of = 1});
  };
  EXPECT_EQ(choose({{0, 0, 13}, {1}}), 1U);
  EXPECT_EQ(choose({{0, 0, 14}, {1}}), 0U);
  EXPECT_EQ(choose({{0, 0, 13}, {1, 0, 1}}), std::nullopt);
}

TEST(Choose, KeepsTheGroupsInBalance) {
  const Pool pool({item(2.5), item(2.4), item(1.2), item(1.1)});
  const std::vector<Candidate> candidates = {{0, 0}, {1, 0}, {2, 1}, {3, 1}};
  const std::vector<Posterior> posteriors(2);
  std::vector<std::size_t> asked;
  while (asked.size() < 4) asked.push_back(*choose_next(pool, posteriors, candidates, asked, {.best_of = 1}));
  EXPECT_EQ(asked, (std::vector<std::size_t>{0, 2, 1, 3}));
  EXPECT_EQ(choose_next(pool, posteriors, candidates, asked), std::nullopt);
}

TEST(Choose, AsksNoMoreOfAGroupThatIsKnown) {
  const Pool pool({item(2.5), item(1)});
  const std::vector<Posterior> posteriors = {Posterior({0, 0.4}), Posterior()};
  const auto choose = [&](const std::vector<Candidate>& candidates) {
    return choose_next(pool, posteriors, candidates, {}, {.best_of = 1});
  };
  EXPECT_EQ(choose({{0, 0}, {1, 1}}), 1U);
  EXPECT_EQ(choose({{0, 0}}), std::nullopt);
}

TEST(Choose, AsksThreeItemsOfAGroupAtMost) {
  const Pool pool({item(0.5), item(0.5), item(0.5), item(0.5)});
  const Posterior posterior;
  const std::size_t asked[] = {0, 1, 2};
  EXPECT_EQ(choose_next(pool, {&posterior, 1}, all_of(pool), {asked, 2}, {.best_of = 1}), 2U);
  EXPECT_EQ(choose_next(pool, {&posterior, 1}, all_of(pool), asked), std::nullopt);
}

TEST(Choose, ThePosteriorIsThatOfTheGrid) {
  const Pool pool({item(1.6), item(2.1, 0.2)});
  Posterior posterior;
  posterior.take(pool, 0, 3);
  posterior.take(pool, 1, 1);
  const Response responses[] = {{&pool.items()[0], 3}, {&pool.items()[1], 1}};
  const auto expected = expected_a_posteriori(responses);
  EXPECT_NEAR(posterior.belief().mean, expected.mean, 1e-9);
  EXPECT_NEAR(posterior.belief().sd, expected.sd, 1e-9);
}

TEST(Choose, TheVarianceExpectedIsTheMeanOfTheVariancesToCome) {
  const Pool pool({item(1.6)});
  const Posterior before;
  double mean = 0;
  for (int category = 0; category < 5; ++category) {
    double p = 0;
    for (std::size_t place = 0; place < Pool::places; ++place) {
      const double z = Pool::theta_at(place);
      p += std::exp(-z * z / 2) * pool.probability(0, category, place);
    }
    Posterior after;
    after.take(pool, 0, category);
    mean += p * after.belief().sd * after.belief().sd;
  }
  double total = 0;
  for (std::size_t place = 0; place < Pool::places; ++place)
    total += std::exp(-Pool::theta_at(place) * Pool::theta_at(place) / 2);
  EXPECT_NEAR(before.expected_variance(pool, 0), mean / total, 1e-9);
}

TEST(Choose, StopsWhenEnoughIsKnownOrAsked) {
  EXPECT_TRUE(is_enough({0, 0.44}, 1));
  EXPECT_FALSE(is_enough({0, 0.46}, 2));
  EXPECT_TRUE(is_enough({0, 0.9}, 3));
}

}  // namespace
}  // namespace securebase::scale
