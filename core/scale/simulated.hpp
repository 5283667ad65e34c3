#pragma once

#include <cmath>
#include <numbers>

#include "core/base/random.hpp"
#include "core/scale/graded.hpp"

/// For tests: people drawn from a normal distribution, and what they answer.
namespace securebase::scale {

/// Standard normal (Box and Muller 1958).
inline double normal_draw(Random& random) {
  const double length = std::sqrt(-2 * std::log(1 - random.uniform()));
  return length * std::cos(2 * std::numbers::pi * random.uniform());
}

/// An answer drawn from the graded response model at θ.
inline int drawn_answer(const GradedItem& item, double theta, Random& random) {
  const double u = random.uniform();
  double sum = 0;
  for (int k = 0; k + 1 < item.categories(); ++k) {
    sum += category_probability(item, theta, k);
    if (u < sum) return k;
  }
  return item.categories() - 1;
}

}  // namespace securebase::scale
