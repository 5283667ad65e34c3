#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/language.hpp"

/// Words of fear, force or control, beside which help with talking is not the answer.
namespace securebase::speak {

/// Where words of harm are looked for. The same words can be everyday in one and plain in the other: "you hurt me with
/// that joke" in a draft, "he hurt me" in an account.
enum class HarmIn : std::uint8_t {
  draft,  ///< The person's own words, to be sent.
  told    ///< An account of what happened, or what a partner wrote: here more counts.
};

/// Whether there are words of fear, force or control in the text. It prefers to see them once too often, and nothing is
/// concluded from them: it only keeps help with talking from being offered as if it were the answer.
bool has_words_of_harm(std::string_view text, HarmIn place = HarmIn::draft);

/// What is said beside such a text, in `language`; empty where there are no such words.
std::string care_for(std::string_view text, Language language, HarmIn place = HarmIn::draft);

}  // namespace securebase::speak
