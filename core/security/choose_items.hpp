#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/security/filter.hpp"

/// Which questions a check-in asks.
namespace securebase::security {

/// An item is not asked again before so many days, unless nothing else is left.
inline constexpr double item_rest_days = 14;

/// When an item was last asked.
struct AskedItem {
  std::string item;
  double days_ago = 0;
};

struct Asking {
  int count = 2;  ///< 1 to 3.
  std::uint64_t seed = 0;
  bool has_partner = true;
  std::vector<AskedItem> last_asked{};  ///< These rest for item_rest_days.
};

/// The ids of one to three items, each of another scale, by the expected fall of what is not known: the sum of the
/// facets' variances (and, with less weight, of the factors' and of attachment) before and after the answer, over all
/// answers that may come (van der Linden 1998, Psychometrika 63:201). One of the three best is drawn by the seed, so
/// that the same few are not asked over and over. At most one of them is of the factors or of attachment. Feeling
/// understood comes first for somebody with a partner, and steadiness for somebody without, as long as it is not known.
std::vector<std::string> choose_items(const State& state, const Asking& asking);

}  // namespace securebase::security
