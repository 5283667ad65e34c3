#include "core/view/picture_chats.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>
#include <utility>

#include "core/dyad/counts.hpp"
#include "core/dyad/interval.hpp"
#include "core/security/model.hpp"
#include "core/view/shown.hpp"

namespace securebase::view {
namespace {

/// Below this many complaints a share of them says nothing; as in the report on a chat.
constexpr std::int64_t complaints_min = 15;

using Template = std::vector<std::pair<std::string_view, std::string>>;

std::string filled(std::string words, const Template& places) {
  for (const auto& [name, value] : places) words = guide::filled(words, name, value);
  return words;
}

std::int32_t year_of(std::int32_t month) { return 1970 + month / 12; }

std::string in_month(std::int32_t month, const guide::ChatWords& words) {
  const auto place = static_cast<std::size_t>(month % 12);
  return place < words.in_months.size() ? guide::filled(words.in_months[place], "year", std::to_string(year_of(month)))
                                        : "";
}

/// Per 100: one place below ten, none above.
std::string per_hundred(double share, Language language) {
  const double value = share * 100;
  if (value >= 9.95) return std::to_string(std::llround(value));
  const auto tenths = std::llround(value * 10);
  return std::to_string(tenths / 10) + guide::guide(language).views.numbers.decimal_mark + std::to_string(tenths % 10);
}

/// Own answers to the items of each scale, by month: their mean, in the order of the answers.
using Answers = std::map<std::pair<std::string, std::int32_t>, std::pair<double, double>>;

Answers answers_by_month(const Log& log, const Zone& zone) {
  Answers answers;
  for (const auto& entry : log.entries()) {
    const auto* const given = event::answers_in(entry.body);
    if (given == nullptr) continue;
    const auto day = static_cast<std::int32_t>(zone.at_utc(entry.time_ms).day());
    for (const auto& [item_id, category] : *given) {
      const auto* const item = security::find_item(item_id);
      if (item == nullptr || category < 0 || category > static_cast<int>(item->thresholds.size())) continue;
      auto& [sum, count] = answers[{item->scale, dyad::month_of_day(day)}];
      sum += security::scored(*item, category);
      count += 1;
    }
  }
  return answers;
}

/// The scale of own answers beside a mark in one direction, with its words.
struct OwnScale {
  std::string id;
  const guide::Reading* reading = nullptr;
  const std::string* learning = nullptr;
  std::optional<std::string> name;
  bool is_answered_as_is = false;  ///< Whether an answer's word says it as it was asked.
};

std::optional<OwnScale> own_scale(std::string_view mark, std::string_view side, Language language) {
  for (const auto& sign : security::model().chats.signs) {
    if (sign.mark != mark || sign.side != side) continue;
    if (const auto* const facet = guide::find_facet(sign.scale, language))
      return OwnScale{sign.scale, &facet->reading, &facet->learning, facet->name, false};
    if (const auto* const factor = guide::find_factor(sign.scale, language))
      return OwnScale{sign.scale, side == "written" ? &factor->own : &factor->experienced, &factor->learning,
                      std::nullopt, true};
  }
  return std::nullopt;
}

/// What the section is made from.
struct Source {
  const Course& course;
  security::State state;
  Answers answers;
  Language language;
  const guide::ChatWords& words;

