#pragma once

#include <cstdint>

#include "core/base/moment.hpp"
#include "core/guide/guide.hpp"
#include "core/view/course.hpp"
#include "core/view/log.hpp"
#include "core/view/views.hpp"

namespace securebase::view {

/// Where somebody stands, how sure that is, what changed, and what is not known yet. Where somebody stands is their own
/// report, which kept chats may lean a little (security/chat_signs.hpp); what changed is told by own report alone.
PictureView picture(const Log& log, const Course& course, const guide::Circumstances& circumstances,
                    std::int64_t now_ms);

}  // namespace securebase::view
