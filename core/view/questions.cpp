#include "core/view/questions.hpp"

#include <string>
#include <variant>
#include <vector>

#include "core/guide/guide.hpp"
#include "core/security/model.hpp"

namespace securebase::view {
namespace {

std::vector<ItemQuestion> items_of(const std::vector<event::ItemAnswer>& answers, Language language) {
  std::vector<ItemQuestion> items;
  for (const auto& answer : answers) {
    const auto text = security::item_text(answer.item, language);
    if (!text.empty()) items.push_back({answer.item, std::string(text)});
  }
  return items;
}

}  // namespace

EntryQuestions questions_of(const event::Body& body, const guide::Circumstances& circumstances) {
  EntryQuestions questions;
  const auto language = circumstances.language;
  if (const auto* const check_in = std::get_if<event::CheckedIn>(&body)) {
    for (const auto& answer : check_in->daily) {
      const auto* const known = guide::find_daily(answer.question, language);
      if (known == nullptr) continue;
      questions.opening.push_back({known->id, guide::daily_text(*known, circumstances), known->is_line});
    }
    questions.items = items_of(check_in->answers, language);
  } else if (const auto* const answered = std::get_if<event::Answered>(&body)) {
    questions.items = items_of(answered->answers, language);
  }
  questions.lead_in = security::model_words(language).lead_in;
  questions.answers = security::model_words(language).answers;
  return questions;
}

}  // namespace securebase::view
