#include "cli/report_text.hpp"

#include <gtest/gtest.h>

#include "cli/report_csv.hpp"

namespace securebase::cli {
namespace {

report::Report small_report() {
  report::Report report;
  report.format_title = "WhatsApp";
  report.first_at = "2024-01-01T10:00:00Z";
  report.last_at = "2024-03-01T10:00:00Z";
  report.messages = 240;
  report.summary = "Both of you write about as much.";
  report.members = {{"Sam", true, 120, 900}, {"=Robin", false, 120, 800}};
  report::Measure measure;
  measure.id = "starts";
  measure.title = "Who starts";
  measure.is_known = true;
  measure.sentence = "You start 6 of 10 conversations.";
  measure.estimates = {{"Sam", "conversations started", 60.0, 51.0, 69.0, 80, "%"}};
  measure.chart = report::Chart{
      report::ChartKind::bars, "Starts", "who", "%", {{"share", {{"Sam", 60.0, {}, {}}, {"=Robin", 40.0, {}, {}}}}}};
  report.sections = {{"glance", "At a glance", {measure}}};
  return report;
}

TEST(ReportText, SaysTheSentenceBeforeTheNumbers) {
  const auto text = report_text(small_report(), {60, false});
  EXPECT_LT(text.find("You start 6 of 10"), text.find("60.0%"));
  EXPECT_FALSE(text.contains("\x1b["));
}

TEST(ReportText, NeverPassesTheWidth) {
  const auto text = report_text(small_report(), {48, false});
  std::size_t begin = 0;
  while (begin < text.size()) {
    const auto end = text.find('\n', begin);
    std::size_t columns = 0;
    for (auto i = begin; i < end; ++i) columns += (static_cast<unsigned char>(text[i]) & 0xC0) != 0x80;
    EXPECT_LE(columns, 48U) << text.substr(begin, end - begin);
    begin = end + 1;
  }
}

TEST(ReportCsv, WritesANumberALineAndDisarmsFormulas) {
  const auto csv = report_csv(small_report());
  EXPECT_TRUE(csv.contains("starts,true,Sam,conversations started,,60,51,69,80,%\r\n"));
  EXPECT_TRUE(csv.contains("\"'=Robin\""));
}

}  // namespace
}  // namespace securebase::cli
