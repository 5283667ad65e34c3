#pragma once

#include <vector>

namespace securebase::dyad {

/// Rows of a small square matrix.
using Matrix = std::vector<std::vector<double>>;

/// The inverse, by Gauss-Jordan elimination with pivoting. For matrices a handful wide. Requires a regular one.
Matrix inverse(Matrix matrix);

}  // namespace securebase::dyad
