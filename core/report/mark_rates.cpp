#include "core/report/mark_rates.hpp"

#include <array>

#include "core/report/phrase.hpp"

namespace securebase::report {
namespace {

constexpr std::string_view correction =
    " is corrected for what they miss and invent, as counted on labelled messages (Rogan and Gladen 1978, Bayesian "
    "form); a rate is left out while its 80 % interval is wider than twice the rate or reaches down to none. Ranges "
    "are 95 % intervals. Shown for both together, and for you alone where it is known who reads; never for the other "
    "alone.";

/// The marks in plain words, in the order of Mark.
constexpr std::array<std::string_view, mark_count> in_words = {
    "blame of the person",    "speaking from above",    "defending oneself",
    "closing the talk",       "opening with an attack", "guessing a bad motive",
    "bringing up old wrongs", "asking to be reassured", "a threat with a condition",
    "naming a feeling",       "a clear request",        "appreciation",
    "taking one's part",      "showing understanding",  "an open question",
    "an attempt at repair",   "a pause with a return",  "giving the benefit of the doubt",
    "speaking as a team"};

/// What may not be advised under the gate is not even named among the ways of writing that help.
bool is_risky_advice(Mark mark) {
  return mark == Mark::repair || mark == Mark::benefit_of_the_doubt || mark == Mark::we_as_team;
}

/// Appends the rates that pass their gates; gives what is missing for the last that does not.
dyad::Missing add_rates(Measure& measure, const Reading& reading, dyad::Who of, const std::string& name,
                        bool is_helpful_kind) {
  dyad::Missing missing;
  for (std::size_t i = 0; i < mark_count; ++i) {
    const auto mark = static_cast<Mark>(i);
    if (is_helpful(mark) != is_helpful_kind) continue;
    if (reading.is_quiet && is_risky_advice(mark)) continue;
    const auto rate = rate_of_mark(reading, of, mark);
    if (!rate) {
      missing = rate.error();
      continue;
    }
    measure.estimates.push_back(
        estimate(name, std::string(in_words[i]), rate->rate.at_95, rate->messages, "per 100 messages", 100));
  }
  return missing;
}

}  // namespace

Measure mark_rates(const Reading& reading, Head head, bool is_helpful_kind) {
  const auto total = dyad::total_counts(reading.days);
  const auto weighed = total[0].weighed + total[1].weighed;
  head.method =
      "Messages that carry each mark, per 100. " +
      (weighed > 0 ? "For each mark the surer of two counts: what the rules found in all messages, or what they and "
                     "the trained reader found together in " +
                         counted(weighed, "message", "messages") + " spread evenly over the chat; it"
                   : std::string("What the rules found")) +
      std::string(correction);
  auto measure = known(head, "");
  const auto missing = add_rates(measure, reading, dyad::Who::both, "", is_helpful_kind);
  if (measure.estimates.empty()) return not_known(head, missing);
  const Estimate* most = &measure.estimates.front();
  for (const auto& each : measure.estimates) {
    if (*each.value > *most->value) most = &each;
  }
  const auto range = "most likely " + decimal_range({*most->value, *most->low, *most->high}) + " of 100";
  measure.sentence = is_helpful_kind
                         ? "The most frequent of these is " + most->label + ": " + about(of_ten(*most->value / 100)) +
                               " messages of the two together, " + range + "."
                         : "Such words happen between most people. The most frequent here, " + most->label +
                               ", stands in " + about(of_ten(*most->value / 100)) + " messages of the two together, " +
                               range + ".";
  for (const auto m : reading.people.order()) {
    if (reading.people.is_me(m)) add_rates(measure, reading, who(m), reading.people.name(m), is_helpful_kind);
  }
  return measure;
}

}  // namespace securebase::report
