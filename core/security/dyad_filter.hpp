#pragma once

#include <cstddef>
#include <span>

#include "core/security/gaussian.hpp"

/// Two people's places on one facet, followed together: each answer also tells a little about the other, as far as
/// couples resemble and move each other (science.md §3.3). How strongly is a prior; one couple's data cannot tell it
/// (§2.1), so it is never reported as found.
namespace securebase::security {

/// How two people's places move from one occasion to the next.
struct DyadDynamics {
  double between_sd = 0.85;          ///< Of each one's slow level.
  double between_correlation = 0.4;  ///< Of the two levels.
  double within_sd = 0.45;           ///< Stationary, of each one's deviation.
  double inertia = 0.6;              ///< φ: what is left of one's own deviation.
  double coupling = 0.15;            ///< What comes over from the other's. |inertia| + |coupling| < 1.
};

/// The stationary covariance of the two deviations when what is new at an occasion is independent.
struct DeviationPrior {
  double variance = 0;
  double covariance = 0;
  double innovation = 0;  ///< Variance of what is new, each.
};
DeviationPrior deviation_prior(const DyadDynamics& dynamics);

/// Levels of both members, then deviations of both, before any answer.
Gaussian dyad_prior(const DyadDynamics& dynamics);

/// From one occasion to the next.
void advance_dyad(Gaussian& dyad, const DyadDynamics& dynamics);

/// Takes in one member's answers. `member` 0 or 1.
void observe_member(Gaussian& dyad, std::size_t member, std::span<const scale::Response> responses);

Belief member_belief(const Gaussian& dyad, std::size_t member);

}  // namespace securebase::security
