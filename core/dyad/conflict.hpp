#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "core/dyad/answer_time.hpp"
#include "core/dyad/contingency.hpp"
#include "core/dyad/interval.hpp"
#include "core/dyad/session.hpp"
#include "core/dyad/turn.hpp"

/// Hard moments in a stream of messages: where they are, and what the two do in them. All of it rests on words read by
/// rules and on timing; none of it says what a moment meant.
namespace securebase::dyad {

/// Whether the turn is unfriendly in word or carries a complaint.
bool is_tense(const Turn& turn);

/// A stretch of turns [begin, end) of one conversation in which tension was dense: it opens where three of six turns
/// are tense, from both sides (or four from one), begins with the first of those, and ends with the last tense turn
/// before eight calm ones. Teasing between two people who enjoy it can look like this; a quarrel in other words or on
/// the phone leaves nothing to find.
struct Episode {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::uint8_t opened_by = 0;
};
std::vector<Episode> conflict_episodes(std::span<const Turn> turns, std::span<const Session> sessions);

/// Of each member's episodes, how many opened harshly: one of the opener's first three turns carries a harsh start,
/// criticism or contempt (after Carrère and Gottman 1999; science.md §2.3).
struct HarshStarts {
  std::array<std::int64_t, 2> opened{};
  std::array<std::int64_t, 2> harsh{};
};
HarshStarts harsh_starts(std::span<const Turn> turns, std::span<const Episode> episodes);

/// Negative reciprocity: whether `target`'s answer is unfriendly more often after an unfriendly run of the other's
/// messages, once how `target` wrote just before is taken into account. A run is one person's messages in a row.
struct Reciprocity {
  Table2x2 table;           ///< given: the other was unfriendly; target: the answer was.
  OwnPartnerCells cells{};  ///< The same by target's own run before.
};
Reciprocity negative_reciprocity(std::span<const Turn> turns, std::span<const Session> sessions, std::uint8_t target);

/// Repair attempts inside episodes at moments of running tension, and the share of the partner's next three turns that
/// were tense after them, against other moments with the same running tension (science.md §2.4). Without that
/// matching every attempt would seem to help, because tension falls after a peak by itself.
struct RepairEffect {
  std::int64_t attempts = 0;
  std::int64_t compared = 0;  ///< Other moments that were matched.
  double after_repair = 0;    ///< Share of tense turns.
  double after_other = 0;
  Interval difference;  ///< after_repair minus after_other.
};
RepairEffect repair_effect(std::span<const Turn> turns, std::span<const Episode> episodes);

/// What `member` does after a complaint of the other, against what they do after the other's neutral turns: answer time
/// in sigmas of their own usual time at that hour, and words in the answer. An answer that announces a pause, and the
/// wait after one, are left out (science.md §2.9).
struct Withdrawal {
  std::int64_t complaints = 0;
  std::int64_t neutral = 0;
  Interval slower_by;          ///< Sigmas; above zero is slower after complaints.
  Interval word_ratio;         ///< Words per answer after complaints, as a multiple of those after neutral turns.
  std::int64_t shut_down = 0;  ///< Conversations in which a complaint met two minimal turns, or a silence longer than
                               ///< 95 of 100 of their waits, at an hour at which they usually answer.
};
Withdrawal withdrawal(std::span<const Turn> turns, std::span<const Session> sessions, const AnswerTimes& times,
                      std::uint8_t member);

/// Breaks that were announced with a return, and how many were followed by a message of the same person within a day.
struct AnnouncedPauses {
  std::array<std::int64_t, 2> announced{};
  std::array<std::int64_t, 2> returned{};
};
AnnouncedPauses announced_pauses(std::span<const Turn> turns);

/// We, you and I inside episodes, by member: blocks of one episode each, for block_ratio() of we/(we+you+I) and
/// you/(we+you+I) (science.md §2.8: only inside conflicts does you-talk mean anything).
struct PronounTalk {
  std::array<std::vector<Block>, 2> we;
  std::array<std::vector<Block>, 2> you;
  std::array<double, 2> pronouns{};
};
PronounTalk conflict_pronouns(std::span<const Turn> turns, std::span<const Episode> episodes);

}  // namespace securebase::dyad
