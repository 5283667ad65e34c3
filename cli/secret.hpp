#pragma once

#include <string>

#include "core/base/error.hpp"

namespace securebase::cli {

/// Asks on the terminal, without showing what is typed, or takes the first line of `file` when one is named. `option`
/// is how to name one, for the error. Errors: unavailable, when there is no terminal or the file cannot be read.
Result<std::string> ask_secret(const std::string& question, const std::string& file, const std::string& option);

}  // namespace securebase::cli
