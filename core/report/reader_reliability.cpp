#include "core/report/reader_reliability.hpp"

#include <array>

namespace securebase::report {

const dyad::Reliability& reader_reliability(Mark mark, dyad::Judged judged) {
  // Hits, misses, false alarms, correct silence, in the order of Mark. The test beside this prints the rows anew.
  static constexpr std::array<dyad::Reliability, mark_count> rules = {{
#include "core/report/reader_reliability.inc"
  }};
  static constexpr std::array<dyad::Reliability, mark_count> both = {{
#include "core/report/reader_reliability_both.inc"
  }};
  return (judged == dyad::Judged::by_both ? both : rules)[static_cast<std::size_t>(mark)];
}

}  // namespace securebase::report
