#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/model/pieces.hpp"

/// Any bytes: every piece lies inside the text, after the one before it, and every row inside the table.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace securebase;
  constexpr std::uint32_t table_rows = 1024;
  constexpr std::size_t pieces_max = 200;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  model::Pieces pieces;
  model::cut(text, pieces_max, table_rows, pieces);
  if (pieces.pieces.size() > pieces_max) std::abort();
  std::uint32_t last = 0;
  for (const auto& piece : pieces.pieces) {
    if (piece.begin < last || piece.end <= piece.begin || piece.end > size || piece.row_count == 0) std::abort();
    last = piece.end;
  }
  for (const auto row : pieces.rows) {
    if (row >= table_rows) std::abort();
  }
  return 0;
}
