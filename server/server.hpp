#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.hpp"
#include "server/embedded.hpp"
#include "server/limits.hpp"

/// The server: it hands out the web app, and it can read nothing, because it is linked with nothing that understands
/// words. Everything that a person writes stays in their browser.
namespace securebase::server {

struct Options {
  std::string address = "127.0.0.1";  ///< An IP address, v4 or v6, without brackets.
  std::uint16_t port = 8787;          ///< 0 takes a free one.
  std::vector<std::string> hosts{};   ///< Further names under which browsers may ask for us, without port.
  std::uint32_t threads = 1;          ///< At least 1. One is enough for many thousands of requests a second.
  bool tls_in_front = false;          ///< A proxy before us speaks HTTPS; it is then the one address that connects.
  Limits limits{};
};

/// Receives one line for each start and stop, without the line's end. Never anything about a request.
using Log = std::function<void(std::string_view line)>;

/// A server that listens. Made by `open`; the destructor must not run before `run` has returned.
class Server {
 public:
  /// Binds and listens. `files` must outlive the server. Fails with `bad_input` for an address that is none, with
  /// `unavailable` when the port cannot be had.
  static Result<std::unique_ptr<Server>> open(const Options& options, std::span<const EmbeddedFile> files);

  ~Server();

  /// The port it listens on, also when the options asked for any.
  std::uint16_t port() const;

  /// Serves until `stop`, on this thread and `threads - 1` others.
  void run();

  /// As `run`, and stops when the process is asked to: SIGINT or SIGTERM. A second one ends the process at once.
  /// `on_ready` is called when signals are heeded.
  void run_until_signal(const std::function<void()>& on_ready);

  /// Stops gracefully: no new connections; answers that are on their way have `stop_time_max`. From any thread.
  void stop();

 private:
  struct Parts;
  explicit Server(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

/// Serves the embedded web app until SIGINT or SIGTERM. Fails as `Server::open` does.
Result<void> serve(const Options& options, const Log& log);

}  // namespace securebase::server
