#pragma once

#include <array>
#include <boost/describe.hpp>
#include <string_view>

namespace securebase {

/// A language in which the product speaks. Which languages it reads is another question: text::readable_languages.
/// Whatever gives words takes one explicitly; nothing remembers it but the engine behind the core's door.
enum class Language { en, de };
BOOST_DESCRIBE_ENUM(Language, en, de)

/// "en": as it is written in a page's `lang`.
constexpr std::string_view tag_of(Language language) { return language == Language::de ? "de" : "en"; }

inline constexpr std::array all_languages = {Language::en, Language::de};

}  // namespace securebase
