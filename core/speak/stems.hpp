#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace securebase::speak {

/// What the forms of an English word have in common: a known verb's base, else the word less its ending. Good enough to
/// see that two people speak of the same thing; no linguist's stem. `word` in lower case.
std::string stem_of(std::string_view word);

/// The stems of a text's words, in lower case; the small words of the language (the, of, would) are left out.
std::vector<std::string> content_stems(std::string_view text);

/// The stems of all of its words.
std::set<std::string> all_stems(std::string_view text);

}  // namespace securebase::speak
