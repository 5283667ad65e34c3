#pragma once

#include <string>

#include "core/base/language.hpp"
#include "core/report/report.hpp"

namespace securebase::report {

/// The report, which is in that language, as one HTML page that needs nothing else: no script, no address outside
/// itself. Light, dark and print.
std::string page_html(const Report& report, Language language);

/// "12.4 min (10.1 to 15.2)": a number with its unit and interval, as tables show it; "not known yet" without a value.
std::string shown(const Estimate& estimate, Language language);

}  // namespace securebase::report
