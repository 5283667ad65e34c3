#include "core/scale/polychoric.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <numbers>

namespace securebase::scale {
namespace {

constexpr double rho_max = 0.999;
/// In place of infinity: beyond it lies less than 1e-15 of a normal variable.
constexpr double far_out = 8;

double normal_below(double z) { return std::erfc(-z / std::numbers::sqrt2) / 2; }

/// The z with this share below it, by halving.
double normal_quantile(double share) {
  double low = -far_out;
  double high = far_out;
  for (int round = 0; round < 60; ++round) {
    const double middle = (low + high) / 2;
    (normal_below(middle) < share ? low : high) = middle;
  }
  return (low + high) / 2;
}

/// Where one answer ends and the next begins, with the far ends.
std::vector<double> thresholds_of(std::span<const int> answers, int categories) {
  std::vector<double> thresholds = {-far_out};
  for (int k = 1; k < categories; ++k) {
    const auto below = std::ranges::count_if(answers, [&](int answer) { return answer < k; });
    thresholds.push_back(normal_quantile(static_cast<double>(below) / static_cast<double>(answers.size())));
  }
  thresholds.push_back(far_out);
  return thresholds;
}

/// How many people gave each pair of answers, and the thresholds of both items.
struct Crossing {
  std::vector<std::vector<double>> people;
  std::vector<double> rows;
  std::vector<double> columns;
};

double log_likelihood(const Crossing& crossing, double rho) {
  std::vector<std::vector<double>> below;
  for (const double h : crossing.rows) {
    auto& line = below.emplace_back();
    for (const double k : crossing.columns) line.push_back(bivariate_normal(h, k, rho));
  }
  double sum = 0;
  for (std::size_t i = 0; i < crossing.people.size(); ++i) {
    for (std::size_t j = 0; j < crossing.people[i].size(); ++j) {
      if (crossing.people[i][j] == 0) continue;
      const double p = below[i + 1][j + 1] - below[i][j + 1] - below[i + 1][j] + below[i][j];
      sum += crossing.people[i][j] * std::log(std::max(p, 1e-300));
    }
  }
  return sum;
}

}  // namespace

double bivariate_normal(double h, double k, double rho) {
  // With r = sin t the density's integral over r has no root in it. Simpson's rule.
  constexpr int steps = 64;
  const double end = std::asin(rho);
  const auto density = [&](double t) {
    const double sine = std::sin(t);
    const double cosine = std::cos(t);
    return std::exp(-(h * h + k * k - 2 * h * k * sine) / (2 * cosine * cosine));
  };
  double sum = density(0) + density(end);
  for (int i = 1; i < steps; ++i) sum += (i % 2 == 1 ? 4 : 2) * density(end * i / steps);
  return normal_below(h) * normal_below(k) + sum * end / (3 * steps) / (2 * std::numbers::pi);
}

double polychoric_correlation(std::span<const int> x, std::span<const int> y) {
  const auto [x_low, x_high] = std::ranges::minmax(x);
  const auto [y_low, y_high] = std::ranges::minmax(y);
  if (x_low == x_high || y_low == y_high) return std::numeric_limits<double>::quiet_NaN();
  Crossing crossing{{}, thresholds_of(x, x_high + 1), thresholds_of(y, y_high + 1)};
  crossing.people.assign(static_cast<std::size_t>(x_high) + 1,
                         std::vector<double>(static_cast<std::size_t>(y_high) + 1, 0));
  for (std::size_t i = 0; i < x.size(); ++i) {
    ++crossing.people[static_cast<std::size_t>(x[i])][static_cast<std::size_t>(y[i])];
  }
  // Golden section: the likelihood has one top.
  const double ratio = std::numbers::phi - 1;
  double low = -rho_max;
  double high = rho_max;
  double left = high - ratio * (high - low);
  double right = low + ratio * (high - low);
  double at_left = log_likelihood(crossing, left);
  double at_right = log_likelihood(crossing, right);
  while (high - low > 1e-8) {
    if (at_left > at_right) {
      high = right;
      right = left;
      at_right = at_left;
      left = high - ratio * (high - low);
      at_left = log_likelihood(crossing, left);
    } else {
      low = left;
      left = right;
      at_left = at_right;
      right = low + ratio * (high - low);
      at_right = log_likelihood(crossing, right);
    }
  }
  return (low + high) / 2;
}

std::vector<std::vector<double>> polychoric_correlations(std::span<const std::vector<int>> rows) {
  const auto items = rows.front().size();
  std::vector<std::vector<int>> columns(items);
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < items; ++i) columns[i].push_back(row[i]);
  }
  std::vector<std::vector<double>> matrix(items, std::vector<double>(items, 1));
  for (std::size_t i = 0; i < items; ++i) {
    for (std::size_t j = 0; j < i; ++j) matrix[i][j] = matrix[j][i] = polychoric_correlation(columns[i], columns[j]);
  }
  return matrix;
}

}  // namespace securebase::scale
