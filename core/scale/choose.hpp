#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

#include "core/scale/graded.hpp"

/// Adaptive testing: which item to ask next, and when to stop.
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

/// A belief about θ that need not be normal: a weight at each place. The places are .2 apart: a prior with an SD below
/// .2 is not held exactly.
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

/// An item that could be asked. A group is a facet with its own θ.
struct Candidate {
  std::size_t item = 0;   ///< Its place in the pool.
  std::size_t group = 0;  ///< From 0.
  double days_since_asked = std::numeric_limits<double>::infinity();
};

/// What "tells most" means. Information at the mean alone takes the mean for the truth, and favours items whose
/// discrimination was estimated too high (van der Linden and Glas 2000); it is here to compare with.
enum class Criterion { expected_variance, information };

/// When a group needs no more items on this occasion (science.md §3.2).
struct Enough {
  double sd_below = 0.45;
  std::size_t items_max = 3;
};
bool is_enough(const Belief& belief, std::size_t asked, const Enough& enough = {});

struct Choice {
  std::size_t best_of = 3;  ///< One of so many of the best is drawn, so that the same few are not worn out.
  std::uint64_t seed = 0;   ///< Another one for each choice.
  double rest_days = 14;    ///< An item asked more lately than this is left out.
  Criterion criterion = Criterion::expected_variance;
  Enough enough{};
};

/// The item to ask next, as its place in the pool; nothing when every group is known well enough, was asked enough, or
/// has only items that rest. `posteriors` has one belief for each group; `asked` has the items of this occasion, which
/// are among the candidates. Of the groups that need more, those asked least come first, so that the content stays in
/// balance; of their items, those that leave least to be unsure of: the largest fall of variance that is expected.
std::optional<std::size_t> choose_next(const Pool& pool, std::span<const Posterior> posteriors,
                                       std::span<const Candidate> candidates, std::span<const std::size_t> asked,
                                       const Choice& choice = {});

}  // namespace securebase::scale
