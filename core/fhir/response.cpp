#include "core/fhir/response.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <utility>

#include "core/base/moment.hpp"
#include "core/base/utf8.hpp"
#include "core/fhir/enable.hpp"

namespace securebase::fhir {
namespace {

using boost::json::object;

constexpr std::array<std::pair<ResponseStatus, std::string_view>, 5> statuses{
    {{ResponseStatus::in_progress, "in-progress"},
     {ResponseStatus::completed, "completed"},
     {ResponseStatus::amended, "amended"},
     {ResponseStatus::entered_in_error, "entered-in-error"},
     {ResponseStatus::stopped, "stopped"}}};

bool wants_all(ResponseStatus status) {
  return status == ResponseStatus::completed || status == ResponseStatus::amended;
}

/// What a read-only item may hold: what the form put there.
bool is_given_by_form(const Item& item, const Value& value) {
  return std::ranges::any_of(item.initial, [&](const Value& given) { return is_same(given, value); }) ||
         std::ranges::any_of(item.options,
                             [&](const Option& option) { return option.preselected && is_same(option.value, value); });
}

/// How a limit reads: "2024-05-31", "72.5 kg".
std::string words_of(const Value& value) {
  return value.display.empty() ? value.text : value.text + " " + value.display;
}

/// Digits behind the point: 2 of "1.50", 1 of "1.5e3".
std::size_t decimals_in(std::string_view number) {
  const auto point = number.find('.');
  if (point == std::string_view::npos) return 0;
  return std::min(number.find_first_of("eE"), number.size()) - point - 1;
}

/// What one answer lacks of the form's limits, or an empty text. Two values without an order are within any limit.
std::string beyond_limits(const Limits& limits, const Value& value) {
  const auto order = [&](const std::optional<Value>& limit) { return limit ? order_of(value, *limit).value_or(0) : 0; };
  if (order(limits.min_value) < 0) return "This should be " + words_of(*limits.min_value) + " or more.";
  if (order(limits.max_value) > 0) return "This should be " + words_of(*limits.max_value) + " or less.";
  const bool is_words = value.type == ValueType::string || value.type == ValueType::url;
  if (is_words && limits.min_length && utf8::length(value.text) < static_cast<std::size_t>(*limits.min_length))
    return "This is too short; write at least " + std::to_string(*limits.min_length) + " characters.";
  const bool is_decimal = value.type == ValueType::decimal || value.type == ValueType::quantity;
  if (is_decimal && limits.max_decimals && decimals_in(value.text) > static_cast<std::size_t>(*limits.max_decimals))
    return "There is room for " + std::to_string(*limits.max_decimals) + " digits behind the point.";
  return {};
}

/// The first thing wrong with the answers to one item, or an empty text.
std::string problem_of(const Item& item, const std::vector<const Answer*>& answers) {
  if (answers.size() > 1 && !item.repeats && can_be_filled(item)) return "Only one answer is wanted here.";
  if (item.limits.max_answers && answers.size() > static_cast<std::size_t>(*item.limits.max_answers) && item.repeats)
    return "At most " + std::to_string(*item.limits.max_answers) + " answers are wanted here.";
  std::set<std::int32_t> chosen;
  for (const auto* const answer : answers) {
    const auto value = value_of(item, *answer);
    if (!value) return value.error().message;
    if (answer->option && !chosen.insert(*answer->option).second) return "One of the answers is chosen twice.";
    if (auto beyond = beyond_limits(item.limits, *value); !beyond.empty()) return beyond;
    if (answer->option && item.options[static_cast<std::size_t>(*answer->option)].is_exclusive && answers.size() > 1)
      return "One of the answers stands for itself alone; choose it or the others.";
    if (item.read_only && !is_given_by_form(item, *value))
      return "This is filled in already and cannot be changed here.";
  }
  return {};
}

/// For each item whether it or one inside it is shown and has an answer.
std::vector<bool> with_content(const Questionnaire& form, const AnswerIndex& index, const std::vector<bool>& shown) {
  std::vector<bool> content(form.items.size(), false);
  for (std::size_t i = form.items.size(); i-- > 0;) {
    if (!shown[i]) {
      content[i] = false;
      continue;
    }
    if (!index.of_item[i].empty()) content[i] = true;
    if (content[i] && form.items[i].parent >= 0) content[static_cast<std::size_t>(form.items[i].parent)] = true;
  }
  return content;
}

bool asks_for_something(const Item& item) { return can_be_filled(item) && !item.read_only && !item.hidden; }

/// How many answers a question that repeats asks for at least, once it is answered at all.
std::size_t answers_wanted(const Item& item) {
  return item.repeats && asks_for_something(item) ? static_cast<std::size_t>(item.limits.min_answers.value_or(0)) : 0;
}

/// For each item whether something can be answered in it or inside it at the moment.
std::vector<bool> with_open_questions(const Questionnaire& form, const std::vector<bool>& shown) {
  std::vector<bool> open(form.items.size(), false);
  for (std::size_t i = form.items.size(); i-- > 0;) {
    if (shown[i] && asks_for_something(form.items[i])) open[i] = true;
    if (open[i] && form.items[i].parent >= 0) open[static_cast<std::size_t>(form.items[i].parent)] = true;
  }
  return open;
}

/// Writes the items of one parent, and theirs.
class ResponseWriter {
 public:
  ResponseWriter(const Questionnaire& form, const AnswerIndex& index, std::vector<bool> content)
      : form_(form), index_(index), content_(std::move(content)), children_(form.items.size() + 1) {
    for (std::size_t i = 0; i < form.items.size(); ++i) {
      if (content_[i]) children_[slot(form.items[i].parent)].push_back(i);
    }
  }

