#pragma once

#include <span>

/// Numbers with their uncertainty.
namespace securebase::dyad {

/// A value and the limits between which it most likely lies.
struct Interval {
  double value = 0;
  double low = 0;
  double high = 0;
};

/// Half-width factor of a 95 % interval of a normal deviate.
inline constexpr double z_95 = 1.959963984540054;

/// A share k/n with Wilson's 95 % score interval (Wilson 1927, J Am Stat Assoc 22:209). Requires n > 0.
Interval wilson(double k, double n);

/// A count per `exposure`, with 95 % limits from the square-root transform of a Poisson count. Requires exposure > 0.
Interval poisson_rate(double count, double exposure);

/// What one stretch of time adds to a ratio of two sums.
struct Block {
  double numerator = 0;
  double denominator = 0;
};

/// The ratio of the two sums over all blocks, with a 95 % percentile interval from resampling whole blocks (Efron and
/// Tibshirani 1993, ch. 8): for ratios that are no shares, whose distribution has no closed form. 400 resamples, fixed
/// seed. With fewer than eight blocks the limits are the smallest and the largest ratio of a block.
Interval block_ratio(std::span<const Block> blocks);

}  // namespace securebase::dyad
