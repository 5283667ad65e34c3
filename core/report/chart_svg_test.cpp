#include "core/report/chart_svg.hpp"

#include <gtest/gtest.h>

namespace securebase::report {
namespace {

Chart two_lines() {
  Chart chart{ChartKind::lines, "A < B", "month", "per 100", {{"Sam", {}}, {"<script>", {}}}};
  for (int i = 0; i < 12; ++i) {
    for (auto& series : chart.series)
      series.points.push_back({std::to_string(i), i == 5 ? std::nullopt : std::optional(1.0 * i), {}, {}});
  }
  return chart;
}

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t n = 0;
  for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) ++n;
  return n;
}

TEST(ChartSvg, LeavesAGapWhereNothingIsKnown) { EXPECT_EQ(count(chart_svg(two_lines(), 600), "<polyline"), 4U); }

TEST(ChartSvg, NeverFillsALineInEitherScheme) {
  const auto svg = chart_svg(two_lines(), 600);
  EXPECT_GT(svg.rfind(".line{fill:none"), svg.rfind(".a{fill:"));
}

TEST(ChartSvg, EscapesNames) {
  const auto svg = chart_svg(two_lines(), 600);
  EXPECT_FALSE(svg.contains("<script>"));
  EXPECT_TRUE(svg.contains("&lt;script&gt;"));
  EXPECT_TRUE(svg.contains("A &lt; B"));
}

TEST(ChartSvg, DropsLabelsThatDoNotFit) {
  EXPECT_LT(count(chart_svg(two_lines(), 240), "<text"), count(chart_svg(two_lines(), 900), "<text"));
}

TEST(ChartSvg, DrawsAnEmptyChart) {
  EXPECT_TRUE(chart_svg({ChartKind::bars, "", "", "", {}}, 300).ends_with("</svg>"));
  EXPECT_TRUE(chart_svg({ChartKind::bars, "", "", "", {{"a", {{"x", 0.0, {}, {}}}}}}, 300).ends_with("</svg>"));
}

TEST(ChartSvg, DrawsABarForEachKnownValue) {
  auto chart = two_lines();
  chart.kind = ChartKind::bars;
  EXPECT_EQ(count(chart_svg(chart, 600), "<rect class=\"bar"), 22U + 2U);  // and two in the legend
}

}  // namespace
}  // namespace securebase::report
