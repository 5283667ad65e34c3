#pragma once

#include <span>
#include <string_view>

namespace securebase::server {

/// One file of the web app, as the build put it into the program (cmake/embed.cmake). All views live as long as the
/// program does.
struct EmbeddedFile {
  std::string_view path;     ///< "/assets/index-B3x9Zq1k.js"
  std::string_view content;  ///< The bytes as they are.
  std::string_view gzip;     ///< The same, compressed; empty where that saves too little.
  std::string_view brotli;   ///< Likewise, and smaller; browsers read it over HTTPS and from this device.
  std::string_view digest;   ///< Of the content: 16 hexadecimal digits of its SHA-256.
};

/// The files of web/dist; none when the program was built without the web app.
std::span<const EmbeddedFile> embedded_files();

}  // namespace securebase::server
