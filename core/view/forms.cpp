#include "core/view/forms.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "core/security/model.hpp"

namespace securebase::view {
namespace {

std::optional<LoadedForm> load(const Log& log, const Entry& entry) {
  const auto whole = log.whole(entry);
  const auto* const added = std::get_if<event::QuestionnaireAdded>(&whole.body);
  if (added == nullptr || added->questionnaire.empty()) return std::nullopt;
  auto form = fhir::parse_questionnaire(added->questionnaire);
  if (!form) return std::nullopt;
  LoadedForm loaded{entry.id, added->title, *std::move(form), std::nullopt, {}};
  if (added->scoring && !added->scoring->empty()) {
    if (auto table = fhir::parse_table(loaded.form, *added->scoring)) loaded.table = *std::move(table);
  }
  return loaded;
}

}  // namespace

std::vector<LoadedForm> loaded_forms(const Log& log, std::int64_t now_ms) {
  std::vector<LoadedForm> forms;
  for (const auto& entry : log.entries()) {
    if (!std::holds_alternative<event::QuestionnaireAdded>(entry.body)) continue;
    if (auto loaded = load(log, entry)) forms.push_back(*std::move(loaded));
  }
  for (const auto& entry : log.entries()) {
    const auto* const named = std::get_if<event::QuestionnaireAnswered>(&entry.body);
    if (named == nullptr || entry.time_ms > now_ms) continue;
    const auto form = std::ranges::find(forms, named->of, &LoadedForm::event_id);
    if (form == forms.end()) continue;
    const auto whole = log.whole(entry);
    const auto* const answered = std::get_if<event::QuestionnaireAnswered>(&whole.body);
    auto filled = fhir::parse_response(form->form, answered->response);
    if (filled) form->fillings.push_back({entry.id, entry.time_ms, *std::move(filled)});
  }
  return forms;
}

OwnAnswers own_answers(const Log& log, std::int64_t now_ms, std::int64_t since_ms) {
  OwnAnswers own;
  std::map<std::string_view, std::int32_t> latest;
  for (const auto& entry : log.entries()) {
    if (entry.time_ms <= since_ms || entry.time_ms > now_ms) continue;
    const auto* const answers = event::answers_in(entry.body);
    if (answers == nullptr) continue;
    for (const auto& [item, category] : *answers) {
      latest.insert_or_assign(item, category);
      own.latest_ms = entry.time_ms;
      own.latest_event = entry.id;
    }
  }
  for (const auto& item : security::model().items) {
    if (const auto found = latest.find(item.id); found != latest.end())
      own.answers.push_back({.link_id = item.id, .option = found->second});
  }
  return own;
}

}  // namespace securebase::view
