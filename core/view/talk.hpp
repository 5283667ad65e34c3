#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/moment.hpp"
#include "core/guide/guide.hpp"
#include "core/view/log.hpp"
#include "core/view/views.hpp"

/// The hard talk: prepared, paused, come back to, looked back on.
namespace securebase::view {

/// A talk that was prepared and not looked back on yet.
struct PreparedTalk {
  std::string event_id;
  std::int64_t time_ms = 0;
  std::string matter;
  std::optional<std::string> feeling;
  std::optional<std::string> need;
  std::optional<std::string> start;
};
BOOST_DESCRIBE_STRUCT(PreparedTalk, (), (event_id, time_ms, matter, feeling, need, start))

struct TalkPause {
  std::string event_id;
  std::int64_t time_ms = 0;
  std::int64_t back_at_ms = 0;
  std::optional<std::string> words;
  bool is_running = false;  ///< Otherwise its time is over, and coming back is due.
};
BOOST_DESCRIBE_STRUCT(TalkPause, (), (event_id, time_ms, back_at_ms, words, is_running))

/// Where the hard talk stands. Nothing at all is in it where the room is not offered (core/view/gate, guide::Room).
struct TalkView {
  bool is_offered = false;
  std::optional<guide::HardTalk> kit;
  std::optional<PreparedTalk> prepared;  ///< The latest one that is still open, for two weeks.
  std::optional<TalkPause> pause;        ///< The latest one that nobody came back from yet; for a day after its time.
  std::vector<EntryLine> earlier;        ///< What was prepared and written afterwards, latest first; at most ten.
};
BOOST_DESCRIBE_STRUCT(TalkView, (), (is_offered, kit, prepared, pause, earlier))

TalkView talk(const Log& log, const guide::Circumstances& circumstances, std::int64_t now_ms);

}  // namespace securebase::view
