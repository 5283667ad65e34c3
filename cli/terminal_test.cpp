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

TEST(Printable, ObeysNobodysWords) {
  EXPECT_EQ(printable("a\x1b[2J\x07\x7f\xc2\x9b"
                      "b\tc\r\nd"),
            "a\uFFFD[2J\uFFFD\uFFFD\uFFFDb\tc\nd");
  EXPECT_EQ(printable("\xff\xfe\x80 é"), "\uFFFD\uFFFD\uFFFD é");
  EXPECT_EQ(wrapped("\x1b[2J", 80, ""), "\uFFFD[2J\n");
  EXPECT_EQ(bold("\x1b[2J", {80, false}), "\uFFFD[2J");
  EXPECT_EQ(padded("\x1b", 2), "\uFFFD ");
}

TEST(PrintableJson, MeansTheSame) {
  EXPECT_EQ(printable_json("[\"\x7f\xc2\x9b é\",\r1]\n"), "[\"\\u007f\\u009b é\", 1]\n");
}

TEST(Bar, GrowsInEighthsAndNeverPastItsRoom) {
  EXPECT_EQ(bar(0, 10), "");
  EXPECT_EQ(bar(0.5, 4), "██");
  EXPECT_EQ(bar(1.0 / 16, 2), "▏");
  EXPECT_EQ(bar(7, 3), "███");
}

TEST(Padded, FillsToTheColumn) { EXPECT_EQ(padded("é", 3), "é  "); }

}  // namespace
}  // namespace securebase::cli
