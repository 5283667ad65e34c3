#pragma once

#include <cmath>

#include "core/dyad/beta.hpp"
#include "core/dyad/interval.hpp"

namespace securebase::dyad {

/// Mean and variance in one pass (Welford 1962).
struct Moments {
  double n = 0;
  double mean = 0;
  double squares = 0;  ///< Of the differences from the mean.

  void add(double x) {
    n += 1;
    const double difference = x - mean;
    mean += difference / n;
    squares += difference * (x - mean);
  }
  double deviation() const { return n > 1 ? std::sqrt(squares / (n - 1)) : 0; }
  /// 95 % limits of the mean from Student's t. Requires n > 1.
  Interval mean_interval() const {
    const double half = t_quantile(0.975, n - 1) * deviation() / std::sqrt(n);
    return {mean, mean - half, mean + half};
  }
};

}  // namespace securebase::dyad
