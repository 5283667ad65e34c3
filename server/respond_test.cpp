#include "server/respond.hpp"

#include <gtest/gtest.h>

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/error.hpp>
#include <string>

#include "server/http_date.hpp"

namespace securebase::server {
namespace {

namespace http = boost::beast::http;

constexpr EmbeddedFile files[] = {
    {"/index.html", "<p>app", "", "", "0001"},
    {"/assets/core-B3x9Zq1k.wasm", "a long module", "short", "less", "0002"},
};

/// The house, and a way to ask it in the words of the wire.
class RespondTest : public testing::Test {
 protected:
  Response ask(const std::string& first_line, const std::string& fields = "") {
    return ask_exactly(first_line + " HTTP/1.1\r\nHost: localhost\r\n" + fields + "\r\n");
  }

  Response ask_exactly(const std::string& text) {
    RequestParser parser;
    parser.body_limit(boost::none);
    boost::beast::error_code error;
    parser.put(boost::asio::buffer(text), error);
    return error ? respond_unreadable(error, house) : respond(parser, house);
  }

  Site site{files};
  Hosts hosts{"127.0.0.1", {}};
  House house{.site = site, .hosts = hosts};
};

std::string body_of(const Response& response) { return {response.body().data(), response.body().size()}; }

TEST_F(RespondTest, EveryAnswerCarriesTheSecurityHeaders) {
  for (const auto* first_line : {"GET /", "GET /missing.js", "POST /", "GET /healthz"}) {
    const auto response = ask(first_line);
    EXPECT_EQ(response["Content-Security-Policy"],
              "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob: data:; "
              "font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; "
              "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; "
              "trusted-types svelte-trusted-html securebase");
    EXPECT_EQ(response["Integrity-Policy"], "blocked-destinations=(script)");
    EXPECT_EQ(response["X-Content-Type-Options"], "nosniff");
    EXPECT_EQ(response["Referrer-Policy"], "no-referrer");
    EXPECT_EQ(response["Cross-Origin-Opener-Policy"], "same-origin");
    EXPECT_EQ(response["Cross-Origin-Embedder-Policy"], "require-corp");
    EXPECT_EQ(response["Cross-Origin-Resource-Policy"], "same-origin");
    EXPECT_EQ(response["Permissions-Policy"], "camera=(self), microphone=(self), geolocation=(), interest-cohort=()");
  }
}

TEST_F(RespondTest, PromisesHttpsForGoodOnlyWhereItIsSpoken) {
  EXPECT_EQ(ask("GET /").count("Strict-Transport-Security"), 0U);
  house.tls_in_front = true;
  EXPECT_EQ(ask("GET /")["Strict-Transport-Security"], "max-age=63072000; includeSubDomains");
}

TEST_F(RespondTest, GivesTheFile) {
  const auto response = ask("GET /");
  EXPECT_EQ(response.result(), http::status::ok);
  EXPECT_EQ(response[http::field::content_type], "text/html; charset=utf-8");
  EXPECT_EQ(response[http::field::content_length], "6");
  EXPECT_EQ(response.count(http::field::vary), 0U);
  EXPECT_EQ(body_of(response), "<p>app");
}

TEST_F(RespondTest, GivesTheCompressedFormToWhoReadsIt) {
  const auto packed = ask("GET /assets/core-B3x9Zq1k.wasm", "Accept-Encoding: gzip\r\n");
  EXPECT_EQ(packed[http::field::content_encoding], "gzip");
  EXPECT_EQ(packed[http::field::vary], "Accept-Encoding");
  EXPECT_EQ(packed[http::field::etag], R"("0002-gzip")");
  EXPECT_EQ(body_of(packed), "short");

  const auto smallest = ask("GET /assets/core-B3x9Zq1k.wasm", "Accept-Encoding: gzip, deflate, br\r\n");
  EXPECT_EQ(smallest[http::field::content_encoding], "br");
  EXPECT_EQ(smallest[http::field::etag], R"("0002-br")");
  EXPECT_EQ(body_of(smallest), "less");

  const auto whole = ask("GET /assets/core-B3x9Zq1k.wasm");
  EXPECT_EQ(whole.count(http::field::content_encoding), 0U);
  EXPECT_EQ(whole[http::field::vary], "Accept-Encoding");
  EXPECT_EQ(whole[http::field::etag], R"("0002")");
  EXPECT_EQ(body_of(whole), "a long module");
}

TEST_F(RespondTest, SaysSoWhenTheClientHasItAlready) {
  const auto response = ask("GET /", "If-None-Match: \"0001\"\r\n");
  EXPECT_EQ(response.result(), http::status::not_modified);
  EXPECT_EQ(response[http::field::etag], R"("0001")");
  EXPECT_EQ(response[http::field::cache_control], "no-cache");
  EXPECT_EQ(response.count(http::field::content_length), 0U);
  EXPECT_EQ(body_of(response), "");
}

TEST_F(RespondTest, DoesNotTakeTheTagOfTheOtherForm) {
  const auto response = ask("GET /assets/core-B3x9Zq1k.wasm", "If-None-Match: \"0002-gzip\"\r\n");
  EXPECT_EQ(response.result(), http::status::ok);
}

TEST_F(RespondTest, TellsTheLengthToHeadAndNoMore) {
  const auto response = ask("HEAD /");
  EXPECT_EQ(response.result(), http::status::ok);
  EXPECT_EQ(response[http::field::content_length], "6");
  EXPECT_EQ(body_of(response), "");
}

TEST_F(RespondTest, KnowsNoOtherMethods) {
  for (const auto* first_line : {"POST /", "PUT /index.html", "DELETE /", "OPTIONS *", "TRACE /", "BREW /"}) {
    const auto response = ask(first_line);
    EXPECT_EQ(response.result(), http::status::method_not_allowed) << first_line;
    EXPECT_EQ(response[http::field::allow], "GET, HEAD");
  }
}

TEST_F(RespondTest, AnswersUnderItsOwnNamesOnly) {
  EXPECT_EQ(ask_exactly("GET / HTTP/1.1\r\nHost: rebound.example.com\r\n\r\n").result(),
            http::status::misdirected_request);
  EXPECT_EQ(ask_exactly("GET / HTTP/1.1\r\n\r\n").result(), http::status::bad_request);
  EXPECT_EQ(ask("GET /", "Host: localhost\r\n").result(), http::status::bad_request);
}

TEST_F(RespondTest, TakesNoBodyAndEndsTheConnectionThatSendsOne) {
  for (const auto* fields : {"Content-Length: 1\r\n", "Transfer-Encoding: chunked\r\n"}) {
    const auto response = ask("GET /", fields);
    EXPECT_EQ(response.result(), http::status::payload_too_large) << fields;
    EXPECT_FALSE(response.keep_alive());
    EXPECT_FALSE(ask("POST /", fields).keep_alive());
  }
  EXPECT_EQ(ask("GET /", "Content-Length: 0\r\n").result(), http::status::ok);
}

TEST_F(RespondTest, KeepsTheConnectionAsTheClientWishes) {
  EXPECT_TRUE(ask("GET /").keep_alive());
  EXPECT_FALSE(ask("GET /", "Connection: close\r\n").keep_alive());
  EXPECT_FALSE(ask_exactly("GET / HTTP/1.0\r\nHost: localhost\r\n\r\n").keep_alive());
}

TEST_F(RespondTest, IsNeverKeptWhenItIsNoFile) {
  for (const auto* first_line : {"GET /healthz", "GET /missing.js", "POST /"}) {
    EXPECT_EQ(ask(first_line)[http::field::cache_control], "no-store") << first_line;
  }
}

TEST_F(RespondTest, SaysThatItIsWell) { EXPECT_EQ(body_of(ask("GET /healthz")), "ok\n"); }

TEST_F(RespondTest, TellsTooLongFromUnreadable) {
  EXPECT_EQ(respond_unreadable(http::error::header_limit, house).result(),
            http::status::request_header_fields_too_large);
  EXPECT_EQ(respond_unreadable(http::error::buffer_overflow, house).result(),
            http::status::request_header_fields_too_large);
  EXPECT_EQ(ask_exactly("not http at all\r\n\r\n").result(), http::status::bad_request);
}

TEST_F(RespondTest, WhenBusySaysWhenToComeBack) {
  const auto response = respond_busy(house);
  EXPECT_EQ(response.result(), http::status::service_unavailable);
  EXPECT_EQ(response[http::field::retry_after], "5");
  EXPECT_FALSE(response.keep_alive());
}

TEST(HttpDate, IsWrittenAsTheStandardShows) {
  EXPECT_EQ(http_date(std::chrono::sys_seconds(std::chrono::seconds(784111777))), "Sun, 06 Nov 1994 08:49:37 GMT");
}

}  // namespace
}  // namespace securebase::server
