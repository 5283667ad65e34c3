#include "core/dyad/beta.hpp"

#include <algorithm>
#include <cmath>

namespace securebase::dyad {
namespace {

/// The continued fraction of I_x(a, b), which converges fast for x below (a + 1) / (a + b + 2).
double beta_fraction(double x, double a, double b) {
  constexpr double tiny = 1e-300;
  constexpr int terms_max = 10'000;
  const auto guarded = [](double value) { return std::abs(value) < tiny ? tiny : value; };
  double c = 1;
  double d = 1 / guarded(1 - (a + b) * x / (a + 1));
  double fraction = d;
  for (int term = 1; term < terms_max; ++term) {
    const double m = term;
    const double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / guarded(1 + even * d);
    c = guarded(1 + even / c);
    fraction *= d * c;
    const double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / guarded(1 + odd * d);
    c = guarded(1 + odd / c);
    fraction *= d * c;
    if (std::abs(d * c - 1) < 1e-15) break;
  }
  return fraction;
}

/// ln Γ by Lanczos' series (Press et al. 2007, §6.1): std::lgamma writes a global sign, which a pure function may not.
double log_gamma(double x) {
  static constexpr double coefficients[] = {57.1562356658629235,     -59.5979603554754912,    14.1360979747417471,
                                            -0.491913816097620199,   .339946499848118887e-4,  .465236289270485756e-4,
                                            -.983744753048795646e-4, .158088703224912494e-3,  -.210264441724104883e-3,
                                            .217439618115212643e-3,  -.164318106536763890e-3, .844182239838527433e-4,
                                            -.261908384015814087e-4, .368991826595316234e-5};
  double y = x;
  double series = 0.999999999999997092;
  for (const double coefficient : coefficients) series += coefficient / ++y;
  const double t = x + 5.24218750000000000;
  return (x + 0.5) * std::log(t) - t + std::log(2.5066282746310005 * series / x);
}

}  // namespace

double beta_cumulative(double x, double a, double b) {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const double front = std::exp(log_gamma(a + b) - log_gamma(a) - log_gamma(b) + a * std::log(x) + b * std::log1p(-x));
  if (x < (a + 1) / (a + b + 2)) return front * beta_fraction(x, a, b) / a;
  return 1 - front * beta_fraction(1 - x, b, a) / b;
}

double beta_quantile(double p, double a, double b) {
  if (p <= 0) return 0;
  if (p >= 1) return 1;
  const double log_norm = log_gamma(a + b) - log_gamma(a) - log_gamma(b);
  double low = 0;
  double high = 1;
  double x = a / (a + b);
  for (int round = 0; round < 200; ++round) {
    const double excess = beta_cumulative(x, a, b) - p;
    (excess > 0 ? high : low) = x;
    const double density = std::exp(log_norm + (a - 1) * std::log(x) + (b - 1) * std::log1p(-x));
    double next = x - excess / density;
    if (!(next > low && next < high)) next = (low + high) / 2;
    if (std::abs(next - x) <= 1e-14 * x) return next;
    x = next;
  }
  return x;
}

double t_quantile(double p, double freedom) {
  const double tail = std::min(p, 1 - p);
  if (tail == 0.5) return 0;
  const double x = beta_quantile(2 * tail, freedom / 2, 0.5);
  const double t = std::sqrt(freedom * (1 - x) / x);
  return p < 0.5 ? -t : t;
}

Interval beta_interval(double k, double n, double prior, double level) {
  const double a = k + prior;
  const double b = n - k + prior;
  return {a / (a + b), beta_quantile((1 - level) / 2, a, b), beta_quantile((1 + level) / 2, a, b)};
}

Interval jeffreys(double k, double n) {
  auto interval = beta_interval(k, n, 0.5);
  interval.value = k / n;
  if (k == 0) interval.low = 0;
  if (k == n) interval.high = 1;
  return interval;
}

}  // namespace securebase::dyad
