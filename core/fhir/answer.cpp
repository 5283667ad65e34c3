#include "core/fhir/answer.hpp"

#include <algorithm>
#include <utility>

#include "core/base/utf8.hpp"

namespace securebase::fhir {
namespace {

std::unexpected<Error> refuse(std::string message) { return fail(Code::bad_input, "", std::move(message)); }

/// The type of a typed answer. A choice's is that of its options, which are not typed.
ValueType value_type(ItemType type) {
  switch (type) {
    case ItemType::boolean:
      return ValueType::boolean;
    case ItemType::decimal:
      return ValueType::decimal;
    case ItemType::integer:
      return ValueType::integer;
    case ItemType::date:
      return ValueType::date;
    case ItemType::date_time:
      return ValueType::date_time;
    case ItemType::time:
      return ValueType::time;
    case ItemType::url:
      return ValueType::url;
    case ItemType::quantity:
      return ValueType::quantity;
    default:
      return ValueType::string;
  }
}

std::string unit_names(const Item& item) {
  std::string names;
  for (const auto& unit : item.units) {
    names += (names.empty() ? "" : ", ") + (unit.display.empty() ? unit.text : unit.display);
  }
  return names;
}

/// "72.5 kg": the number up to the first space, the unit behind it.
Result<Value> quantity_of(const Item& item, std::string_view typed) {
  const auto first = typed.find_first_not_of(' ');
  const auto text = first == std::string_view::npos ? std::string_view() : typed.substr(first);
  const auto space = std::min(text.find(' '), text.size());
  auto number = normalised(ValueType::decimal, text.substr(0, space));
  if (!number) return std::unexpected(number.error());
  auto unit = text.substr(space);
  unit.remove_prefix(std::min(unit.find_first_not_of(' '), unit.size()));
  while (unit.ends_with(' ')) unit.remove_suffix(1);
  if (!utf8::is_valid(unit)) return refuse("The unit holds characters that cannot be read.");

  Value value{.type = ValueType::quantity, .text = *std::move(number)};
  if (item.units.empty()) {
    value.display = unit;
    return value;
  }
  const auto named = std::ranges::find_if(item.units, [&](const Value& known) {
    return unit.empty() ? item.units.size() == 1 : unit == known.display || unit == known.text;
  });
  if (named == item.units.end()) return refuse("Give the unit as well, one of: " + unit_names(item) + ".");
  value.display = named->display;
  value.system = named->system;
  value.unit_code = named->text;
  return value;
}

bool has_max_length(ItemType type) {
  return type == ItemType::decimal || type == ItemType::integer || type == ItemType::string || type == ItemType::text ||
         type == ItemType::url || type == ItemType::open_choice;
}

}  // namespace

Result<Value> value_of(const Item& item, const Answer& answer) {
  if (!item.cannot_fill.empty()) return refuse("This cannot be filled in here. " + item.cannot_fill);
  if (!can_be_filled(item)) return refuse("This is no question and takes no answer.");
  if (answer.option) {
    const auto place = *answer.option;
    if (place < 0 || static_cast<std::size_t>(place) >= item.options.size()) {
      return refuse("Choose one of the answers that are offered.");
    }
    return item.options[static_cast<std::size_t>(place)].value;
  }
  if (item.type == ItemType::choice) return refuse("Choose one of the answers that are offered.");
  if (item.type == ItemType::quantity) return quantity_of(item, answer.value);
  const auto type = value_type(item.type);
  auto text = normalised(type, answer.value);
  if (!text) return std::unexpected(text.error());
  if (item.max_length && has_max_length(item.type) &&
      utf8::length(*text) > static_cast<std::size_t>(*item.max_length)) {
    return refuse("This is too long; there is room for " + std::to_string(*item.max_length) + " characters.");
  }
  return Value{.type = type, .text = *std::move(text)};
}

Result<Answer> answer_of(const Item& item, const Value& value) {
  for (std::size_t i = 0; i < item.options.size(); ++i) {
    if (item.options[i].value.type == value.type && is_same(item.options[i].value, value)) {
      return Answer{.link_id = item.link_id, .option = static_cast<std::int32_t>(i)};
    }
  }
  Answer answer{.link_id = item.link_id, .value = value.text};
  if (value.type == ValueType::quantity && !(value.display.empty() && value.unit_code.empty())) {
    answer.value += " " + (value.display.empty() ? value.unit_code : value.display);
  }
  // A coding that is no option can be kept by an open choice only, as its words.
  if (value.type == ValueType::coding && item.type == ItemType::open_choice && !value.display.empty()) {
    answer.value = value.display;
  } else if (value.type != value_type(item.type) &&
             !(item.type == ItemType::decimal && value.type == ValueType::integer)) {
    return refuse("The answer is of another kind than the question.");
  }
  const auto checked = value_of(item, answer);
  if (!checked) return std::unexpected(checked.error());
  return answer;
}

AnswerIndex::AnswerIndex(const Questionnaire& form, const std::vector<Answer>& answers) : of_item(form.items.size()) {
  for (std::size_t i = 0; i < form.items.size(); ++i) place_of.emplace(form.items[i].link_id, i);
  for (const auto& answer : answers) {
    const auto found = place_of.find(answer.link_id);
    if (found != place_of.end()) of_item[found->second].push_back(&answer);
  }
}

}  // namespace securebase::fhir
