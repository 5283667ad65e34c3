#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/language.hpp"
#include "core/event/records.hpp"
#include "core/guide/guide.hpp"
#include "core/report/report.hpp"
#include "core/view/gate.hpp"
#include "core/view/journal.hpp"
#include "core/view/lists.hpp"
#include "core/view/log.hpp"
#include "core/view/outside.hpp"
#include "core/view/professional.hpp"
#include "core/view/reflect.hpp"
#include "core/view/shared.hpp"
#include "core/view/talk.hpp"
#include "core/view/views.hpp"

/// What the core can be asked: each operation has a name, a request record and a reply record. The command line, the
/// WebAssembly door and the TypeScript types are made from this table.
namespace securebase::api {

struct Nothing {};
BOOST_DESCRIBE_STRUCT(Nothing, (), ())

struct About {
  std::string version;
  std::vector<std::string> marks;    ///< Names of all marks, in their order.
  std::vector<std::string> formats;  ///< Titles of the exports that can be read, for people.
  std::vector<std::string> reads;    ///< The languages whose messages are read: "en".
  std::vector<Language> speaks;      ///< The languages in which everything is said.
};
BOOST_DESCRIBE_STRUCT(About, (), (version, marks, formats, reads, speaks))

// --- language.set: in which language everything is said from now on; English before.

struct LanguageRequest {
  Language language = Language::en;
};
BOOST_DESCRIBE_STRUCT(LanguageRequest, (), (language))

// --- coach.check: what in a draft may hurt or help.

struct CoachRequest {
  std::string text;
  std::optional<std::string> previous;  ///< The partner's message before.
  std::optional<bool> is_brief;         ///< Marks alone, without rewordings and hints: for reading many drafts.
};
BOOST_DESCRIBE_STRUCT(CoachRequest, (), (text, previous, is_brief))

struct CoachFinding {
  std::string mark;
  std::string title;  ///< The mark's name for people: "Criticism".
  bool is_helpful = false;
  std::int64_t begin = 0;  ///< Evidence: [begin, end) in Unicode code points of the text.
  std::int64_t end = 0;
  std::int64_t sentence_begin = 0;  ///< What a rewording replaces, counted likewise.
  std::int64_t sentence_end = 0;
  double confidence = 0;  ///< 0 to 1.
  std::string layer;      ///< Which layer of the reader saw it: "rules", "network" or "both".
  std::string rule;       ///< The id of what was found, the same in every language: "criticism.never".
  std::string pattern;    ///< Its name for people.
  std::string why;
  std::vector<std::string> rewordings;
};
BOOST_DESCRIBE_STRUCT(CoachFinding, (),
                      (mark, title, is_helpful, begin, end, sentence_begin, sentence_end, confidence, layer, rule,
                       pattern, why, rewordings))

/// Something worth telling the writer that is no mark, such as a verdict worn as a feeling ("I feel ignored").
struct CoachHint {
  std::int64_t begin = 0;  ///< Counted as in CoachFinding; a rewording replaces these words' sentence.
  std::int64_t end = 0;
  std::int64_t sentence_begin = 0;
  std::int64_t sentence_end = 0;
  std::string rule;  ///< As in CoachFinding.
  std::string pattern;
  std::string why;
  std::vector<std::string> rewordings;
};
BOOST_DESCRIBE_STRUCT(CoachHint, (), (begin, end, sentence_begin, sentence_end, rule, pattern, why, rewordings))

/// How sure the reader is of a mark, shown or not.
struct CoachSureness {
  std::string mark;
  double confidence = 0;  ///< 0 to 1.
  double threshold = 0;   ///< From this confidence on the mark is shown; above 1: never.
};
BOOST_DESCRIBE_STRUCT(CoachSureness, (), (mark, confidence, threshold))

struct CoachReply {
  std::string language;  ///< "english", "other" or "too_short".
  std::vector<CoachFinding> findings;
  std::vector<CoachHint> hints;
  std::vector<CoachSureness> sureness;  ///< Of every mark; empty where only the rules read.
  /// Said first where words of fear, force or control stand, in the message or the one before; then nothing is called
  /// hurtful and no other words are offered. Not looked for in brief.
  std::string care;
  bool is_unsure = false;  ///< No hurtful mark is sure enough to be named, but one is likely.
};
BOOST_DESCRIBE_STRUCT(CoachReply, (), (language, findings, hints, sureness, care, is_unsure))

// --- coach.patterns: what the findings of coach.check are called.

struct CoachPattern {
  std::string rule;  ///< As in CoachFinding.
  std::string name;  ///< "Criticism: you + never"
};
BOOST_DESCRIBE_STRUCT(CoachPattern, (), (rule, name))

struct CoachPatterns {
  std::vector<CoachPattern> patterns;
};
BOOST_DESCRIBE_STRUCT(CoachPatterns, (), (patterns))

// --- model.load: the trained layer of the reader, as the bytes of its weights file.

struct ModelState {
  std::string trained;  ///< The name in model/CARD.md.
};
BOOST_DESCRIBE_STRUCT(ModelState, (), (trained))

// --- chat.*: one export is read at a time.

/// From `utc_ms` on the device's clock stands this far from UTC.
struct ZoneChange {
  std::int64_t utc_ms = 0;
  std::int16_t utc_offset_minutes = 0;
};
BOOST_DESCRIBE_STRUCT(ZoneChange, (), (utc_ms, utc_offset_minutes))

struct ChatOpenRequest {
  std::int64_t size = 0;  ///< Of the file, in bytes.
  std::vector<ZoneChange> zone;
};
BOOST_DESCRIBE_STRUCT(ChatOpenRequest, (), (size, zone))

struct FileRange {
  std::int64_t offset = 0;
  std::int64_t size = 0;
};
BOOST_DESCRIBE_STRUCT(FileRange, (), (offset, size))

struct ChatProgress {
  std::optional<FileRange> wants;  ///< The bytes to feed next; null when the export is read.
  double progress = 0;             ///< 0 to 1.
  std::int64_t messages = 0;       ///< Read so far.
  std::string format_title;        ///< Empty until recognised.
};
BOOST_DESCRIBE_STRUCT(ChatProgress, (), (wants, progress, messages, format_title))

struct ChatParticipant {
  std::string name;
  std::int64_t messages = 0;
};
BOOST_DESCRIBE_STRUCT(ChatParticipant, (), (name, messages))

struct ChatConversation {
  std::string name;
  bool is_group = false;
  std::int64_t messages = 0;
  std::vector<ChatParticipant> participants;
};
BOOST_DESCRIBE_STRUCT(ChatConversation, (), (name, is_group, messages, participants))

struct ChatContents {
  std::string format_title;
  std::vector<ChatConversation> conversations;
  std::vector<std::string> notices;
};
BOOST_DESCRIBE_STRUCT(ChatContents, (), (format_title, conversations, notices))

struct ChatReportRequest {
  std::optional<std::string> conversation;  ///< Needed where the export holds several.
  std::optional<std::string> me;            ///< Which participant is reading.
  bool is_masked = false;                   ///< Names become A and B (You and Partner when `me` is given).
};
BOOST_DESCRIBE_STRUCT(ChatReportRequest, (), (conversation, me, is_masked))

/// What may be kept of the chat of the last report, exactly as it would be written.
struct ChatKeepReply {
  std::optional<event::ChatMeasured> measured;  ///< Null where nothing can be kept.
  std::string why_not;                          ///< Then "me_not_said" or "group"; else empty.
  std::vector<guide::ChatMarkWords> marks;      ///< What the marks are called.
};
BOOST_DESCRIBE_STRUCT(ChatKeepReply, (), (measured, why_not, marks))

struct ChatSamplesRequest {
  std::string mark;
};
BOOST_DESCRIBE_STRUCT(ChatSamplesRequest, (), (mark))

struct ChatSample {
  std::string text;
  bool is_mine = false;
};
BOOST_DESCRIBE_STRUCT(ChatSample, (), (text, is_mine))

/// Marked messages of the open chat, for "Was this fair?". They are gone when the chat is closed.
struct ChatSamplesReply {
  std::vector<ChatSample> samples;
};
BOOST_DESCRIBE_STRUCT(ChatSamplesReply, (), (samples))

struct ChartRequest {
  std::string measure;     ///< Its id in the last report.
  std::int32_t width = 0;  ///< CSS pixels, 240 to 1,600.
};
BOOST_DESCRIBE_STRUCT(ChartRequest, (), (measure, width))

struct ChartReply {
  std::string svg;
};
BOOST_DESCRIBE_STRUCT(ChartReply, (), (svg))

struct PageReply {
  std::string html;  ///< One self-contained page: the last report with its charts and tables.
};
BOOST_DESCRIBE_STRUCT(PageReply, (), (html))

// --- log.*: one person's log of events, folded.

struct LogOpenRequest {
  std::optional<std::string> snapshot;  ///< What log.snapshot gave; null folds from the beginning.
  std::vector<ZoneChange> zone;         ///< Of the device: it decides which day an event belongs to.
};
BOOST_DESCRIBE_STRUCT(LogOpenRequest, (), (snapshot, zone))

/// An event as the vault hands it over.
struct LogEvent {
  std::string event_id;
  std::int64_t time_ms = 0;
  std::optional<std::string> body;  ///< JSON text; null for an event that was erased.
};
BOOST_DESCRIBE_STRUCT(LogEvent, (), (event_id, time_ms, body))

struct LogAddRequest {
  std::vector<LogEvent> events;
};
BOOST_DESCRIBE_STRUCT(LogAddRequest, (), (events))

struct LogState {
  std::int64_t entries = 0;                ///< Living facts.
  std::vector<view::UnknownKind> unknown;  ///< Kinds of a later version, and what could not be read.
};
BOOST_DESCRIBE_STRUCT(LogState, (), (entries, unknown))

struct LogSnapshot {
  std::string snapshot;
};
BOOST_DESCRIBE_STRUCT(LogSnapshot, (), (snapshot))

struct LogEntryRequest {
  std::string event_id;
};
BOOST_DESCRIBE_STRUCT(LogEntryRequest, (), (event_id))

struct LogEntry {
  std::string event_id;
  std::int64_t time_ms = 0;
  std::vector<std::string> corrections;  ///< The events that corrected it; to be erased with it.
  std::vector<std::string> parts;        ///< The events that hold pieces of its texts; to be erased with it.
  std::vector<std::string> about;        ///< What was noted about it later, with corrections; to be erased with it.
  std::string title;                     ///< As a list names it; empty for kinds that no list shows.
  std::vector<std::string> asked;        ///< Of a practice: what each of its notes answers.
  view::EntryQuestions questions;        ///< Of a check-in: what its answers answer.
  bool is_whole = true;                  ///< Otherwise a piece is missing, and that text is empty.
  std::string body;                      ///< As it reads now, long texts put together, as JSON text.
};
BOOST_DESCRIBE_STRUCT(LogEntry, (),
                      (event_id, time_ms, corrections, parts, about, title, asked, questions, is_whole, body))

// --- view.*: what the pages show of the open log.

struct TodayRequest {
  std::int64_t now_ms = 0;
  std::int64_t seed = 0;  ///< Decides among questions that are as good as each other; 0 to 2^53.
};
BOOST_DESCRIBE_STRUCT(TodayRequest, (), (now_ms, seed))

struct PictureRequest {
  std::int64_t now_ms = 0;
};
BOOST_DESCRIBE_STRUCT(PictureRequest, (), (now_ms))

struct ChatsRequest {
  std::int64_t now_ms = 0;
};
BOOST_DESCRIBE_STRUCT(ChatsRequest, (), (now_ms))

struct TimelineRequest {
  std::optional<std::int64_t> before_ms;  ///< Null for the latest.
  std::optional<std::string> before_id;  ///< Of entries of that very millisecond, those with a smaller id come as well.
  std::int64_t count = 0;                ///< 1 to 1,000.
};
BOOST_DESCRIBE_STRUCT(TimelineRequest, (), (before_ms, before_id, count))

struct ListRequest {
  std::string list;  ///< As in the `noted` event: "needs", "thanks", "goals".
};
BOOST_DESCRIBE_STRUCT(ListRequest, (), (list))

/// For pages that show something as of now.
struct NowRequest {
  std::int64_t now_ms = 0;
};
BOOST_DESCRIBE_STRUCT(NowRequest, (), (now_ms))
/// What a person may hand to a professional.
struct ProfessionalRequest {
  std::int64_t now_ms = 0;
  std::int64_t since_ms = 0;  ///< The earlier date: what came after it counts, and is compared with it.
};
BOOST_DESCRIBE_STRUCT(ProfessionalRequest, (), (now_ms, since_ms))

struct BundleRequest {
  std::int64_t now_ms = 0;
  std::int64_t since_ms = 0;
  std::vector<std::string> parts;  ///< Ids of the tables of view.professional, and "answers".
  std::vector<std::string> forms;  ///< The questionnaires that go in, by the event that added them.
};
BOOST_DESCRIBE_STRUCT(BundleRequest, (), (now_ms, since_ms, parts, forms))

struct BundleReply {
  std::string bundle;  ///< A FHIR R4 Bundle, as JSON text.
};
BOOST_DESCRIBE_STRUCT(BundleReply, (), (bundle))

// --- guide.*: what the product says in its own words.

struct Vocabulary {
  guide::Feelings feelings;
  guide::Needs needs;
  guide::Topics topics;
};
BOOST_DESCRIBE_STRUCT(Vocabulary, (), (feelings, needs, topics))

/// A step with the practices that may be offered now.
struct GuideStep {
  std::string id;
  std::string name;
  std::string meaning;
  std::vector<guide::Practice> practices;
};
BOOST_DESCRIBE_STRUCT(GuideStep, (), (id, name, meaning, practices))

struct GuideSteps {
  std::vector<GuideStep> steps;
  std::string about_figures;  ///< What the letters of an evidence's figure mean.
};
BOOST_DESCRIBE_STRUCT(GuideSteps, (), (steps, about_figures))

/// What the rooms of Reflect say, as far as it may be offered now.
struct GuideReflect {
  guide::Reflect reflect;
  std::string about_figures;  ///< What the letters of an evidence's figure mean.
};
BOOST_DESCRIBE_STRUCT(GuideReflect, (), (reflect, about_figures))

/// Marks a request that is raw bytes instead of a record.
struct Bytes {};

}  // namespace securebase::api
