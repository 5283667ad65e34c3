#include "core/report/measures.hpp"

#include <algorithm>

namespace securebase::report {

Reading::Reading(const Selection& selection, bool is_masked)
    : turns(selection.history.turns),
      people(selection, is_masked),
      silence_ms(dyad::session_silence_ms(turns)),
      sessions(dyad::sessions(turns, silence_ms)),
      answer_times(dyad::answer_times(turns, sessions, silence_ms)),
      reads_words(std::ranges::count(turns, false, &dyad::Turn::is_read) * 2 <=
                  static_cast<std::ptrdiff_t>(turns.size())) {}

Measure not_known(std::string id, std::string title, std::string missing, std::string method) {
  return {std::move(id), std::move(title), false, "Not known yet: " + missing, std::move(method), {}, std::nullopt};
}

std::string words_unread(const Reading& reading) {
  return reading.reads_words
             ? ""
             : "this depends on words, and most of these messages are in a language that is not read yet.";
}

Estimate estimate(std::string who, std::string label, const dyad::Interval& interval, std::int64_t n, std::string unit,
                  double factor) {
  return {std::move(who), std::move(label), interval.value * factor, interval.low * factor, interval.high * factor, n,
          std::move(unit)};
}

}  // namespace securebase::report
