#include "core/view/shared.hpp"

#include <ranges>

namespace securebase::view {

SharedView shared(const Log& log) {
  SharedView view;
  for (const auto& entry : log.entries() | std::views::reverse) {
    if (const auto* const handed = std::get_if<event::HandedOut>(&entry.body))
      view.lines.push_back({entry.id, entry.time_ms, handed->what});
  }
  return view;
}

}  // namespace securebase::view
