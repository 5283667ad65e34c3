#pragma once

#include <cstddef>
#include <vector>

#include "core/fhir/answer.hpp"
#include "core/fhir/questionnaire.hpp"

/// Which items are shown: `enableWhen`, decided from the answers.
namespace securebase::fhir {

/// The order in which items can be decided: an item after its parent and after the questions its conditions name.
struct EvaluationOrder {
  std::vector<std::size_t> places;  ///< All items.
  /// Those that had to be decided before a question they ask about, because the conditions run in a circle. Of each
  /// circle the first in the form comes first, and the answers count as they stand.
  std::vector<std::size_t> loose;
};
EvaluationOrder evaluation_order(const Questionnaire& form);

/// For each item whether it is shown. An item is hidden with its parent. An answer to an item that is not shown does
/// not count. The operators are R4's: `=` and the four orders hold where at least one answer has that relation to the
/// condition; `!=` where none equals it, also where there is no answer; `exists` where there being an answer is what
/// the condition says. A condition with a plain value on a question with codings is held against the code.
std::vector<bool> shown_items(const Questionnaire& form, const AnswerIndex& answers);

}  // namespace securebase::fhir
