#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// What the pages show, as data: a page only draws it. Words come with every number.
namespace securebase::view {

/// A belief as a page shows it. Units: standard deviations of the provisional prior, higher is more secure.
struct Shown {
  double mean = 0;
  double low = 0;         ///< 95 % interval.
  double high = 0;        ///< 95 % interval.
  bool is_known = false;  ///< Whether it passed its gate; else `words` says that it is still being learned.
  std::string words;
};
BOOST_DESCRIBE_STRUCT(Shown, (), (mean, low, high, is_known, words))

// --- Today

/// A question that opens the day: answered on the five steps, or in a line.
struct OpeningQuestion {
  std::string id;
  std::string text;
  bool is_line = false;
};
BOOST_DESCRIBE_STRUCT(OpeningQuestion, (), (id, text, is_line))

struct ItemQuestion {
  std::string item;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(ItemQuestion, (), (item, text))

/// An entry as a list shows it.
struct EntryLine {
  std::string event_id;
  std::int64_t time_ms = 0;
  std::string kind;
  std::string title;  ///< "Checked in", "Benefit of the doubt: another reading".
  std::string words;  ///< Its feelings and line, or what was done.
  bool is_corrected = false;
};
BOOST_DESCRIBE_STRUCT(EntryLine, (), (event_id, time_ms, kind, title, words, is_corrected))

/// A step worth taking now, with its reason.
struct Suggestion {
  std::string step;
  std::string name;
  std::string reason;
  std::string practice;  ///< Its id in the guide.
  std::string title;
  std::int32_t minutes = 0;
  std::string evidence;
};
BOOST_DESCRIBE_STRUCT(Suggestion, (), (step, name, reason, practice, title, minutes, evidence))

struct TodayView {
  std::string lead_in;  ///< The question that every item answers.
  std::vector<OpeningQuestion> opening;
  std::vector<ItemQuestion> items;   ///< One to three, chosen for what is known least; four with the opening at most.
  std::vector<ItemQuestion> more;    ///< What else would tell something, for who likes to answer more.
  std::vector<std::string> answers;  ///< The words of the five answers, from never to almost always.
  std::vector<EntryLine> today;      ///< What was written today, latest first.
  std::vector<Suggestion> suggestions;  ///< One; two when they are near ties; none before the first check-in.
  /// A question whose answer is worth more than the suggestions, to be offered in their place; once a day.
  std::optional<ItemQuestion> ask_first;
  std::optional<Suggestion> soothing;  ///< A practice for the feeling of the last check-in, within three hours of it.
  std::string note;                    ///< What cannot be told yet about steps, or empty.
  bool is_first = false;               ///< Nothing was ever written.
  std::optional<bool> has_partner;     ///< Null until it was said.
  bool is_check_due = false;           ///< The private check may be offered, by its neutral name.
};
BOOST_DESCRIBE_STRUCT(TodayView, (),
                      (opening, lead_in, items, more, answers, today, suggestions, ask_first, soothing, note, is_first,
                       has_partner, is_check_due))

/// What an entry answered, for reading it again and for correcting it.
struct EntryQuestions {
  std::string lead_in;
  std::vector<OpeningQuestion> opening;
  std::vector<ItemQuestion> items;
  std::vector<std::string> answers;  ///< The words of the five answers, from never to almost always.
};
BOOST_DESCRIBE_STRUCT(EntryQuestions, (), (lead_in, opening, items, answers))

// --- Picture

struct SeriesPoint {
  std::int64_t time_ms = 0;
  double mean = 0;
  double low = 0;
  double high = 0;
};
BOOST_DESCRIBE_STRUCT(SeriesPoint, (), (time_ms, mean, low, high))

struct ComponentView {
  std::string id;  ///< "self" or "relationship".
  std::string name;
  std::string meaning;
  Shown now;
  std::vector<SeriesPoint> series;  ///< At most one a day, and no more than 400.
  std::string sentence;             ///< What the chart shows, in words.
};
BOOST_DESCRIBE_STRUCT(ComponentView, (), (id, name, meaning, now, series, sentence))

struct SignView {
  std::string facet;
  std::string name;
  std::string meaning;
  Shown now;
};
BOOST_DESCRIBE_STRUCT(SignView, (), (facet, name, meaning, now))

/// Attachment as two dimensions, never a type. Higher is more.
struct AttachmentView {
  std::string about;  ///< "partner" or "general".
  std::string name;
  Shown anxiety;
  Shown avoidance;
};
BOOST_DESCRIBE_STRUCT(AttachmentView, (), (about, name, anxiety, avoidance))

/// One of the four factors, as it was met and as it was done, by own report. Higher is more often.
struct FactorView {
  std::string mark;
  std::string name;
  Shown experienced;
  Shown own;
};
BOOST_DESCRIBE_STRUCT(FactorView, (), (mark, name, experienced, own))

struct StepDone {
  std::string step;
  std::string name;
  std::int64_t times = 0;
};
BOOST_DESCRIBE_STRUCT(StepDone, (), (step, name, times))

struct PictureView {
  std::vector<ComponentView> components;
  std::vector<SignView> signs;
  std::vector<SignView> further;  ///< Facets that are no sign by name: steadiness, trust.
  std::vector<AttachmentView> attachment;
  std::string attachment_note;  ///< What the two dimensions are not.
  std::vector<FactorView> factors;
  std::vector<std::string> steadiness;  ///< Sentences on how feelings vary.
  std::vector<std::string> changed;
  std::vector<std::string> not_known;
  std::vector<StepDone> steps;
  std::int64_t check_ins = 0;
  std::string provisional;  ///< What these numbers are not.
};
BOOST_DESCRIBE_STRUCT(PictureView, (),
                      (components, signs, further, attachment, attachment_note, factors, steadiness, changed, not_known,
                       steps, check_ins, provisional))

// --- Timeline

struct TimelineView {
  std::vector<EntryLine> entries;  ///< Latest first.
  bool has_more = false;
};
BOOST_DESCRIBE_STRUCT(TimelineView, (), (entries, has_more))

// --- Own words

struct AddedWord {
  std::string list;  ///< "feelings", "needs" or "topics".
  std::string word;
  std::vector<std::string> event_ids;  ///< The events that added it: to be erased with it.
};
BOOST_DESCRIBE_STRUCT(AddedWord, (), (list, word, event_ids))

struct AddedWordsView {
  std::vector<AddedWord> words;
};
BOOST_DESCRIBE_STRUCT(AddedWordsView, (), (words))

}  // namespace securebase::view
