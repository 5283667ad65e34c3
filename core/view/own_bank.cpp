#include <algorithm>
#include <string>
#include <utility>

#include "core/fhir/codes.hpp"
#include "core/guide/guide.hpp"
#include "core/security/model.hpp"
#include "core/view/forms.hpp"

/// The product's own items as a FHIR Questionnaire, and the table that scores it.
namespace securebase::view {
namespace {

/// "What you did: criticism": the same title can stand on both sides.
std::string heading_of(const security::Scale& scale, Language language) {
  const auto& bank = guide::guide(language).views.bank;
  const auto& scales = security::model_words(language).scales;
  const auto group = std::ranges::find(bank.groups, scale.group, &guide::BankGroup::id);
  const auto words = std::ranges::find(scales, scale.id, &security::ScaleWords::id);
  if (group == bank.groups.end() || words == scales.end()) return scale.id;
  return group->name + ": " + words->title;
}

}  // namespace

fhir::Bank own_bank(Language language) {
  const auto& words = security::model_words(language);
  fhir::Bank bank;
  bank.id = "securebase-items";
  bank.url = fhir::own_questionnaire_url;
  bank.version = SECUREBASE_VERSION;
  bank.title = guide::guide(language).views.bank.title;
  bank.description = words.lead_in + " " + words.note;
  for (const auto& item : security::model().items) {
    bank.items.push_back({item.id, std::string(security::item_text(item.id, language)),
                          heading_of(*security::find_scale(item.scale), language)});
  }
  for (const auto& answer : words.answers) bank.options.push_back({static_cast<double>(bank.options.size()), answer});
  return bank;
}

fhir::ScoringTable own_scoring(Language language) {
  fhir::ScoringTable table;
  table.questionnaire = std::string(fhir::own_questionnaire_url);
  table.source = security::model_words(language).note;
  fhir::Score self;
  fhir::Score relationship;
  for (const auto& scale : security::model().scales) {
    fhir::Score score;
    score.id = scale.id;
    score.title = heading_of(scale, language);
    score.method = fhir::Method::mean;
    score.value_source = fhir::ValueSource::ordinal;
    for (const auto& item : security::model().items) {
      if (item.scale != scale.id) continue;
      score.items.push_back(item.id);
      if (item.is_reversed) score.reversed.push_back(item.id);
    }
    score.missing = {static_cast<std::int32_t>(score.items.size() / 2), false};
    if (scale.kind == security::ScaleKind::facet)
      (scale.group == "self" ? self : relationship).subscales.push_back(scale.id);
    table.scores.push_back(std::move(score));
  }
  for (auto* const component : {&self, &relationship}) {
    component->id = component == &self ? "self" : "relationship";
    const auto& groups = guide::guide(language).views.bank.groups;
    const auto group = std::ranges::find(groups, component->id, &guide::BankGroup::id);
    component->title = group == groups.end() ? component->id : group->name;
    component->method = fhir::Method::mean;
    table.scores.push_back(std::move(*component));
  }
  return table;
}

}  // namespace securebase::view
