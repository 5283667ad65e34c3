#include "core/dyad/logistic.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/dyad/matrix.hpp"

namespace securebase::dyad {
namespace {

constexpr int steps_max = 30;
constexpr int halvings_max = 20;
/// Log odds past this mean that a coefficient runs away to infinity.
constexpr double coefficient_max = 15;

double predictor(const Trials& row, std::size_t column) { return column == 0 ? 1 : row.predictors[column - 1]; }

double chance(const Trials& row, const std::vector<double>& coefficients) {
  double log_odds = 0;
  for (std::size_t i = 0; i < coefficients.size(); ++i) log_odds += predictor(row, i) * coefficients[i];
  return 1 / (1 + std::exp(-log_odds));
}

double log_likelihood(std::span<const Trials> rows, const std::vector<double>& coefficients) {
  double sum = 0;
  for (const auto& row : rows) {
    const double p = std::clamp(chance(row, coefficients), 1e-15, 1 - 1e-15);
    sum += row.yes * std::log(p) + row.no * std::log1p(-p);
  }
  return sum;
}

Matrix information(std::span<const Trials> rows, const std::vector<double>& coefficients) {
  const auto k = coefficients.size();
  Matrix matrix(k, std::vector<double>(k, 0));
  for (const auto& row : rows) {
    const double p = chance(row, coefficients);
    const double weight = (row.yes + row.no) * p * (1 - p);
    for (std::size_t i = 0; i < k; ++i) {
      for (std::size_t j = 0; j < k; ++j) matrix[i][j] += weight * predictor(row, i) * predictor(row, j);
    }
  }
  return matrix;
}

/// What a row pulls at each coefficient.
void add_pull(std::vector<double>& into, const Trials& row, const std::vector<double>& coefficients) {
  const double excess = row.yes - (row.yes + row.no) * chance(row, coefficients);
  for (std::size_t i = 0; i < into.size(); ++i) into[i] += excess * predictor(row, i);
}

std::vector<double> product(const Matrix& matrix, const std::vector<double>& vector) {
  std::vector<double> out(vector.size(), 0);
  for (std::size_t i = 0; i < out.size(); ++i) {
    for (std::size_t j = 0; j < out.size(); ++j) out[i] += matrix[i][j] * vector[j];
  }
  return out;
}

/// sqrt of the diagonal of inverse · Σ pull·pullᵀ · inverse over stretches.
std::vector<double> sandwich_errors(std::span<const Trials> rows, LogisticFit& fit, const Matrix& inverted) {
  const auto k = fit.coefficients.size();
  std::map<std::int64_t, std::vector<double>> pulls;
  for (const auto& row : rows) {
    auto& pull = pulls.try_emplace(row.stretch, k, 0.0).first->second;
    add_pull(pull, row, fit.coefficients);
  }
  fit.stretches = static_cast<std::int64_t>(pulls.size());
  std::vector<double> variances(k, 0);
  for (const auto& [stretch, pull] : pulls) {
    const auto moved = product(inverted, pull);
    for (std::size_t i = 0; i < k; ++i) variances[i] += moved[i] * moved[i];
  }
  const auto n = static_cast<double>(pulls.size());
  for (auto& variance : variances) variance = std::sqrt(variance * n / (n - 1));
  return variances;
}

}  // namespace

LogisticFit logistic_regression(std::span<const Trials> rows) {
  LogisticFit fit;
  double yes = 0;
  double all = 0;
  for (const auto& row : rows) {
    yes += row.yes;
    all += row.yes + row.no;
  }
  if (yes <= 0 || yes >= all) return fit;
  fit.coefficients.assign(rows.front().predictors.size() + 1, 0);
  double likelihood = log_likelihood(rows, fit.coefficients);
  for (int step = 0; step < steps_max; ++step) {
    std::vector<double> pull(fit.coefficients.size(), 0);
    for (const auto& row : rows) add_pull(pull, row, fit.coefficients);
    const auto inverted = inverse(information(rows, fit.coefficients));
    auto change = product(inverted, pull);
    // A whole step may overshoot; half of it, and half again, then climbs.
    std::vector<double> next;
    double next_likelihood = 0;
    for (int halving = 0; halving < halvings_max; ++halving) {
      next = fit.coefficients;
      for (std::size_t i = 0; i < next.size(); ++i) next[i] += change[i];
      next_likelihood = log_likelihood(rows, next);
      if (next_likelihood >= likelihood - 1e-9) break;
      for (auto& each : change) each /= 2;
    }
    double largest = 0;
    for (std::size_t i = 0; i < next.size(); ++i) {
      if (!(std::abs(next[i]) < coefficient_max)) return fit;
      largest = std::max(largest, std::abs(change[i]));
    }
    fit.coefficients = next;
    likelihood = next_likelihood;
    if (largest > 1e-8) continue;
    fit.errors = sandwich_errors(rows, fit, inverted);
    fit.has_converged = fit.stretches > 1;
    return fit;
  }
  return fit;
}

}  // namespace securebase::dyad
