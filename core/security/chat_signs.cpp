#include "core/security/chat_signs.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>

namespace securebase::security {
namespace {

double square(double x) { return x * x; }

/// A normal likelihood of a number: its precision, and the precision times its place.
struct Evidence {
  double precision = 0;
  double weighted = 0;
};

/// What the months say of the deviation now.
Evidence evidence_of(const SignRates& sign, double now_days) {
  const auto& dynamics = model().dynamics;
  const auto& weights = model().chats;
  const auto n = static_cast<double>(sign.months.size());
  if (sign.months.size() < static_cast<std::size_t>(std::max(weights.months_min, 2))) return {};
  double mean = 0;
  double error = 0;
  for (const auto& month : sign.months) {
    mean += month.log_rate / n;
    error += square(month.error) / n;
  }
  double variance = 0;
  for (const auto& month : sign.months) variance += square(month.log_rate - mean) / (n - 1);
  if (!(variance > 1e-9)) return {};
  const double told = std::max(0.0, 1 - error / variance);

  const double prior = square(dynamics.within_sd);
  double m = 0;
  double v = prior;
  double last = std::min(sign.months.front().time_days, now_days);
  const auto pass = [&](double until) {
    const double kept = std::exp(-std::numbers::ln2 / dynamics.half_life_days * std::max(until - last, 0.0));
    m *= kept;
    v = prior + (v - prior) * square(kept);
    last = std::max(last, until);
  };
  for (const auto& month : sign.months) {
    pass(std::min(month.time_days, now_days));
    const double seen = dynamics.within_sd * told * (month.log_rate - mean) / std::sqrt(variance);
    const double gain = v / (v + square(weights.noise_sd));
    m += gain * (seen - m);
    v *= 1 - gain;
  }
  pass(now_days);
  return {std::max(1 / v - 1 / prior, 0.0), m / v};
}

}  // namespace

void lean(State& state, std::span<const SignRates> signs, double now_days) {
  const double cap = model().chats.cap;
  std::map<std::string, Evidence, std::less<>> by_scale;
  for (const auto& sign : signs) {
    const auto added = evidence_of(sign, now_days);
    auto& sum = by_scale[sign.scale];
    sum.precision += added.precision;
    sum.weighted += added.weighted;
  }
  for (const auto& [scale, evidence] : by_scale) {
    if (find_scale(scale) == nullptr || !(evidence.precision > 0)) continue;
    const auto before = deviation(state, scale);
    const double own = 1 / std::max(square(before.sd), 1e-9);
    const double after = (before.mean * own + evidence.weighted) / (own + evidence.precision);
    if (std::isfinite(after)) shift(state, scale, std::clamp(after - before.mean, -cap, cap));
  }
}

}  // namespace securebase::security
