#include "core/view/lists.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <ranges>
#include <utility>

#include "core/guide/guide.hpp"

namespace securebase::view {
namespace {

/// All that was done, by what it is about, latest first: one walk of the log for a whole list.
std::map<std::string, std::vector<Tending>, std::less<>> tendings(const Log& log) {
  std::map<std::string, std::vector<Tending>, std::less<>> by_thing;
  for (const auto& entry : log.entries() | std::views::reverse) {
    if (const auto* const tended = std::get_if<event::Tended>(&entry.body))
      by_thing[tended->of].push_back({entry.id, entry.time_ms, tended->how, tended->minutes, tended->text});
  }
  return by_thing;
}

/// Giving time to something takes it up again, so only what closes a thing and is still the latest word keeps it
/// closed.
std::string state_of(const std::vector<Tending>& tended) {
  if (tended.empty()) return "open";
  if (tended.front().how == "done") return "done";
  return tended.front().how == "rest" ? "rests" : "open";
}

bool may_be_said(const guide::Circumstances& circumstances) {
  return circumstances.has_partner && !circumstances.is_gated;
}

}  // namespace

std::vector<Tending> tendings_of(const Log& log, std::string_view id) {
  auto done = tendings(log);
  const auto found = done.find(id);
  return found == done.end() ? std::vector<Tending>() : std::move(found->second);
}

std::vector<Kept> kept_on(const Log& log, std::string_view list) {
  auto done = tendings(log);
  std::vector<Kept> things;
  for (const auto& entry : log.entries() | std::views::reverse) {
    const auto* const noted = std::get_if<event::Noted>(&entry.body);
    if (noted == nullptr || noted->list != list) continue;
    auto tended = std::move(done[entry.id]);
    auto state = state_of(tended);
    things.push_back({entry.id, entry.time_ms, noted->list, noted->text, noted->detail, noted->day, std::move(state),
                      std::move(tended)});
  }
  return things;
}

std::vector<std::string> events_about(const Log& log, std::string_view id) {
  std::vector<std::string> events;
  for (const auto& tending : tendings_of(log, id)) {
    events.push_back(tending.event_id);
    std::ranges::copy(log.corrections_of(tending.event_id), std::back_inserter(events));
  }
  return events;
}

ListView list(const Log& log, const guide::Circumstances& circumstances, std::string_view name) {
  ListView view;
  for (auto& thing : kept_on(log, name))
    (thing.state == "open" ? view.open : view.put_aside).push_back(std::move(thing));
  view.may_be_said = may_be_said(circumstances);
  return view;
}

WorthView worth(const Log& log, const guide::Circumstances& circumstances) {
  WorthView view{kept_on(log, "worth"), kept_on(log, "reassurance"), {}};
  // Wanting to be told again is unpleasant and rather awake: what settles there is offered.
  constexpr double pleasantness = -0.5;
  constexpr double energy = 0.5;
  constexpr std::size_t most = 3;
  for (const auto* const practice : guide::soothing_for(pleasantness, energy, circumstances)) {
    if (view.soothing.size() == most) break;
    view.soothing.push_back({practice->id, practice->title, practice->minutes});
  }
  return view;
}

}  // namespace securebase::view
