#pragma once

#include <optional>
#include <span>

#include "core/dyad/interval.hpp"

/// How feelings vary from check-in to check-in (science.md §2.10). The mean says most, the spread comes second; what
/// lies beyond these adds little (Dejonckheere et al. 2019, Nat Hum Behav 3:478).
namespace securebase::security {

/// One check-in's value, for example pleasantness from -1 to 1.
struct Moment {
  double days = 0;  ///< Since any fixed day.
  double value = 0;
};

inline constexpr std::size_t mean_moments_min = 5;
inline constexpr std::size_t spread_moments_min = 14;
inline constexpr std::size_t interval_pairs_min = 50;

/// Limits are 95 %; each is empty below its gate.
struct EmotionDynamics {
  std::optional<dyad::Interval> mean;     ///< From 5 moments on; limits allow for moments that resemble the last.
  std::optional<dyad::Interval> sd;       ///< From 14 moments on.
  std::optional<dyad::Interval> rmssd;    ///< Root mean square of successive differences; 50 pairs at equal intervals.
  std::optional<dyad::Interval> inertia;  ///< Correlation with the moment before; 50 pairs at equal intervals.
  std::size_t moments = 0;
  std::size_t pairs = 0;  ///< Successive moments whose distance is half to one and a half of the median distance.
};

/// `moments` in order of time.
EmotionDynamics emotion_dynamics(std::span<const Moment> moments);

}  // namespace securebase::security
