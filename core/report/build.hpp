#pragma once

#include <string>
#include <vector>

#include "core/base/language.hpp"
#include "core/report/history.hpp"
#include "core/report/report.hpp"

namespace securebase::report {

/// What the host knows of the export.
struct ReportInfo {
  std::string format;                ///< "whatsapp"
  std::string format_title;          ///< "WhatsApp"
  std::vector<std::string> notices;  ///< Of the import.
  bool is_masked = false;            ///< Show no names.
  /// Under the safety gate: nothing that reads as a hint to be kinder, to work as a team or to repair.
  bool is_quiet = false;
  Language language = Language::en;  ///< Of its sentences.
};

/// Measures a history and says what came out, words first. Every measure is there each time; one whose gate
/// (science.md §5.7) is not met says what is missing instead of a number.
Report build_report(const Selection& selection, const ReportInfo& info);

}  // namespace securebase::report
