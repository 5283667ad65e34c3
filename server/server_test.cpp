// The server as its clients meet it: over the loopback, on a port of its own. No test waits for time to pass except for
// a deadline of the server, which is set in milliseconds; a defect shows as a test that never ends.
#include "server/server.hpp"

#include <gtest/gtest.h>

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <csignal>
#include <future>
#include <optional>
#include <thread>

namespace securebase::server {
namespace {

namespace asio = boost::asio;
namespace http = boost::beast::http;
using asio::ip::tcp;
using Answer = http::response<http::string_body>;

// More than the buffers of two sockets hold, so that whoever does not read it keeps the server waiting.
const std::vector<char> large_content(16'000'000, 'x');

const EmbeddedFile files[] = {
    {"/index.html", "<p>app", "", "", "0001"},
    {"/app.js", "a long script", "short", "less", "0002"},
    {"/large.txt", {large_content.data(), large_content.size()}, "", "", "0003"},
};

/// One connection, as a client holds it.
class Client {
 public:
  explicit Client(std::uint16_t port) { socket_.connect({asio::ip::address_v4::loopback(), port}); }

  /// What the server no longer takes shows in what it answers.
  void send(std::string_view text) {
    boost::system::error_code ignored;
    asio::write(socket_, asio::buffer(text), ignored);
  }

  /// The next answer; nothing when the server ends the connection instead.
  std::optional<Answer> receive(bool to_head = false) {
    http::response_parser<http::string_body> parser;
    parser.body_limit(boost::none);
    parser.skip(to_head);
    boost::system::error_code error;
    http::read(socket_, buffer_, parser, error);
    if (error) return std::nullopt;
    return parser.release();
  }

  std::optional<Answer> get(std::string_view target, std::string_view fields = "") {
    send("GET " + std::string(target) + " HTTP/1.1\r\nHost: localhost\r\n" + std::string(fields) + "\r\n");
    return receive();
  }

  /// Waits until the first byte of an answer is there.
  void wait_for_answer() { socket_.wait(tcp::socket::wait_read); }

  /// Whether the server has ended the connection, whatever was still to read. Waits for it.
  bool is_ended() {
    boost::system::error_code error;
    std::string rest;
    asio::read(socket_, asio::dynamic_buffer(rest), error);
    return error == asio::error::eof || error == asio::error::connection_reset;
  }

 private:
  asio::io_context context_;
  tcp::socket socket_{context_};
  boost::beast::flat_buffer buffer_;
};

/// A server on a thread of its own, stopped at the end of the test.
class RunningServer {
 public:
  explicit RunningServer(const Limits& limits = {}, std::uint32_t threads = 1)
      : server_(*Server::open({.port = 0, .threads = threads, .limits = limits}, files)) {}
  ~RunningServer() { server_->stop(); }

  void stop() { server_->stop(); }
  void wait_until_stopped() { thread_.join(); }
  std::uint16_t port() const { return server_->port(); }
  Client connect() const { return Client(port()); }

