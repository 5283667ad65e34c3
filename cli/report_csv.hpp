#pragma once

#include <string>

#include "core/report/report.hpp"

namespace securebase::cli {

/// Every number of the report as a table (RFC 4180), one a line, charts included.
std::string report_csv(const report::Report& report);

}  // namespace securebase::cli
