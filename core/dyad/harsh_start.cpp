#include "core/dyad/harsh_start.hpp"

#include "core/dyad/beta.hpp"
#include "core/dyad/moments.hpp"

namespace securebase::dyad {
namespace {

constexpr int opening_turns = 3;
constexpr std::int64_t opening_ms = 3 * 60'000;
constexpr MarkSet harsh_marks = {Mark::harsh_startup, Mark::criticism, Mark::contempt};
constexpr MarkSet heavy_marks = {Mark::harsh_startup, Mark::criticism, Mark::defensiveness, Mark::stonewalling};

/// Each member's mean negativity outside the episodes.
std::array<double, 2> calm_negativity(std::span<const Turn> turns, std::span<const Episode> episodes) {
  std::array<Moments, 2> calm;
  std::size_t i = 0;
  const auto add_until = [&](std::size_t end) {
    for (; i < end; ++i) calm[turns[i].member].add(negativity(turns[i]));
  };
  for (const auto& episode : episodes) {
    add_until(episode.begin);
    i = episode.end;
  }
  add_until(turns.size());
  return {calm[0].mean, calm[1].mean};
}

struct Opening {
  double negativity = 0;  ///< Mean of the opener's first turns.
  bool is_harsh = false;
};
Opening opening_of(std::span<const Turn> turns, const Episode& episode) {
  Moments weights;
  Opening opening;
  for (auto i = episode.begin; i < episode.end && weights.n < opening_turns; ++i) {
    if (turns[i].utc_ms - turns[episode.begin].utc_ms > opening_ms) break;
    if (turns[i].member != episode.opened_by) continue;
    weights.add(negativity(turns[i]));
    opening.is_harsh |= turns[i].marks.contains_any(harsh_marks);
  }
  opening.negativity = weights.mean;
  return opening;
}

/// What is counted of one opener's episodes, or of all.
struct Tally {
  std::int64_t opened = 0;
  std::int64_t harsh = 0;
  Moments excess;
};
Known<HarshStart> known(const Tally& tally) {
  if (tally.opened < harsh_episodes_min) return missing(Need::episodes_opened, harsh_episodes_min, tally.opened);
  return HarshStart{tally.opened, tally.harsh,
                    jeffreys(static_cast<double>(tally.harsh), static_cast<double>(tally.opened)),
                    tally.excess.mean_interval()};
}

}  // namespace

double negativity(const Turn& turn) {
  if (turn.marks.contains(Mark::contempt)) return 4;
  if (turn.marks.contains_any(heavy_marks)) return 2;
  return is_tense(turn) ? 1 : 0;
}

HarshStarts harsh_starts(std::span<const Turn> turns, std::span<const Episode> episodes) {
  const auto calm = calm_negativity(turns, episodes);
  std::array<Tally, 3> tallies;
  for (const auto& episode : episodes) {
    const auto opening = opening_of(turns, episode);
    const double excess = opening.negativity - calm[episode.opened_by];
    for (auto* tally : {&tallies[episode.opened_by], &tallies[2]}) {
      ++tally->opened;
      tally->harsh += opening.is_harsh ? 1 : 0;
      tally->excess.add(excess);
    }
  }
  return {known(tallies[2]), {known(tallies[0]), known(tallies[1])}};
}

}  // namespace securebase::dyad
