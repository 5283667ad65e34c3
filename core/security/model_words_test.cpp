#include <gtest/gtest.h>

#include <string_view>

#include "core/security/model.hpp"
#include "core/wire/overlay_faults.hpp"

namespace securebase::data {
extern const std::string_view security_model_json;
extern const std::string_view security_model_de_json;
}  // namespace securebase::data

namespace securebase::security {
namespace {

TEST(ModelWords, AreOfTheModel) {
  for (const auto language : all_languages) {
    const auto& words = model_words(language);
    ASSERT_EQ(words.items.size(), model().items.size());
    ASSERT_EQ(words.scales.size(), model().scales.size());
    for (std::size_t i = 0; i < words.items.size(); ++i) EXPECT_EQ(words.items[i].id, model().items[i].id);
    for (std::size_t i = 0; i < words.scales.size(); ++i) EXPECT_EQ(words.scales[i].id, model().scales[i].id);
    EXPECT_EQ(words.answers.size(), 5U);
  }
}

TEST(ModelWords, AreWholeInGerman) {
  wire::OverlayFaults faults({"id", "kind", "group", "scale", "step", "mark", "side"}, {});
  for (const auto& fault : faults.of(data::security_model_json, data::security_model_de_json)) ADD_FAILURE() << fault;
}

TEST(ModelWords, AreFoundByTheIdOfAnItem) {
  EXPECT_EQ(item_text("f7.5", Language::en), "My partner keeps promises.");
  EXPECT_EQ(item_text("f7.5", Language::de), "Der Mensch an meiner Seite hält Versprechen.");
  EXPECT_EQ(item_text("f9.1", Language::en), "");
}

}  // namespace
}  // namespace securebase::security
