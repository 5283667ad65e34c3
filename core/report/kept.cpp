#include "core/report/kept.hpp"

#include <cmath>
#include <map>
#include <optional>

#include "core/base/moment.hpp"
#include "core/dyad/answer_time.hpp"
#include "core/dyad/clustered.hpp"
#include "core/dyad/counts.hpp"
#include "core/dyad/run.hpp"
#include "core/dyad/session.hpp"
#include "core/dyad/withdrawal.hpp"
#include "core/report/phrase.hpp"
#include "core/report/reader_reliability.hpp"

namespace securebase::report {
namespace {

using dyad::Counts;

/// Of both directions together, because bursts are of a couple's days.
double bursts_of(std::span<const dyad::DayCounts> days, Mark mark, dyad::Judged judged) {
  const auto blocks = dyad::blocks_of(days, [&](const dyad::DayCounts& day) {
    dyad::Block block;
    for (const auto& counts : day.members) {
      const auto added = dyad::marked_of(counts, mark, judged);
      block.numerator += added.numerator;
      block.denominator += added.denominator;
    }
    return block;
  });
  return dyad::design_effect(dyad::clustered_ratio(blocks));
}

event::MarkReader reader_of(std::span<const dyad::DayCounts> days, Mark mark, dyad::Judged judged) {
  const auto& counted = reader_reliability(mark, judged);
  return {std::string(name_of(mark)),
          std::llround(counted.hits),
          std::llround(counted.misses),
          std::llround(counted.false_alarms),
          std::llround(counted.correct_silence),
          bursts_of(days, mark, judged)};
}

void add(event::ChatSide& side, const Counts& counts, dyad::Judged judged) {
  side.turns += judged == dyad::Judged::by_both ? counts.weighed : counts.read;
  side.marked.resize(kept_marks.size());
  for (std::size_t i = 0; i < kept_marks.size(); ++i)
    side.marked[i] += std::llround(dyad::marked_of(counts, kept_marks[i], judged).numerator);
}

/// What each member does after a complaint, where there is enough to say it.
void add_shut_down(std::map<std::int32_t, event::ChatMonth>& months, const Selection& selection,
                   std::int64_t silence_ms) {
  const std::span<const dyad::Turn> turns = selection.history.turns;
  const auto sessions = dyad::sessions(turns, silence_ms);
  const auto runs = dyad::runs(turns, sessions);
  const auto times = dyad::answer_times(turns, sessions, silence_ms);
  for (std::uint8_t member = 0; member < 2; ++member) {
    const auto found = dyad::withdrawal(turns, runs, times[member], silence_ms, member);
    if (!found) continue;
    for (auto& [number, month] : months) {
      auto& side = member == selection.me ? month.written : month.reached;
      const auto counts = found->months.find(number);
      side.complaints = counts == found->months.end() ? 0 : counts->second.complaints;
      side.shut_down = counts == found->months.end() ? 0 : counts->second.shut_down;
    }
  }
}

}  // namespace

Result<event::ChatMeasured> measures_to_keep(const Selection& selection, const std::string& network,
                                             const std::string& version) {
  if (selection.me < 0) return fail(Code::bad_input, "$.me", "it takes to know which of the two you are");
  if (selection.left_out > 0) return fail(Code::bad_input, "", "this is a group; only a chat of two can be kept");
  const std::span<const dyad::Turn> turns = selection.history.turns;
  const auto judged = judged_in(selection.history);
  const auto silence_ms = dyad::session_silence_ms(turns);
  const auto days = dyad::daily_counts(turns, silence_ms);

  std::map<std::int32_t, event::ChatMonth> months;
  for (const auto& day : days) {
    auto& month = months[dyad::month_of_day(day.day)];
    for (std::size_t m = 0; m < 2; ++m)
      add(static_cast<int>(m) == selection.me ? month.written : month.reached, day.members[m], judged);
  }
  add_shut_down(months, selection, silence_ms);

  event::ChatMeasured kept;
  kept.reader = (judged == dyad::Judged::by_both ? network + " and rules " : "rules ") + version;
  for (const auto mark : kept_marks) kept.readers.push_back(reader_of(days, mark, judged));
  for (auto& [number, month] : months) {
    month.month = month_label(number);
    if (month.written.turns + month.reached.turns > 0) kept.months.push_back(std::move(month));
  }
  if (kept.months.size() > kept_months_max)
    kept.months.erase(kept.months.begin(), kept.months.end() - static_cast<std::ptrdiff_t>(kept_months_max));
  return kept;
}

}  // namespace securebase::report
