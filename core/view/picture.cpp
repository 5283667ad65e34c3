#include "core/view/picture.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <ranges>
#include <string_view>
#include <utility>

#include "core/guide/guide.hpp"
#include "core/security/change.hpp"
#include "core/security/components.hpp"
#include "core/security/emotion_dynamics.hpp"
#include "core/view/shown.hpp"
#include "core/view/situation.hpp"

namespace securebase::view {
namespace {

constexpr std::size_t series_points_max = 400;
constexpr std::int64_t steadiness_ms = 90 * ms_per_day;

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

std::string change_words(security::Change change, const std::string& name, const guide::PictureSentences& sentences) {
  switch (change) {
    case security::Change::higher:
      return guide::filled(sentences.improved, "name", name);
    case security::Change::lower:
      return guide::filled(sentences.worsened, "name", name);
    case security::Change::none:
      return "";
  }
  return "";
}

void add_components(PictureView& view, const security::State& state, const Course& course, const Watches& watches,
                    Language language) {
  const auto& sentences = guide::guide(language).words.picture;
  const auto components = security::components(state);
  const auto add = [&](std::string_view id, const security::Belief& belief, scale::Belief CoursePoint::* series,
                       const security::ChangeWatch& watch) {
    const auto* const words = guide::find_component(id, language);
    if (words == nullptr) return;
    const bool is_known = course.points().size() >= component_days_min && security::is_known(belief);
    auto now = shown(belief, is_known, words->reading, words->learning);
    const auto change = change_words(security::change_of(watch), words->name, sentences);
    if (!change.empty()) view.changed.push_back(change);
    if (!now.is_known) view.not_known.push_back(words->learning);
    view.components.push_back({words->id, words->name, words->meaning, std::move(now),
                               series_of(course.points(), series), change.empty() ? sentences.no_change : change});
  };
  add("self", components.self, &CoursePoint::self, watches.change[0]);
  add("relationship", components.relationship, &CoursePoint::relationship, watches.change[1]);
  const bool are_known = std::ranges::all_of(view.components, [](const auto& one) { return one.now.is_known; });
  if (!are_known) return;
  constexpr double sure = 0.9;
  view.changed.push_back(components.p_self_higher >= sure       ? sentences.self_ahead
                         : components.p_self_higher <= 1 - sure ? sentences.relationship_ahead
                                                                : sentences.both_alike);
}

void add_facets(PictureView& view, const security::State& state, const Watches& watches,
                const guide::Circumstances& circumstances) {
  const auto& sentences = guide::guide(circumstances.language).words.picture;
  for (std::size_t i = 0; i < security::facet_count; ++i) {
    const auto& scale = security::model().scales[i];
    const auto* const words = guide::find_facet(scale.id, circumstances.language);
    if (words == nullptr || (!circumstances.has_partner && scale.group == "relationship")) continue;
    auto now = shown(security::belief(state, scale.id), words->reading, words->learning);
    if (!now.is_known) view.not_known.push_back(words->learning);
    const auto change = change_words(security::change_of(watches.change[2 + i]), words->name, sentences);
    if (!change.empty()) view.changed.push_back(change);
    (words->is_sign ? view.signs : view.further).push_back({words->code, words->name, words->meaning, std::move(now)});
  }
}

void add_attachment(PictureView& view, const security::State& state, const guide::Circumstances& circumstances) {
  const auto& sentences = guide::guide(circumstances.language).words.picture;
  const auto* const anxiety = guide::find_attachment("anxiety", circumstances.language);
  const auto* const avoidance = guide::find_attachment("avoidance", circumstances.language);
  if (anxiety == nullptr || avoidance == nullptr) return;
  const auto add = [&](std::string_view about, const std::string& name) {
    const auto now = security::attachment(state, about);
    view.attachment.push_back({std::string(about), name, shown(now.anxiety, anxiety->reading, anxiety->learning),
                               shown(now.avoidance, avoidance->reading, avoidance->learning)});
  };
  if (circumstances.has_partner) add("partner", sentences.attachment_partner);
  add("general", sentences.attachment_general);
  view.attachment_note = sentences.attachment_note;
}

void add_factors(PictureView& view, const security::State& state, Language language) {
  for (const auto& words : guide::guide(language).words.factors) {
    view.factors.push_back(
        {words.id, words.name,
         shown(security::belief(state, words.code + "_experienced"), words.experienced, words.learning),
         shown(security::belief(state, words.code + "_own"), words.own, words.learning)});
  }
}

/// A number from -1 to 1 with two places and a true minus sign.
std::string place_text(double value, std::string_view decimal_mark) {
  const auto hundredths = std::lround(std::abs(value) * 100);
  auto digits = std::to_string(hundredths % 100);
  if (digits.size() == 1) digits.insert(0, "0");
  return (value < 0 && hundredths > 0 ? "\u2212" : "") + std::to_string(hundredths / 100) + std::string(decimal_mark) +
         digits;
}

/// The sentence with the number behind it.
std::string with_limits(const std::string& sentence, std::string_view what, const dyad::Interval& interval,
                        const guide::NumberWords& words) {
  auto limits = guide::filled(words.limits, "what", what);
  for (const auto& [name, number] :
       {std::pair{"value", interval.value}, {"low", interval.low}, {"high", interval.high}})
    limits = guide::filled(limits, name, place_text(number, words.decimal_mark));
  return sentence + " " + limits;
}

/// Of the spread of pleasantness, which runs from -1 to 1: reasoned bounds, as all else here provisional.
guide::Level swing_level(double sd) {
  return sd < 0.25 ? guide::Level::low : sd < 0.45 ? guide::Level::middle : guide::Level::high;
}

/// How feelings vary, mean first: what lies beyond mean and spread adds little.
void add_steadiness(PictureView& view, const Log& log, Language language, std::int64_t now_ms) {
  std::vector<security::Moment> moments;
  for (const auto& entry : log.entries()) {
    if (now_ms - entry.time_ms > steadiness_ms || entry.time_ms > now_ms) continue;
    const auto* const check_in = std::get_if<event::CheckedIn>(&entry.body);
    if (check_in == nullptr || !check_in->pleasantness) continue;
    moments.push_back({static_cast<double>(entry.time_ms) / static_cast<double>(ms_per_day), *check_in->pleasantness});
  }
  const auto dynamics = security::emotion_dynamics(moments);
  const auto& words = guide::guide(language).words.feelings;
  const auto& numbers = guide::guide(language).views.numbers;
  if (!dynamics.mean) {
    view.steadiness.push_back(words.learning);
    return;
  }
  const auto& mean = *dynamics.mean;
  view.steadiness.push_back(with_limits(mean.low > 0    ? words.pleasant
                                        : mean.high < 0 ? words.unpleasant
                                                        : words.mixed,
                                        numbers.mean, mean, numbers));
  if (!dynamics.sd) return;
  view.steadiness.push_back(with_limits(guide::reading_at(words.swing, swing_level(dynamics.sd->value)), numbers.spread,
                                        *dynamics.sd, numbers));
  if (!dynamics.inertia) return;
  view.steadiness.push_back(with_limits(dynamics.inertia->low > 0 ? words.lingering : words.passing, numbers.inertia,
                                        *dynamics.inertia, numbers));
}

void add_steps(PictureView& view, const Log& log, Language language) {
  std::map<std::string, std::int64_t, std::less<>> times;
  for (const auto& entry : log.entries()) {
    if (std::holds_alternative<event::CheckedIn>(entry.body)) ++view.check_ins;
    const auto* const step = std::get_if<event::StepTaken>(&entry.body);
    if (step != nullptr && step->is_finished) ++times[step->step];
  }
  for (const auto& words : guide::guide(language).words.steps) {
    const auto found = times.find(words.id);
    if (found != times.end()) view.steps.push_back({words.id, words.name, found->second});
  }
}

/// Which step helps this person most, or that it cannot be told yet.
void add_best_step(PictureView& view, const security::State& state, const security::Situation& situation,
                   Language language) {
  const auto next = security::next_step(state, situation);
  const auto& sentences = guide::guide(language).words.picture;
  const auto* const best = next.is_best_known ? guide::find_step(next.ranking.front().step, language) : nullptr;
  if (best == nullptr) {
    view.not_known.push_back(sentences.step_unknown);
  } else {
    view.changed.push_back(guide::filled(sentences.step_known, "step", best->name));
  }
}

}  // namespace

PictureView picture(const Log& log, const Course& course, const guide::Circumstances& circumstances,
                    std::int64_t now_ms) {
  PictureView view;
  const auto state = course.at(now_ms);
  const auto watches = course.watches();
  const auto language = circumstances.language;
  const auto& sentences = guide::guide(language).words.picture;
  add_steps(view, log, language);
  add_components(view, state, course, watches, language);
  add_facets(view, state, watches, circumstances);
  add_attachment(view, state, circumstances);
  if (circumstances.has_partner) add_factors(view, state, language);
  add_steadiness(view, log, language, now_ms);
  add_best_step(view, state, situation_of(log, course, circumstances, now_ms), language);
  view.provisional = sentences.provisional;
  return view;
}

}  // namespace securebase::view
