#include "core/scale/choose.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/base/random.hpp"

namespace securebase::scale {

Pool::Pool(std::vector<GradedItem> items) : items_(std::move(items)) {
  for (const auto& item : items_) {
    auto& table = tables_.emplace_back();
    for (int category = 0; category < item.categories(); ++category) {
      for (std::size_t place = 0; place < places; ++place) {
        table.push_back(category_probability(item, theta_at(place), category));
      }
    }
  }
}

Posterior::Posterior(Belief prior) : weights_(Pool::places) {
  double total = 0;
  for (std::size_t place = 0; place < Pool::places; ++place) {
    const double z = (Pool::theta_at(place) - prior.mean) / prior.sd;
    total += weights_[place] = std::exp(-z * z / 2);
  }
  for (auto& weight : weights_) weight /= total;
}

void Posterior::take(const Pool& pool, std::size_t item, int category) {
  double total = 0;
  for (std::size_t place = 0; place < Pool::places; ++place) {
    total += weights_[place] *= pool.probability(item, category, place);
  }
  for (auto& weight : weights_) weight /= total;
}

Belief Posterior::belief() const {
  double mean = 0;
  double square = 0;
  for (std::size_t place = 0; place < Pool::places; ++place) {
    const double theta = Pool::theta_at(place);
    mean += weights_[place] * theta;
    square += weights_[place] * theta * theta;
  }
  return {mean, std::sqrt(std::max(square - mean * mean, 0.0))};
}

double Posterior::expected_variance(const Pool& pool, std::size_t item) const {
  double expected = 0;
  for (int category = 0; category < pool.items()[item].categories(); ++category) {
    double total = 0;
    double mean = 0;
    double square = 0;
    for (std::size_t place = 0; place < Pool::places; ++place) {
      const double theta = Pool::theta_at(place);
      const double weight = weights_[place] * pool.probability(item, category, place);
      total += weight;
      mean += weight * theta;
      square += weight * theta * theta;
    }
    if (total > 0) expected += square - mean * mean / total;
  }
  return expected;
}

bool is_enough(const Belief& belief, std::size_t asked, const Enough& enough) {
  return belief.sd < enough.sd_below || asked >= enough.items_max;
}

namespace {

/// How much the item is worth, on a grid, so that two compilers' last digits do not order items that are worth the
/// same.
double worth(const Pool& pool, std::size_t item, const Posterior& posterior, const Belief& belief,
             Criterion criterion) {
  const double exact = criterion == Criterion::information
                           ? information(pool.items()[item], belief.mean)
                           : belief.sd * belief.sd - posterior.expected_variance(pool, item);
  return std::round(exact * 1e9);
}

}  // namespace

std::optional<std::size_t> choose_next(const Pool& pool, std::span<const Posterior> posteriors,
                                       std::span<const Candidate> candidates, std::span<const std::size_t> asked,
                                       const Choice& choice) {
  const auto was_asked = [&](const Candidate& candidate) {
    return std::ranges::find(asked, candidate.item) != asked.end();
  };
  std::vector<std::size_t> asked_of_group(posteriors.size(), 0);
  for (const auto& candidate : candidates) {
    if (was_asked(candidate)) ++asked_of_group[candidate.group];
  }
  std::vector<Belief> beliefs;
  for (const auto& posterior : posteriors) beliefs.push_back(posterior.belief());

  std::vector<Candidate> open;
  for (const auto& candidate : candidates) {
    if (was_asked(candidate) || candidate.days_since_asked < choice.rest_days) continue;
    if (is_enough(beliefs[candidate.group], asked_of_group[candidate.group], choice.enough)) continue;
    open.push_back(candidate);
  }
  if (open.empty()) return std::nullopt;
  const auto times = [&](const Candidate& candidate) { return asked_of_group[candidate.group]; };
  const auto least = times(std::ranges::min(open, {}, times));
  std::erase_if(open, [&](const Candidate& candidate) { return times(candidate) > least; });

  std::vector<std::pair<double, std::size_t>> ranked;
  for (const auto& [item, group, days] : open) {
    ranked.emplace_back(-worth(pool, item, posteriors[group], beliefs[group], choice.criterion), item);
  }
  const auto count = std::clamp<std::size_t>(choice.best_of, 1, ranked.size());
  std::ranges::partial_sort(ranked, ranked.begin() + static_cast<std::ptrdiff_t>(count));
  return ranked[count == 1 ? 0 : Random(choice.seed).below(count)].second;
}

}  // namespace securebase::scale
