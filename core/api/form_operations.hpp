#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/fhir/questionnaire.hpp"
#include "core/fhir/response.hpp"
#include "core/fhir/scoring.hpp"

/// The operations form.*: questionnaires that a person loads (FHIR R4), fills in and scores.
namespace securebase::api {

struct FormRequest {
  std::string questionnaire;           ///< A Questionnaire, as JSON text.
  std::optional<std::string> scoring;  ///< Its scoring table, as JSON text; read only to say whether it fits.
  /// A QuestionnaireResponse to go on with, as JSON text.
  std::optional<std::string> response;
};
BOOST_DESCRIBE_STRUCT(FormRequest, (), (questionnaire, scoring, response))

struct FormReply {
  fhir::Questionnaire form;
  std::vector<fhir::Answer> initial;  ///< What to begin with: the response's answers, or else the form's own.
};
BOOST_DESCRIBE_STRUCT(FormReply, (), (form, initial))

struct FormCheckRequest {
  std::string questionnaire;
  std::vector<fhir::Answer> answers;
};
BOOST_DESCRIBE_STRUCT(FormCheckRequest, (), (questionnaire, answers))

struct FormCheckReply {
  std::vector<std::string> shown;  ///< Link ids of the items that are shown at present.
  std::vector<fhir::Problem> problems;
};
BOOST_DESCRIBE_STRUCT(FormCheckReply, (), (shown, problems))

struct FormResponseRequest {
  std::string questionnaire;
  std::vector<fhir::Answer> answers;
  bool is_complete = false;
  std::string authored;  ///< RFC 3339, with offset.
};
BOOST_DESCRIBE_STRUCT(FormResponseRequest, (), (questionnaire, answers, is_complete, authored))

struct FormResponse {
  std::string response;  ///< A QuestionnaireResponse, as JSON text.
};
BOOST_DESCRIBE_STRUCT(FormResponse, (), (response))

struct FormScoreRequest {
  std::string questionnaire;
  std::string scoring;
  std::string response;
  std::optional<std::string> previous;  ///< The response before, to say whether anything changed.
};
BOOST_DESCRIBE_STRUCT(FormScoreRequest, (), (questionnaire, scoring, response, previous))

struct FormScore {
  fhir::ScoreResult result;
  std::optional<fhir::Change> change;
};
BOOST_DESCRIBE_STRUCT(FormScore, (), (result, change))

struct FormScoreReply {
  std::vector<FormScore> scores;
};
BOOST_DESCRIBE_STRUCT(FormScoreReply, (), (scores))

struct FormBank {
  std::string questionnaire;  ///< The product's own items as a Questionnaire, as JSON text.
  std::string scoring;        ///< The table that scores it, with the reversed items, as JSON text.
};
BOOST_DESCRIBE_STRUCT(FormBank, (), (questionnaire, scoring))

}  // namespace securebase::api
