#pragma once

#include <boost/describe.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.hpp"
#include "core/fhir/value.hpp"

/// A FHIR R4 Questionnaire: a form that somebody else wrote, as a list of items that can be shown and filled in.
namespace securebase::fhir {

inline constexpr std::size_t items_max = 5'000;
inline constexpr std::int32_t item_depth_max = 16;
/// Over all items together: one contained value set may be named by every one of them.
inline constexpr std::size_t options_max = 50'000;
/// Over all items together; each may have to be held against every answer.
inline constexpr std::size_t conditions_max = 10'000;

/// The item types of R4, and `unknown` for any other word.
enum class ItemType {
  group,
  display,
  boolean,
  decimal,
  integer,
  date,
  date_time,
  time,
  string,
  text,
  url,
  choice,
  open_choice,
  quantity,
  attachment,
  reference,
  unknown
};
BOOST_DESCRIBE_ENUM(ItemType, group, display, boolean, decimal, integer, date, date_time, time, string, text, url,
                    choice, open_choice, quantity, attachment, reference, unknown)

/// One answer to choose.
struct Option {
  Value value;
  std::string label{};              ///< The words to show.
  std::optional<double> ordinal{};  ///< The extension ordinalValue or itemWeight: what it counts in a score.
  bool preselected = false;
  bool is_exclusive = false;  ///< The extension questionnaire-optionExclusive: chosen alone or not at all.
};
BOOST_DESCRIBE_STRUCT(Option, (), (value, label, ordinal, preselected, is_exclusive))

/// What the extensions of R4 ask of an answer; whatever is missing asks nothing.
struct Limits {
  std::optional<Value> min_value{};
  std::optional<Value> max_value{};
  std::optional<std::int32_t> min_length{};    ///< In characters.
  std::optional<std::int32_t> max_decimals{};  ///< Digits behind the point.
  std::optional<std::int32_t> min_answers{};   ///< Of a question that repeats.
  std::optional<std::int32_t> max_answers{};

  friend bool operator==(const Limits&, const Limits&) = default;
};
BOOST_DESCRIBE_STRUCT(Limits, (), (min_value, max_value, min_length, max_decimals, min_answers, max_answers))

/// FHIR's exists, =, !=, >, <, >=, <=.
enum class Operator { exists, equal, not_equal, greater, less, greater_or_equal, less_or_equal };
BOOST_DESCRIBE_ENUM(Operator, exists, equal, not_equal, greater, less, greater_or_equal, less_or_equal)

struct Condition {
  std::string question;  ///< The link id of the item whose answer decides.
  Operator op = Operator::equal;
  Value answer;
};
BOOST_DESCRIBE_STRUCT(Condition, (), (question, op, answer))

enum class EnableBehavior { all, any };
BOOST_DESCRIBE_ENUM(EnableBehavior, all, any)

struct Item {
  std::string link_id;       ///< Unique in the questionnaire.
  std::int32_t level = 0;    ///< 0 at the top.
  std::int32_t parent = -1;  ///< Its place in Questionnaire::items, before this one; -1 at the top.
  std::string text;
  std::string prefix;  ///< "1a)"
  ItemType type = ItemType::display;
  bool required = false;
  bool repeats = false;
  bool read_only = false;
  bool hidden = false;                     ///< The extension questionnaire-hidden: kept and exported, never shown.
  std::optional<std::int32_t> max_length;  ///< In characters.
  Limits limits;
  std::vector<Option> options;
  std::vector<Value> units;  ///< Of a quantity: codings to choose from.
  std::vector<Condition> enable_when;
  EnableBehavior enable_behavior = EnableBehavior::all;
  std::vector<Value> initial;
  std::string cannot_fill;  ///< Why a question cannot be answered here, for the person; empty where it can.
};
BOOST_DESCRIBE_STRUCT(Item, (),
                      (link_id, level, parent, text, prefix, type, required, repeats, read_only, hidden, max_length,
                       limits, options, units, enable_when, enable_behavior, initial, cannot_fill))

/// Something a person should know before filling in the form. Nothing was lost.
struct Notice {
  std::string where;    ///< "$.item[3].answerValueSet"
  std::string link_id;  ///< Empty where it is about the whole form.
  std::string message;
};
BOOST_DESCRIBE_STRUCT(Notice, (), (where, link_id, message))

struct Questionnaire {
  std::string id;
  std::string url;  ///< The canonical address.
  std::string version;
  std::string name;
  std::string title;
  std::string status;  ///< draft, active, retired, unknown.
  std::string description;
  std::string copyright;
  std::vector<Item> items;  ///< In the order of the form; the items inside an item follow it.
  std::vector<Notice> notices;
};
BOOST_DESCRIBE_STRUCT(Questionnaire, (),
                      (id, url, version, name, title, status, description, copyright, items, notices))

/// Whether the item takes an answer here: a question of a known type with nothing in its way.
bool can_be_filled(const Item& item);

/// Reads a Questionnaire. Names, titles and texts are the author's words and are kept as they are.
/// Errors, each with a path like "$.item[3].answerOption": bad_input where it is no JSON, no Questionnaire, or breaks a
/// rule of R4 (a missing link id, one that comes twice, a wrong kind of value); too_large beyond the limits above;
/// unsupported where an extension changes the meaning of the whole form.
Result<Questionnaire> parse_questionnaire(std::string_view json);

}  // namespace securebase::fhir
