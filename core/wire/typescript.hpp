#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "core/wire/json.hpp"

/// The TypeScript twins of records, printed from the same field lists.
namespace securebase::wire {

/// Prints each record and enumeration once, those it refers to first.
class TypeScriptWriter {
 public:
  /// Declares T and what it needs; returns the name of T in TypeScript.
  template <class T>
  std::string declare() {
    return type_of<T>();
  }
  const std::string& text() const { return text_; }

 private:
  template <class T>
  std::string type_of() {
    if constexpr (std::same_as<T, bool>) {
      return "boolean";
    } else if constexpr (std::integral<T> || std::floating_point<T>) {
      return "number";
    } else if constexpr (std::convertible_to<T, std::string_view>) {
      return "string";
    } else if constexpr (detail::is_optional<T>) {
      return type_of<typename T::value_type>() + " | null";
    } else if constexpr (detail::is_vector<T>) {
      const auto item = type_of<typename T::value_type>();
      return item.contains(' ') ? "(" + item + ")[]" : item + "[]";
    } else if constexpr (detail::Enumeration<T>) {
      std::string type;
      boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>(
          [&](auto item) { type += (type.empty() ? "'" : " | '") + std::string(item.name) + "'"; });
      return type;
    } else {
      const auto [record, is_new] = name_for(qualified_name<T>());
      if (!is_new) return record;
      std::string body;
      boost::mp11::mp_for_each<detail::Fields<T>>([&](auto field) {
        using Field = std::remove_cvref_t<decltype(std::declval<T>().*field.pointer)>;
        body += "  " + std::string(field.name) + ": " + type_of<Field>() + ";\n";
      });
      text_ += "export type " + record + " = {\n" + body + "};\n\n";
      return record;
    }
  }

  /// "securebase::api::CoachReply", as the compiler spells it.
  template <class T>
  static std::string_view qualified_name() {
    const std::string_view signature = __PRETTY_FUNCTION__;  // "... qualified_name() [T = securebase::api::CoachReply]"
    const auto end = signature.rfind(']');
    const auto start = signature.find_last_of(" ", end) + 1;
    return signature.substr(start, end - start);
  }

  /// The name without its rooms; where two rooms use one name, the later comes with its room: "GuideSection".
  std::pair<std::string, bool> name_for(std::string_view qualified) {
    const auto known = names_.find(qualified);
    if (known != names_.end()) return {known->second, false};
    const auto last = qualified.rfind(':') + 1;
    std::string name(qualified.substr(last));
    if (!taken_.insert(name).second) {
      const auto room = qualified.substr(0, last - 2);
      std::string prefix(room.substr(room.rfind(':') + 1));
      prefix[0] = static_cast<char>(prefix[0] - 'a' + 'A');
      name = prefix + name;
      taken_.insert(name);
    }
    names_.emplace(qualified, name);
    return {name, true};
  }

  std::map<std::string, std::string, std::less<>> names_;  ///< By qualified name.
  std::set<std::string> taken_;
  std::string text_;
};

}  // namespace securebase::wire
