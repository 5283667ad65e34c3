#pragma once

#include <string>
#include <string_view>

/// How our own things are named in FHIR. There is no web address that stands for Securebase wherever it runs, so the
/// names are UUIDs, as R4 allows; what they stand for lies in the same file as the reference.
namespace securebase::fhir {

inline constexpr std::string_view own_questionnaire_url = "urn:uuid:8458e28d-4029-5e31-b65d-d8c65d1d6a33";
inline constexpr std::string_view own_code_system_url = "urn:uuid:c4498154-46e6-570b-a16b-7ad4cf87fdd6";

/// The name-based UUID (RFC 4122, version 5, in a namespace of this project) as "urn:uuid:...": the same name gives the
/// same UUID, and nobody reads the name out of it.
std::string urn_uuid_of(std::string_view name);

}  // namespace securebase::fhir
