#include "core/security/change.hpp"

#include <cmath>

#include "core/security/normal.hpp"

namespace securebase::security {

Change note_occasion(ChangeWatch& watch, const Belief& now) {
  if (!watch.has_base) {
    if (is_known(now)) remember_base(watch, now);
    return Change::none;
  }
  const auto& gates = model().gates;
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

void remember_base(ChangeWatch& watch, const Belief& now) { watch = {true, now.mean, now.sd, 0, 0}; }

}  // namespace securebase::security
