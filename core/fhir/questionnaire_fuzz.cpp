// A form from anywhere: a questionnaire, and after an empty line a response to it. What is read must come back through
// its own response the same, and scoring by places must take whatever the form offers.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "core/fhir/response.hpp"
#include "core/fhir/scoring.hpp"
#include "core/wire/json.hpp"

using namespace securebase;

namespace {

void require(bool is_so) {
  if (!is_so) std::abort();
}

void check_round_trip(const fhir::Questionnaire& form, const std::vector<fhir::Answer>& answers) {
  const auto json = fhir::to_response_json(form, answers, fhir::ResponseStatus::in_progress, "2024-05-31T18:05:00Z");
  if (!json) return;
  const auto once = fhir::parse_response(form, *json);
  require(once.has_value());
  const auto again =
      fhir::to_response_json(form, once->answers, fhir::ResponseStatus::in_progress, "2024-05-31T18:05:00Z");
  require(again && fhir::parse_response(form, *again)->answers == once->answers);
}

void check_scores(const fhir::Questionnaire& form, const std::vector<fhir::Answer>& answers) {
  fhir::Score score;
  score.id = "all";
  score.value_source = fhir::ValueSource::index;
  score.missing = fhir::MissingRule{.max_missing = 1'000, .prorate = true};
  for (const auto& item : form.items) {
    if (fhir::can_be_filled(item) && !item.options.empty() && score.items.size() < 50)
      score.items.push_back(item.link_id);
  }
  score.reversed = score.items;
  if (score.items.empty()) return;
  require(fhir::compute({.questionnaire = {}, .source = {}, .scores = {score}}, form, answers).has_value());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const auto cut = input.find("\n\n");
  const auto form = fhir::parse_questionnaire(input.substr(0, cut));
  if (!form) return 0;
  const auto json = wire::to_json(*form);
  const auto copy = wire::from_json<fhir::Questionnaire>(json);
  require(copy && wire::to_json(*copy) == json);

  check_round_trip(*form, fhir::initial_answers(*form));
  if (cut == std::string_view::npos) return 0;
  const auto filled = fhir::parse_response(*form, input.substr(cut + 2));
  if (!filled) return 0;
  check_round_trip(*form, filled->answers);
  check_scores(*form, filled->answers);
  return 0;
}
