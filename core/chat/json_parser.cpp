#include "core/chat/json_parser.hpp"

#include <string>

namespace securebase::chat {

bool has_key(std::string_view bytes, std::string_view key) {
  const auto quoted = "\"" + std::string(key) + "\"";
  for (auto at = bytes.find(quoted); at != std::string_view::npos; at = bytes.find(quoted, at + 1)) {
    const auto after = bytes.find_first_not_of(" \t\r\n", at + quoted.size());
    if (after != std::string_view::npos && bytes[after] == ':') return true;
  }
  return false;
}

}  // namespace securebase::chat
