#include "core/base/fold.hpp"

#include <gtest/gtest.h>

namespace securebase {
namespace {

TEST(Fold, TakesCaseAndAccentsAway) {
  EXPECT_EQ(folded("Café ÀÉÎõü Žižek ŁÓDŹ Ørsted"), "cafe aeiou zizek lodz orsted");
  EXPECT_EQ(folded("Tiếng Việt ẢẠ"), "tieng viet aa");
  EXPECT_EQ(folded("İstanbul ıŞIK"), "istanbul isik");
  EXPECT_EQ(folded("ΆΝΟΙΞΗ άνοιξης"), "ανοιξη ανοιξησ");
  EXPECT_EQ(folded("ЁЛКА Ёлка ЙОД"), "елка елка иод");
}

TEST(Fold, WritesOneLetterThatWasTwoAsTwo) {
  EXPECT_EQ(folded("Straße STRAẞE"), "strasse strasse");
  EXPECT_EQ(folded("Æble œuvre Þór ﬁn"), "aeble oeuvre thor fin");
}

TEST(Fold, TakesALetterWithItsAccentInOnePieceOrInTwo) { EXPECT_EQ(folded("e\u0301té"), folded("ét\u00e9")); }

TEST(Fold, LeavesTheRestAlone) {
  EXPECT_EQ(folded("1,5 – „so“ 😀 日本 שלום"), "1,5 – „so“ 😀 日本 שלום");
  EXPECT_EQ(folded(""), "");
}

TEST(Fold, KnowsWhereEachByteComesFrom) {
  const auto text = folded_with_source("aßé😀b");
  EXPECT_EQ(text.text, "asse😀b");
  EXPECT_EQ(text.source, (std::vector<std::uint32_t>{0, 1, 1, 2, 3, 3, 3, 3, 4}));
}

TEST(Fold, AlwaysFoldsAlike) {
  for (const auto* const text : {"Grüße, Łukasz", "e\u0301", "\xff\xfe?", "ΑΣ"})
    EXPECT_EQ(folded_with_source(text).text, folded(text));
}

}  // namespace
}  // namespace securebase
