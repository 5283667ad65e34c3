#pragma once

#include "core/dyad/interval.hpp"

/// The beta distribution, and the intervals that stand on it.
namespace securebase::dyad {

/// I_x(a, b), the regularised incomplete beta function: the chance that Beta(a, b) is at most x. Lentz's continued
/// fraction (Press et al. 2007, Numerical Recipes, §6.4), to about 1e-14. Requires a, b > 0.
double beta_cumulative(double x, double a, double b);

/// The x in [0, 1] with I_x(a, b) = p, by Newton steps inside a shrinking bracket.
double beta_quantile(double p, double a, double b);

/// The quantile of Student's t with `freedom` degrees, from t² = freedom·(1 - x)/x with x ~ Beta(freedom/2, 1/2).
/// Requires 0 < p < 1 and freedom > 0.
double t_quantile(double p, double freedom);

/// A share's posterior mean and equal-tailed limits, prior Beta(prior, prior); `prior` 1 is uniform, .5 Jeffreys'
/// (Brown, Cai and DasGupta 2001, Stat Sci 16:101, eq. 6). Requires 0 <= k <= n.
Interval beta_interval(double k, double n, double prior, double level = 0.95);

/// Jeffreys' interval around k/n. At 0 and n the limit on that side is 0 or 1 (Brown et al., §4.1.2). Requires n > 0.
Interval jeffreys(double k, double n);

}  // namespace securebase::dyad
