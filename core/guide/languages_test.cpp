// What holds for the guide in every language but English: complete, structure left alone, plain and calm.
#include <gtest/gtest.h>

#include <algorithm>
#include <boost/json.hpp>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/mark.hpp"
#include "core/guide/every_text_test.hpp"
#include "core/guide/files.hpp"
#include "core/guide/guide.hpp"
#include "core/wire/overlay_faults.hpp"

namespace securebase::guide {
namespace {

std::vector<std::string> every_german_text() {
  std::vector<std::string> texts;
  for (const auto& file : files()) collect_texts(file.german, texts);
  return texts;
}

class GuideFile : public testing::TestWithParam<File> {};

TEST_P(GuideFile, IsWholeInGerman) {
  wire::OverlayFaults faults({"id", "group", "near", "place", "kind", "picture", "practice", "safe_practice", "step",
                              "component", "code", "facets", "calming"},
                             {"Fairness", "Sport"});
  // The countries hold numbers and the names of lines, which have no other language.
  auto english = boost::json::parse(boost::json::string_view(GetParam().english)).as_object();
  english.erase("countries");
  for (const auto& fault : faults.of(boost::json::serialize(english), GetParam().german)) ADD_FAILURE() << fault;
}

INSTANTIATE_TEST_SUITE_P(Of, GuideFile, testing::ValuesIn(files().begin(), files().end()),
                         [](const auto& of) { return std::string(of.param.name); });

TEST(German, IsReadWhole) {
  const auto loaded = load_guide(Language::de);
  ASSERT_TRUE(loaded.has_value()) << loaded.error().where << ": " << loaded.error().message;
}

TEST(German, HasTheStructureOfTheEnglish) {
  const auto& german = guide(Language::de);
  const auto& english = guide(Language::en);
  ASSERT_EQ(german.practices.practices.size(), english.practices.practices.size());
  for (std::size_t i = 0; i < english.practices.practices.size(); ++i) {
    EXPECT_EQ(german.practices.practices[i].id, english.practices.practices[i].id);
    EXPECT_EQ(german.practices.practices[i].safe_under_gate, english.practices.practices[i].safe_under_gate);
    EXPECT_EQ(german.practices.practices[i].screens.size(), english.practices.practices[i].screens.size());
  }
}

TEST(German, HasAWordForEachFeelingAndEachNeed) {
  std::set<std::string> words;
  for (const auto& feeling : guide(Language::de).feelings.feelings)
    EXPECT_TRUE(words.insert(feeling.word).second) << feeling.word;
  words.clear();
  for (const auto& need : guide(Language::de).needs.needs) EXPECT_TRUE(words.insert(need.word).second) << need.word;
}

TEST(Marks, HaveATitleEachInEveryLanguage) {
  for (const auto language : all_languages) {
    for (const auto mark : mark_names) EXPECT_FALSE(mark_title(mark, language).empty()) << mark;
  }
  EXPECT_EQ(mark_title("criticism", Language::de), "Kritik");
  EXPECT_EQ(mark_title("dance", Language::de), "");
}

TEST(German, IsWhatALookUpGives) {
  EXPECT_EQ(find_line("checked_in", Language::de)->title, "So ging es dir");
  EXPECT_EQ(evidence_words({.designed_after = "eine Übung", .study = "", .size = "", .figure = "", .caveat = "So."},
                           Language::de),
            "Angelehnt an eine Übung. So.");
}

TEST(German, HoldsNoLabelPromisePressureOrVerdict) {
  const std::vector<std::string_view> forbidden = {
      // Labels and the words of clinics.
      "toxisch", "narziss", "gestört", "diagnos", "symptom", "patholog", "patient", "täter", "gaslight", "trauma",
      "bindungstyp", "bindungsstil", "co-abhängig", "verrückt", "krankhaft", "normale menschen", "unsicher gebunden",
      // Promises.
      "garantier", "bewiesen", "wissenschaftlich", "wird dir helfen", "verwandelt dich", "wundermittel",
      "sofort besser",
      // Pressure and points.
      "streak", "du musst", "punktzahl", "punkte sammeln", "glückwunsch", "gut gemacht", "reiß dich zusammen",
      "entspann dich", "kopf hoch", "vergiss nie",
      // Jargon.
      "verletzlichkeit", "validier", "regulier", "trigger", "selbstfürsorge", "achtsam", "kognitiv",
      "gesunde beziehung", "apokalyptische", "liebessprache", "trennung", "schluss machen"};
  for (auto text : every_german_text()) {
    EXPECT_FALSE(text.contains('!')) << text;
    std::ranges::transform(text, text.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
    for (const auto phrase : forbidden) EXPECT_FALSE(text.contains(phrase)) << phrase << " in: " << text;
  }
}

TEST(German, IsWrittenInItsOwnCharacters) {
  const std::string_view letters = "äöüÄÖÜßé„“‚‘’–…−";
  for (const auto& text : every_german_text()) {
    for (std::size_t at = 0; at < text.size();) {
      std::size_t next = at + 1;
      while (next < text.size() && (static_cast<unsigned char>(text[next]) & 0xC0) == 0x80) ++next;
      const auto letter = std::string_view(text).substr(at, next - at);
      EXPECT_TRUE((letter.size() == 1 && letter[0] >= ' ' && letter[0] <= '~') ||
                  (letter.size() > 1 && letters.contains(letter)))
          << letter << " in: " << text;
      at = next;
    }
    EXPECT_FALSE(text.contains("  ")) << text;
    EXPECT_FALSE(text.starts_with(' ') || text.ends_with(' ')) << text;
    EXPECT_FALSE(text.contains('"')) << text;
  }
}

}  // namespace
}  // namespace securebase::guide
