#include <array>

#include "core/report/measures.hpp"
#include "core/report/phrase.hpp"

namespace securebase::report {
namespace {

constexpr std::int64_t messages_min = 40;
constexpr std::int64_t starts_min = 20;

/// One member's part of the two, with weeks resampled.
dyad::Interval share_of(const Reading& reading, std::size_t member, double (*amount)(const dyad::Turn&)) {
  const auto blocks = dyad::weekly(reading.turns, [&](const dyad::Turn& turn, dyad::Block& block) {
    block.denominator += amount(turn);
    if (turn.member == member) block.numerator += amount(turn);
  });
  return dyad::block_ratio(blocks, true);
}

std::string balance_sentence(const Reading& reading, const std::array<dyad::Interval, 2>& shares,
                             const std::string& what) {
  const auto [first, second] = reading.people.order();
  const auto& share = shares[first];
  if (share.low < 0.5 && share.high > 0.5 && share.high - share.low < 0.2) {
    return "The two of you write about the same number of " + what + ".";
  }
  return reading.people.Does(first, "write") + " " + percent(share.value) + " of the " + what + " and " +
         reading.people.subject(second) + " the other " + percent(1 - share.value) + ". From week to week " +
         reading.people.possessive(first) + " part is most likely " + percent_range(share) + ".";
}

Measure balance(const Reading& reading, std::string id, std::string title, const std::string& what,
                double (*amount)(const dyad::Turn&)) {
  const std::string method =
      "Each person's part of all " + what +
      " of the two. The range is a 95 % interval from resampling whole weeks, because messages come "
      "in bursts. How much somebody writes says nothing about how much they care.";
  const auto n = static_cast<std::int64_t>(reading.turns.size());
  if (n < messages_min) {
    return not_known(
        std::move(id), std::move(title),
        "it takes at least " + std::to_string(messages_min) + " messages, and there are " + std::to_string(n) + ".",
        method);
  }
  const std::array<dyad::Interval, 2> shares = {share_of(reading, 0, amount), share_of(reading, 1, amount)};
  double total = 0;
  for (const auto& turn : reading.turns) total += amount(turn);
  if (total == 0) return not_known(std::move(id), std::move(title), "there are no words to count.", method);
  auto sentence = balance_sentence(reading, shares, what);
  if (reading.people.is_me(0) == reading.people.is_me(1) && sentence.starts_with("The two of you"))
    sentence.replace(0, 14, "The two");
  Measure measure{std::move(id), std::move(title), true, std::move(sentence), method, {}, std::nullopt};
  for (std::size_t m = 0; m < 2; ++m) {
    measure.estimates.push_back(
        estimate(reading.people.name(m), "part of the " + what, shares[m], static_cast<std::int64_t>(total), "%", 100));
  }
  return measure;
}

Measure starts(const Reading& reading) {
  const std::string method = "A conversation starts with the first message after a silence of at least " +
                             duration(static_cast<double>(reading.silence_ms) / 60'000) +
                             ", the time under which 95 of 100 answers of this pair come (within one to eight hours). "
                             "The range is a 95 % Wilson interval.";
  std::array<double, 2> count{};
  for (const auto& session : reading.sessions) ++count[reading.turns[session.begin].member];
  const double all = count[0] + count[1];
  if (all < static_cast<double>(starts_min)) {
    return not_known("conversation_starts", "Who starts",
                     "it takes at least " + std::to_string(starts_min) + " conversations, and there are " +
                         std::to_string(static_cast<int>(all)) + ".",
                     method);
  }
  const auto [first, second] = reading.people.order();
  const auto share = dyad::wilson(count[first], all);
  Measure measure{"conversation_starts", "Who starts", true, "", method, {}, std::nullopt};
  if (share.low < 0.5 && share.high > 0.5) {
    measure.sentence = "Conversations start from both sides about equally often.";
  } else {
    measure.sentence = reading.people.Does(first, "start") + " " + in_ten(share.value) + " conversations and " +
                       reading.people.subject(second) + " the others, most likely " + percent_range(share) + ".";
  }
  for (std::size_t m = 0; m < 2; ++m) {
    measure.estimates.push_back(estimate(reading.people.name(m), "conversations started", dyad::wilson(count[m], all),
                                         static_cast<std::int64_t>(all), "%", 100));
  }
  return measure;
}

Measure rhythm(const Reading& reading) {
  const std::string method =
      "Messages by the hour of the day on the clock of the chat, as a part of each person's own messages.";
  if (static_cast<std::int64_t>(reading.turns.size()) < 200) {
    return not_known("hours", "At what hours",
                     "it takes at least 200 messages, and there are " + std::to_string(reading.turns.size()) + ".",
                     method);
  }
  std::array<std::array<double, dyad::hours>, 2> count{};
  std::array<double, 2> total{};
  for (const auto& turn : reading.turns) {
    ++count[turn.member][dyad::hour_of(turn)];
    ++total[turn.member];
  }
  std::size_t busiest = 0;
  for (std::size_t h = 0; h < dyad::hours; ++h) {
    if (count[0][h] + count[1][h] > count[0][busiest] + count[1][busiest]) busiest = h;
  }
  const auto clock = [](std::size_t hour) { return std::string(hour < 10 ? "0" : "") + std::to_string(hour) + ":00"; };
  Chart chart{ChartKind::bars, "Messages by hour of the day", "hour of the day", "% of own messages", {}};
  for (std::size_t m = 0; m < 2; ++m) {
    Series series{reading.people.name(m), {}};
    for (std::size_t h = 0; h < dyad::hours; ++h) {
      series.points.push_back(
          {std::to_string(h), total[m] > 0 ? std::optional(100 * count[m][h] / total[m]) : std::nullopt, {}, {}});
    }
    chart.series.push_back(std::move(series));
  }
  return {"hours",
          "At what hours",
          true,
          "Most messages are written between " + clock(busiest) + " and " + clock((busiest + 1) % 24) + ".",
          method,
          {},
          std::move(chart)};
}

}  // namespace

std::vector<Measure> glance_measures(const Reading& reading) {
  return {balance(reading, "message_balance", "Who writes how much", "messages", [](const dyad::Turn&) { return 1.0; }),
          balance(reading, "word_balance", "Whose words fill the chat", "words",
                  [](const dyad::Turn& turn) { return static_cast<double>(turn.words); }),
          starts(reading), rhythm(reading)};
}

}  // namespace securebase::report
