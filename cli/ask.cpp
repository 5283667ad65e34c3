#include "cli/ask.hpp"

#include <unistd.h>

#include <cstdio>
#include <iostream>

#include "cli/output.hpp"
#include "core/base/utf8.hpp"

namespace securebase::cli {

bool is_asking() { return isatty(STDIN_FILENO) == 1; }

void prompt(std::string_view text) {
  if (!is_asking()) return;
  std::fwrite(text.data(), 1, text.size(), stderr);
  std::fflush(stderr);
}

std::string ask(std::string_view question) {
  prompt(question);
  std::string line;
  std::getline(std::cin, line);
  while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.pop_back();
  return utf8::repaired(line);
}

std::string ask_for_all(std::string_view what) {
  prompt(std::string(what) + " Enter and Ctrl-D end it.\n");
  return utf8::repaired(standard_input());
}

}  // namespace securebase::cli
