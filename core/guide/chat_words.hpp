#pragma once

#include <boost/describe.hpp>
#include <string>
#include <vector>

/// The sentences of the picture's section on kept chats (chats.json). They speak of words and of directions, never of
/// what somebody is.
namespace securebase::guide {

struct ChatSides {
  std::string written;
  std::string reached;
};
BOOST_DESCRIBE_STRUCT(ChatSides, (), (written, reached))

struct ChatMarkWords {
  std::string id;  ///< The mark's name.
  std::string name;
  std::string meaning;
};
BOOST_DESCRIBE_STRUCT(ChatMarkWords, (), (id, name, meaning))

struct ChatWords {
  ChatSides sides;
  std::vector<ChatMarkWords> marks;
  std::vector<std::string> in_months;  ///< "In January {year}" and eleven more.
  std::string known;                   ///< {in_month}, {value}, {low}, {high}
  std::string needs_turns;             ///< {needed}, {there}
  std::string needs_checks;            ///< {needed}, {there}
  std::string needs_certainty;
  std::string timing_written;  ///< {complaints}, {value}, {low}, {high}
  std::string timing_reached;  ///< Likewise.
  std::string note;            ///< What the numbers are not.
  std::string weight;          ///< How little they say of the rest of the picture.
  std::string range;           ///< What the ranges mean.
};
BOOST_DESCRIBE_STRUCT(ChatWords, (),
                      (sides, marks, in_months, known, needs_turns, needs_checks, needs_certainty, timing_written,
                       timing_reached, note, weight, range))

}  // namespace securebase::guide
