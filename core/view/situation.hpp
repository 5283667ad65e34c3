#pragma once

#include <cstdint>
#include <vector>

#include "core/guide/guide.hpp"
#include "core/security/choose_items.hpp"
#include "core/security/next_step.hpp"
#include "core/view/course.hpp"
#include "core/view/log.hpp"

namespace securebase::view {

/// For so long a feeling that was noted counts as how it is now.
inline constexpr std::int64_t feeling_holds_ms = 3 * 3'600'000;

/// For whom the next step is chosen, as far as it lies in the log: what was learned of each step, what fits the feeling
/// of the last check-in of these hours, which questions rest, and the safety gate. Today adds what was passed over.
security::Situation situation_of(const Log& log, const Course& course, const guide::Circumstances& circumstances,
                                 std::int64_t now_ms);

/// When each item was last asked, within two months.
std::vector<security::AskedItem> last_asked(const Log& log, std::int64_t now_ms);

}  // namespace securebase::view
