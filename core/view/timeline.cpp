#include "core/view/timeline.hpp"

#include <ranges>
#include <span>
#include <tuple>
#include <utility>

#include "core/base/utf8.hpp"
#include "core/guide/guide.hpp"
#include "core/view/own_words.hpp"

namespace securebase::view {
namespace {

/// The words of feelings, an own word as it was written: "lonely, tired".
std::string feeling_words(std::span<const std::string> ids, Language language) {
  std::string words;
  for (const auto& id : ids) {
    const auto* const known = guide::find_feeling(id, language);
    words += (words.empty() ? "" : ", ") + (known == nullptr ? id : known->word);
  }
  return words;
}

/// A sentence that brought its own end needs no second one.
void append_sentence(std::string& words, const std::string& sentence) {
  if (sentence.empty()) return;
  if (!words.empty()) words += std::string_view(".?!").contains(words.back()) ? " " : ". ";
  words += sentence;
}

EntryLine titled(const Entry& entry, std::string title, std::string words) {
  return {entry.id,         entry.time_ms,    std::string(event::kind_of(entry.body)),
          std::move(title), std::move(words), entry.is_corrected};
}

EntryLine named(const Entry& entry, std::string_view line, std::string words, Language language) {
  const auto* const known = guide::find_line(line, language);
  return titled(entry, known == nullptr ? std::string(line) : known->title, std::move(words));
}

/// What a line of "tended" is called: of a pause it means coming back, of a wish to be told again what became of it.
std::string line_of_tended(const event::Tended& tended, const Entry* about) {
  if (about != nullptr && std::holds_alternative<event::Paused>(about->body)) return "tended.back";
  const auto* const noted = about == nullptr ? nullptr : std::get_if<event::Noted>(&about->body);
  if (noted != nullptr && noted->list == "reassurance") return tended.how == "done" ? "tended.asked" : "tended.passed";
  return "tended." + tended.how;
}

EntryLine tended_line(const Log& log, const Entry& entry, const event::Tended& tended, Language language) {
  const auto* const about = log.find(tended.of);
  std::string words;
  if (const auto* const noted = about == nullptr ? nullptr : std::get_if<event::Noted>(&about->body))
    words = noted->text;
  if (tended.minutes) append_sentence(words, std::to_string(*tended.minutes) + " min");
  append_sentence(words, tended.text.value_or(""));
  return named(entry, line_of_tended(tended, about), std::move(words), language);
}

/// As much of a text as a list shows; the entry has all of it.
constexpr std::size_t line_bytes_max = 240;

EntryLine page_line(const Log& log, const Entry& entry, const event::Wrote& wrote, Language language) {
  const auto text = own_words(log, entry);
  const auto begun = utf8::prefix(text, line_bytes_max);
  std::string words = wrote.prompt.value_or("");
  append_sentence(words, std::string(begun) + (begun.size() < text.size() ? "…" : ""));
  return named(entry, "wrote", std::move(words), language);
}

/// The entries that Reflect writes.
std::optional<EntryLine> reflect_line(const Log& log, const Entry& entry, Language language) {
  std::string words;
  if (const auto* const wrote = std::get_if<event::Wrote>(&entry.body)) return page_line(log, entry, *wrote, language);
  if (const auto* const noted = std::get_if<event::Noted>(&entry.body)) {
    append_sentence(words, noted->text);
    append_sentence(words, noted->detail.value_or(""));
    return named(entry, "noted." + noted->list, std::move(words), language);
  }
  if (const auto* const tended = std::get_if<event::Tended>(&entry.body))
    return tended_line(log, entry, *tended, language);
  if (const auto* const talk = std::get_if<event::TalkPrepared>(&entry.body))
    return named(entry, "talk_prepared", talk->matter, language);
  if (const auto* const pause = std::get_if<event::Paused>(&entry.body))
    return named(entry, "paused", pause->words.value_or(""), language);
  if (const auto* const talk = std::get_if<event::TalkClosed>(&entry.body)) {
    for (const auto& part : {talk->heard, talk->own, talk->next}) append_sentence(words, part.value_or(""));
    return named(entry, "talk_closed", std::move(words), language);
  }
  return std::nullopt;
}

}  // namespace

std::optional<EntryLine> line_of(const Log& log, const Entry& entry, Language language) {
  const auto& lines = guide::guide(language).lines.words;
  const auto kind = event::kind_of(entry.body);
  if (const auto* const check_in = std::get_if<event::CheckedIn>(&entry.body)) {
    auto words = feeling_words(check_in->feelings, language);
    append_sentence(words, check_in->line.value_or(""));
    return named(entry, kind, std::move(words), language);
  }
  if (const auto* const answered = std::get_if<event::Answered>(&entry.body)) {
    const auto count = answered->answers.size();
    auto words = count == 1 ? lines.one_answer : guide::filled(lines.answers, "count", std::to_string(count));
    return named(entry, kind, std::move(words), language);
  }
  if (const auto* const step = std::get_if<event::StepTaken>(&entry.body)) {
    std::string words = step->is_finished ? "" : lines.begun;
    for (const auto& note : step->notes) append_sentence(words, note.text);
    const auto* const practice = guide::find_practice(step->practice, language);
    // This version may not know the practice.
    return practice == nullptr ? named(entry, kind, std::move(words), language)
                               : titled(entry, practice->title, std::move(words));
  }
  if (const auto* const added = std::get_if<event::QuestionnaireAdded>(&entry.body))
    return named(entry, kind, added->title, language);
  if (std::holds_alternative<event::QuestionnaireAnswered>(entry.body)) return named(entry, kind, "", language);
  if (const auto* const kept = std::get_if<event::ChatMeasured>(&entry.body)) {
    if (kept->months.empty()) return named(entry, kind, "", language);
    auto months = guide::filled(lines.months, "first", kept->months.front().month);
    return named(entry, kind, guide::filled(std::move(months), "last", kept->months.back().month), language);
  }
  return reflect_line(log, entry, language);
}

bool Before::is_after(const Entry& entry) const {
  return std::tie(entry.time_ms, entry.id) < std::tie(time_ms, event_id);
}

std::optional<Before> before_of(std::optional<std::int64_t> time_ms, const std::optional<std::string>& event_id) {
  if (!time_ms) return std::nullopt;
  return Before{*time_ms, event_id.value_or("")};
}

TimelineView timeline(const Log& log, Language language, const std::optional<Before>& before, std::size_t count) {
  TimelineView view;
  const auto& entries = log.entries();
  for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
    if (before && !before->is_after(*entry)) continue;
    auto line = line_of(log, *entry, language);
    if (!line) continue;
    if (view.entries.size() == count) {
      view.has_more = true;
      break;
    }
    view.entries.push_back(*std::move(line));
  }
  return view;
}

TimelineView questionnaires(const Log& log, Language language) {
  TimelineView view;
  for (const auto& entry : log.entries() | std::views::reverse) {
    const bool is_one = std::holds_alternative<event::QuestionnaireAdded>(entry.body) ||
                        std::holds_alternative<event::QuestionnaireAnswered>(entry.body);
    if (!is_one) continue;
    if (auto line = line_of(log, entry, language)) view.entries.push_back(*std::move(line));
  }
  return view;
}

}  // namespace securebase::view
