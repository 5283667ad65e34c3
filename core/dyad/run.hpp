#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/dyad/session.hpp"
#include "core/dyad/turn.hpp"

namespace securebase::dyad {

/// One person's messages in a row, turns [begin, end), within one conversation: the unit of answering each other.
struct Run {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::uint32_t session = 0;
  std::uint32_t words = 0;
  std::uint8_t member = 0;
  bool is_unfriendly = false;  ///< Any of them unfriendly in word.
  bool is_complaint = false;   ///< Any of them a complaint.
  bool announces_pause = false;
  bool is_minimal = false;  ///< Two messages or more, each of at most two words, and no question.
};

std::vector<Run> runs(std::span<const Turn> turns, std::span<const Session> sessions);

}  // namespace securebase::dyad
