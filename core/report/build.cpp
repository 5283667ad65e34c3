#include "core/report/build.hpp"

#include "core/base/moment.hpp"
#include "core/report/measures.hpp"
#include "core/report/phrase.hpp"

namespace securebase::report {
namespace {

std::string moment_text(const dyad::Turn& turn) {
  return to_rfc3339({turn.utc_ms + std::int64_t{turn.utc_offset_minutes} * 60'000, turn.utc_offset_minutes});
}

}  // namespace

Report build_report(const Selection& selection, const ReportInfo& info) {
  const Reading reading(selection, info.is_masked, info.is_quiet);
  const auto& turns = selection.history.turns;

  Report report;
  report.format = info.format;
  report.format_title = info.format_title;
  if (!info.is_masked) report.conversation = selection.conversation;
  report.notices = info.notices;
  report.messages = static_cast<std::int64_t>(turns.size());
  report.system_messages = selection.system_messages;
  report.left_out = selection.left_out;
  if (!turns.empty()) {
    report.first_at = moment_text(turns.front());
    report.last_at = moment_text(turns.back());
  }
  for (const auto& turn : turns) report.unread += turn.is_read ? 0 : 1;
  for (std::size_t m = 0; m < 2; ++m) {
    report.members.push_back(
        {reading.people.name(m), reading.people.is_me(m), selection.members[m].messages, selection.members[m].words});
  }
  if (selection.left_out > 0) {
    report.notices.push_back("This is a group. Only the two named here are read; " +
                             counted(selection.left_out, "message of the others was", "messages of the others were") +
                             " left out.");
  }
  if (report.unread * 2 > report.messages) {
    report.notices.push_back(
        "Most of these messages do not look like English. Timing and amounts are read all the same; what depends on "
        "words is not.");
  }

  report.sections = {{"glance", "At a glance", glance_measures(reading)},
                     {"answering", "Answering", answering_measures(reading)},
                     {"warmth", "Warmth", warmth_measures(reading)},
                     {"hard_moments", "Hard moments", conflict_measures(reading)},
                     {"over_time", "Over time", time_measures(reading)}};
  report.summary = summary_of(reading, report.sections);
  return report;
}

}  // namespace securebase::report
