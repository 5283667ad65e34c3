// The table of science.md §3.2: how exact answers to 1 to 12 items are, in a fixed order and chosen adaptively.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <span>
#include <vector>

#include "core/scale/choose.hpp"
#include "core/scale/simulated.hpp"

namespace securebase::scale {
namespace {

constexpr std::size_t pool_size = 24;
constexpr std::size_t items_max = 12;
constexpr std::size_t fixed_lengths[] = {1, 3, 5, 8, 12};
constexpr std::size_t adaptive_lengths[] = {1, 3, 5, 8};
constexpr double sd_targets[] = {.50, .45, .32};

/// The source names a "well-targeted pool of 24" and the mean discrimination, not the pool, and one pool differs from
/// another by far more than the .02 that the table is to be held to: by .09 (SD) after one item, by .02 after twelve.
/// So this is the mean over many pools of one rule, the same in all rows: the thresholds of §5.2, shifted evenly by up
/// to .3, and ln a normal with SD .3 about the row's mean. Of that SD, .2, .3 and .4 were tried.
///
/// Of 27 published errors 14 are reproduced so, within .02. The others are held to what was measured with 4,000 pools
/// of 50 people each, and stand here so that nobody takes them for reproduced: of mean a 1.2, the published pool was
/// worse than the rule's, and of 2.4 better. A single pool can be found that fits a row; that would say how long was
/// searched.
struct Cell {
  double published;
  double ours;
};
struct Row {
  double mean_a;
  Cell fixed[5];
  Cell adaptive[4];
  Cell items_to_sd[3];  ///< Mean of people; who does not get there with 12 items counts as 12.
};
constexpr Row rows[] = {
    {1.2,
     {{.857, .843}, {.700, .664}, {.603, .563}, {.522, .473}, {.442, .399}},
     {{.775, .688}, {.613, .515}, {.539, .441}, {.465, .383}},
     {{6.6, 3.88}, {9.0, 5.26}, {12, 11.57}}},
    {1.8,
     {{.772, .743}, {.553, .526}, {.446, .427}, {.362, .349}, {.300, .289}},
     {{.566, .563}, {.409, .393}, {.344, .329}, {.291, .281}},
     {{1.8, 2.08}, {2.8, 2.63}, {6.1, 5.89}}},
    {2.4,
     {{.655, .660}, {.427, .438}, {.338, .349}, {.264, .282}, {.218, .233}},
     {{.480, .484}, {.291, .327}, {.238, .270}, {.203, .229}},
     {{1.2, 1.32}, {2.0, 1.92}, {3.1, 3.74}}},
};

std::vector<GradedItem> drawn_items(double mean_a, Random& random) {
  constexpr double spread = .3;
  std::vector<GradedItem> items;
  for (std::size_t i = 0; i < pool_size; ++i) {
    const double a = mean_a * std::exp(spread * normal_draw(random) - spread * spread / 2);
    const double shift = .3 * (2 * random.uniform() - 1);
    items.push_back({a, {-1.6 + shift, -.6 + shift, .4 + shift, 1.4 + shift}});
  }
  return items;
}

struct Count {
  double squares = 0;
  int covered = 0;
  void take(const Belief& belief, double theta) {
    squares += (belief.mean - theta) * (belief.mean - theta);
    covered += std::abs(belief.mean - theta) <= 1.959963984540054 * belief.sd ? 1 : 0;
  }
};

struct Measured {
  std::array<Count, 5> fixed{};
  std::array<Count, 4> adaptive{};
  std::array<double, 3> items_to_sd{};  ///< Sum over people; one who does not get there counts as 12.
};

void answer_in_order(const Pool& pool, std::span<const int> answers, double theta, Measured& measured) {
  Posterior posterior;
  for (std::size_t i = 0, cell = 0; i < items_max; ++i) {
    posterior.take(pool, i, answers[i]);
    if (i + 1 == fixed_lengths[cell]) measured.fixed[cell++].take(posterior.belief(), theta);
  }
}

void answer_adaptively(const Pool& pool, std::span<const int> answers, double theta, Measured& measured) {
  std::vector<Candidate> candidates;
  for (std::size_t i = 0; i < pool_size; ++i) candidates.push_back({i});
  const Choice choice{.best_of = 1, .enough = {.sd_below = 0, .items_max = items_max}};
  Posterior posterior;
  std::vector<std::size_t> asked;
  std::array<std::size_t, 3> reached{items_max, items_max, items_max};
  for (std::size_t cell = 0; const auto item = choose_next(pool, {&posterior, 1}, candidates, asked, choice);) {
    asked.push_back(*item);
    posterior.take(pool, *item, answers[*item]);
    const auto belief = posterior.belief();
    if (cell < measured.adaptive.size() && asked.size() == adaptive_lengths[cell]) {
      measured.adaptive[cell++].take(belief, theta);
    }
    for (std::size_t i = 0; i < reached.size(); ++i) {
      if (belief.sd < sd_targets[i]) reached[i] = std::min(reached[i], asked.size());
    }
    // No later item is asked after.
    if (belief.sd < sd_targets[2] && asked.size() >= adaptive_lengths[3]) break;
  }
  for (std::size_t i = 0; i < reached.size(); ++i) measured.items_to_sd[i] += static_cast<double>(reached[i]);
}

Measured simulate(double mean_a, int pools, int people) {
  Measured measured;
  Random random(2026);
  for (int drawn = 0; drawn < pools; ++drawn) {
    const Pool pool(drawn_items(mean_a, random));
    for (int person = 0; person < people; ++person) {
      const double theta = normal_draw(random);
      std::vector<int> answers;
      for (const auto& item : pool.items()) answers.push_back(drawn_answer(item, theta, random));
      answer_in_order(pool, answers, theta, measured);
      answer_adaptively(pool, answers, theta, measured);
    }
  }
  return measured;
}

/// Many pools take minutes under the sanitizers; they are for SECUREBASE_FULL=1 (CONTRIBUTING.md), which also prints
/// what it found. With fewer, the tolerance is .01 and what chance makes of it: three standard errors, of pools and of
/// people.
bool is_full() { return std::getenv("SECUREBASE_FULL") != nullptr; }

TEST(Table, PrecisionOfFixedAndAdaptiveItems) {
  const int pools = is_full() ? 2'000 : 60;
  const int people_each = is_full() ? 20 : 8;
  const int people = pools * people_each;
  int met = 0;
  for (const auto& row : rows) {
    const auto measured = simulate(row.mean_a, pools, people_each);
    const auto check = [&](const Count& count, const Cell& cell, const char* kind, std::size_t length) {
      const double rmse = std::sqrt(count.squares / people);
      const double coverage = static_cast<double>(count.covered) / people;
      const double of_pools = .09 / std::sqrt(length * pools);
      const double of_people = rmse / std::sqrt(2.0 * people);
      EXPECT_NEAR(rmse, cell.ours, .01 + 3 * std::hypot(of_pools, of_people)) << kind << length << ", a " << row.mean_a;
      EXPECT_NEAR(coverage, .95, .01 + (is_full() ? 0 : .025)) << kind << length << ", a " << row.mean_a;
      met += std::abs(rmse - cell.published) <= .02 ? 1 : 0;
      if (!is_full()) return;
      std::printf("a %.1f, %s %zu: published %.3f, here %.3f, coverage %.3f\n", row.mean_a, kind, length,
                  cell.published, rmse, coverage);
    };
    for (std::size_t i = 0; i < 5; ++i) check(measured.fixed[i], row.fixed[i], "fixed", fixed_lengths[i]);
    for (std::size_t i = 0; i < 4; ++i) check(measured.adaptive[i], row.adaptive[i], "adaptive", adaptive_lengths[i]);
    for (std::size_t i = 0; i < 3; ++i) {
      const auto& cell = row.items_to_sd[i];
      const double items = measured.items_to_sd[i] / people;
      EXPECT_NEAR(items, cell.ours, is_full() ? .1 : .6) << sd_targets[i] << ", a " << row.mean_a;
      if (!is_full()) continue;
      std::printf("a %.1f, items to SD %.2f: published %.1f, here %.2f\n", row.mean_a, sd_targets[i], cell.published,
                  items);
    }
  }
  if (!is_full()) return;
  EXPECT_GE(met, 12);
  std::printf("%d of 27 errors within .02 of the published\n", met);
}

/// The comment above names this number.
TEST(Table, FourteenErrorsAreReproduced) {
  int met = 0;
  for (const auto& row : rows) {
    for (const auto& cell : row.fixed) met += std::abs(cell.published - cell.ours) <= .02 ? 1 : 0;
    for (const auto& cell : row.adaptive) met += std::abs(cell.published - cell.ours) <= .02 ? 1 : 0;
  }
  EXPECT_EQ(met, 14);
}

}  // namespace
}  // namespace securebase::scale
