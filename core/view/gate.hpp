#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/moment.hpp"
#include "core/event/records.hpp"
#include "core/guide/guide.hpp"
#include "core/view/log.hpp"

/// The safety gate: the one place that decides whether advice that can harm under fear, control or violence rests.
/// Everything that is offered declares itself (guide::Practice, guide::Room, security::Step) and is chosen by
/// circumstances_of(); docs/safety.md has the rules with their sources.
namespace securebase::view {

/// What the latest private check says.
enum class CheckState {
  unasked,  ///< None, or it was wiped, or every question was left out.
  open,     ///< Nothing was answered with yes or "prefer_not".
  closed,   ///< Something was answered with yes.
  unsaid    ///< Nothing with yes, something with "prefer_not": closes the gate likewise (science.md §4, rule 2).
};
BOOST_DESCRIBE_ENUM(CheckState, unasked, open, closed, unsaid)

/// Any answer that this version does not know counts as "prefer_not": it was not a plain no.
CheckState check_state(const Log& log);

/// Closed by the latest check, and by quiet suggestions. An answer that closes the gate makes these quiet as well, as
/// if the plain setting "suggestions" = "quiet" had been chosen, so that whoever taps through the questions again with
/// plain noes opens nothing. The setting itself is written before the answers are wiped, so that wiping under pressure
/// never brings the risky advice back. Open again by "suggestions" = "all" and, unless they are wiped, plain noes.
bool is_gated(const Log& log);

/// For whom practices, rooms and steps are chosen and named; with a partner as long as nothing else was said.
guide::Circumstances circumstances_of(const Log& log, Language language);

/// Whether the check may be offered now: from the second day with an entry on, once; again when the last check, the
/// last time it was put off (setting "private_questions" = "later") or the last change of "suggestions" is half a year
/// back. Never again after "private_questions" = "never".
bool is_check_due(const Log& log, const Zone& zone, std::int64_t now_ms);

/// The private check as its page needs it.
struct SafetyView {
  CheckState state = CheckState::unasked;
  std::vector<std::string> events;  ///< Every check in the log, with its corrections: what wiping erases.
  bool is_quiet = false;            ///< The plain setting, as it was chosen or as an answer made it.
  std::vector<event::SettingChanged> before_wiping;  ///< To be written first.
};
BOOST_DESCRIBE_STRUCT(SafetyView, (), (state, events, is_quiet, before_wiping))

SafetyView safety(const Log& log);

}  // namespace securebase::view
