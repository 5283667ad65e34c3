// Prints the Flesch-Kincaid grade of each line of its input.
#include "core/guide/reading_grade.hpp"

#include <iostream>
#include <string>

int main() {
  for (std::string line; std::getline(std::cin, line);) std::cout << securebase::guide::reading_grade(line) << '\n';
}
