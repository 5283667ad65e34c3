#pragma once

#include <span>
#include <vector>

/// Correlations of ordered answers: of the normal variables that are thought to lie behind them.
namespace securebase::scale {

/// P(X <= h, Y <= k) of two standard normal variables with correlation rho; -1 < rho < 1 (Plackett 1954, Biometrika
/// 41:351: the derivative by rho is the density, integrated from 0).
double bivariate_normal(double h, double k, double rho);

/// The polychoric correlation, thresholds from the margins, then rho by maximum likelihood (Olsson 1979, Psychometrika
/// 44:443, two steps). `x` and `y` are answers from 0 of the same people. Between -.999 and .999. Not a number when one
/// of them has only one answer.
double polychoric_correlation(std::span<const int> x, std::span<const int> y);

/// Of all pairs of items; a row is a person. Ones on the diagonal. For alpha_of and omega_of (reliability.hpp).
std::vector<std::vector<double>> polychoric_correlations(std::span<const std::vector<int>> rows);

}  // namespace securebase::scale
