#pragma once

#include <string>

#include "core/base/error.hpp"
#include "core/base/moment.hpp"

namespace securebase::cli {

/// How this machine's clock stood from UTC, 1995 to 2040, from the system's zone database (the TZ variable counts).
Zone device_zone();

/// What the option --zone says: a fixed offset ("+02:00", "-03:30", "UTC"), or the device's zone when empty.
/// Error: bad_input.
Result<Zone> zone_option(const std::string& text);

}  // namespace securebase::cli
