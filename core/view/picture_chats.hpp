#pragma once

#include <cstdint>

#include "core/base/moment.hpp"
#include "core/guide/guide.hpp"
#include "core/view/chat_views.hpp"
#include "core/view/course.hpp"
#include "core/view/log.hpp"

namespace securebase::view {

/// The picture's section on kept chats: rates by month and direction beside what the person answered. `zone` decides
/// in which month an answer was given. The same with the safety gate open or closed: it counts and advises nothing.
ChatsView chats(const Log& log, const Course& course, const Zone& zone, const guide::Circumstances& circumstances,
                std::int64_t now_ms);

}  // namespace securebase::view
