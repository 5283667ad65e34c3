#include "server/host.hpp"

#include <gtest/gtest.h>

namespace securebase::server {
namespace {

struct HostCase {
  std::string name;
  std::string field;
  bool is_accepted;
};

class HostTest : public testing::TestWithParam<HostCase> {};

TEST_P(HostTest, OnlyOurOwnNamesAreAccepted) {
  const std::vector<std::string> added{"Home.Example.org"};
  EXPECT_EQ(Hosts("192.168.1.7", added).accept(GetParam().field), GetParam().is_accepted) << GetParam().field;
}

INSTANTIATE_TEST_SUITE_P(
    Examples, HostTest,
    testing::Values(HostCase{"Localhost", "localhost", true}, HostCase{"WithPort", "localhost:8787", true},
                    HostCase{"AnotherCase", "LocalHost:80", true}, HostCase{"LoopbackV4", "127.0.0.1:8787", true},
                    HostCase{"LoopbackV6", "[::1]:8787", true}, HostCase{"LoopbackV6WithoutPort", "[::1]", true},
                    HostCase{"TheAddressListenedOn", "192.168.1.7:8787", true},
                    HostCase{"AddedName", "home.example.org", true},
                    HostCase{"AnotherSitesName", "rebound.example.com:8787", false},
                    HostCase{"OursAsAPrefix", "localhost.example.com", false},
                    HostCase{"OursAsASuffix", "not-localhost", false}, HostCase{"AnotherAddress", "10.0.0.1", false},
                    HostCase{"V6WithoutBrackets", "::1", false}, HostCase{"BracketLeftOpen", "[::1", false},
                    HostCase{"PortThatIsNone", "localhost:80@example.com", false}, HostCase{"Empty", "", false}),
    [](const auto& info) { return info.param.name; });

TEST(Hosts, AcceptTheV6AddressListenedOnInBrackets) {
  EXPECT_TRUE(Hosts("fd00::7", {}).accept("[fd00::7]:8787"));
  EXPECT_FALSE(Hosts("127.0.0.1", {}).accept("[fd00::7]:8787"));
}

}  // namespace
}  // namespace securebase::server
