#include "core/view/own_words.hpp"

#include <optional>
#include <variant>

namespace securebase::view {
namespace {

/// Collects texts, a line for each that is not empty.
struct Lines {
  std::string text;

  void add(const std::string& line) {
    if (!line.empty()) text += (text.empty() ? "" : "\n") + line;
  }
  void add(const std::optional<std::string>& line) {
    if (line) add(*line);
  }

  void operator()(const event::CheckedIn& check_in) {
    for (const auto& answer : check_in.daily) add(answer.text);
    add(check_in.line);
  }
  void operator()(const event::StepTaken& step) {
    for (const auto& note : step.notes) add(note.text);
  }
  void operator()(const event::Wrote& wrote) { add(wrote.text); }
  void operator()(const event::Noted& noted) {
    add(noted.text);
    add(noted.detail);
  }
  void operator()(const event::Tended& tended) { add(tended.text); }
  void operator()(const event::TalkPrepared& talk) {
    add(talk.matter);
    for (const auto& part : {talk.feeling, talk.need, talk.start}) add(part);
  }
  void operator()(const event::Paused& paused) { add(paused.words); }
  void operator()(const event::TalkClosed& talk) {
    for (const auto& part : {talk.heard, talk.own, talk.next}) add(part);
  }
  void operator()(const auto& /*without own words*/) {}
};

}  // namespace

std::string own_words(const Log& log, const Entry& entry) {
  Lines lines;
  const auto* const wrote = std::get_if<event::Wrote>(&entry.body);
  // Only a text that lies in parts costs a copy of its pieces.
  if (wrote != nullptr && wrote->text_in_parts) {
    std::visit(lines, log.whole(entry).body);
  } else {
    std::visit(lines, entry.body);
  }
  return std::move(lines.text);
}

}  // namespace securebase::view
