#include "core/text/confidence.hpp"

#include <array>

namespace securebase::text {
namespace {

struct Count {
  std::string_view rule;
  double right;
  double wrong;
};

constexpr auto counts = std::to_array<Count>({
#include "core/text/confidence_table.inc"
});

}  // namespace

double confidence_of(std::string_view rule, Mark mark) {
  constexpr double prior_weight = 4;
  double mark_right = 1;
  double mark_all = 2;
  double right = 0;
  double all = 0;
  for (const auto& count : counts) {
    if (count.rule == rule) {
      right = count.right;
      all = count.right + count.wrong;
    }
    if (count.rule == name_of(mark)) {
      mark_right += count.right;
      mark_all += count.right + count.wrong;
    }
  }
  return (right + prior_weight * mark_right / mark_all) / (all + prior_weight);
}

}  // namespace securebase::text
