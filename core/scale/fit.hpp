#pragma once

#include <optional>
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

/// What is known of slopes beforehand: ln a is normal. science.md §3.1 has it for fewer than 500 people.
struct SlopePrior {
  double mean_log = 0.4;
  double sd_log = 0.5;
};

struct FitOptions {
  double tolerance = 1e-7;  ///< Ends when no parameter moves by more in a round,
  int rounds_max = 5'000;   ///< or after so many rounds.
  std::optional<SlopePrior> slopes{};
};

/// Marginal maximum likelihood by EM (Bock and Aitkin 1981) with θ ~ N(0, 1) on 61 nodes over [-6, 6]; with `slopes`,
/// the highest posterior instead (Mislevy 1986). A row is a person: one category from 0 for each item, all of them
/// answered. `categories` counts the answers of each item; each must occur. `log_likelihood` is without the prior.
Calibration fit_graded(std::span<const std::vector<int>> rows, std::span<const int> categories,
                       const FitOptions& options = {});

}  // namespace securebase::scale
