#pragma once

#include <span>

#include "core/scale/graded.hpp"

/// Where a person stands, from answers to graded items.
namespace securebase::scale {

/// The highest point of the posterior and its standard error (I(θ) + 1/σ²)^-1/2: maximum a posteriori by Newton's
/// method with the expected information (Bock and Aitkin 1981).
Belief maximum_a_posteriori(std::span<const Response> responses, Belief prior = {});

}  // namespace securebase::scale
