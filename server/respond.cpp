#include "server/respond.hpp"

#include <boost/beast/http/error.hpp>

#include "server/headers.hpp"
#include "server/negotiate.hpp"

namespace securebase::server {

namespace http = boost::beast::http;

namespace {

constexpr unsigned http_1_1 = 11;

Response make(http::status status, std::string_view type, std::string_view cache_control, std::string_view body,
              const House& house) {
  Response response(status, http_1_1);
  set_security_headers(response, house.tls_in_front);
  response.set(http::field::content_type, type);
  response.set(http::field::cache_control, cache_control);
  response.body() = boost::beast::span<const char>(body.data(), body.size());
  response.content_length(body.size());
  return response;
}

Response plain(http::status status, std::string_view body, const House& house) {
  return make(status, "text/plain; charset=utf-8", "no-store", body, house);
}

Response method_not_allowed(const House& house) {
  auto response = plain(http::status::method_not_allowed, "Only GET and HEAD are answered here.\n", house);
  response.set(http::field::allow, "GET, HEAD");
  return response;
}

Response not_modified(const Asset& asset, std::string_view etag, const House& house) {
  auto response = make(http::status::not_modified, asset.type, asset.cache_control, {}, house);
  response.set(http::field::etag, etag);
  response.content_length(boost::none);
  return response;
}

/// A file as it goes over the wire.
struct Form {
  std::string_view coding;  ///< Of Content-Encoding; empty for the file as it is.
  std::string_view body;
  std::string_view etag;
};

/// The smallest form that whoever asks can read.
Form form_of(const Asset& asset, std::string_view accept_encoding) {
  for (const auto& form :
       {Form{"br", asset.file.brotli, asset.etag_brotli}, Form{"gzip", asset.file.gzip, asset.etag_gzip}}) {
    if (!form.body.empty() && accepts(accept_encoding, form.coding)) return form;
  }
  return {"", asset.file.content, asset.etag};
}

Response deliver(const Asset& asset, const http::request_header<>& request, const House& house) {
  const auto form = form_of(asset, request[http::field::accept_encoding]);
  const bool is_known = names_etag(request[http::field::if_none_match], form.etag);

  auto response = is_known ? not_modified(asset, form.etag, house)
                           : make(http::status::ok, asset.type, asset.cache_control, form.body, house);
  response.set(http::field::etag, form.etag);
  if (!asset.file.gzip.empty()) response.set(http::field::vary, "Accept-Encoding");
  if (!form.coding.empty() && !is_known) response.set(http::field::content_encoding, form.coding);
  return response;
}

bool announces_body(const RequestParser& parser) { return parser.chunked() || parser.content_length().value_or(0) > 0; }

Response choose(const RequestParser& parser, const House& house) {
  const auto& request = parser.get();
  if (request.count(http::field::host) != 1) {
    return plain(http::status::bad_request, "A request needs one Host field.\n", house);
  }
  if (!house.hosts.accept(request[http::field::host])) {
    return plain(http::status::misdirected_request,
                 "This server is not known under that name. Whoever runs it can add the name with --host.\n", house);
  }
  if (request.method() != http::verb::get && request.method() != http::verb::head) return method_not_allowed(house);
  if (announces_body(parser)) return plain(http::status::payload_too_large, "No body is accepted here.\n", house);
  if (request.target() == "/healthz") return plain(http::status::ok, "ok\n", house);
  const auto* const asset = house.site.find(request.target());
  if (asset == nullptr) return plain(http::status::not_found, "There is nothing at this address.\n", house);
  return deliver(*asset, request, house);
}

}  // namespace

Response respond(const RequestParser& parser, const House& house) {
  auto response = choose(parser, house);
  // The length stays: HEAD tells what GET would send.
  if (parser.get().method() == http::verb::head) response.body() = {};
  response.keep_alive(parser.get().keep_alive() && !announces_body(parser));
  return response;
}

Response respond_unreadable(boost::beast::error_code error, const House& house) {
  const bool is_too_long = error == http::error::header_limit || error == http::error::buffer_overflow;
  auto response = is_too_long
                      ? plain(http::status::request_header_fields_too_large, "The request is too long.\n", house)
                      : plain(http::status::bad_request, "The request cannot be read.\n", house);
  response.keep_alive(false);
  return response;
}

Response respond_busy(const House& house) {
  auto response =
      plain(http::status::service_unavailable, "Too many connections. Please try again in a moment.\n", house);
  response.set(http::field::retry_after, "5");
  response.keep_alive(false);
  return response;
}

}  // namespace securebase::server
