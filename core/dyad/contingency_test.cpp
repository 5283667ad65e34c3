#include "core/dyad/contingency.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "core/base/random.hpp"

namespace securebase::dyad {
namespace {

TEST(Table2x2, AgreesWithItsFormulasByHand) {
  const Table2x2 table{20, 10, 15, 30};
  EXPECT_NEAR(log_odds_ratio(table), std::log(4.0), 1e-12);
  EXPECT_NEAR(log_odds_ratio_error(table), std::sqrt(1.0 / 20 + 1.0 / 10 + 1.0 / 15 + 1.0 / 30), 1e-12);
  EXPECT_NEAR(yules_q(table), 0.6, 1e-12);
  EXPECT_NEAR(yules_q_error(table), 0.32 * 0.5, 1e-12);
  // e11 = 30·35/75 = 14; z = 6 / sqrt(14·(1-.4)·(1-.46667))
  EXPECT_NEAR(adjusted_residual(table), 6 / std::sqrt(14 * 0.6 * (1 - 35.0 / 75)), 1e-12);
}

TEST(Table2x2, BearsAZero) {
  EXPECT_TRUE(std::isfinite(log_odds_ratio({0, 10, 15, 30})));
  EXPECT_LT(log_odds_ratio({0, 10, 15, 30}), 0);
}

/// Two people whose unfriendliness persists by itself and does not answer the other's.
OwnPartnerCells only_inertia(std::uint64_t seed) {
  Random random(seed);
  OwnPartnerCells cells{};
  bool own = false;
  bool partner = false;
  for (int t = 0; t < 5000; ++t) {
    const bool next = random.uniform() < (own ? 0.6 : 0.1);
    auto& cell = cells[own ? 1 : 0][partner ? 1 : 0];
    (next ? cell.yes : cell.no) += 1;
    own = next;
    partner = random.uniform() < (partner ? 0.6 : 0.1);
  }
  return cells;
}

TEST(PartnerLogOdds, FindsNoReciprocityInInertiaAlone) {
  int claimed = 0;
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    const auto shared = partner_log_odds(only_inertia(seed));
    claimed += std::abs(shared.value) > 1.96 * shared.error ? 1 : 0;
  }
  EXPECT_LE(claimed, 10);
}

TEST(BinaryActorPartner, SeparatesInertiaFromTheOther) {
  const auto fit = binary_actor_partner(only_inertia(7));
  EXPECT_NEAR(2 * fit.actor, std::log(0.6 / 0.4) - std::log(0.1 / 0.9), 0.3);
  EXPECT_NEAR(fit.partner, 0, 0.1);
}

}  // namespace
}  // namespace securebase::dyad
