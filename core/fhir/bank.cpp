#include "core/fhir/bank.hpp"

#include <cmath>
#include <cstddef>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "core/fhir/json.hpp"

namespace securebase::fhir {
namespace {

constexpr std::string_view group_id = "group.";

/// What has a place at the top: an item, or a heading with its items.
struct Part {
  std::string heading;
  std::vector<const BankItem*> items;
};

std::vector<Part> parts_of(const Bank& bank) {
  std::vector<Part> parts;
  std::unordered_map<std::string_view, std::size_t> place_of;
  for (const auto& item : bank.items) {
    if (item.group.empty()) {
      parts.push_back({"", {&item}});
      continue;
    }
    const auto [found, is_new] = place_of.try_emplace(item.group, parts.size());
    if (is_new) parts.push_back({item.group, {}});
    parts[found->second].items.push_back(&item);
  }
  return parts;
}

Result<void> check(const Bank& bank) {
  if (bank.items.empty()) return fail(Code::bad_input, "$.items", "There is no question to export.");
  if (bank.options.empty()) return fail(Code::bad_input, "$.options", "There is no answer to choose from.");
  std::unordered_set<std::string> link_ids;
  for (std::size_t i = 0; i < bank.items.size(); ++i) {
    const auto path = "$.items[" + std::to_string(i) + "]";
    const auto& item = bank.items[i];
    if (item.link_id.empty() || item.text.empty()) {
      return fail(Code::bad_input, path, "A question needs a link id and a text.");
    }
    if (item.link_id.starts_with(group_id) || !link_ids.insert(item.link_id).second) {
      return fail(Code::bad_input, path + ".link_id", "This link id is taken.");
    }
  }
  for (std::size_t i = 0; i < bank.options.size(); ++i) {
    if (!std::isfinite(bank.options[i].value) || bank.options[i].display.empty()) {
      return fail(Code::bad_input, "$.options[" + std::to_string(i) + "]", "An answer needs a number and words.");
    }
  }
  return {};
}

void write_options(JsonWriter& writer, const std::vector<BankOption>& options) {
  writer.key("answerOption");
  writer.open('[');
  for (const auto& option : options) {
    const auto number = number_text(option.value);
    writer.open('{');
    writer.key("valueCoding");
    writer.open('{');
    writer.key("extension");
    writer.open('[');
    writer.open('{');
    writer.member("url", "http://hl7.org/fhir/StructureDefinition/ordinalValue");
    writer.raw_member("valueDecimal", number);
    writer.close('}');
    writer.close(']');
    writer.member("code", number);
    writer.member("display", option.display);
    writer.close('}');
    writer.close('}');
  }
  writer.close(']');
}

void write_item(JsonWriter& writer, const BankItem& item, const std::vector<BankOption>& options) {
  writer.open('{');
  writer.member("linkId", item.link_id);
  writer.member("text", item.text);
  writer.member("type", "choice");
  write_options(writer, options);
  writer.close('}');
}

}  // namespace

Result<std::string> to_questionnaire_json(const Bank& bank) {
  if (auto checked = check(bank); !checked) return std::unexpected(checked.error());
  JsonWriter writer;
  writer.open('{');
  writer.member("resourceType", "Questionnaire");
  writer.member("id", bank.id);
  writer.member("url", bank.url);
  writer.member("version", bank.version);
  writer.member("title", bank.title);
  writer.member("status", "active");
  writer.member("description", bank.description);
  writer.member("copyright", bank.copyright);
  writer.key("item");
  writer.open('[');
  std::size_t groups = 0;
  for (const auto& part : parts_of(bank)) {
    if (part.heading.empty()) {
      write_item(writer, *part.items.front(), bank.options);
      continue;
    }
    writer.open('{');
    writer.member("linkId", std::string(group_id) + std::to_string(++groups));
    writer.member("text", part.heading);
    writer.member("type", "group");
    writer.key("item");
    writer.open('[');
    for (const auto* const item : part.items) write_item(writer, *item, bank.options);
    writer.close(']');
    writer.close('}');
  }
  writer.close(']');
  writer.close('}');
  return writer.take();
}

}  // namespace securebase::fhir
