#pragma once

#include <boost/describe.hpp>
#include <string>
#include <vector>

/// What entries are called where they stand in a list (core/view/timeline).
namespace securebase::guide {

struct LineTitle {
  std::string id;  ///< The kind, and where it matters the list or what was done: "noted.goals", "paused".
  std::string title;
};
BOOST_DESCRIBE_STRUCT(LineTitle, (), (id, title))

/// What stands beside some titles.
struct LineWords {
  std::string one_answer;
  std::string answers;  ///< {count}
  std::string begun;    ///< A practice that was left before its end.
  std::string months;   ///< {first}, {last}: "2024-05"
};
BOOST_DESCRIBE_STRUCT(LineWords, (), (one_answer, answers, begun, months))

struct LineTitles {
  std::vector<LineTitle> lines;
  LineWords words;
};
BOOST_DESCRIBE_STRUCT(LineTitles, (), (lines, words))

}  // namespace securebase::guide
