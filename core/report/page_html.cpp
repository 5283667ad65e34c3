#include "core/report/page_html.hpp"

#include <cmath>
#include <cstdint>
#include <cstdlib>

#include "core/base/fill.hpp"
#include "core/report/chart_svg.hpp"
#include "core/report/markup.hpp"
#include "core/report/words.hpp"

namespace securebase::report {
namespace {

constexpr int chart_width = 640;

constexpr std::string_view style =
    R"(:root{color-scheme:light dark;--ink:#1d2529;--soft:#4b5560;--paper:#fbfaf7;--card:#fff;--edge:#e2e0d9;--accent:#2f6f73}
@media(prefers-color-scheme:dark){:root{--ink:#e8ecee;--soft:#b4bec6;--paper:#14191c;--card:#1c2327;--edge:#333d43;--accent:#6fc0bd}}
*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:17px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
main{max-width:44rem;margin:0 auto;padding:2rem 1rem 4rem}h1{font-size:1.7rem;line-height:1.25;margin:0 0 .3rem}
h2{font-size:1.25rem;margin:2.6rem 0 .8rem;border-bottom:1px solid var(--edge);padding-bottom:.3rem}h3{font-size:1.02rem;margin:0 0 .35rem}
.soft,details,caption,th{color:var(--soft)}.lead{font-size:1.1rem}
article{background:var(--card);border:1px solid var(--edge);border-radius:12px;padding:1.1rem 1.2rem;margin:0 0 1rem;break-inside:avoid}
article p{margin:.2rem 0 .7rem}article.unknown{background:none;border-style:dashed}svg{max-width:100%;height:auto;display:block}
table{border-collapse:collapse;width:100%;font-size:.88rem;font-variant-numeric:tabular-nums}th{text-align:left;font-weight:600}
th,td{padding:.25rem .6rem .25rem 0;border-bottom:1px solid var(--edge);vertical-align:top}details{margin:.5rem 0 0;font-size:.92rem}
summary{cursor:pointer;color:var(--accent)}.scroll{overflow-x:auto}ul{padding-left:1.2rem}@media print{details>*{display:block}body{font-size:11pt}})";

class Page {
 public:
  Page(const Report& report, Language language) : report_(report), words_(words(language)), language_(language) {}

  std::string write() {
    head();
    for (const auto& section : report_.sections) {
      out_ += "<section><h2>" + escaped(section.title) + "</h2>";
      for (const auto& measure : section.measures) article(measure);
      out_ += "</section>";
    }
    out_ += "<p class=\"soft\">" + escaped(words_.page.note) + "</p></main></body></html>\n";
    return std::move(out_);
  }

 private:
  void head() {
    const auto& page = words_.page;
    out_ += "<!doctype html><html lang=\"" + std::string(tag_of(language_)) +
            "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
            "content=\"width=device-width,initial-scale=1\"><meta name=\"referrer\" content=\"no-referrer\">"
            "<title>" +
            escaped(page.title) + "</title><style>";
    out_ += style;
    out_ += "</style></head><body><main><h1>";
    out_ += escaped(filled(page.heading, {{"first", name(0)}, {"second", name(1)}}));
    out_ += "</h1><p class=\"soft\">" +
            escaped(filled(page.span, {{"n", std::to_string(report_.messages)},
                                       {"app", report_.format_title},
                                       {"first", day(report_.first_at)},
                                       {"last", day(report_.last_at)}})) +
            "</p><p class=\"lead\">" + escaped(report_.summary) + "</p>";
    if (report_.notices.empty()) return;
    out_ += "<ul class=\"soft\">";
    for (const auto& notice : report_.notices) out_ += "<li>" + escaped(notice) + "</li>";
    out_ += "</ul>";
  }

  std::string_view name(std::size_t member) const {
    return member < report_.members.size() ? std::string_view(report_.members[member].name) : "";
  }

  std::string day(const std::string& rfc3339) const {
    if (rfc3339.size() < 10) return rfc3339;
    const auto text = std::string_view(rfc3339);
    return filled(words_.numbers.day,
                  {{"year", text.substr(0, 4)}, {"month", text.substr(5, 2)}, {"day", text.substr(8, 2)}});
  }

  void article(const Measure& measure) {
    out_ += measure.is_known ? "<article" : "<article class=\"unknown\"";
    out_ += " id=\"" + escaped(measure.id) + "\"><h3>" + escaped(measure.title) + "</h3><p>" +
            escaped(measure.sentence) + "</p>";
    if (measure.chart) out_ += chart_svg(*measure.chart, chart_width, language_);
    if (!measure.estimates.empty()) estimates_table(measure);
    out_ += "<details><summary>" + escaped(words_.page.measured) + "</summary><p>" + escaped(measure.method) + "</p>";
    if (measure.chart) chart_table(*measure.chart);
    out_ += "</details></article>";
  }

  void estimates_table(const Measure& measure) {
    const auto& columns = words_.page.columns;
    out_ += "<div class=\"scroll\"><table><thead><tr>";
    for (const auto& column : {columns.what, columns.who, columns.value, columns.from})
      out_ += "<th scope=\"col\">" + escaped(column) + "</th>";
    out_ += "</tr></thead><tbody>";
    for (const auto& estimate : measure.estimates) {
      out_ += "<tr><td>" + escaped(estimate.label) + "</td><td>" +
              escaped(estimate.who.empty() ? words_.page.both : estimate.who) + "</td><td>" +
              escaped(shown(estimate, language_)) + "</td><td>" + std::to_string(estimate.n) + "</td></tr>";
    }
    out_ += "</tbody></table></div>";
  }

  void chart_table(const Chart& chart) {
    if (chart.series.empty()) return;
    out_ += "<div class=\"scroll\"><table><caption>" + escaped(chart.title) +
            "</caption><thead><tr><th scope=\"col\">" + escaped(chart.x_title) + "</th>";
    for (const auto& series : chart.series) out_ += "<th scope=\"col\">" + escaped(series.name) + "</th>";
    out_ += "</tr></thead><tbody>";
    const auto& points = chart.series.front().points;
    for (std::size_t row = 0; row < points.size(); ++row) {
      out_ += "<tr><td>" + escaped(points[row].x) + "</td>";
      for (const auto& series : chart.series) {
        const auto& point = series.points[row];
        out_ += "<td>" + escaped(shown({"", "", point.value, point.low, point.high, 0, ""}, language_)) + "</td>";
      }
      out_ += "</tr>";
    }
    out_ += "</tbody></table></div>";
  }

  const Report& report_;
  const Words& words_;
  Language language_;
  std::string out_;
};

/// Three significant digits, never in scientific form.
std::string rounded(double value, std::string_view decimal_mark) {
  const double magnitude = std::abs(value);
  const int decimals = magnitude >= 100 ? 0 : magnitude >= 10 ? 1 : 2;
  const double factor = decimals == 0 ? 1 : decimals == 1 ? 10 : 100;
  const auto units = static_cast<std::int64_t>(std::llround(magnitude * factor));
  std::string digits = std::to_string(units / static_cast<std::int64_t>(factor));
  if (decimals > 0) {
    auto rest = std::to_string(units % static_cast<std::int64_t>(factor));
    while (static_cast<int>(rest.size()) < decimals) rest.insert(rest.begin(), '0');
    digits += decimal_mark;
    digits += rest;
  }
  return value < 0 && units != 0 ? "-" + digits : digits;
}

}  // namespace

std::string shown(const Estimate& estimate, Language language) {
  const auto& said = words(language);
  if (!estimate.value) return said.page.not_known;
  const auto number = [&](double value) { return rounded(value, said.numbers.decimal); };
  auto text = number(*estimate.value);
  if (!estimate.unit.empty()) text += (estimate.unit == "%" ? "" : " ") + estimate.unit;
  if (!estimate.low || !estimate.high) return text;
  return filled(said.page.interval,
                {{"value", text}, {"low", number(*estimate.low)}, {"high", number(*estimate.high)}});
}

std::string page_html(const Report& report, Language language) { return Page(report, language).write(); }

}  // namespace securebase::report