  void write(JsonWriter& writer, std::int32_t parent) const {
    const auto& places = children_[slot(parent)];
    if (places.empty()) return;
    writer.key("item");
    writer.open('[');
    for (const auto place : places) write_item(writer, place);
    writer.close(']');
  }

 private:
  /// The top comes first.
  static std::size_t slot(std::int32_t parent) { return parent < 0 ? 0 : static_cast<std::size_t>(parent) + 1; }

  void write_item(JsonWriter& writer, std::size_t place) const {
    const auto& item = form_.items[place];
    const auto self = static_cast<std::int32_t>(place);
    writer.open('{');
    writer.member("linkId", item.link_id);
    writer.member("text", item.text);
    if (item.type == ItemType::group || item.type == ItemType::display) {
      write(writer, self);
    } else {
      writer.key("answer");
      writer.open('[');
      bool is_first = true;
      for (const auto* const answer : index_.of_item[place]) {
        const auto value = value_of(item, *answer);
        if (!value) continue;
        writer.open('{');
        write_value(writer, *value);
        if (std::exchange(is_first, false)) write(writer, self);
        writer.close('}');
      }
      // What lies inside a question without an answer of its own still has its place.
      if (is_first) {
        writer.open('{');
        write(writer, self);
        writer.close('}');
      }
      writer.close(']');
    }
    writer.close('}');
  }

  const Questionnaire& form_;
  const AnswerIndex& index_;
  std::vector<bool> content_;
  std::vector<std::vector<std::size_t>> children_;  ///< By slot().
};

/// Takes the answers out of the tree of a response.
class ResponseReader {
 public:
  explicit ResponseReader(const Questionnaire& form) : form_(form), index_(form, {}), count_(form.items.size(), 0) {}

  Result<FilledForm> read(const boost::json::value& tree) {
    const auto* const root = reader_.entry(tree, "$");
    if (root == nullptr) return std::unexpected(*reader_.fault());
    if (reader_.text(*root, "resourceType", "$") != "QuestionnaireResponse") {
      reader_.fail(Code::bad_input, "$.resourceType", "This is not a FHIR QuestionnaireResponse.");
    }
    if (root->contains("modifierExtension") || root->contains("implicitRules")) {
      reader_.fail(Code::unsupported, "$", "These answers come with special rules that are not known here.");
    }
    check_form(*root);
    read_status(*root);
    filled_.authored = reader_.text(*root, "authored", "$");
    if (!filled_.authored.empty() && !normalised(ValueType::date_time, filled_.authored)) {
      reader_.fail(Code::bad_input, "$.authored", "This is not a time as FHIR writes it.");
    }
    read_items(*root, "$");
    if (reader_.failed()) return std::unexpected(*reader_.fault());
    return std::move(filled_);
  }

