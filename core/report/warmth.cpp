#include "core/dyad/rate.hpp"
#include "core/report/mark_rates.hpp"
#include "core/report/measures.hpp"

namespace securebase::report {
namespace {

using dyad::Counts;

Measure tone(const Reading& reading) {
  const auto* const id = "positive_negative";
  const auto head = head_of(reading, id);
  const auto both = dyad::friendly_to_unfriendly(reading.days, dyad::Who::both);
  if (!both) return not_known(reading, head, both.error());
  const auto& phrase = reading.phrase;
  const auto& words = reading.words.warmth;
  const auto& ratio = both->ratio;
  const bool is_friendly = ratio.value >= 1;
  const auto shown = is_friendly ? ratio : dyad::Interval{1 / ratio.value, 1 / ratio.high, 1 / ratio.low};
  const auto number = phrase.decimal(shown.value);
  auto measure = known(
      head,
      filled(is_friendly ? words.friendly : words.unfriendly,
             {{"ratio", number}, {"likely", phrase.most_likely(phrase.decimal_range(shown), phrase.about(number))}}));
  measure.estimates.push_back(estimate("", label_of(reading, id), ratio, both->friendly + both->unfriendly, ""));
  for (const auto m : reading.people.order()) {
    if (!reading.people.is_me(m)) continue;
    if (const auto own = dyad::friendly_to_unfriendly(reading.days, who(m))) {
      measure.estimates.push_back(
          estimate(reading.people.name(m), label_of(reading, id), own->ratio, own->friendly + own->unfriendly, ""));
    }
  }
  return measure;
}

}  // namespace

std::vector<Measure> warmth_measures(const Reading& reading) {
  return unless_unread(reading,
                       {often(reading, "appreciation", Mark::appreciation), tone(reading),
                        often(reading, "questions", [](const Counts& counts) { return counts.questions; }),
                        often(reading, "open_questions", Mark::open_question),
                        often(reading, "understanding", Mark::validation), mark_rates(reading, "helpful_marks", true)});
}

}  // namespace securebase::report
