#pragma once

#include <array>
#include <string_view>

#include "core/text/reader.hpp"
#include "core/text/tokens.hpp"

namespace securebase::text {

/// The languages whose messages the reader knows, as tags; a message in another is read as Language::other.
inline constexpr std::array<std::string_view, 1> readable_languages = {"en"};

/// Whether a message is English, by its glue words; messages that mix languages count as English where English leads.
Language language_of(const Message& message);

}  // namespace securebase::text
