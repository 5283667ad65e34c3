#pragma once

#include <string_view>

namespace securebase::server {

/// Whether an Accept-Encoding field allows a coding, named in small letters ("br"; RFC 9110 §12.5.3). No field, no
/// coding.
bool accepts(std::string_view accept_encoding, std::string_view coding);

/// Whether an If-None-Match field names the entity tag or is "*" (RFC 9110 §13.1.2, weak comparison).
bool names_etag(std::string_view if_none_match, std::string_view etag);

}  // namespace securebase::server