 private:
  void check_form(const object& root) {
    const auto canonical = reader_.text(root, "questionnaire", "$");
    if (canonical.empty() || form_.url.empty()) return;
    const auto rest = std::string_view(canonical).substr(std::min(form_.url.size(), canonical.size()));
    if (!canonical.starts_with(form_.url) || !(rest.empty() || rest.starts_with('|'))) {
      reader_.fail(Code::bad_input, "$.questionnaire", "These answers belong to another form.");
      return;
    }
    const auto version = rest.substr(std::min<std::size_t>(1, rest.size()));
    if (!version.empty() && version != form_.version) {
      note("$.questionnaire", "", "These answers were given to another version of the form.");
    }
  }

  void read_status(const object& root) {
    const auto code = reader_.needed_text(root, "status", "$");
    for (const auto& [status, name] : statuses) {
      if (name != code) continue;
      filled_.status = status;
      return;
    }
    reader_.fail(Code::bad_input, "$.status", "This is none of the states of FHIR R4.");
  }

  void read_items(const object& owner, const std::string& path) {
    const auto* const items = reader_.list(owner, "item", path);
    if (items == nullptr) return;
    for (std::size_t i = 0; i < items->size() && !reader_.failed(); ++i) {
      const auto item_path = path + ".item[" + std::to_string(i) + "]";
      const auto* const item = reader_.entry((*items)[i], item_path);
      if (item == nullptr) return;
      read_answers(*item, item_path);
      read_items(*item, item_path);
    }
  }

  void read_answers(const object& item, const std::string& path) {
    const auto link_id = reader_.needed_text(item, "linkId", path);
    const auto* const answers = reader_.list(item, "answer", path);
    if (answers == nullptr) return;
    for (std::size_t i = 0; i < answers->size() && !reader_.failed(); ++i) {
      const auto answer_path = path + ".answer[" + std::to_string(i) + "]";
      const auto* const answer = reader_.entry((*answers)[i], answer_path);
      if (answer == nullptr) return;
      read_answer(*answer, link_id, answer_path);
      read_items(*answer, answer_path);
    }
  }

  void read_answer(const object& json, const std::string& link_id, const std::string& path) {
    const bool has_value =
        std::ranges::any_of(json, [](const auto& member) { return member.key().starts_with("value"); });
    if (!has_value) return;
    const auto found = index_.place_of.find(link_id);
    if (found == index_.place_of.end()) {
      note(path, link_id, "This answer belongs to no question of the form and was left out.");
      return;
    }
    const auto& item = form_.items[found->second];
    const auto value = read_value(reader_, json, "value", path);
    if (reader_.failed()) return;
    auto answer = value ? answer_of(item, *value)
                        : Result<Answer>(fail(Code::unsupported, "", "The answer is a file or a link."));
    if (!answer) {
      note(path, link_id, "This answer was left out. " + answer.error().message);
    } else if (count_[found->second] > 0 && !item.repeats) {
      note(path, link_id, "This question is answered more than once; the first answer is kept.");
    } else if (filled_.answers.size() >= answers_max) {
      reader_.fail(Code::too_large, path, "There are more than " + std::to_string(answers_max) + " answers.");
    } else {
      ++count_[found->second];
      filled_.answers.push_back(*std::move(answer));
    }
  }

  void note(const std::string& where, const std::string& link_id, std::string message) {
    filled_.notices.push_back({where, link_id, std::move(message)});
  }

