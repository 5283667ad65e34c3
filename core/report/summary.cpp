#include <algorithm>

#include "core/dyad/pause.hpp"
#include "core/dyad/repair.hpp"
#include "core/report/measures.hpp"
#include "core/report/phrase.hpp"

namespace securebase::report {
namespace {

const Measure* known_measure(std::span<const Section> sections, std::string_view id) {
  for (const auto& section : sections) {
    for (const auto& measure : section.measures) {
      if (measure.id == id && measure.is_known) return &measure;
    }
  }
  return nullptr;
}

std::string first_sentence(const std::string& text) {
  const auto end = text.find(". ");
  return end == std::string::npos ? text : text.substr(0, end + 1);
}

std::string scope(const Reading& reading) {
  const auto& turns = reading.turns;
  auto text = "This reads " + counted(static_cast<std::int64_t>(turns.size()), "message", "messages") + " between " +
              reading.people.both_by_name();
  if (turns.empty()) return text + ".";
  const auto first = month_in_words(dyad::month_of_day(dyad::day_of(turns.front())));
  const auto last = month_in_words(dyad::month_of_day(dyad::day_of(turns.back())));
  return text + (first == last ? ", in " + first : ", from " + first + " to " + last) + ".";
}

/// What is good in it, where that is known for sure: the first that applies.
std::string good_news(const Reading& reading, std::span<const Section> sections) {
  if (!reading.is_quiet && known_measure(sections, "repair") != nullptr) {
    const auto effect = dyad::repair_effect(reading.turns, reading.episodes);
    if (effect && effect->difference.high < 0)
      return "In hard moments, attempts at repair seem to help: fewer tense messages follow them.";
  }
  const auto tone = dyad::friendly_to_unfriendly(reading.days, dyad::Who::both);
  if (known_measure(sections, "positive_negative") != nullptr && tone->ratio.low > 1) {
    return "Friendly words are about " + decimal(tone->ratio.value) + " times as frequent as unfriendly ones" +
           most_likely(decimal_range(tone->ratio), "about " + decimal(tone->ratio.value)) + ".";
  }
  const auto thanks = rate_of_mark(reading, dyad::Who::both, Mark::appreciation);
  if (known_measure(sections, "appreciation") != nullptr && thanks && thanks->rate.at_95.low >= 0.01) {
    return "About " + of_ten(thanks->rate.at_95.value) + " messages thank or praise the other, most likely " +
           percent_range(thanks->rate.at_95) + " of all.";
  }
  return "";
}

/// What else is worth a look: who writes, starts and answers.
std::string what_stands_out(std::span<const Section> sections) {
  for (const auto* id : {"conversation_starts", "message_balance", "answer_time"}) {
    if (const auto* measure = known_measure(sections, id)) return first_sentence(measure->sentence);
  }
  return "";
}

std::string how_sure(const Reading& reading, std::span<const Section> sections) {
  std::int64_t known = 0;
  std::int64_t all = 0;
  for (const auto& section : sections) {
    all += static_cast<std::int64_t>(section.measures.size());
    known += std::ranges::count(section.measures, true, &Measure::is_known);
  }
  if (!reading.reads_words)
    return "Most of the words are in a language that is not read yet, so this is about timing and amounts only.";
  if (known == all) return "Each number below has a range in which the truth most likely lies.";
  return whole(known) + " of " + whole(all) +
         " things can be said from this much, each with a range; the others say what is still missing.";
}

}  // namespace

std::string summary_of(const Reading& reading, std::span<const Section> sections) {
  auto text = scope(reading);
  for (const auto& sentence : {good_news(reading, sections), what_stands_out(sections), how_sure(reading, sections)}) {
    if (!sentence.empty()) text += " " + sentence;
  }
  return text;
}

}  // namespace securebase::report
