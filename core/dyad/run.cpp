#include "core/dyad/run.hpp"

namespace securebase::dyad {

std::vector<Run> runs(std::span<const Turn> turns, std::span<const Session> sessions) {
  std::vector<Run> list;
  for (std::size_t s = 0; s < sessions.size(); ++s) {
    for (auto i = sessions[s].begin; i < sessions[s].end; ++i) {
      const auto& turn = turns[i];
      const bool is_new = i == sessions[s].begin || list.back().member != turn.member;
      if (is_new) {
        list.push_back({i, i, static_cast<std::uint32_t>(s), 0, turn.member, false, false, false, true});
      }
      auto& run = list.back();
      run.end = i + 1;
      run.words += turn.words;
      run.is_unfriendly |= turn.valence < 0;
      run.is_complaint |= turn.is_complaint;
      run.announces_pause |= turn.marks.contains(Mark::announced_pause);
      run.is_minimal &= turn.is_minimal;
    }
  }
  for (auto& run : list) run.is_minimal &= run.end - run.begin >= 2;
  return list;
}

}  // namespace securebase::dyad
