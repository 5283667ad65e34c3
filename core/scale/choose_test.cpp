#include "core/scale/choose.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace securebase::scale {
namespace {

GradedItem item(double a, double shift = 0) { return {a, {-1.6 + shift, -0.6 + shift, 0.4 + shift, 1.4 + shift}}; }

TEST(Choose, AsksWhatTellsMostAtThisPlace) {
  const Pool pool({item(0.6), item(2.2), item(2.2, 4)});
  const std::vector<std::size_t> open = {0, 1, 2};
  EXPECT_EQ(choose_next(pool, Posterior({0, 0.5}), open, {1, 0}), 1U);
  EXPECT_EQ(choose_next(pool, Posterior({4, 0.5}), open, {1, 0}), 2U);
}

TEST(Choose, DrawsAmongTheBestAndOnlyAmongThem) {
  std::vector<GradedItem> items(3, item(2));
  items.push_back(item(0.3));
  const Pool pool(items);
  const std::vector<std::size_t> open = {0, 1, 2, 3};
  std::vector<int> times(4, 0);
  for (std::uint64_t seed = 0; seed < 200; ++seed) ++times[choose_next(pool, Posterior(), open, {3, seed})];
  EXPECT_EQ(times[3], 0);
  for (std::size_t i = 0; i < 3; ++i) EXPECT_GT(times[i], 30);
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
