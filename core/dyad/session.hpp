#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/dyad/interval.hpp"
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

/// The number of the week a turn was written in, by the wall clock.
std::int64_t week_of(const Turn& turn);
/// Months from 1970-01, by the wall clock.
std::int32_t month_of(const Turn& turn);

/// Sums over weeks of history: what block_ratio() resamples. `add(turn, block)` counts one turn.
template <class Add>
std::vector<Block> weekly(std::span<const Turn> turns, Add add) {
  std::vector<Block> blocks;
  std::int64_t week = INT64_MIN;
  for (const auto& turn : turns) {
    if (week_of(turn) != week) {
      week = week_of(turn);
      blocks.emplace_back();
    }
    add(turn, blocks.back());
  }
  return blocks;
}

}  // namespace securebase::dyad
