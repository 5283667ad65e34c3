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

std::size_t choose_next(const Pool& pool, const Posterior& posterior, std::span<const std::size_t> open,
                        const Choice& choice) {
  std::vector<std::pair<double, std::size_t>> ranked;
  for (const auto item : open) ranked.emplace_back(posterior.expected_variance(pool, item), item);
  const auto count = std::clamp<std::size_t>(choice.best_of, 1, ranked.size());
  std::ranges::partial_sort(ranked, ranked.begin() + static_cast<std::ptrdiff_t>(count));
  return ranked[count == 1 ? 0 : Random(choice.seed).below(count)].second;
}

bool is_enough(const Belief& belief, std::size_t asked) { return belief.sd < 0.45 || asked >= 3; }

}  // namespace securebase::scale
