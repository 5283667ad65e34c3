#include "core/view/reflect.hpp"

#include <algorithm>
#include <ranges>
#include <utility>
#include <variant>

#include "core/view/own_words.hpp"

namespace securebase::view {
namespace {

enum class Weight { nothing, grievance, other };

/// What an entry is to a row of grievances.
Weight weight_of(const Log& log, const Entry& entry, const Dwells& dwells) {
  if (const auto* const step = std::get_if<event::StepTaken>(&entry.body))
    return guide::room_of(step->practice) == "letting_go" ? Weight::grievance : Weight::other;
  if (std::holds_alternative<event::Wrote>(entry.body))
    return dwells(own_words(log, entry)) ? Weight::grievance : Weight::other;
  const bool is_something =
      std::holds_alternative<event::CheckedIn>(entry.body) || std::holds_alternative<event::Answered>(entry.body) ||
      std::holds_alternative<event::Noted>(entry.body) || std::holds_alternative<event::Tended>(entry.body) ||
      std::holds_alternative<event::TalkPrepared>(entry.body) || std::holds_alternative<event::Paused>(entry.body) ||
      std::holds_alternative<event::TalkClosed>(entry.body) ||
      std::holds_alternative<event::QuestionnaireAnswered>(entry.body);
  return is_something ? Weight::other : Weight::nothing;
}

struct Row {
  std::size_t length = 0;
  std::int64_t latest_ms = 0;
};

Row row_of(const Log& log, const Dwells& dwells) {
  Row row;
  for (const auto& entry : log.entries() | std::views::reverse) {
    if (row.length == grievances_max) break;
    const auto weight = weight_of(log, entry, dwells);
    if (weight == Weight::other) break;
    if (weight == Weight::nothing) continue;
    if (row.length == 0) row.latest_ms = entry.time_ms;
    ++row.length;
  }
  return row;
}

std::vector<PracticeDone> practices_done(const Log& log) {
  std::vector<PracticeDone> done;
  for (const auto& entry : log.entries() | std::views::reverse) {
    const auto* const step = std::get_if<event::StepTaken>(&entry.body);
    if (step == nullptr || !step->is_finished || guide::room_of(step->practice).empty()) continue;
    if (std::ranges::find(done, step->practice, &PracticeDone::practice) == done.end())
      done.push_back({step->practice, entry.time_ms});
  }
  return done;
}

AnotherViewTimes another_view_times(const std::vector<PracticeDone>& done, std::int64_t now_ms) {
  const auto last = std::ranges::find_if(
      done, [](const PracticeDone& one) { return guide::room_of(one.practice) == "another_view"; });
  if (last == done.end()) return {};
  const auto next_ms = last->last_ms + another_view_ms;
  return {last->last_ms, next_ms, next_ms <= now_ms};
}

Turn turn_of(const guide::Circumstances& circumstances) {
  const auto words = guide::offered_reflect(circumstances).turn;
  Turn turn{words.title, words.text, words.later, words.outside, "", "", 0};
  if (words.calming.empty()) return turn;
  if (const auto* const practice = guide::find_practice(words.calming.front(), circumstances.language)) {
    turn.practice = practice->id;
    turn.practice_title = practice->title;
    turn.minutes = practice->minutes;
  }
  return turn;
}

}  // namespace

std::size_t grievances_in_a_row(const Log& log, const Dwells& dwells) { return row_of(log, dwells).length; }

bool is_turn_due(const Log& log, const Dwells& dwells, std::int64_t now_ms) {
  const auto row = row_of(log, dwells);
  return row.length >= grievances_max && now_ms - row.latest_ms < turn_ms;
}

ReflectView reflect(const Log& log, const guide::Circumstances& circumstances, const Dwells& dwells,
                    std::int64_t now_ms) {
  ReflectView view;
  view.done = practices_done(log);
  view.another_view = another_view_times(view.done, now_ms);
  if (!circumstances.is_gated && is_turn_due(log, dwells, now_ms)) view.turn = turn_of(circumstances);
  return view;
}

}  // namespace securebase::view
