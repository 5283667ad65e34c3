#include "core/view/picture.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <ranges>
#include <string_view>

#include "core/guide/guide.hpp"
#include "core/security/change.hpp"
#include "core/security/components.hpp"
#include "core/security/emotion_dynamics.hpp"
#include "core/view/settings.hpp"

namespace securebase::view {
namespace {

constexpr std::size_t series_points_max = 400;
/// The model may be sure of a component after one evening's answers; nobody should read a verdict on a year out of it.
constexpr std::size_t component_days_min = 3;
constexpr std::int64_t steadiness_ms = 90 * std::int64_t{86'400'000};
constexpr double ms_per_day = 86'400'000;

const guide::PictureSentences& sentences() { return guide::guide().words.picture; }

Shown shown(const security::Belief& belief, const guide::Reading& reading, const std::string& learning) {
  const bool is_known = security::is_known(belief);
  const double half = dyad::z_95 * belief.sd;
  return {belief.mean, belief.mean - half, belief.mean + half, is_known,
          is_known ? guide::reading_at(reading, guide::level_of(belief.mean)) : learning};
}

SeriesPoint series_point(std::int64_t time_ms, const security::Belief& belief) {
  const double half = dyad::z_95 * belief.sd;
  return {time_ms, belief.mean, belief.mean - half, belief.mean + half};
}

/// The days on which something was answered; evenly thinned out where they are more than a chart can show.
std::vector<SeriesPoint> series_of(const std::vector<CoursePoint>& points, scale::Belief CoursePoint::* component) {
  std::vector<SeriesPoint> series;
  const auto stride = (points.size() + series_points_max - 1) / series_points_max;
  for (std::size_t i = 0; i < points.size(); ++i) {
    // The last is always shown.
    if (stride > 1 && (points.size() - 1 - i) % stride != 0) continue;
    series.push_back(series_point(points[i].time_ms, points[i].*component));
  }
  return series;
}

std::string change_words(security::Change change, const std::string& name) {
  switch (change) {
    case security::Change::higher:
      return guide::filled(sentences().improved, "name", name);
    case security::Change::lower:
      return guide::filled(sentences().worsened, "name", name);
    case security::Change::none:
      return "";
  }
  return "";
}

void add_components(PictureView& view, const security::State& state, const Course& course, const Watches& watches) {
  const auto components = security::components(state);
  const auto add = [&](std::string_view id, const security::Belief& belief, scale::Belief CoursePoint::* series,
                       const security::ChangeWatch& watch) {
    const auto* const words = guide::find_component(id);
    if (words == nullptr) return;
    auto now = shown(belief, words->reading, words->learning);
    if (course.points().size() < component_days_min) {
      now.is_known = false;
      now.words = words->learning;
    }
    const auto change = change_words(security::change_of(watch), words->name);
    if (!change.empty()) view.changed.push_back(change);
    if (!now.is_known) view.not_known.push_back(words->learning);
    view.components.push_back({words->id, words->name, words->meaning, std::move(now),
                               series_of(course.points(), series), change.empty() ? sentences().no_change : change});
  };
  add("self", components.self, &CoursePoint::self, watches.change[0]);
  add("relationship", components.relationship, &CoursePoint::relationship, watches.change[1]);
  const bool are_known = std::ranges::all_of(view.components, [](const auto& one) { return one.now.is_known; });
  if (!are_known) return;
  constexpr double sure = 0.9;
  view.changed.push_back(components.p_self_higher >= sure       ? sentences().self_ahead
                         : components.p_self_higher <= 1 - sure ? sentences().relationship_ahead
                                                                : sentences().both_alike);
}

void add_facets(PictureView& view, const security::State& state, const Watches& watches, bool has_partner) {
  for (std::size_t i = 0; i < security::facet_count; ++i) {
    const auto& scale = security::model().scales[i];
    const auto* const words = guide::find_facet(scale.id);
    if (words == nullptr || (!has_partner && scale.group == "relationship")) continue;
    auto now = shown(security::belief(state, scale.id), words->reading, words->learning);
    if (!now.is_known) view.not_known.push_back(words->learning);
    const auto change = change_words(security::change_of(watches.change[2 + i]), words->name);
    if (!change.empty()) view.changed.push_back(change);
    (words->is_sign ? view.signs : view.further).push_back({words->code, words->name, words->meaning, std::move(now)});
  }
}

void add_attachment(PictureView& view, const security::State& state, bool has_partner) {
  const auto* const anxiety = guide::find_attachment("anxiety");
  const auto* const avoidance = guide::find_attachment("avoidance");
  if (anxiety == nullptr || avoidance == nullptr) return;
  const auto add = [&](std::string_view about, const std::string& name) {
    const auto now = security::attachment(state, about);
    view.attachment.push_back({std::string(about), name, shown(now.anxiety, anxiety->reading, anxiety->learning),
                               shown(now.avoidance, avoidance->reading, avoidance->learning)});
  };
  if (has_partner) add("partner", sentences().attachment_partner);
  add("general", sentences().attachment_general);
  view.attachment_note = sentences().attachment_note;
}

void add_factors(PictureView& view, const security::State& state) {
  for (const auto& words : guide::guide().words.factors) {
    view.factors.push_back(
        {words.id, words.name,
         shown(security::belief(state, words.code + "_experienced"), words.experienced, words.learning),
         shown(security::belief(state, words.code + "_own"), words.own, words.learning)});
  }
}

/// A number from -1 to 1 with two places and a true minus sign.
std::string place_text(double value) {
  const auto hundredths = std::lround(std::abs(value) * 100);
  auto digits = std::to_string(hundredths % 100);
  if (digits.size() == 1) digits.insert(0, "0");
  return (value < 0 && hundredths > 0 ? "\u2212" : "") + std::to_string(hundredths / 100) + "." + digits;
}

std::string with_limits(std::string_view what, const dyad::Interval& interval) {
  return " (" + std::string(what) + " " + place_text(interval.value) + ", most likely between " +
         place_text(interval.low) + " and " + place_text(interval.high) + ".)";
}

/// Of the spread of pleasantness, which runs from -1 to 1: reasoned bounds, as all else here provisional.
guide::Level swing_level(double sd) {
  return sd < 0.25 ? guide::Level::low : sd < 0.45 ? guide::Level::middle : guide::Level::high;
}

/// How feelings vary, mean first: what lies beyond mean and spread adds little.
void add_steadiness(PictureView& view, const Log& log, std::int64_t now_ms) {
  std::vector<security::Moment> moments;
  for (const auto& entry : log.entries()) {
    if (now_ms - entry.time_ms > steadiness_ms || entry.time_ms > now_ms) continue;
    const auto* const check_in = std::get_if<event::CheckedIn>(&entry.body);
    if (check_in == nullptr || !check_in->pleasantness) continue;
    moments.push_back({static_cast<double>(entry.time_ms) / ms_per_day, *check_in->pleasantness});
  }
  const auto dynamics = security::emotion_dynamics(moments);
  const auto& words = guide::guide().words.feelings;
  if (!dynamics.mean) {
    view.steadiness.push_back(words.learning);
    return;
  }
  const auto& mean = *dynamics.mean;
  view.steadiness.push_back((mean.low > 0    ? words.pleasant
                             : mean.high < 0 ? words.unpleasant
                                             : words.mixed) +
                            with_limits("Mean", mean));
  if (!dynamics.sd) return;
  view.steadiness.push_back(guide::reading_at(words.swing, swing_level(dynamics.sd->value)) +
                            with_limits("Spread", *dynamics.sd));
  if (!dynamics.inertia) return;
  view.steadiness.push_back((dynamics.inertia->low > 0 ? words.lingering : words.passing) +
                            with_limits("Inertia", *dynamics.inertia));
}

void add_steps(PictureView& view, const Log& log) {
  std::map<std::string, std::int64_t, std::less<>> times;
  for (const auto& entry : log.entries()) {
    if (std::holds_alternative<event::CheckedIn>(entry.body)) ++view.check_ins;
    const auto* const step = std::get_if<event::StepTaken>(&entry.body);
    if (step != nullptr && step->is_finished) ++times[step->step];
  }
  for (const auto& words : guide::guide().words.steps) {
    const auto found = times.find(words.id);
    if (found != times.end()) view.steps.push_back({words.id, words.name, found->second});
  }
}

}  // namespace

PictureView picture(const Log& log, const Course& course, std::int64_t now_ms) {
  PictureView view;
  const auto state = course.at(now_ms);
  const auto watches = course.watches();
  const bool is_paired = has_partner(log).value_or(true);
  add_steps(view, log);
  add_components(view, state, course, watches);
  add_facets(view, state, watches, is_paired);
  add_attachment(view, state, is_paired);
  if (is_paired) add_factors(view, state);
  add_steadiness(view, log, now_ms);
  view.not_known.push_back(sentences().step_unknown);
  view.provisional = sentences().provisional;
  return view;
}

}  // namespace securebase::view
