// What the reader says of the words it found, whole in every language.
#include "core/text/reasons.hpp"

#include <gtest/gtest.h>

#include <string_view>
#include <variant>

#include "core/text/reader.hpp"
#include "core/text/rules.hpp"
#include "core/wire/overlay_faults.hpp"

namespace securebase::data {
extern const std::string_view reasons_json;
extern const std::string_view reasons_de_json;
}  // namespace securebase::data

namespace securebase::text {
namespace {

TEST(Reasons, AreWholeInGerman) {
  wire::OverlayFaults faults({"id"}, {});
  for (const auto& fault : faults.of(data::reasons_json, data::reasons_de_json)) ADD_FAILURE() << fault;
}

TEST(Reasons, AreThereForEachRuleThatShowsSomethingAndForEachMark) {
  for (const auto language : all_languages) {
    for (const auto& rule : rule_book().rules()) {
      const auto* const signal = std::get_if<Signal>(&rule.sign);
      const bool is_shown = signal == nullptr || *signal == Signal::hint || *signal == Signal::pause_wish ||
                            *signal == Signal::return_time;
      EXPECT_EQ(reason_of(rule.id, language).name.empty(), !is_shown) << rule.id;
      EXPECT_EQ(reason_of(rule.id, language).why.empty(), !is_shown) << rule.id;
    }
    for (std::size_t i = 0; i < mark_count; ++i) {
      EXPECT_FALSE(general_reason(static_cast<Mark>(i), language).name.empty()) << mark_names[i];
      EXPECT_FALSE(general_reason(static_cast<Mark>(i), language).why.empty()) << mark_names[i];
    }
  }
}

TEST(ReadDraft, GivesReasonsInTheLanguageAskedForAndRewordingsInThatOfTheMessage) {
  constexpr std::string_view draft = "You never listen to me. I feel ignored.";
  const auto english = read_draft(draft, "");
  const auto german = read_draft(draft, "", nullptr, Detail::full, securebase::Language::de);
  ASSERT_FALSE(german.findings.empty());
  ASSERT_FALSE(german.hints.empty());
  EXPECT_TRUE(english.findings[0].why.starts_with("This speaks about all")) << english.findings[0].why;
  EXPECT_TRUE(german.findings[0].why.starts_with("Das meint die ganze Zeit")) << german.findings[0].why;
  EXPECT_EQ(german.hints[0].pattern, "ein Urteil, als Gefühl verkleidet");
  EXPECT_EQ(german.findings[0].rewordings, english.findings[0].rewordings);
  EXPECT_EQ(german.hints[0].rewordings, english.hints[0].rewordings);
}

}  // namespace
}  // namespace securebase::text
