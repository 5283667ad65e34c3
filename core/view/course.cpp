#include "core/view/course.hpp"

#include <algorithm>
#include <utility>

#include "core/view/acts.hpp"

namespace securebase::view {
namespace {

constexpr std::size_t entries_per_checkpoint = 256;

double days_between(std::int64_t from_ms, std::int64_t to_ms) {
  return static_cast<double>(to_ms - from_ms) / static_cast<double>(ms_per_day);
}

/// The components, then f1 to f7.
const Watched& watched() {
  static const Watched list = [] {
    std::vector<std::string> ids{"self", "relationship"};
    for (std::size_t i = 0; i < security::facet_count; ++i) ids.push_back(security::model().scales[i].id);
    return Watched(std::move(ids));
  }();
  return list;
}

std::vector<security::Answer> answers_of(const std::vector<event::ItemAnswer>& given) {
  std::vector<security::Answer> answers;
  for (const auto& [item, category] : given) answers.push_back({item, category});
  return answers;
}

}  // namespace

void Course::follow(Log& log, const Zone& zone) {
  const auto& entries = log.entries();
  if (const auto changed = log.take_changed_from()) {
    chats_.follow(log);
    const auto first = std::ranges::lower_bound(entries, *changed, {}, &Entry::time_ms);
    const auto unchanged = static_cast<std::size_t>(first - entries.begin());
    if (unchanged < now_.entries) {
      while (!checkpoints_.empty() && checkpoints_.back().entries > unchanged) checkpoints_.pop_back();
      now_ = checkpoints_.empty() ? Progress() : checkpoints_.back();
      points_.resize(now_.points);
      points_.insert(points_.end(), now_.last_point.begin(), now_.last_point.end());
    }
  }
  for (; now_.entries < entries.size(); ++now_.entries) {
    const bool is_due = now_.entries > 0 && now_.entries % entries_per_checkpoint == 0;
    if (is_due && (checkpoints_.empty() || checkpoints_.back().entries < now_.entries)) checkpoints_.push_back(now_);
    take(entries[now_.entries], zone);
  }
}

void Course::follow_until(const Log& log, const Zone& zone, std::int64_t until_ms) {
  const auto& entries = log.entries();
  for (; now_.entries < entries.size() && entries[now_.entries].time_ms <= until_ms; ++now_.entries)
    take(entries[now_.entries], zone);
}

void Course::take(const Entry& entry, const Zone& zone) {
  const auto* const step = std::get_if<event::StepTaken>(&entry.body);
  const auto* const answers = event::answers_in(entry.body);
  const bool has_answers = answers != nullptr && !answers->empty();
  const bool is_step_done = step != nullptr && step->is_finished && act_of(entry.body).empty();
  const auto* const act = count_act(entry, zone);
  if (!has_answers && !is_step_done && act == nullptr) return;
  const bool is_new_day =
      !now_.last_point.empty() && has_answers && now_.last_point.front().day != zone.at_utc(entry.time_ms).day();
  if (is_new_day) {
    close_day(now_, now_.watches);
    now_.touched = 0;
  }
  if (now_.time_ms != 0) {
    const auto days = days_between(now_.time_ms, entry.time_ms);
    security::advance(now_.state, days);
    now_.learning.pass(days);
  }
  now_.time_ms = entry.time_ms;
  if (has_answers) {
    security::observe(now_.state, answers_of(*answers));
    now_.learning.answered(now_.state);
    now_.touched |= watched().touched_by(*answers);
  }
  if (is_step_done) {
    const auto weeks = security::model().dynamics.weeks_per_practice;
    now_.learning.practise(now_.state, step->step, weeks);
    security::take_step(now_.state, step->step, weeks);
  }
  if (act != nullptr) {
    now_.learning.practise(now_.state, *act);
    security::take_act(now_.state, *act);
  }
  if (has_answers) add_point(entry, zone);
}

const security::Act* Course::count_act(const Entry& entry, const Zone& zone) {
  const auto* const act = security::find_act(act_of(entry.body));
  if (act == nullptr) return nullptr;
  const auto day = zone.at_utc(entry.time_ms).day();
  if (day != now_.act_day) now_.acts.clear();
  now_.act_day = day;
  if (std::ranges::find(now_.acts, act->id) != now_.acts.end()) return nullptr;
  now_.acts.push_back(act->id);
  return act;
}

void Course::add_point(const Entry& entry, const Zone& zone) {
  const auto places = watched().places_in(now_.state);
  CoursePoint point{
      zone.at_utc(entry.time_ms).day(), entry.time_ms, {places.begin() + 2, places.end()}, places[0], places[1]};
  if (!points_.empty() && points_.back().day == point.day) {
    points_.back() = point;
  } else {
    now_.points = points_.size();
    points_.push_back(point);
  }
  now_.last_point = {std::move(point)};
}

void Course::close_day(const Progress& progress, Watches& watches) {
  if (progress.last_point.empty()) return;
  const auto& point = progress.last_point.front();
  std::vector<security::Belief> places{point.self, point.relationship};
  places.insert(places.end(), point.facets.begin(), point.facets.end());
  end_day(watches.change, progress.touched, places, point.day);
  security::note_low(watches.low, progress.state);
}

Watches Course::watches() const {
  auto watches = now_.watches;
  close_day(now_, watches);
  return watches;
}

security::State Course::at_by_answers(std::int64_t now_ms) const {
  auto state = now_.state;
  if (now_.time_ms != 0) security::advance(state, days_between(now_.time_ms, now_ms));
  return state;
}

security::State Course::at(std::int64_t now_ms) const {
  auto state = at_by_answers(now_ms);
  const auto as_of_ms = std::max(now_ms, now_.time_ms);
  security::lean(state, chats_.signs(), static_cast<double>(as_of_ms) / static_cast<double>(ms_per_day));
  return state;
}

}  // namespace securebase::view
