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

}  // namespace

double negativity(const Turn& turn) {
  if (turn.marks.contains(Mark::contempt)) return 4;
  if (turn.marks.contains_any(heavy_marks)) return 2;
  return is_tense(turn) ? 1 : 0;
}

std::array<Known<HarshStart>, 2> harsh_starts(std::span<const Turn> turns, std::span<const Episode> episodes) {
  const auto calm = calm_negativity(turns, episodes);
  std::array<HarshStart, 2> found;
  std::array<Moments, 2> excess;
  for (const auto& episode : episodes) {
    const auto opener = episode.opened_by;
    Moments opening;
    bool is_harsh = false;
    for (auto i = episode.begin; i < episode.end && opening.n < opening_turns; ++i) {
      if (turns[i].utc_ms - turns[episode.begin].utc_ms > opening_ms) break;
      if (turns[i].member != opener) continue;
      opening.add(negativity(turns[i]));
      is_harsh |= turns[i].marks.contains_any(harsh_marks);
    }
    ++found[opener].opened;
    found[opener].harsh += is_harsh ? 1 : 0;
    excess[opener].add(opening.mean - calm[opener]);
  }
  std::array<Known<HarshStart>, 2> known;
  for (std::size_t m = 0; m < 2; ++m) {
    auto& start = found[m];
    if (start.opened < harsh_episodes_min) {
      known[m] = missing(Need::episodes_opened, harsh_episodes_min, start.opened);
      continue;
    }
    start.share = jeffreys(static_cast<double>(start.harsh), static_cast<double>(start.opened));
    start.excess = excess[m].mean_interval();
    known[m] = start;
  }
  return known;
}

}  // namespace securebase::dyad
