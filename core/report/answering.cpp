#include <algorithm>
#include <array>

#include "core/report/measures.hpp"
#include "core/report/phrase.hpp"

namespace securebase::report {
namespace {

constexpr std::int64_t hours_messages_min = 200;

Chart by_hour(const Reading& reading) {
  Chart chart{ChartKind::lines, "Usual time to answer by hour", "hour the message came in", "minutes", {}};
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
  const Head head{
      "answer_time", "How long answers take",
      "The time from the last message before to the first of the answer. An answer that did not come within the "
      "conversation, or before the hours in which this person hardly ever writes, counts as longer than that, not as "
      "that long, and hours of the day are taken into account (a censored log-normal model; Tobin 1958). Ranges are 95 "
      "% intervals from resampling weeks. Fast answers are no measure of caring: work, sleep and children set the "
      "pace, and a conversation that simply ended looks like a slow answer."};
  const auto& people = reading.people;
  const std::array medians = {reading.answer_times[0].median_minutes, reading.answer_times[1].median_minutes};
  if (const auto* missing = missing_of_either(medians)) return not_known(head, *missing);
  const double limit = static_cast<double>(reading.silence_ms) / 60'000;
  auto measure = known(head, "");
  for (const auto m : people.order()) {
    const auto& median = *medians[m];
    if (!measure.sentence.empty()) measure.sentence += " ";
    // Beyond the limit no answer is seen, and the median would come from the model alone.
    if (median.value > limit) {
      measure.sentence += "More than half of " + people.possessive(m) + " answers take longer than " + duration(limit) +
                          ", after which a conversation counts as over.";
      continue;
    }
    measure.sentence += "Half of " + people.possessive(m) + " answers come within " + duration(median.value) +
                        most_likely(duration_range(median), duration(median.value)) + ".";
    measure.estimates.push_back(
        estimate(people.name(m), "half of the answers come within", median, reading.answer_times[m].answered, "min"));
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
  const Head head{
      "usual_hours", "Hours of writing",
      "The longest stretch of hours of the day in each of which this person writes at least a fifth of what "
      "an even spread over the day would bring. Outside of them no answer is waited for in these pages."};
  const auto total = dyad::total_counts(reading.days);
  const std::int64_t fewest = std::min(total[0].messages, total[1].messages);
  if (fewest < hours_messages_min)
    return not_known(head, dyad::Missing{dyad::Need::messages_each, hours_messages_min, fewest});
  std::string sentence;
  for (const auto m : reading.people.order()) {
    const auto stretch = longest_stretch(reading.answer_times[m].usually_writes);
    if (!sentence.empty()) sentence += " ";
    if (stretch.length == dyad::hours) {
      sentence += reading.people.Does(m, "write") + " at all hours.";
      continue;
    }
    sentence += reading.people.Does(m, "write") + " mostly between " + clock(stretch.begin) + " and " +
                clock((stretch.begin + stretch.length) % dyad::hours) + ".";
  }
  return known(head, std::move(sentence));
}

}  // namespace

std::vector<Measure> answering_measures(const Reading& reading) { return {answer_time(reading), usual_hours(reading)}; }

}  // namespace securebase::report
