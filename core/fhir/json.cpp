#include "core/fhir/json.hpp"

#include <utility>

#include "core/wire/json.hpp"

namespace securebase::fhir {

Result<boost::json::value> parse_document(std::string_view text) {
  if (text.size() > document_bytes_max) {
    return securebase::fail(Code::too_large, "$", "The file is larger than the 8 MiB that are read here.");
  }
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  boost::json::parse_options options;
  options.max_depth = json_depth_max;
  boost::json::parser parser({}, options);
  boost::system::error_code error;
  const auto read = parser.write(text.data(), text.size(), error);
  if (error == boost::json::error::too_deep) {
    return securebase::fail(Code::too_large, "byte " + std::to_string(read),
                            "The file is nested too deeply to be read.");
  }
  if (error) {
    return securebase::fail(Code::bad_input, "byte " + std::to_string(read),
                            "The file is not JSON from here on. It may be cut off or damaged.");
  }
  return parser.release();
}

const boost::json::value* MemberReader::member(const Object& object, std::string_view name) const {
  if (failed()) return nullptr;
  const auto* const value = object.if_contains(name);
  return value == nullptr || value->is_null() ? nullptr : value;
}

void MemberReader::fail(Code code, std::string where, std::string message) {
  if (!fault_) fault_ = Error{code, std::move(where), std::move(message)};
}

void MemberReader::expected(const std::string& path, std::string_view name, std::string_view what) {
  fail(Code::bad_input, path + "." + std::string(name), "There should be " + std::string(what) + " here.");
}

std::string MemberReader::text(const Object& object, std::string_view name, const std::string& path) {
  const auto* const value = member(object, name);
  if (value == nullptr) return {};
  const auto* const text = value->if_string();
  if (text == nullptr) {
    expected(path, name, "a text");
    return {};
  }
  return {text->data(), text->size()};
}

std::string MemberReader::needed_text(const Object& object, std::string_view name, const std::string& path) {
  auto read = text(object, name, path);
  if (read.empty()) expected(path, name, "a text, and it is missing or empty");
  return read;
}

bool MemberReader::flag(const Object& object, std::string_view name, const std::string& path) {
  const auto* const value = member(object, name);
  if (value == nullptr) return false;
  if (!value->is_bool()) {
    expected(path, name, "true or false");
    return false;
  }
  return value->get_bool();
}

std::optional<std::int64_t> MemberReader::integer(const Object& object, std::string_view name,
                                                  const std::string& path) {
  const auto* const value = member(object, name);
  if (value == nullptr) return std::nullopt;
  const auto* const whole = value->if_int64();
  if (whole == nullptr || *whole < INT32_MIN || *whole > INT32_MAX) {
    expected(path, name, "a whole number that fits 32 bits");
    return std::nullopt;
  }
  return *whole;
}

std::optional<double> MemberReader::number(const Object& object, std::string_view name, const std::string& path) {
  const auto* const value = member(object, name);
  if (value == nullptr) return std::nullopt;
  if (const auto* const whole = value->if_int64()) return static_cast<double>(*whole);
  if (const auto* const whole = value->if_uint64()) return static_cast<double>(*whole);
  if (const auto* const decimal = value->if_double()) return *decimal;
  expected(path, name, "a number");
  return std::nullopt;
}

const MemberReader::Array* MemberReader::list(const Object& object, std::string_view name, const std::string& path) {
  const auto* const value = member(object, name);
  if (value == nullptr) return nullptr;
  if (!value->is_array()) expected(path, name, "a list");
  return value->if_array();
}

const MemberReader::Object* MemberReader::object(const Object& object, std::string_view name, const std::string& path) {
  const auto* const value = member(object, name);
  if (value == nullptr) return nullptr;
  if (!value->is_object()) expected(path, name, "an object");
  return value->if_object();
}

const MemberReader::Object* MemberReader::entry(const boost::json::value& value, const std::string& path) {
  if (failed()) return nullptr;
  if (!value.is_object()) fail(Code::bad_input, path, "There should be an object here.");
  return value.if_object();
}

void JsonWriter::separate() {
  if (!first_) out_ += ',';
  first_ = false;
}

void JsonWriter::open(char bracket) {
  separate();
  out_ += bracket;
  first_ = true;
}

void JsonWriter::close(char bracket) {
  out_ += bracket;
  first_ = false;
}

void JsonWriter::key(std::string_view name) {
  separate();
  out_ += wire::to_json(name);
  out_ += ':';
  first_ = true;
}

void JsonWriter::text(std::string_view value) {
  separate();
  out_ += wire::to_json(value);
}

void JsonWriter::raw(std::string_view json) {
  separate();
  out_ += json;
}

void JsonWriter::member(std::string_view name, std::string_view value) {
  if (value.empty()) return;
  key(name);
  text(value);
}

void JsonWriter::raw_member(std::string_view name, std::string_view json) {
  key(name);
  raw(json);
}

std::string number_text(double value) { return wire::to_json(value); }

}  // namespace securebase::fhir
