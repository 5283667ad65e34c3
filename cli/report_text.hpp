#pragma once

#include <string>

#include "cli/terminal.hpp"
#include "core/report/report.hpp"

namespace securebase::cli {

/// The report for a terminal: plain sentences first, a small chart where it helps, how it was measured at the end.
std::string report_text(const report::Report& report, const TerminalStyle& style);

}  // namespace securebase::cli
