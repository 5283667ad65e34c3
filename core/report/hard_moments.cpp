#include <algorithm>
#include <array>
#include <cmath>

#include "core/dyad/beta.hpp"
#include "core/dyad/harsh_start.hpp"
#include "core/dyad/pause.hpp"
#include "core/dyad/pronouns.hpp"
#include "core/dyad/reciprocity.hpp"
#include "core/dyad/repair.hpp"
#include "core/dyad/withdrawal.hpp"
#include "core/report/mark_rates.hpp"
#include "core/report/measures.hpp"

namespace securebase::report {
namespace {

void append(std::string& text, const std::string& sentence) { text += (text.empty() ? "" : " ") + sentence; }

Measure episodes_found(const Reading& reading) {
  const auto* const id = "conflict_episodes";
  const auto head = head_of(reading, id);
  const auto rate = dyad::episodes_per_month(reading.turns, reading.episodes);
  if (!rate) return not_known(reading, head, rate.error());
  const auto& phrase = reading.phrase;
  const auto& words = reading.words.hard_moments;
  const auto count = static_cast<std::int64_t>(reading.episodes.size());
  const auto number = phrase.decimal(rate->value);
  auto measure = known(
      head, count == 0
                ? words.no_episodes
                : phrase.counted(count, words.episodes,
                                 {{"rate", number},
                                  {"likely", phrase.most_likely(phrase.decimal_range(*rate), phrase.about(number))}}));
  if (count > 0 && !reading.is_quiet) append(measure.sentence, words.belong);
  measure.estimates.push_back(estimate("", label_of(reading, id), *rate, count, unit_of(reading, id)));
  return measure;
}

Measure harsh_starts_found(const Reading& reading) {
  const auto* const id = "harsh_starts";
  const auto head = head_of(reading, id);
  const auto starts = dyad::harsh_starts(reading.turns, reading.episodes);
  if (!starts.both)
    return not_known(reading, head,
                     dyad::Missing{dyad::Need::episodes, starts.both.error().needed, starts.both.error().there});
  const auto& phrase = reading.phrase;
  auto measure = known(head, "");
  const auto add = [&](const dyad::HarshStart& start, const Numbered& words, const std::string& name) {
    append(measure.sentence,
           phrase.counted(start.opened, words,
                          {{"harsh", phrase.whole(start.harsh)}, {"range", phrase.percent_range(start.share)}}));
    measure.estimates.push_back(estimate(name, label_of(reading, id), start.share, start.opened, "%", 100));
  };
  add(*starts.both, reading.words.hard_moments.harsh, "");
  for (const auto m : reading.people.order()) {
    if (reading.people.is_me(m) && starts.by_opener[m])
      add(*starts.by_opener[m], reading.words.hard_moments.harsh_opened, reading.people.name(m));
  }
  return measure;
}

std::string reciprocity_sentence(const Reading& reading, std::size_t m, const dyad::Interval& odds) {
  const auto& phrase = reading.phrase;
  const auto& words = reading.words.hard_moments;
  if (odds.low > 1) {
    const auto number = phrase.decimal(odds.value);
    return reading.people.say(
        m, words.in_kind_more,
        {{"odds", number}, {"likely", phrase.most_likely(phrase.decimal_range(odds), phrase.about(number))}});
  }
  return reading.people.say(m, odds.high < 1 ? words.in_kind_less : words.in_kind_unclear);
}

Measure reciprocity_found(const Reading& reading) {
  const auto* const id = "negative_reciprocity";
  const auto head = head_of(reading, id);
  const std::array found = {dyad::negative_reciprocity(reading.turns, reading.runs, 0),
                            dyad::negative_reciprocity(reading.turns, reading.runs, 1)};
  if (!found[0] && !found[1]) return not_known(reading, head, missing_of_both(found));
  auto measure = known(head, "");
  for (const auto m : reading.people.order()) {
    if (!found[m]) continue;
    append(measure.sentence, reciprocity_sentence(reading, m, found[m]->odds_ratio));
    measure.estimates.push_back(estimate(reading.people.name(m), label_of(reading, id), found[m]->odds_ratio,
                                         std::llround(found[m]->table.total()), ""));
  }
  return measure;
}

Measure repair_found(const Reading& reading) {
  const auto* const id = "repair";
  const auto head = head_of(reading, id);
  const auto effect = dyad::repair_effect(reading.turns, reading.episodes);
  if (!effect) return not_known(reading, head, effect.error());
  const auto& phrase = reading.phrase;
  const auto& words = reading.words.hard_moments;
  auto measure = known(head, filled(words.repairs, {{"attempts", phrase.whole(effect->attempts)},
                                                    {"after", phrase.percent(effect->after_repair)},
                                                    {"other", phrase.percent(effect->after_other)}}));
  if (reading.is_quiet) {
    // The numbers alone: who is afraid of somebody needs no hint to be the one who repairs.
  } else if (effect->difference.high < 0) {
    append(measure.sentence, words.repairs_help);
  } else if (effect->difference.low > 0) {
    append(measure.sentence, words.repairs_hard);
  } else {
    append(measure.sentence, reading.words.chance);
  }
  measure.estimates.push_back(
      estimate("", label_of(reading, id), effect->difference, effect->attempts, unit_of(reading, id), 100));
  measure.estimates.push_back(estimate("", label_of(reading, id, 1), effect->eased_share, effect->attempts, "%", 100));
  return measure;
}

std::string withdrawal_sentence(const Reading& reading, std::size_t m, const dyad::Withdrawal& found) {
  const auto& words = reading.words.hard_moments;
  const bool is_slower = found.slower_by.low > 0;
  const bool is_shorter = found.word_ratio.high < 1;
  auto sentence = reading.people.say(m, is_slower && is_shorter ? words.later_and_shorter
                                        : is_slower             ? words.later
                                        : is_shorter            ? words.shorter
                                                                : words.neither);
  if (found.is_pattern) append(sentence, reading.phrase.counted(found.shut_down, words.shut_down));
  return sentence;
}

Measure withdrawal_found(const Reading& reading) {
  const auto* const id = "demand_withdraw";
  const auto head = head_of(reading, id);
  std::array<dyad::Known<dyad::Withdrawal>, 2> found;
  for (std::size_t m = 0; m < 2; ++m) {
    found[m] = dyad::withdrawal(reading.turns, reading.runs, reading.answer_times[m], reading.silence_ms,
                                static_cast<std::uint8_t>(m));
  }
  if (!found[0] && !found[1]) return not_known(reading, head, missing_of_both(found));
  auto measure = known(head, "");
  for (const auto m : reading.people.order()) {
    if (!found[m]) continue;
    append(measure.sentence, withdrawal_sentence(reading, m, *found[m]));
    const auto& name = reading.people.name(m);
    measure.estimates.push_back(
        estimate(name, label_of(reading, id), found[m]->slower_by, found[m]->complaints, unit_of(reading, id)));
    measure.estimates.push_back(
        estimate(name, label_of(reading, id, 1), found[m]->word_ratio, found[m]->complaints, ""));
  }
  return measure;
}

std::string pauses_sentence(const Reading& reading, std::int64_t all, std::int64_t kept) {
  const auto& words = reading.words.hard_moments;
  if (all == 0) return words.no_pauses;
  if (all == 1) return kept == 1 ? words.one_kept : words.one_open;
  return filled(kept == all ? words.all_kept
                : kept == 0 ? words.none_kept
                            : words.some_kept,
                {{"n", reading.phrase.whole(all)}, {"kept", reading.phrase.whole(kept)}});
}

Measure pauses_found(const Reading& reading) {
  const auto* const id = "announced_pauses";
  const auto pauses = dyad::announced_pauses(reading.turns);
  const auto all = pauses.announced[0] + pauses.announced[1];
  const auto kept = pauses.kept[0] + pauses.kept[1];
  auto measure = known(head_of(reading, id), pauses_sentence(reading, all, kept));
  if (all == 0) return measure;
  measure.estimates.push_back(estimate(
      "", label_of(reading, id), dyad::jeffreys(static_cast<double>(kept), static_cast<double>(all)), all, "%", 100));
  return measure;
}

Measure pronouns_found(const Reading& reading) {
  const auto* const id = "we_talk";
  const auto head = head_of(reading, id);
  const auto talk = dyad::conflict_pronouns(reading.turns, reading.episodes);
  if (const auto* missing = missing_of_either(talk)) return not_known(reading, head, *missing);
  const auto& people = reading.people;
  const auto& phrase = reading.phrase;
  const auto [first, second] = people.order();
  auto measure = known(head, people.say_of_both(reading.words.hard_moments.pronouns,
                                                {{"my_we", phrase.percent(talk[first]->we.value)},
                                                 {"their_we", phrase.percent(talk[second]->we.value)},
                                                 {"my_you", phrase.percent(talk[first]->you.value)},
                                                 {"their_you", phrase.percent(talk[second]->you.value)}}));
  for (const auto m : people.order()) {
    measure.estimates.push_back(
        estimate(people.name(m), label_of(reading, id), talk[m]->we, talk[m]->pronouns, "%", 100));
    measure.estimates.push_back(
        estimate(people.name(m), label_of(reading, id, 1), talk[m]->you, talk[m]->pronouns, "%", 100));
  }
  return measure;
}

}  // namespace

std::vector<Measure> conflict_measures(const Reading& reading) {
  return unless_unread(reading, {episodes_found(reading), harsh_starts_found(reading), reciprocity_found(reading),
                                 repair_found(reading), withdrawal_found(reading), pauses_found(reading),
                                 pronouns_found(reading), mark_rates(reading, "hurtful_marks", false)});
}

}  // namespace securebase::report