  const Questionnaire& form_;
  AnswerIndex index_;
  std::vector<std::size_t> count_;  ///< Answers taken, by item.
  MemberReader reader_;
  FilledForm filled_;
};

}  // namespace

std::vector<Answer> initial_answers(const Questionnaire& form) {
  std::vector<Answer> answers;
  for (const auto& item : form.items) {
    if (!can_be_filled(item)) continue;
    const auto before = answers.size();
    for (std::size_t i = 0; i < item.options.size(); ++i) {
      if (!item.options[i].preselected || (answers.size() > before && !item.repeats)) continue;
      answers.push_back({.link_id = item.link_id, .option = static_cast<std::int32_t>(i)});
    }
    if (answers.size() > before) continue;
    for (const auto& value : item.initial) {
      if (auto answer = answer_of(item, value)) answers.push_back(*std::move(answer));
    }
  }
  return answers;
}

FormState state_of(const Questionnaire& form, const std::vector<Answer>& answers) {
  const AnswerIndex index(form, answers);
  const auto shown = shown_items(form, index);
  const auto content = with_content(form, index, shown);
  const auto open = with_open_questions(form, shown);
  FormState state;
  for (std::size_t i = 0; i < form.items.size(); ++i) {
    const auto& item = form.items[i];
    if (!shown[i]) continue;
    if (!item.hidden) state.shown.push_back(item.link_id);
    if (auto message = problem_of(item, index.of_item[i]); !message.empty()) {
      state.problems.push_back({item.link_id, std::move(message)});
    } else if (item.required && item.type == ItemType::group) {
      if (open[i] && !content[i]) state.needed.push_back({item.link_id, "This part still needs an answer."});
    } else if (item.required && asks_for_something(item) && index.of_item[i].empty()) {
      state.needed.push_back({item.link_id, "This still needs an answer."});
    } else if (const auto wanted = answers_wanted(item);
               index.of_item[i].size() < wanted && (item.required || !index.of_item[i].empty())) {
      state.needed.push_back({item.link_id, "This needs at least " + std::to_string(wanted) + " answers."});
    }
  }
  for (const auto& answer : answers) {
    if (!index.place_of.contains(answer.link_id)) {
      state.problems.push_back({answer.link_id, "This answer belongs to no question of the form."});
    }
  }
  return state;
}

std::vector<Problem> validate(const Questionnaire& form, const std::vector<Answer>& answers, ResponseStatus status) {
  auto state = state_of(form, answers);
  if (wants_all(status)) std::ranges::move(state.needed, std::back_inserter(state.problems));
  return std::move(state.problems);
}

Result<std::string> to_response_json(const Questionnaire& form, const std::vector<Answer>& answers,
                                     ResponseStatus status, std::string_view authored, std::string_view subject) {
  const auto time = parse_rfc3339(authored);
  if (!time || !time->offset_known) {
    return fail(Code::bad_input, "authored", "The time of the answers must be an RFC 3339 time with its offset.");
  }
  const auto problems = validate(form, answers, status);
  if (!problems.empty()) return fail(Code::bad_input, problems.front().link_id, problems.front().message);

  const AnswerIndex index(form, answers);
  JsonWriter writer;
  writer.open('{');
  writer.member("resourceType", "QuestionnaireResponse");
  if (!form.url.empty()) {
    writer.member("questionnaire", form.version.empty() ? form.url : form.url + "|" + form.version);
  }
  for (const auto& [code, name] : statuses) {
    if (code == status) writer.member("status", name);
  }
  if (!subject.empty()) {
    writer.key("subject");
    writer.open('{');
    writer.member("reference", subject);
    writer.close('}');
  }
  writer.member("authored", to_rfc3339(time->moment));
  ResponseWriter(form, index, with_content(form, index, shown_items(form, index))).write(writer, -1);
  writer.close('}');
  return writer.take();
}

Result<FilledForm> parse_response(const Questionnaire& form, std::string_view json) {
  const auto tree = parse_document(json);
  if (!tree) return std::unexpected(tree.error());
  return ResponseReader(form).read(*tree);
}

}  // namespace securebase::fhir
