#include "core/view/today.hpp"

#include <algorithm>
#include <ranges>

#include "core/security/choose_items.hpp"
#include "core/security/next_step.hpp"
#include "core/view/gate.hpp"
#include "core/view/settings.hpp"
#include "core/view/situation.hpp"
#include "core/view/timeline.hpp"

namespace securebase::view {
namespace {

/// What a check-in asks beside the feeling, so that it fits into a minute (docs/measured.md counts it).
constexpr std::size_t questions_max = 4;

/// What was written since midnight, and what of it shapes the rest of the day.
struct Written {
  std::vector<EntryLine> lines;              ///< Latest first.
  std::vector<std::string> daily;            ///< Questions answered.
  std::vector<std::string> passed;           ///< Steps passed over or taken.
  const event::CheckedIn* latest = nullptr;  ///< Today's last check-in.
  std::int64_t latest_ms = 0;
  bool is_enough = false;  ///< No step is wanted today.
  bool is_asked = false;   ///< A question was answered in place of a step.
};

Written written_today(const Log& log, Language language, const Zone& zone, std::int64_t now_ms) {
  const auto day = zone.at_utc(now_ms).day();
  Written written;
  for (const auto& entry : log.entries() | std::views::reverse) {
    const auto entry_day = zone.at_utc(entry.time_ms).day();
    if (entry_day > day) continue;
    if (entry_day < day) break;
    if (auto line = line_of(log, entry, language)) written.lines.push_back(*std::move(line));
    if (const auto* const check_in = std::get_if<event::CheckedIn>(&entry.body)) {
      for (const auto& answer : check_in->daily) written.daily.push_back(answer.question);
      if (written.latest == nullptr) {
        written.latest = check_in;
        written.latest_ms = entry.time_ms;
      }
    } else if (const auto* const passed = std::get_if<event::StepPassed>(&entry.body)) {
      written.passed.push_back(passed->step);
      written.is_enough |= passed->wish == "not_today";
    } else if (const auto* const taken = std::get_if<event::StepTaken>(&entry.body);
               taken != nullptr && taken->is_finished) {
      written.passed.push_back(taken->step);
    } else if (std::holds_alternative<event::Answered>(entry.body)) {
      written.is_asked = true;
    }
  }
  return written;
}

/// Whether anything was ever noted that a step could follow from, or on.
bool has_checked_in(const Log& log) {
  return std::ranges::any_of(log.entries() | std::views::reverse,
                             [](const Entry& entry) { return event::answers_in(entry.body) != nullptr; });
}

/// Three questions while most is unknown, one when nothing is.
int items_due(const security::State& state, bool is_again) {
  if (is_again) return 1;
  const auto& scales = security::model().scales;
  const auto unknown =
      std::ranges::count_if(scales.begin(), scales.begin() + security::facet_count,
                            [&](const auto& scale) { return !security::is_known(security::belief(state, scale.id)); });
  return unknown >= 4 ? 3 : unknown >= 1 ? 2 : 1;
}

std::optional<Suggestion> suggestion_of(const guide::Practice* practice, const guide::StepWords* step,
                                        std::string reason, Language language) {
  if (practice == nullptr) return std::nullopt;
  return Suggestion{practice->step,
                    step == nullptr ? "" : step->name,
                    std::move(reason),
                    practice->id,
                    practice->title,
                    practice->minutes,
                    guide::evidence_words(practice->evidence, language)};
}

/// A step's practices take turns, a day each.
const guide::Practice* practice_of(std::string_view step, const guide::Circumstances& circumstances, std::int64_t day) {
  const auto practices = guide::practices_for(step, circumstances);
  return practices.empty() ? nullptr : practices[static_cast<std::size_t>(day) % practices.size()];
}

/// A place is named as tight only where it is known and below the middle; what is merely not known yet speaks for a
/// step as well, but not in these words. Under the gate no way of talking is given as the reason: it would read as a
/// hint to be kinder.
std::string reason_of(const security::StepSuggestion& suggestion, const security::State& state, security::Forced forced,
                      const guide::StepWords& words, const guide::Circumstances& circumstances) {
  const auto language = circumstances.language;
  const auto& sentences = guide::guide(language).words.picture;
  if (forced == security::Forced::self_low) return sentences.support_self;
  if (forced == security::Forced::relationship_low) return sentences.support_relationship;
  if (suggestion.reasons.empty()) return guide::step_reason(words.id, "", language);
  const auto& scale = suggestion.reasons.front().scale;
  const auto now = security::belief(state, scale);
  const bool is_facet = security::find_scale(scale)->kind == security::ScaleKind::facet;
  const bool is_tight = security::is_known(now) && (is_facet ? now.mean < 0 : now.mean > 0 && !circumstances.is_gated);
  return guide::step_reason(words.id, is_tight ? scale : "", language);
}

/// Under the gate professional support comes first, but every day it would be a sign to whoever looks on: it takes
/// turns with the best of the other steps, two days to one, as in an ordinary week.
void take_turns(security::NextStep& next, std::int64_t day) {
  constexpr std::int64_t days = 3;
  if (next.forced == security::Forced::safety && day % days != 0 && next.ranking.size() > 1)
    next.suggestions = {next.ranking[1]};
}

void suggest(TodayView& view, const security::State& state, const security::Situation& situation,
             const guide::Circumstances& circumstances, std::int64_t day, bool may_ask) {
  auto next = security::next_step(state, situation);
  take_turns(next, day);
  if (next.ask_first && may_ask)
    view.ask_first = {*next.ask_first, std::string(security::item_text(*next.ask_first, circumstances.language))};
  for (const auto& suggestion : next.suggestions) {
    const auto* const words = guide::find_step(suggestion.step, circumstances.language);
    if (words == nullptr) continue;
    auto shown =
        suggestion_of(practice_of(suggestion.step, circumstances, day), words,
                      reason_of(suggestion, state, next.forced, *words, circumstances), circumstances.language);
    if (shown) view.suggestions.push_back(*std::move(shown));
  }
  const auto& sentences = guide::guide(circumstances.language).words.picture;
  if (view.suggestions.empty() && next.is_less_enough) {
    view.note = sentences.fewer_today;
  } else if (view.suggestions.size() > 1) {
    view.note = sentences.near_tie;
  } else if (!next.is_best_known) {
    view.note = sentences.step_unknown;
  }
}

}  // namespace

TodayView today(const Log& log, const Course& course, const guide::Circumstances& circumstances, const Zone& zone,
                std::int64_t now_ms, std::uint64_t seed) {
  TodayView view;
  view.has_partner = has_partner(log);
  const auto language = circumstances.language;
  auto written = written_today(log, language, zone, now_ms);
  const auto state = course.at(now_ms);
  const auto day = zone.at_utc(now_ms).day();

  for (const auto& question : guide::guide(language).practices.daily) {
    if (std::ranges::find(written.daily, question.id) != written.daily.end()) continue;
    view.opening.push_back({question.id, guide::daily_text(question, circumstances), question.is_line});
  }
  const security::Asking asking{items_due(state, written.latest != nullptr), seed, circumstances.has_partner,
                                last_asked(log, now_ms)};
  for (const auto& id : security::choose_items(state, asking)) {
    const auto text = security::item_text(id, language);
    if (text.empty()) continue;
    const bool has_room = view.items.empty() || view.opening.size() + view.items.size() < questions_max;
    (has_room ? view.items : view.more).push_back({id, std::string(text)});
  }
  view.lead_in = security::model_words(language).lead_in;
  view.answers = security::model_words(language).answers;
  view.is_first = log.entries().empty();
  view.is_check_due = is_check_due(log, zone, now_ms);

  if (!written.is_enough && has_checked_in(log)) {
    auto situation = situation_of(log, course, circumstances, now_ms);
    situation.passed = std::move(written.passed);
    suggest(view, state, situation, circumstances, day, !written.is_asked);
  }
  if (written.latest != nullptr && now_ms - written.latest_ms <= feeling_holds_ms && written.latest->pleasantness &&
      written.latest->energy) {
    const auto soothing = guide::soothing_for(*written.latest->pleasantness, *written.latest->energy, circumstances);
    if (!soothing.empty())
      view.soothing = suggestion_of(soothing.front(), guide::find_step(soothing.front()->step, language),
                                    soothing.front()->why, language);
  }
  view.today = std::move(written.lines);
  return view;
}

}  // namespace securebase::view
