#pragma once

#include <string>

#include "core/base/language.hpp"
#include "core/report/report.hpp"

namespace securebase::report {

/// Draws the chart as one SVG document, `width` CSS pixels wide. Colours follow the reader's light or dark scheme; text
/// keeps its size whatever the width, and labels that do not fit are left out evenly. Series are told apart by shape
/// and place as well as by colour. Intervals are drawn as bands (lines) or whiskers (bars); gaps stay gaps.
/// Numbers are written as `language` does.
std::string chart_svg(const Chart& chart, int width, Language language);

}  // namespace securebase::report
