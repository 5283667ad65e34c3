#include "core/report/measures.hpp"

#include <algorithm>
#include <iterator>

#include "core/report/phrase.hpp"
#include "core/report/reader_reliability.hpp"

namespace securebase::report {
namespace {

/// Wider than any rate that is certain.
constexpr double not_certain = 10;

/// Of the rules on every message and both layers on those that both judged: what says more of the two together. What
/// both layers find has fewer errors, the rules may have many more messages.
dyad::Judged surer_of(std::span<const dyad::DayCounts> days, Mark mark) {
  const auto width = [&](dyad::Judged judged) {
    const auto rate = dyad::mark_rate(days, dyad::Who::both, mark, reader_reliability(mark, judged), judged);
    return rate ? (rate->rate.at_80.high - rate->rate.at_80.low) / rate->rate.mean : not_certain;
  };
  return width(dyad::Judged::by_both) <= width(dyad::Judged::by_rules) ? dyad::Judged::by_both : dyad::Judged::by_rules;
}

dyad::Known<dyad::Rate> rate_of(const Reading& reading, dyad::Who of, const std::variant<dyad::CountOf, Mark>& count) {
  if (const auto* counted = std::get_if<dyad::CountOf>(&count)) return dyad::rate_of(reading.days, of, *counted);
  const auto found = rate_of_mark(reading, of, std::get<Mark>(count));
  if (!found) return std::unexpected(found.error());
  return dyad::Rate{found->rate.at_95, found->count, found->messages};
}

}  // namespace

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
  for (std::size_t i = 0; i < mark_count; ++i)
    judged[i] =
        total[0].weighed + total[1].weighed == 0 ? dyad::Judged::by_rules : surer_of(days, static_cast<Mark>(i));
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

dyad::Known<dyad::MarkRate> rate_of_mark(const Reading& reading, dyad::Who of, Mark mark) {
  const auto judged = reading.judged[static_cast<std::size_t>(mark)];
  return dyad::mark_rate(reading.days, of, mark, reader_reliability(mark, judged), judged);
}

Measure often(const Reading& reading, const Often& what) {
  const auto& people = reading.people;
  const std::array rates = {rate_of(reading, dyad::Who::first, what.count),
                            rate_of(reading, dyad::Who::second, what.count)};
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
