#include "core/security/emotion_dynamics.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/base/random.hpp"

namespace securebase::security {
namespace {

constexpr int resamples = 400;

/// What one moment adds to the sums that all four numbers are made of.
struct Sums {
  double n = 0, x = 0, xx = 0;                                              ///< Of the moments.
  double pairs = 0, dd = 0;                                                 ///< Squared differences of pairs.
  double before = 0, after = 0, before2 = 0, after2 = 0, before_after = 0;  ///< Of pairs.

  void add(const Sums& other) {
    n += other.n, x += other.x, xx += other.xx, pairs += other.pairs, dd += other.dd;
    before += other.before, after += other.after, before2 += other.before2, after2 += other.after2;
    before_after += other.before_after;
  }
  double mean() const { return x / n; }
  double sd() const { return std::sqrt(std::max(xx - x * x / n, 0.0) / (n - 1)); }
  double rmssd() const { return std::sqrt(dd / pairs); }
  /// The correlation of pairs, with the small-sample bias -(1 + 3φ)/T taken back (Marriott and Pope 1954).
  double inertia() const {
    const double covariance = before_after - before * after / pairs;
    const double variances = (before2 - before * before / pairs) * (after2 - after * after / pairs);
    if (!(variances > 0)) return 0;
    const double phi = covariance / std::sqrt(variances);
    return std::clamp((phi * pairs + 1) / (pairs - 3), -1.0, 1.0);
  }
};

double median_gap(std::span<const Moment> moments) {
  std::vector<double> gaps;
  for (std::size_t i = 1; i < moments.size(); ++i) gaps.push_back(moments[i].days - moments[i - 1].days);
  if (gaps.empty()) return 0;
  const auto middle = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2);
  std::ranges::nth_element(gaps, middle);
  return *middle;
}

std::vector<Sums> sums_of(std::span<const Moment> moments) {
  const double median = median_gap(moments);
  std::vector<Sums> sums;
  for (std::size_t i = 0; i < moments.size(); ++i) {
    const double now = moments[i].value;
    Sums sum{.n = 1, .x = now, .xx = now * now};
    const double gap = i == 0 ? 0 : moments[i].days - moments[i - 1].days;
    if (gap > 0 && gap >= median / 2 && gap <= median * 1.5) {
      const double last = moments[i - 1].value;
      sum.pairs = 1;
      sum.dd = (now - last) * (now - last);
      sum.before = last, sum.after = now, sum.before2 = last * last, sum.after2 = now * now;
      sum.before_after = last * now;
    }
    sums.push_back(sum);
  }
  return sums;
}

struct Resampled {
  std::vector<Sums> sums;
  double widening = 1;  ///< What stretches cut out of a short series leave out of its variance.
};

template <class Measure>
dyad::Interval interval_of(const Sums& all, const Resampled& resampled, Measure measure) {
  const double value = measure(all);
  std::vector<double> values;
  for (const auto& sums : resampled.sums) values.push_back(measure(sums));
  std::ranges::sort(values);
  // Around the value rather than the resamples, whose own bias would count twice.
  const auto at = [&](double p) {
    return values[static_cast<std::size_t>(p * static_cast<double>(values.size() - 1))] * resampled.widening;
  };
  return {value, value + at(0.025) - at(0.5), value + at(0.975) - at(0.5)};
}

/// Whole stretches of moments, drawn with their order kept (Künsch 1989, Ann Stat 17:1217), so that moments that
/// resemble the one before do not pass for independent.
Resampled resampled_stretches(const std::vector<Sums>& moments) {
  const auto n = moments.size();
  const auto length =
      std::max<std::size_t>(2, static_cast<std::size_t>(std::lround(std::sqrt(static_cast<double>(n)))));
  Random random(20'240'519);
  Resampled out;
  out.sums.resize(resamples);
  out.widening = std::sqrt(static_cast<double>(n) / static_cast<double>(n - length));
  for (auto& sums : out.sums) {
    for (std::size_t taken = 0; taken < n; taken += length) {
      const auto begin = static_cast<std::size_t>(random.below(n));
      for (std::size_t k = 0; k < std::min(length, n - taken); ++k) sums.add(moments[(begin + k) % n]);
    }
  }
  return out;
}

}  // namespace

EmotionDynamics emotion_dynamics(std::span<const Moment> moments) {
  EmotionDynamics out;
  out.moments = moments.size();
  if (moments.size() < mean_moments_min) return out;
  const auto each = sums_of(moments);
  Sums all;
  for (const auto& sums : each) all.add(sums);
  out.pairs = static_cast<std::size_t>(all.pairs);
  const auto resampled = resampled_stretches(each);

  out.mean = interval_of(all, resampled, [](const Sums& sums) { return sums.mean(); });
  if (moments.size() >= spread_moments_min) {
    out.sd = interval_of(all, resampled, [](const Sums& sums) { return sums.sd(); });
    out.sd->low = std::max(out.sd->low, 0.0);
  }
  if (out.pairs >= interval_pairs_min) {
    out.rmssd = interval_of(all, resampled, [](const Sums& sums) { return sums.rmssd(); });
    out.rmssd->low = std::max(out.rmssd->low, 0.0);
    // Fisher's transform; its spread is 1/sqrt(T - 3).
    const double phi = std::clamp(all.inertia(), -0.999, 0.999);
    const double half = dyad::z_95 / std::sqrt(all.pairs - 3);
    out.inertia = dyad::Interval{phi, std::tanh(std::atanh(phi) - half), std::tanh(std::atanh(phi) + half)};
  }
  return out;
}

}  // namespace securebase::security
