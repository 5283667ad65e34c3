#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>

/// For tests: files of the repository, as bytes.
namespace securebase::model {

inline std::string source_file(const std::string& name) {
  const char* const source = std::getenv("SECUREBASE_SOURCE");
  const auto path = std::string(source == nullptr ? "." : source) + "/" + name;
  std::string bytes;
  if (std::FILE* const file = std::fopen(path.c_str(), "rb")) {
    char block[65536];
    for (std::size_t size = 0; (size = std::fread(block, 1, sizeof block, file)) > 0;) bytes.append(block, size);
    std::fclose(file);
  }
  return bytes;
}

/// The weights that are shipped.
inline std::string reader_file() { return source_file("model/reader.bin"); }

}  // namespace securebase::model
