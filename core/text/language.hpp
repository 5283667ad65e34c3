#pragma once

#include "core/text/reader.hpp"
#include "core/text/tokens.hpp"

namespace securebase::text {

/// Whether a message is English, by its glue words; messages that mix languages count as English where English leads.
Language language_of(const Message& message);

}  // namespace securebase::text
