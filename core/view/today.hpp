#pragma once

#include <cstdint>
#include <optional>

#include "core/base/moment.hpp"
#include "core/guide/guide.hpp"
#include "core/view/course.hpp"
#include "core/view/log.hpp"
#include "core/view/views.hpp"

namespace securebase::view {

/// The latest setting of that name; nothing when it was never made.
std::optional<std::string> setting_of(const Log& log, std::string_view setting);

/// Whether there is a partner to ask about; nothing when it was never said.
std::optional<bool> has_partner(const Log& log);

/// The page of a day. `seed` decides among questions that are as good as each other.
TodayView today(const Log& log, const Course& course, const Zone& zone, std::int64_t now_ms, std::uint64_t seed);

}  // namespace securebase::view
