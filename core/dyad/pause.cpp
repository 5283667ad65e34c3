#include "core/dyad/pause.hpp"

namespace securebase::dyad {
namespace {

constexpr std::int64_t minute_ms = 60'000;
constexpr std::int64_t same_announcement_ms = 60 * minute_ms;
/// What comes right behind ("back at nine x") still belongs to the announcement.
constexpr std::int64_t return_after_ms = 10 * minute_ms;
constexpr std::int64_t return_within_ms = 24 * 60 * minute_ms;

/// The last announcement of one person.
struct Announcement {
  std::int64_t at_ms = 0;
  bool is_made = false;
  bool is_waiting = false;
};

}  // namespace

AnnouncedPauses announced_pauses(std::span<const Turn> turns) {
  std::array<Announcement, 2> last;
  AnnouncedPauses pauses;
  for (const auto& turn : turns) {
    auto& own = last[turn.member];
    const auto since_ms = turn.utc_ms - own.at_ms;
    if (own.is_waiting && since_ms >= return_after_ms) {
      own.is_waiting = false;
      if (since_ms <= return_within_ms) ++pauses.kept[turn.member];
    }
    if (!turn.marks.contains(Mark::announced_pause) || (own.is_made && since_ms < same_announcement_ms)) continue;
    ++pauses.announced[turn.member];
    own = {turn.utc_ms, true, true};
  }
  return pauses;
}

}  // namespace securebase::dyad
