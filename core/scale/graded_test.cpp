#include "core/scale/graded.hpp"

#include <gtest/gtest.h>

namespace securebase::scale {
namespace {

// Items of mirt's Science data (science.md §3.1): d_k = -a b_k.
GradedItem from_intercepts(double a, std::vector<double> d) {
  for (auto& each : d) each = -each / a;
  return {a, d};
}
const std::vector<GradedItem>& science() {
  static const std::vector<GradedItem> items = {
      from_intercepts(1.0406, {4.8627, 2.6392, -1.4655}), from_intercepts(1.2258, {2.9240, .9011, -2.2664}),
      from_intercepts(2.3006, {5.2451, 2.2186, -1.9675}), from_intercepts(1.0938, {3.3469, .9914, -1.6875})};
  return items;
}
Belief after(std::vector<int> answers) {
  std::vector<Response> responses;
  for (std::size_t i = 0; i < answers.size(); ++i) responses.push_back({&science()[i], answers[i] - 1});
  return expected_a_posteriori(responses);
}

TEST(Graded, ProbabilitiesOfAllAnswersSumToOne) {
  for (const double theta : {-8.0, -1.0, 0.0, 2.5, 8.0}) {
    double sum = 0;
    for (int k = 0; k < 4; ++k) sum += category_probability(science()[0], theta, k);
    EXPECT_NEAR(sum, 1, 1e-12);
  }
}

TEST(Graded, InformationIsThatOfMirt) {
  const double expected[] = {.2088, .3759, .9247, .3169};
  for (std::size_t i = 0; i < 4; ++i) EXPECT_NEAR(information(science()[i], 0), expected[i], 1e-4);
}

TEST(Graded, ExpectedAPosterioriIsThatOfMirt) {
  const auto low = after({1, 1, 1, 1});
  EXPECT_NEAR(low.mean, -2.7488, 1e-3);
  EXPECT_NEAR(low.sd, .6291, 1e-3);
  const auto mixed = after({4, 4, 4, 2});
  EXPECT_NEAR(mixed.mean, 1.2237, 1e-3);
  EXPECT_NEAR(mixed.sd, .6291, 1e-3);
}

}  // namespace
}  // namespace securebase::scale
