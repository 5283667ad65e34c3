#include "core/view/talk.hpp"

#include <algorithm>
#include <ranges>
#include <set>
#include <string_view>
#include <utility>

#include "core/guide/guide.hpp"
#include "core/view/lists.hpp"
#include "core/view/timeline.hpp"

namespace securebase::view {
namespace {

constexpr std::int64_t prepared_ms = 14 * ms_per_day;
constexpr std::size_t earlier_most = 10;

/// The latest pause, unless somebody came back from it or the talk was looked back on since. A day after its time
/// nobody is reminded of it any more.
std::optional<TalkPause> pause_of(const Log& log, std::int64_t now_ms) {
  for (const auto& entry : log.entries() | std::views::reverse) {
    if (std::holds_alternative<event::TalkClosed>(entry.body)) return std::nullopt;
    const auto* const paused = std::get_if<event::Paused>(&entry.body);
    if (paused == nullptr) continue;
    // Not the sum: an entry may hold any number.
    if (now_ms - ms_per_day > paused->back_at_ms || !tendings_of(log, entry.id).empty()) return std::nullopt;
    return TalkPause{entry.id, entry.time_ms, paused->back_at_ms, paused->words, now_ms < paused->back_at_ms};
  }
  return std::nullopt;
}

/// What is prepared and was not closed; a closing that names no talk closes the latest before it.
std::optional<PreparedTalk> prepared_of(const Log& log, std::int64_t now_ms) {
  std::set<std::string, std::less<>> closed;
  for (const auto& entry : log.entries() | std::views::reverse) {
    if (now_ms - entry.time_ms > prepared_ms) break;
    if (const auto* const after = std::get_if<event::TalkClosed>(&entry.body)) closed.insert(after->of.value_or(""));
    const auto* const talk = std::get_if<event::TalkPrepared>(&entry.body);
    if (talk == nullptr || closed.contains(entry.id)) continue;
    if (closed.contains("")) return std::nullopt;
    return PreparedTalk{entry.id, entry.time_ms, talk->matter, talk->feeling, talk->need, talk->start};
  }
  return std::nullopt;
}

bool is_of_a_talk(const Entry& entry) {
  return std::holds_alternative<event::TalkPrepared>(entry.body) ||
         std::holds_alternative<event::TalkClosed>(entry.body);
}

}  // namespace

TalkView talk(const Log& log, const guide::Circumstances& circumstances, std::int64_t now_ms) {
  TalkView view;
  const auto& guide = guide::guide(circumstances.language);
  const auto& rooms = guide.rooms.rooms;
  const auto room = std::ranges::find(rooms, std::string_view("hard_talk"), &guide::Room::id);
  view.is_offered = room != rooms.end() && guide::is_offered(*room, circumstances);
  if (!view.is_offered) return view;
  view.kit = guide.hard_talk;
  view.prepared = prepared_of(log, now_ms);
  view.pause = pause_of(log, now_ms);
  for (const auto& entry : log.entries() | std::views::reverse) {
    if (view.earlier.size() == earlier_most) break;
    if (!is_of_a_talk(entry)) continue;
    if (auto line = line_of(log, entry, circumstances.language)) view.earlier.push_back(*std::move(line));
  }
  return view;
}

}  // namespace securebase::view
