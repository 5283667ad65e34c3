#include <array>

#include "core/dyad/balance.hpp"
#include "core/report/measures.hpp"
#include "core/report/phrase.hpp"

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

Measure balance(const Reading& reading, const std::string& id, const std::string& title, const std::string& what,
                const dyad::Known<dyad::Shares>& shares, std::int64_t n) {
  const Head head{id, title,
                  "Each one's part of all " + what +
                      " of the two. The range is a 95 % interval that takes whole weeks (days, in a short chat) as the "
                      "observations, because messages come in bursts. How much somebody writes says nothing about how "
                      "much they care."};
  if (!shares) return not_known(head, shares.error());
  const auto& people = reading.people;
  const auto [first, second] = people.order();
  const auto& share = (*shares)[first];
  auto measure =
      known(head, is_even(share) ? people.Both() + " write about as many " + what + " as each other."
                                 : people.Does(first, "write") + " " + percent(share.value) + " of the " + what +
                                       " and " + people.subject(second) + " " + percent(1 - share.value) + ". " +
                                       people.Possessive(first) + " part is most likely " + percent_range(share) + ".");
  add_shares(measure, reading, *shares, "part of the " + what, n);
  return measure;
}

Measure starts(const Reading& reading) {
  const Head head{"conversation_starts", "Who starts",
                  "A conversation starts with the first message after a silence of more than " +
                      duration(static_cast<double>(reading.silence_ms) / 60'000) +
                      ": what 95 of 100 answers in this chat stay under, within one to eight hours. 95 % interval with "
                      "weeks as the observations. Who starts depends on work and sleep as well."};
  const auto shares = dyad::start_shares(reading.days);
  if (!shares) return not_known(head, shares.error());
  const auto& people = reading.people;
  const auto [first, second] = people.order();
  const auto& share = (*shares)[first];
  auto measure =
      known(head, is_even(share) ? "Conversations are started by both about equally often."
                                 : people.Does(first, "start") + " " + of_ten(share.value) + " conversations; " +
                                       people.does(second, "start") + " " + of_ten(1 - share.value) + ". " +
                                       people.Possessive(first) + " part is most likely " + percent_range(share) + ".");
  add_shares(measure, reading, *shares, "conversations started", static_cast<std::int64_t>(reading.sessions.size()));
  return measure;
}

Measure in_a_row(const Reading& reading) {
  const Head head{"messages_in_a_row", "Messages in a row",
                  "How many messages one writes before the other does, on average. 95 % interval from resampling whole "
                  "weeks (days, in a short chat). Some people send one thought a message; it is a habit of typing."};
  const auto lengths = dyad::messages_in_a_row(reading.days);
  if (!lengths) return not_known(head, lengths.error());
  const auto total = dyad::total_counts(reading.days);
  const auto& people = reading.people;
  const auto [first, second] = people.order();
  auto measure = known(head, people.Does(first, "send") + " about " + decimal((*lengths)[first].value) +
                                 " messages in a row before " + people.does(second, "write") + "; " +
                                 people.does(second, "send") + " about " + decimal((*lengths)[second].value) + ".");
  for (const auto m : reading.people.order()) {
    measure.estimates.push_back(
        estimate(people.name(m), "messages in a row", (*lengths)[m], std::int64_t{total[m].runs}, "messages"));
  }
  return measure;
}

/// Shares of each member's own messages over the columns of a clock or a week.
template <std::size_t Columns, class Count, class Name>
Chart rhythm_chart(const Reading& reading, const std::string& title, const std::string& x_title, Count count,
                   Name name) {
  const auto total = dyad::total_counts(reading.days);
  Chart chart{ChartKind::bars, title, x_title, "% of own messages", {}};
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
  const Head head{"hours", "At what hours",
                  "Messages by the hour of the day on the clock of the chat, as a part of each one's own messages. All "
                  "messages are counted, so there is no range."};
  const auto messages = static_cast<std::int64_t>(reading.turns.size());
  if (messages < rhythm_messages_min) return not_known(head, {dyad::Need::messages, rhythm_messages_min, messages});
  const auto count = [&](std::size_t m, std::size_t hour) { return reading.rhythm.at_hour(m, hour); };
  const auto hour = busiest<dyad::hours>(count);
  auto measure = known(head, "The busiest hour is from " + clock(hour) + " to " + clock((hour + 1) % 24) + ".");
  measure.chart = rhythm_chart<dyad::hours>(reading, "Messages by hour of the day", "hour of the day", count,
                                            [](std::size_t h) { return std::to_string(h); });
  return measure;
}

Measure weekdays(const Reading& reading) {
  static constexpr std::array names = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
  const Head head{"weekdays", "On what days",
                  "Messages by the day of the week on the clock of the chat, as a part of each one's own messages. All "
                  "messages are counted, so there is no range."};
  const auto messages = static_cast<std::int64_t>(reading.turns.size());
  if (messages < rhythm_messages_min) return not_known(head, {dyad::Need::messages, rhythm_messages_min, messages});
  const auto count = [&](std::size_t m, std::size_t day) { return reading.rhythm.on_weekday(m, day); };
  auto measure = known(head, std::string("The busiest day is ") + names[busiest<7>(count)] + ".");
  measure.chart = rhythm_chart<7>(reading, "Messages by day of the week", "day of the week", count,
                                  [](std::size_t day) { return std::string(names[day]).substr(0, 3); });
  return measure;
}

}  // namespace

std::vector<Measure> glance_measures(const Reading& reading) {
  const auto total = dyad::total_counts(reading.days);
  return {balance(reading, "message_balance", "Who writes how much", "messages", dyad::message_shares(reading.days),
                  std::int64_t{total[0].messages} + total[1].messages),
          balance(reading, "word_balance", "Whose words fill the chat", "words", dyad::word_shares(reading.days),
                  static_cast<std::int64_t>(total[0].words + total[1].words)),
          starts(reading),
          in_a_row(reading),
          hours(reading),
          weekdays(reading)};
}

}  // namespace securebase::report
