#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>

#include "server/embedded.hpp"

namespace securebase::server {

/// A file that can be asked for, with what never changes about its answers.
struct Asset {
  EmbeddedFile file;
  std::string_view type;           ///< Content-Type.
  std::string_view cache_control;  ///< For good when the name holds the content's hash, else asked again each time.
  std::string etag;                ///< Strong, in quotes.
  std::string etag_gzip;           ///< Another one: the bytes on the wire differ.
  std::string etag_brotli;
};

/// What lives at each path. Immutable once made, so that any number of threads may ask.
class Site {
 public:
  /// The files, which must outlive the site. Without an /index.html the site is one page that says how to build the
  /// app.
  explicit Site(std::span<const EmbeddedFile> files);

  /// What a request's target names, or nothing. The query is no part of it. A path of one segment without a dot is
  /// one of the app's own addresses ("/speak") and gets /index.html.
  const Asset* find(std::string_view target) const;

 private:
  std::map<std::string_view, Asset> assets_;
};

/// Whether the name was given by the bundler and holds the content's hash ("/assets/index-B3x9Zq1k.js"): the file at
/// such a path never changes.
bool is_named_by_content(std::string_view path);

}  // namespace securebase::server
