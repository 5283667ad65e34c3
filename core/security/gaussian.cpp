#include "core/security/gaussian.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace securebase::security {
namespace {

constexpr int nodes = 41;

/// The standard normal's nodes, from -6 to 6, and their weights, which add up to 1.
struct Node {
  double z = 0;
  double weight = 0;
};
const std::array<Node, nodes>& standard_nodes() {
  static const auto list = [] {
    std::array<Node, nodes> made{};
    double total = 0;
    for (int node = 0; node < nodes; ++node) {
      const double z = 12.0 * node / (nodes - 1) - 6;
      made[static_cast<std::size_t>(node)] = {z, std::exp(-z * z / 2)};
      total += made[static_cast<std::size_t>(node)].weight;
    }
    for (auto& node : made) node.weight /= total;
    return made;
  }();
  return list;
}

/// P h.
std::vector<double> times(const Gaussian& gaussian, std::span<const double> loading) {
  std::vector<double> out(gaussian.size(), 0);
  for (std::size_t row = 0; row < gaussian.size(); ++row) {
    for (std::size_t column = 0; column < gaussian.size(); ++column) {
      out[row] += gaussian.at(row, column) * loading[column];
    }
  }
  return out;
}

double dot(std::span<const double> a, std::span<const double> b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
  return sum;
}

}  // namespace

Belief along(const Gaussian& gaussian, std::span<const double> loading) {
  return {dot(gaussian.mean, loading), std::sqrt(std::max(dot(times(gaussian, loading), loading), 0.0))};
}

double covariance_along(const Gaussian& gaussian, std::span<const double> a, std::span<const double> b) {
  return dot(times(gaussian, a), b);
}

std::vector<double> predicted_answers(const scale::GradedItem& item, Belief belief) {
  std::vector<double> p(static_cast<std::size_t>(item.categories()), 0);
  double total = 0;
  for (int node = 0; node < nodes; ++node) {
    const double z = 12.0 * node / (nodes - 1) - 6;
    const double weight = std::exp(-z * z / 2);
    total += weight;
    for (int k = 0; k < item.categories(); ++k) {
      p[static_cast<std::size_t>(k)] += weight * scale::category_probability(item, belief.mean + z * belief.sd, k);
    }
  }
  for (auto& value : p) value /= total;
  return p;
}

double expected_variance(const scale::GradedItem& item, Belief belief) {
  struct Moments {
    double total = 0;
    double first = 0;
    double second = 0;
  };
  std::vector<Moments> of_answer(static_cast<std::size_t>(item.categories()));
  for (const auto& [z, weight] : standard_nodes()) {
    const double theta = belief.mean + z * belief.sd;
    double at_least = 1;
    for (std::size_t k = 0; k < of_answer.size(); ++k) {
      const double above =
          k < item.thresholds.size() ? 1 / (1 + std::exp(-item.discrimination * (theta - item.thresholds[k]))) : 0;
      const double p = weight * (at_least - above);
      at_least = above;
      of_answer[k].total += p;
      of_answer[k].first += p * z;
      of_answer[k].second += p * z * z;
    }
  }
  double expected = 0;
  for (const auto& [total, first, second] : of_answer) {
    if (total > 0) expected += second - first * first / total;
  }
  return expected * belief.sd * belief.sd;
}

void observe_along(Gaussian& gaussian, std::span<const double> loading, std::span<const scale::Response> responses) {
  const auto prior = along(gaussian, loading);
  if (responses.empty() || prior.sd <= 0) return;
  condition_along(gaussian, loading, scale::expected_a_posteriori(responses, prior, nodes));
}

void condition_along(Gaussian& gaussian, std::span<const double> loading, Belief posterior) {
  const auto n = gaussian.size();
  auto gain = times(gaussian, loading);
  const double variance = dot(gain, loading);
  if (variance <= 0) return;
  for (auto& value : gain) value /= variance;
  const double shift = posterior.mean - dot(gaussian.mean, loading);
  const double drop = variance - posterior.sd * posterior.sd;
  for (std::size_t row = 0; row < n; ++row) {
    gaussian.mean[row] += gain[row] * shift;
    for (std::size_t column = 0; column < n; ++column) {
      gaussian.at(row, column) -= gain[row] * gain[column] * drop;
    }
  }
}

void predict(Gaussian& gaussian, std::span<const double> transition, std::span<const double> noise) {
  const auto n = gaussian.size();
  std::vector<double> mean(n, 0);
  std::vector<double> half(n * n, 0);  // F P
  for (std::size_t row = 0; row < n; ++row) {
    mean[row] = dot(transition.subspan(row * n, n), gaussian.mean);
    for (std::size_t column = 0; column < n; ++column) {
      for (std::size_t k = 0; k < n; ++k) half[row * n + column] += transition[row * n + k] * gaussian.at(k, column);
    }
  }
  gaussian.mean = mean;
  for (std::size_t row = 0; row < n; ++row) {
    for (std::size_t column = 0; column < n; ++column) {
      double sum = noise[row * n + column];
      for (std::size_t k = 0; k < n; ++k) sum += half[row * n + k] * transition[column * n + k];
      gaussian.at(row, column) = sum;
    }
  }
}

void settle(Gaussian& gaussian) {
  constexpr double grid = 1e12;
  const auto to_grid = [](double value) { return std::round(value * grid) / grid; };
  std::ranges::transform(gaussian.mean, gaussian.mean.begin(), to_grid);
  std::ranges::transform(gaussian.covariance, gaussian.covariance.begin(), to_grid);
}

}  // namespace securebase::security
