#pragma once

#include <span>

#include "core/dyad/interval.hpp"

namespace securebase::dyad {

/// The inverse Mills ratio, φ(a) / (1 - Φ(a)): by how much the part of a standard normal above `a` has its mean above
/// 0. Past 8, where both are too small to divide, by its asymptote.
double mills_ratio(double a);

/// A value, or the limit that it is known to lie above.
struct Observed {
  double value = 0;
  bool is_censored = false;
};

/// The mean of unit normals of which some are censored (Tobin 1958), with the error that independent observations give,
/// whatever their spread (White's sandwich).
struct CensoredMean {
  double mean = 0;
  double error = 0;
  std::size_t n = 0;
};
CensoredMean censored_mean(std::span<const Observed> observed);

}  // namespace securebase::dyad
