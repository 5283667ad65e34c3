#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/view/log.hpp"

namespace securebase::view {

/// The latest setting of that name; nothing when it was never made.
std::optional<std::string> setting_of(const Log& log, std::string_view setting);

/// Whether there is a partner to ask about; nothing when it was never said.
std::optional<bool> has_partner(const Log& log);

}  // namespace securebase::view
