// Prints alpha and omega of a CSV of numbers with one header line; tests/psych/run compares them with R's psych.
#include <cstdio>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "core/scale/reliability.hpp"

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  std::ifstream file(argv[1]);
  std::string line;
  std::getline(file, line);
  std::vector<std::vector<double>> rows;
  while (std::getline(file, line)) {
    std::istringstream fields(line);
    auto& row = rows.emplace_back();
    for (std::string field; std::getline(fields, field, ',');) row.push_back(std::stod(field));
  }
  if (rows.size() < 2) return 1;
  std::printf("alpha %.4f\nomega %.4f\n", securebase::scale::cronbach_alpha(rows),
              securebase::scale::mcdonald_omega(rows));
}
