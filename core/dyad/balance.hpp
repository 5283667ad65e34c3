#pragma once

#include <array>
#include <span>

#include "core/dyad/counts.hpp"
#include "core/dyad/gate.hpp"
#include "core/dyad/interval.hpp"

/// Who brings how much: messages, words, beginnings. How much somebody writes says nothing about how much they care.
namespace securebase::dyad {

/// Both members' shares; they add up to 1.
using Shares = std::array<Interval, 2>;

inline constexpr std::int64_t balance_messages_min = 40;
inline constexpr std::int64_t starts_min = 20;
inline constexpr std::int64_t runs_each_min = 30;

/// Each member's share of all messages, or words, with 95 % limits that bear bursts (clustered_share()).
Known<Shares> message_shares(std::span<const DayCounts> days);
Known<Shares> word_shares(std::span<const DayCounts> days);

/// Each member's share of the first messages after a silence (session_silence_ms()).
Known<Shares> start_shares(std::span<const DayCounts> days);

/// How many messages a member writes in a row before the other writes, on average: messages / runs, 95 % limits from
/// resampling blocks of time. By member; 30 runs of each.
Known<std::array<Interval, 2>> messages_in_a_row(std::span<const DayCounts> days);

}  // namespace securebase::dyad
