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

TEST(ChartSvg, LeavesAGapWhereNothingIsKnown) {
  EXPECT_EQ(count(chart_svg(two_lines(), 600, Language::en), "<polyline"), 4U);
}

TEST(ChartSvg, NeverFillsALineInEitherScheme) {
  const auto svg = chart_svg(two_lines(), 600, Language::en);
  EXPECT_GT(svg.rfind(".line{fill:none"), svg.rfind(".a{fill:"));
}

TEST(ChartSvg, EscapesNames) {
  const auto svg = chart_svg(two_lines(), 600, Language::en);
  EXPECT_FALSE(svg.contains("<script>"));
  EXPECT_TRUE(svg.contains("&lt;script&gt;"));
  EXPECT_TRUE(svg.contains("A &lt; B"));
}

TEST(ChartSvg, DropsLabelsThatDoNotFit) {
  EXPECT_LT(count(chart_svg(two_lines(), 240, Language::en), "<text"),
            count(chart_svg(two_lines(), 900, Language::en), "<text"));
}

TEST(ChartSvg, DrawsAnEmptyChart) {
  EXPECT_TRUE(chart_svg({ChartKind::bars, "", "", "", {}}, 300, Language::en).ends_with("</svg>"));
  EXPECT_TRUE(
      chart_svg({ChartKind::bars, "", "", "", {{"a", {{"x", 0.0, {}, {}}}}}}, 300, Language::en).ends_with("</svg>"));
}

TEST(ChartSvg, WritesNumbersAsTheLanguageDoes) {
  Chart chart{ChartKind::bars, "", "", "", {{"a", {{"x", 2.0, {}, {}}}}}};
  EXPECT_TRUE(chart_svg(chart, 300, Language::en).contains(">0.5<"));
  EXPECT_TRUE(chart_svg(chart, 300, Language::de).contains(">0,5<"));
}

TEST(ChartSvg, DrawsABarForEachKnownValue) {
  auto chart = two_lines();
  chart.kind = ChartKind::bars;
  EXPECT_EQ(count(chart_svg(chart, 600, Language::en), "<rect class=\"bar"), 22U + 2U);  // and two in the legend
}

}  // namespace
}  // namespace securebase::report
