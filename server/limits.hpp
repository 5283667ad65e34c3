#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace securebase::server {

/// Every bound of a connection in one place. The defaults are the documented ones; tests drive the same code in
/// milliseconds.
struct Limits {
  /// Request line and fields together; more is answered with 431.
  std::uint32_t header_bytes_max = 8 * 1024;

  /// From a request's first byte to the end of its header.
  std::chrono::milliseconds header_time_max{5'000};
  /// From a request's first byte to the end of its answer. A large file gets, on top, the time that it takes at
  /// `bytes_per_second_min`: a phone on a poor line still receives the app, a reader who stops reading does not stay.
  std::chrono::milliseconds request_time_max{15'000};
  std::uint32_t bytes_per_second_min = 16'000;
  /// Between two requests, and before the first.
  std::chrono::milliseconds idle_time_max{60'000};
  /// After an answer that ends the connection: the client may still be sending, and reads the answer only if we listen.
  std::chrono::milliseconds linger_time_max{1'000};
  std::size_t linger_bytes_max = 64 * 1024;

  /// Open at once; more are answered with 503. An address is an IPv4 /32 or an IPv6 /64.
  std::uint32_t connections_max = 512;
  std::uint32_t connections_per_address_max = 128;
  /// Connections that are being told 503 at once; beyond them a connection is closed without a word.
  std::uint32_t refusals_max = 64;

  /// After a stop was asked for: how long answers that are on their way may take.
  std::chrono::milliseconds stop_time_max{10'000};
};

}  // namespace securebase::server
