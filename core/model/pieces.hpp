#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

/// The trained layer of the reader: a small network whose weights this project trained (model/CARD.md).
namespace securebase::model {

/// A word, an emoji, a run of punctuation or a line break: what the network reads as one step.
struct Piece {
  std::uint32_t begin;  ///< Bytes [begin, end) of the text.
  std::uint32_t end;
  std::uint32_t first_row;  ///< Into `Pieces::rows`.
  std::uint32_t row_count;
};

/// A text as the network reads it. Rows are numbers of the embedding table: a piece's own row first, then its shape
/// (capitals, stretched), then the rows of the runs of letters in it, which two spellings of a word share.
struct Pieces {
  std::vector<Piece> pieces;
  std::vector<std::uint32_t> rows;

  std::span<const std::uint32_t> rows_of(const Piece& piece) const {
    return std::span(rows).subspan(piece.first_row, piece.row_count);
  }
  void clear() {
    pieces.clear();
    rows.clear();
  }
};

/// Appends the pieces of `text`, `pieces_max` at most; what follows is not read. `table_rows` is the size of the
/// embedding table, a power of two. Any bytes are allowed: what is not UTF-8 separates words.
void cut(std::string_view text, std::size_t pieces_max, std::uint32_t table_rows, Pieces& out);

}  // namespace securebase::model
