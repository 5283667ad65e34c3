#pragma once

#include <string_view>

namespace securebase::text {

/// Whether somebody's own words, English or German, speak of ending or hurting themselves, or ask for help in such a
/// need. Made for one quiet line that offers the page of Support: it is no judgement of the person, and a miss costs
/// nothing, because that page is one tap away everywhere. Violence by others is never looked for.
bool speaks_of_crisis(std::string_view text);

}  // namespace securebase::text
