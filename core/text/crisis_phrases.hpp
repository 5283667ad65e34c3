#pragma once

#include <span>
#include <string_view>

/// What core/text/crisis looks for, in a notation that is a part of that of core/text/pattern.hpp:
///
///     one|two     one of these words
///     stem*       any word that begins so
///     own?        may be missing
///     ..2         up to two words, none after a comma
///     !with|in    the next word of the clause is none of these
///     ^  $        where a clause starts and ends; also "i|^"
///
/// A phrase never reaches across a full stop; commas stand in its way only in a gap. Case, accents, and whether an
/// umlaut is written "ö", "oe" or "o" make no difference.
namespace securebase::text {

/// A written form and what it stands for, so that each phrase is listed once.
struct CrisisForm {
  std::string_view written;
  std::string_view meant;
};
std::span<const CrisisForm> crisis_forms();

/// What is heard.
std::span<const std::string_view> crisis_phrases();

/// What only sounds like it: taken out before anything is looked for. Each is an idiom as a whole, never one that an
/// open preposition ends, because "kill myself with" and "die of" go on with the most concrete of all words.
std::span<const std::string_view> crisis_idioms();

}  // namespace securebase::text
