#include "core/fhir/value_set.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace securebase::fhir {
namespace {

using boost::json::array;
using boost::json::object;

constexpr std::string_view needs_server =
    "Its answers are kept in a list outside this file, which is not fetched from here.";

bool is_ordinal(std::string_view url) {
  constexpr std::array<std::string_view, 3> urls{"http://hl7.org/fhir/StructureDefinition/ordinalValue",
                                                 "http://hl7.org/fhir/StructureDefinition/itemWeight",
                                                 "http://hl7.org/fhir/StructureDefinition/questionnaire-ordinalValue"};
  return std::ranges::find(urls, url) != urls.end();
}

Option option_of(MemberReader& reader, const object& concept_object, const std::string& system,
                 const std::string& path) {
  Option option;
  option.value = read_coding(reader, concept_object, path);
  if (option.value.system.empty()) option.value.system = system;
  option.label = option.value.display.empty() ? option.value.text : option.value.display;
  option.ordinal = ordinal_of(reader, concept_object, path);
  return option;
}

/// One small list may be named again and again, so the sum is held down here and not by the size of the file.
void add(MemberReader& reader, Option option, const std::string& path, std::vector<Option>& options) {
  if (options.size() >= options_max) {
    reader.fail(Code::too_large, path, "The list has more than " + std::to_string(options_max) + " answers.");
    return;
  }
  options.push_back(std::move(option));
}

/// expansion.contains may nest; a heading that cannot be chosen is abstract or has no code.
void add_expansion(MemberReader& reader, const array& contains, const std::string& path, std::vector<Option>& options) {
  for (std::size_t i = 0; i < contains.size() && !reader.failed(); ++i) {
    const auto entry_path = path + "[" + std::to_string(i) + "]";
    const auto* const entry = reader.entry(contains[i], entry_path);
    if (entry == nullptr) return;
    auto option = option_of(reader, *entry, {}, entry_path);
    if (!option.value.text.empty() && !reader.flag(*entry, "abstract", entry_path)) {
      add(reader, std::move(option), entry_path, options);
    }
    if (const auto* const inner = reader.list(*entry, "contains", entry_path)) {
      add_expansion(reader, *inner, entry_path + ".contains", options);
    }
  }
}

/// The concepts of a code system, with those under them.
void add_code_system(MemberReader& reader, const array& concepts, const std::string& system, const std::string& path,
                     std::vector<Option>& options) {
  for (std::size_t i = 0; i < concepts.size() && !reader.failed(); ++i) {
    const auto entry_path = path + "[" + std::to_string(i) + "]";
    const auto* const entry = reader.entry(concepts[i], entry_path);
    if (entry == nullptr) return;
    add(reader, option_of(reader, *entry, system, entry_path), entry_path, options);
    if (const auto* const inner = reader.list(*entry, "concept", entry_path)) {
      add_code_system(reader, *inner, system, entry_path + ".concept", options);
    }
  }
}

/// The concepts of compose.include or compose.exclude. False where a part of it is not spelled out.
bool add_concepts(MemberReader& reader, const Contained& contained, const object& compose, std::string_view name,
                  const std::string& path, std::vector<Option>& options) {
  const auto* const parts = reader.list(compose, name, path);
  if (parts == nullptr) return true;
  for (std::size_t i = 0; i < parts->size() && !reader.failed(); ++i) {
    const auto part_path = path + "." + std::string(name) + "[" + std::to_string(i) + "]";
    const auto* const part = reader.entry((*parts)[i], part_path);
    if (part == nullptr) return true;
    const auto* const concepts = reader.list(*part, "concept", part_path);
    if (part->contains("filter") || part->contains("valueSet")) return false;
    const auto system = reader.text(*part, "system", part_path);
    if (concepts == nullptr) {
      const auto found = contained.code_systems.find(system);
      if (found == contained.code_systems.end()) return false;
      const auto& [json, system_path] = found->second;
      if (const auto* const all = reader.list(*json, "concept", system_path)) {
        add_code_system(reader, *all, system, system_path + ".concept", options);
      }
      continue;
    }
    for (std::size_t k = 0; k < concepts->size() && !reader.failed(); ++k) {
      const auto concept_path = part_path + ".concept[" + std::to_string(k) + "]";
      const auto* const entry = reader.entry((*concepts)[k], concept_path);
      if (entry != nullptr) add(reader, option_of(reader, *entry, system, concept_path), concept_path, options);
    }
  }
  return true;
}

ValueSetOptions options_of(MemberReader& reader, const Contained& contained, const object& value_set,
                           const std::string& path) {
  ValueSetOptions found;
  if (const auto* const expansion = reader.object(value_set, "expansion", path)) {
    if (const auto* const contains = reader.list(*expansion, "contains", path + ".expansion")) {
      add_expansion(reader, *contains, path + ".expansion.contains", found.options);
      if (!found.options.empty()) return found;
    }
  }
  const auto* const compose = reader.object(value_set, "compose", path);
  std::vector<Option> excluded;
  const auto compose_path = path + ".compose";
  if (compose == nullptr || !add_concepts(reader, contained, *compose, "include", compose_path, found.options) ||
      !add_concepts(reader, contained, *compose, "exclude", compose_path, excluded)) {
    return {{}, std::string(needs_server)};
  }
  std::set<std::pair<std::string, std::string>> out;
  for (const auto& option : excluded) out.emplace(option.value.system, option.value.text);
  std::erase_if(found.options,
                [&](const Option& option) { return out.contains({option.value.system, option.value.text}); });
  if (found.options.empty()) found.problem = "The list of its answers in this file is empty.";
  return found;
}

}  // namespace

std::optional<double> ordinal_of(MemberReader& reader, const object& element, const std::string& path) {
  const auto* const extensions = reader.list(element, "extension", path);
  if (extensions == nullptr) return std::nullopt;
  for (std::size_t i = 0; i < extensions->size(); ++i) {
    const auto extension_path = path + ".extension[" + std::to_string(i) + "]";
    const auto* const extension = reader.entry((*extensions)[i], extension_path);
    if (extension == nullptr) return std::nullopt;
    if (!is_ordinal(reader.text(*extension, "url", extension_path))) continue;
    const auto number = reader.number(*extension, "valueDecimal", extension_path);
    // Seen in files, though the extension is defined as a decimal.
    return number ? number : reader.number(*extension, "valueInteger", extension_path);
  }
  return std::nullopt;
}

Contained index_contained(MemberReader& reader, const array* contained) {
  Contained index;
  const std::size_t count = contained == nullptr ? 0 : contained->size();
  for (std::size_t i = 0; i < count; ++i) {
    const auto path = "$.contained[" + std::to_string(i) + "]";
    const auto* const resource = reader.entry((*contained)[i], path);
    if (resource == nullptr) break;
    const auto type = reader.text(*resource, "resourceType", path);
    if (type == "ValueSet") index.value_sets.try_emplace(reader.text(*resource, "id", path), resource, path);
    if (type == "CodeSystem") index.code_systems.try_emplace(reader.text(*resource, "url", path), resource, path);
  }
  return index;
}

ValueSetOptions contained_options(MemberReader& reader, const Contained& contained, const std::string& reference) {
  if (!reference.starts_with('#') || reference.size() < 2) return {{}, std::string(needs_server)};
  const auto found = contained.value_sets.find(reference.substr(1));
  if (found == contained.value_sets.end()) {
    return {{}, "The list of its answers should be inside this file, and it is not there."};
  }
  return options_of(reader, contained, *found->second.json, found->second.path);
}

}  // namespace securebase::fhir
