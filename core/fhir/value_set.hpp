#pragma once

#include <boost/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "core/fhir/questionnaire.hpp"

/// Value sets that travel inside a questionnaire.
namespace securebase::fhir {

struct ValueSetOptions {
  std::vector<Option> options;
  std::string problem;  ///< Why there are none, for the person; empty where all went well.
};

/// The options of `reference` ("#id") among the contained resources: its expansion where it has one, else the concepts
/// that compose.include lists, less those that compose.exclude lists. A set that names a whole code system, a filter or
/// another value set needs a terminology server, and this part of the program has no network: `problem` says so.
ValueSetOptions contained_options(MemberReader& reader, const boost::json::array* contained,
                                  std::string_view reference);

/// The score weight in an element's extensions: ordinalValue (R4), itemWeight (its later name), or
/// questionnaire-ordinalValue (its name before R4).
std::optional<double> ordinal_of(MemberReader& reader, const boost::json::object& element, const std::string& path);

}  // namespace securebase::fhir
