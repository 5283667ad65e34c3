#include "core/model/pieces.hpp"

#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string>

/// pieces TABLE_ROWS PIECES_MAX < texts: a text a line (\n for a line break, \\ for a backslash) as the network reads
/// it, for the trainer: for each line the number of pieces, then for each piece the number of rows and the rows, all as
/// little-endian 32-bit numbers.
int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "Usage: pieces TABLE_ROWS PIECES_MAX < texts > numbers\n";
    return 2;
  }
  const auto table_rows = static_cast<std::uint32_t>(std::strtoul(argv[1], nullptr, 10));
  const auto pieces_max = std::strtoul(argv[2], nullptr, 10);
  const auto put = [](std::uint32_t number) { std::cout.write(reinterpret_cast<const char*>(&number), 4); };
  std::string line;
  std::string text;
  securebase::model::Pieces pieces;
  while (std::getline(std::cin, line)) {
    text.clear();
    for (std::size_t i = 0; i < line.size(); ++i) {
      const bool is_escape = line[i] == '\\' && i + 1 < line.size();
      if (is_escape) ++i;
      text += is_escape && line[i] == 'n' ? '\n' : line[i];
    }
    pieces.clear();
    securebase::model::cut(text, pieces_max, table_rows, pieces);
    put(static_cast<std::uint32_t>(pieces.pieces.size()));
    for (const auto& piece : pieces.pieces) {
      put(piece.row_count);
      for (const auto row : pieces.rows_of(piece)) put(row);
    }
  }
  return std::cout.flush() ? 0 : 1;
}
