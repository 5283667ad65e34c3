#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.hpp"
#include "core/fhir/answer.hpp"

/// Scores of a filled-in form by a table that somebody declared (docs/formats/fhir.md). The labels of the bands are the
/// table's own words; nothing is added to them.
namespace securebase::fhir {

enum class Method { sum, mean };
BOOST_DESCRIBE_ENUM(Method, sum, mean)

/// Where an answer's number comes from: the option's ordinal value; its code (or its integer) as a number; its place
/// among the options, from 0. A typed number counts as it is with `code`.
enum class ValueSource { ordinal, code, index };
BOOST_DESCRIBE_ENUM(ValueSource, ordinal, code, index)

struct MissingRule {
  std::int32_t max_missing = 0;  ///< With more parts left out than this there is no score.
  /// Of a sum: whether the mean of what was answered stands in for what was not. Otherwise what is missing adds
  /// nothing.
  bool prorate = false;
};
BOOST_DESCRIBE_STRUCT(MissingRule, (), (max_missing, prorate))

/// From and to are both inside; a missing one is open. Where one band ends at the number at which the next begins, that
/// number belongs to the next.
struct Band {
  std::optional<double> from;
  std::optional<double> to;
  std::string label;
};
BOOST_DESCRIBE_STRUCT(Band, (), (from, to, label))

/// One line of the table. Its parts are items and scores of lines above it (subscales).
struct Score {
  std::string id;
  std::string title;
  Method method = Method::sum;
  ValueSource value_source = ValueSource::ordinal;
  std::vector<std::string> items;      ///< Link ids.
  std::vector<std::string> reversed;   ///< Those of `items` that count from the other end: lowest + highest - value.
  std::vector<std::string> subscales;  ///< Ids.
  std::optional<double> lowest;        ///< For reversing items without options: the ends of the answer scale.
  std::optional<double> highest;
  std::optional<MissingRule> missing;  ///< Without it nothing may be missing.
  std::vector<Band> bands;
  std::optional<double> reliability;  ///< Above 0, below 1: internal consistency or retest, from the literature.
  std::optional<double> sd;           ///< Of the score in a comparison group, in the score's units.
};
BOOST_DESCRIBE_STRUCT(Score, (),
                      (id, title, method, value_source, items, reversed, subscales, lowest, highest, missing, bands,
                       reliability, sd))

struct ScoringTable {
  std::optional<std::string> questionnaire;  ///< The canonical address of the form it is for.
  std::optional<std::string> source;         ///< Where its numbers come from.
  std::vector<Score> scores;
};
BOOST_DESCRIBE_STRUCT(ScoringTable, (), (questionnaire, source, scores))

/// Reads a table and checks it by check_table().
/// Errors: those of parse_document() and check_table(); bad_input for a field that is missing, of another type or
/// unknown.
Result<ScoringTable> parse_table(const Questionnaire& form, std::string_view json);

/// Whether the table can be used with the form.
/// Errors: bad_input with a path like "$.scores[1].items[3]": an id twice, an unknown item, an item whose answers have
/// no number from the declared source, a reversed item that is no part, bands that overlap, numbers out of range.
Result<void> check_table(const ScoringTable& table, const Questionnaire& form);

struct ScoreResult {
  std::string id;
  std::string title;
  std::optional<double> value{};  ///< Nothing where too much was left out.
  std::int32_t answered = 0;      ///< Parts with a number.
  std::int32_t missing = 0;       ///< Parts left out, also those that were not shown.
  std::string band{};             ///< The table's label; empty without a band.
  std::string words{};            ///< One sentence.
};
BOOST_DESCRIBE_STRUCT(ScoreResult, (), (id, title, value, answered, missing, band, words))

/// All scores, in the table's order. Of a question with several answers the numbers are added up.
/// Errors: those of check_table().
Result<std::vector<ScoreResult>> compute(const ScoringTable& table, const Questionnaire& form,
                                         const std::vector<Answer>& answers);

enum class ChangeKind { higher, lower, within_error, unknown };
BOOST_DESCRIBE_ENUM(ChangeKind, higher, lower, within_error, unknown)

/// Two scores of the same line compared.
struct Change {
  ChangeKind kind = ChangeKind::unknown;
  double difference = 0;  ///< Current less previous.
  std::optional<double> standard_error_of_measurement{};
  std::optional<double> reliable_change_index{};
  std::optional<double> needed{};  ///< The smallest difference that measurement error alone seldom (1 of 20) makes.
  std::string words{};
};
BOOST_DESCRIBE_STRUCT(Change, (),
                      (kind, difference, standard_error_of_measurement, reliable_change_index, needed, words))

/// Reliable change (Jacobson and Truax 1991): SEM = SD sqrt(1 - r), RCI = difference / (sqrt(2) SEM), beyond
/// measurement error where |RCI| > 1.96. `unknown` where the table gives no reliability or SD. Higher is neither better
/// nor worse.
Change change(const Score& score, double previous, double current);

}  // namespace securebase::fhir
