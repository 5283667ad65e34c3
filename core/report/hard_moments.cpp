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
#include "core/report/phrase.hpp"

namespace securebase::report {
namespace {

void append(std::string& text, const std::string& sentence) { text += (text.empty() ? "" : " ") + sentence; }

Measure episodes_found(const Reading& reading) {
  const Head head{
      "conflict_episodes", "Hard moments in this chat",
      "A stretch in which three of six messages within two hours are unfriendly or complain, from both sides "
      "(or four from one; one more each where such messages are frequent throughout), until eight calm ones or two "
      "hours without. Teasing can look like this, and a "
      "quarrel in other words, or not in writing, leaves nothing to find. 95 % interval for a count."};
  const auto rate = dyad::episodes_per_month(reading.turns, reading.episodes);
  if (!rate) return not_known(head, rate.error());
  const auto count = static_cast<std::int64_t>(reading.episodes.size());
  auto measure = known(head, count == 0 ? "No stretch of tense messages was found."
                                        : counted(count, "stretch of tense messages was found",
                                                  "stretches of tense messages were found") +
                                              ": about " + decimal(rate->value) + " a month" +
                                              most_likely(decimal_range(*rate), "about " + decimal(rate->value)) +
                                              (reading.is_quiet ? "." : ". Hard moments belong to living together."));
  measure.estimates.push_back(estimate("", "tense stretches", *rate, count, "a month"));
  return measure;
}

Measure harsh_starts_found(const Reading& reading) {
  const Head head{
      "harsh_starts", "How hard moments begin",
      "Of the tense stretches: how many began with blame, sarcasm or an attack in the opener's first three "
      "messages within three minutes. The first minutes of a quarrel tend to set its course (Carrère and Gottman 1999, "
      "124 couples in a laboratory). Shown for both together, and for you alone where it is known who reads. 95 % "
      "Jeffreys interval."};
  const auto starts = dyad::harsh_starts(reading.turns, reading.episodes);
  if (!starts.both)
    return not_known(head, dyad::Missing{dyad::Need::episodes, starts.both.error().needed, starts.both.error().there});
  auto measure = known(head, "");
  const auto add = [&](const dyad::HarshStart& start, const std::string& opened, const std::string& name) {
    append(measure.sentence, "Of " + counted(start.opened, "tense stretch", "tense stretches") + opened + ", " +
                                 whole(start.harsh) + " began harshly: most likely " + percent_range(start.share) +
                                 ".");
    measure.estimates.push_back(estimate(name, "harsh beginnings", start.share, start.opened, "%", 100));
  };
  add(*starts.both, "", "");
  for (const auto m : reading.people.order()) {
    if (reading.people.is_me(m) && starts.by_opener[m])
      add(*starts.by_opener[m], " that you opened", reading.people.name(m));
  }
  return measure;
}

std::string reciprocity_sentence(const People& people, std::size_t m, const dyad::Interval& odds) {
  if (odds.low > 1) {
    return people.Possessive(m) +
           " answers are more often unfriendly right after an unfriendly message: the odds are " + "about " +
           decimal(odds.value) + " times as high as otherwise" +
           most_likely(decimal_range(odds), "about " + decimal(odds.value)) + ".";
  }
  if (odds.high < 1) {
    return people.Possessive(m) +
           " answers are less often unfriendly right after an unfriendly message than otherwise.";
  }
  return "It cannot be told whether " + people.possessive(m) +
         " answers are more often unfriendly right after an unfriendly message.";
}

Measure reciprocity_found(const Reading& reading) {
  const Head head{
      "negative_reciprocity", "Whether harshness is answered with harshness",
      "How the odds of an unfriendly answer change when the messages before were unfriendly, with what the same person "
      "wrote just before held fixed, so that being in a bad mood oneself is not taken for answering in kind (logistic "
      "regression; 95 % interval with weeks as the observations). Shown only when each of the four counts is at least "
      "5. A bad day that both share looks the same."};
  const std::array found = {dyad::negative_reciprocity(reading.turns, reading.runs, 0),
                            dyad::negative_reciprocity(reading.turns, reading.runs, 1)};
  if (!found[0] && !found[1]) return not_known(head, missing_of_both(found));
  auto measure = known(head, "");
  for (const auto m : reading.people.order()) {
    if (!found[m]) continue;
    append(measure.sentence, reciprocity_sentence(reading.people, m, found[m]->odds_ratio));
    measure.estimates.push_back(estimate(reading.people.name(m), "odds of an unfriendly answer, times",
                                         found[m]->odds_ratio, std::llround(found[m]->table.total()), ""));
  }
  return measure;
}

Measure repair_found(const Reading& reading) {
  const Head head{
      "repair", "Whether attempts at repair help",
      "Within tense stretches: apologies, understanding, thanks, kind readings and offers to start over, and how tense "
      "the other's next three messages were, compared with other moments that were as tense. The comparison matters: "
      "after a peak things calm down by themselves. 95 % interval with stretches as the observations."};
  const auto effect = dyad::repair_effect(reading.turns, reading.episodes);
  if (!effect) return not_known(head, effect.error());
  auto measure =
      known(head, "After " + whole(effect->attempts) + " attempts at repair, " + percent(effect->after_repair) +
                      " of the next messages were tense; at moments as tense "
                      "without one, " +
                      percent(effect->after_other) + ".");
  if (reading.is_quiet) {
    // The numbers alone: who is afraid of somebody needs no hint to be the one who repairs.
  } else if (effect->difference.high < 0) {
    append(measure.sentence, "So they seem to help.");
  } else if (effect->difference.low > 0) {
    append(measure.sentence, "So it may be that these words come when things are hardest, or that others would help.");
  } else {
    append(measure.sentence, "The difference may be chance.");
  }
  measure.estimates.push_back(estimate("", "tense messages after an attempt at repair, more or less by",
                                       effect->difference, effect->attempts, "% points", 100));
  measure.estimates.push_back(
      estimate("", "attempts after which it was clearly calmer", effect->eased_share, effect->attempts, "%", 100));
  return measure;
}

std::string withdrawal_sentence(const People& people, std::size_t m, const dyad::Withdrawal& found) {
  const bool is_slower = found.slower_by.low > 0;
  const bool is_shorter = found.word_ratio.high < 1;
  auto sentence = "After a complaint, " + people.possessive(m) + " answers ";
  if (is_slower && is_shorter) {
    sentence += "come later and are shorter than after neutral messages.";
  } else if (is_slower) {
    sentence += "come later than after neutral messages.";
  } else if (is_shorter) {
    sentence += "are shorter than after neutral messages.";
  } else {
    sentence += "are neither clearly later nor clearly shorter than after neutral messages.";
  }
  if (found.is_pattern) {
    sentence += " In " + counted(found.shut_down, "conversation", "conversations") +
                " a complaint met only a word or two, or a long silence at an hour of writing. It may be a need for a "
                "break that was not said.";
  }
  return sentence;
}

Measure withdrawal_found(const Reading& reading) {
  const Head head{
      "demand_withdraw", "After a complaint",
      "Each person's answers after a complaint against the same person's answers after neutral messages: the wait, in "
      "units of their usual spread at that hour, and the words. Announced pauses never count. A pattern of silence is "
      "named only when it was found in three conversations and clearly more often than after neutral messages. Silence "
      "has many reasons, and for people under strain stepping back can be wise (Ross 2019). 95 % intervals."};
  std::array<dyad::Known<dyad::Withdrawal>, 2> found;
  for (std::size_t m = 0; m < 2; ++m) {
    found[m] = dyad::withdrawal(reading.turns, reading.runs, reading.answer_times[m], reading.silence_ms,
                                static_cast<std::uint8_t>(m));
  }
  if (!found[0] && !found[1]) return not_known(head, missing_of_both(found));
  auto measure = known(head, "");
  for (const auto m : reading.people.order()) {
    if (!found[m]) continue;
    append(measure.sentence, withdrawal_sentence(reading.people, m, *found[m]));
    const auto& name = reading.people.name(m);
    measure.estimates.push_back(estimate(name, "wait after a complaint, longer by", found[m]->slower_by,
                                         found[m]->complaints, "usual spreads"));
    measure.estimates.push_back(
        estimate(name, "words in the answer, times", found[m]->word_ratio, found[m]->complaints, ""));
  }
  return measure;
}

Measure pauses_found(const Reading& reading) {
  const Head head{"announced_pauses", "Pauses with a return",
                  "Messages that take a break and say when it ends, and whether the same person wrote again within a "
                  "day; the time that was named is not checked. A break with a return is a good way through a hard "
                  "moment; it is never counted as shutting the talk down."};
  const auto pauses = dyad::announced_pauses(reading.turns);
  const auto all = pauses.announced[0] + pauses.announced[1];
  if (all == 0) return known(head, "No announced pause was found.");
  const auto kept = pauses.kept[0] + pauses.kept[1];
  auto sentence = counted(all, "pause was announced", "pauses were announced") + ", and ";
  if (all == 1) {
    sentence += kept == 1 ? "the same person wrote again within a day." : "no return within a day was found.";
  } else {
    sentence += (kept == all ? "after each"
                 : kept == 0 ? "after none"
                             : "after " + whole(kept)) +
                " of them the same person wrote again within a day.";
  }
  auto measure = known(head, std::move(sentence));
  measure.estimates.push_back(estimate(
      "", "followed by a return", dyad::jeffreys(static_cast<double>(kept), static_cast<double>(all)), all, "%", 100));
  return measure;
}

Measure pronouns_found(const Reading& reading) {
  const Head head{
      "we_talk", "We and you in hard moments",
      "Within tense stretches only: 'we' words and 'you' words as parts of we, you and I words ('you' "
      "weighs on a quarrel and helps in support, so it is not counted elsewhere; Meier 2021). 95 % interval "
      "with stretches as the observations. The link with how couples fare is weak."};
  const auto talk = dyad::conflict_pronouns(reading.turns, reading.episodes);
  if (const auto* missing = missing_of_either(talk)) return not_known(head, *missing);
  const auto& people = reading.people;
  const auto [first, second] = people.order();
  auto measure = known(head, "Of the words for we, you and I in hard moments, 'we' makes up " +
                                 percent(talk[first]->we.value) + " for " + people.subject(first) + " and " +
                                 percent(talk[second]->we.value) + " for " + people.subject(second) + "; 'you' " +
                                 percent(talk[first]->you.value) + " and " + percent(talk[second]->you.value) + ".");
  for (const auto m : reading.people.order()) {
    measure.estimates.push_back(estimate(people.name(m), "'we'", talk[m]->we, talk[m]->pronouns, "%", 100));
    measure.estimates.push_back(estimate(people.name(m), "'you'", talk[m]->you, talk[m]->pronouns, "%", 100));
  }
  return measure;
}

}  // namespace

std::vector<Measure> conflict_measures(const Reading& reading) {
  return unless_unread(
      reading, {episodes_found(reading), harsh_starts_found(reading), reciprocity_found(reading), repair_found(reading),
                withdrawal_found(reading), pauses_found(reading), pronouns_found(reading),
                mark_rates(reading, {"hurtful_marks", "Ways of writing that may hurt", ""}, false)});
}

}  // namespace securebase::report
