#include <algorithm>
#include <variant>

#include "core/base/moment.hpp"
#include "core/dyad/change.hpp"
#include "core/report/measures.hpp"
#include "core/report/phrase.hpp"
#include "core/report/reader_reliability.hpp"

namespace securebase::report {
namespace {

using dyad::Counts;

/// Something counted in each message, month by month.
struct Topic {
  Head head;
  std::string what;  ///< "messages with appreciation"
  std::variant<dyad::CountOf, Mark> count;
  bool is_by_member = true;  ///< Else one line for both: what may hurt is not laid side by side.
};

/// "In the second half of this time there are about 1.4 times as many ... as in the first".
std::string change_sentence(const std::string& what, const dyad::Interval& change) {
  const auto halves = "In the second half of this time there are ";
  if (change.low > 1) {
    return halves + ("more " + what) + " than in the first: about " + decimal(change.value) +
           " times as many, most likely " + decimal_range(change) + " times.";
  }
  if (change.high < 1) {
    return halves + ("fewer " + what) + " than in the first: about " + percent(change.value) +
           " as many, most likely " + percent_range(change) + ".";
  }
  return "No clear change in the number of " + what + " over this time.";
}

const std::string change_method =
    " A change is stated only when the second half of the time differs from the first by more than weeks differ by "
    "themselves (95 % interval of the ratio). It says nothing of why, and nothing of what comes.";

std::vector<dyad::Month> months_of(const Reading& reading, dyad::Who of, const Topic& topic) {
  if (const auto* count = std::get_if<dyad::CountOf>(&topic.count)) return dyad::monthly(reading.days, of, *count);
  const auto mark = std::get<Mark>(topic.count);
  const auto judged = reading.judged[static_cast<std::size_t>(mark)];
  return dyad::monthly(reading.days, of, mark, reader_reliability(mark, judged), judged);
}

dyad::Known<dyad::Interval> change_of(const Reading& reading, const Topic& topic) {
  if (const auto* count = std::get_if<dyad::CountOf>(&topic.count))
    return dyad::change_of(reading.days, dyad::Who::both, *count);
  const auto mark = std::get<Mark>(topic.count);
  return dyad::change_of(reading.days, dyad::Who::both, mark, reading.judged[static_cast<std::size_t>(mark)]);
}

bool has_points(const Series& series) {
  return std::ranges::any_of(series.points, [](const Point& point) { return point.value.has_value(); });
}

Series series_of(const Reading& reading, const std::string& name, dyad::Who of, const Topic& topic) {
  Series series{name, {}};
  for (const auto& month : months_of(reading, of, topic)) {
    Point point{month_label(month.month), {}, {}, {}};
    if (month.share) {
      point.value = month.share->value * 100;
      point.low = month.share->low * 100;
      point.high = month.share->high * 100;
    }
    series.points.push_back(std::move(point));
  }
  return series;
}

Measure share_over_time(const Reading& reading, Topic topic) {
  topic.head.method += change_method;
  const auto change = change_of(reading, topic);
  if (!change) return not_known(topic.head, change.error());
  auto measure = known(topic.head, change_sentence(topic.what + " per 100 messages", *change));
  measure.estimates.push_back(estimate("", topic.what + ", second half against the first, times", *change,
                                       static_cast<std::int64_t>(reading.turns.size()), ""));
  Chart chart{ChartKind::lines, topic.head.title, "month", "per 100 messages", {}};
  if (topic.is_by_member) {
    for (std::size_t m = 0; m < 2; ++m)
      chart.series.push_back(series_of(reading, reading.people.name(m), who(m), topic));
  } else {
    chart.series.push_back(series_of(reading, "both together", dyad::Who::both, topic));
  }
  if (std::ranges::any_of(chart.series, has_points)) measure.chart = std::move(chart);
  return measure;
}

Measure messages_over_time(const Reading& reading) {
  const Head head{"messages_by_month", "Messages by month",
                  "All messages of each person, month by month; the first and the last month may be cut short. Living "
                  "together, or talking on the phone, can halve them." +
                      change_method};
  const auto change = dyad::change_of_messages(reading.days, dyad::Who::both);
  if (!change) return not_known(head, change.error());
  Chart chart{ChartKind::lines, head.title, "month", "messages", {}};
  std::vector<std::int64_t> both;
  std::vector<std::int32_t> months;
  for (std::size_t m = 0; m < 2; ++m) {
    Series series{reading.people.name(m), {}};
    std::size_t i = 0;
    for (const auto& month :
         dyad::monthly(reading.days, who(m), [](const Counts& counts) { return counts.messages; })) {
      series.points.push_back({month_label(month.month), static_cast<double>(month.messages), {}, {}});
      if (m == 0) {
        both.push_back(0);
        months.push_back(month.month);
      }
      both[i++] += month.messages;
    }
    chart.series.push_back(std::move(series));
  }
  std::size_t most = 0;
  for (std::size_t i = 0; i < both.size(); ++i) {
    if (both[i] > both[most]) most = i;
  }
  auto measure =
      known(head, "Most messages were written in " + month_in_words(months[most]) + ": " +
                      counted(both[most], "message", "messages") + ". " + change_sentence("messages a week", *change));
  measure.estimates.push_back(estimate("", "messages a week, second half against the first, times", *change,
                                       static_cast<std::int64_t>(reading.turns.size()), ""));
  measure.chart = std::move(chart);
  return measure;
}

}  // namespace

std::vector<Measure> time_measures(const Reading& reading) {
  auto by_words = unless_unread(
      reading,
      {share_over_time(reading,
                       {{"appreciation_by_month", "Appreciation over the months",
                         "Messages with thanks, praise or tenderness, per 100 messages of each person, corrected for "
                         "what the reader of words misses and invents; a month whose rate is not known well "
                         "enough has no point."},
                        "messages with appreciation",
                        Mark::appreciation}),
       share_over_time(reading, {{"unfriendly_by_month", "Unfriendly words over the months",
                                  "Messages with unfriendly words or signs, per 100 messages of both together."},
                                 "messages with unfriendly words",
                                 [](const Counts& counts) { return counts.unfriendly; },
                                 false}),
       share_over_time(reading, {{"questions_by_month", "Questions over the months",
                                  "Messages that ask something, per 100 messages of each person."},
                                 "questions",
                                 [](const Counts& counts) { return counts.questions; }})});
  by_words.insert(by_words.begin(), messages_over_time(reading));
  return by_words;
}

}  // namespace securebase::report
