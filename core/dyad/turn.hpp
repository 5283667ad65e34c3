#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/mark.hpp"

/// A history of two people, without its words: what the measures of this folder read.
namespace securebase::dyad {

/// One message of one of the two. 40 bytes; a million messages are 40 MB.
struct Turn {
  std::int64_t utc_ms = 0;
  std::int16_t utc_offset_minutes = 0;  ///< For the hour of the day where it was written.
  std::uint8_t member = 0;              ///< 0 or 1.
  std::int8_t valence = 0;              ///< -1, 0, +1.
  MarkSet marks;                        ///< What the rules found.
  MarkSet weighed_marks;                ///< What both layers of the reader found together, where `is_weighed`.
  std::uint32_t words = 0;
  std::uint16_t we = 0;
  std::uint16_t you = 0;
  std::uint16_t i = 0;
  bool is_question = false;
  bool is_complaint = false;
  bool is_minimal = false;
  bool is_read = true;      ///< Whether its language is one that marks were looked for in.
  bool is_weighed = false;  ///< Whether both layers of the reader judged it.
};

/// Two people's messages in order of time.
struct History {
  std::vector<Turn> turns;
};

}  // namespace securebase::dyad
