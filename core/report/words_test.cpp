// The sentences of a report, whole in every language.
#include "core/report/words.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "core/base/mark.hpp"
#include "core/wire/overlay_faults.hpp"

namespace securebase::data {
extern const std::string_view report_json;
extern const std::string_view report_de_json;
}  // namespace securebase::data

namespace securebase::report {
namespace {

TEST(ReportWords, AreWholeInGerman) {
  wire::OverlayFaults faults({"id"}, {"{month} {year}", "April", "August", "September", "November", "{value}"});
  for (const auto& fault : faults.of(data::report_json, data::report_de_json)) ADD_FAILURE() << fault;
}

TEST(ReportWords, HaveEveryMonthDayAndMarkInEveryLanguage) {
  for (const auto language : all_languages) {
    const auto& all = words(language);
    EXPECT_EQ(all.numbers.months.size(), 12U);
    EXPECT_EQ(all.numbers.weekdays.size(), 7U);
    EXPECT_EQ(all.numbers.weekdays_short.size(), 7U);
    EXPECT_EQ(all.durations.units.size(), 3U);
    for (const auto mark : mark_names) EXPECT_TRUE(std::ranges::count(all.marks, mark, &MarkWords::id) == 1) << mark;
  }
}

}  // namespace
}  // namespace securebase::report
