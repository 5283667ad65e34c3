#pragma once

#include <span>
#include <vector>

/// How consistently items measure together. A row is a person, with a number for each item.
namespace securebase::scale {

/// Cronbach's alpha: k / (k - 1) (1 - Σ σ²_i / σ²_X) (Cronbach 1951, eq. 2). Requires two rows and two items at least.
double cronbach_alpha(std::span<const std::vector<double>> rows);

/// The same of a matrix of covariances; of correlations it is the standardised alpha, of polychoric ones the ordinal
/// alpha (Zumbo, Gadermann and Zeisser 2007).
double alpha_of(const std::vector<std::vector<double>>& matrix);

/// Pearson's correlations of all pairs of items. Requires that no item has the same number for everybody.
std::vector<std::vector<double>> correlations_of(std::span<const std::vector<double>> rows);

/// One factor behind the items' correlations, by minimum residuals (Harman and Jones 1966): the loadings that leave the
/// least squares off the diagonal. Requires three items at least: of two, only the product of the loadings is known.
std::vector<double> one_factor_loadings(const std::vector<std::vector<double>>& correlations);

/// McDonald's omega total of one factor: (Σ λ)² / ((Σ λ)² + Σ (1 - λ²)) on standardised items (McDonald 1999,
/// eq. 6.20).
double mcdonald_omega(std::span<const std::vector<double>> rows);
double omega_of(const std::vector<std::vector<double>>& correlations);

}  // namespace securebase::scale
