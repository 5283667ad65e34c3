#include "core/view/kept_chats.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <iterator>
#include <map>
#include <ranges>
#include <tuple>

#include "core/base/moment.hpp"
#include "core/dyad/interval.hpp"
#include "core/security/model.hpp"

namespace securebase::view {
namespace {

constexpr std::int64_t count_max = 1'000'000'000;

std::int64_t bounded(std::int64_t count, std::int64_t most = count_max) {
  return std::clamp<std::int64_t>(count, 0, most);
}

/// "2024-05" as months from 1970-01.
std::optional<std::int32_t> month_of(std::string_view text) {
  if (text.size() != 7 || text[4] != '-') return std::nullopt;
  std::int32_t year = 0;
  std::int32_t month = 0;
  const auto* const begin = text.data();
  if (std::from_chars(begin, begin + 4, year).ptr != begin + 4) return std::nullopt;
  if (std::from_chars(begin + 5, begin + 7, month).ptr != begin + 7) return std::nullopt;
  if (year < 1970 || month < 1 || month > 12) return std::nullopt;
  return (year - 1970) * 12 + month - 1;
}

/// The month's last midnight, in days from 1970.
double end_of(std::int32_t month) {
  const auto next = month + 1;
  return static_cast<double>(days_from_civil({1970 + next / 12, static_cast<std::uint8_t>(next % 12 + 1), 1}));
}

const event::ChatSide& side_of(const event::ChatMonth& month, std::size_t direction) {
  return direction == KeptChats::written ? month.written : month.reached;
}

/// One kept reading with its numbers made sound, and the months that count from it.
struct Source {
  const Entry* entry = nullptr;
  const event::ChatMeasured* body = nullptr;
  std::map<std::int32_t, const event::ChatMonth*> months;

  bool counts(const event::ChatSide& side) const { return side.marked.size() == body->readers.size(); }
  std::int64_t checks() const {
    std::int64_t sum = 0;
    for (const auto& check : body->checks) sum += bounded(check.fair) + bounded(check.unfair);
    return sum;
  }
};

std::int64_t turns_of(const event::ChatMonth& month) {
  return bounded(month.written.turns) + bounded(month.reached.turns);
}

std::vector<Source> sources_of(const Log& log) {
  std::vector<Source> sources;
  for (const auto& entry : log.entries()) {
    const auto* const body = std::get_if<event::ChatMeasured>(&entry.body);
    if (body == nullptr) continue;
    Source source{&entry, body, {}};
    for (const auto& month : body->months) {
      const auto number = month_of(month.month);
      if (number && source.counts(month.written) && source.counts(month.reached)) source.months[*number] = &month;
    }
    sources.push_back(std::move(source));
  }
  return sources;
}

/// Leaves each month with one reading: that with the most messages in it, of equals the one with more checks, then the
/// later. Two exports of one chat that overlap so never count a message twice.
void settle_months(std::vector<Source>& sources) {
  std::map<std::int32_t, std::size_t> best;
  const auto rank = [&](std::size_t source, std::int32_t month) {
    return std::tuple(turns_of(*sources[source].months.at(month)), sources[source].checks(), source);
  };
  for (std::size_t s = 0; s < sources.size(); ++s) {
    for (const auto& [month, counts] : sources[s].months) {
      const auto [place, is_new] = best.try_emplace(month, s);
      if (!is_new && rank(s, month) > rank(place->second, month)) place->second = s;
    }
  }
  for (std::size_t s = 0; s < sources.size(); ++s)
    std::erase_if(sources[s].months, [&](const auto& month) { return best.at(month.first) != s; });
}

/// One mark as one reading counted it.
struct MarkSource {
  const Source* source = nullptr;
  std::size_t place = 0;  ///< In the reading's lists.
  double flagged = 0;     ///< In the whole reading.
  double turns = 0;
  dyad::FairnessChecks checks;
};

MarkSource mark_source(const Source& source, std::size_t place) {
  MarkSource of{&source, place, 0, 0, {}};
  for (const auto& month : source.body->months) {
    for (const auto* side : {&month.written, &month.reached}) {
      if (!source.counts(*side)) continue;
      const auto turns = bounded(side->turns);
      of.turns += static_cast<double>(turns);
      of.flagged += static_cast<double>(bounded(side->marked[place], turns));
    }
  }
  for (const auto& check : source.body->checks) {
    if (check.mark != source.body->readers[place].mark) continue;
    // Nobody can have looked at more than was marked.
    of.checks.fair = std::min(static_cast<double>(bounded(check.fair)), of.flagged);
    of.checks.unfair = std::min(static_cast<double>(bounded(check.unfair)), of.flagged - of.checks.fair);
  }
  return of;
}

/// The reader's errors, with the checks of every reading by the same reader counted in.
dyad::Reliability reliability_of(const MarkSource& of, const std::vector<MarkSource>& all) {
  const auto& reader = of.source->body->readers[of.place];
  dyad::Reliability reliability{static_cast<double>(bounded(reader.hits)), static_cast<double>(bounded(reader.misses)),
                                static_cast<double>(bounded(reader.false_alarms)),
                                static_cast<double>(bounded(reader.correct_silence))};
  for (const auto& one : all) {
    if (one.source->body->reader != of.source->body->reader) continue;
    reliability = dyad::with_checks(reliability, one.checks, one.flagged, one.turns);
  }
  return reliability;
}

/// The corrections for one mark. Working one out takes longer than all the rest, and readings by one reader share it.
class Corrections {
 public:
  const dyad::RateCorrection& of(const dyad::Reliability& errors) {
    const std::array key{errors.hits, errors.misses, errors.false_alarms, errors.correct_silence};
    const auto found = made_.find(key);
    return found != made_.end() ? found->second : made_.emplace(key, dyad::RateCorrection(errors)).first->second;
  }

