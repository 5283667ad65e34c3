#pragma once

#include <span>
#include <vector>

#include "core/scale/graded.hpp"

/// Estimating graded items from many people's answers. One device never has enough of them (science.md §3.2); this is
/// for whoever has, and to hold the model to published numbers.
namespace securebase::scale {

struct Calibration {
  std::vector<GradedItem> items;
  double log_likelihood = 0;
  int rounds = 0;
  bool has_converged = false;
};

/// Marginal maximum likelihood by EM (Bock and Aitkin 1981) with θ ~ N(0, 1) on 61 nodes over [-6, 6]. A row is a
/// person: one category from 0 for each item, all of them answered. `categories` counts the answers of each item; each
/// must occur. Ends when no parameter moves by more than `tolerance`, or after `rounds_max` rounds.
Calibration fit_graded(std::span<const std::vector<int>> rows, std::span<const int> categories, double tolerance = 1e-7,
                       int rounds_max = 5'000);

}  // namespace securebase::scale
