#include "core/fhir/questionnaire.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <unordered_map>
#include <utility>

#include "core/fhir/enable.hpp"
#include "core/fhir/value_set.hpp"

namespace securebase::fhir {
namespace {

using boost::json::object;

constexpr std::string_view structure = "http://hl7.org/fhir/StructureDefinition/";

template <class T>
struct Named {
  std::string_view code;
  T value;
};

constexpr std::array<Named<ItemType>, 16> item_types{{{"group", ItemType::group},
                                                      {"display", ItemType::display},
                                                      {"boolean", ItemType::boolean},
                                                      {"decimal", ItemType::decimal},
                                                      {"integer", ItemType::integer},
                                                      {"date", ItemType::date},
                                                      {"dateTime", ItemType::date_time},
                                                      {"time", ItemType::time},
                                                      {"string", ItemType::string},
                                                      {"text", ItemType::text},
                                                      {"url", ItemType::url},
                                                      {"choice", ItemType::choice},
                                                      {"open-choice", ItemType::open_choice},
                                                      {"quantity", ItemType::quantity},
                                                      {"attachment", ItemType::attachment},
                                                      {"reference", ItemType::reference}}};

constexpr std::array<Named<Operator>, 7> operators{{{"exists", Operator::exists},
                                                    {"=", Operator::equal},
                                                    {"!=", Operator::not_equal},
                                                    {">", Operator::greater},
                                                    {"<", Operator::less},
                                                    {">=", Operator::greater_or_equal},
                                                    {"<=", Operator::less_or_equal}}};

template <class T, std::size_t n>
std::optional<T> named(const std::array<Named<T>, n>& table, std::string_view code) {
  const auto found = std::ranges::find(table, code, &Named<T>::code);
  return found == table.end() ? std::nullopt : std::optional(found->value);
}

/// Reads the tree of items into the flat list.
class QuestionnaireReader {
 public:
  Result<Questionnaire> read(const boost::json::value& tree);

 private:
  void read_items(const object& owner, const std::string& path, std::int32_t level, std::int32_t parent);
  void read_item(const object& json, const std::string& path, std::int32_t level, std::int32_t parent);
  void read_options(const object& json, Item& item, const std::string& path);
  void read_value_set(const std::string& reference, Item& item, const std::string& path);
  void read_conditions(const object& json, Item& item, const std::string& path);
  void read_initial(const object& json, Item& item, const std::string& path);
  bool is_exclusive(const object& option, const std::string& path);
  void read_extensions(const object& json, Item& item, const std::string& path);
  void read_limit(std::string_view name, const object& extension, Item& item, const std::string& path);
  /// What a question without words is asked by.
  std::string code_words(const object& json, const std::string& path);
  static void decide_whether_it_can_be_filled(const object& json, Item& item);
  void check_conditions();
  void note(const std::string& where, const Item& item, std::string message) {
    form_.notices.push_back({where, item.link_id, std::move(message)});
  }

