#include "core/dyad/reciprocity.hpp"

#include <cmath>
#include <vector>

#include "core/dyad/beta.hpp"
#include "core/dyad/counts.hpp"
#include "core/dyad/logistic.hpp"

namespace securebase::dyad {
namespace {

/// The cells of one week or day as rows of a regression.
void append_rows(std::vector<Trials>& rows, const OwnPartnerCells& cells, std::int64_t stretch) {
  for (std::size_t own = 0; own < 2; ++own) {
    for (std::size_t partner = 0; partner < 2; ++partner) {
      const auto& cell = cells[own][partner];
      if (cell.yes + cell.no == 0) continue;
      rows.push_back({{static_cast<double>(own), static_cast<double>(partner)}, cell.yes, cell.no, stretch});
    }
  }
}

}  // namespace

Known<Reciprocity> negative_reciprocity(std::span<const Turn> turns, std::span<const Run> runs, std::uint8_t target) {
  Reciprocity found;
  std::vector<Trials> rows;
  OwnPartnerCells stretch_cells{};
  std::int64_t stretch = INT64_MIN;
  const bool by_week = spans_weeks_for_blocks(turns);
  for (std::size_t i = 2; i < runs.size(); ++i) {
    if (runs[i].member != target || runs[i - 2].session != runs[i].session) continue;
    const auto day = day_of(turns[runs[i].begin]);
    const auto at = by_week ? week_of_day(day) : day;
    if (at != stretch) {
      append_rows(rows, stretch_cells, stretch);
      stretch_cells = {};
      stretch = at;
    }
    for (auto* cells : {&found.cells, &stretch_cells}) {
      auto& cell = (*cells)[runs[i - 2].is_unfriendly ? 1 : 0][runs[i - 1].is_unfriendly ? 1 : 0];
      (runs[i].is_unfriendly ? cell.yes : cell.no) += 1;
    }
  }
  append_rows(rows, stretch_cells, stretch);

  for (const auto& own : found.cells) {
    found.table.n11 += own[1].yes;
    found.table.n12 += own[1].no;
    found.table.n21 += own[0].yes;
    found.table.n22 += own[0].no;
  }
  const auto smallest = std::llround(found.table.smallest());
  if (smallest < followed_runs_min) return missing(Need::followed_runs, followed_runs_min, smallest);
  found.adjusted_residual = dyad::adjusted_residual(found.table);
  found.yules_q = dyad::yules_q(found.table);
  found.effects = binary_actor_partner(found.cells);
  const auto fit = logistic_regression(rows);
  // Own and partner cannot be told apart, as where nobody was unfriendly twice.
  if (!fit.has_converged) return missing(Need::certainty, 0, 0);
  const double half = t_quantile(0.975, static_cast<double>(fit.stretches - 1)) * fit.errors[2];
  found.odds_ratio = {std::exp(fit.coefficients[2]), std::exp(fit.coefficients[2] - half),
                      std::exp(fit.coefficients[2] + half)};
  return found;
}

}  // namespace securebase::dyad
