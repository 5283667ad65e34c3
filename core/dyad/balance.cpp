#include "core/dyad/balance.hpp"

#include <algorithm>

#include "core/dyad/clustered.hpp"

namespace securebase::dyad {
namespace {

template <class Count>
Known<Shares> shares_of(std::span<const DayCounts> days, Count Counts::* what, Need need, std::int64_t least) {
  const auto total = total_counts(days);
  const auto both = static_cast<std::int64_t>(total[0].*what) + static_cast<std::int64_t>(total[1].*what);
  if (both < least) return missing(need, least, both);
  const auto first = clustered_share(blocks_of(days, [&](const DayCounts& day) {
    const auto own = static_cast<double>(day.members[0].*what);
    return Block{own, own + static_cast<double>(day.members[1].*what)};
  }));
  return Shares{first, {1 - first.value, 1 - first.high, 1 - first.low}};
}

}  // namespace

Known<Shares> message_shares(std::span<const DayCounts> days) {
  return shares_of(days, &Counts::messages, Need::messages, balance_messages_min);
}

Known<Shares> word_shares(std::span<const DayCounts> days) {
  const auto by_message = message_shares(days);
  if (!by_message) return by_message;
  return shares_of(days, &Counts::words, Need::words, balance_messages_min);
}

Known<Shares> start_shares(std::span<const DayCounts> days) {
  return shares_of(days, &Counts::starts, Need::conversations, starts_min);
}

Known<std::array<Interval, 2>> messages_in_a_row(std::span<const DayCounts> days) {
  const auto total = total_counts(days);
  const auto fewest = std::int64_t{std::min(total[0].runs, total[1].runs)};
  if (fewest < runs_each_min) return missing(Need::messages_each, runs_each_min, fewest);
  std::array<Interval, 2> lengths;
  for (std::size_t m = 0; m < 2; ++m) {
    lengths[m] = block_ratio(blocks_of(days, [m](const DayCounts& day) {
      return Block{static_cast<double>(day.members[m].messages), static_cast<double>(day.members[m].runs)};
    }));
  }
  return lengths;
}

}  // namespace securebase::dyad
