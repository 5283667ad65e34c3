#pragma once

#include <string>
#include <string_view>

#include "core/text/tokens.hpp"
#include "core/text/words/verbs.hpp"

namespace securebase::text {

/// Some of the writer's own words, ready to stand in a new sentence: short forms written out, capitals calmed.
struct Clause {
  std::string text;
  std::string_view head;              ///< Its first word, as the vocabulary spells it.
  const words::Verb* verb = nullptr;  ///< The verb the head is a form of.
  std::string rest;                   ///< What follows the head, with a space before each word.
  std::size_t words = 0;
  bool is_whole = true;          ///< Nothing is lost that its meaning hangs on, and no word in it hurts.
  bool has_whole_object = true;  ///< False for "you never think I ...".
  bool has_time = false;         ///< It says when: "on Sundays", "before 9".
  bool is_last = true;           ///< The sentence ends with it.
};

/// The words from token `first` up to the end of their clause: a comma, "and I", "but", "because", a border. Words such
/// as "ever", "at all" and pet names at its end are left out.
Clause clause_from(const Message& message, std::uint32_t first, std::uint32_t last);

/// Whether the clause can stand after "could you" or "when you": a known verb, few words, whole, nothing left hanging.
bool is_usable(const Clause& clause);

}  // namespace securebase::text
