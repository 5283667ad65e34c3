#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/base/error.hpp"
#include "core/fhir/questionnaire.hpp"

/// One answer of a person to one question.
namespace securebase::fhir {

struct Answer {
  std::string link_id{};
  std::optional<std::int32_t> option{};  ///< The place of a chosen option, from 0; then `value` is empty.
  std::string value{};  ///< "true", "12.5", "2024-05-31", words; of a quantity number and unit: "72.5 kg".

  friend bool operator==(const Answer&, const Answer&) = default;
};
BOOST_DESCRIBE_STRUCT(Answer, (), (link_id, option, value))

/// The answer as FHIR's value, by the item's type.
/// Errors: bad_input with a sentence for the person; its place is empty.
Result<Value> value_of(const Item& item, const Answer& answer);

/// The answer that stands for a value which was read: the option where one is the same, else its text.
/// Errors: bad_input where a value is of another type than the question, or is none of a choice's options.
Result<Answer> answer_of(const Item& item, const Value& value);

/// The items by link id, and the answers by item. Answers to unknown link ids are in no list.
struct AnswerIndex {
  AnswerIndex(const Questionnaire& form, const std::vector<Answer>& answers);

  std::unordered_map<std::string, std::size_t> place_of;
  std::vector<std::vector<const Answer*>> of_item;  ///< In the order they were given.
};

}  // namespace securebase::fhir
