#include "core/view/settings.hpp"

#include <ranges>

namespace securebase::view {

std::optional<std::string> setting_of(const Log& log, std::string_view setting) {
  for (const auto& entry : log.entries() | std::views::reverse) {
    const auto* const changed = std::get_if<event::SettingChanged>(&entry.body);
    if (changed != nullptr && changed->setting == setting) return changed->value;
  }
  return std::nullopt;
}

std::optional<bool> has_partner(const Log& log) {
  const auto value = setting_of(log, "has_partner");
  return value ? std::optional(*value == "yes") : std::nullopt;
}

}  // namespace securebase::view
