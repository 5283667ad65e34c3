#include "core/fhir/testdata/samples.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <cstdlib>

namespace securebase::fhir {

std::string repository_file(const std::string& name) {
  const char* const source = std::getenv("SECUREBASE_SOURCE");
  const auto path = std::string(source == nullptr ? "." : source) + "/" + name;
  // C stdio, because the WebAssembly build has no other.
  std::FILE* const file = std::fopen(path.c_str(), "rb");
  EXPECT_NE(file, nullptr) << path;
  std::string contents;
  if (file == nullptr) return contents;
  std::array<char, 4096> piece;
  while (const auto size = std::fread(piece.data(), 1, piece.size(), file)) contents.append(piece.data(), size);
  std::fclose(file);
  return contents;
}

std::string sample(const std::string& name) { return repository_file("core/fhir/testdata/" + name); }

}  // namespace securebase::fhir
