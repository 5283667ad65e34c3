#include "core/dyad/interval.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/base/random.hpp"

namespace securebase::dyad {
namespace {

constexpr int resamples = 400;
constexpr std::size_t blocks_min = 8;
constexpr std::uint64_t seed = 0x5ecu;

double ratio_of(std::span<const Block> blocks) {
  Block sum;
  for (const auto& block : blocks) {
    sum.numerator += block.numerator;
    sum.denominator += block.denominator;
  }
  return sum.denominator > 0 ? sum.numerator / sum.denominator : 0;
}

double resampled_ratio(std::span<const Block> blocks, Random& random) {
  Block sum;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const auto& block = blocks[random.below(blocks.size())];
    sum.numerator += block.numerator;
    sum.denominator += block.denominator;
  }
  return sum.denominator > 0 ? sum.numerator / sum.denominator : 0;
}

}  // namespace

Interval wilson(double k, double n) {
  const double p = k / n;
  const double z2 = z_95 * z_95;
  const double centre = (p + z2 / (2 * n)) / (1 + z2 / n);
  const double half = z_95 / (1 + z2 / n) * std::sqrt(p * (1 - p) / n + z2 / (4 * n * n));
  return {p, std::max(0.0, centre - half), std::min(1.0, centre + half)};
}

Interval poisson_rate(double count, double exposure) {
  const double root = std::sqrt(count + 0.375);
  const double low = std::max(0.0, root - z_95 / 2);
  const double high = root + z_95 / 2;
  return {count / exposure, std::min(count, low * low) / exposure, high * high / exposure};
}

Interval block_ratio(std::span<const Block> blocks) {
  const double value = ratio_of(blocks);
  if (blocks.size() < blocks_min) {
    Interval interval{value, value, value};
    for (const auto& block : blocks) {
      if (block.denominator <= 0) continue;
      interval.low = std::min(interval.low, block.numerator / block.denominator);
      interval.high = std::max(interval.high, block.numerator / block.denominator);
    }
    return interval;
  }
  Random random(seed);
  std::vector<double> draws(resamples);
  for (auto& draw : draws) draw = resampled_ratio(blocks, random);
  std::ranges::sort(draws);
  const auto at = [&](double share) { return draws[static_cast<std::size_t>(share * (resamples - 1))]; };
  return {value, std::min(value, at(0.025)), std::max(value, at(0.975))};
}

}  // namespace securebase::dyad
