// What holds for the guide in every language but English: complete, structure left alone, plain and calm.
#include <gtest/gtest.h>

#include <algorithm>
#include <boost/json.hpp>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/mark.hpp"
#include "core/guide/guide.hpp"
#include "core/wire/overlay_faults.hpp"

namespace securebase::data {
extern const std::string_view feelings_json;
extern const std::string_view feelings_de_json;
extern const std::string_view needs_json;
extern const std::string_view needs_de_json;
extern const std::string_view topics_json;
extern const std::string_view topics_de_json;
extern const std::string_view practices_json;
extern const std::string_view practices_de_json;
extern const std::string_view lessons_json;
extern const std::string_view lessons_de_json;
extern const std::string_view words_json;
extern const std::string_view words_de_json;
extern const std::string_view rooms_json;
extern const std::string_view rooms_de_json;
extern const std::string_view safety_json;
extern const std::string_view safety_de_json;
extern const std::string_view support_json;
extern const std::string_view support_de_json;
extern const std::string_view views_json;
extern const std::string_view views_de_json;
extern const std::string_view lines_json;
extern const std::string_view lines_de_json;
extern const std::string_view hard_talk_json;
extern const std::string_view hard_talk_de_json;
extern const std::string_view professional_json;
extern const std::string_view professional_de_json;
extern const std::string_view reflect_json;
extern const std::string_view reflect_de_json;
extern const std::string_view chats_json;
extern const std::string_view chats_de_json;
}  // namespace securebase::data

namespace securebase::guide {
namespace {

struct File {
  const char* name;
  const std::string_view* english;
  const std::string_view* german;
};

const std::vector<File> files = {
    {"feelings", &data::feelings_json, &data::feelings_de_json},
    {"needs", &data::needs_json, &data::needs_de_json},
    {"topics", &data::topics_json, &data::topics_de_json},
    {"practices", &data::practices_json, &data::practices_de_json},
    {"lessons", &data::lessons_json, &data::lessons_de_json},
    {"words", &data::words_json, &data::words_de_json},
    {"rooms", &data::rooms_json, &data::rooms_de_json},
    {"safety", &data::safety_json, &data::safety_de_json},
    {"support", &data::support_json, &data::support_de_json},
    {"views", &data::views_json, &data::views_de_json},
    {"lines", &data::lines_json, &data::lines_de_json},
    {"hard_talk", &data::hard_talk_json, &data::hard_talk_de_json},
    {"professional", &data::professional_json, &data::professional_de_json},
    {"reflect", &data::reflect_json, &data::reflect_de_json},
    {"chats", &data::chats_json, &data::chats_de_json},
};

void collect(const boost::json::value& json, std::vector<std::string>& texts) {
  if (const auto* text = json.if_string()) texts.emplace_back(text->data(), text->size());
  if (const auto* list = json.if_array()) {
    for (const auto& item : *list) collect(item, texts);
  }
  if (const auto* object = json.if_object()) {
    for (const auto& member : *object) {
      if (member.key() != "id") collect(member.value(), texts);
    }
  }
}

std::vector<std::string> every_german_text() {
  std::vector<std::string> texts;
  for (const auto& file : files)
    collect(boost::json::parse(boost::json::string_view(file.german->data(), file.german->size())), texts);
  return texts;
}

class GuideFile : public testing::TestWithParam<File> {};

TEST_P(GuideFile, IsWholeInGerman) {
  wire::OverlayFaults faults({"id", "group", "near", "place", "kind", "picture", "practice", "safe_practice", "step",
                              "component", "code", "facets", "calming"},
                             {"Fairness", "Sport"});
  for (const auto& fault : faults.of(*GetParam().english, *GetParam().german)) ADD_FAILURE() << fault;
}

INSTANTIATE_TEST_SUITE_P(Of, GuideFile, testing::ValuesIn(files),
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
  EXPECT_EQ(guide(Language::de).views.lines.checked_in, "So ging es dir");
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
