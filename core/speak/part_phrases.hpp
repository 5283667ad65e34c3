#pragma once

#include <span>

#include "core/speak/phrases.hpp"

namespace securebase::speak {

/// What may stand in a part of a message and get in its way ("observation.judgement"), and where a part begins in a
/// draft
/// ("part.need").
std::span<const Phrase> part_phrases();

}  // namespace securebase::speak
