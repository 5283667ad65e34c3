#include "core/security/change.hpp"

#include <cmath>

#include "core/security/normal.hpp"

namespace securebase::security {

Change note_occasion(ChangeWatch& watch, const Belief& now, std::int64_t day) {
  if (!watch.has_base) {
    if (is_known(now)) remember_base(watch, now, day);
    return Change::none;
  }
  const auto& gates = model().gates;
  if (day - watch.noted_day < gates.change_days) return change_of(watch);
  watch.noted_day = day;
  const double sd = std::hypot(now.sd, watch.base_sd);
  const double rise = now.mean - watch.base_mean;
  const bool is_higher = normal_cumulative((rise - gates.change) / sd) > gates.change_probability;
  const bool is_lower = normal_cumulative((-rise - gates.change) / sd) > gates.change_probability;
  watch.higher_occasions = is_higher ? watch.higher_occasions + 1 : 0;
  watch.lower_occasions = is_lower ? watch.lower_occasions + 1 : 0;
  return change_of(watch);
}

Change change_of(const ChangeWatch& watch) {
  const auto needed = model().gates.change_occasions;
  if (watch.higher_occasions >= needed) return Change::higher;
  if (watch.lower_occasions >= needed) return Change::lower;
  return Change::none;
}

void remember_base(ChangeWatch& watch, const Belief& now, std::int64_t day) {
  watch = {true, day, now.mean, now.sd, 0, 0};
}

}  // namespace securebase::security
