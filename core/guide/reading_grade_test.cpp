#include "core/guide/reading_grade.hpp"

#include <gtest/gtest.h>

#include <string_view>
#include <utility>
#include <vector>

namespace securebase::guide {
namespace {

TEST(ReadingGrade, CountsSyllablesByTheSpelling) {
  const std::vector<std::pair<std::string_view, int>> words = {
      {"a", 1},     {"time", 1},     {"times", 1},   {"used", 1},  {"wanted", 2},
      {"table", 2}, {"places", 2},   {"yes", 1},     {"you", 1},   {"feeling", 2},
      {"quiet", 1}, {"security", 4}, {"partner", 2}, {"don't", 1}, {"somebody", 4}};
  // "quiet" has two: one of the words that spelling gets wrong.
  for (const auto& [word, count] : words) EXPECT_EQ(syllables(word), count) << word;
}

TEST(ReadingGrade, FollowsTheFormula) {
  // 6 words, 1 sentence, 6 syllables: .39 * 6 + 11.8 - 15.59.
  EXPECT_NEAR(reading_grade("The cat sat on the mat."), -1.45, 1e-9);
  EXPECT_NEAR(reading_grade("The cat sat. The cat sat"), 0.39 * 3 + 11.8 - 15.59, 1e-9);
  EXPECT_EQ(reading_grade(""), 0);
}

TEST(ReadingGrade, TakesANumberForOneWord) {
  EXPECT_NEAR(reading_grade("It was 0.43 then."), 0.39 * 4 + 11.8 - 15.59, 1e-9);
}

TEST(ReadingGrade, IsHighForTheProseOfOffices) {
  EXPECT_GT(reading_grade("Organisational communication necessitates consideration of individual circumstances."), 15);
}

}  // namespace
}  // namespace securebase::guide
