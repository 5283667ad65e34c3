#include "server/site.hpp"

#include <algorithm>

#include "server/media_type.hpp"

namespace securebase::server {

namespace {

constexpr std::string_view index_path = "/index.html";

// No style and no script: the page needs neither, and the Content-Security-Policy stays one text.
constexpr EmbeddedFile page_without_app{.path = index_path,
                                        .content = R"(<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Securebase</title>
<h1>Securebase</h1>
<p>The server runs, and it was built without the app.</p>
<p>To build both and start them, run <code>./run</code> in the folder of the source code.</p>
</html>
)",
                                        .gzip = {},
                                        .brotli = {},
                                        .digest = "without-app"};

Asset asset_of(const EmbeddedFile& file) {
  return Asset{.file = file,
               .type = media_type(file.path),
               .cache_control = is_named_by_content(file.path) ? "public, max-age=31536000, immutable" : "no-cache",
               .etag = '"' + std::string(file.digest) + '"',
               .etag_gzip = '"' + std::string(file.digest) + "-gzip\"",
               .etag_brotli = '"' + std::string(file.digest) + "-br\""};
}

bool is_hash_character(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' || c == '-';
}

bool is_address_within_app(std::string_view path) {
  return path.starts_with('/') && path.find_first_of("/.", 1) == std::string_view::npos;
}

}  // namespace

bool is_named_by_content(std::string_view path) {
  constexpr std::size_t hash_size = 8;
  if (!path.starts_with("/assets/")) return false;
  const auto dot = path.find('.');
  if (dot == std::string_view::npos) return false;
  const auto stem = path.substr(0, dot);
  if (stem.size() <= hash_size || stem[stem.size() - hash_size - 1] != '-') return false;
  return std::ranges::all_of(stem.substr(stem.size() - hash_size), is_hash_character);
}

Site::Site(std::span<const EmbeddedFile> files) {
  for (const auto& file : files) assets_.emplace(file.path, asset_of(file));
  assets_.try_emplace(index_path, asset_of(page_without_app));
}

const Asset* Site::find(std::string_view target) const {
  const auto path = target.substr(0, target.find('?'));
  const auto found = assets_.find(is_address_within_app(path) ? index_path : path);
  return found == assets_.end() ? nullptr : &found->second;
}

}  // namespace securebase::server
