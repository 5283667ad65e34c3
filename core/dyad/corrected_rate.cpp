#include "core/dyad/corrected_rate.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/dyad/beta.hpp"

namespace securebase::dyad {
namespace {

constexpr int draws = 200;
constexpr int points = 32;

/// Even steps through two distributions, in orders that have nothing to do with each other (multiples of the golden and
/// of the plastic number): the tails are better known from them than from as many random draws.
constexpr double golden = 0.6180339887498949;
constexpr double plastic = 0.7548776662466927;
double even_step(int i, double ratio) { return std::fmod((i + 0.5) * ratio, 1.0); }

struct Weighted {
  double share = 0;
  double weight = 0;
};

/// Where the posterior of the share lies, given the reader's errors: outside [low, high] it is nothing.
struct Range {
  double low = 0;
  double high = 1;
};
Range range_of(double flagged, double turns, double base, double slope) {
  // Below this the marks say next to nothing about the share, which may then be anything.
  if (slope < 0.02) return {};
  constexpr double reach = 6;
  const double q = (flagged + 0.5) / (turns + 1);
  const double error = std::sqrt(q * (1 - q) / (turns + 1));
  const double low = std::clamp((q - reach * error - base) / slope, 0.0, 1.0);
  const double high = std::clamp((q + reach * error - base) / slope, 0.0, 1.0);
  // Where fewer are marked than false alarms explain, the posterior falls from zero, as fast as the log likelihood
  // does.
  const double fall = slope * ((turns - flagged) / (1 - base) - flagged / base);
  const double tail = fall > 0 ? std::min(1.0, 2 * reach / fall) : 0;
  return {std::min(low, 0.95), std::max({high, tail, low + 1e-9})};
}

/// Adds the posterior of the share under one draw of the reader's errors, with a total weight of 1, at points that lie
/// `offset` (0 to 1) of a step from the borders, so that the points of many draws do not coincide.
void add_posterior(std::vector<Weighted>& into, double flagged, double turns, double sensitivity, double specificity,
                   double offset) {
  const double base = std::clamp(1 - specificity, 1e-9, 1 - 1e-9);
  const double slope = sensitivity - base;
  const auto range = range_of(flagged, turns, base, slope);
  // In u = sqrt(share) the prior's pole at zero is gone: the density there is (1 - u²)^8.5.
  const double u_low = std::sqrt(range.low);
  const double step = (std::sqrt(range.high) - u_low) / points;
  double logs[points];
  double log_max = -1e300;
  for (int i = 0; i < points; ++i) {
    const double u = u_low + (i + offset) * step;
    const double q = std::clamp(base + u * u * slope, 1e-12, 1 - 1e-12);
    logs[i] = flagged * std::log(q) + (turns - flagged) * std::log1p(-q) + 8.5 * std::log1p(-u * u);
    log_max = std::max(log_max, logs[i]);
  }
  double total = 0;
  for (auto& log : logs) total += log = std::exp(log - log_max);
  for (int i = 0; i < points; ++i) {
    const double u = u_low + (i + offset) * step;
    into.push_back({u * u, logs[i] / total});
  }
}

}  // namespace

RateCorrection::RateCorrection(const Reliability& reliability) {
  points_.reserve(draws);
  for (int i = 0; i < draws; ++i) {
    points_.push_back(
        {beta_quantile(even_step(i, golden), reliability.hits + 0.5, reliability.misses + 0.5),
         beta_quantile((i + 0.5) / draws, reliability.correct_silence + 0.5, reliability.false_alarms + 0.5)});
  }
}

CorrectedRate RateCorrection::of(double flagged, double turns) const {
  std::vector<Weighted> posterior;
  posterior.reserve(std::size_t{draws} * points);
  for (int i = 0; i < draws; ++i) {
    const auto& [sensitivity, specificity] = points_[static_cast<std::size_t>(i)];
    add_posterior(posterior, flagged, turns, sensitivity, specificity, 0.01 + 0.98 * even_step(i, plastic));
  }
  std::ranges::sort(posterior, {}, &Weighted::share);

  CorrectedRate rate;
  double* const quantiles[] = {&rate.at_95.low, &rate.at_80.low, &rate.at_80.value, &rate.at_80.high, &rate.at_95.high};
  constexpr double at[] = {0.025, 0.1, 0.5, 0.9, 0.975};
  std::size_t next = 0;
  double reached = 0;
  for (const auto& [share, weight] : posterior) {
    rate.mean += share * weight / draws;
    reached += weight / draws;
    while (next < std::size(at) && reached >= at[next]) *quantiles[next++] = share;
  }
  rate.at_95.value = rate.at_80.value;
  return rate;
}

CorrectedRate corrected_rate(double flagged, double turns, const Reliability& reliability) {
  return RateCorrection(reliability).of(flagged, turns);
}

Reliability with_checks(Reliability reliability, const FairnessChecks& checks, double flagged, double turns) {
  const double checked = checks.fair + checks.unfair;
  if (flagged < 1 || checked <= 0) return reliability;
  const double silent = std::min(checked / flagged, 1.0) * std::max(turns - flagged, 0.0);
  const double found = (reliability.hits + 0.5) / (reliability.hits + reliability.misses + 1);
  const double missed = checks.fair * (1 - found) / found;
  reliability.false_alarms += checks.unfair;
  reliability.correct_silence += std::max(silent - missed, 0.0);
  return reliability;
}

}  // namespace securebase::dyad
