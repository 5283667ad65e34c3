#pragma once

#include <span>

#include "core/dyad/interval.hpp"

/// Shares and rates of messages, which come in bursts: a good day brings forty kind ones, a busy week none. Taken for
/// independent, they would give limits far too narrow. The sums of each day or week are the observations here.
namespace securebase::dyad {

/// The ratio of two sums over blocks of time, with its variance: Σe² for e = x - R·m (the ratio estimator, Cochran
/// 1977, eq. 6.13), plus the products of neighbouring blocks, weighted down linearly (Newey and West 1987), because a
/// mood does not end on Sunday. Never below what the blocks give by themselves.
struct ClusteredRatio {
  double numerator = 0;
  double denominator = 0;
  double value = 0;
  double variance = 0;
  double freedom = 0;  ///< Blocks minus one.
};
ClusteredRatio clustered_ratio(std::span<const Block> blocks);

/// A share with 95 % limits: Wilson's interval at the number of independent messages that would give this variance
/// (Dean and Pagano 2015, J Surv Stat Methodol 3:484), and Student's t for few blocks (Korn and Graubard 1998).
/// Requires a denominator above zero; with fewer than two blocks it is plain Wilson.
Interval clustered_share(std::span<const Block> blocks);

/// By how much more a count of messages varies than if they were independent; at least 1.
double design_effect(const ClusteredRatio& ratio);

/// The second rate as a multiple of the first, (x2/m2) / (x1/m1), half an event added to each; 95 % limits from the
/// logarithm, whose variance is the sum of the two relative variances. Below 1 is less, above 1 more.
Interval rate_ratio(std::span<const Block> first, std::span<const Block> second);

}  // namespace securebase::dyad
