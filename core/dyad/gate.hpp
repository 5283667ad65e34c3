#pragma once

#include <cstdint>
#include <expected>

/// When a measure may speak (science.md §5.7): below its gate it gives what is missing instead of a number.
namespace securebase::dyad {

/// What there is too little of.
enum class Need : std::uint8_t {
  messages,          ///< Of the two together.
  messages_each,     ///< Of this person.
  words,             ///< Of the two together.
  conversations,     ///< Of the two together.
  answers,           ///< Of this person, seen in time.
  toned_messages,    ///< Clearly friendly or clearly unfriendly.
  followed_runs,     ///< The smallest of the four counts of what followed what.
  episodes,          ///< Tense stretches.
  episodes_opened,   ///< Tense stretches that this person opened.
  repairs,           ///< Attempts at repair inside tense stretches.
  matched_moments,   ///< Moments as tense, without an attempt at repair.
  complaints,        ///< Of the other.
  neutral_messages,  ///< Of the other: neither complaints nor unfriendly.
  episode_pronouns,  ///< We, you and I words of this person inside tense stretches.
  months,            ///< Calendar months from the first message to the last.
  weeks,             ///< Weeks with messages, in the half of the time that has fewer.
  certainty          ///< The possible values lie too far apart.
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
