#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <string>
#include <vector>

#include "core/view/log.hpp"

namespace securebase::view {

/// Something that left the diary by the person's own act.
struct SharedLine {
  std::string event_id;
  std::int64_t time_ms = 0;
  std::string what;  ///< As event::HandedOut has it: "backup", "reminder".
};
BOOST_DESCRIBE_STRUCT(SharedLine, (), (event_id, time_ms, what))

/// What left the diary, latest first: for the page that says who can see what.
struct SharedView {
  std::vector<SharedLine> lines;
};
BOOST_DESCRIBE_STRUCT(SharedView, (), (lines))

SharedView shared(const Log& log);

}  // namespace securebase::view
