#include "core/view/handover.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include "core/fhir/bundle.hpp"
#include "core/fhir/codes.hpp"
#include "core/view/forms.hpp"
#include "core/view/professional.hpp"

namespace securebase::view {
namespace {

bool holds(const std::vector<std::string>& list, std::string_view one) {
  return std::ranges::find(list, one) != list.end();
}

/// Answers of any kind: what the file's ids hang on.
bool is_answer(const event::Body& body) {
  return event::answers_in(body) != nullptr || std::holds_alternative<event::QuestionnaireAnswered>(body);
}

fhir::BundleWords words_in(Language language) {
  const auto& words = guide::guide(language).professional;
  const auto change = [&](std::string_view id) { return guide::text_of(words.changes, id); };
  return {words.file.title, words.file.interval, words.file.change, change("higher"), change("lower"),
          change("none"),   change("unknown"),   words.file.steps,  words.file.points};
}

class Gathering {
 public:
  Gathering(const Log& log, const Zone& zone, const ProfessionalView& view, const HandoverParts& parts,
            const std::vector<LoadedForm>& forms, Language language)
      : log_(log), zone_(zone), view_(view), parts_(parts), forms_(forms), language_(language) {}

  Result<std::string> write() {
    // The ids hang on the log's own, so that a second file of the same person can be laid beside the first.
    std::string first;
    std::string last;
    for (const auto& entry : log_.entries()) {
      if (!is_answer(entry.body)) continue;
      if (first.empty()) first = entry.id;
      last = entry.id;
    }
    stem_ = last + " " + std::to_string(view_.since_ms) + " " + std::to_string(view_.now_ms);
    handover_.id = fhir::urn_uuid_of("file " + stem_);
    handover_.subject = fhir::urn_uuid_of("person " + first);
    handover_.timestamp = time_text(view_.now_ms);
    handover_.version = SECUREBASE_VERSION;
    handover_.words = words_in(language_);
    handover_.about = view_.provisional + " " + view_.scale + " " + view_.change_rule;
    if (holds(parts_.parts, "answers")) {
      if (auto added = add_own_answers(); !added) return std::unexpected(added.error());
    }
    for (const auto& table : view_.measures) {
      if (!holds(parts_.parts, table.id)) continue;
      for (const auto& line : table.lines) add_line(line);
    }
    for (const auto& form : view_.forms) {
      if (holds(parts_.forms, form.event_id)) add_form(form);
    }
    return fhir::to_bundle_json(handover_);
  }

 private:
  std::string time_text(std::int64_t time_ms) const { return to_rfc3339(zone_.at_utc(time_ms)); }

  Result<void> add_own_answers() {
    const auto own = own_answers(log_, view_.now_ms, view_.since_ms);
    if (own.answers.empty()) return {};
    const auto bank = own_bank(language_);
    const auto json = fhir::to_questionnaire_json(bank);
    if (!json) return std::unexpected(json.error());
    auto form = fhir::parse_questionnaire(*json);
    if (!form) return std::unexpected(form.error());
    own_form_ = std::make_unique<fhir::Questionnaire>(*std::move(form));
    handover_.questionnaire = bank;
    own_response_ = fhir::urn_uuid_of("answers " + own.latest_event);
    handover_.responses.push_back(
        {own_response_, own_form_.get(), own.answers, fhir::ResponseStatus::completed, time_text(own.latest_ms)});
    return {};
  }

  void add_line(const MeasureLine& line) {
    if (!line.earlier.is_known && !line.now.is_known) return;
    fhir::Measurement now{.id = fhir::urn_uuid_of(line.code + " now " + stem_)};
    now.code = line.code;
    now.name = line.name;
    now.is_provisional = true;
    now.note = view_.provisional;
    now.response = own_response_;
    auto earlier = now;
    earlier.response.clear();
    earlier.id = fhir::urn_uuid_of(line.code + " earlier " + stem_);
    const auto place = [&](fhir::Measurement& measurement, const Shown& shown, std::int64_t time_ms) {
      measurement.effective = time_text(time_ms);
      if (!shown.is_known) return;
      measurement.value = shown.mean;
      measurement.low = shown.low;
      measurement.high = shown.high;
    };
    place(earlier, line.earlier, view_.since_ms);
    place(now, line.now, view_.now_ms);
    if (line.earlier.is_known) {
      now.change = line.change;
      now.since = earlier.id;
      handover_.measurements.push_back(std::move(earlier));
    }
    handover_.measurements.push_back(std::move(now));
  }

  /// The latest filling-in, the one it is compared with, and the scores of both.
  void add_form(const HandedForm& handed) {
    const auto form = std::ranges::find(forms_, handed.event_id, &LoadedForm::event_id);
    if (form == forms_.end()) return;
    std::string latest;
    std::string earlier;
    for (const auto& filling : form->fillings) {
      if (filling.event_id == handed.earlier_event) earlier = add_filling(*form, filling);
      if (filling.event_id == handed.latest_event) latest = add_filling(*form, filling);
    }
    for (const auto& score : handed.scores) {
      fhir::Measurement now{.id = fhir::urn_uuid_of("score " + score.id + " " + latest)};
      now.name = handed.title + ": " + score.title;
      now.effective = time_text(handed.latest_ms);
      auto before = now;
      now.value = score.value;
      now.low = score.low;
      now.high = score.high;
      now.label = score.band;
      now.response = latest;
      now.change = score.change;
      if (score.earlier) {
        before.id = fhir::urn_uuid_of("score " + score.id + " " + earlier);
        before.effective = time_text(*handed.earlier_ms);
        before.value = score.earlier;
        before.response = earlier;
        now.since = before.id;
        handover_.measurements.push_back(std::move(before));
      } else {
        now.change.clear();
      }
      handover_.measurements.push_back(std::move(now));
    }
  }

  /// Its id, or nothing where it cannot be written, which a filling-in that this program kept always can.
  std::string add_filling(const LoadedForm& form, const Filling& filling) {
    auto authored = filling.filled.authored;
    if (const auto time = parse_rfc3339(authored); !time || !time->offset_known) authored = time_text(filling.time_ms);
    fhir::BundledResponse response{fhir::urn_uuid_of("filling " + filling.event_id), &form.form, filling.filled.answers,
                                   filling.filled.status, authored};
    if (!fhir::validate(form.form, response.answers, response.status).empty()) {
      response.status = fhir::ResponseStatus::in_progress;
      if (!fhir::validate(form.form, response.answers, response.status).empty()) return {};
    }
    handover_.responses.push_back(response);
    return response.id;
  }

  const Log& log_;
  const Zone& zone_;
  const ProfessionalView& view_;
  const HandoverParts& parts_;
  const std::vector<LoadedForm>& forms_;
  Language language_;
  std::unique_ptr<fhir::Questionnaire> own_form_;
  std::string own_response_;
  std::string stem_;
  fhir::Handover handover_;
};

}  // namespace

Result<std::string> handover(const Log& log, const Zone& zone, std::int64_t now_ms, std::int64_t since_ms,
                             const HandoverParts& parts, const guide::Circumstances& circumstances) {
  const auto forms = loaded_forms(log, now_ms);
  const auto view = professional(log, zone, now_ms, since_ms, circumstances, forms);
  return Gathering(log, zone, view, parts, forms, circumstances.language).write();
}

}  // namespace securebase::view
