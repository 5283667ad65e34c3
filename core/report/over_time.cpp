#include <algorithm>
#include <variant>

#include "core/base/moment.hpp"
#include "core/dyad/change.hpp"
#include "core/report/measures.hpp"
#include "core/report/reader_reliability.hpp"

namespace securebase::report {
namespace {

using dyad::Counts;

/// Something counted in each message, month by month.
struct Topic {
  std::string id;  ///< Of its measure.
  std::variant<dyad::CountOf, Mark> count;
  bool is_by_member = true;  ///< Else one line for both: what may hurt is not laid side by side.
};

/// "In the second half of this time there are about 1.4 times as many ... as in the first".
std::string change_sentence(const Reading& reading, std::string_view id, const dyad::Interval& change) {
  const auto& phrase = reading.phrase;
  const auto& words = reading.words.over_time;
  const auto what = measure_words(reading.words, id).what.value_or("");
  if (change.low > 1) {
    return filled(words.more,
                  {{"what", what}, {"times", phrase.decimal(change.value)}, {"range", phrase.decimal_range(change)}});
  }
  if (change.high < 1) {
    return filled(words.fewer,
                  {{"what", what}, {"share", phrase.percent(change.value)}, {"range", phrase.percent_range(change)}});
  }
  return filled(words.same, {{"what", what}});
}

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

Measure share_over_time(const Reading& reading, const Topic& topic) {
  const auto head = head_of(reading, topic.id);
  const auto change = change_of(reading, topic);
  if (!change) return not_known(reading, head, change.error());
  auto measure = known(head, change_sentence(reading, topic.id, *change));
  measure.estimates.push_back(
      estimate("", label_of(reading, topic.id), *change, static_cast<std::int64_t>(reading.turns.size()), ""));
  auto chart = chart_of(reading, topic.id, ChartKind::lines);
  if (topic.is_by_member) {
    for (std::size_t m = 0; m < 2; ++m)
      chart.series.push_back(series_of(reading, reading.people.name(m), who(m), topic));
  } else {
    chart.series.push_back(series_of(reading, reading.words.people.both_line, dyad::Who::both, topic));
  }
  if (std::ranges::any_of(chart.series, has_points)) measure.chart = std::move(chart);
  return measure;
}

Measure messages_over_time(const Reading& reading) {
  const auto* const id = "messages_by_month";
  const auto head = head_of(reading, id);
  const auto change = dyad::change_of_messages(reading.days, dyad::Who::both);
  if (!change) return not_known(reading, head, change.error());
  auto chart = chart_of(reading, id, ChartKind::lines);
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
  auto measure = known(head, reading.phrase.counted(both[most], reading.words.over_time.most,
                                                    {{"month", reading.phrase.month(months[most])}}) +
                                 " " + change_sentence(reading, id, *change));
  measure.estimates.push_back(
      estimate("", label_of(reading, id), *change, static_cast<std::int64_t>(reading.turns.size()), ""));
  measure.chart = std::move(chart);
  return measure;
}

}  // namespace

std::vector<Measure> time_measures(const Reading& reading) {
  auto by_words = unless_unread(
      reading,
      {share_over_time(reading, {"appreciation_by_month", Mark::appreciation}),
       share_over_time(reading, {"unfriendly_by_month", [](const Counts& counts) { return counts.unfriendly; }, false}),
       share_over_time(reading, {"questions_by_month", [](const Counts& counts) { return counts.questions; }})});
  by_words.insert(by_words.begin(), messages_over_time(reading));
  return by_words;
}

}  // namespace securebase::report
