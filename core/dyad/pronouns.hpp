#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "core/dyad/episode.hpp"
#include "core/dyad/gate.hpp"
#include "core/dyad/interval.hpp"

namespace securebase::dyad {

inline constexpr std::int64_t pronoun_episodes_min = 5;
inline constexpr std::int64_t pronouns_min = 100;

/// We and you among a person's we, you and I words inside tense stretches (science.md §2.8: only there does you-talk
/// weigh; in support it helps). 95 % limits with stretches as the independent units.
struct ConflictPronouns {
  Interval we;
  Interval you;
  std::int64_t pronouns = 0;
};

/// By member. Gate: 5 tense stretches, and 100 such words of this person in them.
std::array<Known<ConflictPronouns>, 2> conflict_pronouns(std::span<const Turn> turns,
                                                         std::span<const Episode> episodes);

}  // namespace securebase::dyad
