#include "cli/report_text.hpp"

#include <algorithm>
#include <cmath>

#include "core/base/utf8.hpp"
#include "core/report/page_html.hpp"

namespace securebase::cli {
namespace {

using report::Chart;
using report::Estimate;
using report::Measure;

/// More rows than this are drawn as one line of blocks a series, so that a chart never fills the screen.
constexpr std::size_t bar_rows_max = 8;

double largest(const Chart& chart) {
  double value = 0;
  for (const auto& series : chart.series) {
    for (const auto& point : series.points) value = std::max(value, point.value.value_or(0));
  }
  return value;
}

std::size_t name_columns(const Chart& chart) {
  std::size_t columns = 0;
  for (const auto& series : chart.series) columns = std::max(columns, utf8::length(series.name));
  return std::min<std::size_t>(columns, 20);
}

/// "▁▂▅█": one block a point; a dot where nothing is known.
std::string sparkline(const report::Series& series, double value_max, std::size_t columns) {
  static constexpr std::string_view blocks[] = {"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
  const auto& points = series.points;
  const auto every = (points.size() + columns - 1) / columns;
  std::string out;
  for (std::size_t begin = 0; begin < points.size(); begin += every) {
    double sum = 0;
    int known = 0;
    for (auto i = begin; i < std::min(begin + every, points.size()); ++i) {
      if (!points[i].value) continue;
      sum += *points[i].value;
      ++known;
    }
    if (known == 0 || value_max <= 0) {
      out += "·";
      continue;
    }
    const auto level = std::lround(std::clamp(sum / known / value_max, 0.0, 1.0) * 7);
    out += blocks[level];
  }
  return out;
}

std::string spark_chart(const Chart& chart, const TerminalStyle& style) {
  const auto names = name_columns(chart);
  const auto room = style.width - names - 6;
  std::string out;
  for (const auto& series : chart.series) {
    out += "    " + padded(series.name, names) + "  " + sparkline(series, largest(chart), room) + "\n";
  }
  const auto& points = chart.series.front().points;
  return out + dim("    " + padded("", names) + "  " + points.front().x + " to " + points.back().x, style) + "\n";
}

std::string bar_chart(const Chart& chart, const TerminalStyle& style) {
  std::size_t labels = 0;
  for (const auto& point : chart.series.front().points) labels = std::max(labels, utf8::length(point.x));
  const auto names = name_columns(chart);
  const auto room = style.width - std::min(style.width - 20, names + labels + 20);
  const double value_max = largest(chart);
  std::string out;
  for (std::size_t row = 0; row < chart.series.front().points.size(); ++row) {
    for (const auto& series : chart.series) {
      const auto& point = series.points[row];
      const auto shown = report::shown({"", "", point.value, std::nullopt, std::nullopt, 0, ""}, Language::en);
      out += "    " + padded(point.x, labels) + "  " + padded(series.name, names) + "  ";
      out += (value_max > 0 ? bar(point.value.value_or(0) / value_max, room) : "") + " " + shown + "\n";
    }
  }
  return out;
}

std::string chart_text(const Chart& chart, const TerminalStyle& style) {
  if (chart.series.empty() || chart.series.front().points.empty()) return "";
  const auto rows = chart.series.front().points.size() * chart.series.size();
  return rows > bar_rows_max ? spark_chart(chart, style) : bar_chart(chart, style);
}

std::string estimate_line(const Estimate& estimate, const TerminalStyle& style) {
  std::string text = estimate.label;
  if (!estimate.who.empty()) text += ", " + estimate.who;
  return dim(wrapped(text + ": " + report::shown(estimate, Language::en) + ", from " + std::to_string(estimate.n),
                     style.width, "    "),
             style);
}

std::string measure_text(const Measure& measure, const TerminalStyle& style) {
  auto out = "  " + bold(measure.title, style) + "\n" + wrapped(measure.sentence, style.width, "  ");
  if (measure.chart) out += chart_text(*measure.chart, style);
  if (measure.is_known) {
    for (const auto& estimate : measure.estimates) out += estimate_line(estimate, style);
  }
  return out + "\n";
}

}  // namespace

std::string report_text(const report::Report& report, const TerminalStyle& style) {
  std::string names;
  for (const auto& member : report.members) names += (names.empty() ? "" : " and ") + member.name;
  std::string out = bold(names, style) + "\n";
  out += dim(wrapped(std::to_string(report.messages) + " messages from " + report.format_title + ", " +
                         report.first_at.substr(0, 10) + " to " + report.last_at.substr(0, 10),
                     style.width, ""),
             style);
  out += "\n" + wrapped(report.summary, style.width, "");
  for (const auto& notice : report.notices) out += "\n" + wrapped("Note: " + notice, style.width, "");
  out += "\n";
  for (const auto& section : report.sections) {
    out += bold(section.title, style) + "\n\n";
    for (const auto& measure : section.measures) out += measure_text(measure, style);
  }
  return out + wrapped(
                   "Ranges are 95 % intervals. How each number was measured, with source and limits, stands in --json "
                   "and --html. "
                   "This describes how messages were written, not who anybody is, and it forecasts nothing.",
                   style.width, "");
}

}  // namespace securebase::cli
