#pragma once

#include <span>
#include <vector>

/// How consistently items measure together. A row is a person, with a number for each item.
namespace securebase::scale {

/// Cronbach's alpha: k / (k - 1) (1 - Σ σ²_i / σ²_X) (Cronbach 1951, eq. 2). Requires two rows and two items at least.
double cronbach_alpha(std::span<const std::vector<double>> rows);

/// One factor behind the items' correlations, by minimum residuals (Harman and Jones 1966): the loadings that leave the
/// least squares off the diagonal.
std::vector<double> one_factor_loadings(std::span<const std::vector<double>> rows);

/// McDonald's omega total of one factor: (Σ λ)² / ((Σ λ)² + Σ (1 - λ²)) on standardised items (McDonald 1999,
/// eq. 6.20).
double mcdonald_omega(std::span<const std::vector<double>> rows);

}  // namespace securebase::scale
