#pragma once

#include <string_view>

namespace securebase::text {

/// Whether somebody's own words, English or German, speak of ending or hurting themselves, or ask for help in such a
/// need. Made for one quiet line that offers the page of Support: it is no judgement of the person. A line too many
/// costs less than one too few, so only what is an idiom as a whole is left alone. Violence by others is never looked
/// for. Reads the last 64 KiB of the text: what was written last.
bool speaks_of_crisis(std::string_view text);

}  // namespace securebase::text
