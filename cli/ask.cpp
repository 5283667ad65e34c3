#include "cli/ask.hpp"

#include <unistd.h>

#include <cstdio>
#include <iostream>

namespace securebase::cli {

bool is_asking() { return isatty(STDIN_FILENO) == 1; }

std::string ask(std::string_view question) {
  if (is_asking()) {
    std::fwrite(question.data(), 1, question.size(), stderr);
    std::fflush(stderr);
  }
  std::string line;
  std::getline(std::cin, line);
  while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.pop_back();
  return line;
}

}  // namespace securebase::cli
