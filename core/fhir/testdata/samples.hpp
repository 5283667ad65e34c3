#pragma once

#include <string>

namespace securebase::fhir {

/// A file by its path in the repository, for tests.
std::string repository_file(const std::string& name);

/// A file of this folder.
std::string sample(const std::string& name);

}  // namespace securebase::fhir