 private:
  std::unique_ptr<Server> server_;
  std::jthread thread_{[this] { server_->run(); }};
};

TEST(Server, AnswersOneRequestAfterAnotherOnAConnection) {
  const RunningServer server;
  auto client = server.connect();
  EXPECT_EQ(client.get("/")->body(), "<p>app");
  EXPECT_EQ(client.get("/missing.js")->result(), http::status::not_found);
  EXPECT_EQ(client.get("/app.js")->body(), "a long script");
  const auto packed = client.get("/app.js", "Accept-Encoding: gzip\r\n");
  EXPECT_EQ(packed->body(), "short");
  const auto etag = std::string((*packed)[http::field::etag]);
  const auto again = client.get("/app.js", "Accept-Encoding: gzip\r\nIf-None-Match: " + etag + "\r\n");
  EXPECT_EQ(again->result(), http::status::not_modified);
  EXPECT_EQ(client.get("/")->result(), http::status::ok) << "the connection is still in step";
}

TEST(Server, SendsItsHeaders) {
  const RunningServer server;
  const auto answer = server.connect().get("/");
  EXPECT_TRUE((*answer)["Content-Security-Policy"].starts_with("default-src 'none'"));
  EXPECT_TRUE((*answer)[http::field::date].ends_with(" GMT"));
}

TEST(Server, AnswersHeadWithoutABody) {
  const RunningServer server;
  auto client = server.connect();
  client.send("HEAD / HTTP/1.1\r\nHost: localhost\r\n\r\n");
  EXPECT_EQ((*client.receive(true))[http::field::content_length], "6");
  EXPECT_EQ(client.get("/")->body(), "<p>app");
}

TEST(Server, AnswersRequestsThatDoNotWaitForEachOther) {
  const RunningServer server;
  auto client = server.connect();
  client.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\nGET /app.js HTTP/1.1\r\nHost: localhost\r\n\r\n");
  EXPECT_EQ(client.receive()->body(), "<p>app");
  EXPECT_EQ(client.receive()->body(), "a long script");
}

TEST(Server, RefusesABodyAndStillDeliversTheAnswer) {
  const RunningServer server;
  auto client = server.connect();
  client.send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 20000\r\n\r\n" + std::string(20'000, 'x'));
  EXPECT_EQ(client.receive()->result(), http::status::method_not_allowed);
  EXPECT_TRUE(client.is_ended());
}

TEST(Server, RefusesANameThatIsNotItsOwn) {
  const RunningServer server;
  auto client = server.connect();
  client.send("GET / HTTP/1.1\r\nHost: rebound.example.com\r\n\r\n");
  EXPECT_EQ(client.receive()->result(), http::status::misdirected_request);
}

TEST(Server, RefusesAHeaderThatIsTooLong) {
  const RunningServer server;
  auto client = server.connect();
  client.send("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + std::string(9'000, 'x') + "\r\n\r\n");
  EXPECT_EQ(client.receive()->result(), http::status::request_header_fields_too_large);
  EXPECT_TRUE(client.is_ended());
}

TEST(Server, RefusesWhatIsNotHttp) {
  const RunningServer server;
  auto client = server.connect();
  client.send("\x16\x03\x01 this could be TLS\r\n\r\n");
  EXPECT_EQ(client.receive()->result(), http::status::bad_request);
  EXPECT_TRUE(client.is_ended());
}

TEST(Server, ClosesOnAClientThatNeverAsks) {
  const RunningServer server({.idle_time_max = std::chrono::milliseconds(20)});
  EXPECT_TRUE(server.connect().is_ended());
}

TEST(Server, ClosesOnAClientThatAsksTooSlowly) {
  const RunningServer server({.header_time_max = std::chrono::milliseconds(20)});
  auto client = server.connect();
  client.send("GET / HTTP/1.1\r\nHost: loc");
  EXPECT_TRUE(client.is_ended());
}

TEST(Server, ClosesOnAClientThatDoesNotReadItsAnswer) {
  const RunningServer server(
      {.request_time_max = std::chrono::milliseconds(20), .bytes_per_second_min = 1'000'000'000, .connections_max = 1});
  auto slow = server.connect();
  slow.send("GET /large.txt HTTP/1.1\r\nHost: localhost\r\n\r\n");
  slow.wait_for_answer();
  // The one place is free again as soon as the slow client has been given up.
  const auto has_place = [&] {
    const auto answer = server.connect().get("/");
    return answer && answer->result() == http::status::ok;
  };
  while (!has_place()) {
  }
  EXPECT_FALSE(slow.receive().has_value());
}

TEST(Server, RefusesMoreConnectionsThanItHasPlacesFor) {
  const RunningServer server({.connections_max = 2});
  auto first = server.connect();
  auto second = server.connect();
  EXPECT_EQ(first.get("/")->result(), http::status::ok);
  EXPECT_EQ(second.get("/")->result(), http::status::ok);
  auto third = server.connect();
  const auto refusal = third.get("/");
  EXPECT_EQ(refusal->result(), http::status::service_unavailable);
  EXPECT_EQ((*refusal)[http::field::retry_after], "5");
  EXPECT_TRUE(third.is_ended());
  EXPECT_EQ(first.get("/")->result(), http::status::ok);
}

TEST(Server, RefusesMoreConnectionsFromOneAddressThanIsFair) {
  const RunningServer server({.connections_per_address_max = 1});
  auto first = server.connect();
  EXPECT_EQ(first.get("/")->result(), http::status::ok);
  EXPECT_EQ(server.connect().get("/")->result(), http::status::service_unavailable);
}

TEST(Server, ServesFromSeveralThreads) {
  const RunningServer server({}, 3);
  for (int i = 0; i < 30; ++i) EXPECT_EQ(server.connect().get("/")->body(), "<p>app");
}

TEST(Server, EndsIdleConnectionsWhenItStops) {
  RunningServer server({.linger_time_max = std::chrono::milliseconds(20)});
  auto client = server.connect();
  EXPECT_EQ(client.get("/")->result(), http::status::ok);
  server.stop();
  EXPECT_TRUE(client.is_ended());
  server.wait_until_stopped();
}

TEST(Server, FinishesAnAnswerThatIsOnItsWayWhenItStops) {
  RunningServer server({.linger_time_max = std::chrono::milliseconds(20)});
  auto client = server.connect();
  client.send("GET /large.txt HTTP/1.1\r\nHost: localhost\r\n\r\n");
  client.wait_for_answer();
  server.stop();
  EXPECT_EQ(client.receive()->body().size(), large_content.size());
  server.wait_until_stopped();
}

TEST(Server, DoesNotWaitForeverWhenItStops) {
  RunningServer server({.stop_time_max = std::chrono::milliseconds(20)});
  auto client = server.connect();
  client.send("GET /large.txt HTTP/1.1\r\nHost: localhost\r\n\r\n");
  client.wait_for_answer();
  server.stop();
  server.wait_until_stopped();
}

TEST(Server, SaysWhenItsPortIsTaken) {
  for (const std::uint32_t threads : {1U, 2U}) {
    const RunningServer server({}, threads);
    const auto second = Server::open({.port = server.port(), .threads = threads}, files);
    ASSERT_FALSE(second.has_value());
    EXPECT_EQ(second.error().code, Code::unavailable);
    EXPECT_TRUE(second.error().message.starts_with("Another program uses this port")) << second.error().message;
  }
}

TEST(Server, SaysWhenItsAddressIsNone) {
  const auto server = Server::open({.address = "home"}, files);
  ASSERT_FALSE(server.has_value());
  EXPECT_EQ(server.error().code, Code::bad_input);
}

TEST(Serve, StopsOnASignalAndSaysSo) {
  std::promise<void> is_ready;
  std::vector<std::string> lines;
  std::jthread operator_at_the_keyboard([&] {
    is_ready.get_future().wait();
    std::raise(SIGTERM);
  });
  const auto result = serve({.port = 0}, [&](std::string_view line) {
    lines.emplace_back(line);
    if (lines.size() == 1) is_ready.set_value();
  });
  EXPECT_TRUE(result.has_value());
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_TRUE(lines[0].starts_with("started url=http://127.0.0.1:")) << lines[0];
  EXPECT_TRUE(lines[1].starts_with("stopped url=http://127.0.0.1:")) << lines[1];
}

}  // namespace
}  // namespace securebase::server
