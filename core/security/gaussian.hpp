#pragma once

#include <boost/describe.hpp>
#include <cstddef>
#include <span>
#include <vector>

#include "core/scale/graded.hpp"

/// A belief about several numbers at once, and how answers and time change it: an assumed-density filter for graded
/// items (science.md §3.3; Minka 2001, A family of algorithms for approximate Bayesian inference).
namespace securebase::security {

using scale::Belief;

/// A normal distribution of a few numbers.
struct Gaussian {
  std::vector<double> mean;
  std::vector<double> covariance;  ///< Row by row.

  std::size_t size() const { return mean.size(); }
  double& at(std::size_t row, std::size_t column) { return covariance[row * size() + column]; }
  double at(std::size_t row, std::size_t column) const { return covariance[row * size() + column]; }
};
BOOST_DESCRIBE_STRUCT(Gaussian, (), (mean, covariance))

/// The belief about the sum of the numbers, each times its loading.
Belief along(const Gaussian& gaussian, std::span<const double> loading);

/// The covariance of two such sums.
double covariance_along(const Gaussian& gaussian, std::span<const double> a, std::span<const double> b);

/// How likely each answer to the item is, given what is believed of the sum it measures; adds up to 1. By 41 nodes.
std::vector<double> predicted_answers(const scale::GradedItem& item, Belief belief);

/// The variance to be expected of the sum once the item is answered, over all answers that may come (van der Linden
/// 1998, Psychometrika 63:201, eq. 10). By 41 nodes, all answers in one pass: a check-in looks ahead at each item of
/// the bank.
double expected_variance(const scale::GradedItem& item, Belief belief);

/// Takes in answers to items that measure `loading`: the sum's belief becomes its posterior mean and variance on 41
/// nodes, and the other numbers follow as far as they go with it.
void observe_along(Gaussian& gaussian, std::span<const double> loading, std::span<const scale::Response> responses);

/// Sets the belief about the sum, and moves the other numbers with it as their covariance says.
void condition_along(Gaussian& gaussian, std::span<const double> loading, Belief posterior);

/// m <- F m, P <- F P Fᵀ + Q. Both matrices row by row.
void predict(Gaussian& gaussian, std::span<const double> transition, std::span<const double> noise);

/// Brings every number to a whole multiple of 1e-12. Such numbers have at most 16 digits, which every JSON reader reads
/// exactly, so that a stored belief goes on as if it had not been stored.
void settle(Gaussian& gaussian);

}  // namespace securebase::security
