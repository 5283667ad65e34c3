#pragma once

#include "core/api/operations.hpp"
#include "core/base/error.hpp"

namespace securebase::api {

/// coach.check: reads a draft, with evidence counted in code points. Error: too_large past text::draft_bytes_max.
Result<CoachReply> check_draft(const CoachRequest& request);

}  // namespace securebase::api
