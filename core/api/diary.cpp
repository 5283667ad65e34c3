#include "core/api/diary.hpp"

#include <algorithm>
#include <utility>

#include "core/view/added_words.hpp"
#include "core/view/handover.hpp"
#include "core/view/lists.hpp"
#include "core/view/picture.hpp"
#include "core/view/picture_chats.hpp"
#include "core/view/questions.hpp"
#include "core/view/timeline.hpp"
#include "core/view/today.hpp"

namespace securebase::api {
namespace {

std::unexpected<Error> is_turned_round() {
  return fail(Code::bad_input, "$.since_ms", "the earlier date must lie before now");
}

std::unexpected<Error> not_open() { return fail(Code::not_found, "", "no log is open"); }

/// What each note of a practice answers; empty where this version does not know the screen.
std::vector<std::string> asked_of(const event::Body& body, Language language) {
  std::vector<std::string> asked;
  const auto* const step = std::get_if<event::StepTaken>(&body);
  if (step == nullptr) return asked;
  const auto* const practice = guide::find_practice(step->practice, language);
  for (const auto& note : step->notes) {
    const auto index = static_cast<std::size_t>(note.screen);
    const bool is_known = practice != nullptr && note.screen >= 0 && index < practice->screens.size();
    asked.push_back(is_known ? practice->screens[index].prompt.value_or(practice->screens[index].title) : "");
  }
  return asked;
}

}  // namespace

Zone zone_of(const std::vector<ZoneChange>& changes) {
  std::vector<Zone::Change> list;
  list.reserve(changes.size());
  for (const auto& change : changes) list.push_back({change.utc_ms, change.utc_offset_minutes});
  return Zone(std::move(list));
}

Result<LogState> Diary::open(const LogOpenRequest& request) {
  view::Log log;
  if (request.snapshot) {
    auto read = view::Log::read_snapshot(*request.snapshot);
    if (!read) return std::unexpected(read.error());
    log = *std::move(read);
  }
  log_ = std::move(log);
  course_ = view::Course();
  zone_ = zone_of(request.zone);
  return state();
}

Result<LogState> Diary::add(const LogAddRequest& request) {
  if (!log_) return not_open();
  for (const auto& [event_id, time_ms, body] : request.events) {
    log_->add(event_id, time_ms, body ? std::optional<std::string_view>(*body) : std::nullopt);
  }
  return state();
}

Result<LogSnapshot> Diary::snapshot() const {
  if (!log_) return not_open();
  return LogSnapshot{log_->snapshot()};
}

Result<LogEntry> Diary::entry(const LogEntryRequest& request) const {
  if (!log_) return not_open();
  const auto* const entry = log_->find(request.event_id);
  if (entry == nullptr) return fail(Code::not_found, "$.event_id", "there is no such entry, or it was taken back");
  const auto whole = log_->whole(*entry);
  auto line = view::line_of(*log_, *entry, language_);
  return LogEntry{entry->id,
                  entry->time_ms,
                  log_->corrections_of(entry->id),
                  log_->parts_of(entry->id),
                  view::events_about(*log_, entry->id),
                  line ? std::move(line->title) : "",
                  asked_of(whole.body, language_),
                  view::questions_of(whole.body, circumstances()),
                  whole.is_whole,
                  event::body_json(whole.body)};
}

Result<view::TodayView> Diary::today(const TodayRequest& request) {
  if (!log_) return not_open();
  course_.follow(*log_, zone_);
  return view::today(*log_, course_, circumstances(), zone_, request.now_ms, static_cast<std::uint64_t>(request.seed));
}

Result<view::PictureView> Diary::picture(const PictureRequest& request) {
  if (!log_) return not_open();
  course_.follow(*log_, zone_);
  return view::picture(*log_, course_, circumstances(), request.now_ms);
}

Result<view::ChatsView> Diary::chats(const ChatsRequest& request) {
  if (!log_) return not_open();
  course_.follow(*log_, zone_);
  return view::chats(*log_, course_, zone_, circumstances(), request.now_ms);
}

Result<view::ProfessionalView> Diary::professional(const ProfessionalRequest& request) const {
  if (!log_) return not_open();
  if (request.since_ms >= request.now_ms) return is_turned_round();
  return view::professional(*log_, zone_, request.now_ms, request.since_ms, circumstances(),
                            view::loaded_forms(*log_, request.now_ms));
}

Result<BundleReply> Diary::bundle(const BundleRequest& request) const {
  if (!log_) return not_open();
  if (request.since_ms >= request.now_ms) return is_turned_round();
  auto bundle =
      view::handover(*log_, zone_, request.now_ms, request.since_ms, {request.parts, request.forms}, circumstances());
  if (!bundle) return std::unexpected(bundle.error());
  return BundleReply{*std::move(bundle)};
}

Result<view::TimelineView> Diary::timeline(const TimelineRequest& request) const {
  if (!log_) return not_open();
  if (request.count < 1 || request.count > 1000)
    return fail(Code::bad_input, "$.count", "1 to 1,000 entries at a time");
  const auto before = view::before_of(request.before_ms, request.before_id);
  return view::timeline(*log_, language_, before, static_cast<std::size_t>(request.count));
}

Result<view::TimelineView> Diary::questionnaires() const {
  if (!log_) return not_open();
  return view::questionnaires(*log_, language_);
}

Result<view::AddedWordsView> Diary::added_words() const {
  if (!log_) return not_open();
  return view::added_words(*log_);
}

guide::Circumstances Diary::circumstances() const {
  return log_ ? view::circumstances_of(*log_, language_)
              : guide::Circumstances{.has_partner = true, .is_gated = true, .language = language_};
}

Result<view::SharedView> Diary::shared() const {
  if (!log_) return not_open();
  return view::shared(*log_);
}

Result<view::SafetyView> Diary::safety() const {
  if (!log_) return not_open();
  return view::safety(*log_);
}

Result<view::OutsideView> Diary::outside(const NowRequest& request) const {
  if (!log_) return not_open();
  return view::outside(*log_, zone_, request.now_ms);
}

Result<view::WorthView> Diary::worth() const {
  if (!log_) return not_open();
  return view::worth(*log_, circumstances());
}

Result<view::ListView> Diary::list(const ListRequest& request) const {
  if (!log_) return not_open();
  return view::list(*log_, circumstances(), request.list);
}

Result<view::TalkView> Diary::talk(const NowRequest& request) const {
  if (!log_) return not_open();
  return view::talk(*log_, circumstances(), request.now_ms);
}

Result<view::JournalView> Diary::journal(const view::JournalQuery& request) const {
  if (!log_) return not_open();
  if (request.count < 1 || request.count > 1000) return fail(Code::bad_input, "$.count", "1 to 1,000 pages at a time");
  return view::journal(*log_, circumstances(), zone_, request);
}

Result<view::ReflectView> Diary::reflect(const NowRequest& request, const view::Dwells& dwells) const {
  if (!log_) return not_open();
  return view::reflect(*log_, circumstances(), dwells, request.now_ms);
}

GuideReflect Diary::reflect_words() const {
  return {guide::offered_reflect(circumstances()), guide::guide(language_).practices.about_figures};
}

GuideSteps Diary::steps() const {
  const auto& guide = guide::guide(language_);
  GuideSteps steps{{}, guide.practices.about_figures};
  for (const auto& words : guide.words.steps) {
    GuideStep step{words.id, words.name, words.meaning, {}};
    for (const auto* const practice : guide::practices_for(words.id, circumstances()))
      step.practices.push_back(*practice);
    if (!step.practices.empty()) steps.steps.push_back(std::move(step));
  }
  return steps;
}

Vocabulary Diary::vocabulary() const {
  const auto& guide = guide::guide(language_);
  Vocabulary vocabulary{guide.feelings, guide.needs, guide.topics};
  if (!circumstances().has_partner) {
    std::erase_if(vocabulary.topics.topics, [](const auto& topic) { return topic.is_about_partner; });
  }
  if (!log_) return vocabulary;
  // Each word once, however often it was added; an own word is its own id.
  const auto is_new = [](const auto& words, const std::string& word) {
    return std::ranges::none_of(words, [&](const auto& known) { return known.id == word || known.word == word; });
  };
  const std::string own = "own";
  for (const auto& entry : log_->entries()) {
    const auto* const added = std::get_if<event::WordAdded>(&entry.body);
    if (added == nullptr) continue;
    const auto& word = added->word;
    if (added->list == "feelings" && is_new(vocabulary.feelings.feelings, word)) {
      vocabulary.feelings.feelings.push_back(
          {word, word, "", added->pleasantness.value_or(0), added->energy.value_or(0), own, {}});
    } else if (added->list == "needs" && is_new(vocabulary.needs.needs, word)) {
      vocabulary.needs.needs.push_back({word, word, "", own});
    } else if (added->list == "topics" && is_new(vocabulary.topics.topics, word)) {
      vocabulary.topics.topics.push_back({word, word, false});
    }
  }
  const guide::WordGroup group{own, guide.views.own_words};
  if (vocabulary.feelings.feelings.back().group == own) vocabulary.feelings.groups.push_back(group);
  if (vocabulary.needs.needs.back().group == own) vocabulary.needs.groups.push_back(group);
  return vocabulary;
}

LogState Diary::state() const { return {static_cast<std::int64_t>(log_->entries().size()), log_->unknown()}; }

}  // namespace securebase::api
