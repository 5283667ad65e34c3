#pragma once

#include <cstdint>
#include <span>

#include "core/dyad/contingency.hpp"
#include "core/dyad/gate.hpp"
#include "core/dyad/interval.hpp"
#include "core/dyad/run.hpp"
#include "core/dyad/turn.hpp"

namespace securebase::dyad {

inline constexpr std::int64_t followed_runs_min = 5;

/// Negative reciprocity: whether `target`'s answer is unfriendly more often after unfriendly messages of the other,
/// once how `target` wrote just before is taken into account (science.md §2.5). Units are runs() of one conversation.
struct Reciprocity {
  Table2x2 table;           ///< Given: the other was unfriendly; target: the answer was. Autodependence not controlled.
  OwnPartnerCells cells{};  ///< The same by target's own run before.
  double adjusted_residual = 0;  ///< Of the table.
  double yules_q = 0;            ///< Of the table.
  BinaryActorPartner effects;    ///< Of the cells; 2·partner is a log odds ratio.
  /// How many times as high the odds of an unfriendly answer are, own run before held fixed: exp of the partner
  /// coefficient of logit P = b0 + a·own + p·partner; 95 % limits with weeks (days, in a short history) as the
  /// independent units. A bad day that both share looks the same as answering in kind.
  Interval odds_ratio;
};

/// Gate: each of the four counts of the table at least 5.
Known<Reciprocity> negative_reciprocity(std::span<const Turn> turns, std::span<const Run> runs, std::uint8_t target);

}  // namespace securebase::dyad
