#pragma once

#include <boost/beast/http/fields.hpp>

namespace securebase::server {

/// Sets the fields that every answer carries, whatever it is: what the page may load, whom it may talk to, who may
/// frame it. `tls_in_front` says that a proxy speaks HTTPS for us; only then is the promise to do so for good sent
/// (over plain HTTP a server must not send it, RFC 6797 §7.2, and browsers ignore it).
void set_security_headers(boost::beast::http::fields& fields, bool tls_in_front);

}  // namespace securebase::server
