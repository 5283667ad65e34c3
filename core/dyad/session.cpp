#include "core/dyad/session.hpp"

#include <algorithm>

namespace securebase::dyad {
namespace {

constexpr std::int64_t hour_ms = 3'600'000;

}  // namespace

std::int64_t session_silence_ms(std::span<const Turn> turns) {
  std::vector<std::int64_t> answers;
  for (std::size_t i = 1; i < turns.size(); ++i) {
    if (turns[i].member != turns[i - 1].member) answers.push_back(turns[i].utc_ms - turns[i - 1].utc_ms);
  }
  if (answers.empty()) return hour_ms;
  const auto nth = answers.begin() + static_cast<std::ptrdiff_t>(answers.size() * 95 / 100);
  std::ranges::nth_element(answers, nth);
  return std::clamp(*nth, hour_ms, 8 * hour_ms);
}

std::vector<Session> sessions(std::span<const Turn> turns, std::int64_t silence_ms) {
  std::vector<Session> list;
  for (std::size_t i = 0; i < turns.size(); ++i) {
    if (i == 0 || turns[i].utc_ms - turns[i - 1].utc_ms > silence_ms) list.push_back({i, i});
    list.back().end = i + 1;
  }
  return list;
}

}  // namespace securebase::dyad
