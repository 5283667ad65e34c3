#pragma once

#include <cstdint>

#include "core/base/moment.hpp"
#include "core/guide/guide.hpp"
#include "core/view/course.hpp"
#include "core/view/log.hpp"
#include "core/view/views.hpp"

namespace securebase::view {

/// The page of a day. `seed` decides among questions that are as good as each other.
TodayView today(const Log& log, const Course& course, const guide::Circumstances& circumstances, const Zone& zone,
                std::int64_t now_ms, std::uint64_t seed);

}  // namespace securebase::view
