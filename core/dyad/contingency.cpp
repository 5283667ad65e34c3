#include "core/dyad/contingency.hpp"

#include <algorithm>
#include <cmath>

namespace securebase::dyad {
namespace {

Table2x2 filled(Table2x2 table, double added) {
  if (added == 0 && table.smallest() == 0) added = 0.5;
  for (auto* cell : {&table.n11, &table.n12, &table.n21, &table.n22}) *cell += added;
  return table;
}

}  // namespace

double Table2x2::smallest() const { return std::min({n11, n12, n21, n22}); }

double log_odds_ratio(const Table2x2& table, double added) {
  const auto t = filled(table, added);
  return std::log(t.n11 * t.n22 / (t.n12 * t.n21));
}

double log_odds_ratio_error(const Table2x2& table, double added) {
  const auto t = filled(table, added);
  return std::sqrt(1 / t.n11 + 1 / t.n12 + 1 / t.n21 + 1 / t.n22);
}

double yules_q(const Table2x2& table, double added) { return std::tanh(log_odds_ratio(table, added) / 2); }

double yules_q_error(const Table2x2& table, double added) {
  const double q = yules_q(table, added);
  return (1 - q * q) / 2 * log_odds_ratio_error(table, added);
}

double adjusted_residual(const Table2x2& table) {
  const double n = table.total();
  const double row = table.n11 + table.n12;
  const double column = table.n11 + table.n21;
  const double expected = row * column / n;
  return (table.n11 - expected) / std::sqrt(expected * (1 - row / n) * (1 - column / n));
}

BinaryActorPartner binary_actor_partner(const OwnPartnerCells& cells) {
  const auto logit = [&](int own, int partner) {
    const auto& cell = cells[static_cast<std::size_t>(own)][static_cast<std::size_t>(partner)];
    return std::log((cell.yes + 0.5) / (cell.no + 0.5));
  };
  const double both = logit(1, 1);
  const double own = logit(1, 0);
  const double partner = logit(0, 1);
  const double neither = logit(0, 0);
  return {(both + own + partner + neither) / 4, (both + own - partner - neither) / 4,
          (both - own + partner - neither) / 4, (both - own - partner + neither) / 4};
}

SharedLogOdds partner_log_odds(const OwnPartnerCells& cells) {
  double sum = 0;
  double weights = 0;
  for (const auto& stratum : cells) {
    const Table2x2 table{stratum[1].yes + 0.5, stratum[1].no + 0.5, stratum[0].yes + 0.5, stratum[0].no + 0.5};
    const double error = log_odds_ratio_error(table);
    const double weight = 1 / (error * error);
    sum += weight * log_odds_ratio(table);
    weights += weight;
  }
  return {sum / weights, 1 / std::sqrt(weights)};
}

}  // namespace securebase::dyad
