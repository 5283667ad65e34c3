#include "core/report/build.hpp"

#include <cmath>

#include "core/base/moment.hpp"
#include "core/report/measures.hpp"
#include "core/report/phrase.hpp"

namespace securebase::report {
namespace {

std::string moment_text(const dyad::Turn& turn) {
  return to_rfc3339({turn.utc_ms + std::int64_t{turn.utc_offset_minutes} * 60'000, turn.utc_offset_minutes});
}

std::string first_sentence(const std::string& text) {
  const auto end = text.find(". ");
  return end == std::string::npos ? text : text.substr(0, end + 1);
}

/// Three or four sentences: how much there is, what is warm first, and what cannot be said.
std::string summary_of(const Report& report, const Reading& reading) {
  std::string text = "This reads " + counted(report.messages, "message", "messages") + " between " +
                     reading.people.name(0) + " and " + reading.people.name(1) + ".";
  std::size_t known = 0;
  std::size_t unknown = 0;
  for (const auto& section : report.sections) {
    for (const auto& measure : section.measures) {
      ++(measure.is_known ? known : unknown);
      const bool stands_out =
          measure.id == "message_balance" || measure.id == "appreciation" || measure.id == "answer_time";
      if (measure.is_known && stands_out) text += " " + first_sentence(measure.sentence);
    }
  }
  if (unknown > 0) {
    text += " " + counted(static_cast<std::int64_t>(unknown), "thing is", "things are") +
            " not known yet: there is too little in this chat to say them honestly.";
  }
  return text;
}

}  // namespace

Report build_report(const Selection& selection, const ReportInfo& info) {
  const Reading reading(selection, info.is_masked);
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
  report.summary = summary_of(report, reading);
  return report;
}

}  // namespace securebase::report
