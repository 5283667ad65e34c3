#include "core/security/dyad_filter.hpp"

#include <array>

namespace securebase::security {
namespace {

constexpr std::size_t size = 4;

std::array<double, size> loading_of(std::size_t member) {
  return member == 0 ? std::array<double, size>{1, 0, 1, 0} : std::array<double, size>{0, 1, 0, 1};
}

}  // namespace

DeviationPrior deviation_prior(const DyadDynamics& dynamics) {
  // The sum of the two deviations keeps φ + β of itself, their difference φ - β; each is an autoregression of its own.
  const double kept_sum = dynamics.inertia + dynamics.coupling;
  const double kept_difference = dynamics.inertia - dynamics.coupling;
  const double sum = 1 / (1 - kept_sum * kept_sum);
  const double difference = 1 / (1 - kept_difference * kept_difference);
  const double variance = dynamics.within_sd * dynamics.within_sd;
  const double innovation = variance / ((sum + difference) / 2);
  return {variance, innovation * (sum - difference) / 2, innovation};
}

Gaussian dyad_prior(const DyadDynamics& dynamics) {
  const double level = dynamics.between_sd * dynamics.between_sd;
  const double levels = dynamics.between_correlation * level;
  const auto deviation = deviation_prior(dynamics);
  return {{0, 0, 0, 0},
          {level, levels, 0, 0,                             //
           levels, level, 0, 0,                             //
           0, 0, deviation.variance, deviation.covariance,  //
           0, 0, deviation.covariance, deviation.variance}};
}

void advance_dyad(Gaussian& dyad, const DyadDynamics& dynamics) {
  const double own = dynamics.inertia;
  const double other = dynamics.coupling;
  const double fresh = deviation_prior(dynamics).innovation;
  const std::array<double, size * size> transition = {1, 0, 0, 0, 0, 1, 0, 0, 0, 0, own, other, 0, 0, other, own};
  const std::array<double, size * size> noise = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, fresh, 0, 0, 0, 0, fresh};
  predict(dyad, transition, noise);
}

void observe_member(Gaussian& dyad, std::size_t member, std::span<const scale::Response> responses) {
  observe_along(dyad, loading_of(member), responses);
}

Belief member_belief(const Gaussian& dyad, std::size_t member) { return along(dyad, loading_of(member)); }

}  // namespace securebase::security
