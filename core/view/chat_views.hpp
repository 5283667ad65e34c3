#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/view/views.hpp"

/// What the picture shows of kept chats, as data: a page only draws it.
namespace securebase::view {

/// One month on one side. Rates are per 100 messages, with an 80 % interval; null below the gates.
struct ChatPoint {
  std::string month;  ///< "2024-05"
  std::int64_t turns = 0;
  std::optional<double> value;
  std::optional<double> low;
  std::optional<double> high;
  std::optional<std::int32_t> level;  ///< By own answers in that month, 0 (never) to 4; null where none was given.
  std::string answer;                 ///< Its word: "sometimes".
};
BOOST_DESCRIBE_STRUCT(ChatPoint, (), (month, turns, value, low, high, level, answer))

/// One mark in one direction.
struct ChatSideView {
  std::string side;  ///< "written" or "reached".
  std::string name;  ///< "As you wrote"
  bool is_known = false;
  std::string words;                    ///< The latest known month, or what is missing.
  std::vector<ChatPoint> points;        ///< Every month from the first to the last; empty where none is known.
  std::optional<Shown> own;             ///< The scale of own answers that it stands beside, where there is one.
  std::optional<std::string> own_name;  ///< Of a facet that is called otherwise.
  std::string timing;                   ///< Of the factor that timing tells more about; else empty.
};
BOOST_DESCRIBE_STRUCT(ChatSideView, (), (side, name, is_known, words, points, own, own_name, timing))

struct ChatMarkView {
  std::string mark;
  std::string name;
  std::string meaning;
  bool is_helpful = false;
  std::vector<ChatSideView> sides;  ///< "written", then "reached".
};
BOOST_DESCRIBE_STRUCT(ChatMarkView, (), (mark, name, meaning, is_helpful, sides))

struct KeptReadingView {
  std::string event_id;
  std::vector<std::string> corrections;  ///< The events that corrected it; to be erased with it.
  std::int64_t time_ms = 0;              ///< When it was kept.
  std::string first;                     ///< "2024-05"
  std::string last;
  std::int64_t turns = 0;
  std::string reader;
};
BOOST_DESCRIBE_STRUCT(KeptReadingView, (), (event_id, corrections, time_ms, first, last, turns, reader))

struct ChatsView {
  std::vector<KeptReadingView> readings;  ///< Empty where none was kept; then everything else is.
  std::vector<ChatMarkView> marks;        ///< What may hurt first.
  std::string note;                       ///< What the numbers are not.
  std::string weight;
  std::string range;
};
BOOST_DESCRIBE_STRUCT(ChatsView, (), (readings, marks, note, weight, range))

}  // namespace securebase::view
