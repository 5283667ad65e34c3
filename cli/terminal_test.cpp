#include "cli/terminal.hpp"

#include <gtest/gtest.h>

namespace securebase::cli {
namespace {

TEST(Wrapped, BreaksAtSpacesAndIndentsEveryLine) {
  EXPECT_EQ(wrapped("one two three four", 10, "  "), "  one two\n  three\n  four\n");
}

TEST(Wrapped, KeepsAWordThatIsLongerThanTheLine) {
  EXPECT_EQ(wrapped("a incomprehensible b", 6, ""), "a\nincomprehensible\nb\n");
}

TEST(Wrapped, CountsCodePointsNotBytes) { EXPECT_EQ(wrapped("ééé ééé", 7, ""), "ééé ééé\n"); }

TEST(Bar, GrowsInEighthsAndNeverPastItsRoom) {
  EXPECT_EQ(bar(0, 10), "");
  EXPECT_EQ(bar(0.5, 4), "██");
  EXPECT_EQ(bar(1.0 / 16, 2), "▏");
  EXPECT_EQ(bar(7, 3), "███");
}

TEST(Padded, FillsToTheColumn) { EXPECT_EQ(padded("é", 3), "é  "); }

}  // namespace
}  // namespace securebase::cli
