#include "server/admission.hpp"

#include <gtest/gtest.h>

namespace securebase::server {
namespace {

using boost::asio::ip::make_address;

constexpr Limits few{.connections_max = 3, .connections_per_address_max = 2, .refusals_max = 1};

TEST(Admission, RefusesOneAddressThatTakesTooMuch) {
  Admission admission(few);
  const auto first = admission.admit(make_address("192.0.2.1"));
  const auto second = admission.admit(make_address("192.0.2.1"));
  const auto third = admission.admit(make_address("192.0.2.1"));
  const auto other = admission.admit(make_address("192.0.2.2"));
  EXPECT_TRUE(second->is_served());
  EXPECT_FALSE(third->is_served());
  EXPECT_TRUE(other->is_served());
}

TEST(Admission, RefusesEveryoneWhenAllPlacesAreTaken) {
  Admission admission(few);
  const auto first = admission.admit(make_address("192.0.2.1"));
  const auto second = admission.admit(make_address("192.0.2.2"));
  const auto third = admission.admit(make_address("192.0.2.3"));
  EXPECT_TRUE(third->is_served());
  const auto fourth = admission.admit(make_address("192.0.2.4"));
  EXPECT_FALSE(fourth->is_served());
  EXPECT_FALSE(admission.admit(make_address("192.0.2.5")).has_value()) << "refusing takes places as well";
}

TEST(Admission, GivesAPlaceBack) {
  Admission admission(few);
  for (int i = 0; i < 10; ++i) {
    const auto ticket = admission.admit(make_address("192.0.2.1"));
    EXPECT_TRUE(ticket->is_served());
  }
}

TEST(Peer, IsAHouseholdsNetworkInV6) {
  EXPECT_EQ(peer_of(make_address("2001:db8:1:2:3:4:5:6")), peer_of(make_address("2001:db8:1:2::9")));
  EXPECT_NE(peer_of(make_address("2001:db8:1:2::9")), peer_of(make_address("2001:db8:1:3::9")));
}

TEST(Peer, IsTheSameV4AddressHoweverItArrives) {
  EXPECT_EQ(peer_of(make_address("::ffff:192.0.2.1")), peer_of(make_address("192.0.2.1")));
  EXPECT_NE(peer_of(make_address("192.0.2.1")), peer_of(make_address("192.0.2.2")));
}

}  // namespace
}  // namespace securebase::server
