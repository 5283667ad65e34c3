#include "core/scale/estimate.hpp"

#include <algorithm>
#include <cmath>

namespace securebase::scale {
namespace {

/// d log P(category | θ) / dθ: a (1 - P*_k - P*_(k+1)), because P'_k = a (P*_k (1 - P*_k) - P*_(k+1) (1 - P*_(k+1))).
double slope_of_log(const GradedItem& item, double theta, int category) {
  double lower = 0;  // P(answer < category)
  double upper = 0;  // P(answer > category)
  for (int k = 0; k < item.categories(); ++k) {
    if (k < category) lower += category_probability(item, theta, k);
    if (k > category) upper += category_probability(item, theta, k);
  }
  return item.discrimination * (lower - upper);
}

}  // namespace

Belief maximum_a_posteriori(std::span<const Response> responses, Belief prior) {
  const double precision = 1 / (prior.sd * prior.sd);
  double theta = prior.mean;
  double total = precision;
  // The log posterior is concave, so its slope says on which side the maximum lies. With steep items Newton's steps can
  // go to and fro past it for ever; one that leaves what is still possible, or does not halve the one before it, is
  // replaced by half the way.
  double low = -1e300;
  double high = 1e300;
  double moved = 1e300;
  for (int round = 0; round < 2'000; ++round) {
    double slope = (prior.mean - theta) * precision;
    total = precision;
    for (const auto& [item, category] : responses) {
      slope += slope_of_log(*item, theta, category);
      total += information(*item, theta);
    }
    (slope > 0 ? low : high) = theta;
    const double step = std::clamp(slope / total, -1.0, 1.0);
    const bool is_inside = theta + step > low && theta + step < high;
    const bool is_bracketed = low > -1e300 && high < 1e300;
    const bool is_slow = std::abs(step) > moved / 2;
    const double next = is_bracketed && (!is_inside || is_slow) ? (low + high) / 2 : theta + step;
    moved = std::abs(next - theta);
    theta = next;
    if (moved < 1e-12) break;
  }
  return {theta, 1 / std::sqrt(total)};
}

}  // namespace securebase::scale
