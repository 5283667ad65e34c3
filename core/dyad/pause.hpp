#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "core/dyad/turn.hpp"

namespace securebase::dyad {

/// Breaks that were announced with a return, by member, and how many were kept: the same person wrote again within a
/// day. (The time that was named is not read from the words, so a return later than promised counts as kept.) An
/// announcement within an hour of another of the same person belongs to that one.
struct AnnouncedPauses {
  std::array<std::int64_t, 2> announced{};
  std::array<std::int64_t, 2> kept{};
};
AnnouncedPauses announced_pauses(std::span<const Turn> turns);

}  // namespace securebase::dyad
