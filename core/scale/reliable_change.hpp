#pragma once

#include <cmath>

/// Whether two scores differ by more than measurement error makes them differ (Jacobson and Truax 1991, J Consult Clin
/// Psychol 59:12).
namespace securebase::scale {

/// SD √(1 - reliability), in the score's units. Requires 0 <= reliability <= 1.
inline double standard_error_of_measurement(double sd, double reliability) { return sd * std::sqrt(1 - reliability); }

/// The difference of two scores in standard errors of a difference: (current - previous) / (√2 SEM). Beyond 1.96 chance
/// makes it in one of twenty.
inline double reliable_change_index(double previous, double current, double sem) {
  return (current - previous) / (std::sqrt(2.0) * sem);
}

}  // namespace securebase::scale
