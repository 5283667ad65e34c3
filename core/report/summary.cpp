#include <algorithm>

#include "core/dyad/pause.hpp"
#include "core/dyad/repair.hpp"
#include "core/report/measures.hpp"

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
  const auto& words = reading.words.summary;
  const auto& phrase = reading.phrase;
  const auto count = static_cast<std::int64_t>(turns.size());
  const auto who = reading.people.say_of_both(reading.words.people.between);
  if (turns.empty()) return phrase.counted(count, words.read, {{"who", who}});
  const auto first = phrase.month(dyad::month_of_day(dyad::day_of(turns.front())));
  const auto last = phrase.month(dyad::month_of_day(dyad::day_of(turns.back())));
  return phrase.counted(count, first == last ? words.read_month : words.read_months,
                        {{"who", who}, {"first", first}, {"last", last}});
}

/// What is good in it, where that is known for sure: the first that applies.
std::string good_news(const Reading& reading, std::span<const Section> sections) {
  const auto& words = reading.words.summary;
  const auto& phrase = reading.phrase;
  if (!reading.is_quiet && known_measure(sections, "repair") != nullptr) {
    const auto effect = dyad::repair_effect(reading.turns, reading.episodes);
    if (effect && effect->difference.high < 0) return words.repairs;
  }
  const auto tone = dyad::friendly_to_unfriendly(reading.days, dyad::Who::both);
  if (known_measure(sections, "positive_negative") != nullptr && tone->ratio.low > 1) {
    const auto ratio = phrase.decimal(tone->ratio.value);
    return filled(
        words.friendly,
        {{"ratio", ratio}, {"likely", phrase.most_likely(phrase.decimal_range(tone->ratio), phrase.about(ratio))}});
  }
  const auto thanks = rate_of_mark(reading, dyad::Who::both, Mark::appreciation);
  if (known_measure(sections, "appreciation") != nullptr && thanks && thanks->rate.at_95.low >= 0.01) {
    return filled(words.thanks, {{"thanking", Phrase::share(reading.words.shares.thanking, thanks->rate.at_95.value)},
                                 {"range", phrase.percent_range(thanks->rate.at_95)}});
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
  const auto& words = reading.words.summary;
  if (!reading.reads_words) return words.unread;
  if (known == all) return words.all_known;
  return filled(words.some_known, {{"known", reading.phrase.whole(known)}, {"all", reading.phrase.whole(all)}});
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
