#include "core/security/model.hpp"

#include <gtest/gtest.h>

#include <array>
#include <map>
#include <set>
#include <string>

namespace securebase::security {
namespace {

TEST(SecurityModel, IsReadAndSaysThatItIsProvisional) {
  const auto loaded = load_model();
  ASSERT_TRUE(loaded.has_value()) << loaded.error().where << ": " << loaded.error().message;
  EXPECT_TRUE(loaded->provisional);
  EXPECT_FALSE(loaded->note.empty());
  EXPECT_EQ(loaded->answers.size(), 5U);
}

TEST(SecurityModel, HasSevenFacetsFirstEachInAComponent) {
  const auto& scales = model().scales;
  ASSERT_EQ(scales.size(), 19U);
  std::map<std::string, int> facets_of;
  for (std::size_t i = 0; i < 7; ++i) {
    EXPECT_EQ(scales[i].id, "f" + std::to_string(i + 1));
    EXPECT_EQ(scales[i].kind, ScaleKind::facet);
    ++facets_of[scales[i].group];
  }
  EXPECT_EQ(facets_of, (std::map<std::string, int>{{"relationship", 4}, {"self", 3}}));
}

TEST(SecurityModel, HasEnoughItemsOfEveryScaleAndSomeForAPersonAlone) {
  std::map<std::string, int> items;
  std::map<std::string, int> without_partner;
  for (const auto& item : model().items) {
    ++items[item.scale];
    without_partner[item.scale] += item.needs_partner ? 0 : 1;
  }
  for (const auto& scale : model().scales) {
    const int least = scale.kind == ScaleKind::facet ? 8 : scale.kind == ScaleKind::attachment ? 6 : 2;
    EXPECT_GE(items[scale.id], least) << scale.id;
    if (scale.kind == ScaleKind::facet) {
      EXPECT_GE(without_partner[scale.id], 3) << scale.id;
    }
  }
}

TEST(SecurityModel, HasSoundItems) {
  std::set<std::string> ids;
  std::set<std::string> texts;
  for (const auto& item : model().items) {
    EXPECT_TRUE(ids.insert(item.id).second) << item.id;
    EXPECT_TRUE(texts.insert(item.scale + item.text).second) << item.text;
    EXPECT_NE(find_scale(item.scale), nullptr) << item.id;
    EXPECT_TRUE(item.id.starts_with(item.scale + ".")) << item.id;
    EXPECT_GT(item.a, 0) << item.id;
    ASSERT_EQ(item.thresholds.size(), 4U) << item.id;
    for (std::size_t k = 1; k < 4; ++k) EXPECT_LT(item.thresholds[k - 1], item.thresholds[k]) << item.id;
  }
}

TEST(SecurityModel, ItemsAreShortPlainSentencesWithoutANegation) {
  for (const auto& item : model().items) {
    EXPECT_LE(item.text.size(), 70U) << item.id;
    EXPECT_TRUE(item.text.ends_with(".")) << item.id;
    // "Never" answered to a sentence with a "not" would be a double negative.
    for (const auto* word : {" not ", "n't", " never", " no ", " nothing", " nobody "}) {
      EXPECT_EQ(item.text.find(word), std::string::npos) << item.id << ": " << item.text;
    }
  }
}

TEST(SecurityModel, EveryFacetAsksFromBothEnds) {
  std::map<std::string, std::array<int, 2>> items;
  for (const auto& item : model().items) ++items[item.scale][item.is_reversed ? 1 : 0];
  for (const auto& scale : model().scales) {
    if (scale.kind == ScaleKind::factor) continue;
    EXPECT_GE(items[scale.id][0], 2) << scale.id;
    EXPECT_GE(items[scale.id][1], 2) << scale.id;
  }
}

TEST(SecurityModel, TurnsReversedAnswersRound) {
  const auto* plain = find_item("f1.1");
  const auto* reversed = find_item("f1.2");
  ASSERT_NE(plain, nullptr);
  ASSERT_NE(reversed, nullptr);
  EXPECT_EQ(scored(*plain, 1), 1);
  EXPECT_EQ(scored(*reversed, 1), 3);
}

TEST(SecurityModel, StepsReachScalesThatExist) {
  ASSERT_EQ(model().steps.size(), 7U);
  for (const auto& step : model().steps) {
    EXPECT_FALSE(step.effects.empty());
    for (const auto& effect : step.effects) EXPECT_NE(find_scale(effect.scale), nullptr) << step.id;
  }
}

}  // namespace
}  // namespace securebase::security
