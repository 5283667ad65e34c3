#include "core/wire/json.hpp"

#include <charconv>

namespace securebase::wire::detail {

void append_string(std::string& out, std::string_view text) {
  static constexpr std::string_view hex = "0123456789abcdef";
  out += '"';
  std::size_t written = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c >= 0x20 && c != '"' && c != '\\') continue;
    out.append(text, written, i - written);
    written = i + 1;
    switch (c) {
      case '"':
        out += "\\\"";
        break;
      case '\\':
        out += "\\\\";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\t':
        out += "\\t";
        break;
      default:
        out += "\\u00";
        out += hex[c >> 4];
        out += hex[c & 15];
    }
  }
  out.append(text, written, text.size() - written);
  out += '"';
}

void append_number(std::string& out, double value) {
  // JSON has no word for what is not a number; a reader takes null as "not known".
  if (!std::isfinite(value)) {
    out += "null";
    return;
  }
  char digits[32];
  const auto end = std::to_chars(std::begin(digits), std::end(digits), value).ptr;
  out.append(digits, end);
}

void append_integer(std::string& out, std::int64_t value) {
  char digits[24];
  const auto end = std::to_chars(std::begin(digits), std::end(digits), value).ptr;
  out.append(digits, end);
}

Fault expected(const std::string& path, std::string_view what) {
  return Error{Code::bad_input, path, "expected " + std::string(what)};
}

Result<boost::json::value> parse(std::string_view text) {
  if (text.size() > json_bytes_max) return fail(Code::too_large, "$", "a request may hold at most 64 MiB");
  boost::json::parse_options options;
  options.max_depth = 32;
  boost::json::parser parser({}, options);
  boost::system::error_code error;
  const auto read = parser.write(text.data(), text.size(), error);
  if (error) {
    return fail(Code::bad_input, "byte " + std::to_string(read), "this is not JSON from here on");
  }
  return parser.release();
}

}  // namespace securebase::wire::detail
