#include "server/listen.hpp"

#include <sys/socket.h>

#include <boost/asio/detail/socket_option.hpp>
#include <string>

namespace securebase::server {

namespace asio = boost::asio;
using asio::ip::tcp;

namespace {

using ReusePort = asio::detail::socket_option::boolean<SOL_SOCKET, SO_REUSEPORT>;

std::string text_of(const tcp::endpoint& endpoint) {
  const auto address = endpoint.address().to_string();
  return (endpoint.address().is_v6() ? '[' + address + ']' : address) + ':' + std::to_string(endpoint.port());
}

boost::system::error_code try_to_listen(tcp::acceptor& acceptor, const tcp::endpoint& endpoint, Sharing sharing) {
  boost::system::error_code error;
  acceptor.open(endpoint.protocol(), error);
  if (!error) acceptor.set_option(asio::socket_base::reuse_address(true), error);
  if (!error && sharing == Sharing::further) acceptor.set_option(ReusePort(true), error);
  if (!error) acceptor.bind(endpoint, error);
  // Bound without the option, so that a second server is refused; from here on our own sockets may join.
  if (!error && sharing == Sharing::first) acceptor.set_option(ReusePort(true), error);
  if (!error) acceptor.listen(asio::socket_base::max_listen_connections, error);
  return error;
}

std::string advice_on(const boost::system::error_code& error) {
  if (error == asio::error::address_in_use) {
    return "Another program uses this port; perhaps Securebase runs already. Stop it, or choose another with --port.";
  }
  if (error == asio::error::access_denied) return "Ports below 1024 need special rights; choose another with --port.";
  if (error == boost::system::errc::address_not_available) return "This machine does not have that address.";
  return "Cannot listen here: " + error.message() + ".";
}

}  // namespace

Result<tcp::endpoint> endpoint_of(std::string_view address, std::uint16_t port) {
  boost::system::error_code error;
  const auto parsed = asio::ip::make_address(address, error);
  if (error) {
    return fail(Code::bad_input, "--address", "An IP address is needed, such as 127.0.0.1 or ::1.");
  }
  return tcp::endpoint(parsed, port);
}

Result<void> listen(tcp::acceptor& acceptor, const tcp::endpoint& endpoint, Sharing sharing) {
  if (const auto error = try_to_listen(acceptor, endpoint, sharing)) {
    return fail(Code::unavailable, text_of(endpoint), advice_on(error));
  }
  return {};
}

}  // namespace securebase::server
