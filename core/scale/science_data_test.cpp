#include "core/scale/science_data.hpp"

#include <cstdio>
#include <cstdlib>
#include <string>

namespace securebase::scale {

std::vector<std::vector<int>> science_rows() {
  const auto* const source = std::getenv("SECUREBASE_SOURCE");
  const auto path = std::string(source == nullptr ? "." : source) + "/../shared/data/couples/Science.csv";
  std::vector<std::vector<int>> rows;
  // Through C's files: the WebAssembly build of the library has no streams.
  std::FILE* const file = std::fopen(path.c_str(), "rb");
  if (file == nullptr) return rows;
  char line[256];
  while (std::fgets(line, sizeof line, file) != nullptr) {
    int a = 0;
    int b = 0;
    int c = 0;
    int d = 0;
    if (std::sscanf(line, "%d,%d,%d,%d", &a, &b, &c, &d) == 4) rows.push_back({a - 1, b - 1, c - 1, d - 1});
  }
  std::fclose(file);
  return rows;
}

}  // namespace securebase::scale
