// What holds for every number that somebody may call in a bad hour, and for the words around them.
#include "core/guide/helplines.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include "core/guide/guide.hpp"
#include "core/guide/reading_grade.hpp"

namespace securebase::guide {
namespace {

const Helplines& lines() { return guide(Language::en).helplines; }

bool is_listed(const std::vector<HelplineText>& texts, std::string_view id) {
  return std::ranges::find(texts, id, &HelplineText::id) != texts.end();
}

bool is_number(std::string_view number) {
  return !number.empty() &&
         std::ranges::all_of(number, [](char c) { return (c >= '0' && c <= '9') || c == ' ' || c == '-'; });
}

template <class Use>
void for_each_line(Use use) {
  for (const auto& country : lines().countries) {
    for (const auto& line : country.lines) use(country, line);
  }
}

TEST(Helpline, AreOfTwentyCountriesAtLeastEachWithAnEmergencyNumberAndSomebodyToCall) {
  EXPECT_GE(lines().countries.size(), 20U);
  std::set<std::string> seen;
  for (const auto& country : lines().countries) {
    EXPECT_TRUE(seen.insert(country.id).second) << country.id;
    EXPECT_EQ(country.id.size(), 2U) << country.id;
    EXPECT_FALSE(country.emergency.empty()) << country.id;
    EXPECT_FALSE(country.lines.empty()) << country.id;
    for (const auto& emergency : country.emergency) {
      EXPECT_TRUE(is_number(emergency.number)) << country.id;
      EXPECT_TRUE(is_listed(lines().emergency, emergency.to)) << emergency.to;
    }
  }
}

TEST(Helpline, SayForWhatForWhomAndWhen) {
  std::set<std::string> seen;
  for_each_line([&](const CountryLines&, const Helpline& line) {
    EXPECT_TRUE(seen.insert(line.id).second) << line.id;
    EXPECT_FALSE(line.name.empty()) << line.id;
    EXPECT_FALSE(line.kinds.empty()) << line.id;
    for (const auto& kind : line.kinds) EXPECT_TRUE(is_listed(lines().kinds, kind)) << line.id;
    EXPECT_TRUE(is_listed(lines().hours, line.hours)) << line.id;
    EXPECT_TRUE(is_listed(lines().who, line.who)) << line.id;
    EXPECT_FALSE(line.languages.empty()) << line.id;
    for (const auto& language : line.languages) EXPECT_EQ(language.size(), 2U) << line.id;
  });
}

TEST(Helpline, CanBeDialled) {
  for_each_line([](const CountryLines&, const Helpline& line) {
    EXPECT_TRUE(is_number(line.number)) << line.id;
    if (line.sms) EXPECT_TRUE(is_number(*line.sms)) << line.id;
    if (line.whatsapp) EXPECT_TRUE(is_number(*line.whatsapp)) << line.id;
    EXPECT_TRUE(line.sms || !line.sms_word) << line.id;
  });
}

TEST(Helpline, NameTheirSiteTheirSourceAndTheDayItWasRead) {
  for_each_line([](const CountryLines&, const Helpline& line) {
    EXPECT_FALSE(line.site.empty() || line.site.contains('/') || line.site.contains(' ')) << line.id;
    EXPECT_TRUE(line.source.starts_with("http")) << line.id;
    if (line.checked) EXPECT_TRUE(line.checked->size() == 10 && line.checked->starts_with("20")) << line.id;
  });
}

TEST(Helpline, AreInTheOrderOfTheirCountries) {
  EXPECT_TRUE(std::ranges::is_sorted(lines().countries, {}, &CountryLines::id));
}

TEST(Helpline, AreTheSameInGerman) {
  EXPECT_EQ(guide(Language::de).helplines.countries.size(), lines().countries.size());
}

TEST(SupportTexts, AreEasyToRead) {
  const auto& support = guide(Language::en).support;
  double sum = 0;
  int count = 0;
  const auto add = [&](const std::string& text) {
    EXPECT_LE(reading_grade(text), 10) << text;
    sum += reading_grade(text);
    ++count;
  };
  for (const auto& kind : support.kinds) add(kind.text);
  for (const auto* const list : {&support.find, &support.ask, &support.fit}) {
    std::string all = list->text;
    for (const auto& item : list->items) all += " " + item;
    add(all);
  }
  add(support.when.evidence);
  EXPECT_LE(sum / count, 7);
}

}  // namespace
}  // namespace securebase::guide
