#pragma once

#include <optional>
#include <string>

#include "core/base/language.hpp"
#include "core/speak/phrases.hpp"

/// The person's own words, given back between quotation marks of `language`: short, and with the deed in them.
namespace securebase::speak {

/// The sentence of what was found; of a long one the clause that holds it, as far as there is room.
std::string quoted_sentence(const text::Message& message, const Found& found, Language language);

/// The text, or of a long one the sentence with the deed in it. Requires that a word stands in it.
std::string quoted(const text::Message& message, const std::optional<Found>& deed, Language language);

}  // namespace securebase::speak
