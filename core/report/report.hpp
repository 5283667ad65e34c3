#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// What the reading of a history says: words first, each number with its interval, and a reason where something is not
/// known yet. One record; the terminal, the printed page and the web app only draw it.
namespace securebase::report {

/// One number about one person, or about both.
struct Estimate {
  std::string who;    ///< A member's shown name; empty for the two together.
  std::string label;  ///< "questions per 100 messages"
  std::optional<double> value;
  std::optional<double> low;  ///< 95 % interval unless the measure's `method` says otherwise.
  std::optional<double> high;
  std::int64_t n = 0;  ///< How many observations it rests on.
  std::string unit;    ///< "%", "min", "per 100 messages", "messages"; empty for a ratio.
};
BOOST_DESCRIBE_STRUCT(Estimate, (), (who, label, value, low, high, n, unit))

struct Point {
  std::string x;  ///< "2024-05", "14", "Mon": as shown on the axis.
  std::optional<double> value;
  std::optional<double> low;
  std::optional<double> high;
};
BOOST_DESCRIBE_STRUCT(Point, (), (x, value, low, high))

struct Series {
  std::string name;  ///< A member's shown name, or what is counted.
  std::vector<Point> points;
};
BOOST_DESCRIBE_STRUCT(Series, (), (name, points))

enum class ChartKind { bars, lines };
BOOST_DESCRIBE_ENUM(ChartKind, bars, lines)

/// All series of a chart share their x values, in order.
struct Chart {
  ChartKind kind{};
  std::string title;
  std::string x_title;
  std::string y_title;
  std::vector<Series> series;
};
BOOST_DESCRIBE_STRUCT(Chart, (), (kind, title, x_title, y_title, series))

struct Measure {
  std::string id;         ///< "message_balance": stable, for machines.
  std::string title;      ///< "Who writes how much"
  bool is_known = false;  ///< Whether there is enough data to say it (the gates).
  std::string sentence;   ///< What it says, in words; when not known, what is missing for it.
  std::string method;     ///< How it was measured, its source and its limits, in two or three sentences.
  std::vector<Estimate> estimates;
  std::optional<Chart> chart;
};
BOOST_DESCRIBE_STRUCT(Measure, (), (id, title, is_known, sentence, method, estimates, chart))

struct Section {
  std::string id;
  std::string title;
  std::vector<Measure> measures;
};
BOOST_DESCRIBE_STRUCT(Section, (), (id, title, measures))

struct Member {
  std::string name;  ///< As shown: the name of the export, or "A" and "B" when masked.
  bool is_me = false;
  std::int64_t messages = 0;
  std::int64_t words = 0;
};
BOOST_DESCRIBE_STRUCT(Member, (), (name, is_me, messages, words))

struct Report {
  std::string format;        ///< "whatsapp"
  std::string format_title;  ///< "WhatsApp"
  std::string conversation;  ///< Its name; empty when masked or unnamed.
  std::string first_at;      ///< RFC 3339
  std::string last_at;
  std::int64_t messages = 0;  ///< Of the two members.
  std::int64_t system_messages = 0;
  std::int64_t left_out = 0;  ///< Of other members of a group.
  std::int64_t unread = 0;    ///< Messages in a language that is not read; structure and timing still count them.
  std::string summary;        ///< Three or four plain sentences: what stands out, and how sure that is.
  std::vector<std::string> notices;  ///< What a reader should know about the file.
  std::vector<Member> members;       ///< Two.
  std::vector<Section> sections;
};
BOOST_DESCRIBE_STRUCT(Report, (),
                      (format, format_title, conversation, first_at, last_at, messages, system_messages, left_out,
                       unread, summary, notices, members, sections))

}  // namespace securebase::report
