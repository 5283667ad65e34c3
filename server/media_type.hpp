#pragma once

#include <string_view>

namespace securebase::server {

/// The Content-Type of a file, by the end of its name; application/octet-stream when nothing better is known.
std::string_view media_type(std::string_view path);

}  // namespace securebase::server