  void add_answer(ChatPoint& point, const OwnScale& scale, std::int32_t month) const {
    const auto found = answers.find({scale.id, month});
    if (!scale.is_answered_as_is || found == answers.end()) return;
    const auto& answer_words = security::model_words(language).answers;
    const auto place = std::llround(found->second.first / found->second.second);
    if (place < 0 || static_cast<std::size_t>(place) >= answer_words.size()) return;
    point.level = static_cast<std::int32_t>(place);
    point.answer = answer_words[static_cast<std::size_t>(place)];
  }
};

std::string missing(const KeptChats::Counted& counted, const std::vector<KeptChats::Month>& months,
                    const guide::ChatWords& words) {
  const auto& gates = security::model().chats;
  std::int64_t fullest = 0;
  for (const auto& month : months) fullest = std::max(fullest, month.turns);
  if (fullest < gates.turns_min) {
    return filled(words.needs_turns, {{"needed", std::to_string(gates.turns_min)}, {"there", std::to_string(fullest)}});
  }
  if (counted.checked < gates.checks_min) {
    return filled(words.needs_checks,
                  {{"needed", std::to_string(gates.checks_min)}, {"there", std::to_string(counted.checked)}});
  }
  return words.needs_certainty;
}

std::vector<ChatPoint> points_of(const Source& source, const std::vector<KeptChats::Month>& months,
                                 const std::optional<OwnScale>& own) {
  std::vector<ChatPoint> points;
  std::int32_t last = 0;
  for (const auto& month : months) {
    // A month without a message is there as well, so that no line passes over it unseen.
    for (auto empty = last + 1; !points.empty() && empty < month.month; ++empty)
      points.push_back({month_label(empty), 0, {}, {}, {}, {}, ""});
    last = month.month;
    ChatPoint point{month_label(month.month), month.turns, {}, {}, {}, {}, ""};
    if (month.rate) {
      point.value = month.rate->mean * 100;
      point.low = month.rate->at_80.low * 100;
      point.high = month.rate->at_80.high * 100;
    }
    if (own) source.add_answer(point, *own, month.month);
    points.push_back(std::move(point));
  }
  return points;
}

std::string timing_words(const Source& source, std::size_t direction) {
  const auto& timing = source.course.chats().timing()[direction];
  if (!timing || timing->complaints < complaints_min) return "";
  const auto share = dyad::wilson(static_cast<double>(timing->shut_down), static_cast<double>(timing->complaints));
  return filled(direction == KeptChats::written ? source.words.timing_written : source.words.timing_reached,
                {{"complaints", std::to_string(timing->complaints)},
                 {"value", per_hundred(share.value, source.language)},
                 {"low", per_hundred(share.low, source.language)},
                 {"high", per_hundred(share.high, source.language)}});
}

ChatSideView side_view(const Source& source, const KeptChats::Counted& counted, std::size_t direction) {
  const auto& words = source.words;
  const auto& months = counted.months[direction];
  const bool is_written = direction == KeptChats::written;
  ChatSideView view{is_written ? "written" : "reached",
                    is_written ? words.sides.written : words.sides.reached,
                    false,
                    "",
                    {},
                    {},
                    {},
                    ""};
  const auto own = own_scale(name_of(counted.mark), view.side, source.language);
  if (own) {
    view.own = shown(security::belief(source.state, own->id), *own->reading, *own->learning);
    view.own_name = own->name;
  }
  if (counted.mark == Mark::stonewalling) view.timing = timing_words(source, direction);
  const KeptChats::Month* latest = nullptr;
  for (const auto& month : months) latest = month.rate ? &month : latest;
  if (latest == nullptr) {
    view.words = missing(counted, months, words);
    return view;
  }
  view.is_known = true;
  view.words = filled(words.known, {{"in_month", in_month(latest->month, words)},
                                    {"value", per_hundred(latest->rate->mean, source.language)},
                                    {"low", per_hundred(latest->rate->at_80.low, source.language)},
                                    {"high", per_hundred(latest->rate->at_80.high, source.language)}});
  view.points = points_of(source, months, own);
  return view;
}

}  // namespace

ChatsView chats(const Log& log, const Course& course, const Zone& zone, const guide::Circumstances& circumstances,
                std::int64_t now_ms) {
  ChatsView view;
  const auto& kept = course.chats();
  if (kept.readings().empty()) return view;
  const auto& words = guide::guide(circumstances.language).chats;
  const Source source{course, course.at(now_ms), answers_by_month(log, zone), circumstances.language, words};
  for (const auto& reading : kept.readings()) {
    view.readings.push_back({reading.event_id, log.corrections_of(reading.event_id), reading.time_ms,
                             month_label(reading.first), month_label(reading.last), reading.turns, reading.reader});
  }
  for (const auto& counted : kept.marks()) {
    const auto named = std::ranges::find(words.marks, name_of(counted.mark), &guide::ChatMarkWords::id);
    if (named == words.marks.end()) continue;
    view.marks.push_back(
        {named->id,
         named->name,
         named->meaning,
         is_helpful(counted.mark),
         {side_view(source, counted, KeptChats::written), side_view(source, counted, KeptChats::reached)}});
  }
  view.note = words.note;
  view.weight = words.weight;
  view.range = words.range;
  return view;
}

}  // namespace securebase::view
