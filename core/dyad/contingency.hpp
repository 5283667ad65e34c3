#pragma once

#include <array>
#include <cstdint>
#include <span>

namespace securebase::dyad {

/// Counts of what followed what at lag 1: given by one person, target of the other (science.md §2.5).
struct Table2x2 {
  double n11 = 0;  ///< given, then target
  double n12 = 0;  ///< given, then not
  double n21 = 0;  ///< not given, then target
  double n22 = 0;  ///< neither

  double smallest() const;
  double total() const { return n11 + n12 + n21 + n22; }
};

/// ln(n11 n22 / n12 n21). `added` goes to every cell first; .5 (Haldane 1956) where a table may hold a zero, which is
/// also what is added when one does and `added` is 0. For tables to be compared with each other it must be the same.
double log_odds_ratio(const Table2x2& table, double added = 0);
/// sqrt of the sum of 1/n over the cells, after the same addition.
double log_odds_ratio_error(const Table2x2& table, double added = 0);
/// Yule's Q, -1 to 1: (OR - 1) / (OR + 1).
double yules_q(const Table2x2& table, double added = 0);
/// ((1 - Q²) / 2) · SE(log OR).
double yules_q_error(const Table2x2& table, double added = 0);
/// Allison and Liker's (1982) z, which Sackett's original lacked the denominator of. Requires a total above zero.
double adjusted_residual(const Table2x2& table);

/// The actor-partner model of a binary behaviour: logit P(Y[t+1]) = b0 + actor·own[t] + partner·partner[t] +
/// interaction·own·partner, predictors coded ±1, from the saturated 2×2×2 table with .5 added to each cell
/// (science.md §2.5). The partner coefficient is what is left of reciprocity once a person's own inertia is taken out.
struct BinaryActorPartner {
  double intercept = 0;
  double actor = 0;
  double partner = 0;
  double interaction = 0;
};
struct Cell {
  double yes = 0;
  double no = 0;
};
/// `cells[own][partner]`, 0 for absent and 1 for present.
using OwnPartnerCells = std::array<std::array<Cell, 2>, 2>;
BinaryActorPartner binary_actor_partner(const OwnPartnerCells& cells);

/// The log odds ratio of partner's behaviour that the strata of own behaviour share, weighted by inverse variance
/// (Woolf 1955), and its standard error.
struct SharedLogOdds {
  double value = 0;
  double error = 0;
};
SharedLogOdds partner_log_odds(const OwnPartnerCells& cells);

}  // namespace securebase::dyad
