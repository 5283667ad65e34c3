#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/speak/phrases.hpp"

/// Who does something in an account: the partner, the writer or somebody else.
namespace securebase::speak {

/// Whose deed something is.
enum class Doer : std::uint8_t {
  unknown,
  writer,  ///< I, we.
  he,
  she,
  they,  ///< They, "my partner", a name.
  you,
  somebody  ///< Another person: "my mum", "his boss".
};

struct Subject {
  Doer doer = Doer::unknown;
  bool is_past_writer = false;  ///< "Me" or "my" stands between, in the same clause: "he left me at the pub".
};

/// A word of the text in small letters; one that the rules do not know is as it was written.
std::string word_at(const text::Message& message, std::size_t at);

/// Whether another clause begins at the word: "and", "because".
bool begins_clause(std::string_view word);

/// The nearest subject before a token of the sentence.
Subject subject_before(const text::Message& message, const text::Sentence& sentence, std::uint32_t at);
/// The first one from a token on.
Doer subject_from(const text::Message& message, const text::Sentence& sentence, std::uint32_t at);

/// Who did what was found: the subject before it, else the first one after.
Doer doer_of(const text::Message& message, const Found& found);

bool is_the_others(Doer doer);

/// "he" or "she" where the one who did it is known as that; else "they", which is right for everybody.
std::string_view pronoun_of(const text::Message& message, const std::optional<Found>& deed);

}  // namespace securebase::speak
