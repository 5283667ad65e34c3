#include "server/media_type.hpp"

#include <utility>

namespace securebase::server {

std::string_view media_type(std::string_view path) {
  static constexpr std::pair<std::string_view, std::string_view> known[] = {
      {".html", "text/html; charset=utf-8"},
      {".js", "text/javascript; charset=utf-8"},
      {".css", "text/css; charset=utf-8"},
      {".txt", "text/plain; charset=utf-8"},
      {".json", "application/json"},
      {".webmanifest", "application/manifest+json"},
      {".wasm", "application/wasm"},
      {".svg", "image/svg+xml"},
      {".png", "image/png"},
      {".webp", "image/webp"},
      {".ico", "image/x-icon"},
      {".woff2", "font/woff2"},
  };
  for (const auto& [ending, type] : known) {
    if (path.ends_with(ending)) return type;
  }
  return "application/octet-stream";
}

}  // namespace securebase::server
