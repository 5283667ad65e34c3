#include "core/scale/fit.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <map>

namespace securebase::scale {
namespace {

constexpr std::size_t nodes = 61;
double node(std::size_t q) { return -6 + 12.0 * static_cast<double>(q) / (nodes - 1); }

std::array<double, nodes> normal_weights() {
  std::array<double, nodes> weights{};
  double total = 0;
  for (std::size_t q = 0; q < nodes; ++q) total += weights[q] = std::exp(-node(q) * node(q) / 2);
  for (auto& weight : weights) weight /= total;
  return weights;
}

/// Slope and intercepts: P(answer >= k | θ) = 1 / (1 + exp(-(a θ + d_k))).
using Parameters = std::vector<double>;

double at_least(const Parameters& item, double theta, std::size_t k) {
  if (k == 0) return 1;
  if (k == item.size()) return 0;
  return 1 / (1 + std::exp(-(item[0] * theta + item[k])));
}

/// Solves the symmetric system in place by elimination; few unknowns, well conditioned.
void solve(std::vector<std::vector<double>>& matrix, std::vector<double>& right) {
  const auto n = right.size();
  for (std::size_t pivot = 0; pivot < n; ++pivot) {
    for (std::size_t row = pivot + 1; row < n; ++row) {
      const double factor = matrix[row][pivot] / matrix[pivot][pivot];
      for (std::size_t column = pivot; column < n; ++column) matrix[row][column] -= factor * matrix[pivot][column];
      right[row] -= factor * right[pivot];
    }
  }
  for (std::size_t row = n; row-- > 0;) {
    for (std::size_t column = row + 1; column < n; ++column) right[row] -= matrix[row][column] * right[column];
    right[row] /= matrix[row][row];
  }
}

/// Expected answers at a node: one count for each category.
using Expected = std::array<std::vector<double>, nodes>;

/// What the M step makes as large as it can: the expected log likelihood, and the log density of ln a where there is
/// one.
double objective(const Parameters& item, const Expected& expected, const std::optional<SlopePrior>& slopes) {
  double sum = 0;
  if (slopes) {
    const double z = (std::log(item[0]) - slopes->mean_log) / slopes->sd_log;
    sum -= z * z / 2;
  }
  for (std::size_t q = 0; q < nodes; ++q) {
    for (std::size_t k = 0; k < item.size(); ++k) {
      const double p = at_least(item, node(q), k) - at_least(item, node(q), k + 1);
      if (expected[q][k] > 0) sum += expected[q][k] * std::log(std::max(p, 1e-300));
    }
  }
  return sum;
}

bool is_ordered(const Parameters& item) {
  return item[0] > 0 && std::is_sorted(item.begin() + 1, item.end(), std::greater<>());
}

/// One step of Fisher scoring, halved until it is uphill and the intercepts stay in order.
void improve(Parameters& item, const Expected& expected, const std::optional<SlopePrior>& slopes) {
  const auto n = item.size();
  std::vector<double> score(n, 0);
  std::vector<std::vector<double>> information(n, std::vector<double>(n, 0));
  for (std::size_t q = 0; q < nodes; ++q) {
    double people = 0;
    for (const double count : expected[q]) people += count;
    for (std::size_t k = 0; k < n; ++k) {
      const double upper = at_least(item, node(q), k);
      const double lower = at_least(item, node(q), k + 1);
      const double p = std::max(upper - lower, 1e-300);
      std::vector<double> slope(n, 0);
      const double upper_slope = upper * (1 - upper);
      const double lower_slope = lower * (1 - lower);
      slope[0] = node(q) * (upper_slope - lower_slope);
      if (k > 0) slope[k] += upper_slope;
      if (k + 1 < n) slope[k + 1] -= lower_slope;
      for (std::size_t i = 0; i < n; ++i) {
        score[i] += expected[q][k] * slope[i] / p;
        for (std::size_t j = 0; j < n; ++j) information[i][j] += people * slope[i] * slope[j] / p;
      }
    }
  }
  if (slopes) {
    const double variance = slopes->sd_log * slopes->sd_log;
    score[0] -= (std::log(item[0]) - slopes->mean_log) / (variance * item[0]);
    information[0][0] += 1 / (variance * item[0] * item[0]);
  }
  solve(information, score);
  const double before = objective(item, expected, slopes);
  for (int halvings = 0; halvings < 20; ++halvings) {
    const double length = std::ldexp(1.0, -halvings);
    auto next = item;
    for (std::size_t i = 0; i < n; ++i) next[i] += length * score[i];
    if (!is_ordered(next) || objective(next, expected, slopes) < before) continue;
    item = std::move(next);
    return;
  }
}

/// Slope 1, and intercepts that give the observed shares at θ = 0.
Parameters first_guess(std::span<const std::vector<int>> rows, std::size_t item, int categories) {
  Parameters guess(static_cast<std::size_t>(categories), 1);
  for (int k = 1; k < categories; ++k) {
    const auto above = std::ranges::count_if(rows, [&](const auto& row) { return row[item] >= k; });
    const double share = (static_cast<double>(above) + 0.5) / (static_cast<double>(rows.size()) + 1);
    guess[static_cast<std::size_t>(k)] = std::log(share / (1 - share));
  }
  return guess;
}

}  // namespace

Calibration fit_graded(std::span<const std::vector<int>> rows, std::span<const int> categories,
                       const FitOptions& options) {
  const auto weights = normal_weights();
  std::map<std::vector<int>, double> patterns;
  for (const auto& row : rows) patterns[row] += 1;
  std::vector<Parameters> items;
  for (std::size_t i = 0; i < categories.size(); ++i) items.push_back(first_guess(rows, i, categories[i]));

  Calibration calibration;
  for (; calibration.rounds < options.rounds_max && !calibration.has_converged; ++calibration.rounds) {
    std::vector<Expected> expected(items.size());
    std::vector<Expected> probability(items.size());
    for (std::size_t i = 0; i < items.size(); ++i) {
      for (std::size_t q = 0; q < nodes; ++q) {
        expected[i][q].assign(items[i].size(), 0);
        for (std::size_t k = 0; k < items[i].size(); ++k) {
          probability[i][q].push_back(at_least(items[i], node(q), k) - at_least(items[i], node(q), k + 1));
        }
      }
    }
    calibration.log_likelihood = 0;
    for (const auto& [pattern, people] : patterns) {
      auto posterior = weights;
      double total = 0;
      for (std::size_t q = 0; q < nodes; ++q) {
        for (std::size_t i = 0; i < items.size(); ++i)
          posterior[q] *= probability[i][q][static_cast<std::size_t>(pattern[i])];
        total += posterior[q];
      }
      calibration.log_likelihood += people * std::log(total);
      for (std::size_t q = 0; q < nodes; ++q) {
        for (std::size_t i = 0; i < items.size(); ++i) {
          expected[i][q][static_cast<std::size_t>(pattern[i])] += people * posterior[q] / total;
        }
      }
    }
    double moved = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
      const auto before = items[i];
      improve(items[i], expected[i], options.slopes);
      for (std::size_t j = 0; j < before.size(); ++j) moved = std::max(moved, std::abs(items[i][j] - before[j]));
    }
    calibration.has_converged = moved < options.tolerance;
  }
  for (const auto& item : items) {
    GradedItem graded{item[0], {}};
    for (std::size_t k = 1; k < item.size(); ++k) graded.thresholds.push_back(-item[k] / item[0]);
    calibration.items.push_back(std::move(graded));
  }
  return calibration;
}

}  // namespace securebase::scale
