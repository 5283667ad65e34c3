#pragma once

#include <string>

#include "core/view/log.hpp"

namespace securebase::view {

/// Everything that a person wrote in their own words in an entry, each text on a line of its own, long texts put
/// together. Empty where they only chose. The private safety check has no words and is never among them.
std::string own_words(const Log& log, const Entry& entry);

}  // namespace securebase::view
