#include "core/api/forms.hpp"

#include <utility>

#include "core/api/messages.hpp"
#include "core/fhir/bank.hpp"
#include "core/fhir/enable.hpp"
#include "core/view/forms.hpp"
#include "core/wire/json.hpp"

namespace securebase::api {

Result<FormReply> open_form(const FormRequest& request, Language language) {
  auto form = fhir::parse_questionnaire(request.questionnaire);
  if (!form) return std::unexpected(form.error());
  if (request.scoring) {
    if (const auto table = fhir::parse_table(*form, *request.scoring); !table) return std::unexpected(table.error());
  }
  for (auto& notice : form->notices) notice.message = said_in(language, notice.message);
  for (auto& item : form->items) item.cannot_fill = said_in(language, item.cannot_fill);
  auto initial = fhir::initial_answers(*form);
  if (request.response) {
    auto filled = fhir::parse_response(*form, *request.response);
    if (!filled) return std::unexpected(filled.error());
    initial = std::move(filled->answers);
  }
  return FormReply{*std::move(form), std::move(initial)};
}

Result<FormCheckReply> check_form(const FormCheckRequest& request, Language language) {
  const auto form = fhir::parse_questionnaire(request.questionnaire);
  if (!form) return std::unexpected(form.error());
  FormCheckReply reply;
  const auto shown = fhir::shown_items(*form, fhir::AnswerIndex(*form, request.answers));
  for (std::size_t i = 0; i < shown.size(); ++i) {
    if (shown[i] && !form->items[i].hidden) reply.shown.push_back(form->items[i].link_id);
  }
  reply.problems = fhir::validate(*form, request.answers, fhir::ResponseStatus::completed);
  for (auto& problem : reply.problems) problem.message = said_in(language, problem.message);
  return reply;
}

Result<FormResponse> respond_to_form(const FormResponseRequest& request) {
  const auto form = fhir::parse_questionnaire(request.questionnaire);
  if (!form) return std::unexpected(form.error());
  const auto status = request.is_complete ? fhir::ResponseStatus::completed : fhir::ResponseStatus::in_progress;
  auto response = fhir::to_response_json(*form, request.answers, status, request.authored);
  if (!response) return std::unexpected(response.error());
  return FormResponse{*std::move(response)};
}

Result<FormScoreReply> score_form(const FormScoreRequest& request, Language language) {
  const auto form = fhir::parse_questionnaire(request.questionnaire);
  if (!form) return std::unexpected(form.error());
  const auto table = fhir::parse_table(*form, request.scoring);
  if (!table) return std::unexpected(table.error());
  const auto scored = [&](const std::string& json) -> Result<std::vector<fhir::ScoreResult>> {
    const auto filled = fhir::parse_response(*form, json);
    if (!filled) return std::unexpected(filled.error());
    return fhir::compute(*table, *form, filled->answers);
  };
  auto now = scored(request.response);
  if (!now) return std::unexpected(now.error());
  FormScoreReply reply;
  for (auto& result : *now) {
    result.words = said_in(language, result.words);
    reply.scores.push_back({std::move(result), std::nullopt});
  }
  if (!request.previous) return reply;
  const auto before = scored(*request.previous);
  if (!before) return std::unexpected(before.error());
  for (std::size_t i = 0; i < reply.scores.size(); ++i) {
    const auto& was = (*before)[i].value;
    const auto& is = reply.scores[i].result.value;
    if (!was || !is) continue;
    reply.scores[i].change = fhir::change(table->scores[i], *was, *is);
    reply.scores[i].change->words = said_in(language, reply.scores[i].change->words);
  }
  return reply;
}

Result<FormBank> own_items(Language language) {
  auto questionnaire = fhir::to_questionnaire_json(view::own_bank(language));
  if (!questionnaire) return std::unexpected(questionnaire.error());
  return FormBank{*std::move(questionnaire), wire::to_json(view::own_scoring(language))};
}

}  // namespace securebase::api
