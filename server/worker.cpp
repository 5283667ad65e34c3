#include "server/worker.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <chrono>
#include <exception>

namespace securebase::server {

namespace asio = boost::asio;
using asio::ip::tcp;

namespace {

constexpr auto as_result = asio::as_tuple(asio::use_awaitable);

/// After a failure to accept, which mostly means that the system has no file descriptor left.
constexpr std::chrono::milliseconds accept_pause{100};

}  // namespace

Worker::Worker(Admission& admission, const House& house, const Limits& limits)
    : house_(house), limits_(limits), admission_(admission) {}

void Worker::run() {
  asio::co_spawn(context_, accept_connections(), asio::detached);
  context_.run();
}

void Worker::stop() {
  asio::post(context_, [this] { begin_to_stop(); });
}

void Worker::begin_to_stop() {
  if (is_stopping_) return;
  is_stopping_ = true;
  acceptor_.close();
  accept_pause_.cancel();
  for (auto* const session : sessions_) session->finish();
  if (sessions_.empty()) return;
  stop_deadline_.expires_after(limits_.stop_time_max);
  stop_deadline_.async_wait([this](boost::system::error_code error) {
    if (error) return;
    for (auto* const session : sessions_) session->abort();
  });
}

asio::awaitable<void> Worker::accept_connections() {
  while (!is_stopping_) {
    auto [error, socket] = co_await acceptor_.async_accept(as_result);
    if (error == asio::error::operation_aborted) continue;
    if (error) {
      accept_pause_.expires_after(accept_pause);
      co_await accept_pause_.async_wait(as_result);
      continue;
    }
    const auto peer = socket.remote_endpoint(error);
    if (error) continue;  // The client has left already.
    if (auto ticket = admission_.admit(peer.address())) {
      asio::co_spawn(context_, serve(std::move(socket), std::move(*ticket)), asio::detached);
    }
  }
}

asio::awaitable<void> Worker::serve(tcp::socket socket, Admission::Ticket ticket) {
  Session session(std::move(socket), std::move(ticket), house_, limits_);
  sessions_.insert(&session);
  if (is_stopping_) session.finish();
  try {
    co_await session.run();
  } catch (const std::exception&) {
    // The only catch of the server. Beast and the allocator may throw where no error code is promised; that costs this
    // connection and no other.
    session.abort();
  }
  sessions_.erase(&session);
  if (is_stopping_ && sessions_.empty()) stop_deadline_.cancel();
}

}  // namespace securebase::server
