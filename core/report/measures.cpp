#include "core/report/measures.hpp"

#include <algorithm>
#include <iterator>

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

Reading::Reading(const Selection& selection, bool is_masked, bool is_quiet_, Language language)
    : words(report::words(language)),
      phrase(words),
      turns(selection.history.turns),
      is_quiet(is_quiet_),
      people(selection, is_masked, words.people),
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

Head head_of(const Reading& reading, std::string_view id, std::initializer_list<Filling> fillings) {
  const auto& words = measure_words(reading.words, id);
  const auto& methods = reading.words.methods;
  std::vector<Filling> all(fillings);
  all.insert(all.end(), {{"corrected", methods.corrected}, {"by_rules", methods.by_rules}, {"change", methods.change}});
  return {words.id, words.title, filled(words.method, all)};
}

const std::string& label_of(const Reading& reading, std::string_view id, std::size_t place) {
  return measure_words(reading.words, id).labels[place];
}

std::string unit_of(const Reading& reading, std::string_view id) {
  return measure_words(reading.words, id).unit.value_or("");
}

Chart chart_of(const Reading& reading, std::string_view id, ChartKind kind) {
  const auto titles = measure_words(reading.words, id).chart.value_or(ChartWords{});
  return {kind, titles.title, titles.x, titles.y, {}};
}

Measure not_known(const Reading& reading, const Head& head, std::string_view missing) {
  return {head.id,     head.title, false,       filled(reading.words.missing.not_known, {{"missing", missing}}),
          head.method, {},         std::nullopt};
}

Measure not_known(const Reading& reading, const Head& head, const dyad::Missing& missing) {
  return not_known(reading, head, reading.phrase.missing(missing));
}

Measure known(const Head& head, std::string sentence) {
  return {head.id, head.title, true, std::move(sentence), head.method, {}, std::nullopt};
}

std::vector<Measure> unless_unread(const Reading& reading, std::vector<Measure> measures) {
  if (reading.reads_words) return measures;
  for (auto& measure : measures) {
    measure = not_known(reading, {measure.id, measure.title, measure.method}, reading.words.missing.unread);
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

Measure often(const Reading& reading, std::string_view id, const std::variant<dyad::CountOf, Mark>& count) {
  const auto head = head_of(reading, id);
  const std::array rates = {rate_of(reading, dyad::Who::first, count), rate_of(reading, dyad::Who::second, count)};
  if (const auto* missing = missing_of_either(rates)) return not_known(reading, head, *missing);
  const auto& people = reading.people;
  const auto& words = reading.words;
  const auto said = std::ranges::find(words.warmth.often, id, &OftenWords::id);
  if (said == words.warmth.often.end()) return known(head, "");
  const auto [first, second] = people.order();
  const auto& a = rates[first]->share;
  const auto& b = rates[second]->share;
  const auto share = Phrase::share(words.shares.in_messages, a.value);
  std::string sentence;
  if (share_of(a.value) == share_of(b.value)) {
    sentence = people.say_of_both(said->alike, {{"share", share}});
  } else {
    sentence =
        people.say_of_both(said->apart, {{"share", share}, {"rest", Phrase::share(words.shares.in_alone, b.value)}});
    if (a.low <= b.high && b.low <= a.high) sentence += " " + words.chance;
  }
  auto measure = known(head, std::move(sentence));
  for (const auto m : people.order()) {
    measure.estimates.push_back(
        estimate(people.name(m), label_of(reading, id), rates[m]->share, rates[m]->messages, words.per_hundred, 100));
  }
  return measure;
}

}  // namespace securebase::report
