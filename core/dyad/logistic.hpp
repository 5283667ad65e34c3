#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace securebase::dyad {

/// Trials with the same predictors in the same stretch of time.
struct Trials {
  std::vector<double> predictors;  ///< Without the constant; the same number in each row.
  double yes = 0;
  double no = 0;
  std::int64_t stretch = 0;  ///< Trials of one stretch may depend on each other.
};

/// Logistic regression with an intercept, by Newton's method.
struct LogisticFit {
  std::vector<double> coefficients;  ///< The intercept first; log odds.
  std::vector<double> errors;        ///< Of independent stretches, not trials: the sandwich (Liang and Zeger 1986).
  std::int64_t stretches = 0;
  bool has_converged = false;  ///< False where the yes and the no can be told apart without error, or rows are too few.
};
LogisticFit logistic_regression(std::span<const Trials> rows);

}  // namespace securebase::dyad
