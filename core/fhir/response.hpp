#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.hpp"
#include "core/fhir/answer.hpp"
#include "core/fhir/questionnaire.hpp"

/// A filled-in form: what is still missing, its way out as a FHIR R4 QuestionnaireResponse, and the way back in.
namespace securebase::fhir {

/// What stands in the way of an answer, or of calling the form complete.
struct Problem {
  std::string link_id;
  std::string message;  ///< One sentence for the person.
};
BOOST_DESCRIBE_STRUCT(Problem, (), (link_id, message))

/// FHIR's codes; the three last are read and not made here.
enum class ResponseStatus { in_progress, completed, amended, entered_in_error, stopped };
BOOST_DESCRIBE_ENUM(ResponseStatus, in_progress, completed, amended, entered_in_error, stopped)

/// What the form starts with: initial values and options that are selected already.
std::vector<Answer> initial_answers(const Questionnaire& form);

/// What is wrong, then what is missing, each in the order of the form. Answers to items that are not shown at the
/// moment are not looked at. With `completed` or `amended`, a required question that is shown needs an answer and a
/// required group an answer inside; a required item that cannot be filled in here, is read-only or hidden is left
/// alone.
std::vector<Problem> validate(const Questionnaire& form, const std::vector<Answer>& answers, ResponseStatus status);

/// What a page needs to draw the form after each answer.
struct FormState {
  std::vector<std::string> shown;  ///< Link ids, in the order of the form; hidden items are not among them.
  std::vector<Problem> problems;   ///< Of the answers as they are.
  std::vector<Problem> needed;     ///< What else must be answered before the form is complete.
};
BOOST_DESCRIBE_STRUCT(FormState, (), (shown, problems, needed))

FormState state_of(const Questionnaire& form, const std::vector<Answer>& answers);

/// A QuestionnaireResponse with the form's nesting: items of a group in the group, items of a question in its (first)
/// answer. Items without an answer, display items, and answers to items that are not shown are left out. `authored` is
/// an RFC 3339 time with offset; `subject` a reference to the person, left out where it is empty.
/// Errors: bad_input with the link id of the first problem that validate() finds, or with "authored".
Result<std::string> to_response_json(const Questionnaire& form, const std::vector<Answer>& answers,
                                     ResponseStatus status, std::string_view authored, std::string_view subject = {});

/// A QuestionnaireResponse that was read back.
struct FilledForm {
  ResponseStatus status = ResponseStatus::completed;
  std::string authored;  ///< As the file has it; may be empty.
  std::vector<Answer> answers;
  std::vector<Notice> notices;  ///< What could not be taken over, and why.
};
BOOST_DESCRIBE_STRUCT(FilledForm, (), (status, authored, answers, notices))

/// Errors, with paths: bad_input where it is no QuestionnaireResponse or belongs to another form; too_large beyond the
/// limits of a document or answers_max.
Result<FilledForm> parse_response(const Questionnaire& form, std::string_view json);

inline constexpr std::size_t answers_max = 10'000;

}  // namespace securebase::fhir
