#include "core/view/outside.hpp"

#include <algorithm>
#include <utility>

namespace securebase::view {
namespace {

constexpr std::int64_t days_per_week = 7;
constexpr std::int64_t weeks_shown = 4;
constexpr std::int64_t days_shown = days_per_week * weeks_shown;

std::string day_words(std::int64_t day) {
  constexpr std::size_t length = std::string_view("2026-11-23").size();
  return to_rfc3339({day * ms_per_day, 0}).substr(0, length);
}

void add(TimeGiven& sum, const Tending& tending) {
  ++sum.times;
  sum.minutes += tending.minutes.value_or(0);
}

/// How the four weeks lie: which days each of them has.
class Weeks {
 public:
  Weeks(const Zone& zone, std::int64_t now_ms) : zone_(zone), today_(zone.at_utc(now_ms).day()) {
    for (std::int64_t week = 0; week < weeks_shown; ++week) {
      const auto last = today_ - days_per_week * (weeks_shown - 1 - week);
      weeks.push_back({day_words(last - days_per_week + 1), day_words(last), {}, {}, {}});
    }
  }
  bool holds(std::int64_t time_ms) const { return zone_.at_utc(time_ms).day() > today_ - days_shown; }
  /// Of a time that they hold. What the clock puts into the future counts as today.
  OutsideWeek& week_of(std::int64_t time_ms) {
    const auto ago = std::max<std::int64_t>(0, today_ - zone_.at_utc(time_ms).day());
    return weeks[static_cast<std::size_t>(weeks_shown - 1 - ago / days_per_week)];
  }

  std::vector<OutsideWeek> weeks;

 private:
  const Zone& zone_;
  std::int64_t today_;
};

/// When it last had time, was taken up again, or was noted.
std::int64_t lately_ms(const OutsideThing& one) {
  const auto given = std::ranges::find_if(
      one.thing.tended, [](const Tending& tending) { return tending.how == "time" || tending.how == "again"; });
  return given == one.thing.tended.end() ? one.thing.time_ms : given->time_ms;
}

std::vector<OutsideThing> things_of(const Log& log, std::string_view list, Weeks& weeks,
                                    TimeGiven OutsideWeek::* of_week) {
  std::vector<OutsideThing> things;
  for (auto& thing : kept_on(log, list)) {
    OutsideThing one;
    for (const auto& tending : thing.tended) {
      if (tending.how != "time" || !weeks.holds(tending.time_ms)) continue;
      add(one.lately, tending);
      add(weeks.week_of(tending.time_ms).*of_week, tending);
    }
    one.thing = std::move(thing);
    one.rests = one.thing.state != "open" || !weeks.holds(lately_ms(one));
    things.push_back(std::move(one));
  }
  std::ranges::stable_sort(things, std::ranges::greater(), lately_ms);
  return things;
}

}  // namespace

OutsideView outside(const Log& log, const Zone& zone, std::int64_t now_ms) {
  Weeks weeks(zone, now_ms);
  OutsideView view;
  view.people = things_of(log, "people", weeks, &OutsideWeek::people);
  view.pursuits = things_of(log, "pursuits", weeks, &OutsideWeek::pursuits);
  view.places = things_of(log, "places", weeks, &OutsideWeek::places);
  view.weeks = std::move(weeks.weeks);
  return view;
}

}  // namespace securebase::view
