#include "core/model/pieces.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace securebase::model {
namespace {

constexpr std::uint32_t table_rows = 32'768;

Pieces pieces_of(std::string_view text, std::size_t pieces_max = 100) {
  Pieces pieces;
  cut(text, pieces_max, table_rows, pieces);
  return pieces;
}

std::vector<std::uint32_t> rows_of(std::string_view word) {
  const auto pieces = pieces_of(word);
  EXPECT_EQ(pieces.pieces.size(), 1U) << word;
  return pieces.rows;
}

TEST(Pieces, AreWordsPunctuationEmojiAndLineBreaks) {
  const auto pieces = pieces_of("Hey love, ok?!\n😀😀 23rd");
  std::vector<std::string> seen;
  const std::string text = "Hey love, ok?!\n😀😀 23rd";
  for (const auto& piece : pieces.pieces) seen.push_back(text.substr(piece.begin, piece.end - piece.begin));
  EXPECT_EQ(seen, (std::vector<std::string>{"Hey", "love", ",", "ok", "?!", "\n", "😀😀", "23rd"}));
}

TEST(Pieces, DoNotTellApartWhatAPhoneChanges) {
  EXPECT_EQ(rows_of("don't"), rows_of("dont"));
  EXPECT_EQ(rows_of("don\u2019t"), rows_of("don't"));
  EXPECT_EQ(rows_of("Never"), rows_of("never"));
  EXPECT_EQ(rows_of("23"), rows_of("47"));
}

TEST(Pieces, OfALoneApostropheGoOn) {
  for (const std::string_view text : {"\u02BC", "\u2019", "'", "a \u02BC b"}) {
    for (const auto& piece : pieces_of(text).pieces) EXPECT_LT(piece.begin, piece.end) << text;
    EXPECT_LE(pieces_of(text).pieces.size(), 3U) << text;
  }
}

TEST(Pieces, KeepCapitalsAndStretchingAsShape) {
  const auto plain = rows_of("never");
  const auto loud = rows_of("NEVER");
  ASSERT_EQ(loud.size(), plain.size() + 1);
  EXPECT_EQ(loud[0], plain[0]);
  EXPECT_EQ(rows_of("neeeever")[0], rows_of("neever")[0]);
  EXPECT_NE(rows_of("neeeever"), rows_of("neever"));
}

TEST(Pieces, OfAMisspeltWordShareRunsOfLettersWithTheWord) {
  const auto right = rows_of("definitely");
  const auto wrong = rows_of("definately");
  const auto shared =
      std::ranges::count_if(wrong, [&](auto row) { return std::ranges::find(right, row) != right.end(); });
  EXPECT_NE(right[0], wrong[0]);
  EXPECT_GE(shared, 8);
}

TEST(Pieces, CountARepeatedEmojiOnceWhateverItsSkin) {
  EXPECT_EQ(rows_of("👍👍👍"), rows_of("👍"));
  EXPECT_EQ(rows_of("👍🏽"), rows_of("👍"));
}

TEST(Pieces, StopAtTheirLimit) {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "word ";
  EXPECT_EQ(pieces_of(text, 160).pieces.size(), 160U);
  EXPECT_LE(rows_of(std::string(100'000, 'x')).size(), 100U);
}

TEST(Pieces, OfAnyBytesLieWithinTheTextAndTheTable) {
  std::string text;
  for (int i = 0; i < 4096; ++i) text += static_cast<char>((i * 37 + i / 7) & 0xFF);
  const auto pieces = pieces_of(text, 10'000);
  std::uint32_t last = 0;
  for (const auto& piece : pieces.pieces) {
    EXPECT_LE(last, piece.begin);
    EXPECT_LT(piece.begin, piece.end);
    EXPECT_LE(piece.end, text.size());
    EXPECT_GE(piece.row_count, 1U);
    last = piece.end;
  }
  for (const auto row : pieces.rows) EXPECT_LT(row, table_rows);
}

TEST(Pieces, OfNothingAreNone) {
  EXPECT_TRUE(pieces_of("").pieces.empty());
  EXPECT_TRUE(pieces_of(" \t \u00A0").pieces.empty());
}

}  // namespace
}  // namespace securebase::model
