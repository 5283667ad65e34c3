#include "core/scale/reliability.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "core/scale/reliable_change.hpp"

namespace securebase::scale {
namespace {

// Three people, two items: variances 1 and 1, covariance 1/2, so alpha = 2 (1 - 2 / 3).
TEST(Reliability, AlphaOfTwoItemsByHand) {
  const std::vector<std::vector<double>> rows = {{1, 1}, {2, 3}, {3, 2}};
  EXPECT_NEAR(cronbach_alpha(rows), 2.0 / 3, 1e-12);
}

TEST(Reliability, ItemsThatSayTheSameAreWhollyReliable) {
  const std::vector<std::vector<double>> rows = {{1, 1, 1}, {2, 2, 2}, {5, 5, 5}, {3, 3, 3}};
  EXPECT_NEAR(cronbach_alpha(rows), 1, 1e-12);
  EXPECT_NEAR(mcdonald_omega(rows), 1, 1e-6);
}

// Items whose correlations are products of loadings have just these loadings.
TEST(Reliability, OneFactorIsFoundWhereThereIsOne) {
  // Rows of an orthogonal design: the factor, and one column of noise for each item.
  std::vector<std::vector<double>> rows;
  const double loadings[] = {0.8, 0.6, 0.5};
  for (int pattern = 0; pattern < 16; ++pattern) {
    const auto sign = [&](int bit) { return (pattern >> bit & 1) == 0 ? -1.0 : 1.0; };
    std::vector<double> row;
    for (int i = 0; i < 3; ++i) {
      const double loading = loadings[i];
      row.push_back(loading * sign(3) + std::sqrt(1 - loading * loading) * sign(i));
    }
    rows.push_back(row);
  }
  const auto found = one_factor_loadings(correlations_of(rows));
  for (std::size_t i = 0; i < 3; ++i) EXPECT_NEAR(found[i], loadings[i], 1e-6);
  EXPECT_NEAR(mcdonald_omega(rows), 1.9 * 1.9 / (1.9 * 1.9 + 3 - .64 - .36 - .25), 1e-6);
}

// SD 10, reliability .84: SEM 4, and twelve points are 12 / (4 √2).
TEST(ReliableChange, ByHand) {
  const double sem = standard_error_of_measurement(10, .84);
  EXPECT_NEAR(sem, 4, 1e-12);
  EXPECT_NEAR(reliable_change_index(30, 18, sem), -2.1213, 1e-4);
}

}  // namespace
}  // namespace securebase::scale
