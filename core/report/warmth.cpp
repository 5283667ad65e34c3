#include <array>

#include "core/dyad/rate.hpp"
#include "core/report/mark_rates.hpp"
#include "core/report/measures.hpp"
#include "core/report/phrase.hpp"

namespace securebase::report {
namespace {

using dyad::Counts;

const std::string found_by_rules =
    " Found by rules that read words. The range is a 95 % interval that takes whole weeks as the observations.";

const std::string corrected =
    " What the reader of words found, corrected for what it misses and invents, as counted on labelled messages (Rogan "
    "and Gladen 1978, Bayesian form). The range is a 95 % interval of both: of these messages and of that correction.";

Measure tone(const Reading& reading) {
  const Head head{
      "positive_negative", "Friendly words for each unfriendly one",
      "Messages with friendly words or signs against messages with unfriendly ones, (P + 0.5) / (N + 0.5), with a 95 % "
      "interval from the logarithm of the ratio, widened for bursts. Rules find them, and miss much, tone and irony "
      "above all. No number is right for everybody: the well-known five to one was measured in quarrels in a "
      "laboratory. Shown for both together, and for you alone where it is known who reads."};
  const auto both = dyad::friendly_to_unfriendly(reading.days, dyad::Who::both);
  if (!both) return not_known(head, both.error());
  const auto& ratio = both->ratio;
  auto measure =
      known(head, ratio.value >= 1 ? "For each message with unfriendly words there are about " + decimal(ratio.value) +
                                         " with friendly ones" +
                                         most_likely(decimal_range(ratio), "about " + decimal(ratio.value)) + "."
                                   : "For each message with friendly words there are about " +
                                         decimal(1 / ratio.value) + " with unfriendly ones" +
                                         most_likely(decimal_range({1 / ratio.value, 1 / ratio.high, 1 / ratio.low}),
                                                     "about " + decimal(1 / ratio.value)) +
                                         ".");
  measure.estimates.push_back(
      estimate("", "friendly for each unfriendly message", ratio, both->friendly + both->unfriendly, ""));
  for (const auto m : reading.people.order()) {
    if (!reading.people.is_me(m)) continue;
    if (const auto own = dyad::friendly_to_unfriendly(reading.days, who(m))) {
      measure.estimates.push_back(estimate(reading.people.name(m), "friendly for each unfriendly message", own->ratio,
                                           own->friendly + own->unfriendly, ""));
    }
  }
  return measure;
}

}  // namespace

std::vector<Measure> warmth_measures(const Reading& reading) {
  return unless_unread(
      reading,
      {often(reading, {{"appreciation", "Appreciation",
                        "Messages with thanks, praise or tenderness that names worth." + corrected},
                       "thank or praise the other",
                       "appreciation",
                       Mark::appreciation}),
       tone(reading),
       often(reading, {{"questions", "Questions asked", "Messages that ask a question of any kind." + found_by_rules},
                       "ask something",
                       "questions",
                       [](const Counts& counts) { return counts.questions; }}),
       often(reading, {{"open_questions", "Questions about the other's inner world",
                        "Questions about the other's feelings or view that a yes or no does not answer." + corrected},
                       "ask how something is for the other",
                       "open questions",
                       Mark::open_question}),
       often(reading, {{"understanding", "Understanding shown",
                        "Messages that show that the other's feeling or view makes sense." + corrected},
                       "say that the other's feeling makes sense",
                       "understanding",
                       Mark::validation}),
       mark_rates(reading, {"helpful_marks", "Ways of writing that help", ""}, true)});
}

}  // namespace securebase::report