  MemberReader reader_;
  Questionnaire form_;
  Contained contained_;
  std::map<std::string, ValueSetOptions> value_sets_;
  std::unordered_map<std::string, std::size_t> place_of_;
  std::vector<std::string> paths_;
  std::size_t options_ = 0;
  std::size_t conditions_ = 0;
};

Result<Questionnaire> QuestionnaireReader::read(const boost::json::value& tree) {
  const auto* const root = reader_.entry(tree, "$");
  if (root == nullptr) return std::unexpected(*reader_.fault());
  const auto type = reader_.text(*root, "resourceType", "$");
  if (type.empty())
    reader_.fail(Code::bad_input, "$.resourceType", "This is not a FHIR file: it does not say its type.");
  if (type != "Questionnaire") {
    reader_.fail(Code::bad_input, "$.resourceType", "This is a FHIR file, but not a Questionnaire.");
  }
  if (root->contains("modifierExtension") || root->contains("implicitRules")) {
    reader_.fail(Code::unsupported, root->contains("implicitRules") ? "$.implicitRules" : "$.modifierExtension",
                 "This form comes with special rules that change what it means, and they are not known here.");
  }
  form_.id = reader_.text(*root, "id", "$");
  form_.url = reader_.text(*root, "url", "$");
  form_.version = reader_.text(*root, "version", "$");
  form_.name = reader_.text(*root, "name", "$");
  form_.title = reader_.text(*root, "title", "$");
  form_.status = reader_.text(*root, "status", "$");
  form_.description = reader_.text(*root, "description", "$");
  form_.copyright = reader_.text(*root, "copyright", "$");
  contained_ = index_contained(reader_, reader_.list(*root, "contained", "$"));
  read_items(*root, "$", 0, -1);
  if (reader_.failed()) return std::unexpected(*reader_.fault());
  if (form_.items.empty()) form_.notices.push_back({"$.item", "", "This form has no questions."});
  check_conditions();
  if (reader_.failed()) return std::unexpected(*reader_.fault());
  return std::move(form_);
}

void QuestionnaireReader::read_items(const object& owner, const std::string& path, std::int32_t level,
                                     std::int32_t parent) {
  const auto* const items = reader_.list(owner, "item", path);
  if (items == nullptr) return;
  if (level >= item_depth_max) {
    reader_.fail(Code::too_large, path + ".item",
                 "Questions are nested more than " + std::to_string(item_depth_max) + " levels deep.");
  }
  for (std::size_t i = 0; i < items->size() && !reader_.failed(); ++i) {
    const auto item_path = path + ".item[" + std::to_string(i) + "]";
    if (const auto* const json = reader_.entry((*items)[i], item_path)) read_item(*json, item_path, level, parent);
  }
}

void QuestionnaireReader::read_item(const object& json, const std::string& path, std::int32_t level,
                                    std::int32_t parent) {
  if (form_.items.size() >= items_max) {
    reader_.fail(Code::too_large, path, "The form has more than " + std::to_string(items_max) + " items.");
    return;
  }
  Item item;
  item.level = level;
  item.parent = parent;
  item.link_id = reader_.needed_text(json, "linkId", path);
  item.text = reader_.text(json, "text", path);
  item.prefix = reader_.text(json, "prefix", path);
  const auto type = reader_.needed_text(json, "type", path);
  item.type = named(item_types, type).value_or(ItemType::unknown);
  if (item.text.empty() && item.type != ItemType::group && item.type != ItemType::display) {
    item.text = code_words(json, path);
    if (item.text.empty()) item.text = item.link_id;
  }
  item.required = reader_.flag(json, "required", path);
  item.repeats = reader_.flag(json, "repeats", path);
  item.read_only = reader_.flag(json, "readOnly", path);
  if (const auto length = reader_.integer(json, "maxLength", path)) {
    item.max_length = static_cast<std::int32_t>(*length);
    if (*length < 0) reader_.fail(Code::bad_input, path + ".maxLength", "A length cannot be below zero.");
  }
  read_options(json, item, path);
  read_conditions(json, item, path);
  read_initial(json, item, path);
  read_extensions(json, item, path);
  if (reader_.failed()) return;

  const auto place = form_.items.size();
  const auto [first, is_new] = place_of_.try_emplace(item.link_id, place);
  if (!is_new) {
    reader_.fail(
        Code::bad_input, path + ".linkId",
        "This item has the same link id as " + paths_[first->second] + ", so that answers could not be told apart.");
    return;
  }
  paths_.push_back(path);
  decide_whether_it_can_be_filled(json, item);
  if (item.type == ItemType::group && item.repeats) {
    note(path + ".repeats", item, "This part may be filled in several times; here it can be filled in once.");
  }
  if (!item.cannot_fill.empty()) note(path + ".type", item, item.cannot_fill);
  form_.items.push_back(std::move(item));
  read_items(json, path, level + 1, static_cast<std::int32_t>(place));
}

void QuestionnaireReader::read_options(const object& json, Item& item, const std::string& path) {
  const auto* const options = reader_.list(json, "answerOption", path);
  const auto value_set = reader_.text(json, "answerValueSet", path);
  if (options != nullptr && !options->empty() && !value_set.empty()) {
    reader_.fail(Code::bad_input, path + ".answerValueSet", "A question has either a list of answers or a value set.");
    return;
  }
  const std::size_t count = options == nullptr ? 0 : options->size();
  if (options_ + count > options_max) {
    reader_.fail(Code::too_large, path + ".answerOption",
                 "The form offers more than " + std::to_string(options_max) + " answers to choose from.");
    return;
  }
  options_ += count;
  for (std::size_t i = 0; i < count && !reader_.failed(); ++i) {
    const auto option_path = path + ".answerOption[" + std::to_string(i) + "]";
    const auto* const entry = reader_.entry((*options)[i], option_path);
    if (entry == nullptr) return;
    auto value = read_value(reader_, *entry, "value", option_path);
    if (!value) {
      // Only a reference is left among R4's kinds of option, and it points outside.
      note(option_path, item, "One of the answers to choose points outside this file and is left out.");
      continue;
    }
    Option option{.value = *std::move(value)};
    option.label = option.value.display.empty() ? option.value.text : option.value.display;
    option.ordinal = ordinal_of(reader_, *entry, option_path);
    if (const auto* const coding = entry->if_contains("valueCoding"); coding != nullptr && !option.ordinal) {
      if (const auto* const inner = coding->if_object()) {
        option.ordinal = ordinal_of(reader_, *inner, option_path + ".valueCoding");
      }
    }
    option.preselected = reader_.flag(*entry, "initialSelected", option_path);
    option.is_exclusive = is_exclusive(*entry, option_path);
    item.options.push_back(std::move(option));
  }
  if (!value_set.empty()) read_value_set(value_set, item, path);
}

void QuestionnaireReader::read_value_set(const std::string& reference, Item& item, const std::string& path) {
  auto found = value_sets_.find(reference);
  if (found == value_sets_.end()) {
    found = value_sets_.emplace(reference, contained_options(reader_, contained_, reference)).first;
  }
  const auto& set = found->second;
  if (options_ + set.options.size() > options_max) {
    reader_.fail(Code::too_large, path + ".answerValueSet",
                 "The form offers more than " + std::to_string(options_max) + " answers to choose from.");
    return;
  }
  options_ += set.options.size();
  item.options = set.options;
  if (set.problem.empty()) return;
  if (item.type == ItemType::open_choice) {
    note(path + ".answerValueSet", item, set.problem + " You can write your answer in your own words.");
  } else if (item.type == ItemType::choice) {
    item.cannot_fill = set.problem;
  }
}

void QuestionnaireReader::read_conditions(const object& json, Item& item, const std::string& path) {
  const auto* const conditions = reader_.list(json, "enableWhen", path);
  const auto behavior = reader_.text(json, "enableBehavior", path);
  if (behavior == "any") {
    item.enable_behavior = EnableBehavior::any;
  } else if (!behavior.empty() && behavior != "all") {
    reader_.fail(Code::bad_input, path + ".enableBehavior", "There should be \"all\" or \"any\" here.");
  }
  if (conditions == nullptr) return;
  if (conditions->size() > 1 && behavior.empty()) {
    note(path + ".enableBehavior", item,
         "The form does not say whether all or any of the conditions must hold; all are taken.");
  }
  conditions_ += conditions->size();
  if (conditions_ > conditions_max) {
    reader_.fail(Code::too_large, path + ".enableWhen",
                 "The form has more than " + std::to_string(conditions_max) + " conditions.");
  }
  for (std::size_t i = 0; i < conditions->size() && !reader_.failed(); ++i) {
    const auto condition_path = path + ".enableWhen[" + std::to_string(i) + "]";
    const auto* const entry = reader_.entry((*conditions)[i], condition_path);
    if (entry == nullptr) return;
    Condition condition;
    condition.question = reader_.needed_text(*entry, "question", condition_path);
    const auto op = named(operators, reader_.needed_text(*entry, "operator", condition_path));
    if (!op) reader_.fail(Code::bad_input, condition_path + ".operator", "This is none of the operators of FHIR R4.");
    condition.op = op.value_or(Operator::equal);
    auto answer = read_value(reader_, *entry, "answer", condition_path);
    if (!answer && !reader_.failed()) {
      // A reference: it can equal no answer that is given here, and the item stays as the operator then says.
      answer = Value{.type = ValueType::url};
      note(condition_path, item, "Whether this is shown depends on something outside this file.");
    }
    if (!answer) return;
    if (condition.op == Operator::exists && answer->type != ValueType::boolean) {
      reader_.fail(Code::bad_input, condition_path, "The operator \"exists\" needs answerBoolean.");
    }
    condition.answer = *std::move(answer);
    item.enable_when.push_back(std::move(condition));
  }
}

void QuestionnaireReader::read_initial(const object& json, Item& item, const std::string& path) {
  const auto* const initial = reader_.list(json, "initial", path);
  if (initial == nullptr) return;
  for (std::size_t i = 0; i < initial->size() && !reader_.failed(); ++i) {
    const auto initial_path = path + ".initial[" + std::to_string(i) + "]";
    const auto* const entry = reader_.entry((*initial)[i], initial_path);
    if (entry == nullptr) return;
    auto value = read_value(reader_, *entry, "value", initial_path);
    // A quantity without a number names the unit alone; an attachment or reference cannot be shown.
    if (!value) continue;
    if (value->type == ValueType::quantity && (!value->display.empty() || !value->unit_code.empty())) {
      item.units.push_back(
          {.type = ValueType::coding, .text = value->unit_code, .system = value->system, .display = value->display});
    }
    if (value->type == ValueType::quantity && value->text.empty()) continue;
    item.initial.push_back(*std::move(value));
  }
  if (item.initial.size() > 1 && !item.repeats) {
    note(path + ".initial", item,
         "The form gives several answers to begin with where one is wanted; the first is taken.");
    item.initial.resize(1);
  }
}

bool QuestionnaireReader::is_exclusive(const object& option, const std::string& path) {
  const auto* const extensions = reader_.list(option, "extension", path);
  for (std::size_t i = 0; extensions != nullptr && i < extensions->size() && !reader_.failed(); ++i) {
    const auto extension_path = path + ".extension[" + std::to_string(i) + "]";
    const auto* const extension = reader_.entry((*extensions)[i], extension_path);
    if (extension == nullptr) return false;
    if (reader_.text(*extension, "url", extension_path).ends_with("/questionnaire-optionExclusive"))
      return reader_.flag(*extension, "valueBoolean", extension_path);
  }
  return false;
}

std::string QuestionnaireReader::code_words(const object& json, const std::string& path) {
  const auto* const codes = reader_.list(json, "code", path);
  if (codes == nullptr || codes->empty()) return {};
  const auto* const code = reader_.entry(codes->front(), path + ".code[0]");
  return code == nullptr ? std::string() : reader_.text(*code, "display", path + ".code[0]");
}

void QuestionnaireReader::read_limit(std::string_view name, const object& extension, Item& item,
                                     const std::string& path) {
  const auto whole = [&](std::optional<std::int32_t>& limit) {
    if (const auto number = reader_.integer(extension, "valueInteger", path))
      limit = static_cast<std::int32_t>(std::clamp<std::int64_t>(*number, 0, INT32_MAX));
  };
  if (name == "minValue") item.limits.min_value = read_value(reader_, extension, "value", path);
  if (name == "maxValue") item.limits.max_value = read_value(reader_, extension, "value", path);
  if (name == "minLength") whole(item.limits.min_length);
  if (name == "maxDecimalPlaces") whole(item.limits.max_decimals);
  if (name == "questionnaire-minOccurs") whole(item.limits.min_answers);
  if (name == "questionnaire-maxOccurs") whole(item.limits.max_answers);
  if (name == "regex") {
    note(path, item, "The form asks for a certain way of writing here. That is not checked.");
  }
  if (name == "questionnaire-constraint") {
    note(path, item, "The form holds this answer against a formula. Formulas are not worked out here.");
  }
}

void QuestionnaireReader::read_extensions(const object& json, Item& item, const std::string& path) {
  const auto* const extensions = reader_.list(json, "extension", path);
  if (extensions == nullptr) return;
  for (std::size_t i = 0; i < extensions->size() && !reader_.failed(); ++i) {
    const auto extension_path = path + ".extension[" + std::to_string(i) + "]";
    const auto* const extension = reader_.entry((*extensions)[i], extension_path);
    if (extension == nullptr) return;
    const auto url = reader_.text(*extension, "url", extension_path);
    if (url.ends_with("-questionnaire-enableWhenExpression")) {
      note(extension_path, item,
           "When this is asked depends on a formula that is not worked out here; it is always shown.");
    }
    if (url.ends_with("-questionnaire-calculatedExpression")) {
      item.cannot_fill = "It is filled in by a formula, and formulas are not worked out here.";
    }
    if (url.ends_with("-questionnaire-initialExpression")) {
      note(extension_path, item, "A formula would fill this in to begin with. Formulas are not worked out here.");
    }
    if (url.ends_with("-questionnaire-answerExpression") || url.ends_with("-questionnaire-candidateExpression")) {
      note(extension_path, item, "A formula would offer answers here. Formulas are not worked out here.");
    }
    if (!url.starts_with(structure)) continue;
    const auto name = std::string_view(url).substr(structure.size());
    read_limit(name, *extension, item, extension_path);
    if (name == "questionnaire-hidden") item.hidden = reader_.flag(*extension, "valueBoolean", extension_path);
    if (name == "questionnaire-unit" || name == "questionnaire-unitOption") {
      const auto* const coding = reader_.object(*extension, "valueCoding", extension_path);
      if (coding != nullptr) item.units.push_back(read_coding(reader_, *coding, extension_path + ".valueCoding"));
    }
  }
}

void QuestionnaireReader::decide_whether_it_can_be_filled(const object& json, Item& item) {
  if (json.contains("modifierExtension")) {
    item.cannot_fill = "It comes with a special rule that changes what it means, and the rule is not known here.";
  } else if (item.type == ItemType::attachment) {
    item.cannot_fill = "It asks for a file, and files cannot be added here.";
  } else if (item.type == ItemType::reference) {
    item.cannot_fill = "It asks for a link to another health record, and there are none here.";
  } else if (item.type == ItemType::unknown) {
    item.cannot_fill = "It is a kind of question that is not known here.";
  } else if (item.type == ItemType::choice && item.options.empty() && item.cannot_fill.empty()) {
    item.cannot_fill = "It offers no answers to choose from.";
  } else if (item.type == ItemType::group || item.type == ItemType::display) {
    item.cannot_fill.clear();
  }
}

/// Conditions name items that may stand behind them, so they are looked at last.
void QuestionnaireReader::check_conditions() {
  for (std::size_t i = 0; i < form_.items.size(); ++i) {
    for (std::size_t k = 0; k < form_.items[i].enable_when.size(); ++k) {
      if (place_of_.contains(form_.items[i].enable_when[k].question)) continue;
      note(paths_[i] + ".enableWhen[" + std::to_string(k) + "].question", form_.items[i],
           "Whether this is shown depends on a question that is not in the form.");
    }
  }
  for (const auto place : evaluation_order(form_).loose) {
    note(paths_[place] + ".enableWhen", form_.items[place],
         "Whether this is shown depends, in a circle, on its own answer; the answers are taken as they stand.");
  }
}

}  // namespace

bool can_be_filled(const Item& item) {
  return item.type != ItemType::group && item.type != ItemType::display && item.cannot_fill.empty();
}

Result<Questionnaire> parse_questionnaire(std::string_view json) {
  const auto tree = parse_document(json);
  if (!tree) return std::unexpected(tree.error());
  return QuestionnaireReader().read(*tree);
}

}  // namespace securebase::fhir
