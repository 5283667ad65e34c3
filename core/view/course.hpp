#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/base/moment.hpp"
#include "core/security/filter.hpp"
#include "core/security/next_step.hpp"
#include "core/security/step_learning.hpp"
#include "core/view/kept_chats.hpp"
#include "core/view/log.hpp"
#include "core/view/watched.hpp"

/// The latent model carried along the log: what every day's answers and steps made of it.
namespace securebase::view {

/// The end of a day on which something was answered.
struct CoursePoint {
  std::int64_t day = 0;  ///< Days from 1970, by the device's zone.
  std::int64_t time_ms = 0;
  std::vector<scale::Belief> facets;  ///< f1 to f7.
  scale::Belief self;
  scale::Belief relationship;
};

/// What is watched for change: the two components, then f1 to f7.
inline constexpr std::size_t watched_count = 2 + security::facet_count;

/// What is carried from day to day beside the state.
struct Watches {
  std::array<security::ChangeWatch, watched_count> change;
  security::LowWatch low;
};

/// Follows a log. After a change in the past it goes on from the last checkpoint before it, so that one more entry
/// costs one more update, and the result is the same as from the beginning.
class Course {
 public:
  void follow(Log& log, const Zone& zone);
  /// Goes on to what was written at or before a moment, and no further: for looking at how things stood then. For a
  /// course of its own, which follows a log that does not change meanwhile; kept chats are left out of it.
  void follow_until(const Log& log, const Zone& zone, std::int64_t until_ms);

  /// The state as of a time, by own answers and steps alone; a time before the last entry counts as the last entry's.
  security::State at_by_answers(std::int64_t now_ms) const;
  /// The same with kept chats, which lean it a little (security/chat_signs.hpp). What changes from day to day is told
  /// by own answers alone.
  security::State at(std::int64_t now_ms) const;
  const KeptChats& chats() const { return chats_; }
  const std::vector<CoursePoint>& points() const { return points_; }
  /// With the last day taken as over.
  Watches watches() const;
  /// What the person's own weeks say about each step.
  const std::vector<security::StepEffect>& effects() const { return now_.learning.effects(); }

 private:
  struct Progress {
    std::size_t entries = 0;   ///< Folded so far.
    std::int64_t time_ms = 0;  ///< Of the last of them.
    security::State state = security::prior_state();
    std::vector<CoursePoint> last_point;  ///< Of the day it stands in: none or one.
    std::size_t points = 0;               ///< Points before that day.
    Measures touched = 0;                 ///< On that day.
    Watches watches;                      ///< Of the days before it.
    security::StepLearning learning;
    std::int64_t act_day = 0;       ///< The day of the latest act,
    std::vector<std::string> acts;  ///< and which acts were counted on it.
  };
  static void close_day(const Progress& progress, Watches& watches);
  void take(const Entry& entry, const Zone& zone);
  /// The act to count, if it is one and the first of its kind that day.
  const security::Act* count_act(const Entry& entry, const Zone& zone);
  void add_point(const Entry& entry, const Zone& zone);

  KeptChats chats_;
  Progress now_;
  std::vector<Progress> checkpoints_;
  std::vector<CoursePoint> points_;
};

}  // namespace securebase::view
