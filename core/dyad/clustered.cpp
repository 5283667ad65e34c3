#include "core/dyad/clustered.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/dyad/beta.hpp"

namespace securebase::dyad {
namespace {

/// How many neighbours a block is compared with; the usual rule for Newey and West's estimator.
std::size_t lags_of(std::size_t blocks) {
  const auto rule = static_cast<std::size_t>(4 * std::pow(static_cast<double>(blocks) / 100, 2.0 / 9));
  return std::min(rule, blocks / 4);
}

/// Wilson's interval with `z` in the place of 1.96. Requires n > 0.
Interval score_interval(double p, double n, double z) {
  const double z2 = z * z;
  const double centre = (p + z2 / (2 * n)) / (1 + z2 / n);
  const double half = z / (1 + z2 / n) * std::sqrt(p * (1 - p) / n + z2 / (4 * n * n));
  return {p, std::clamp(centre - half, 0.0, p), std::clamp(centre + half, p, 1.0)};
}

}  // namespace

ClusteredRatio clustered_ratio(std::span<const Block> blocks) {
  ClusteredRatio ratio;
  for (const auto& block : blocks) {
    ratio.numerator += block.numerator;
    ratio.denominator += block.denominator;
  }
  if (ratio.denominator <= 0) return ratio;
  ratio.value = ratio.numerator / ratio.denominator;
  const auto k = blocks.size();
  if (k < 2) return ratio;
  std::vector<double> residuals(k);
  for (std::size_t i = 0; i < k; ++i) residuals[i] = blocks[i].numerator - ratio.value * blocks[i].denominator;
  const auto product_at = [&](std::size_t lag) {
    double sum = 0;
    for (std::size_t i = lag; i < k; ++i) sum += residuals[i] * residuals[i - lag];
    return sum;
  };
  const double own = product_at(0);
  double sum = own;
  const auto lags = lags_of(k);
  for (std::size_t lag = 1; lag <= lags; ++lag) {
    const double weight = 1 - static_cast<double>(lag) / static_cast<double>(lags + 1);
    sum += 2 * weight * product_at(lag);
  }
  ratio.freedom = static_cast<double>(k - 1);
  ratio.variance =
      std::max(sum, own) / (ratio.denominator * ratio.denominator) * static_cast<double>(k) / ratio.freedom;
  return ratio;
}

double design_effect(const ClusteredRatio& ratio) {
  const double independent = ratio.value * (1 - ratio.value) / ratio.denominator;
  return independent > 0 ? std::max(1.0, ratio.variance / independent) : 1;
}

Interval clustered_share(std::span<const Block> blocks) {
  const auto ratio = clustered_ratio(blocks);
  const double z = ratio.freedom > 0 ? t_quantile(0.975, ratio.freedom) : z_95;
  return score_interval(ratio.value, ratio.denominator / design_effect(ratio), z);
}

Interval rate_ratio(std::span<const Block> first, std::span<const Block> second) {
  const auto before = clustered_ratio(first);
  const auto after = clustered_ratio(second);
  const auto rate = [](const ClusteredRatio& ratio) { return (ratio.numerator + 0.5) / ratio.denominator; };
  // Never below the variance of the logarithm of a count.
  const auto relative_variance = [&](const ClusteredRatio& ratio) {
    return std::max(ratio.variance / (rate(ratio) * rate(ratio)), 1 / (ratio.numerator + 0.5));
  };
  const double value = rate(after) / rate(before);
  const double freedom = std::max(1.0, std::min(before.freedom, after.freedom));
  const double spread =
      std::exp(t_quantile(0.975, freedom) * std::sqrt(relative_variance(before) + relative_variance(after)));
  return {value, value / spread, value * spread};
}

}  // namespace securebase::dyad
