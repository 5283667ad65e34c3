#include "core/chat/lines.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace securebase::chat {
namespace {

std::vector<std::string> lines_of(std::string_view bytes, std::size_t piece) {
  std::vector<std::string> lines;
  Lines reader;
  const auto on_line = [&](std::string_view line) { lines.emplace_back(line); };
  for (std::size_t at = 0; at < bytes.size(); at += piece) reader.feed(bytes.substr(at, piece), on_line);
  reader.finish(on_line);
  return lines;
}

TEST(Lines, EndAtEveryKindOfLineEndWhereverThePiecesAreCut) {
  const std::vector<std::string> expected = {"a", "bc", "", "d", "", "e"};
  for (const std::size_t piece : {1, 2, 3, 100}) {
    EXPECT_EQ(lines_of("a\nbc\r\n\r\nd\r\re", piece), expected) << piece;
  }
}

TEST(Lines, KeepALastLineWithoutAnEndAndInventNone) {
  EXPECT_EQ(lines_of("a\nb", 1), (std::vector<std::string>{"a", "b"}));
  EXPECT_EQ(lines_of("a\n", 1), (std::vector<std::string>{"a"}));
  EXPECT_TRUE(lines_of("", 1).empty());
}

TEST(Lines, DropAByteOrderMarkOnTheFirstLineOnly) {
  EXPECT_EQ(lines_of("\xEF\xBB\xBF"
                     "a\n\xEF\xBB\xBF"
                     "b",
                     2),
            (std::vector<std::string>{"a",
                                      "\xEF\xBB\xBF"
                                      "b"}));
}

TEST(Lines, CountWhatTheyRepair) {
  Lines lines;
  std::vector<Notice> notices;
  const auto ignore = [](std::string_view) {};
  lines.feed("good\nbad \xFF\nworse \xC3( \xFF\n", ignore);
  lines.append_notices(notices);
  ASSERT_EQ(notices.size(), 1U);
  EXPECT_EQ(notices[0].id, "invalid_utf8");
  EXPECT_NE(notices[0].message.find("2 lines"), std::string::npos);
  EXPECT_NE(notices[0].message.find("line 2"), std::string::npos);
}

TEST(Lines, DropHalfACharacterAtTheEndWithoutCallingItBroken) {
  Lines lines;
  std::vector<Notice> notices;
  std::string last;
  lines.feed("caf\xC3", [](std::string_view) {});
  lines.finish([&](std::string_view line) { last = line; });
  lines.append_notices(notices);
  EXPECT_EQ(last, "caf");
  EXPECT_TRUE(lines.ends_inside_character());
  EXPECT_TRUE(notices.empty());
}

TEST(Lines, CutALineThatHasNoEndTheSameInOnePieceAndInMany) {
  std::string endless;
  while (endless.size() < 3 * line_bytes_max)
    endless +=
        "\xE2\x82\xAC"
        "abcdefg";
  const auto whole = lines_of(endless, endless.size());
  ASSERT_EQ(whole.size(), 1U);
  EXPECT_LE(whole[0].size(), line_bytes_max);
  EXPECT_GT(whole[0].size(), line_bytes_max - 4);
  EXPECT_EQ(lines_of(endless, 65536), whole);
}

}  // namespace
}  // namespace securebase::chat
