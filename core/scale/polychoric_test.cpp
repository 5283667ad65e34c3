#include "core/scale/polychoric.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

#include "core/scale/reliability.hpp"
#include "core/scale/science_data.hpp"

namespace securebase::scale {
namespace {

// At the middle the probability is 1/4 + asin(rho) / (2 π) (Sheppard 1899); without correlation it is the product.
TEST(Polychoric, ProbabilitiesOfTwoNormalVariables) {
  for (const double rho : {-.95, -.5, 0., .3, .8, .99}) {
    EXPECT_NEAR(bivariate_normal(0, 0, rho), .25 + std::asin(rho) / (2 * std::numbers::pi), 1e-9) << rho;
    EXPECT_NEAR(bivariate_normal(1, 8, rho), .8413447461, 1e-9) << rho;
  }
  EXPECT_NEAR(bivariate_normal(1, -1, 0), .8413447461 * .1586552539, 1e-9);
  // All of X <= h is that with Y <= k and that with -Y <= -k.
  EXPECT_NEAR(bivariate_normal(.7, .4, .9) + bivariate_normal(.7, -.4, -.9), .7580363478, 1e-9);
}

// Two answers, each given by half: 40 of 60 the same way, so sin(2 π (1/3 - 1/4)) = 1/2.
TEST(Polychoric, OfTwoHalvesByHand) {
  std::vector<int> x;
  std::vector<int> y;
  const int people[2][2] = {{20, 10}, {10, 20}};
  for (int i = 0; i < 2; ++i) {
    for (int j = 0; j < 2; ++j) {
      x.insert(x.end(), people[i][j], i);
      y.insert(y.end(), people[i][j], j);
    }
  }
  EXPECT_NEAR(polychoric_correlation(x, y), .5, 1e-6);
  for (auto& answer : y) answer = 1 - answer;
  EXPECT_NEAR(polychoric_correlation(x, y), -.5, 1e-6);
}

TEST(Polychoric, IsNoNumberWhereEverybodyAnswersTheSame) {
  const int x[] = {1, 1, 1};
  const int y[] = {0, 1, 2};
  EXPECT_TRUE(std::isnan(polychoric_correlation(x, y)));
}

// R's psych 2.2.9, polychoric(Science, correct = 0); alpha and one-factor omega on that matrix.
TEST(Polychoric, OfTheScienceDataIsThatOfPsych) {
  const auto rows = science_rows();
  if (rows.empty()) GTEST_SKIP() << "../shared/data/couples/Science.csv is not on this machine";
  const auto matrix = polychoric_correlations(rows);
  const double psych[4][4] = {{1, .2012003, .3462549, .4080560},
                              {.2012003, 1, .4786174, .2086216},
                              {.3462549, .4786174, 1, .3769191},
                              {.4080560, .2086216, .3769191, 1}};
  for (std::size_t i = 0; i < 4; ++i) {
    for (std::size_t j = 0; j < 4; ++j) EXPECT_NEAR(matrix[i][j], psych[i][j], 1e-4) << i << " " << j;
  }
  EXPECT_NEAR(alpha_of(matrix), .6699288, 1e-4);
  EXPECT_NEAR(omega_of(matrix), .6773842, 1e-4);
}

}  // namespace
}  // namespace securebase::scale
