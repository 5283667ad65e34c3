#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <set>

#include "server/admission.hpp"
#include "server/limits.hpp"
#include "server/respond.hpp"
#include "server/session.hpp"

namespace securebase::server {

/// One thread's share of the server: its own event loop, its own listening socket, its own connections. Workers share
/// nothing but the admission count, so no coroutine ever meets another thread.
class Worker {
 public:
  /// Everything passed by reference must outlive the worker.
  Worker(Admission& admission, const House& house, const Limits& limits);

  boost::asio::io_context& context() { return context_; }

  /// The listening socket, for the one who opens the server to bind.
  boost::asio::ip::tcp::acceptor& acceptor() { return acceptor_; }

  /// Serves until `stop`, on the calling thread.
  void run();

  /// Accepts no more, lets answers that are on their way finish within `stop_time_max`. From any thread.
  void stop();

 private:
  boost::asio::awaitable<void> accept_connections();
  boost::asio::awaitable<void> serve(boost::asio::ip::tcp::socket socket, Admission::Ticket ticket);
  void begin_to_stop();

  const House& house_;
  const Limits& limits_;
  Admission& admission_;
  boost::asio::io_context context_{1};
  boost::asio::ip::tcp::acceptor acceptor_{context_};
  boost::asio::steady_timer accept_pause_{context_};
  boost::asio::steady_timer stop_deadline_{context_};
  std::set<Session*> sessions_;
  bool is_stopping_ = false;
};

}  // namespace securebase::server
