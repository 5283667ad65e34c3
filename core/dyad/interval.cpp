#include "core/dyad/interval.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

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

Interval percentiles(double value, std::vector<double>& draws, double tail) {
  std::ranges::sort(draws);
  const auto at = [&](double share) {
    return draws[static_cast<std::size_t>(share * static_cast<double>(draws.size() - 1))];
  };
  return {value, std::min(value, at(tail)), std::max(value, at(1 - tail))};
}

double normal_deviate(Random& random) {
  const double radius = std::sqrt(-2 * std::log(1 - random.uniform()));
  return radius * std::cos(2 * std::numbers::pi * random.uniform());
}

double gamma_deviate(Random& random, double shape) {
  if (shape < 1) {
    const double boost = std::pow(1 - random.uniform(), 1 / shape);
    return gamma_deviate(random, shape + 1) * boost;
  }
  const double d = shape - 1.0 / 3;
  const double c = 1 / std::sqrt(9 * d);
  while (true) {
    const double x = normal_deviate(random);
    const double v = std::pow(1 + c * x, 3);
    if (v <= 0) continue;
    if (std::log(1 - random.uniform()) < 0.5 * x * x + d - d * v + d * std::log(v)) return d * v;
  }
}

}  // namespace

Interval wilson(double k, double n) {
  const double p = k / n;
  const double z2 = z_95 * z_95;
  const double centre = (p + z2 / (2 * n)) / (1 + z2 / n);
  const double half = z_95 / (1 + z2 / n) * std::sqrt(p * (1 - p) / n + z2 / (4 * n * n));
  return {p, std::max(0.0, centre - half), std::min(1.0, centre + half)};
}

Interval positive_to_negative(double p, double n) {
  const double value = (p + 0.5) / (n + 0.5);
  const double spread = std::exp(z_95 * std::sqrt(1 / (p + 0.5) + 1 / (n + 0.5)));
  return {value, value / spread, value * spread};
}

Interval poisson_rate(double count, double exposure) {
  const double root = std::sqrt(count + 0.375);
  const double low = std::max(0.0, root - z_95 / 2);
  const double high = root + z_95 / 2;
  return {count / exposure, std::min(count, low * low) / exposure, high * high / exposure};
}

Interval block_ratio(std::span<const Block> blocks, bool is_share) {
  const double value = ratio_of(blocks);
  if (blocks.size() < blocks_min) {
    if (is_share) {
      double k = 0;
      double n = 0;
      for (const auto& block : blocks) {
        k += block.numerator;
        n += block.denominator;
      }
      return n > 0 ? wilson(k, n) : Interval{};
    }
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
  return percentiles(value, draws, 0.025);
}

Interval block_difference(std::span<const Block> first, std::span<const Block> second) {
  const double value = ratio_of(second) - ratio_of(first);
  Random random(seed);
  std::vector<double> draws(resamples);
  for (auto& draw : draws) {
    const double before = resampled_ratio(first, random);
    draw = resampled_ratio(second, random) - before;
  }
  return percentiles(value, draws, 0.025);
}

double beta_deviate(Random& random, double a, double b) {
  const double x = gamma_deviate(random, a);
  const double y = gamma_deviate(random, b);
  return x / (x + y);
}

Interval corrected_share(double flagged, double turns, const Reliability& reliability) {
  constexpr int draws_count = 200;
  constexpr int grid = 400;
  Random random(seed);
  std::vector<double> draws;
  double sum = 0;
  for (int i = 0; i < draws_count; ++i) {
    const double sensitivity = beta_deviate(random, reliability.hits + 0.5, reliability.misses + 0.5);
    const double specificity = beta_deviate(random, reliability.correct_silence + 0.5, reliability.false_alarms + 0.5);
    // Posterior of the true share on a grid, finer near zero, where it lies.
    double weights[grid];
    double logs[grid];
    double log_max = -1e300;
    for (int g = 0; g < grid; ++g) {
      const double u = (g + 0.5) / grid;
      const double share = u * u;
      const double q = std::clamp(share * sensitivity + (1 - share) * (1 - specificity), 1e-12, 1 - 1e-12);
      const double prior = -0.5 * std::log(share) + 8.5 * std::log1p(-share);
      logs[g] = flagged * std::log(q) + (turns - flagged) * std::log1p(-q) + prior + std::log(u);
      log_max = std::max(log_max, logs[g]);
    }
    double total = 0;
    for (int g = 0; g < grid; ++g) {
      weights[g] = std::exp(logs[g] - log_max);
      total += weights[g];
    }
    double left = random.uniform() * total;
    int g = 0;
    while (g < grid - 1 && left > weights[g]) left -= weights[g++];
    const double u = (g + random.uniform()) / grid;
    draws.push_back(u * u);
    sum += u * u;
  }
  return percentiles(sum / draws_count, draws, 0.1);
}

}  // namespace securebase::dyad
