#include "core/report/measures.hpp"

#include <algorithm>
#include <iterator>

#include "core/report/phrase.hpp"

namespace securebase::report {

Reading::Reading(const Selection& selection, bool is_masked, bool is_quiet_)
    : turns(selection.history.turns),
      is_quiet(is_quiet_),
      people(selection, is_masked),
      silence_ms(dyad::session_silence_ms(turns)),
      sessions(dyad::sessions(turns, silence_ms)),
      runs(dyad::runs(turns, sessions)),
      days(dyad::daily_counts(turns, silence_ms)),
      rhythm(dyad::rhythm(turns)),
      episodes(dyad::conflict_episodes(turns, sessions)),
      answer_times(dyad::answer_times(turns, sessions, silence_ms)) {
  const auto total = dyad::total_counts(days);
  reads_words = 2 * (std::uint64_t{total[0].read} + total[1].read) >= turns.size();
}

Measure not_known(const Head& head, const std::string& missing) {
  return {head.id, head.title, false, "Not known yet: " + missing, head.method, {}, std::nullopt};
}

Measure not_known(const Head& head, const dyad::Missing& missing) { return not_known(head, missing_text(missing)); }

Measure known(const Head& head, std::string sentence) {
  return {head.id, head.title, true, std::move(sentence), head.method, {}, std::nullopt};
}

std::vector<Measure> unless_unread(const Reading& reading, std::vector<Measure> measures) {
  if (reading.reads_words) return measures;
  for (auto& measure : measures) {
    measure = not_known({measure.id, measure.title, measure.method},
                        "this depends on words, and most of these messages are in a language that is not read yet.");
  }
  return measures;
}

Estimate estimate(std::string who, std::string label, const dyad::Interval& interval, std::int64_t n, std::string unit,
                  double factor) {
  return {std::move(who), std::move(label), interval.value * factor, interval.low * factor, interval.high * factor, n,
          std::move(unit)};
}

Measure often(const Reading& reading, const Often& what) {
  const auto& people = reading.people;
  const std::array rates = {dyad::rate_of(reading.days, dyad::Who::first, what.count),
                            dyad::rate_of(reading.days, dyad::Who::second, what.count)};
  if (const auto* missing = missing_of_either(rates)) return not_known(what.head, *missing);
  const auto [first, second] = people.order();
  const auto& a = rates[first]->share;
  const auto& b = rates[second]->share;
  const auto in_messages = [](double share) { return share <= 0 ? "no messages" : of_ten(share) + " messages"; };
  std::string sentence;
  if (of_ten(a.value) == of_ten(b.value)) {
    sentence = people.Both() + " each " + what.verb + " in " + in_messages(a.value) + ".";
  } else {
    sentence = people.Does(first, what.verb) + " in " + in_messages(a.value) + ", " + people.subject(second) + " in " +
               (b.value <= 0 ? "none" : of_ten(b.value)) + ".";
    if (a.low <= b.high && b.low <= a.high) sentence += " The difference may be chance.";
  }
  auto measure = known(what.head, std::move(sentence));
  for (const auto m : reading.people.order()) {
    measure.estimates.push_back(
        estimate(people.name(m), what.label, rates[m]->share, rates[m]->messages, "per 100 messages", 100));
  }
  return measure;
}

}  // namespace securebase::report
