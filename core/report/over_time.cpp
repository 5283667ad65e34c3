#include <algorithm>

#include "core/report/measures.hpp"
#include "core/report/phrase.hpp"

namespace securebase::report {
namespace {

constexpr std::int32_t months_min = 4;
constexpr double monthly_messages_min = 20;

std::string month_name(std::int32_t month) {
  const auto number = month % 12 + 1;
  return std::to_string(1970 + month / 12) + (number < 10 ? "-0" : "-") + std::to_string(number);
}

/// Something counted in each message, month by month.
struct Topic {
  std::string id;
  std::string title;
  std::string what;  ///< "messages with appreciation"
  std::string method;
  bool depends_on_words = true;
  bool (*has)(const dyad::Turn&);
};

const std::string trend_method =
    " Each month has a 95 % Wilson interval. A change is stated only when the second half differs from the first by "
    "more than resampling "
    "weeks explains.";

Measure monthly_share(const Reading& reading, const Topic& topic) {
  const auto first = dyad::month_of(reading.turns.front());
  const auto last = dyad::month_of(reading.turns.back());
  if (topic.depends_on_words) {
    if (auto reason = words_unread(reading); !reason.empty())
      return not_known(topic.id, topic.title, std::move(reason), topic.method);
  }
  if (last - first + 1 < months_min) {
    return not_known(topic.id, topic.title,
                     "it takes at least " + std::to_string(months_min) + " months of messages, and there are " +
                         std::to_string(last - first + 1) + ".",
                     topic.method);
  }

  Chart chart{ChartKind::lines, topic.title, "month", "per 100 messages", {}};
  for (std::size_t m = 0; m < 2; ++m) {
    Series series{reading.people.name(m), {}};
    std::vector<dyad::Block> months(static_cast<std::size_t>(last - first + 1));
    for (const auto& turn : reading.turns) {
      if (turn.member != m || (topic.depends_on_words && !turn.is_read)) continue;
      auto& block = months[static_cast<std::size_t>(std::clamp(dyad::month_of(turn), first, last) - first)];
      block.denominator += 1;
      block.numerator += topic.has(turn) ? 1 : 0;
    }
    for (std::size_t i = 0; i < months.size(); ++i) {
      Point point{month_name(first + static_cast<std::int32_t>(i)), {}, {}, {}};
      if (months[i].denominator >= monthly_messages_min) {
        const auto share = dyad::wilson(months[i].numerator, months[i].denominator);
        point.value = share.value * 100;
        point.low = share.low * 100;
        point.high = share.high * 100;
      }
      series.points.push_back(std::move(point));
    }
    chart.series.push_back(std::move(series));
  }

  const auto blocks = dyad::weekly(reading.turns, [&](const dyad::Turn& turn, dyad::Block& block) {
    if (topic.depends_on_words && !turn.is_read) return;
    block.denominator += 1;
    block.numerator += topic.has(turn) ? 1 : 0;
  });
  const auto half = blocks.size() / 2;
  Measure measure{topic.id, topic.title, true, "", topic.method + trend_method, {}, std::move(chart)};
  if (half < 4) {
    measure.sentence = "There are too few weeks to say whether it changed.";
    return measure;
  }
  const std::span<const dyad::Block> all(blocks);
  const auto change = dyad::block_difference(all.subspan(0, half), all.subspan(half));
  if (change.low > 0) {
    measure.sentence = "In the second half of this time there are more " + topic.what + " than in the first.";
  } else if (change.high < 0) {
    measure.sentence = "In the second half of this time there are fewer " + topic.what + " than in the first.";
  } else {
    measure.sentence = "No clear change in " + topic.what + " over this time.";
  }
  measure.estimates.push_back(estimate("", "change, second half minus first", change,
                                       static_cast<std::int64_t>(blocks.size()), "per 100 messages", 100));
  return measure;
}

Measure monthly_messages(const Reading& reading) {
  const std::string id = "messages_by_month";
  const std::string title = "Messages by month";
  const std::string method =
      "All messages of each person, month by month. Living together, or talking on the phone, can halve them.";
  const auto first = dyad::month_of(reading.turns.front());
  const auto last = dyad::month_of(reading.turns.back());
  if (last - first + 1 < months_min) {
    return not_known(id, title,
                     "it takes at least " + std::to_string(months_min) + " months of messages, and there are " +
                         std::to_string(last - first + 1) + ".",
                     method);
  }
  Chart chart{ChartKind::lines, title, "month", "messages", {}};
  for (std::size_t m = 0; m < 2; ++m) {
    Series series{reading.people.name(m), {}};
    for (auto month = first; month <= last; ++month) series.points.push_back({month_name(month), 0.0, {}, {}});
    for (const auto& turn : reading.turns) {
      if (turn.member == m)
        *series.points[static_cast<std::size_t>(std::clamp(dyad::month_of(turn), first, last) - first)].value += 1;
    }
    chart.series.push_back(std::move(series));
  }
  const auto& counts = chart.series;
  std::size_t most = 0;
  const auto both = [&](std::size_t i) { return *counts[0].points[i].value + *counts[1].points[i].value; };
  for (std::size_t i = 0; i < counts[0].points.size(); ++i) {
    if (both(i) > both(most)) most = i;
  }
  auto sentence = "Most messages were written in " + counts[0].points[most].x + ": " +
                  counted(static_cast<std::int64_t>(both(most)), "message", "messages") + ".";
  return {id, title, true, std::move(sentence), method, {}, std::move(chart)};
}

}  // namespace

std::vector<Measure> time_measures(const Reading& reading) {
  if (reading.turns.empty()) return {};
  return {monthly_messages(reading),
          monthly_share(reading, {"appreciation_by_month", "Appreciation over the months", "messages with appreciation",
                                  "Messages with thanks, praise or tenderness, per 100 messages of each person.", true,
                                  [](const dyad::Turn& turn) { return turn.marks.contains(Mark::appreciation); }}),
          monthly_share(reading,
                        {"unfriendly_by_month", "Unfriendly words over the months", "messages with unfriendly words",
                         "Messages with unfriendly words or signs, per 100 messages of each person, found by rules.",
                         true, [](const dyad::Turn& turn) { return turn.valence < 0; }}),
          monthly_share(reading, {"questions_by_month", "Questions over the months", "questions",
                                  "Messages that ask something, per 100 messages of each person.", false,
                                  [](const dyad::Turn& turn) { return turn.is_question; }})};
}

}  // namespace securebase::report
