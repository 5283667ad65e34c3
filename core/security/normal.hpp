#pragma once

#include <cmath>
#include <numbers>

#include "core/base/random.hpp"

/// The normal distribution, as far as beliefs need it.
namespace securebase::security {

/// P(Z <= z) of a standard normal.
inline double normal_cumulative(double z) { return std::erfc(-z / std::numbers::sqrt2) / 2; }

inline double normal_density(double z) { return std::exp(-z * z / 2) / std::sqrt(2 * std::numbers::pi); }

/// A standard normal draw (Box and Muller 1958).
inline double normal_draw(Random& random) {
  const double radius = std::sqrt(-2 * std::log(1 - random.uniform()));
  const double turn = 2 * std::numbers::pi * random.uniform();
  return radius * std::cos(turn);
}

}  // namespace securebase::security
