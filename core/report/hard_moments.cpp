#include <algorithm>
#include <cmath>

#include "core/dyad/conflict.hpp"
#include "core/report/measures.hpp"
#include "core/report/phrase.hpp"

namespace securebase::report {
namespace {

using Episodes = std::vector<dyad::Episode>;

constexpr std::int64_t turns_min = 200;
constexpr std::int64_t harsh_episodes_min = 8;
constexpr std::int64_t attempts_min = 10;
constexpr std::int64_t complaints_min = 15;
constexpr std::int64_t shut_down_min = 3;
constexpr std::size_t pronoun_episodes_min = 5;
constexpr double pronouns_min = 100;

std::string needs(std::int64_t needed, const std::string& what, std::int64_t there) {
  return "it takes at least " + std::to_string(needed) + " " + what + ", and there " + (there == 1 ? "is " : "are ") +
         std::to_string(there) + ".";
}

Measure episodes_found(const Reading& reading, const Episodes& episodes) {
  const std::string method =
      "A stretch in which three of six messages are unfriendly or complain, from both sides (or four from one), until "
      "eight calm ones. "
      "Teasing can look like this, and a quarrel in other words, or not in writing, leaves nothing to find. 95 % "
      "interval for a count.";
  const std::string title = "Hard moments in this chat";
  if (static_cast<std::int64_t>(reading.turns.size()) < turns_min) {
    return not_known("conflict_episodes", title,
                     needs(turns_min, "messages", static_cast<std::int64_t>(reading.turns.size())), method);
  }
  const double months = std::max(
      1.0, static_cast<double>(reading.turns.back().utc_ms - reading.turns.front().utc_ms) / (30.44 * 86'400'000));
  const auto count = static_cast<std::int64_t>(episodes.size());
  const auto rate = dyad::poisson_rate(static_cast<double>(count), months);
  Measure measure{"conflict_episodes", title, true, "", method, {}, std::nullopt};
  if (count == 0) {
    measure.sentence = "No stretch of tense messages was found.";
  } else {
    measure.sentence = counted(count, "stretch of tense messages was found", "stretches of tense messages were found") +
                       ": about " + decimal(rate.value) + " a month, most likely between " + decimal(rate.low) +
                       " and " + decimal(rate.high) + ". Hard moments belong to living together.";
  }
  measure.estimates.push_back(estimate("", "tense stretches", rate, count, "a month"));
  return measure;
}

Measure harsh_starts_found(const Reading& reading, const Episodes& episodes) {
  const std::string method =
      "Of the tense stretches each opened: how many began with blame, sarcasm or an attack in the opener's first three "
      "messages. The first "
      "minutes of a quarrel tend to set its course (Carrère and Gottman 1999, 124 couples in a laboratory). 95 % "
      "Wilson interval.";
  const std::string title = "How hard moments begin";
  const auto starts = dyad::harsh_starts(reading.turns, episodes);
  Measure measure{"harsh_starts", title, true, "", method, {}, std::nullopt};
  for (const auto m : reading.people.order()) {
    if (starts.opened[m] < harsh_episodes_min) continue;
    const auto share = dyad::wilson(static_cast<double>(starts.harsh[m]), static_cast<double>(starts.opened[m]));
    if (!measure.sentence.empty()) measure.sentence += " ";
    measure.sentence += "Of " + counted(starts.opened[m], "tense stretch", "tense stretches") + " that " +
                        reading.people.subject(m) + " opened, " + std::to_string(starts.harsh[m]) + " began harshly.";
    measure.estimates.push_back(
        estimate(reading.people.name(m), "harsh beginnings", share, starts.opened[m], "%", 100));
  }
  if (measure.estimates.empty()) {
    return not_known(
        "harsh_starts", title,
        needs(harsh_episodes_min, "tense stretches opened by one person", std::max(starts.opened[0], starts.opened[1])),
        method);
  }
  return measure;
}

Measure reciprocity_found(const Reading& reading) {
  const std::string method =
      "How the odds of an unfriendly answer change when the messages before were unfriendly, within what the same "
      "person wrote just before "
      "(so that being in a bad mood oneself is not taken for answering in kind). Odds ratio shared by both cases "
      "(Woolf), 95 % interval; "
      "shown only when each of the four counts is at least 5.";
  const std::string title = "Whether harshness is answered with harshness";
  Measure measure{"negative_reciprocity", title, true, "", method, {}, std::nullopt};
  double smallest = 1e9;
  for (const auto m : reading.people.order()) {
    const auto found = dyad::negative_reciprocity(reading.turns, reading.sessions, static_cast<std::uint8_t>(m));
    smallest = std::min(smallest, found.table.smallest());
    if (found.table.smallest() < 5) continue;
    const auto odds = dyad::partner_log_odds(found.cells);
    const dyad::Interval ratio{std::exp(odds.value), std::exp(odds.value - dyad::z_95 * odds.error),
                               std::exp(odds.value + dyad::z_95 * odds.error)};
    if (!measure.sentence.empty()) measure.sentence += " ";
    if (ratio.low > 1) {
      measure.sentence += "After an unfriendly message, the odds that " + reading.people.possessive(m) +
                          " answer is unfriendly too are about " + decimal(ratio.value) +
                          " times as high as otherwise, most likely between " + decimal(ratio.low) + " and " +
                          decimal(ratio.high) + " times.";
    } else if (ratio.high < 1) {
      measure.sentence += "After an unfriendly message, " + reading.people.possessive(m) +
                          " answer is less often unfriendly than otherwise.";
    } else {
      measure.sentence += "It cannot be told whether " + reading.people.possessive(m) +
                          " answers turn unfriendly after an unfriendly message.";
    }
    measure.estimates.push_back(estimate(reading.people.name(m), "odds of an unfriendly answer, times", ratio,
                                         static_cast<std::int64_t>(found.table.total()), ""));
  }
  if (measure.estimates.empty()) {
    return not_known("negative_reciprocity", title,
                     "each of four counts of what followed what must reach 5, and the smallest is " +
                         std::to_string(static_cast<int>(smallest)) + ".",
                     method);
  }
  return measure;
}

Measure repair_found(const Reading& reading, const Episodes& episodes) {
  const std::string method =
      "Within tense stretches: apologies, understanding, thanks, kind readings and offers to start over, and how tense "
      "the other's next three "
      "messages were, compared with other moments that were as tense. The comparison matters: after a peak things calm "
      "down by themselves. "
      "95 % interval for the difference.";
  const std::string title = "Whether attempts at repair help";
  const auto effect = dyad::repair_effect(reading.turns, episodes);
  if (effect.attempts < attempts_min || effect.compared < attempts_min) {
    return not_known("repair", title,
                     needs(attempts_min, "attempts at repair and as many moments to compare them with",
                           std::min(effect.attempts, effect.compared)),
                     method);
  }
  Measure measure{"repair", title, true, "", method, {}, std::nullopt};
  measure.sentence =
      "After " + std::to_string(effect.attempts) + " attempts at repair, " + percent(effect.after_repair) +
      " of the next messages were tense; at moments as tense without one, " + percent(effect.after_other) + ".";
  if (effect.difference.high < 0) {
    measure.sentence += " So they seem to help.";
  } else {
    measure.sentence += " The difference may be chance.";
  }
  measure.estimates.push_back(
      estimate("", "tense messages after a repair, difference", effect.difference, effect.attempts, "% points", 100));
  return measure;
}

Measure withdrawal_found(const Reading& reading) {
  const std::string method =
      "Each person's answers after a complaint against the same person's answers after neutral messages: the wait in "
      "units of their usual "
      "spread at that hour, and the words. Announced pauses are left out. Silence has many reasons, and for people "
      "under strain stepping back "
      "can be wise (Ross 2019). 95 % interval for a difference of means.";
  const std::string title = "After a complaint";
  Measure measure{"demand_withdraw", title, true, "", method, {}, std::nullopt};
  std::int64_t most = 0;
  for (const auto m : reading.people.order()) {
    const auto found =
        dyad::withdrawal(reading.turns, reading.sessions, reading.answer_times, static_cast<std::uint8_t>(m));
    most = std::max(most, found.complaints);
    if (found.complaints < complaints_min || found.neutral < complaints_min) continue;
    if (!measure.sentence.empty()) measure.sentence += " ";
    const auto who = reading.people.possessive(m);
    if (found.slower_by.low > 0) {
      measure.sentence += "After a complaint " + who + " answers come later than usual.";
    } else if (found.word_ratio.high < 1) {
      measure.sentence += "After a complaint " + who + " answers are shorter than usual.";
    } else {
      measure.sentence += "After a complaint " + who + " answers are neither clearly later nor shorter than usual.";
    }
    if (found.shut_down >= shut_down_min) {
      measure.sentence += " In " + std::to_string(found.shut_down) +
                          " conversations a complaint met only one or two words, or a silence longer than " + who +
                          " usual.";
    }
    measure.estimates.push_back(estimate(reading.people.name(m), "wait after a complaint, longer by", found.slower_by,
                                         found.complaints, "usual spreads"));
    measure.estimates.push_back(
        estimate(reading.people.name(m), "words in the answer, times", found.word_ratio, found.complaints, ""));
  }
  if (measure.estimates.empty())
    return not_known("demand_withdraw", title, needs(complaints_min, "answered complaints from one side", most),
                     method);
  return measure;
}

Measure pauses_found(const Reading& reading) {
  const std::string method =
      "Messages that take a break and say when it ends, and whether the same person wrote again within a day. A break "
      "with a return is a good "
      "way through a hard moment; it is never counted as shutting the talk down.";
  const auto pauses = dyad::announced_pauses(reading.turns);
  const auto all = pauses.announced[0] + pauses.announced[1];
  const auto kept = pauses.returned[0] + pauses.returned[1];
  Measure measure{"announced_pauses", "Pauses with a return", true, "", method, {}, std::nullopt};
  measure.sentence = all == 0 ? "No announced pause was found."
                              : counted(all, "pause was announced", "pauses were announced") + ", and after " +
                                    std::to_string(kept) + " of them the same person wrote again within a day.";
  for (std::size_t m = 0; m < 2 && all > 0; ++m) {
    if (pauses.announced[m] == 0) continue;
    measure.estimates.push_back(
        estimate(reading.people.name(m), "returned within a day",
                 dyad::wilson(static_cast<double>(pauses.returned[m]), static_cast<double>(pauses.announced[m])),
                 pauses.announced[m], "%", 100));
  }
  return measure;
}

Measure pronouns_found(const Reading& reading, const Episodes& episodes) {
  const std::string method =
      "Within tense stretches only: 'we' words as a part of we, you and I words (Meier 2021: 'you' weighs on a quarrel "
      "and helps in support, so "
      "it is not counted elsewhere). 95 % interval from resampling stretches. The link with how couples fare is weak.";
  const std::string title = "We and you in hard moments";
  const auto talk = dyad::conflict_pronouns(reading.turns, episodes);
  if (episodes.size() < pronoun_episodes_min || std::min(talk.pronouns[0], talk.pronouns[1]) < pronouns_min) {
    return not_known("we_talk", title, "it takes at least 5 tense stretches with 100 such words from each of the two.",
                     method);
  }
  Measure measure{"we_talk", title, true, "In hard moments,", method, {}, std::nullopt};
  const auto [first, second] = reading.people.order();
  for (const auto m : {first, second}) {
    const auto we = dyad::block_ratio(talk.we[m], true);
    const auto you = dyad::block_ratio(talk.you[m], true);
    measure.sentence += (m == first ? " " : " and ") + reading.people.does(m, "say") + " 'we' in " + in_ten(we.value) +
                        " and 'you' in " + in_ten(you.value);
    measure.estimates.push_back(
        estimate(reading.people.name(m), "we", we, static_cast<std::int64_t>(talk.pronouns[m]), "%", 100));
    measure.estimates.push_back(
        estimate(reading.people.name(m), "you", you, static_cast<std::int64_t>(talk.pronouns[m]), "%", 100));
  }
  measure.sentence += " of the words for we, you and I.";
  return measure;
}

}  // namespace

std::vector<Measure> conflict_measures(const Reading& reading) {
  const auto episodes = dyad::conflict_episodes(reading.turns, reading.sessions);
  std::vector<Measure> measures = {episodes_found(reading, episodes), harsh_starts_found(reading, episodes),
                                   reciprocity_found(reading),        repair_found(reading, episodes),
                                   withdrawal_found(reading),         pauses_found(reading),
                                   pronouns_found(reading, episodes)};
  if (const auto reason = words_unread(reading); !reason.empty()) {
    for (auto& measure : measures) measure = not_known(measure.id, measure.title, reason, measure.method);
  }
  return measures;
}

}  // namespace securebase::report
