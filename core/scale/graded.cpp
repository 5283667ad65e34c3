#include "core/scale/graded.hpp"

#include <algorithm>
#include <cmath>

namespace securebase::scale {
namespace {

/// P(answer >= k | θ); k from 0 to K.
double at_least(const GradedItem& item, double theta, int k) {
  if (k <= 0) return 1;
  if (k >= item.categories()) return 0;
  return 1 / (1 + std::exp(-item.discrimination * (theta - item.thresholds[static_cast<std::size_t>(k) - 1])));
}

}  // namespace

double category_probability(const GradedItem& item, double theta, int category) {
  return at_least(item, theta, category) - at_least(item, theta, category + 1);
}

double information(const GradedItem& item, double theta) {
  double sum = 0;
  for (int k = 0; k < item.categories(); ++k) {
    const double upper = at_least(item, theta, k);
    const double lower = at_least(item, theta, k + 1);
    const double slope = item.discrimination * (upper * (1 - upper) - lower * (1 - lower));
    if (upper > lower) sum += slope * slope / (upper - lower);
  }
  return sum;
}

Belief expected_a_posteriori(std::span<const Response> responses, Belief prior, int nodes) {
  std::vector<double> logs(static_cast<std::size_t>(nodes));
  const auto theta_of = [&](int node) { return prior.mean + prior.sd * (12.0 * node / (nodes - 1) - 6); };
  double log_max = -1e300;
  for (int node = 0; node < nodes; ++node) {
    const double z = (theta_of(node) - prior.mean) / prior.sd;
    double log = -z * z / 2;
    for (const auto& [item, category] : responses) {
      log += std::log(std::max(category_probability(*item, theta_of(node), category), 1e-300));
    }
    logs[static_cast<std::size_t>(node)] = log;
    log_max = std::max(log_max, log);
  }
  double total = 0;
  double first = 0;
  double second = 0;
  for (int node = 0; node < nodes; ++node) {
    const double weight = std::exp(logs[static_cast<std::size_t>(node)] - log_max);
    const double z = theta_of(node) - prior.mean;
    total += weight;
    first += weight * z;
    second += weight * z * z;
  }
  const double mean = first / total;
  return {prior.mean + mean, std::sqrt(std::max(second / total - mean * mean, 0.0))};
}

}  // namespace securebase::scale
