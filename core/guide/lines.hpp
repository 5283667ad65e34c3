#pragma once

#include <boost/describe.hpp>
#include <string>
#include <vector>

/// What the entries of Reflect are called where they stand in a list (core/view/timeline).
namespace securebase::guide {

struct LineTitle {
  std::string id;  ///< The kind, and where it matters the list or what was done: "noted.goals", "paused".
  std::string title;
};
BOOST_DESCRIBE_STRUCT(LineTitle, (), (id, title))

struct LineTitles {
  std::vector<LineTitle> lines;
};
BOOST_DESCRIBE_STRUCT(LineTitles, (), (lines))

}  // namespace securebase::guide
