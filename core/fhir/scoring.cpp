#include "core/fhir/scoring.hpp"

#include <algorithm>
#include <boost/mp11.hpp>
#include <cmath>
#include <concepts>
#include <limits>
#include <numbers>
#include <type_traits>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "core/fhir/enable.hpp"
#include "core/scale/reliable_change.hpp"
#include "core/wire/json.hpp"

namespace securebase::fhir {
namespace {

constexpr std::size_t scores_max = 200;
constexpr double infinity = std::numeric_limits<double>::infinity();

using Places = std::unordered_map<std::string_view, std::size_t>;
using Names = std::unordered_set<std::string_view>;

Places places_of(const Questionnaire& form) {
  Places places;
  for (std::size_t i = 0; i < form.items.size(); ++i) places.emplace(form.items[i].link_id, i);
  return places;
}

std::string at(const std::string& path, std::string_view name, std::size_t i) {
  return path + "." + std::string(name) + "[" + std::to_string(i) + "]";
}

std::unexpected<Error> refuse(std::string where, std::string message) {
  return fail(Code::bad_input, std::move(where), std::move(message));
}

std::optional<double> number_of_option(const Item& item, std::size_t place, ValueSource source) {
  switch (source) {
    case ValueSource::ordinal:
      return item.options[place].ordinal;
    case ValueSource::code:
      return to_number(item.options[place].value.text);
    case ValueSource::index:
      return static_cast<double>(place);
  }
  return std::nullopt;
}

bool is_typed_number(const Item& item) { return item.type == ItemType::integer || item.type == ItemType::decimal; }

std::optional<double> number_of(const Item& item, const Answer& answer, ValueSource source) {
  const auto value = value_of(item, answer);
  if (!value) return std::nullopt;
  if (answer.option) return number_of_option(item, static_cast<std::size_t>(*answer.option), source);
  return is_typed_number(item) && source == ValueSource::code ? to_number(value->text) : std::nullopt;
}

struct Range {
  double lowest = infinity;
  double highest = -infinity;
};

/// The ends of an item's answer scale; nothing where it has none.
std::optional<Range> range_of(const Item& item, const Score& score) {
  if (item.options.empty()) {
    if (!score.lowest || !score.highest) return std::nullopt;
    return Range{*score.lowest, *score.highest};
  }
  Range range;
  for (std::size_t i = 0; i < item.options.size(); ++i) {
    const auto number = number_of_option(item, i, score.value_source);
    if (!number) continue;
    range.lowest = std::min(range.lowest, *number);
    range.highest = std::max(range.highest, *number);
  }
  return range.lowest > range.highest ? std::nullopt : std::optional(range);
}

Result<void> check_item(const Score& score, const Questionnaire& form, const Places& places, std::size_t i,
                        const std::string& path) {
  const auto where = at(path, "items", i);
  const auto found = places.find(score.items[i]);
  if (found == places.end()) return refuse(where, "The form has no item with this link id.");
  const auto& item = form.items[found->second];
  if (!can_be_filled(item)) return refuse(where, "This item takes no answer here.");
  if (item.options.empty() && !(is_typed_number(item) && score.value_source == ValueSource::code)) {
    return refuse(where, "The answers to this item have no number from this value source.");
  }
  for (std::size_t k = 0; k < item.options.size(); ++k) {
    if (!number_of_option(item, k, score.value_source)) {
      return refuse(where, "An answer to this item has no number from this value source.");
    }
  }
  return {};
}

Result<void> check_reversed(const Score& score, const Questionnaire& form, const Places& places,
                            const std::string& path) {
  const Names items(score.items.begin(), score.items.end());
  for (std::size_t i = 0; i < score.reversed.size(); ++i) {
    const auto where = at(path, "reversed", i);
    if (!items.contains(score.reversed[i])) return refuse(where, "Only an item of this score can be reversed.");
    if (!range_of(form.items[places.at(score.reversed[i])], score)) {
      return refuse(where, "To reverse this item, the table must give the lowest and the highest answer.");
    }
  }
  return {};
}

Result<void> check_bands(const Score& score, const std::string& path) {
  double end = -infinity;
  for (std::size_t i = 0; i < score.bands.size(); ++i) {
    const auto& band = score.bands[i];
    const double from = band.from.value_or(-infinity);
    const double to = band.to.value_or(infinity);
    if (!(from <= to)) return refuse(at(path, "bands", i), "The band ends before it begins.");
    // An open begin can only be the first, an open end only the last.
    if (i > 0 && (from < end || from == -infinity || end == infinity)) {
      return refuse(at(path, "bands", i), "The bands overlap, or are not in order.");
    }
    end = to;
  }
  return {};
}

Result<void> check_numbers(const Score& score, const std::string& path) {
  if (score.reliability && !(*score.reliability > 0 && *score.reliability < 1)) {
    return refuse(path + ".reliability", "A reliability lies above 0 and below 1.");
  }
  if (score.sd && !(*score.sd > 0 && std::isfinite(*score.sd))) {
    return refuse(path + ".sd", "A standard deviation lies above 0.");
  }
  if (score.lowest.has_value() != score.highest.has_value() ||
      (score.lowest && !(*score.lowest < *score.highest && std::isfinite(*score.highest - *score.lowest)))) {
    return refuse(path + ".lowest", "The lowest answer must lie below the highest, and both must be given.");
  }
  if (score.missing && score.missing->max_missing < 0) {
    return refuse(path + ".missing.max_missing", "This cannot be below zero.");
  }
  return {};
}

/// Two decimals at most, without zeros at the end: "12", "3.5", "2.67".
std::string shown_number(double value) {
  double rounded = std::round(value * 100) / 100;
  if (!std::isfinite(rounded)) rounded = value;
  return number_text(rounded == 0 ? 0 : rounded);
}

std::string band_of(const Score& score, double value) {
  std::string label;
  for (const auto& band : score.bands) {
    if (value >= band.from.value_or(-infinity) && value <= band.to.value_or(infinity)) label = band.label;
  }
  return label;
}

std::string counted(std::int32_t n, std::string_view of) {
  return std::to_string(n) + " " + std::string(of) + (n == 1 ? "" : "s");
}

void set_words(const Score& score, ScoreResult& result) {
  const auto parts = result.answered + result.missing;
  if (!result.value) {
    const auto allowed = score.missing ? score.missing->max_missing : 0;
    result.words = "Not scored: too many left out. " + std::to_string(result.missing) + " of " +
                   counted(parts, "answer") + (result.missing == 1 ? " is" : " are") +
                   " missing, and the table allows " + (allowed == 0 ? std::string("none") : std::to_string(allowed)) +
                   ".";
    return;
  }
  result.words = shown_number(*result.value);
  if (!result.band.empty()) {
    result.words += ", in the table's words: " + result.band;
  } else if (!score.bands.empty()) {
    result.words += ", which lies in none of the table's bands";
  }
  if (result.missing > 0)
    result.words += "; " + std::to_string(result.missing) + " of " + counted(parts, "answer") + " left out";
  result.words += ".";
}

/// The sum over one item's answers, reversed where the table says so; nothing without an answer that counts.
std::optional<double> number_of_item(const Item& item, const std::vector<const Answer*>& answers, const Score& score,
                                     bool is_reversed) {
  std::optional<double> total;
  for (const auto* const answer : answers) {
    auto number = number_of(item, *answer, score.value_source);
    if (!number) continue;
    if (const auto range = is_reversed ? range_of(item, score) : std::nullopt) {
      number = range->lowest + range->highest - *number;
    }
    total = total.value_or(0) + *number;
  }
  return total;
}

template <class T>
concept Record = boost::describe::has_describe_members<T>::value;

/// The path of the first member that no field of T bears, or an empty text. A table is written by hand: "reverse" for
/// "reversed" must not pass unseen and give other scores.
template <class T>
std::string unknown_member(const boost::json::value& json, const std::string& path) {
  std::string unknown;
  if constexpr (Record<T>) {
    const auto* const object = json.if_object();
    if (object == nullptr) return unknown;
    for (const auto& member : *object) {
      const std::string_view name(member.key().data(), member.key().size());
      auto member_path = path + "." + std::string(name);
      bool is_known = false;
      boost::mp11::mp_for_each<boost::describe::describe_members<T, boost::describe::mod_public>>([&](auto field) {
        if (name != field.name) return;
        is_known = true;
        using Field = std::remove_cvref_t<decltype(std::declval<T>().*field.pointer)>;
        if (unknown.empty()) unknown = unknown_member<Field>(member.value(), member_path);
      });
      if (!is_known) return member_path;
      if (!unknown.empty()) return unknown;
    }
  } else if constexpr (requires { typename T::value_type; } && !std::same_as<T, std::string>) {
    // A list, or an optional record.
    const auto* const list = json.if_array();
    if (list == nullptr) return unknown_member<typename T::value_type>(json, path);
    for (std::size_t i = 0; i < list->size() && unknown.empty(); ++i) {
      unknown = unknown_member<typename T::value_type>((*list)[i], path + "[" + std::to_string(i) + "]");
    }
  }
  return unknown;
}

}  // namespace

Result<ScoringTable> parse_table(const Questionnaire& form, std::string_view json) {
  const auto tree = parse_document(json);
  if (!tree) return std::unexpected(tree.error());
  if (auto unknown = unknown_member<ScoringTable>(*tree, "$"); !unknown.empty()) {
    return refuse(std::move(unknown), "A table has no such field. The name may be misspelt.");
  }
  auto table = wire::from_json<ScoringTable>(json);
  if (!table) return table;
  if (auto checked = check_table(*table, form); !checked) return std::unexpected(checked.error());
  return table;
}

Result<void> check_table(const ScoringTable& table, const Questionnaire& form) {
  if (table.questionnaire && !form.url.empty() && *table.questionnaire != form.url) {
    return refuse("$.questionnaire", "This table is for another form.");
  }
  if (table.scores.empty()) return refuse("$.scores", "The table has no scores.");
  if (table.scores.size() > scores_max) {
    return fail(Code::too_large, "$.scores", "The table has more than " + std::to_string(scores_max) + " scores.");
  }
  const auto places = places_of(form);
  Names ids;
  for (std::size_t s = 0; s < table.scores.size(); ++s) {
    const auto& score = table.scores[s];
    const auto path = at("$", "scores", s);
    if (score.id.empty()) return refuse(path + ".id", "A score needs an id.");
    if (score.items.empty() && score.subscales.empty()) return refuse(path + ".items", "A score needs items.");
    if (score.items.size() > items_max) return fail(Code::too_large, path + ".items", "The score has too many items.");
    Names items;
    for (std::size_t i = 0; i < score.items.size(); ++i) {
      if (!items.insert(score.items[i]).second) return refuse(at(path, "items", i), "This item is listed twice.");
      if (auto checked = check_item(score, form, places, i, path); !checked) return checked;
    }
    Names parts;
    for (std::size_t i = 0; i < score.subscales.size(); ++i) {
      if (!ids.contains(score.subscales[i])) {
        return refuse(at(path, "subscales", i), "A subscale must be a score that stands above this one.");
      }
      if (!parts.insert(score.subscales[i]).second) return refuse(at(path, "subscales", i), "This is listed twice.");
    }
    for (const auto check : {check_numbers, check_bands}) {
      if (auto checked = check(score, path); !checked) return checked;
    }
    if (auto checked = check_reversed(score, form, places, path); !checked) return checked;
    if (!ids.insert(score.id).second) return refuse(path + ".id", "Two scores have the same id.");
  }
  return {};
}

Result<std::vector<ScoreResult>> compute(const ScoringTable& table, const Questionnaire& form,
                                         const std::vector<Answer>& answers) {
  if (auto checked = check_table(table, form); !checked) return std::unexpected(checked.error());
  const AnswerIndex index(form, answers);
  const auto shown = shown_items(form, index);
  std::unordered_map<std::string_view, std::optional<double>> values;
  std::vector<ScoreResult> results;
  for (const auto& score : table.scores) {
    ScoreResult result{.id = score.id, .title = score.title};
    double total = 0;
    const auto add = [&](std::optional<double> number) {
      ++(number ? result.answered : result.missing);
      total += number.value_or(0);
    };
    const Names reversed(score.reversed.begin(), score.reversed.end());
    for (const auto& link_id : score.items) {
      const auto place = index.place_of.at(link_id);
      add(shown[place] ? number_of_item(form.items[place], index.of_item[place], score, reversed.contains(link_id))
                       : std::nullopt);
    }
    for (const auto& id : score.subscales) add(values[id]);

    const auto rule = score.missing.value_or(MissingRule{});
    if (result.answered > 0 && result.missing <= rule.max_missing) {
      const double mean = total / result.answered;
      result.value = score.method == Method::mean ? mean
                     : rule.prorate               ? mean * (result.answered + result.missing)
                                                  : total;
      result.band = band_of(score, *result.value);
    }
    set_words(score, result);
    values[score.id] = result.value;
    results.push_back(std::move(result));
  }
  return results;
}

Change change(const Score& score, double previous, double current) {
  Change result{.difference = current - previous};
  const auto amount = shown_number(std::abs(result.difference));
  const std::string direction = result.difference > 0   ? "Higher by " + amount + ". "
                                : result.difference < 0 ? "Lower by " + amount + ". "
                                                        : "The same number. ";
  if (!score.reliability || !score.sd || !(*score.reliability < 1) || !(*score.sd > 0)) {
    result.words =
        direction +
        "How exact this questionnaire is was not given, so it cannot be said whether that is more than chance.";
    return result;
  }
  constexpr double critical = 1.96;
  const double sem = scale::standard_error_of_measurement(*score.sd, *score.reliability);
  const double index = scale::reliable_change_index(previous, current, sem);
  result.standard_error_of_measurement = sem;
  result.reliable_change_index = index;
  result.needed = critical * std::numbers::sqrt2 * sem;
  if (std::abs(index) > critical) {
    result.kind = index > 0 ? ChangeKind::higher : ChangeKind::lower;
    result.words =
        direction + "Changed: measurement error alone seldom makes more than " + shown_number(*result.needed) + ".";
  } else {
    result.kind = ChangeKind::within_error;
    result.words = direction + "Unchanged within measurement error: up to " + shown_number(*result.needed) +
                   " can come from how exact the questionnaire is.";
  }
  return result;
}

}  // namespace securebase::fhir
