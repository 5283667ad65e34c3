#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/error.hpp"
#include "core/fhir/json.hpp"

/// The `value[x]` of FHIR R4: one answer, option, condition or starting value.
namespace securebase::fhir {

enum class ValueType { boolean, decimal, integer, date, date_time, time, string, url, coding, quantity };
BOOST_DESCRIBE_ENUM(ValueType, boolean, decimal, integer, date, date_time, time, string, url, coding, quantity)

struct Value {
  ValueType type = ValueType::string;
  std::string text{};       ///< As FHIR writes it. Of a coding the code, of a quantity the number.
  std::string system{};     ///< Of a coding, or of a quantity's unit: who defines the code.
  std::string display{};    ///< Of a coding the words, of a quantity the unit in words.
  std::string unit_code{};  ///< Of a quantity: the unit's code.

  friend bool operator==(const Value&, const Value&) = default;
};
BOOST_DESCRIBE_STRUCT(Value, (), (type, text, system, display, unit_code))

/// What a person typed, as FHIR writes it: spaces around it cut, "18:30" made "18:30:00". Coding and quantity are not
/// typed and stay as they are.
/// Errors: bad_input with a sentence that says what the answer should look like.
Result<std::string> normalised(ValueType type, std::string_view typed);

/// The member `PREFIX + type` of an object ("valueCoding", "answerBoolean", ...), or nothing where there is none of the
/// ten. Faults as MemberReader's: the wrong kind of JSON, or a text that is no date and the like.
std::optional<Value> read_value(MemberReader& reader, const boost::json::object& object, std::string_view prefix,
                                const std::string& path);

/// A Coding object as it stands.
Value read_coding(MemberReader& reader, const boost::json::object& coding, const std::string& path);

/// Writes the member "value...". Requires a value that normalised() gave or read_value() read.
void write_value(JsonWriter& writer, const Value& value);

/// The number in a text that is a FHIR decimal or integer.
std::optional<double> to_number(std::string_view text);

/// Whether two values are the same answer: numbers by size, codings by system and code (by code alone where one names
/// no system), quantities by number and unit, all else by its text.
bool is_same(const Value& left, const Value& right);

/// -1, 0 or 1 as left stands before, with or behind right; nothing where they have no order: another type, two codings,
/// two dates of which one is too coarse to tell, two quantities of different units.
std::optional<int> order_of(const Value& left, const Value& right);

}  // namespace securebase::fhir
