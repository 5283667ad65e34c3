#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/moment.hpp"
#include "core/guide/guide.hpp"
#include "core/guide/professional.hpp"
#include "core/view/forms.hpp"
#include "core/view/log.hpp"
#include "core/view/views.hpp"

/// What a person may hand to a professional: their own data alone, part by part, so that each can be left out. The
/// private safety check is never read for it, and nothing in it depends on the gate.
namespace securebase::view {

struct TriedPractice {
  std::string title;
  std::int64_t times = 0;
};
BOOST_DESCRIBE_STRUCT(TriedPractice, (), (title, times))

/// A step with the practices that were done to their end.
struct TriedStep {
  std::string name;
  std::int64_t times = 0;
  std::vector<TriedPractice> practices;
};
BOOST_DESCRIBE_STRUCT(TriedStep, (), (name, times, practices))

struct Counted {
  std::string name;
  std::int64_t times = 0;
};
BOOST_DESCRIBE_STRUCT(Counted, (), (name, times))

/// One scale or component, at the chosen earlier date and now.
struct MeasureLine {
  std::string code;  ///< As the Bundle names it: "component.self", "facet.trust", "factor.criticism.own".
  std::string name;
  Shown earlier;
  Shown now;
  std::string change;  ///< "higher", "lower", "none"; "unknown" where one of the two is not known.
  std::string change_words;
};
BOOST_DESCRIBE_STRUCT(MeasureLine, (), (code, name, earlier, now, change, change_words))

struct MeasureTable {
  std::string id;  ///< "components", "facets", "attachment", "experienced", "own".
  std::string name;
  std::string note;
  std::vector<MeasureLine> lines;
};
BOOST_DESCRIBE_STRUCT(MeasureTable, (), (id, name, note, lines))

/// A score of a loaded questionnaire, by the table that came with it.
struct HandedScore {
  std::string id;
  std::string title;
  std::optional<double> value;    ///< Nothing where too much was left out.
  std::optional<double> low;      ///< 95 % interval, where the table says how exact the score is.
  std::optional<double> high;     ///< 95 % interval.
  std::string band;               ///< The table's own label.
  std::optional<double> earlier;  ///< At the earlier filling-in.
  std::string change;             ///< As MeasureLine::change, by reliable change; empty without an earlier filling-in.
  std::string change_words;
};
BOOST_DESCRIBE_STRUCT(HandedScore, (), (id, title, value, low, high, band, earlier, change, change_words))

struct HandedForm {
  std::string event_id;  ///< Of the questionnaire.
  std::string title;
  std::int64_t times = 0;  ///< Filled in within the time.
  std::string latest_event;
  std::int64_t latest_ms = 0;
  /// What the latest is compared with: the last one at or before the chosen date, else the first within the time.
  std::optional<std::string> earlier_event;
  std::optional<std::int64_t> earlier_ms;
  std::vector<HandedScore> scores;
};
BOOST_DESCRIBE_STRUCT(HandedForm, (),
                      (event_id, title, times, latest_event, latest_ms, earlier_event, earlier_ms, scores))

struct ProfessionalView {
  std::int64_t since_ms = 0;
  std::int64_t now_ms = 0;
  std::int64_t first_ms = 0;     ///< The earliest entry; `now_ms` where there is none.
  std::int64_t answers = 0;      ///< Items of the own bank with an answer within the time.
  std::vector<TriedStep> tried;  ///< In the guide's order.
  std::vector<Counted> counts;   ///< How often, and nothing of what was written.
  std::vector<MeasureTable> measures;
  std::vector<HandedForm> forms;
  std::vector<guide::WordOf> questions;  ///< Offered for the session.
  std::string own_report;
  std::string provisional;
  std::string scale;
  std::string change_rule;
  std::string form_rule;
};
BOOST_DESCRIBE_STRUCT(ProfessionalView, (),
                      (since_ms, now_ms, first_ms, answers, tried, counts, measures, forms, questions, own_report,
                       provisional, scale, change_rule, form_rule))

/// From the first moment after `since_ms` to `now_ms`. Measures are compared between the two by the project's rule of
/// change (security::note_occasion), with what was known at `since_ms` as the base: by own answers alone, whatever
/// chats were kept. `forms` are the loaded_forms() of `now_ms`.
ProfessionalView professional(const Log& log, const Zone& zone, std::int64_t now_ms, std::int64_t since_ms,
                              const guide::Circumstances& circumstances, const std::vector<LoadedForm>& forms);

}  // namespace securebase::view
