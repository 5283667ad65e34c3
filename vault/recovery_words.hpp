#pragma once

#include <string>
#include <string_view>

#include "core/base/error.hpp"
#include "vault/bytes.hpp"

/// The twelve words that say a recovery seed (docs/formats/words.md).
namespace securebase::vault {

/// The words, with a space between two.
std::string recovery_words(const RecoverySeed& seed);

/// The seed of twelve words as somebody types them: capitals or not, and between two of them whatever is none of a to
/// z. Errors (bad_input): a word that is not in the list, named with its place; another number of words; words that do
/// not fit together.
Result<RecoverySeed> read_recovery_words(std::string_view typed);

}  // namespace securebase::vault
