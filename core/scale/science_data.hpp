#pragma once

#include <vector>

/// For tests: mirt's Science data, which lie beside the checkout.
namespace securebase::scale {

/// 392 people, four items, answers from 0 to 3. Empty where the file is not on this machine.
std::vector<std::vector<int>> science_rows();

}  // namespace securebase::scale
