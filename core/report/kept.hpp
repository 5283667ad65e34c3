#pragma once

#include <array>
#include <string>

#include "core/base/error.hpp"
#include "core/base/mark.hpp"
#include "core/event/records.hpp"
#include "core/report/history.hpp"

namespace securebase::report {

/// The marks whose counts a person may keep: the four factors, and what to do instead of them. Ways of reading the
/// other kindly are not among them: they are no measure of anybody's safety.
inline constexpr std::array kept_marks = {Mark::criticism,     Mark::contempt,          Mark::defensiveness,
                                          Mark::stonewalling,  Mark::feeling_statement, Mark::clear_request,
                                          Mark::appreciation,  Mark::responsibility,    Mark::validation,
                                          Mark::open_question, Mark::announced_pause,   Mark::repair};

/// So many months of a chat are kept, the latest: more than an entry of the log holds has no use.
inline constexpr std::size_t kept_months_max = 240;

/// What may be kept of a chat: counts by month and direction, and how often the reader errs, so that rates can be
/// corrected anew. No word, no name, no title. `network` names the trained layer; where that judged less than half of
/// what was read, the rules' marks are counted, because then only they read every month alike.
/// Errors: bad_input when nobody said who of the two is reading, or when it is a group.
Result<event::ChatMeasured> measures_to_keep(const Selection& selection, const std::string& network,
                                             const std::string& version);

}  // namespace securebase::report
