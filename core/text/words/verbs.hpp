#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>

namespace securebase::text::words {

/// A verb's five forms: "forget forgets forgot forgotten forgetting".
struct Verb {
  std::string base;
  std::string third;
  std::string past;
  std::string participle;
  std::string ing;
};

/// Forms of a regular verb; `doubled` where the last consonant doubles: "stop", "stopped".
Verb regular_verb(std::string_view base, bool doubled);

/// All verbs the reader inflects, built from two short lists.
std::span<const Verb> verbs();

/// The verb that has this form; null when unknown. Where two share a form ("left"), the first in the table.
const Verb* verb_of(std::string_view form);

}  // namespace securebase::text::words
