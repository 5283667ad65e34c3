#pragma once

#include <span>
#include <string_view>

#include "core/text/word_class.hpp"

/// The project's own word lists: data apart from the logic that uses them.
namespace securebase::text::words {

/// Words of one class, with spaces between.
struct ClassList {
  WordClass word_class;
  std::string_view words;
};
std::span<const ClassList> people();      ///< Pronouns and persons.
std::span<const ClassList> judgements();  ///< Traits, insults, sneers, praise.
std::span<const ClassList> feelings();
std::span<const ClassList> things();  ///< Time, chores, friendly and unfriendly words.
std::span<const ClassList> glue();    ///< English function words, fillers, glue of other languages.
std::span<const ClassList> emoji();

/// A short or misspelt form and what it stands for.
struct Alias {
  std::string_view written;
  std::string_view words;
};
std::span<const Alias> short_forms();
/// Words that are often misspelt in messages: each form with one letter missing or two swapped stands for them.
std::span<const std::string_view> often_misspelt();

}  // namespace securebase::text::words
