#include <algorithm>
#include <array>

#include "core/report/measures.hpp"

namespace securebase::report {
namespace {

constexpr std::int64_t hours_messages_min = 200;

Chart by_hour(const Reading& reading) {
  auto chart = chart_of(reading, "answer_time", ChartKind::lines);
  for (std::size_t m = 0; m < 2; ++m) {
    Series series{reading.people.name(m), {}};
    for (std::size_t h = 0; h < dyad::hours; ++h) {
      Point point{std::to_string(h), {}, {}, {}};
      if (const auto& median = reading.answer_times[m].at_hour[h].median_minutes) {
        point.value = median->value;
        point.low = median->low;
        point.high = median->high;
      }
      series.points.push_back(std::move(point));
    }
    chart.series.push_back(std::move(series));
  }
  return chart;
}

Measure answer_time(const Reading& reading) {
  const auto* const id = "answer_time";
  const auto head = head_of(reading, id);
  const auto& people = reading.people;
  const auto& phrase = reading.phrase;
  const auto& words = reading.words.answering;
  const std::array medians = {reading.answer_times[0].median_minutes, reading.answer_times[1].median_minutes};
  if (const auto* missing = missing_of_either(medians)) return not_known(reading, head, *missing);
  const double limit = static_cast<double>(reading.silence_ms) / 60'000;
  auto measure = known(head, "");
  for (const auto m : people.order()) {
    const auto& median = *medians[m];
    if (!measure.sentence.empty()) measure.sentence += " ";
    // Beyond the limit no answer is seen, and the median would come from the model alone.
    if (median.value > limit) {
      measure.sentence += people.say(m, words.slow, {{"limit", phrase.duration(limit)}});
      continue;
    }
    const auto time = phrase.duration(median.value);
    measure.sentence += people.say(
        m, words.half, {{"time", time}, {"likely", phrase.most_likely(phrase.duration_range(median), time)}});
    measure.estimates.push_back(
        estimate(people.name(m), label_of(reading, id), median, reading.answer_times[m].answered, "min"));
  }
  measure.chart = by_hour(reading);
  return measure;
}

/// Hours one after the other, around midnight too.
struct Stretch {
  std::size_t begin = 0;
  std::size_t length = 0;
};
Stretch longest_stretch(const std::array<bool, dyad::hours>& usual) {
  Stretch longest;
  for (std::size_t begin = 0; begin < dyad::hours; ++begin) {
    std::size_t length = 0;
    while (length < dyad::hours && usual[(begin + length) % dyad::hours]) ++length;
    if (length > longest.length) longest = {begin, length};
  }
  return longest;
}

Measure usual_hours(const Reading& reading) {
  const auto head = head_of(reading, "usual_hours");
  const auto& words = reading.words.answering;
  const auto total = dyad::total_counts(reading.days);
  const std::int64_t fewest = std::min(total[0].messages, total[1].messages);
  if (fewest < hours_messages_min)
    return not_known(reading, head, dyad::Missing{dyad::Need::messages_each, hours_messages_min, fewest});
  std::string sentence;
  for (const auto m : reading.people.order()) {
    const auto stretch = longest_stretch(reading.answer_times[m].usually_writes);
    if (!sentence.empty()) sentence += " ";
    sentence += stretch.length == dyad::hours
                    ? reading.people.say(m, words.at_all_hours)
                    : reading.people.say(m, words.between,
                                         {{"from", clock(stretch.begin)},
                                          {"to", clock((stretch.begin + stretch.length) % dyad::hours)}});
  }
  return known(head, std::move(sentence));
}

}  // namespace

std::vector<Measure> answering_measures(const Reading& reading) { return {answer_time(reading), usual_hours(reading)}; }

}  // namespace securebase::report
