#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/error.hpp"
#include "core/fhir/answer.hpp"
#include "core/fhir/bank.hpp"
#include "core/fhir/response.hpp"

/// One file for a professional: what a person answered, and what came of it, as a FHIR R4 Bundle of the type
/// "collection" (docs/formats/professional.md). Every reference in it leads to an entry of the same file.
namespace securebase::fhir {

/// A number with its interval. `value` is empty where nothing can be said yet; then no number is written at all.
struct Measurement {
  std::string id;               ///< "urn:uuid:...".
  std::string code{};           ///< In our own code system; empty for one that has only words.
  std::string name{};           ///< What the code stands for.
  bool is_provisional = false;  ///< By our model: status "preliminary", in steps of its prior. Else a form's score.
  std::string effective{};      ///< RFC 3339, with offset.
  std::optional<double> value{};
  std::optional<double> low{};   ///< 95 % interval.
  std::optional<double> high{};  ///< 95 % interval.
  std::string label{};           ///< A form's own words for the value; may be empty.
  std::string change{};          ///< "higher", "lower", "none", "unknown", since `since`; empty for none compared.
  std::string since{};           ///< The id of the measurement it is compared with.
  std::string response{};        ///< The id of the answers it comes from; may be empty.
  std::string note{};            ///< What it is not.
};

struct BundledResponse {
  std::string id;  ///< "urn:uuid:...".
  const Questionnaire* form = nullptr;
  std::vector<Answer> answers{};
  ResponseStatus status = ResponseStatus::completed;
  std::string authored{};  ///< RFC 3339, with offset.
};

/// What people read in the file beside the measures' own names, in their language.
struct BundleWords {
  std::string title;     ///< Of the code system.
  std::string interval;  ///< "95 % interval".
  std::string change;    ///< "change since the earlier observation".
  std::string higher;    ///< What Measurement::change is called.
  std::string lower;
  std::string none;
  std::string unknown;  ///< Also of a value that cannot be said yet.
  std::string steps;    ///< The unit of our own measures.
  std::string points;   ///< The unit of a form's scores.
};

struct Handover {
  std::string id;       ///< "urn:uuid:...", of the file.
  std::string subject;  ///< "urn:uuid:...", of the person, who bears no name.
  std::string timestamp;
  std::string version;  ///< Of the code system.
  std::string about;    ///< What the codes' numbers are.
  BundleWords words;
  std::optional<Bank> questionnaire;  ///< Our own, where its answers are handed over.
  std::vector<BundledResponse> responses;
  std::vector<Measurement> measurements;
};

/// Errors: bad_input where a response cannot be written (to_response_json()), or there is nothing to hand over.
Result<std::string> to_bundle_json(const Handover& handover);

}  // namespace securebase::fhir
