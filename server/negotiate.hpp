#pragma once

#include <string_view>

namespace securebase::server {

/// Whether an Accept-Encoding field allows gzip (RFC 9110 §12.5.3). No field, no gzip.
bool accepts_gzip(std::string_view accept_encoding);

/// Whether an If-None-Match field names the entity tag or is "*" (RFC 9110 §13.1.2, weak comparison).
bool names_etag(std::string_view if_none_match, std::string_view etag);

}  // namespace securebase::server
