#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/dyad/gate.hpp"
#include "core/dyad/interval.hpp"
#include "core/dyad/session.hpp"
#include "core/dyad/turn.hpp"

/// Hard moments in a stream of messages: where they are. They rest on words read by rules; what they meant is not read.
namespace securebase::dyad {

inline constexpr std::int64_t episodes_messages_min = 200;

/// Whether the turn is unfriendly in word or carries a complaint.
inline bool is_tense(const Turn& turn) { return turn.valence < 0 || turn.is_complaint; }

/// Turns [begin, end) of one conversation in which tension was dense. A stretch opens where, of six turns within two
/// hours, three are tense from both sides (or four from one); where more than 8 of 100 of all turns are tense, one
/// more, because three of six then come together by chance too often (1 in 100). It begins with the first of those. It
/// ends with the last tense turn before eight calm ones, or before two hours without a tense one: harder to leave than
/// to be in, so that a calm breath does not cut a quarrel in two. Teasing between two people who enjoy it can look like
/// this; a quarrel in other words, on the phone or face to face leaves nothing to find.
struct Episode {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::uint8_t opened_by = 0;
};
std::vector<Episode> conflict_episodes(std::span<const Turn> turns, std::span<const Session> sessions);

/// Tense stretches a month of 30.44 days (poisson_rate()). Gate: 200 messages.
Known<Interval> episodes_per_month(std::span<const Turn> turns, std::span<const Episode> episodes);

}  // namespace securebase::dyad
