#pragma once

#include <boost/asio/ip/address.hpp>
#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <utility>

#include "server/limits.hpp"

namespace securebase::server {

/// Counts open connections, in all and by address. Shared by all threads; touched once when a connection begins and
/// once when it ends.
class Admission {
 public:
  enum class Kind { served, refused };

  /// Holds one place until it is destroyed. Must not outlive the Admission.
  class Ticket {
   public:
    Ticket(Ticket&& other) noexcept
        : owner_(std::exchange(other.owner_, nullptr)), kind_(other.kind_), peer_(std::move(other.peer_)) {}
    Ticket& operator=(Ticket&&) = delete;
    ~Ticket();

    /// A refused connection holds a place as well: the short while in which it is told so.
    bool is_served() const { return kind_ == Kind::served; }

   private:
    friend class Admission;
    Ticket(Admission& owner, Kind kind, std::string peer) : owner_(&owner), kind_(kind), peer_(std::move(peer)) {}

    Admission* owner_;
    Kind kind_;
    std::string peer_;
  };

  explicit Admission(const Limits& limits) : limits_(limits) {}

  /// A place to be served in, else one to be refused in, else nothing: close the connection.
  std::optional<Ticket> admit(const boost::asio::ip::address& address);

 private:
  void leave(Kind kind, const std::string& peer);

  const Limits limits_;
  std::mutex mutex_;
  std::uint32_t served_ = 0;
  std::uint32_t refused_ = 0;
  std::map<std::string, std::uint32_t> served_by_peer_;  // Never more entries than connections.
};

/// What counts as one address: an IPv4 address, or the /64 that a household's IPv6 addresses share.
std::string peer_of(const boost::asio::ip::address& address);

}  // namespace securebase::server
