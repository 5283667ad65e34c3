#include "core/dyad/censored.hpp"

#include <cmath>
#include <numbers>

namespace securebase::dyad {

double mills_ratio(double a) {
  if (a > 8) return a + 1 / a - 2 / (a * a * a);
  const double density = std::exp(-a * a / 2) / std::sqrt(2 * std::numbers::pi);
  return density / (0.5 * std::erfc(a / std::numbers::sqrt2));
}

CensoredMean censored_mean(std::span<const Observed> observed) {
  CensoredMean result{0, 0, observed.size()};
  if (observed.empty()) return result;
  constexpr int steps_max = 50;
  double pull_squares = 0;
  double information = 0;
  // Newton's method; the log likelihood is concave in the mean.
  for (int step = 0; step < steps_max; ++step) {
    double pull = 0;
    pull_squares = 0;
    information = 0;
    for (const auto& [value, is_censored] : observed) {
      const double above = value - result.mean;
      const double lambda = is_censored ? mills_ratio(above) : above;
      pull += lambda;
      pull_squares += lambda * lambda;
      information += is_censored ? lambda * (lambda - above) : 1;
    }
    const double change = pull / information;
    result.mean += change;
    if (std::abs(change) < 1e-9) break;
  }
  result.error = std::sqrt(pull_squares) / information;
  return result;
}

}  // namespace securebase::dyad
