#include "core/scale/reliability.hpp"

#include <cmath>
#include <cstddef>

namespace securebase::scale {
namespace {

using Matrix = std::vector<std::vector<double>>;

Matrix covariance(std::span<const std::vector<double>> rows) {
  const auto k = rows.front().size();
  const auto n = static_cast<double>(rows.size());
  std::vector<double> mean(k, 0);
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < k; ++i) mean[i] += row[i] / n;
  }
  Matrix sums(k, std::vector<double>(k, 0));
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < k; ++i) {
      for (std::size_t j = 0; j < k; ++j) sums[i][j] += (row[i] - mean[i]) * (row[j] - mean[j]) / (n - 1);
    }
  }
  return sums;
}

}  // namespace

std::vector<std::vector<double>> correlations_of(std::span<const std::vector<double>> rows) {
  auto matrix = covariance(rows);
  std::vector<double> sd;
  for (std::size_t i = 0; i < matrix.size(); ++i) sd.push_back(std::sqrt(matrix[i][i]));
  for (std::size_t i = 0; i < matrix.size(); ++i) {
    for (std::size_t j = 0; j < matrix.size(); ++j) matrix[i][j] /= sd[i] * sd[j];
  }
  return matrix;
}

double alpha_of(const std::vector<std::vector<double>>& matrix) {
  const auto k = static_cast<double>(matrix.size());
  double items = 0;
  double total = 0;
  for (std::size_t i = 0; i < matrix.size(); ++i) {
    items += matrix[i][i];
    for (const double each : matrix[i]) total += each;
  }
  return k / (k - 1) * (1 - items / total);
}

double cronbach_alpha(std::span<const std::vector<double>> rows) { return alpha_of(covariance(rows)); }

std::vector<double> one_factor_loadings(const std::vector<std::vector<double>>& matrix) {
  const auto k = matrix.size();
  std::vector<double> loadings(k, 0.7);
  // Each loading in turn is set to where the squares are least, given the others; the sum only falls.
  for (int round = 0; round < 10'000; ++round) {
    double moved = 0;
    for (std::size_t i = 0; i < k; ++i) {
      double products = 0;
      double squares = 0;
      for (std::size_t j = 0; j < k; ++j) {
        if (j == i) continue;
        products += matrix[i][j] * loadings[j];
        squares += loadings[j] * loadings[j];
      }
      const double best = squares > 0 ? products / squares : 0;
      moved = std::fmax(moved, std::abs(best - loadings[i]));
      loadings[i] = best;
    }
    if (moved < 1e-12) break;
  }
  return loadings;
}

double omega_of(const std::vector<std::vector<double>>& correlations) {
  double sum = 0;
  double unique = 0;
  for (const double loading : one_factor_loadings(correlations)) {
    sum += loading;
    unique += 1 - loading * loading;
  }
  return sum * sum / (sum * sum + unique);
}

double mcdonald_omega(std::span<const std::vector<double>> rows) { return omega_of(correlations_of(rows)); }

}  // namespace securebase::scale
