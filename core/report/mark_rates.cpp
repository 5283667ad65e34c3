#include "core/report/mark_rates.hpp"

#include <algorithm>

namespace securebase::report {
namespace {

/// What may not be advised under the gate is not even named among the ways of writing that help.
bool is_risky_advice(Mark mark) {
  return mark == Mark::repair || mark == Mark::benefit_of_the_doubt || mark == Mark::we_as_team;
}

const std::string& name_in_words(const Reading& reading, Mark mark) {
  static const std::string none;
  const auto found = std::ranges::find(reading.words.marks, name_of(mark), &MarkWords::id);
  return found == reading.words.marks.end() ? none : found->name;
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
        estimate(name, name_in_words(reading, mark), rate->rate.at_95, rate->messages, reading.words.per_hundred, 100));
  }
  return missing;
}

}  // namespace

Measure mark_rates(const Reading& reading, std::string_view id, bool is_helpful_kind) {
  const auto& phrase = reading.phrase;
  const auto& words = reading.words;
  const auto total = dyad::total_counts(reading.days);
  const std::int64_t weighed = std::int64_t{total[0].weighed} + total[1].weighed;
  const auto head = head_of(
      reading, id,
      {{"marks", weighed > 0 ? phrase.counted(weighed, words.methods.marks_by_both) : words.methods.marks_by_rules}});
  auto measure = known(head, "");
  const auto missing = add_rates(measure, reading, dyad::Who::both, "", is_helpful_kind);
  if (measure.estimates.empty()) return not_known(reading, head, missing);
  const Estimate* most = &measure.estimates.front();
  for (const auto& each : measure.estimates) {
    if (*each.value > *most->value) most = &each;
  }
  measure.sentence = filled(is_helpful_kind ? words.ways_helpful : words.ways_hurtful,
                            {{"mark", most->label},
                             {"share", Phrase::share(words.shares.about_messages, *most->value / 100)},
                             {"range", phrase.decimal_range({*most->value, *most->low, *most->high})}});
  for (const auto m : reading.people.order()) {
    if (reading.people.is_me(m)) add_rates(measure, reading, who(m), reading.people.name(m), is_helpful_kind);
  }
  return measure;
}

}  // namespace securebase::report
