#include "core/dyad/episode.hpp"

#include <algorithm>
#include <array>

namespace securebase::dyad {
namespace {

constexpr std::size_t window_turns = 6;
constexpr std::size_t calm_turns = 8;
constexpr std::int64_t window_ms = 2 * 3'600'000;

/// Tense turns of both sides that open an episode. One tense turn in fifty is taken as given, so that a short history
/// that begins with a quarrel does not count as one that is always tense.
int tense_needed(std::span<const Turn> turns) {
  constexpr double frequent = 0.08;
  constexpr double prior_turns = 100;
  const auto tense = static_cast<double>(std::ranges::count_if(turns, is_tense));
  return (tense + prior_turns / 50) / (static_cast<double>(turns.size()) + prior_turns) > frequent ? 4 : 3;
}

/// Whether the tense turns of the window [from, at] open an episode.
bool opens_episode(std::span<const Turn> turns, std::size_t from, std::size_t at, int needed) {
  std::array<int, 2> tense{};
  for (auto i = from; i <= at; ++i) {
    if (is_tense(turns[i])) ++tense[turns[i].member];
  }
  const int both = tense[0] + tense[1];
  return (both >= needed && tense[0] > 0 && tense[1] > 0) || both > needed;
}

/// The last tense turn of the episode that `at` belongs to.
std::size_t last_tense(std::span<const Turn> turns, std::size_t at, std::size_t end) {
  auto last = at;
  for (auto i = at + 1; i < end && i - last <= calm_turns; ++i) {
    if (turns[i].utc_ms - turns[last].utc_ms > window_ms) break;
    if (is_tense(turns[i])) last = i;
  }
  return last;
}

}  // namespace

std::vector<Episode> conflict_episodes(std::span<const Turn> turns, std::span<const Session> sessions) {
  const int needed = tense_needed(turns);
  std::vector<Episode> episodes;
  for (const auto& session : sessions) {
    auto from = session.begin;
    for (auto i = session.begin; i < session.end; ++i) {
      if (!is_tense(turns[i])) continue;
      auto first = std::max(from, i + 1 >= window_turns ? i + 1 - window_turns : 0);
      while (turns[i].utc_ms - turns[first].utc_ms > window_ms || !is_tense(turns[first])) ++first;
      if (!opens_episode(turns, first, i, needed)) continue;
      const auto last = last_tense(turns, i, session.end);
      episodes.push_back({first, last + 1, turns[first].member});
      from = last + 1;
      i = last;
    }
  }
  return episodes;
}

Known<Interval> episodes_per_month(std::span<const Turn> turns, std::span<const Episode> episodes) {
  constexpr double month_ms = 30.44 * 86'400'000;
  const auto messages = static_cast<std::int64_t>(turns.size());
  if (messages < episodes_messages_min) return missing(Need::messages, episodes_messages_min, messages);
  // Of a chat of a few days a month cannot be told; it counts as one.
  const double months = std::max(1.0, static_cast<double>(turns.back().utc_ms - turns.front().utc_ms) / month_ms);
  return poisson_rate(static_cast<double>(episodes.size()), months);
}

}  // namespace securebase::dyad
