#include "server/session.hpp"

#include <array>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/write.hpp>

#include "server/http_date.hpp"

namespace securebase::server {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;

namespace {

constexpr auto as_result = asio::as_tuple(asio::use_awaitable);

/// The client broke the rules of HTTP, as opposed to a line that broke or a deadline that passed.
bool is_fault_of_request(beast::error_code error) {
  static const auto& http_errors = http::make_error_code(http::error::bad_method).category();
  return error.category() == http_errors && error != http::error::end_of_stream &&
         error != http::error::partial_message;
}

std::chrono::milliseconds time_to_send(std::size_t bytes, const Limits& limits) {
  return std::chrono::milliseconds(bytes * 1000 / limits.bytes_per_second_min);
}

}  // namespace

Session::Session(asio::ip::tcp::socket socket, Admission::Ticket ticket, const House& house, const Limits& limits)
    : stream_(std::move(socket)),
      buffer_(limits.header_bytes_max),
      ticket_(std::move(ticket)),
      house_(house),
      limits_(limits) {
  // An answer is written in one piece; waiting for more to send would only delay it.
  beast::error_code ignored;
  stream_.socket().set_option(asio::ip::tcp::no_delay(true), ignored);
}

asio::awaitable<void> Session::run() {
  if (ticket_.is_served()) {
    while (co_await request_begins() && co_await exchange()) {
    }
  } else {
    co_await send(respond_busy(house_), std::chrono::steady_clock::now());
  }
  co_await part();
}

void Session::finish() {
  is_finishing_ = true;
  if (is_idle_) stream_.close();
}

void Session::abort() { stream_.close(); }

asio::awaitable<bool> Session::request_begins() {
  if (is_finishing_) co_return false;
  if (buffer_.size() > 0) co_return true;  // The client did not wait for our last answer.
  is_idle_ = true;
  stream_.expires_after(limits_.idle_time_max);
  const auto [error, size] = co_await stream_.async_read_some(buffer_.prepare(buffer_.max_size()), as_result);
  is_idle_ = false;
  buffer_.commit(size);
  co_return !error;
}

asio::awaitable<bool> Session::exchange() {
  const auto begun = std::chrono::steady_clock::now();
  RequestParser parser;
  parser.header_limit(limits_.header_bytes_max);
  parser.body_limit(boost::none);  // Whether a body is announced is looked at in the answer; none is ever read.
  stream_.expires_at(begun + limits_.header_time_max);
  const auto [error, size] = co_await http::async_read_header(stream_, buffer_, parser, as_result);
  if (error && !is_fault_of_request(error)) co_return false;
  co_return co_await send(error ? respond_unreadable(error, house_) : respond(parser, house_), begun);
}

asio::awaitable<bool> Session::send(Response response, Deadline begun) {
  using std::chrono::system_clock;
  response.set(http::field::date, http_date(std::chrono::floor<std::chrono::seconds>(system_clock::now())));
  if (is_finishing_) response.keep_alive(false);
  stream_.expires_at(begun + limits_.request_time_max + time_to_send(response.body().size(), limits_));
  const auto [error, size] = co_await http::async_write(stream_, response, as_result);
  co_return !error && response.keep_alive();
}

asio::awaitable<void> Session::part() {
  // Closed with bytes unread, the connection would be reset, and the client might never see the answer.
  beast::error_code error;
  stream_.socket().shutdown(asio::socket_base::shutdown_send, error);
  stream_.expires_after(limits_.linger_time_max);
  std::array<char, 4096> unread;
  std::size_t left = limits_.linger_bytes_max;
  while (!error && left > 0) {
    std::size_t size = 0;
    std::tie(error, size) =
        co_await stream_.async_read_some(asio::buffer(unread.data(), std::min(left, unread.size())), as_result);
    left -= size;
  }
  stream_.close();
}

}  // namespace securebase::server
