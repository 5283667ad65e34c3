#pragma once

#include <array>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/dyad/answer_time.hpp"
#include "core/dyad/counts.hpp"
#include "core/dyad/episode.hpp"
#include "core/dyad/gate.hpp"
#include "core/dyad/rate.hpp"
#include "core/dyad/run.hpp"
#include "core/dyad/session.hpp"
#include "core/report/people.hpp"
#include "core/report/phrase.hpp"
#include "core/report/report.hpp"
#include "core/report/words.hpp"

namespace securebase::report {

/// A selection with what several measures need of it, worked out once.
struct Reading {
  Reading(const Selection& selection, bool is_masked, bool is_quiet, Language language);

  const Words& words;  ///< In the language of the report.
  Phrase phrase;

  std::span<const dyad::Turn> turns;
  bool is_quiet = false;  ///< As in ReportInfo.
  People people;
  std::int64_t silence_ms = 0;
  std::vector<dyad::Session> sessions;
  std::vector<dyad::Run> runs;
  std::vector<dyad::DayCounts> days;
  dyad::Rhythm rhythm;
  std::vector<dyad::Episode> episodes;
  std::array<dyad::AnswerTime, 2> answer_times;
  /// For each mark the layers whose count is the surer of the two here. Every number about the mark comes from them.
  std::array<dyad::Judged, mark_count> judged{};
  bool reads_words = true;  ///< Whether most messages are in a language that is read.
};

// --- the sections; each measure is there each time

std::vector<Measure> glance_measures(const Reading& reading);
std::vector<Measure> answering_measures(const Reading& reading);
std::vector<Measure> warmth_measures(const Reading& reading);
std::vector<Measure> conflict_measures(const Reading& reading);
std::vector<Measure> time_measures(const Reading& reading);

/// Three or four sentences over the sections: how much there is, what stands out (good news first), how sure it is.
std::string summary_of(const Reading& reading, std::span<const Section> sections);

// --- what the sections share

/// What a measure is, whether it is known or not.
struct Head {
  std::string id;
  std::string title;
  std::string method;
};

/// The title and method of a measure in the report's words; `fillings` are for the method.
Head head_of(const Reading& reading, std::string_view id, std::initializer_list<Filling> fillings = {});

/// What the estimate of a measure is called: the first label of the file, or the one at `place`.
const std::string& label_of(const Reading& reading, std::string_view id, std::size_t place = 0);

/// What the estimates of a measure are counted in, where that is a word.
std::string unit_of(const Reading& reading, std::string_view id);

/// A chart of a measure, with its titles and no lines yet.
Chart chart_of(const Reading& reading, std::string_view id, ChartKind kind);

/// A measure whose gate is not met: says what is missing.
Measure not_known(const Reading& reading, const Head& head, std::string_view missing);
Measure not_known(const Reading& reading, const Head& head, const dyad::Missing& missing);

/// A measure that says something; estimates and chart are added after.
Measure known(const Head& head, std::string sentence);

/// For a measure that needs one person of the two, neither of whom has enough: what the nearer one lacks.
template <class T>
const dyad::Missing& missing_of_both(const std::array<dyad::Known<T>, 2>& known) {
  return known[0].error().there >= known[1].error().there ? known[0].error() : known[1].error();
}

/// For a measure that needs both: what the one who is further off lacks; nullptr when both have enough.
template <class T>
const dyad::Missing* missing_of_either(const std::array<dyad::Known<T>, 2>& known) {
  if (known[0] && known[1]) return nullptr;
  if (known[0] || known[1]) return known[0] ? &known[1].error() : &known[0].error();
  return known[0].error().there <= known[1].error().there ? &known[0].error() : &known[1].error();
}

/// The measures with those that depend on words replaced by the reason, where words are not read.
std::vector<Measure> unless_unread(const Reading& reading, std::vector<Measure> measures);

/// An estimate of a member (or of both, `who` empty), its numbers times `factor`.
Estimate estimate(std::string who, std::string label, const dyad::Interval& interval, std::int64_t n, std::string unit,
                  double factor = 1);

/// The member as a part of a history.
inline dyad::Who who(std::size_t member) { return member == 0 ? dyad::Who::first : dyad::Who::second; }

/// A measure of how often something stands in each one's messages: "You ask something in 2 of 10 messages, Robin in 3
/// of 10."
Measure often(const Reading& reading, std::string_view id, const std::variant<dyad::CountOf, Mark>& count);

/// How often the mark stands in the messages of one or both, corrected for the reader's errors: the one source of such
/// rates in a report, its summary and its charts.
dyad::Known<dyad::MarkRate> rate_of_mark(const Reading& reading, dyad::Who of, Mark mark);

}  // namespace securebase::report
