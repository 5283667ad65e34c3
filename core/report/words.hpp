#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.hpp"
#include "core/base/language.hpp"

/// Every sentence of a report and of its saved page (report.json; German in de/report.json). What stands in braces is
/// filled in. Whole sentences are written out for each case, because other languages do not put them together from the
/// same parts.
namespace securebase::report {

/// A sentence about one of the two: said to the reader, or of somebody by name ({first}, {second}).
struct ToOrOf {
  std::string you;
  std::string named;
};
BOOST_DESCRIBE_STRUCT(ToOrOf, (), (you, named))

/// By number: {n}.
struct Numbered {
  std::string one;
  std::string many;
};
BOOST_DESCRIBE_STRUCT(Numbered, (), (one, many))

struct NumberWords {
  std::string thousands;  ///< What stands between thousands,
  std::string decimal;    ///< and before decimals.
  std::string day;        ///< {year}, {month}, {day}, each as digits.
  std::string month;      ///< {month}, {year}
  std::vector<std::string> months;
  std::vector<std::string> weekdays;  ///< From Monday on.
  std::vector<std::string> weekdays_short;
  std::string between;  ///< {low}, {high}
  std::string about;    ///< {value}
  std::string at_most;  ///< {value}
  std::string likely;   ///< {range}: goes on after a number.
};
BOOST_DESCRIBE_STRUCT(NumberWords, (),
                      (thousands, decimal, day, month, months, weekdays, weekdays_short, between, about, at_most,
                       likely))

/// A unit of time, as it stands after "it takes", and after "between".
struct UnitWords {
  std::string id;
  std::string about_one;
  std::string about;          ///< {n}
  std::string one;            ///< {n}
  std::string many;           ///< {n}
  std::string after_between;  ///< {n}, more than one
};
BOOST_DESCRIBE_STRUCT(UnitWords, (), (id, about_one, about, one, many, after_between))

struct DurationWords {
  std::string less;  ///< Than a minute.
  std::vector<UnitWords> units;
};
BOOST_DESCRIBE_STRUCT(DurationWords, (), (less, units))

/// A share as people say it, with what it is a share of.
struct ShareWords {
  std::string none;
  std::string fewer;
  std::string of_hundred;  ///< {n}
  std::string of_ten;      ///< {n}
  std::string nearly_all;
};
BOOST_DESCRIBE_STRUCT(ShareWords, (), (none, fewer, of_hundred, of_ten, nearly_all))

struct SharesWords {
  ShareWords conversations;   ///< Somebody starts ...
  ShareWords alone;           ///< ... and the other.
  ShareWords in_messages;     ///< Somebody asks ...
  ShareWords in_alone;        ///< ... and the other.
  ShareWords about_messages;  ///< A mark stands ...
  ShareWords thanking;        ///< "About 3 of 10 messages thank or praise the other"
};
BOOST_DESCRIBE_STRUCT(SharesWords, (), (conversations, alone, in_messages, in_alone, about_messages, thanking))

/// What a gate counts.
struct NeedWords {
  std::string id;               ///< The name of a dyad::Need.
  std::optional<bool> is_each;  ///< Of one of the two, not of both together.
  std::string one;              ///< {n}
  std::string many;             ///< {n}
};
BOOST_DESCRIBE_STRUCT(NeedWords, (), (id, is_each, one, many))

struct MissingWords {
  std::string not_known;  ///< {missing}
  std::string unread;     ///< Most of the words are in a language that is not read.
  std::string certainty;
  std::string followed;    ///< {needed}, {there}
  std::string there_one;   ///< {needed}: what NeedWords gives; {there}
  std::string there_many;  ///< Likewise.
  std::string there_each;  ///< Likewise.
  std::vector<NeedWords> needs;
};
BOOST_DESCRIBE_STRUCT(MissingWords, (),
                      (not_known, unread, certainty, followed, there_one, there_many, there_each, needs))

struct PeopleWords {
  std::string you;        ///< Instead of a name, for a reader who wants none,
  std::string other;      ///< and the other.
  ToOrOf between;         ///< After "messages between".
  std::string both_line;  ///< The two in one line of a chart.
};
BOOST_DESCRIBE_STRUCT(PeopleWords, (), (you, other, between, both_line))

struct SectionWords {
  std::string id;
  std::string title;
};
BOOST_DESCRIBE_STRUCT(SectionWords, (), (id, title))

struct ChartWords {
  std::string title;
  std::string x;
  std::string y;
};
BOOST_DESCRIBE_STRUCT(ChartWords, (), (title, x, y))

struct MeasureWords {
  std::string id;
  std::string title;
  std::string method;               ///< {silence}, {corrected}, {by_rules}, {change}, {marks}
  std::vector<std::string> labels;  ///< Of its estimates.
  std::optional<std::string> unit;  ///< Of its estimates, where it is a word.
  std::optional<std::string> what;  ///< What changes over time.
  std::optional<ChartWords> chart;
};
BOOST_DESCRIBE_STRUCT(MeasureWords, (), (id, title, method, labels, unit, what, chart))

/// Sentences that several methods hold.
struct MethodWords {
  std::string corrected;
  std::string by_rules;
  std::string change;
  std::string marks_by_rules;
  Numbered marks_by_both;
};
BOOST_DESCRIBE_STRUCT(MethodWords, (), (corrected, by_rules, change, marks_by_rules, marks_by_both))

struct MarkWords {
  std::string id;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(MarkWords, (), (id, name))

/// Who writes how much of something.
struct BalanceWords {
  std::string id;
  ToOrOf even;
  ToOrOf uneven;  ///< {share}, {rest}, {range}
};
BOOST_DESCRIBE_STRUCT(BalanceWords, (), (id, even, uneven))

struct GlanceWords {
  std::vector<BalanceWords> balances;
  std::string starts_even;
  ToOrOf starts;        ///< {share}, {rest}, {range}
  ToOrOf in_a_row;      ///< {mine}, {theirs}
  std::string hour;     ///< {from}, {to}
  std::string weekday;  ///< {day}
};
BOOST_DESCRIBE_STRUCT(GlanceWords, (), (balances, starts_even, starts, in_a_row, hour, weekday))

struct AnsweringWords {
  ToOrOf slow;          ///< {limit}
  ToOrOf half;          ///< {time}, {likely}
  ToOrOf at_all_hours;  ///< Of each of the two.
  ToOrOf between;       ///< {from}, {to}
};
BOOST_DESCRIBE_STRUCT(AnsweringWords, (), (slow, half, at_all_hours, between))

/// How often something stands in each one's messages.
struct OftenWords {
  std::string id;
  ToOrOf alike;  ///< {share}
  ToOrOf apart;  ///< {share}, {rest}
};
BOOST_DESCRIBE_STRUCT(OftenWords, (), (id, alike, apart))

struct WarmthWords {
  std::vector<OftenWords> often;
  std::string friendly;    ///< {ratio}, {likely}
  std::string unfriendly;  ///< Likewise.
};
BOOST_DESCRIBE_STRUCT(WarmthWords, (), (often, friendly, unfriendly))

struct HardMomentsWords {
  std::string no_episodes;
  Numbered episodes;  ///< {rate}, {likely}
  std::string belong;
  Numbered harsh;         ///< {harsh}, {range}
  Numbered harsh_opened;  ///< Likewise, by the reader.
  ToOrOf in_kind_more;    ///< {odds}, {likely}
  ToOrOf in_kind_less;
  ToOrOf in_kind_unclear;
  std::string repairs;  ///< {attempts}, {after}, {other}
  std::string repairs_help;
  std::string repairs_hard;
  ToOrOf later_and_shorter;
  ToOrOf later;
  ToOrOf shorter;
  ToOrOf neither;
  Numbered shut_down;
  std::string no_pauses;
  std::string one_kept;
  std::string one_open;
  std::string all_kept;   ///< {n}
  std::string none_kept;  ///< {n}
  std::string some_kept;  ///< {n}, {kept}
  ToOrOf pronouns;        ///< {my_we}, {their_we}, {my_you}, {their_you}
};
BOOST_DESCRIBE_STRUCT(HardMomentsWords, (),
                      (no_episodes, episodes, belong, harsh, harsh_opened, in_kind_more, in_kind_less, in_kind_unclear,
                       repairs, repairs_help, repairs_hard, later_and_shorter, later, shorter, neither, shut_down,
                       no_pauses, one_kept, one_open, all_kept, none_kept, some_kept, pronouns))

struct OverTimeWords {
  std::string more;   ///< {what}, {times}, {range}
  std::string fewer;  ///< {what}, {share}, {range}
  std::string same;   ///< {what}
  Numbered most;      ///< {month}
};
BOOST_DESCRIBE_STRUCT(OverTimeWords, (), (more, fewer, same, most))

struct SummaryWords {
  Numbered read;         ///< {who}
  Numbered read_month;   ///< {who}, {first}
  Numbered read_months;  ///< {who}, {first}, {last}
  std::string repairs;   ///< What is good in it,
  std::string friendly;  ///< {ratio}, {likely}
  std::string thanks;    ///< {thanking}, {range}
  std::string unread;    ///< and how sure it is.
  std::string all_known;
  std::string some_known;  ///< {known}, {all}
};
BOOST_DESCRIBE_STRUCT(SummaryWords, (),
                      (read, read_month, read_months, repairs, friendly, thanks, unread, all_known, some_known))

struct NoticeWords {
  Numbered group;
  std::string unread;
};
BOOST_DESCRIBE_STRUCT(NoticeWords, (), (group, unread))

struct ColumnWords {
  std::string what;
  std::string who;
  std::string value;
  std::string from;
};
BOOST_DESCRIBE_STRUCT(ColumnWords, (), (what, who, value, from))

/// The saved page.
struct PageWords {
  std::string title;
  std::string heading;  ///< {first}, {second}
  std::string span;     ///< {n}, {app}, {first}, {last}
  std::string measured;
  ColumnWords columns;
  std::string both;
  std::string not_known;
  std::string interval;  ///< {value}, {low}, {high}
  std::string note;
};
BOOST_DESCRIBE_STRUCT(PageWords, (), (title, heading, span, measured, columns, both, not_known, interval, note))

struct Words {
  NumberWords numbers;
  DurationWords durations;
  SharesWords shares;
  MissingWords missing;
  PeopleWords people;
  std::vector<SectionWords> sections;
  std::vector<MeasureWords> measures;
  MethodWords methods;
  std::vector<MarkWords> marks;  ///< In plain words, as what is counted.
  std::string per_hundred;       ///< The unit of a mark's rate.
  std::string chance;            ///< A difference that may be chance.
  std::string ways_helpful;      ///< {mark}, {share}, {range}
  std::string ways_hurtful;      ///< Likewise.
  GlanceWords glance;
  AnsweringWords answering;
  WarmthWords warmth;
  HardMomentsWords hard_moments;
  OverTimeWords over_time;
  SummaryWords summary;
  NoticeWords notices;
  PageWords page;
};
BOOST_DESCRIBE_STRUCT(Words, (),
                      (numbers, durations, shares, missing, people, sections, measures, methods, marks, per_hundred,
                       chance, ways_helpful, ways_hurtful, glance, answering, warmth, hard_moments, over_time, summary,
                       notices, page))

/// Read at the first call and kept.
const Words& words(Language language);

/// By id, which must be there: tests look each one up.
const MeasureWords& measure_words(const Words& words, std::string_view id);
const std::string& section_title(const Words& words, std::string_view id);

}  // namespace securebase::report
