#include "core/view/gate.hpp"

#include <algorithm>
#include <ranges>
#include <set>

#include "core/view/settings.hpp"

namespace securebase::view {
namespace {

constexpr std::int64_t again_ms = 182 * ms_per_day;
constexpr std::size_t days_before_asking = 2;

CheckState state_of(const event::SafetyChecked& check) {
  auto state = check.answers.empty() ? CheckState::unasked : CheckState::open;
  for (const auto& [question, answer] : check.answers) {
    if (answer == "yes") return CheckState::closed;
    if (answer != "no") state = CheckState::unsaid;
  }
  return state;
}

bool closes(CheckState state) { return state == CheckState::closed || state == CheckState::unsaid; }

/// Whichever of the setting and an answer that closes the gate came last.
bool is_quiet(const Log& log) {
  for (const auto& entry : log.entries() | std::views::reverse) {
    if (const auto* const check = std::get_if<event::SafetyChecked>(&entry.body); check != nullptr) {
      if (closes(state_of(*check))) return true;
    } else if (const auto* const changed = std::get_if<event::SettingChanged>(&entry.body);
               changed != nullptr && changed->setting == "suggestions") {
      return changed->value == "quiet";
    }
  }
  return false;
}

/// What wiping leaves behind. That the questions are put off is noted whatever was answered, so that an offer which
/// comes back, or does not, tells nothing.
std::vector<event::SettingChanged> kept_by_wiping(const Log& log) {
  std::vector<event::SettingChanged> settings;
  if (is_gated(log)) settings.push_back({"suggestions", "quiet"});
  if (setting_of(log, "private_questions") != "never") settings.push_back({"private_questions", "later"});
  return settings;
}

/// When the person last decided something about the check, if ever.
std::optional<std::int64_t> decided_ms(const Log& log) {
  for (const auto& entry : log.entries() | std::views::reverse) {
    if (std::holds_alternative<event::SafetyChecked>(entry.body)) return entry.time_ms;
    const auto* const changed = std::get_if<event::SettingChanged>(&entry.body);
    if (changed != nullptr && (changed->setting == "private_questions" || changed->setting == "suggestions"))
      return entry.time_ms;
  }
  return std::nullopt;
}

}  // namespace

CheckState check_state(const Log& log) {
  for (const auto& entry : log.entries() | std::views::reverse) {
    const auto* const check = std::get_if<event::SafetyChecked>(&entry.body);
    if (check == nullptr) continue;
    if (const auto state = state_of(*check); state != CheckState::unasked) return state;
  }
  return CheckState::unasked;
}

bool is_gated(const Log& log) { return closes(check_state(log)) || is_quiet(log); }

guide::Circumstances circumstances_of(const Log& log, Language language) {
  return {has_partner(log).value_or(true), is_gated(log), language};
}

bool is_check_due(const Log& log, const Zone& zone, std::int64_t now_ms) {
  if (setting_of(log, "private_questions") == "never") return false;
  if (const auto decided = decided_ms(log)) return now_ms - *decided >= again_ms;
  std::set<std::int64_t> days;
  for (const auto& entry : log.entries()) {
    days.insert(zone.at_utc(entry.time_ms).day());
    if (days.size() >= days_before_asking) return true;
  }
  return false;
}

SafetyView safety(const Log& log) {
  SafetyView view{check_state(log), {}, is_quiet(log), kept_by_wiping(log)};
  for (const auto& entry : log.entries()) {
    if (!std::holds_alternative<event::SafetyChecked>(entry.body)) continue;
    view.events.push_back(entry.id);
    std::ranges::copy(log.corrections_of(entry.id), std::back_inserter(view.events));
  }
  return view;
}

}  // namespace securebase::view
