#include <algorithm>
#include <array>

#include "core/dyad/balance.hpp"
#include "core/report/measures.hpp"

namespace securebase::report {
namespace {

constexpr std::int64_t rhythm_messages_min = 200;

/// Whether a share cannot be told from one half, and is known well enough to say so.
bool is_even(const dyad::Interval& share) {
  return share.low <= 0.5 && share.high >= 0.5 && share.high - share.low < 0.2;
}

void add_shares(Measure& measure, const Reading& reading, const dyad::Shares& shares, const std::string& label,
                std::int64_t n) {
  for (const auto m : reading.people.order())
    measure.estimates.push_back(estimate(reading.people.name(m), label, shares[m], n, "%", 100));
}

Measure balance(const Reading& reading, const std::string& id, const dyad::Known<dyad::Shares>& shares,
                std::int64_t n) {
  const auto head = head_of(reading, id);
  if (!shares) return not_known(reading, head, shares.error());
  const auto& phrase = reading.phrase;
  const auto& all = reading.words.glance.balances;
  const auto words = std::ranges::find(all, id, &BalanceWords::id);
  if (words == all.end()) return known(head, "");
  const auto& share = (*shares)[reading.people.order()[0]];
  auto measure =
      known(head, is_even(share) ? reading.people.say_of_both(words->even)
                                 : reading.people.say_of_both(words->uneven, {{"share", phrase.percent(share.value)},
                                                                              {"rest", phrase.percent(1 - share.value)},
                                                                              {"range", phrase.percent_range(share)}}));
  add_shares(measure, reading, *shares, label_of(reading, id), n);
  return measure;
}

Measure starts(const Reading& reading) {
  const auto* const id = "conversation_starts";
  const auto& phrase = reading.phrase;
  const auto head =
      head_of(reading, id, {{"silence", phrase.duration(static_cast<double>(reading.silence_ms) / 60'000)}});
  const auto shares = dyad::start_shares(reading.days);
  if (!shares) return not_known(reading, head, shares.error());
  const auto& words = reading.words;
  const auto& share = (*shares)[reading.people.order()[0]];
  auto measure = known(head, is_even(share) ? words.glance.starts_even
                                            : reading.people.say_of_both(
                                                  words.glance.starts,
                                                  {{"share", Phrase::share(words.shares.conversations, share.value)},
                                                   {"rest", Phrase::share(words.shares.alone, 1 - share.value)},
                                                   {"range", phrase.percent_range(share)}}));
  add_shares(measure, reading, *shares, label_of(reading, id), static_cast<std::int64_t>(reading.sessions.size()));
  return measure;
}

Measure in_a_row(const Reading& reading) {
  const auto* const id = "messages_in_a_row";
  const auto head = head_of(reading, id);
  const auto lengths = dyad::messages_in_a_row(reading.days);
  if (!lengths) return not_known(reading, head, lengths.error());
  const auto total = dyad::total_counts(reading.days);
  const auto& people = reading.people;
  const auto [first, second] = people.order();
  auto measure = known(head, people.say_of_both(reading.words.glance.in_a_row,
                                                {{"mine", reading.phrase.decimal((*lengths)[first].value)},
                                                 {"theirs", reading.phrase.decimal((*lengths)[second].value)}}));
  for (const auto m : people.order()) {
    measure.estimates.push_back(estimate(people.name(m), label_of(reading, id), (*lengths)[m],
                                         std::int64_t{total[m].runs}, unit_of(reading, id)));
  }
  return measure;
}

/// Shares of each member's own messages over the columns of a clock or a week.
template <std::size_t Columns, class Count, class Name>
Chart rhythm_chart(const Reading& reading, const std::string& id, Count count, Name name) {
  const auto total = dyad::total_counts(reading.days);
  auto chart = chart_of(reading, id, ChartKind::bars);
  for (std::size_t m = 0; m < 2; ++m) {
    Series series{reading.people.name(m), {}};
    for (std::size_t column = 0; column < Columns; ++column) {
      const auto share =
          total[m].messages > 0 ? std::optional(100.0 * count(m, column) / total[m].messages) : std::nullopt;
      series.points.push_back({name(column), share, {}, {}});
    }
    chart.series.push_back(std::move(series));
  }
  return chart;
}

template <std::size_t Columns, class Count>
std::size_t busiest(Count count) {
  std::size_t best = 0;
  for (std::size_t column = 1; column < Columns; ++column) {
    if (count(0, column) + count(1, column) > count(0, best) + count(1, best)) best = column;
  }
  return best;
}

Measure hours(const Reading& reading) {
  const auto head = head_of(reading, "hours");
  const auto messages = static_cast<std::int64_t>(reading.turns.size());
  if (messages < rhythm_messages_min)
    return not_known(reading, head, {dyad::Need::messages, rhythm_messages_min, messages});
  const auto count = [&](std::size_t m, std::size_t hour) { return reading.rhythm.at_hour(m, hour); };
  const auto hour = busiest<dyad::hours>(count);
  auto measure =
      known(head, filled(reading.words.glance.hour, {{"from", clock(hour)}, {"to", clock((hour + 1) % 24)}}));
  measure.chart = rhythm_chart<dyad::hours>(reading, head.id, count, [](std::size_t h) { return std::to_string(h); });
  return measure;
}

Measure weekdays(const Reading& reading) {
  const auto head = head_of(reading, "weekdays");
  const auto messages = static_cast<std::int64_t>(reading.turns.size());
  if (messages < rhythm_messages_min)
    return not_known(reading, head, {dyad::Need::messages, rhythm_messages_min, messages});
  const auto& numbers = reading.words.numbers;
  const auto count = [&](std::size_t m, std::size_t day) { return reading.rhythm.on_weekday(m, day); };
  auto measure = known(head, filled(reading.words.glance.weekday, {{"day", numbers.weekdays[busiest<7>(count)]}}));
  measure.chart =
      rhythm_chart<7>(reading, head.id, count, [&](std::size_t day) { return numbers.weekdays_short[day]; });
  return measure;
}

}  // namespace

std::vector<Measure> glance_measures(const Reading& reading) {
  const auto total = dyad::total_counts(reading.days);
  return {balance(reading, "message_balance", dyad::message_shares(reading.days),
                  std::int64_t{total[0].messages} + total[1].messages),
          balance(reading, "word_balance", dyad::word_shares(reading.days),
                  static_cast<std::int64_t>(total[0].words + total[1].words)),
          starts(reading),
          in_a_row(reading),
          hours(reading),
          weekdays(reading)};
}

}  // namespace securebase::report
