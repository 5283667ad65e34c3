#pragma once

#include <span>
#include <string_view>

namespace securebase::guide {

/// A file of the guide as it was compiled in: in English, and what lies over it in German.
struct File {
  std::string_view name;  ///< "feelings"
  std::string_view english;
  std::string_view german;
};

/// Every file of the guide, each once.
std::span<const File> files();

/// By name; empty texts where there is none.
File file_of(std::string_view name);

}  // namespace securebase::guide
