#pragma once

#include "core/text/rules.hpp"

/// From hits to marks: which of what the patterns found stands, given the rest of the message.
namespace securebase::text {

/// The signals of a message; those that count only for their own sentence are asked with it.
struct Signals {
  std::uint32_t bits = 0;
  bool has(Signal signal) const { return (bits >> static_cast<unsigned>(signal) & 1) != 0; }
  void set(Signal signal) { bits |= std::uint32_t{1} << static_cast<unsigned>(signal); }
};

/// A mark that stands.
struct Marked {
  Mark mark{};
  std::uint16_t rule = 0;
  std::uint16_t pattern = 0;
  std::uint16_t sentence = 0;
  Match match;
};
using MarkedList = InlineVector<Marked, 48>;

/// A message as read: what stands, and what the message signals.
struct Judged {
  Signals signals;
  MarkedList marks;
  MarkedList hints;  ///< `mark` has no meaning here.
};

/// Judges a message. `previous` is the message before, read only where a rule asks for it; may be empty.
void judge(const Message& message, std::string_view previous, Judged& judged);

}  // namespace securebase::text
