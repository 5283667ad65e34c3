#pragma once

#include <string>

namespace securebase::fhir {

/// A file of this folder, for tests.
std::string sample(const std::string& name);

}  // namespace securebase::fhir
