#pragma once

#include "core/view/log.hpp"
#include "core/view/views.hpp"

namespace securebase::view {

/// The words that the person added to the vocabularies, each once, in the order in which they came.
AddedWordsView added_words(const Log& log);

}  // namespace securebase::view
