#include "core/view/course.hpp"

#include <algorithm>
#include <utility>

#include "core/security/components.hpp"
#include "core/view/acts.hpp"

namespace securebase::view {
namespace {

constexpr std::size_t entries_per_checkpoint = 256;
constexpr std::int64_t ms_per_day = 86'400'000;

double days_between(std::int64_t from_ms, std::int64_t to_ms) {
  return static_cast<double>(to_ms - from_ms) / static_cast<double>(ms_per_day);
}

/// A bit for each of f1 to f7 that an answer is about.
std::uint32_t facets_in(const std::vector<event::ItemAnswer>& answers) {
  std::uint32_t facets = 0;
  for (const auto& answer : answers) {
    const auto* const item = security::find_item(answer.item);
    for (std::size_t i = 0; item != nullptr && i < security::facet_count; ++i) {
      if (security::model().scales[i].id == item->scale) facets |= 1U << i;
    }
  }
  return facets;
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
  const auto* const check_in = std::get_if<event::CheckedIn>(&entry.body);
  const auto* const answered = std::get_if<event::Answered>(&entry.body);
  const auto* const step = std::get_if<event::StepTaken>(&entry.body);
  const auto* const answers = check_in != nullptr   ? &check_in->answers
                              : answered != nullptr ? &answered->answers
                                                    : nullptr;
  const bool has_answers = answers != nullptr && !answers->empty();
  const bool is_step_done = step != nullptr && step->is_finished && act_of(entry.body).empty();
  const auto* const act = count_act(entry, zone);
  if (!has_answers && !is_step_done && act == nullptr) return;
  const bool is_new_day = !now_.last_point.empty() && has_answers &&
                          now_.last_point.front().day != zone.at_utc(entry.time_ms).wall_ms / ms_per_day;
  if (is_new_day) {
    close_day(now_, now_.watches);
    now_.answered = 0;
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
    now_.answered |= facets_in(*answers);
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
  const auto day = zone.at_utc(entry.time_ms).wall_ms / ms_per_day;
  if (day != now_.act_day) now_.acts.clear();
  now_.act_day = day;
  if (std::ranges::find(now_.acts, act->id) != now_.acts.end()) return nullptr;
  now_.acts.push_back(act->id);
  return act;
}

void Course::add_point(const Entry& entry, const Zone& zone) {
  const auto components = security::components(now_.state);
  CoursePoint point{
      zone.at_utc(entry.time_ms).wall_ms / ms_per_day, entry.time_ms, {}, components.self, components.relationship};
  for (std::size_t i = 0; i < security::facet_count; ++i) {
    point.facets.push_back(security::belief(now_.state, security::model().scales[i].id));
  }
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
  const auto is_touched = [&](std::string_view group) {
    for (std::size_t i = 0; i < security::facet_count; ++i) {
      if ((progress.answered >> i & 1) != 0 && security::model().scales[i].group == group) return true;
    }
    return false;
  };
  if (is_touched("self")) security::note_occasion(watches.change[0], point.self, point.day);
  if (is_touched("relationship")) security::note_occasion(watches.change[1], point.relationship, point.day);
  for (std::size_t i = 0; i < security::facet_count; ++i) {
    if ((progress.answered >> i & 1) != 0) security::note_occasion(watches.change[2 + i], point.facets[i], point.day);
  }
  security::note_low(watches.low, progress.state);
}

Watches Course::watches() const {
  auto watches = now_.watches;
  close_day(now_, watches);
  return watches;
}

security::State Course::at(std::int64_t now_ms) const {
  auto state = now_.state;
  if (now_.time_ms != 0) security::advance(state, days_between(now_.time_ms, now_ms));
  const auto as_of_ms = std::max(now_ms, now_.time_ms);
  security::lean(state, chats_.signs(), static_cast<double>(as_of_ms) / static_cast<double>(ms_per_day));
  return state;
}

}  // namespace securebase::view
