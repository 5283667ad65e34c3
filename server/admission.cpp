#include "server/admission.hpp"

#include <algorithm>

namespace securebase::server {

namespace asio = boost::asio;

std::string peer_of(const asio::ip::address& address) {
  if (address.is_v4()) return address.to_string();
  const auto v6 = address.to_v6();
  if (v6.is_v4_mapped()) return asio::ip::make_address_v4(asio::ip::v4_mapped, v6).to_string();
  constexpr std::size_t network_bytes = 8;
  auto bytes = v6.to_bytes();
  std::fill(bytes.begin() + network_bytes, bytes.end(), std::uint8_t{0});
  return asio::ip::address_v6(bytes).to_string();
}

std::optional<Admission::Ticket> Admission::admit(const asio::ip::address& address) {
  auto peer = peer_of(address);
  const std::lock_guard lock(mutex_);
  const auto found = served_by_peer_.find(peer);
  const auto from_peer = found == served_by_peer_.end() ? 0 : found->second;
  if (served_ < limits_.connections_max && from_peer < limits_.connections_per_address_max) {
    ++served_;
    ++served_by_peer_[peer];
    return Ticket(*this, Kind::served, std::move(peer));
  }
  if (refused_ == limits_.refusals_max) return std::nullopt;
  ++refused_;
  return Ticket(*this, Kind::refused, std::move(peer));
}

void Admission::leave(Kind kind, const std::string& peer) {
  const std::lock_guard lock(mutex_);
  if (kind == Kind::refused) {
    --refused_;
    return;
  }
  --served_;
  const auto found = served_by_peer_.find(peer);
  if (--found->second == 0) served_by_peer_.erase(found);
}

Admission::Ticket::~Ticket() {
  if (owner_ != nullptr) owner_->leave(kind_, peer_);
}

}  // namespace securebase::server
