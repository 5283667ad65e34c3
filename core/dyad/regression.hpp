#pragma once

#include <span>
#include <vector>

namespace securebase::dyad {

/// Ordinary least squares with an intercept.
struct Regression {
  std::vector<double> coefficients;  ///< The intercept first.
  std::vector<double> errors;        ///< Standard errors; they ignore that the two of a dyad depend on each other.
};
/// `rows` holds one row of predictors an observation, all of the same length. Requires more rows than coefficients and
/// predictors that are not collinear.
Regression least_squares(std::span<const std::vector<double>> rows, std::span<const double> outcome);

/// How alike the two of a dyad are: (MSB - MSW) / (MSB + MSW), the pairwise intraclass correlation (Kenny, Kashy and
/// Cook 2006; science.md §3.4). `first[i]` and `second[i]` are the two members of dyad i. Requires two dyads.
double pairwise_intraclass_correlation(std::span<const double> first, std::span<const double> second);

}  // namespace securebase::dyad
