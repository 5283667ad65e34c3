#pragma once

#include <string_view>
#include <vector>

#include "core/dyad/session.hpp"
#include "core/dyad/turn.hpp"

/// For tests: histories written as letters.
namespace securebase::dyad {

/// One letter a message, a minute apart: capital for member 0, small for member 1. N calm, T tense (unfriendly and a
/// complaint), U unfriendly, C a calm complaint, R repair, P announced pause, H tense with a harsh start, M minimal; a
/// space is a silence of five hours.
inline std::vector<Turn> conversation(std::string_view letters) {
  std::vector<Turn> turns;
  std::int64_t at = 0;
  for (const char letter : letters) {
    if (letter == ' ') {
      at += 5 * 3'600'000;
      continue;
    }
    at += 60'000;
    Turn turn;
    turn.utc_ms = at;
    turn.member = letter >= 'a' ? 1 : 0;
    turn.words = 6;
    const char kind = static_cast<char>(letter & ~0x20);
    if (kind == 'T' || kind == 'H' || kind == 'U') turn.valence = -1;
    if (kind == 'T' || kind == 'H' || kind == 'C') turn.is_complaint = true;
    if (kind == 'H') turn.marks.insert(Mark::harsh_startup);
    if (kind == 'R') turn.marks.insert(Mark::repair);
    if (kind == 'P') turn.marks.insert(Mark::announced_pause);
    if (kind == 'M') {
      turn.is_minimal = true;
      turn.words = 1;
    }
    turns.push_back(turn);
  }
  return turns;
}

/// Split at silences of more than an hour.
inline std::vector<Session> split(const std::vector<Turn>& turns) { return sessions(turns, 3'600'000); }

/// The letter in the writing of member `m`.
inline char by(int m, char letter) { return m == 0 ? letter : static_cast<char>(letter | 0x20); }

}  // namespace securebase::dyad
