#pragma once

#include <boost/json.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/error.hpp"

/// FHIR's JSON, read within limits and written by hand.
namespace securebase::fhir {

inline constexpr std::size_t document_bytes_max = 8 << 20;
/// One question inside another's answer costs four levels of JSON.
inline constexpr std::size_t json_depth_max = 96;

/// The tree of a document. Errors: too_large beyond document_bytes_max; bad_input with the byte where it ends to be
/// JSON.
Result<boost::json::value> parse_document(std::string_view text);

/// Reads the members of objects and keeps the first thing that is not as it should be, so that a record is read line by
/// line and asked once at its end. After a fault every answer is empty.
class MemberReader {
 public:
  using Object = boost::json::object;
  using Array = boost::json::array;

  /// An absent member, or null, is empty. One of the wrong kind is a fault at "PATH.NAME".
  std::string text(const Object& object, std::string_view name, const std::string& path);
  bool flag(const Object& object, std::string_view name, const std::string& path);
  std::optional<std::int64_t> integer(const Object& object, std::string_view name, const std::string& path);
  std::optional<double> number(const Object& object, std::string_view name, const std::string& path);
  const Array* list(const Object& object, std::string_view name, const std::string& path);
  const Object* object(const Object& object, std::string_view name, const std::string& path);
  /// A text that must be there and not be empty.
  std::string needed_text(const Object& object, std::string_view name, const std::string& path);
  /// One entry of a list, which must be an object.
  const Object* entry(const boost::json::value& value, const std::string& path);

  void fail(Code code, std::string where, std::string message);
  bool failed() const { return fault_.has_value(); }
  const std::optional<Error>& fault() const { return fault_; }

 private:
  const boost::json::value* member(const Object& object, std::string_view name) const;
  void expected(const std::string& path, std::string_view name, std::string_view what);

  std::optional<Error> fault_;
};

/// Writes JSON front to back. The caller opens and closes in order; commas come by themselves.
class JsonWriter {
 public:
  void open(char bracket);   ///< '{' or '['.
  void close(char bracket);  ///< '}' or ']'.
  void key(std::string_view name);
  void text(std::string_view value);
  void raw(std::string_view json);  ///< A number or a word of JSON, as it is.

  /// A member, left out where the text is empty.
  void member(std::string_view name, std::string_view value);
  void raw_member(std::string_view name, std::string_view json);

  std::string take() { return std::move(out_); }

 private:
  void separate();

  std::string out_;
  bool first_ = true;
};

/// The shortest decimal text that reads back as the same number: "4", "1.5".
std::string number_text(double value);

}  // namespace securebase::fhir
