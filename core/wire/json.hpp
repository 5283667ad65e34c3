#pragma once

#include <boost/describe.hpp>
#include <boost/json.hpp>
#include <boost/mp11.hpp>
#include <cmath>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "core/base/error.hpp"

/// Records to JSON and back, from the one field list that BOOST_DESCRIBE_STRUCT keeps beside each record.
/// A record's fields are strings, booleans, integers, doubles, enumerations, other records, and optionals and vectors
/// of these. An unknown field is skipped, a missing optional or vector is empty; a missing or mistyped other field is
/// an error that says where. Integers must stay within 2^53, so that JavaScript holds them.
namespace securebase::wire {

inline constexpr std::size_t json_bytes_max = 64 << 20;

namespace detail {

template <class T>
concept Record = boost::describe::has_describe_members<T>::value && !std::is_union_v<T>;
template <class T>
concept Enumeration = std::is_enum_v<T> && boost::describe::has_describe_enumerators<T>::value;
template <class T>
using Fields = boost::describe::describe_members<T, boost::describe::mod_public>;

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;
template <class T>
inline constexpr bool is_vector = false;
template <class T>
inline constexpr bool is_vector<std::vector<T>> = true;

void append_string(std::string& out, std::string_view text);
void append_number(std::string& out, double value);
void append_integer(std::string& out, std::int64_t value);

template <class T>
void append(std::string& out, const T& value) {
  if constexpr (std::same_as<T, bool>) {
    out += value ? "true" : "false";
  } else if constexpr (std::integral<T>) {
    append_integer(out, static_cast<std::int64_t>(value));
  } else if constexpr (std::floating_point<T>) {
    append_number(out, value);
  } else if constexpr (std::convertible_to<T, std::string_view>) {
    append_string(out, value);
  } else if constexpr (Enumeration<T>) {
    append_string(out, boost::describe::enum_to_string(value, ""));
  } else if constexpr (is_optional<T>) {
    if (value) {
      append(out, *value);
    } else {
      out += "null";
    }
  } else if constexpr (is_vector<T>) {
    out += '[';
    const char* separator = "";
    for (const auto& item : value) {
      out += separator;
      append(out, item);
      separator = ",";
    }
    out += ']';
  } else {
    static_assert(Record<T>, "this type has no JSON form");
    out += '{';
    const char* separator = "";
    boost::mp11::mp_for_each<Fields<T>>([&](auto field) {
      out += separator;
      append_string(out, field.name);
      out += ':';
      append(out, value.*field.pointer);
      separator = ",";
    });
    out += '}';
  }
}

/// A problem while reading, or nothing.
using Fault = std::optional<Error>;
Fault expected(const std::string& path, std::string_view what);

template <class T>
Fault read(const boost::json::value& json, T& out, const std::string& path) {
  if constexpr (std::same_as<T, bool>) {
    if (!json.is_bool()) return expected(path, "true or false");
    out = json.get_bool();
  } else if constexpr (std::integral<T>) {
    const auto* number = json.if_int64();
    constexpr std::int64_t javascript_max = std::int64_t{1} << 53;
    if (number == nullptr || *number > javascript_max || *number < -javascript_max || !std::in_range<T>(*number)) {
      return expected(path, "an integer in range");
    }
    out = static_cast<T>(*number);
  } else if constexpr (std::floating_point<T>) {
    if (!json.is_number()) return expected(path, "a number");
    out = json.is_double()  ? json.get_double()
          : json.is_int64() ? static_cast<double>(json.get_int64())
                            : static_cast<double>(json.get_uint64());
  } else if constexpr (std::same_as<T, std::string>) {
    const auto* text = json.if_string();
    if (text == nullptr) return expected(path, "a text");
    out.assign(text->data(), text->size());
  } else if constexpr (Enumeration<T>) {
    const auto* text = json.if_string();
    if (text == nullptr || !boost::describe::enum_from_string(std::string(text->data(), text->size()).c_str(), out)) {
      return expected(path, "one of its names");
    }
  } else if constexpr (is_optional<T>) {
    if (json.is_null()) {
      out.reset();
    } else if (auto fault = read(json, out.emplace(), path)) {
      return fault;
    }
  } else if constexpr (is_vector<T>) {
    const auto* list = json.if_array();
    if (list == nullptr) return expected(path, "a list");
    out.clear();
    for (const auto& item : *list) {
      auto item_path = path + "[" + std::to_string(out.size()) + "]";
      auto& place = out.emplace_back();
      if (auto fault = read(item, place, item_path)) return fault;
    }
  } else {
    static_assert(Record<T>, "this type has no JSON form");
    const auto* object = json.if_object();
    if (object == nullptr) return expected(path, "an object");
    Fault fault;
    boost::mp11::mp_for_each<Fields<T>>([&](auto field) {
      if (fault) return;
      using Field = std::remove_cvref_t<decltype(out.*field.pointer)>;
      const auto* member = object->if_contains(field.name);
      auto field_path = path + "." + field.name;
      if (member != nullptr) {
        fault = read(*member, out.*field.pointer, field_path);
      } else if constexpr (!is_optional<Field> && !is_vector<Field>) {
        fault = expected(field_path, "a value; it is missing");
      }
    });
    return fault;
  }
  return std::nullopt;
}

/// The parsed tree, within the limits of bytes and depth.
Result<boost::json::value> parse(std::string_view text);

}  // namespace detail

template <class T>
std::string to_json(const T& value) {
  std::string out;
  detail::append(out, value);
  return out;
}

/// Errors: bad_input with the path of the field ("$.zone[2].utc_ms") or the byte where the JSON ends to be JSON;
/// too_large beyond json_bytes_max.
template <class T>
Result<T> from_json(std::string_view text) {
  const auto tree = detail::parse(text);
  if (!tree) return std::unexpected(tree.error());
  T value{};
  if (auto fault = detail::read(*tree, value, "$")) return std::unexpected(*std::move(fault));
  return value;
}

}  // namespace securebase::wire
