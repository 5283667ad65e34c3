#include "vault/primitives.hpp"

#include <gtest/gtest.h>

#include "vault/testdata/vectors.hpp"

namespace securebase::vault {
namespace {

using vectors::all;

TEST(Primitives, SubkeysAreThoseOfTheVectors) {
  EXPECT_EQ(hex(derive(Key(all<32>(1)), Subkey::lock).bytes()),
            "bf8af500a90a34f9665f1c615cb1a2ab096f649dbf665d90cd3c988e241ac83c");
  EXPECT_EQ(hex(derive(Key(all<32>(0x15)), Subkey::keyring).bytes()),
            "5ae44cae772a3bf741f96e6b0783ba0b54afb2d9e0a22e6d37ff002fa6b76d6b");
}

TEST(Primitives, StretchesAPassphraseAsTheVectorDoes) {
  const auto key = stretch_surely("correct horse battery staple", all<16>(0x0f), {}, lock_memory_kib_max);
  ASSERT_TRUE(key) << key.error().message;
  EXPECT_EQ(hex(key->bytes()), "30b212590685150fc7a895b097bad9ed2974b01f331ccb97a13f37c55ef5094b");
}

TEST(Primitives, RefusesCostsOutsideTheBoundsBeforeTakingMemory) {
  const auto is_allowed = [](StretchCost cost) { return check_cost(cost, lock_memory_kib_max).has_value(); };
  EXPECT_TRUE(is_allowed({}));
  EXPECT_TRUE(is_allowed({10, 256 << 10}));
  EXPECT_FALSE(is_allowed({2, 64 << 10}));
  EXPECT_FALSE(is_allowed({3, (64 << 10) - 1}));
  EXPECT_FALSE(is_allowed({11, 64 << 10}));
  EXPECT_FALSE(is_allowed({3, (256 << 10) + 1}));
  EXPECT_FALSE(stretch("a long enough passphrase", {}, {3, 0xffffffff}, file_memory_kib_max));
}

TEST(Primitives, RefusesPassphrasesThatAreTooShortOrTooLong) {
  EXPECT_FALSE(stretch("seven77", {}, {}, lock_memory_kib_max));
  EXPECT_FALSE(stretch(std::string(1025, 'a'), {}, {}, lock_memory_kib_max));
}

TEST(Primitives, HexadecimalDigitsAreReadStrictly) {
  EXPECT_EQ(from_hex<2>("00ff"), (Fixed<2>{0, 255}));
  EXPECT_FALSE(from_hex<2>("00FF"));
  EXPECT_FALSE(from_hex<2>("00f"));
  EXPECT_FALSE(from_hex<2>("00ff0"));
  EXPECT_FALSE(from_hex<2>("00fg"));
}

}  // namespace
}  // namespace securebase::vault
