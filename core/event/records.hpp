#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

/// The bodies of events: small facts about one person's days, as they lie in the log. A body is a JSON object whose
/// "kind" names the record and whose other members are the record's fields. docs/events.md is generated from these.
///
/// A field may be added when it is optional or a list. A field never gets another meaning; then a new kind is due.
namespace securebase::event {

/// An answer to an item of the item bank.
struct ItemAnswer {
  std::string item;
  std::int32_t category = 0;
};
BOOST_DESCRIBE_STRUCT(ItemAnswer, (), (item, category))

/// An answer to one of the questions that open a day.
struct DailyAnswer {
  std::string question;
  std::optional<std::int32_t> category;
  std::optional<std::string> text;
};
BOOST_DESCRIBE_STRUCT(DailyAnswer, (), (question, category, text))

struct CheckedIn {
  std::optional<double> pleasantness;
  std::optional<double> energy;
  std::vector<std::string> feelings;
  std::vector<std::string> topics;
  std::vector<std::string> needs;
  std::vector<DailyAnswer> daily;
  std::vector<ItemAnswer> answers;
  std::optional<std::string> line;
};
BOOST_DESCRIBE_STRUCT(CheckedIn, (), (pleasantness, energy, feelings, topics, needs, daily, answers, line))

struct Answered {
  std::vector<ItemAnswer> answers;
};
BOOST_DESCRIBE_STRUCT(Answered, (), (answers))

/// What was written or chosen on one screen of a practice.
struct PracticeNote {
  std::int32_t screen = 0;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(PracticeNote, (), (screen, text))

struct StepTaken {
  std::string step;
  std::string practice;
  bool is_finished = false;
  std::vector<PracticeNote> notes;
};
BOOST_DESCRIBE_STRUCT(StepTaken, (), (step, practice, is_finished, notes))

struct StepPassed {
  std::string step;
  std::string wish;
};
BOOST_DESCRIBE_STRUCT(StepPassed, (), (step, wish))

struct WordAdded {
  std::string list;
  std::string word;
  std::optional<double> pleasantness;
  std::optional<double> energy;
};
BOOST_DESCRIBE_STRUCT(WordAdded, (), (list, word, pleasantness, energy))

struct SettingChanged {
  std::string setting;
  std::string value;
};
BOOST_DESCRIBE_STRUCT(SettingChanged, (), (setting, value))

/// Where a text lies that is too long for one entry: in the `text_part` events that name it.
struct InParts {
  std::string text_id;     ///< Drawn at random for each text.
  std::int32_t parts = 0;  ///< 1 to text_parts_max.
};
BOOST_DESCRIBE_STRUCT(InParts, (), (text_id, parts))

struct QuestionnaireAdded {
  std::string title;
  std::string questionnaire;
  std::optional<std::string> scoring;
  std::optional<InParts> questionnaire_in_parts;
  std::optional<InParts> scoring_in_parts;
};
BOOST_DESCRIBE_STRUCT(QuestionnaireAdded, (), (title, questionnaire, scoring, questionnaire_in_parts, scoring_in_parts))

struct QuestionnaireAnswered {
  std::string of;
  std::string response;
  std::optional<InParts> response_in_parts;
};
BOOST_DESCRIBE_STRUCT(QuestionnaireAnswered, (), (of, response, response_in_parts))

struct TextPart {
  std::string of;
  std::string text_id;
  std::int32_t order = 0;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(TextPart, (), (of, text_id, order, text))

/// An answer to one question of the private safety check.
struct SafetyAnswer {
  std::string question;
  std::string answer;
};
BOOST_DESCRIBE_STRUCT(SafetyAnswer, (), (question, answer))

struct SafetyChecked {
  std::vector<SafetyAnswer> answers;
};
BOOST_DESCRIBE_STRUCT(SafetyChecked, (), (answers))

struct Wrote {
  std::string text;
  std::optional<std::string> prompt;
  std::optional<InParts> text_in_parts;
};
BOOST_DESCRIBE_STRUCT(Wrote, (), (text, prompt, text_in_parts))

struct Noted {
  std::string list;
  std::string text;
  std::optional<std::string> detail;
  std::optional<std::string> day;
};
BOOST_DESCRIBE_STRUCT(Noted, (), (list, text, detail, day))

struct Tended {
  std::string of;
  std::string how;
  std::optional<std::int32_t> minutes;
  std::optional<std::string> text;
};
BOOST_DESCRIBE_STRUCT(Tended, (), (of, how, minutes, text))

struct TalkPrepared {
  std::string matter;
  std::optional<std::string> feeling;
  std::optional<std::string> need;
  std::optional<std::string> start;
};
BOOST_DESCRIBE_STRUCT(TalkPrepared, (), (matter, feeling, need, start))

struct Paused {
  std::int64_t back_at_ms = 0;
  std::optional<std::string> of;
  std::optional<std::string> words;
};
BOOST_DESCRIBE_STRUCT(Paused, (), (back_at_ms, of, words))

struct TalkClosed {
  std::optional<std::string> of;
  std::optional<std::string> heard;
  std::optional<std::string> own;
  std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(TalkClosed, (), (of, heard, own, next))

struct HandedOut {
  std::string what;
};
BOOST_DESCRIBE_STRUCT(HandedOut, (), (what))

/// How the reader of a chat did on labelled messages, for one mark.
struct MarkReader {
  std::string mark;
  std::int64_t hits = 0;             ///< Marked, and rightly.
  std::int64_t misses = 0;           ///< Not marked, though it should have been.
  std::int64_t false_alarms = 0;     ///< Marked, though it should not have been.
  std::int64_t correct_silence = 0;  ///< Not marked, rightly.
  double bursts = 1;                 ///< By how much more the count varies than if messages were independent.
};
BOOST_DESCRIBE_STRUCT(MarkReader, (), (mark, hits, misses, false_alarms, correct_silence, bursts))

/// What was said of marked messages while the chat was open: "Was this fair?" Counts, and no word of them.
struct MarkCheck {
  std::string mark;
  std::int64_t fair = 0;
  std::int64_t unfair = 0;
  std::int64_t unsure = 0;
};
BOOST_DESCRIBE_STRUCT(MarkCheck, (), (mark, fair, unfair, unsure))

/// One direction of one month of a chat.
struct ChatSide {
  std::int64_t turns = 0;                  ///< Messages that were read.
  std::vector<std::int64_t> marked;        ///< Of them with each mark, in the order of ChatMeasured::readers.
  std::optional<std::int64_t> complaints;  ///< Complaints of the other side that could be followed,
  std::optional<std::int64_t> shut_down;   ///< and how many of them met a closed door, by timing.
};
BOOST_DESCRIBE_STRUCT(ChatSide, (), (turns, marked, complaints, shut_down))

struct ChatMonth {
  std::string month;  ///< "2024-05", by the clock where each message was written.
  ChatSide written;   ///< From the person to the other.
  ChatSide reached;   ///< From the other to the person.
};
BOOST_DESCRIBE_STRUCT(ChatMonth, (), (month, written, reached))

struct ChatMeasured {
  std::string reader;
  std::vector<MarkReader> readers;
  std::vector<MarkCheck> checks;
  std::vector<ChatMonth> months;
};
BOOST_DESCRIBE_STRUCT(ChatMeasured, (), (reader, readers, checks, months))

struct Corrected {
  std::string of;
  std::string body;
};
BOOST_DESCRIBE_STRUCT(Corrected, (), (of, body))

struct TakenBack {
  std::string of;
};
BOOST_DESCRIBE_STRUCT(TakenBack, (), (of))

/// One event whose body has left the log for good.
struct ErasedEvent {
  std::string event_id;
};
BOOST_DESCRIBE_STRUCT(ErasedEvent, (), (event_id))

/// Written by the vault, which drops the bodies; the fold forgets them.
struct Erased {
  std::vector<ErasedEvent> events;
};
BOOST_DESCRIBE_STRUCT(Erased, (), (events))

/// A kind this version does not know: kept in the log, passed on, counted, without effect.
struct Unknown {
  std::string kind;
};

using Body = std::variant<CheckedIn, Answered, StepTaken, StepPassed, WordAdded, SettingChanged, QuestionnaireAdded,
                          QuestionnaireAnswered, TextPart, SafetyChecked, Wrote, Noted, Tended, TalkPrepared, Paused,
                          TalkClosed, HandedOut, ChatMeasured, Corrected, TakenBack, Erased, Unknown>;

}  // namespace securebase::event
