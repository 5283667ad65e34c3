#include "core/security/dyad_filter.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/security/normal.hpp"
#include "core/security/simulated.hpp"

namespace securebase::security {
namespace {

constexpr int couples = 300;
constexpr int occasions = 20;
constexpr int first_counted = 5;
constexpr std::size_t pool_size = 24;

struct Accuracy {
  double static_rmse = 0;
  double filtered_rmse = 0;
  double coverage = 0;
  double mean_sd = 0;
};

std::vector<scale::GradedItem> drawn_pool(Random& random) {
  std::vector<scale::GradedItem> pool;
  for (std::size_t i = 0; i < pool_size; ++i) {
    const double a = 1.65 * std::exp(0.2 * normal_draw(random));
    const double shift = 0.3 * (2 * random.uniform() - 1);
    pool.push_back({a, {-1.6 + shift, -0.6 + shift, 0.4 + shift, 1.4 + shift}});
  }
  return pool;
}

/// The pool's items in an order drawn anew, as far as the first `count`.
std::vector<const scale::GradedItem*> drawn_items(const std::vector<scale::GradedItem>& pool, std::size_t count,
                                                  Random& random) {
  std::vector<const scale::GradedItem*> items;
  for (const auto& item : pool) items.push_back(&item);
  for (std::size_t i = 0; i < count; ++i) std::swap(items[i], items[i + random.below(pool_size - i)]);
  items.resize(count);
  return items;
}

/// Couples who move as `dynamics` says and are followed by the filter that believes the same.
Accuracy accuracy_with(std::size_t items_an_occasion) {
  const DyadDynamics dynamics;
  const auto prior = deviation_prior(dynamics);
  const double similarity = prior.covariance / prior.variance;
  Random random(7);
  const auto pool = drawn_pool(random);
  const auto pair_of = [&](double sd, double correlation) {
    const double first = normal_draw(random);
    const double second = correlation * first + std::sqrt(1 - correlation * correlation) * normal_draw(random);
    return std::array{sd * first, sd * second};
  };
  Accuracy sum;
  double n = 0;
  for (int couple = 0; couple < couples; ++couple) {
    const auto level = pair_of(dynamics.between_sd, dynamics.between_correlation);
    auto deviation = pair_of(dynamics.within_sd, similarity);
    auto dyad = dyad_prior(dynamics);
    for (int occasion = 0; occasion < occasions; ++occasion) {
      if (occasion > 0) {
        const auto fresh = pair_of(std::sqrt(prior.innovation), 0);
        deviation = {dynamics.inertia * deviation[0] + dynamics.coupling * deviation[1] + fresh[0],
                     dynamics.inertia * deviation[1] + dynamics.coupling * deviation[0] + fresh[1]};
        advance_dyad(dyad, dynamics);
      }
      std::array<double, 2> alone{};
      for (std::size_t member = 0; member < 2; ++member) {
        std::vector<scale::Response> responses;
        for (const auto* item : drawn_items(pool, items_an_occasion, random)) {
          responses.push_back({item, drawn_answer(*item, level[member] + deviation[member], random)});
        }
        alone[member] = scale::expected_a_posteriori(responses, {0, 1}, 41).mean;
        observe_member(dyad, member, responses);
      }
      if (occasion < first_counted) continue;
      for (std::size_t member = 0; member < 2; ++member) {
        const double truth = level[member] + deviation[member];
        const auto belief = member_belief(dyad, member);
        sum.static_rmse += (alone[member] - truth) * (alone[member] - truth);
        sum.filtered_rmse += (belief.mean - truth) * (belief.mean - truth);
        sum.coverage += std::abs(belief.mean - truth) < 1.96 * belief.sd ? 1 : 0;
        sum.mean_sd += belief.sd;
        n += 1;
      }
    }
  }
  return {std::sqrt(sum.static_rmse / n), std::sqrt(sum.filtered_rmse / n), sum.coverage / n, sum.mean_sd / n};
}

// The acceptance table of science.md §3.3: 20 occasions with 1, 2, 3 or 6 items drawn from a pool of 24. The table does
// not say which items it used; the pool here is the one whose scores of one occasion alone (static_rmse), which do not
// depend on the filter, come out as printed there. Nor does it say which occasions count: the first five, in which the
// level is still being found, are left out here. With them the filtered RMSE is .504, .427, .377 and .311. 300 couples
// give 9,000 beliefs an entry, of which those of one person hang together; the standard error of an RMSE is then about
// .006, a third of the tolerance.
TEST(DyadFilter, IsAsPreciseAsTheAcceptanceTable) {
  struct Row {
    std::size_t items;
    Accuracy expected;
  };
  const Row rows[] = {{1, {0.749, 0.479, 0.947, 0.476}},
                      {2, {0.620, 0.400, 0.954, 0.406}},
                      {3, {0.530, 0.363, 0.953, 0.365}},
                      {6, {0.402, 0.303, 0.950, 0.302}}};
  for (const auto& [items, expected] : rows) {
    const auto found = accuracy_with(items);
    RecordProperty("rmse_" + std::to_string(items), std::to_string(found.filtered_rmse));
    EXPECT_NEAR(found.static_rmse, expected.static_rmse, 0.02) << items << " items";
    EXPECT_NEAR(found.filtered_rmse, expected.filtered_rmse, 0.02) << items << " items";
    EXPECT_NEAR(found.coverage, expected.coverage, 0.02) << items << " items";
    EXPECT_NEAR(found.mean_sd, expected.mean_sd, 0.02) << items << " items";
  }
}

TEST(DyadFilter, AnAnswerOfOneTellsALittleAboutTheOther) {
  auto dyad = dyad_prior({});
  const scale::GradedItem item{1.8, {-1.6, -0.6, 0.4, 1.4}};
  const scale::Response high{&item, 4};
  observe_member(dyad, 0, {&high, 1});
  EXPECT_GT(member_belief(dyad, 0).mean, 0.7);
  EXPECT_GT(member_belief(dyad, 1).mean, 0.2);
  EXPECT_LT(member_belief(dyad, 1).mean, 0.6);
}

// The same numbers natively and in WebAssembly (science.md §5.8, 3: to 1e-9).
TEST(DyadFilter, GivesTheSameNumbersInEveryBuild) {
  auto dyad = dyad_prior({});
  const scale::GradedItem items[] = {{1.9, {-1.6, -0.6, 0.4, 1.4}}, {1.6, {-1.3, -0.3, 0.7, 1.7}}};
  for (int occasion = 0; occasion < 12; ++occasion) {
    for (std::size_t member = 0; member < 2; ++member) {
      const scale::Response responses[] = {{&items[0], (occasion + static_cast<int>(member)) % 5},
                                           {&items[1], (2 * occasion + 3 * static_cast<int>(member)) % 5}};
      observe_member(dyad, member, responses);
    }
    advance_dyad(dyad, {});
  }
  const auto a = member_belief(dyad, 0);
  const auto b = member_belief(dyad, 1);
  EXPECT_NEAR(a.mean, -0.40891638753718, 1e-9);
  EXPECT_NEAR(a.sd, 0.46692197046510, 1e-9);
  EXPECT_NEAR(b.mean, -0.25139583967449, 1e-9);
  EXPECT_NEAR(b.sd, 0.46938007221143, 1e-9);
}

TEST(DyadFilter, StaysAtItsPriorWithoutAnswers) {
  auto dyad = dyad_prior({});
  const auto before = dyad.covariance;
  for (int i = 0; i < 50; ++i) advance_dyad(dyad, {});
  for (std::size_t i = 0; i < before.size(); ++i) EXPECT_NEAR(dyad.covariance[i], before[i], 1e-12);
}

}  // namespace
}  // namespace securebase::security
