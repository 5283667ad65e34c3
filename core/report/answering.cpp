#include <algorithm>

#include "core/report/measures.hpp"
#include "core/report/phrase.hpp"

namespace securebase::report {
namespace {

constexpr std::int64_t answers_min = 50;

}  // namespace

std::vector<Measure> answering_measures(const Reading& reading) {
  const std::string method =
      "The time from the last message before to the first of the answer. An answer that did not come within the "
      "conversation counts as "
      "longer than its silence limit, not as that long; hours of the day are taken into account (a censored log-normal "
      "model). Ranges are "
      "95 % intervals from resampling weeks. Fast answers are no measure of caring: work, sleep and children set the "
      "pace.";
  const auto& times = reading.answer_times;
  const auto fewest = std::min(times.members[0].answered, times.members[1].answered);
  if (fewest < answers_min) {
    return {not_known("answer_time", "How long answers take",
                      "it takes at least " + std::to_string(answers_min) +
                          " answers from each, and one of the two has " + std::to_string(fewest) + ".",
                      method)};
  }
  Measure measure{"answer_time", "How long answers take", true, "", method, {}, std::nullopt};
  for (const auto m : reading.people.order()) {
    const auto& median = times.members[m].median_minutes;
    if (!measure.sentence.empty()) measure.sentence += " ";
    measure.sentence +=
        "Half of " + reading.people.possessive(m) + " answers come within " + duration(median.value) + ".";
    measure.estimates.push_back(
        estimate(reading.people.name(m), "median time to answer", median, times.members[m].answered, "min"));
  }
  Chart chart{ChartKind::lines, "Median time to answer by hour", "hour the message came in", "minutes", {}};
  for (std::size_t m = 0; m < 2; ++m) {
    Series series{reading.people.name(m), {}};
    for (std::size_t h = 0; h < dyad::hours; ++h)
      series.points.push_back({std::to_string(h), times.members[m].median_minutes_at[h], {}, {}});
    chart.series.push_back(std::move(series));
  }
  measure.chart = std::move(chart);
  return {std::move(measure)};
}

}  // namespace securebase::report
