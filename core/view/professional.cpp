#include "core/view/professional.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <numbers>
#include <string_view>
#include <utility>

#include "core/dyad/interval.hpp"
#include "core/scale/reliable_change.hpp"
#include "core/security/change.hpp"
#include "core/view/course.hpp"
#include "core/view/shown.hpp"
#include "core/view/watched.hpp"

namespace securebase::view {
namespace {

std::string change_text(const guide::ProfessionalWords& words, std::string_view id) {
  return guide::text_of(words.changes, id);
}

/// Something that is measured: how to find it in a state, and what it is called.
struct Measured {
  std::string table;
  std::string code;
  std::string name;
  std::string scale;  ///< "self", "relationship", or the id of a scale.
  const guide::Reading* reading = nullptr;

  bool is_component() const { return table == "components"; }
};

std::vector<Measured> all_measured(const guide::Circumstances& circumstances) {
  const auto& guide = guide::guide(circumstances.language);
  const auto& words = guide.professional;
  std::vector<Measured> list;
  for (const auto& [id, name] : words.components) {
    if (id == "relationship" && !circumstances.has_partner) continue;
    list.push_back({"components", "component." + id, name, id, &words.standing});
  }
  for (const auto& facet : guide.words.facets) {
    if (facet.component == "relationship" && !circumstances.has_partner) continue;
    list.push_back({"facets", "facet." + facet.id, facet.name, facet.code, &words.standing});
  }
  for (const auto& [id, name] : words.attachment) {
    if (id.starts_with("partner") && !circumstances.has_partner) continue;
    auto code = "attachment." + id;
    std::ranges::replace(code, '_', '.');
    list.push_back({"attachment", std::move(code), name, id, &words.amount});
  }
  if (!circumstances.has_partner) return list;
  for (const auto* const side : {"experienced", "own"}) {
    for (const auto& factor : guide.words.factors) {
      list.push_back({side, "factor." + factor.id + "." + side, factor.name, factor.code + "_" + side, &words.often});
    }
  }
  return list;
}

/// Where everything that is measured stood at a moment, by own answers alone, and how much of it is known.
struct Places {
  std::vector<security::Belief> beliefs;
  bool are_components_known = false;  ///< Whether there were days enough.
};

Watched watched_of(const std::vector<Measured>& measured) {
  std::vector<std::string> ids;
  for (const auto& one : measured) ids.push_back(one.scale);
  return Watched(std::move(ids));
}

/// Walks the log once: where everything stood at `since_ms`, then day by day what the rule of change makes of it.
class Comparison {
 public:
  Comparison(const Log& log, const Zone& zone, std::int64_t now_ms, std::int64_t since_ms,
             const guide::Circumstances& circumstances)
      : words_(guide::guide(circumstances.language).professional),
        measured_(all_measured(circumstances)),
        watched_(watched_of(measured_)),
        watches_(measured_.size()) {
    Course course;
    course.follow_until(log, zone, since_ms);
    earlier_ = places_at(course, since_ms);
    for (std::size_t i = 0; i < measured_.size(); ++i) {
      if (is_known(earlier_, i)) security::remember_base(watches_[i], earlier_.beliefs[i], zone.at_utc(since_ms).day());
    }
    follow_days(log, zone, now_ms, since_ms, course);
    course.follow_until(log, zone, now_ms);
    now_ = places_at(course, now_ms);
  }

  std::vector<MeasureTable> tables() const {
    std::vector<MeasureTable> tables;
    for (const auto& [id, name, note] : words_.groups) {
      MeasureTable table{id, name, note, {}};
      for (std::size_t i = 0; i < measured_.size(); ++i) {
        if (measured_[i].table == id) table.lines.push_back(line(i));
      }
      if (!table.lines.empty()) tables.push_back(std::move(table));
    }
    return tables;
  }

 private:
  void follow_days(const Log& log, const Zone& zone, std::int64_t now_ms, std::int64_t since_ms, Course& course) {
    Measures touched = 0;
    std::int64_t day = 0;
    std::int64_t last_ms = 0;
    const auto end = [&] {
      if (touched == 0) return;
      course.follow_until(log, zone, last_ms);
      end_day(watches_, touched, watched_.places_in(course.at_by_answers(last_ms)), day);
      touched = 0;
    };
    for (const auto& entry : log.entries()) {
      if (entry.time_ms <= since_ms || entry.time_ms > now_ms) continue;
      const auto* const answers = event::answers_in(entry.body);
      if (answers == nullptr || answers->empty()) continue;
      const auto its_day = zone.at_utc(entry.time_ms).day();
      if (its_day != day) end();
      day = its_day;
      last_ms = entry.time_ms;
      touched |= watched_.touched_by(*answers);
    }
    end();
  }

  Places places_at(const Course& course, std::int64_t at_ms) const {
    return {watched_.places_in(course.at_by_answers(at_ms)), course.points().size() >= component_days_min};
  }

  bool is_known(const Places& places, std::size_t i) const {
    return (!measured_[i].is_component() || places.are_components_known) && security::is_known(places.beliefs[i]);
  }

  Shown shown_at(const Places& places, std::size_t i) const {
    return shown(places.beliefs[i], is_known(places, i), *measured_[i].reading, words_.unknown);
  }

  /// What was not known then has no base that belongs to that date.
  std::string change(std::size_t i) const {
    if (!is_known(earlier_, i) || !is_known(now_, i)) return "unknown";
    switch (security::change_of(watches_[i])) {
      case security::Change::higher:
        return "higher";
      case security::Change::lower:
        return "lower";
      case security::Change::none:
        return "none";
    }
    return "none";
  }

