#include "core/fhir/enable.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace securebase::fhir {
namespace {

/// Whether the test holds for the answer as the condition means it. Forms in use write `answerString` or
/// `answerInteger` for questions whose options are codings, and mean the code.
template <class Test>
bool holds_for(const Value& answer, ValueType wanted, const Test& test) {
  if (answer.type != ValueType::coding || wanted == ValueType::coding) return test(answer);
  auto code = normalised(wanted, answer.text);
  return code && test(Value{.type = wanted, .text = *std::move(code)});
}

bool holds(const Condition& condition, const std::vector<Value>& answers) {
  const auto any = [&](const auto& test) {
    return std::ranges::any_of(answers,
                               [&](const Value& answer) { return holds_for(answer, condition.answer.type, test); });
  };
  const auto ordered = [&](auto test) {
    return any([&](const Value& answer) {
      const auto order = order_of(answer, condition.answer);
      return order && test(*order);
    });
  };
  const auto equal = [&](const Value& answer) { return is_same(answer, condition.answer); };
  switch (condition.op) {
    case Operator::exists:
      return !answers.empty() == (condition.answer.text == "true");
    case Operator::equal:
      return any(equal);
    case Operator::not_equal:
      return !any(equal);
    case Operator::greater:
      return ordered([](int order) { return order > 0; });
    case Operator::less:
      return ordered([](int order) { return order < 0; });
    case Operator::greater_or_equal:
      return ordered([](int order) { return order >= 0; });
    case Operator::less_or_equal:
      return ordered([](int order) { return order <= 0; });
  }
  return false;
}

std::unordered_map<std::string_view, std::size_t> places_of(const Questionnaire& form) {
  std::unordered_map<std::string_view, std::size_t> places;
  for (std::size_t i = 0; i < form.items.size(); ++i) places.emplace(form.items[i].link_id, i);
  return places;
}

}  // namespace

EvaluationOrder evaluation_order(const Questionnaire& form) {
  const auto places = places_of(form);
  std::vector<std::vector<std::size_t>> needs(form.items.size());
  std::vector<std::vector<std::size_t>> needed_by(form.items.size());
  for (std::size_t i = 0; i < form.items.size(); ++i) {
    const auto& item = form.items[i];
    if (item.parent >= 0) needs[i].push_back(static_cast<std::size_t>(item.parent));
    for (const auto& condition : item.enable_when) {
      if (const auto found = places.find(condition.question); found != places.end()) needs[i].push_back(found->second);
    }
    for (const auto place : needs[i]) needed_by[place].push_back(i);
  }

  EvaluationOrder order;
  std::vector<bool> is_decided(form.items.size(), false);
  std::vector<std::size_t> waits_for(form.items.size());
  std::vector<std::size_t> ready;
  const auto decide = [&](std::size_t first) {
    ready.push_back(first);
    while (!ready.empty()) {
      const auto place = ready.back();
      ready.pop_back();
      if (is_decided[place]) continue;
      is_decided[place] = true;
      order.places.push_back(place);
      for (const auto next : needed_by[place]) {
        if (--waits_for[next] == 0) ready.push_back(next);
      }
    }
  };
  for (std::size_t i = 0; i < form.items.size(); ++i) waits_for[i] = needs[i].size();
  for (std::size_t i = 0; i < form.items.size(); ++i) {
    if (waits_for[i] == 0) decide(i);
  }
  // What is left stands in a circle or behind one. Going from an item to one that it waits for ends in the circle.
  for (std::size_t i = 0; i < form.items.size(); ++i) {
    while (!is_decided[i]) {
      std::vector<bool> is_on_way(form.items.size(), false);
      auto place = i;
      const auto step = [&] {
        place = *std::ranges::find_if(needs[place], [&](std::size_t need) { return !is_decided[need]; });
      };
      for (; !is_on_way[place]; step()) is_on_way[place] = true;
      auto first = place;
      const auto start = place;
      for (step(); place != start; step()) first = std::min(first, place);
      order.loose.push_back(first);
      decide(first);
    }
  }
  return order;
}

std::vector<bool> shown_items(const Questionnaire& form, const AnswerIndex& answers) {
  // An item that is not decided yet counts as shown; that happens in circles only.
  std::vector<bool> shown(form.items.size(), true);
  std::vector<std::optional<std::vector<Value>>> given(form.items.size());
  const auto values = [&](const std::string& link_id) -> const std::vector<Value>& {
    static const std::vector<Value> none;
    const auto found = answers.place_of.find(link_id);
    if (found == answers.place_of.end() || !shown[found->second]) return none;
    auto& read = given[found->second];
    if (!read) {
      read.emplace();
      for (const auto* const answer : answers.of_item[found->second]) {
        if (auto value = value_of(form.items[found->second], *answer)) read->push_back(*std::move(value));
      }
    }
    return *read;
  };
  for (const auto place : evaluation_order(form).places) {
    const auto& item = form.items[place];
    const auto test = [&](const Condition& condition) { return holds(condition, values(condition.question)); };
    const bool holds_here = item.enable_when.empty() ||
                            (item.enable_behavior == EnableBehavior::all ? std::ranges::all_of(item.enable_when, test)
                                                                         : std::ranges::any_of(item.enable_when, test));
    shown[place] = holds_here && (item.parent < 0 || shown[static_cast<std::size_t>(item.parent)]);
  }
  // In a circle a child may have been decided before its parent.
  for (std::size_t i = 0; i < form.items.size(); ++i) {
    const auto parent = form.items[i].parent;
    if (parent >= 0 && !shown[static_cast<std::size_t>(parent)]) shown[i] = false;
  }
  return shown;
}

}  // namespace securebase::fhir
