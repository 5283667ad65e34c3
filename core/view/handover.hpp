#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/error.hpp"
#include "core/base/moment.hpp"
#include "core/guide/guide.hpp"
#include "core/view/log.hpp"

namespace securebase::view {

/// What goes into the file: only what the person ticked.
struct HandoverParts {
  std::vector<std::string> parts;  ///< Ids of MeasureTable, and "answers" for the answers to our own questions.
  std::vector<std::string> forms;  ///< HandedForm::event_id.
};

/// The FHIR Bundle of the same numbers as professional(): the same log and times give the same text. Measures that are
/// known neither then nor now are left out.
/// Errors: bad_input where nothing is left to hand over.
Result<std::string> handover(const Log& log, const Zone& zone, std::int64_t now_ms, std::int64_t since_ms,
                             const HandoverParts& parts, const guide::Circumstances& circumstances);

}  // namespace securebase::view
