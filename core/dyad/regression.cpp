#include "core/dyad/regression.hpp"

#include <cmath>

#include "core/dyad/matrix.hpp"

namespace securebase::dyad {
Regression least_squares(std::span<const std::vector<double>> rows, std::span<const double> outcome) {
  const auto k = rows.front().size() + 1;
  const auto predictor = [&](std::size_t row, std::size_t column) { return column == 0 ? 1.0 : rows[row][column - 1]; };
  Matrix cross(k, std::vector<double>(k, 0));
  std::vector<double> moment(k, 0);
  for (std::size_t row = 0; row < rows.size(); ++row) {
    for (std::size_t i = 0; i < k; ++i) {
      moment[i] += predictor(row, i) * outcome[row];
      for (std::size_t j = 0; j < k; ++j) cross[i][j] += predictor(row, i) * predictor(row, j);
    }
  }
  const auto inverted = inverse(cross);
  Regression fit;
  for (std::size_t i = 0; i < k; ++i) {
    double sum = 0;
    for (std::size_t j = 0; j < k; ++j) sum += inverted[i][j] * moment[j];
    fit.coefficients.push_back(sum);
  }
  double residuals = 0;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    double residual = outcome[row];
    for (std::size_t i = 0; i < k; ++i) residual -= predictor(row, i) * fit.coefficients[i];
    residuals += residual * residual;
  }
  const double variance = residuals / static_cast<double>(rows.size() - k);
  for (std::size_t i = 0; i < k; ++i) fit.errors.push_back(std::sqrt(variance * inverted[i][i]));
  return fit;
}

double pairwise_intraclass_correlation(std::span<const double> first, std::span<const double> second) {
  const auto n = static_cast<double>(first.size());
  double mean = 0;
  for (std::size_t i = 0; i < first.size(); ++i) mean += (first[i] + second[i]) / (2 * n);
  double between = 0;
  double within = 0;
  for (std::size_t i = 0; i < first.size(); ++i) {
    const double centre = (first[i] + second[i]) / 2 - mean;
    const double half = (first[i] - second[i]) / 2;
    between += 2 * centre * centre / (n - 1);
    within += 2 * half * half / n;
  }
  return (between - within) / (between + within);
}

}  // namespace securebase::dyad
