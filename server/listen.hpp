#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <cstdint>
#include <string_view>

#include "core/base/error.hpp"

namespace securebase::server {

enum class Sharing { none, first, further };

/// The address and port, or what is wrong with the address.
Result<boost::asio::ip::tcp::endpoint> endpoint_of(std::string_view address, std::uint16_t port);

/// Binds and listens. With several threads each has a socket of its own on the same port (SO_REUSEPORT): the `first`
/// still finds out whether another program has the port, the `further` ones join it. The error says what to do.
Result<void> listen(boost::asio::ip::tcp::acceptor& acceptor, const boost::asio::ip::tcp::endpoint& endpoint,
                    Sharing sharing);

}  // namespace securebase::server
