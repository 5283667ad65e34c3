#include "core/report/build.hpp"

#include "core/base/moment.hpp"
#include "core/report/measures.hpp"

namespace securebase::report {
namespace {

std::string moment_text(const dyad::Turn& turn) {
  return to_rfc3339({turn.utc_ms + std::int64_t{turn.utc_offset_minutes} * 60'000, turn.utc_offset_minutes});
}

}  // namespace

Report build_report(const Selection& selection, const ReportInfo& info) {
  const Reading reading(selection, info.is_masked, info.is_quiet, info.language);
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
  const auto& notices = reading.words.notices;
  if (selection.left_out > 0) report.notices.push_back(reading.phrase.counted(selection.left_out, notices.group));
  if (report.unread * 2 > report.messages) report.notices.push_back(notices.unread);

  const auto section = [&](std::string_view id, std::vector<Measure> measures) {
    report.sections.push_back({std::string(id), section_title(reading.words, id), std::move(measures)});
  };
  section("glance", glance_measures(reading));
  section("answering", answering_measures(reading));
  section("warmth", warmth_measures(reading));
  section("hard_moments", conflict_measures(reading));
  section("over_time", time_measures(reading));
  report.summary = summary_of(reading, report.sections);
  return report;
}

}  // namespace securebase::report
