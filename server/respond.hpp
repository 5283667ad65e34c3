#pragma once

#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/span_body.hpp>

#include "server/host.hpp"
#include "server/site.hpp"

namespace securebase::server {

/// The body is a view of text that lives as long as the program or the site: answering copies nothing.
using Response = boost::beast::http::response<boost::beast::http::span_body<const char>>;
using RequestParser = boost::beast::http::request_parser<boost::beast::http::empty_body>;

/// What answers depend on besides the request.
struct House {
  const Site& site;
  const Hosts& hosts;
  bool tls_in_front = false;
};

/// The answer to a request whose header was read. A pure function. The connection ends after the answer
/// (`keep_alive()` is false) when the client wants it so, and when it announced a body: we accept none.
Response respond(const RequestParser& parser, const House& house);

/// A request whose header could not be read. The connection ends after it.
Response respond_unreadable(boost::beast::error_code error, const House& house);

/// No place is free: come back in a moment. The connection ends after it.
Response respond_busy(const House& house);

}  // namespace securebase::server
