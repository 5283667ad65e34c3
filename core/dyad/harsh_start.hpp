#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "core/dyad/episode.hpp"
#include "core/dyad/gate.hpp"
#include "core/dyad/interval.hpp"

namespace securebase::dyad {

inline constexpr std::int64_t harsh_episodes_min = 8;

/// How unfriendly one turn is, after the weights of SPAFF (science.md §2.1): contempt 4; criticism, harsh start,
/// defensiveness and stonewalling 2; else 1 when tense, 0 when not.
double negativity(const Turn& turn);

/// How tense stretches began, whoever opened them or one person's (Carrère and Gottman 1999; science.md §2.3): in the
/// opener's first three turns, within three minutes of the first.
struct HarshStart {
  std::int64_t opened = 0;
  std::int64_t harsh = 0;  ///< One of those turns carries a harsh start, criticism or contempt.
  Interval share;          ///< harsh / opened, Jeffreys' 95 % limits.
  Interval excess;         ///< Mean negativity of those turns above this person's mean outside tense stretches;
                           ///< limits from Student's t over stretches.
};

/// Of both together, and by opener. Gate of each: 8 episodes.
struct HarshStarts {
  Known<HarshStart> both;
  std::array<Known<HarshStart>, 2> by_opener;
};
HarshStarts harsh_starts(std::span<const Turn> turns, std::span<const Episode> episodes);

}  // namespace securebase::dyad
