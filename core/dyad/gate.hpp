#pragma once

#include <cstdint>
#include <expected>

/// When a measure may speak (science.md §5.7): below its gate it gives what is missing instead of a number.
namespace securebase::dyad {

/// What there is too little of.
enum class Need : std::uint8_t {
  messages,          ///< Of the two together.
  messages_each,     ///< Of the one who wrote fewer.
  words,             ///< Of the two together.
  conversations,     ///<
  answers,           ///< Seen, of this person.
  toned_messages,    ///< Clearly friendly or clearly unfriendly.
  followed_runs,     ///< The smallest of the four counts of what followed what.
  episodes,          ///< Tense stretches.
  episodes_opened,   ///< Tense stretches that this person opened.
  repairs,           ///< Attempts at repair inside tense stretches.
  matched_moments,   ///< Moments as tense, without an attempt at repair.
  complaints,        ///< Complaints of the other.
  neutral_messages,  ///< Messages of the other that neither complain nor are unfriendly.
  episode_pronouns,  ///< We, you and I words inside tense stretches.
  months,            ///< Calendar months from the first message to the last.
  weeks,             ///< Weeks with messages.
  certainty          ///< The interval is wider than twice the value.
};

struct Missing {
  Need what{};
  std::int64_t needed = 0;
  std::int64_t there = 0;
};

/// A measure's value, or what is missing for it.
template <class T>
using Known = std::expected<T, Missing>;

inline std::unexpected<Missing> missing(Need what, std::int64_t needed, std::int64_t there) {
  return std::unexpected(Missing{what, needed, there});
}

}  // namespace securebase::dyad
