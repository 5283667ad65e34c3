#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/dyad/turn.hpp"

/// How a stream of messages falls into conversations.
namespace securebase::dyad {

/// Turns [begin, end) without a longer silence between two of them than session_silence_ms().
struct Session {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The silence after which a message starts a new conversation: what 95 of 100 of this pair's answers stay under, but
/// at least an hour and at most eight. Pairs write at very different pace; a fixed limit would call one pair's ordinary
/// pause the end of a conversation, and join another's days.
std::int64_t session_silence_ms(std::span<const Turn> turns);

std::vector<Session> sessions(std::span<const Turn> turns, std::int64_t silence_ms);

}  // namespace securebase::dyad
