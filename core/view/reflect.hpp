#pragma once

#include <boost/describe.hpp>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/moment.hpp"
#include "core/guide/guide.hpp"
#include "core/view/log.hpp"

/// What the rooms of Reflect show of the log: when a turn to the present is due, when the next view from outside is,
/// and which practices were done.
namespace securebase::view {

/// Whether a text dwells on what is past. Views do not read language; whoever calls has the reader.
using Dwells = std::function<bool(std::string_view)>;

/// So many grievances in a row, and there is a turn to the present.
inline constexpr std::size_t grievances_max = 3;
/// A turn rests on nothing that is older than this.
inline constexpr std::int64_t turn_ms = 2 * ms_per_day;
/// From one view from outside to the next: four months, three times a year.
inline constexpr std::int64_t another_view_ms = 122 * ms_per_day;

/// The one definition of "three grievances in a row": counted from the latest entry back, a practice of the room
/// letting_go, finished or only begun, or a page of the journal that dwells on what is past. Anything else that was
/// written or done ends the row; settings, words, and steps passed over are neither. At most `grievances_max`.
std::size_t grievances_in_a_row(const Log& log, const Dwells& dwells);

/// Whether the next grievance had better wait: grievances_max in a row, the latest less than turn_ms ago.
bool is_turn_due(const Log& log, const Dwells& dwells, std::int64_t now_ms);

/// A kind sentence and one thing of today in place of a fourth grievance. It blames nobody and keeps nobody for long.
/// Under the gate there is none: whoever writes down what is done to them may need every page of it.
struct Turn {
  std::string title;
  std::string text;
  std::string later;
  std::string outside;
  std::string practice;  ///< Its id in the guide.
  std::string practice_title;
  std::int32_t minutes = 0;
};
BOOST_DESCRIBE_STRUCT(Turn, (), (title, text, later, outside, practice, practice_title, minutes))

/// When the view from outside was last taken and is next due; both null before the first time.
struct AnotherViewTimes {
  std::optional<std::int64_t> last_ms;
  std::optional<std::int64_t> next_ms;
  bool is_due = true;
};
BOOST_DESCRIBE_STRUCT(AnotherViewTimes, (), (last_ms, next_ms, is_due))

/// A practice of a room that was finished before.
struct PracticeDone {
  std::string practice;
  std::int64_t last_ms = 0;
};
BOOST_DESCRIBE_STRUCT(PracticeDone, (), (practice, last_ms))

struct ReflectView {
  std::optional<Turn> turn;
  AnotherViewTimes another_view;
  std::vector<PracticeDone> done;  ///< Latest first.
};
BOOST_DESCRIBE_STRUCT(ReflectView, (), (turn, another_view, done))

ReflectView reflect(const Log& log, const guide::Circumstances& circumstances, const Dwells& dwells,
                    std::int64_t now_ms);

}  // namespace securebase::view
