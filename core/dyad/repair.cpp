#include "core/dyad/repair.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <vector>

#include "core/dyad/beta.hpp"
#include "core/dyad/moments.hpp"

namespace securebase::dyad {
namespace {

constexpr MarkSet repair_marks = {Mark::repair,       Mark::responsibility, Mark::validation,
                                  Mark::appreciation, Mark::we_as_team,     Mark::benefit_of_the_doubt};
constexpr std::size_t running_turns = 4;
constexpr std::size_t running_min = 2;
constexpr int following_turns = 3;
constexpr std::size_t following_reach = 8;

/// One moment in an episode at which a repair was tried, or could have been.
struct Moment {
  std::size_t episode = 0;
  std::size_t running = 0;  ///< Tense turns of the last four: what is matched.
  double after = 0;         ///< Share of the other's next three turns that were tense.
  bool is_repair = false;
};

std::size_t running_tension(std::span<const Turn> turns, const Episode& episode, std::size_t at) {
  std::size_t tense = 0;
  for (auto i = at; i > episode.begin && at - i < running_turns; --i) tense += is_tense(turns[i - 1]) ? 1 : 0;
  return tense;
}

std::optional<double> tension_after(std::span<const Turn> turns, const Episode& episode, std::size_t at) {
  Moments after;
  const auto end = std::min(turns.size(), episode.end + following_reach);
  for (auto i = at + 1; i < end && after.n < following_turns; ++i) {
    if (turns[i].member != turns[at].member) after.add(is_tense(turns[i]) ? 1 : 0);
  }
  return after.n > 0 ? std::optional(after.mean) : std::nullopt;
}

std::vector<Moment> moments_of(std::span<const Turn> turns, std::span<const Episode> episodes) {
  std::vector<Moment> moments;
  for (std::size_t e = 0; e < episodes.size(); ++e) {
    for (auto i = episodes[e].begin + 1; i < episodes[e].end; ++i) {
      const auto running = running_tension(turns, episodes[e], i);
      if (running < running_min) continue;
      const auto after = tension_after(turns, episodes[e], i);
      if (after) moments.push_back({e, running, *after, turns[i].marks.contains_any(repair_marks)});
    }
  }
  return moments;
}

/// The moments of one level of running tension.
struct Stratum {
  Moments repair;
  Moments other;
  bool is_matched() const { return repair.n > 0 && other.n > 0; }
};

/// The variance of the difference when whole episodes are the units: each one's pull at it, squared (Binder 1983).
struct BetweenEpisodes {
  double variance = 0;
  double units = 0;
};
BetweenEpisodes between_episodes(std::span<const Moment> moments, std::span<const Stratum> strata, double attempts) {
  BetweenEpisodes between;
  double pull = 0;
  for (std::size_t i = 0; i < moments.size(); ++i) {
    const auto& moment = moments[i];
    const auto& stratum = strata[moment.running];
    if (stratum.is_matched()) {
      const double weight = stratum.repair.n / attempts;
      pull += moment.is_repair ? weight * (moment.after - stratum.repair.mean) / stratum.repair.n
                               : -weight * (moment.after - stratum.other.mean) / stratum.other.n;
    }
    if (i + 1 < moments.size() && moments[i + 1].episode == moment.episode) continue;
    between.variance += pull * pull;
    between.units += 1;
    pull = 0;
  }
  between.variance *= between.units > 1 ? between.units / (between.units - 1) : 1;
  return between;
}

}  // namespace

Known<RepairEffect> repair_effect(std::span<const Turn> turns, std::span<const Episode> episodes) {
  const auto moments = moments_of(turns, episodes);
  std::array<Stratum, running_turns + 1> strata;
  Moments all;
  for (const auto& moment : moments) {
    auto& stratum = strata[moment.running];
    (moment.is_repair ? stratum.repair : stratum.other).add(moment.after);
    all.add(moment.after);
  }
  RepairEffect effect;
  double attempts = 0;
  for (const auto& stratum : strata) {
    if (!stratum.is_matched()) continue;
    attempts += stratum.repair.n;
    effect.compared += std::llround(stratum.other.n);
    effect.after_repair += stratum.repair.n * stratum.repair.mean;
    effect.after_other += stratum.repair.n * stratum.other.mean;
  }
  effect.attempts = std::llround(attempts);
  if (effect.attempts < repairs_min) return missing(Need::repairs, repairs_min, effect.attempts);
  if (effect.compared < repairs_min) return missing(Need::matched_moments, repairs_min, effect.compared);
  effect.after_repair /= attempts;
  effect.after_other /= attempts;

  const auto between = between_episodes(moments, strata, attempts);
  const double half = t_quantile(0.975, std::max(1.0, between.units - 1)) * std::sqrt(between.variance);
  const double difference = effect.after_repair - effect.after_other;
  effect.difference = {difference, std::max(-1.0, difference - half), std::min(1.0, difference + half)};

  for (const auto& moment : moments) {
    const auto& stratum = strata[moment.running];
    const bool is_eased = moment.after <= stratum.other.mean - all.deviation() / 2;
    if (moment.is_repair && stratum.is_matched() && is_eased) ++effect.eased;
  }
  effect.eased_share = beta_interval(static_cast<double>(effect.eased), attempts, 1);
  return effect;
}

}  // namespace securebase::dyad
