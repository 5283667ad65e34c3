#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/scale/graded.hpp"

/// Adaptive testing on one scale: which item to ask next, and when to stop.
namespace securebase::scale {

/// How likely each answer is at each of 61 places from -6 to 6, worked out once for a pool of items.
class Pool {
 public:
  explicit Pool(std::vector<GradedItem> items);

  const std::vector<GradedItem>& items() const { return items_; }
  /// P(answer = category | place); places as Posterior has them.
  double probability(std::size_t item, int category, std::size_t place) const {
    return tables_[item][static_cast<std::size_t>(category) * places + place];
  }

  static constexpr std::size_t places = 61;
  static double theta_at(std::size_t place) { return -6 + 12.0 * static_cast<double>(place) / (places - 1); }

 private:
  std::vector<GradedItem> items_;
  std::vector<std::vector<double>> tables_;
};

/// A belief about θ that need not be normal: a weight at each place.
class Posterior {
 public:
  explicit Posterior(Belief prior = {});
  void take(const Pool& pool, std::size_t item, int category);
  Belief belief() const;

  /// The variance to be expected after the item was answered (van der Linden 1998, Psychometrika 63:201, eq. 10).
  double expected_variance(const Pool& pool, std::size_t item) const;

 private:
  std::vector<double> weights_;
};

struct Choice {
  std::size_t best_of = 3;  ///< One of so many of the best is drawn, so that the same few are not worn out.
  std::uint64_t seed = 0;
};

/// The item to ask next, of those in `open`, by the smallest expected variance. Requires that `open` is not empty.
std::size_t choose_next(const Pool& pool, const Posterior& posterior, std::span<const std::size_t> open,
                        const Choice& choice = {});

/// Enough is known, or enough was asked: SD below .45, or three items of one scale on one occasion (science.md §3.2).
bool is_enough(const Belief& belief, std::size_t asked);

}  // namespace securebase::scale
