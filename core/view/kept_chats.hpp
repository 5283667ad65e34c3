#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/mark.hpp"
#include "core/dyad/corrected_rate.hpp"
#include "core/security/chat_signs.hpp"
#include "core/view/log.hpp"

namespace securebase::view {

/// What followed complaints, over all kept months; where the reading had enough to say it.
struct KeptTiming {
  std::int64_t complaints = 0;
  std::int64_t shut_down = 0;
};

/// What the person kept of chats (`chat_measured`), folded: one reading for each month, so that the same chat read
/// again counts once, and rates that passed their gates (science.md §5.7): messages enough in the month, checks enough
/// of the mark, and an interval that says something.
class KeptChats {
 public:
  /// Which way: 0 from the person to the other, 1 from the other to the person.
  enum Direction : std::uint8_t { written, reached };

  struct Month {
    std::int32_t month = 0;  ///< From 1970-01.
    std::int64_t turns = 0;
    std::int64_t marked = 0;
    std::optional<dyad::CorrectedRate> rate;
  };
  struct Counted {
    Mark mark{};
    std::int64_t checked = 0;                  ///< Checks of this mark by one reader, the most of any.
    std::array<std::vector<Month>, 2> months;  ///< By direction, in order; the latest kept_months_shown.
  };
  struct Reading {
    std::string event_id;
    std::int64_t time_ms = 0;
    std::int32_t first = 0;  ///< Months from 1970-01.
    std::int32_t last = 0;
    std::int64_t turns = 0;
    std::string reader;
  };

  /// Works out anew what changed since the last time.
  void follow(const Log& log);

  const std::vector<Reading>& readings() const { return readings_; }
  /// In the order of Mark; those that some kept reading counted.
  const std::vector<Counted>& marks() const { return marks_; }
  const std::array<std::optional<KeptTiming>, 2>& timing() const { return timing_; }
  /// What may lean the picture.
  const std::vector<security::SignRates>& signs() const { return signs_; }

 private:
  void count(const Log& log);

  std::vector<std::string> known_;  ///< The events that were counted: each reading, then its corrections.
  std::vector<Reading> readings_;
  std::vector<Counted> marks_;
  std::array<std::optional<KeptTiming>, 2> timing_;
  std::vector<security::SignRates> signs_;
};

/// So many of the latest months are shown and counted.
inline constexpr std::int32_t kept_months_shown = 24;

}  // namespace securebase::view
