#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/text/marks.hpp"

namespace securebase::text {

/// Other ways to say what a rule found, from the writer's own words: what happened, a feeling, a need, a request that
/// can be refused. What only the writer can know stands in square brackets, to be filled in. Best first; never empty
/// for a recipe other than `none`.
std::vector<std::string> reword(const Message& message, const Marked& marked, Recipe recipe);

/// The one that fits every finding.
std::string_view safe_rewording();

}  // namespace securebase::text
