#include "cli/report_csv.hpp"

#include <initializer_list>
#include <optional>
#include <string_view>

#include "core/wire/json.hpp"

namespace securebase::cli {
namespace {

std::string field(std::string_view text) {
  // A spreadsheet runs what begins like a formula; a name in a chat may.
  const bool is_formula = !text.empty() && std::string_view("=+-@\t\r").contains(text.front());
  if (text.find_first_of(",\"\r\n") == std::string_view::npos && !is_formula) return std::string(text);
  std::string out = "\"";
  if (is_formula) out += '\'';
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

std::string number(const std::optional<double>& value) { return value ? wire::to_json(*value) : ""; }

void append_row(std::string& out, std::initializer_list<std::string> fields) {
  const char* separator = "";
  for (const auto& text : fields) {
    out += separator;
    out += text;
    separator = ",";
  }
  out += "\r\n";
}

}  // namespace

std::string report_csv(const report::Report& report) {
  std::string out = "measure,is_known,who,label,x,value,low,high,n,unit\r\n";
  for (const auto& section : report.sections) {
    for (const auto& measure : section.measures) {
      const std::string known = measure.is_known ? "true" : "false";
      for (const auto& e : measure.estimates) {
        append_row(out, {field(measure.id), known, field(e.who), field(e.label), "", number(e.value), number(e.low),
                         number(e.high), std::to_string(e.n), field(e.unit)});
      }
      if (measure.estimates.empty()) append_row(out, {field(measure.id), known, "", "", "", "", "", "", "", ""});
      if (!measure.chart) continue;
      for (const auto& series : measure.chart->series) {
        for (const auto& point : series.points) {
          append_row(out, {field(measure.id), known, field(series.name), field(measure.chart->y_title), field(point.x),
                           number(point.value), number(point.low), number(point.high), "", ""});
        }
      }
    }
  }
  return out;
}

}  // namespace securebase::cli