 private:
  std::map<std::array<double, 4>, dyad::RateCorrection> made_;
};

double checked_by(const std::string& reader, const std::vector<MarkSource>& all) {
  double checked = 0;
  for (const auto& one : all) checked += one.source->body->reader == reader ? one.checks.fair + one.checks.unfair : 0;
  return checked;
}

/// The months that count, first and last.
struct Months {
  std::int32_t first = 0;
  std::int32_t last = 0;
  bool hold(std::int32_t month) const { return first <= month && month <= last; }
};

/// The latest month with messages enough for a rate, and those that follow it one by one: a single message of a device
/// whose clock was wrong must not move the window away from all others. Where no month has enough, the fullest stands
/// for it.
Months months_that_count(const std::vector<Source>& sources) {
  std::map<std::int32_t, std::int64_t> fuller_side;
  for (const auto& source : sources) {
    for (const auto& [number, month] : source.months)
      fuller_side[number] = std::max(bounded(month->written.turns), bounded(month->reached.turns));
  }
  if (fuller_side.empty()) return {};
  const auto is_full = [](const auto& month) { return month.second >= security::model().chats.turns_min; };
  const auto full = std::ranges::find_if(fuller_side.rbegin(), fuller_side.rend(), is_full);
  auto last = full != fuller_side.rend()
                  ? full->first
                  : std::ranges::max_element(fuller_side, {}, [](const auto& month) { return month.second; })->first;
  while (fuller_side.contains(last + 1)) ++last;
  return {last - kept_months_shown + 1, last};
}

void add_months(KeptChats::Counted& counted, const std::vector<MarkSource>& all, const Months& months_counted) {
  const auto& gates = security::model().chats;
  Corrections corrections;
  for (const auto& of : all) {
    const auto& body = *of.source->body;
    const dyad::RateCorrection* correction = nullptr;
    if (checked_by(body.reader, all) >= gates.checks_min) correction = &corrections.of(reliability_of(of, all));
    const double bursts = std::clamp(body.readers[of.place].bursts, 1.0, 1e4);
    for (const auto& [number, month] : of.source->months) {
      if (!months_counted.hold(number)) continue;
      for (const std::size_t direction : {KeptChats::written, KeptChats::reached}) {
        const auto& side = side_of(*month, direction);
        KeptChats::Month made{number, bounded(side.turns), 0, std::nullopt};
        made.marked = bounded(side.marked[of.place], made.turns);
        if (correction != nullptr && made.turns >= gates.turns_min) {
          const auto rate =
              correction->of(static_cast<double>(made.marked) / bursts, static_cast<double>(made.turns) / bursts);
          if (rate.is_certain()) made.rate = rate;
        }
        counted.months[direction].push_back(made);
      }
    }
  }
  for (auto& months : counted.months) std::ranges::sort(months, {}, &KeptChats::Month::month);
}

/// The rates of a mark as a sign of a scale. The error of the logarithm from the 80 % interval.
security::SignRates sign_of(const std::string& scale, const std::vector<KeptChats::Month>& months) {
  constexpr double z_80 = 1.2815515655446004;
  security::SignRates sign{scale, {}};
  for (const auto& month : months) {
    if (!month.rate) continue;
    const auto& at = month.rate->at_80;
    sign.months.push_back(
        {end_of(month.month), std::log(month.rate->mean), (std::log(at.high) - std::log(at.low)) / (2 * z_80)});
  }
  return sign;
}

}  // namespace

void KeptChats::follow(const Log& log) {
  // What a reading says now hangs on its event and its corrections alone, and those never change.
  std::vector<std::string> found;
  for (const auto& entry : log.entries()) {
    if (!std::holds_alternative<event::ChatMeasured>(entry.body)) continue;
    found.push_back(entry.id);
    std::ranges::copy(log.corrections_of(entry.id), std::back_inserter(found));
  }
  if (found == known_) return;
  known_ = std::move(found);
  count(log);
}

void KeptChats::count(const Log& log) {
  readings_.clear();
  marks_.clear();
  signs_.clear();
  timing_ = {};
  auto sources = sources_of(log);
  settle_months(sources);
  for (const auto& source : sources) {
    Reading reading{source.entry->id, source.entry->time_ms, 0, 0, 0, source.body->reader};
    bool is_first = true;
    for (const auto& month : source.body->months) {
      const auto number = month_of(month.month);
      if (!number) continue;
      reading.first = is_first ? *number : std::min(reading.first, *number);
      reading.last = is_first ? *number : std::max(reading.last, *number);
      is_first = false;
      reading.turns += turns_of(month);
    }
    readings_.push_back(std::move(reading));
  }
  // Whoever counts for no month any more has said its part.
  std::erase_if(sources, [](const Source& source) { return source.months.empty(); });
  const auto months_counted = months_that_count(sources);

  for (std::size_t i = 0; i < mark_count; ++i) {
    std::vector<MarkSource> all;
    for (const auto& source : sources) {
      const auto& readers = source.body->readers;
      const auto place = std::ranges::find(readers, mark_names[i], &event::MarkReader::mark);
      if (place != readers.end()) all.push_back(mark_source(source, static_cast<std::size_t>(place - readers.begin())));
    }
    if (all.empty()) continue;
    Counted counted{static_cast<Mark>(i), 0, {}};
    for (const auto& one : all)
      counted.checked =
          std::max<std::int64_t>(counted.checked, std::llround(checked_by(one.source->body->reader, all)));
    add_months(counted, all, months_counted);
    marks_.push_back(std::move(counted));
  }
  for (const auto& source : sources) {
    for (const auto& [number, month] : source.months) {
      for (const std::size_t direction : {written, reached}) {
        const auto& side = side_of(*month, direction);
        if (!months_counted.hold(number) || !side.complaints || !side.shut_down) continue;
        auto& timing = timing_[direction];
        if (!timing) timing.emplace();
        const auto complaints = bounded(*side.complaints);
        timing->complaints += complaints;
        timing->shut_down += bounded(*side.shut_down, complaints);
      }
    }
  }
  for (const auto& [mark, side, scale] : security::model().chats.signs) {
    for (const auto& counted : marks_) {
      if (name_of(counted.mark) == mark)
        signs_.push_back(sign_of(scale, counted.months[side == "written" ? written : reached]));
    }
  }
}

}  // namespace securebase::view
