#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/language.hpp"
#include "core/fhir/bank.hpp"
#include "core/fhir/questionnaire.hpp"
#include "core/fhir/response.hpp"
#include "core/fhir/scoring.hpp"
#include "core/view/log.hpp"

/// Questionnaires as the log holds them: the ones a person loaded, with every filling-in, and our own item bank.
namespace securebase::view {

struct Filling {
  std::string event_id;
  std::int64_t time_ms = 0;
  fhir::FilledForm filled;
};

struct LoadedForm {
  std::string event_id;
  std::string title;
  fhir::Questionnaire form;
  std::optional<fhir::ScoringTable> table;
  std::vector<Filling> fillings;  ///< In the order of time.
};

/// Every questionnaire that can be read, with the fillings up to `now_ms` that can be read. One that lacks a piece on
/// this device is left out: it cannot be shown either.
std::vector<LoadedForm> loaded_forms(const Log& log, std::int64_t now_ms);

/// The item bank as a questionnaire, under its canonical address and this version of the program.
fhir::Bank own_bank(Language language);

/// The table that scores it, for any tool that reads such a table: for each scale the mean of its answers from 0 to 4,
/// reversed items turned round, where half of them may be left out; each component is the mean of its facets.
fhir::ScoringTable own_scoring(Language language);

/// The latest answer to each item of the bank given after `since_ms` and at or before `now_ms`.
struct OwnAnswers {
  std::vector<fhir::Answer> answers;  ///< In the bank's order.
  std::int64_t latest_ms = 0;
  std::string latest_event;  ///< That gave the latest of them; empty without any.
};
OwnAnswers own_answers(const Log& log, std::int64_t now_ms, std::int64_t since_ms);

}  // namespace securebase::view
