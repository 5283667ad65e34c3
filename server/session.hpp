#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <chrono>

#include "server/admission.hpp"
#include "server/limits.hpp"
#include "server/respond.hpp"

namespace securebase::server {

/// One connection: requests one after another, each within its deadlines, until either side has had enough. Lives and
/// is touched on one thread only.
class Session {
 public:
  /// `house` and `limits` must outlive the session.
  Session(boost::asio::ip::tcp::socket socket, Admission::Ticket ticket, const House& house, const Limits& limits);

  /// Serves until the connection ends. What goes wrong on the wire ends the connection and nothing else; only what
  /// cannot be foreseen (no memory) is thrown.
  boost::asio::awaitable<void> run();

  /// No request after the present one: an idle connection ends at once.
  void finish();

  /// Ends the connection now.
  void abort();

 private:
  using Deadline = std::chrono::steady_clock::time_point;

  /// Waits for a request's first byte; false when there will be none.
  boost::asio::awaitable<bool> request_begins();
  /// Reads and answers one request; false when the connection ends after it.
  boost::asio::awaitable<bool> exchange();
  boost::asio::awaitable<bool> send(Response response, Deadline begun);
  /// Says that we are done, and listens until the client has read it.
  boost::asio::awaitable<void> part();

  boost::beast::tcp_stream stream_;
  boost::beast::flat_buffer buffer_;
  Admission::Ticket ticket_;
  const House& house_;
  const Limits& limits_;
  bool is_idle_ = false;
  bool is_finishing_ = false;
};

}  // namespace securebase::server
