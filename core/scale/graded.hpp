#pragma once

#include <span>
#include <vector>

/// The graded response model (Samejima 1969): how likely each answer to an item is, given where a person stands.
namespace securebase::scale {

/// An item with K ordered answers, counted from 0. P(answer >= k | θ) = 1 / (1 + exp(-a (θ - b_k))).
struct GradedItem {
  double discrimination = 1;       ///< a, above 0.
  std::vector<double> thresholds;  ///< b_1 < ... < b_(K-1).

  int categories() const { return static_cast<int>(thresholds.size()) + 1; }
};

/// One answer. `item` outlives it.
struct Response {
  const GradedItem* item = nullptr;
  int category = 0;  ///< 0 to K-1.
};

/// A belief about a number: mean and standard deviation.
struct Belief {
  double mean = 0;
  double sd = 1;
};

/// P(answer = category | θ).
double category_probability(const GradedItem& item, double theta, int category);

/// Fisher information of the item at θ (Samejima 1969): Σ P'_k² / P_k.
double information(const GradedItem& item, double theta);

/// The mean and deviation of θ after the answers, from a normal prior: expected a posteriori on `nodes` equal steps
/// over six prior deviations to each side (Bock and Mislevy 1982).
Belief expected_a_posteriori(std::span<const Response> responses, Belief prior = {}, int nodes = 61);

}  // namespace securebase::scale