  MeasureLine line(std::size_t i) const {
    auto changed = change(i);
    auto changed_words = change_text(words_, changed);
    return {measured_[i].code, measured_[i].name,  shown_at(earlier_, i),
            shown_at(now_, i), std::move(changed), std::move(changed_words)};
  }

  const guide::ProfessionalWords& words_;
  std::vector<Measured> measured_;
  Watched watched_;
  std::vector<security::ChangeWatch> watches_;
  Places earlier_;
  Places now_;
};

void add_tried(ProfessionalView& view, const Log& log, Language language) {
  const auto& guide = guide::guide(language);
  std::map<std::string, std::map<std::string, std::int64_t>> times;
  std::map<std::string_view, std::int64_t> kinds;
  for (const auto& entry : log.entries()) {
    if (entry.time_ms <= view.since_ms || entry.time_ms > view.now_ms) continue;
    ++kinds[event::kind_of(entry.body)];
    const auto* const step = std::get_if<event::StepTaken>(&entry.body);
    if (step != nullptr && step->is_finished) ++times[step->step][step->practice];
  }
  for (const auto& step : guide.words.steps) {
    const auto found = times.find(step.id);
    if (found == times.end()) continue;
    TriedStep tried{step.name, 0, {}};
    for (const auto& [practice, count] : found->second) {
      tried.times += count;
      // A practice of another version has no title here; it counts with its step.
      if (const auto* const known = guide::find_practice(practice, language))
        tried.practices.push_back({known->title, count});
    }
    view.tried.push_back(std::move(tried));
  }
  for (const auto& [kind, name] : guide.professional.counts) {
    if (const auto found = kinds.find(kind); found != kinds.end()) view.counts.push_back({name, found->second});
  }
}

std::string_view id_of(fhir::ChangeKind kind) {
  switch (kind) {
    case fhir::ChangeKind::higher:
      return "higher";
    case fhir::ChangeKind::lower:
      return "lower";
    case fhir::ChangeKind::within_error:
      return "none";
    case fhir::ChangeKind::unknown:
      return "unknown";
  }
  return "unknown";
}

std::vector<HandedScore> scores_of(const LoadedForm& form, const Filling& latest, const Filling* earlier,
                                   const guide::ProfessionalWords& words) {
  std::vector<HandedScore> handed;
  if (!form.table) return handed;
  const auto now = fhir::compute(*form.table, form.form, latest.filled.answers);
  if (!now) return handed;
  const auto before = earlier == nullptr ? Result<std::vector<fhir::ScoreResult>>()
                                         : fhir::compute(*form.table, form.form, earlier->filled.answers);
  for (std::size_t i = 0; i < now->size(); ++i) {
    const auto& score = form.table->scores[i];
    HandedScore line{score.id, score.title, (*now)[i].value, {}, {}, (*now)[i].band, {}, "", ""};
    if (line.value && score.reliability && score.sd) {
      const double half = dyad::z_95 * scale::standard_error_of_measurement(*score.sd, *score.reliability);
      line.low = *line.value - half;
      line.high = *line.value + half;
    }
    if (earlier != nullptr && before) {
      line.earlier = (*before)[i].value;
      line.change =
          line.value && line.earlier ? id_of(fhir::change(score, *line.earlier, *line.value).kind) : "unknown";
      line.change_words = change_text(words, line.change);
    }
    handed.push_back(std::move(line));
  }
  return handed;
}

void add_forms(ProfessionalView& view, const std::vector<LoadedForm>& forms, const guide::ProfessionalWords& words) {
  for (const auto& form : forms) {
    HandedForm handed{.event_id = form.event_id,
                      .title = form.title,
                      .latest_event = "",
                      .earlier_event = {},
                      .earlier_ms = {},
                      .scores = {}};
    const Filling* latest = nullptr;
    const Filling* earlier = nullptr;
    for (const auto& filling : form.fillings) {
      // The last one before the time, or the first within it.
      if (filling.time_ms <= view.since_ms || earlier == nullptr) earlier = &filling;
      if (filling.time_ms <= view.since_ms) continue;
      ++handed.times;
      latest = &filling;
    }
    if (latest == nullptr) continue;
    if (earlier == latest) earlier = nullptr;
    handed.latest_event = latest->event_id;
    handed.latest_ms = latest->time_ms;
    if (earlier != nullptr) {
      handed.earlier_event = earlier->event_id;
      handed.earlier_ms = earlier->time_ms;
    }
    handed.scores = scores_of(form, *latest, earlier, words);
    view.forms.push_back(std::move(handed));
  }
}

/// Settings and the private check leave no trace, not even the day on which they were made.
bool is_shown_by_its_time(const Entry& entry) {
  return !std::holds_alternative<event::SafetyChecked>(entry.body) &&
         !std::holds_alternative<event::SettingChanged>(entry.body);
}

}  // namespace

ProfessionalView professional(const Log& log, const Zone& zone, std::int64_t now_ms, std::int64_t since_ms,
                              const guide::Circumstances& circumstances, const std::vector<LoadedForm>& forms) {
  const auto& words = guide::guide(circumstances.language).professional;
  ProfessionalView view;
  view.since_ms = since_ms;
  view.now_ms = now_ms;
  const auto first = std::ranges::find_if(log.entries(), is_shown_by_its_time);
  view.first_ms = first == log.entries().end() ? now_ms : first->time_ms;
  view.answers = static_cast<std::int64_t>(own_answers(log, now_ms, since_ms).answers.size());
  add_tried(view, log, circumstances.language);
  view.measures = Comparison(log, zone, now_ms, since_ms, circumstances).tables();
  add_forms(view, forms, words);
  view.questions = words.questions;
  view.own_report = words.own_report;
  view.provisional = words.provisional;
  view.scale = words.scale;
  view.change_rule = words.change_rule;
  view.form_rule = words.form_rule;
  return view;
}

}  // namespace securebase::view
