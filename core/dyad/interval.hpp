#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/random.hpp"

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

/// The rate of positive to negative, (p + .5) / (n + .5), with 95 % limits from its logarithm, whose standard error is
/// sqrt(1/(p+.5) + 1/(n+.5)) (Jeffreys' prior; science.md §2.2).
Interval positive_to_negative(double p, double n);

/// A count per `exposure`, with 95 % limits from the square-root transform of a Poisson count. Requires exposure > 0.
Interval poisson_rate(double count, double exposure);

/// What one stretch of time adds to a ratio of two sums.
struct Block {
  double numerator = 0;
  double denominator = 0;
};

/// The ratio of the two sums over all blocks, with a 95 % percentile interval from resampling whole blocks (Efron and
/// Tibshirani 1993, ch. 8), so that bursts of messages do not pass for independent evidence. 400 resamples, fixed seed.
/// With fewer than eight blocks the limits are those of wilson() for shares (`is_share`), else the widest seen.
Interval block_ratio(std::span<const Block> blocks, bool is_share);

/// The difference of two such ratios, second minus first, resampled independently.
Interval block_difference(std::span<const Block> first, std::span<const Block> second);

/// Beta(a, b) by two gamma deviates (Marsaglia and Tsang 2000). Requires a, b > 0.
double beta_deviate(Random& random, double a, double b);

/// How a classifier did on labelled messages.
struct Reliability {
  double hits = 0;             ///< Marked and rightly so.
  double misses = 0;           ///< Not marked, though it should have been.
  double false_alarms = 0;     ///< Marked, though it should not have been.
  double correct_silence = 0;  ///< Not marked, rightly.
};

/// The true share behind `flagged` of `turns` marked turns, with its 80 % interval: prior Beta(.5, 9.5), sensitivity
/// and specificity drawn from their own Beta posteriors, 200 draws (science.md §5.4). Requires turns > 0.
Interval corrected_share(double flagged, double turns, const Reliability& reliability);

}  // namespace securebase::dyad
