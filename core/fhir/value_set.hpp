#pragma once

#include <boost/json.hpp>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/fhir/questionnaire.hpp"

/// Value sets that travel inside a questionnaire.
namespace securebase::fhir {

/// The resources inside a questionnaire that can hold answers, by what they are called. Refers into the tree.
struct Contained {
  struct Resource {
    const boost::json::object* json = nullptr;
    std::string path;
  };
  std::unordered_map<std::string, Resource> value_sets;    ///< By id.
  std::unordered_map<std::string, Resource> code_systems;  ///< By canonical address.
};
Contained index_contained(MemberReader& reader, const boost::json::array* contained);

struct ValueSetOptions {
  std::vector<Option> options;
  std::string problem;  ///< Why there are none, for the person; empty where all went well.
};

/// The options of `reference` ("#id") among the contained resources: its expansion where it has one, else the concepts
/// that compose.include lists, less those that compose.exclude lists; a whole code system where that is contained too.
/// A set that names a filter, another value set, or a code system that is elsewhere needs a terminology server, and
/// this part of the program has no network: `problem` says so.
/// Faults: too_large beyond options_max.
ValueSetOptions contained_options(MemberReader& reader, const Contained& contained, const std::string& reference);

/// The score weight in an element's extensions: ordinalValue (R4), itemWeight (its later name), or
/// questionnaire-ordinalValue (its name before R4).
std::optional<double> ordinal_of(MemberReader& reader, const boost::json::object& element, const std::string& path);

}  // namespace securebase::fhir
