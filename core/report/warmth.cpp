#include <array>

#include "core/report/measures.hpp"
#include "core/report/phrase.hpp"

namespace securebase::report {
namespace {

constexpr std::int64_t turns_min = 200;
constexpr double events_min = 30;

/// How often something stands in a person's messages, with weeks resampled.
struct Rate {
  dyad::Interval share;
  std::int64_t count = 0;
  std::int64_t messages = 0;
};
template <class Has>
Rate rate_of(const Reading& reading, std::size_t member, Has has) {
  Rate rate;
  const auto blocks = dyad::weekly(reading.turns, [&](const dyad::Turn& turn, dyad::Block& block) {
    if (turn.member != member || !turn.is_read) return;
    block.denominator += 1;
    ++rate.messages;
    if (!has(turn)) return;
    block.numerator += 1;
    ++rate.count;
  });
  rate.share = dyad::block_ratio(blocks, true);
  return rate;
}

/// What a measure of "how often" is about.
struct Subject {
  std::string id;
  std::string title;
  std::string verb;   ///< "say thank you or something kind"
  std::string label;  ///< "appreciation"
  std::string method;
};

template <class Has>
Measure often(const Reading& reading, const Subject& subject, Has has) {
  if (auto reason = words_unread(reading); !reason.empty())
    return not_known(subject.id, subject.title, std::move(reason), subject.method);
  const std::array<Rate, 2> rates = {rate_of(reading, 0, has), rate_of(reading, 1, has)};
  const auto fewest = std::min(rates[0].messages, rates[1].messages);
  if (fewest < turns_min) {
    return not_known(subject.id, subject.title,
                     "it takes at least " + std::to_string(turns_min) + " messages from each, and one of the two has " +
                         std::to_string(fewest) + ".",
                     subject.method);
  }
  const auto [first, second] = reading.people.order();
  Measure measure{subject.id, subject.title, true, "", subject.method, {}, std::nullopt};
  measure.sentence = reading.people.Does(first, subject.verb) + " in " + in_ten(rates[first].share.value) +
                     " messages, " + reading.people.subject(second) + " in " + in_ten(rates[second].share.value) + ".";
  const bool overlap =
      rates[first].share.low <= rates[second].share.high && rates[second].share.low <= rates[first].share.high;
  if (overlap) measure.sentence += " The difference may be chance.";
  for (std::size_t m = 0; m < 2; ++m) {
    measure.estimates.push_back(
        estimate(reading.people.name(m), subject.label, rates[m].share, rates[m].messages, "per 100 messages", 100));
  }
  return measure;
}

Measure friendly_to_unfriendly(const Reading& reading) {
  const std::string id = "positive_negative";
  const std::string title = "Friendly words for each unfriendly one";
  const std::string method =
      "Messages with friendly words or signs against messages with unfriendly ones, (P + 0.5) / (N + 0.5), with a 95 % "
      "interval from the "
      "logarithm of the ratio. Rules find them, and miss much, tone and irony above all. There is no number that is "
      "right for everybody: "
      "the well-known five to one was measured in quarrels in a laboratory.";
  if (auto reason = words_unread(reading); !reason.empty()) return not_known(id, title, std::move(reason), method);
  std::array<double, 2> friendly{};
  std::array<double, 2> unfriendly{};
  for (const auto& turn : reading.turns) {
    if (turn.valence > 0) ++friendly[turn.member];
    if (turn.valence < 0) ++unfriendly[turn.member];
  }
  const double events = friendly[0] + friendly[1] + unfriendly[0] + unfriendly[1];
  if (events < events_min) {
    return not_known(id, title,
                     "it takes at least 30 messages that are clearly friendly or unfriendly, and there are " +
                         std::to_string(static_cast<int>(events)) + ".",
                     method);
  }
  const auto both = dyad::positive_to_negative(friendly[0] + friendly[1], unfriendly[0] + unfriendly[1]);
  Measure measure{id, title, true, "", method, {}, std::nullopt};
  measure.sentence = "For each message with unfriendly words there are about " + decimal(both.value) +
                     " with friendly ones, most likely between " + decimal(both.low) + " and " + decimal(both.high) +
                     ".";
  measure.estimates.push_back(
      estimate("", "friendly per unfriendly message", both, static_cast<std::int64_t>(events), ""));
  for (std::size_t m = 0; m < 2; ++m) {
    if (friendly[m] + unfriendly[m] < events_min) continue;
    measure.estimates.push_back(estimate(reading.people.name(m), "friendly per unfriendly message",
                                         dyad::positive_to_negative(friendly[m], unfriendly[m]),
                                         static_cast<std::int64_t>(friendly[m] + unfriendly[m]), ""));
  }
  return measure;
}

const std::string found_by_rules =
    " Found by rules that read words; they miss more than they invent. The range is a 95 % interval from resampling "
    "weeks.";

}  // namespace

std::vector<Measure> warmth_measures(const Reading& reading) {
  return {often(reading,
                {"appreciation", "Appreciation", "thank or praise the other", "appreciation",
                 "Messages with thanks, praise or tenderness that names worth." + found_by_rules},
                [](const dyad::Turn& turn) { return turn.marks.contains(Mark::appreciation); }),
          friendly_to_unfriendly(reading),
          often(reading,
                {"questions", "Questions asked", "ask something", "questions",
                 "Messages that ask a question of any kind." + found_by_rules},
                [](const dyad::Turn& turn) { return turn.is_question; }),
          often(reading,
                {"open_questions", "Questions about the other's inner world", "ask how something is for the other",
                 "open questions",
                 "Questions about the other's feelings or view that a yes or no does not answer." + found_by_rules},
                [](const dyad::Turn& turn) { return turn.marks.contains(Mark::open_question); }),
          often(reading,
                {"understanding", "Understanding shown", "show that the other's feeling makes sense", "understanding",
                 "Messages that show that the other's feeling or view makes sense." + found_by_rules},
                [](const dyad::Turn& turn) { return turn.marks.contains(Mark::validation); })};
}

}  // namespace securebase::report
