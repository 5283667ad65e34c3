#include "core/api/messages.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/base/fill.hpp"
#include "core/wire/catalogue.hpp"

namespace securebase::data {
extern const std::string_view messages_json;
extern const std::string_view messages_de_json;
}  // namespace securebase::data

namespace securebase::api {
namespace {

/// A message taken apart at its places: "At most ", n, " answers".
struct Shape {
  std::size_t place = 0;                ///< In the file.
  std::vector<std::string_view> words;  ///< One more than names.
  std::vector<std::string_view> names;
  std::size_t letters = 0;  ///< Of its words.
};

Shape shape_of(std::string_view text, std::size_t place) {
  Shape shape{.place = place, .words = {}, .names = {}, .letters = 0};
  for (auto open = text.find('{'); open != std::string_view::npos; open = text.find('{')) {
    const auto close = text.find('}', open);
    if (close == std::string_view::npos) break;
    shape.words.push_back(text.substr(0, open));
    shape.names.push_back(text.substr(open + 1, close - open - 1));
    text.remove_prefix(close + 1);
  }
  shape.words.push_back(text);
  for (const auto words : shape.words) shape.letters += words.size();
  return shape;
}

/// The English messages, those with most words of their own first: "x is missing." is tried before "x."
const std::vector<Shape>& shapes() {
  static const std::vector<Shape> all = [] {
    std::vector<Shape> shapes;
    const auto& english = messages(Language::en).messages;
    for (std::size_t i = 0; i < english.size(); ++i) shapes.push_back(shape_of(english[i].text, i));
    std::ranges::stable_sort(shapes, std::greater(), &Shape::letters);
    return shapes;
  }();
  return all;
}

/// What stands at the places, where the text has the shape.
std::optional<std::vector<Filling>> places_in(const Shape& shape, std::string_view text) {
  if (shape.names.empty()) return text == shape.words[0] ? std::optional(std::vector<Filling>()) : std::nullopt;
  if (!text.starts_with(shape.words[0])) return std::nullopt;
  text.remove_prefix(shape.words[0].size());
  std::vector<Filling> places;
  for (std::size_t i = 0; i < shape.names.size(); ++i) {
    const auto next = shape.words[i + 1];
    const bool is_last = i + 1 == shape.names.size();
    if (is_last && !text.ends_with(next)) return std::nullopt;
    const auto end = is_last ? text.size() - next.size() : text.find(next);
    if (end == std::string_view::npos || end == 0) return std::nullopt;
    places.emplace_back(shape.names[i], text.substr(0, end));
    text.remove_prefix(end + next.size());
  }
  return places;
}

bool is_number(std::string_view text) {
  return !text.empty() &&
         std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || c == '.' || c == '-'; });
}

/// A number as German writes it; whatever is none stays.
std::string number_in_german(std::string_view text) {
  std::string out(text);
  if (is_number(text) && std::ranges::count(text, '.') == 1) std::ranges::replace(out, '.', ',');
  return out;
}

/// The message in a language, if it is known.
std::optional<std::string> known_in(Language language, std::string_view english) {
  for (const auto& shape : shapes()) {
    const auto found = places_in(shape, english);
    if (!found) continue;
    std::vector<std::string> values;
    for (const auto& [name, value] : *found) {
      values.push_back(name == "said"     ? said_in(language, value)
                       : name == "number" ? number_in_german(value)
                                          : std::string(value));
    }
    std::vector<Filling> fillings;
    for (std::size_t i = 0; i < values.size(); ++i) fillings.emplace_back((*found)[i].first, values[i]);
    return filled(messages(language).messages[shape.place].text, fillings);
  }
  // A score without a word is its number and a full stop.
  if (english.ends_with('.') && is_number(english)) {
    return number_in_german(english.substr(0, english.size() - 1)) + ".";
  }
  return std::nullopt;
}

const std::string& text_of(Code code, const Messages& words) {
  switch (code) {
    case Code::bad_input:
      return words.bad_input;
    case Code::unsupported:
      return words.unsupported;
    case Code::too_large:
      return words.too_large;
    case Code::not_found:
      return words.not_found;
    case Code::unavailable:
      return words.unavailable;
  }
  std::unreachable();
}

}  // namespace

const Messages& messages(Language language) {
  return wire::catalogue<Messages, data::messages_json, data::messages_de_json>(language);
}

std::string said_in(Language language, std::string_view english) {
  if (language == Language::en) return std::string(english);
  return known_in(language, english).value_or(std::string(english));
}

Error said_in(Language language, Error error) {
  if (language == Language::en) return error;
  error.message = known_in(language, error.message).value_or(text_of(error.code, messages(language)));
  error.where = said_in(language, error.where);
  return error;
}

}  // namespace securebase::api
