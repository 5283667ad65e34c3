// Whatever bytes arrive as a request: it is read within its limit, and the answer keeps its promises.
#include <boost/asio/buffer.hpp>
#include <cstdlib>
#include <string_view>

#include "server/limits.hpp"
#include "server/respond.hpp"

namespace {

using namespace securebase::server;
namespace http = boost::beast::http;

constexpr EmbeddedFile files[] = {
    {"/index.html", "<p>app", "", "", "0001"},
    {"/assets/core-B3x9Zq1k.wasm", "a long module", "short", "less", "0002"},
};

void require(bool holds) {
  if (!holds) std::abort();
}

void check(const Response& response) {
  require(response.count("Content-Security-Policy") == 1);
  require(response.count(http::field::cache_control) == 1);
  const auto cache = response[http::field::cache_control];
  require((cache != "no-store") == (response.count(http::field::etag) == 1));  // Files may be kept, and nothing else.
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  static const Site site{files};
  static const Hosts hosts{"127.0.0.1", {}};
  static const House house{.site = site, .hosts = hosts};

  RequestParser parser;
  parser.header_limit(Limits{}.header_bytes_max);
  parser.body_limit(boost::none);
  boost::beast::error_code error;
  parser.put(boost::asio::buffer(data, size), error);
  if (error) {
    check(respond_unreadable(error, house));
  } else if (parser.is_header_done()) {
    check(respond(parser, house));
  }
  return 0;
}
