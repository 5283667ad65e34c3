#include "server/server.hpp"

#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <csignal>
#include <deque>
#include <optional>
#include <thread>

#include "server/admission.hpp"
#include "server/host.hpp"
#include "server/listen.hpp"
#include "server/site.hpp"
#include "server/worker.hpp"

namespace securebase::server {

namespace asio = boost::asio;

namespace {

/// Behind a proxy all connections come from one address, and counting by address says nothing.
Limits effective(Limits limits, bool tls_in_front) {
  if (tls_in_front) limits.connections_per_address_max = limits.connections_max;
  return limits;
}

}  // namespace

struct Server::Parts {
  Parts(const Options& options, std::span<const EmbeddedFile> files)
      : limits(effective(options.limits, options.tls_in_front)),
        site(files),
        hosts(options.address, options.hosts),
        admission(limits) {}

  const Limits limits;
  const Site site;
  const Hosts hosts;
  Admission admission;
  House house{.site = site, .hosts = hosts};
  std::uint16_t port = 0;
  std::deque<Worker> workers;
  std::optional<asio::signal_set> signals;  // Touched on the first worker's thread only.
};

Server::Server(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Server::~Server() = default;

Result<std::unique_ptr<Server>> Server::open(const Options& options, std::span<const EmbeddedFile> files) {
  auto endpoint = endpoint_of(options.address, options.port);
  if (!endpoint) return std::unexpected(endpoint.error());

  auto parts = std::make_unique<Parts>(options, files);
  parts->house.tls_in_front = options.tls_in_front;
  for (std::uint32_t i = 0; i < std::max(options.threads, 1U); ++i) {
    auto& worker = parts->workers.emplace_back(parts->admission, parts->house, parts->limits);
    const auto sharing = options.threads <= 1 ? Sharing::none : i == 0 ? Sharing::first : Sharing::further;
    if (auto listening = listen(worker.acceptor(), *endpoint, sharing); !listening) {
      return std::unexpected(listening.error());
    }
    endpoint->port(worker.acceptor().local_endpoint().port());  // The further ones share what the first was given.
  }
  parts->port = endpoint->port();
  return std::unique_ptr<Server>(new Server(std::move(parts)));
}

std::uint16_t Server::port() const { return parts_->port; }

void Server::run() {
  std::vector<std::jthread> others;
  for (std::size_t i = 1; i < parts_->workers.size(); ++i) {
    others.emplace_back([&worker = parts_->workers[i]] { worker.run(); });
  }
  parts_->workers.front().run();
}

void Server::run_until_signal(const std::function<void()>& on_ready) {
  auto& signals = parts_->signals.emplace(parts_->workers.front().context(), SIGINT, SIGTERM);
  signals.async_wait([this](boost::system::error_code error, int) {
    if (error) return;
    parts_->signals->clear();  // The next one does what signals do by themselves.
    stop();
  });
  on_ready();
  run();
}

void Server::stop() {
  asio::post(parts_->workers.front().context(), [this] {
    if (parts_->signals) parts_->signals->cancel();
  });
  for (auto& worker : parts_->workers) worker.stop();
}

Result<void> serve(const Options& options, const Log& log) {
  const auto files = embedded_files();
  auto server = Server::open(options, files);
  if (!server) return std::unexpected(server.error());
  const auto name = options.address.contains(':') ? '[' + options.address + ']' : options.address;
  const auto url = "http://" + name + ':' + std::to_string((*server)->port()) + '/';
  (*server)->run_until_signal([&] {
    log("started url=" + url + " threads=" + std::to_string(options.threads) +
        " files=" + std::to_string(files.size()));
  });
  log("stopped url=" + url);
  return {};
}

}  // namespace securebase::server
