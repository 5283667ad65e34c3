#include "vault/lock.hpp"

#include <gtest/gtest.h>

#include "vault/keyring.hpp"
#include "vault/testdata/vectors.hpp"

namespace securebase::vault {
namespace {

using vectors::all;

const Key vault_key(all<32>(0x15));

TEST(Lock, WithoutAPassphraseAgreesWithTheVector) {
  EXPECT_EQ(hex(lock_key(no_lock_secret(all<16>(0x0f))).bytes()),
            "16b404f3d4e2ffae7bcf1cc1ec6351854336eaad2f1f2118ca0c065383a01f5a");
  const auto record = make_open_lock(vault_key, all<16>(0x0f), all<24>(0x16));
  EXPECT_EQ(record.size(), lock_bytes);
  EXPECT_EQ(hex(hash32({record})), "fe504fc0aa4daca37c66f111b4e1e73d42d8c57e2597b37e2311e54aa3ce705f");
  EXPECT_EQ(open_lock(record, "").value(), vault_key);
}

TEST(Lock, RefusesEveryChangedByteAndOtherLengths) {
  const auto record = make_open_lock(vault_key, all<16>(0x0f), all<24>(0x16));
  for (std::size_t i = 0; i < record.size(); ++i) {
    auto changed = record;
    changed[i] ^= 0x10;
    EXPECT_FALSE(open_lock(changed, "a long enough passphrase")) << i;
    EXPECT_FALSE(open_lock(View(record).first(i), "")) << i;
  }
}

TEST(Lock, OpensWithItsPassphraseAlone) {
  const auto record = make_passphrase_lock(vault_key, "a long enough passphrase", {}, all<16>(1), all<24>(2));
  ASSERT_TRUE(record) << record.error().message;
  EXPECT_EQ(open_lock(*record, "a long enough passphrase").value(), vault_key);
  const auto other = open_lock(*record, "a long enough passphrasE");
  ASSERT_FALSE(other);
  EXPECT_EQ(other.error().message, "this passphrase does not open it");
}

TEST(Lock, RefusesCostsOutOfBounds) {
  auto record = make_open_lock(vault_key, all<16>(0x0f), all<24>(0x16));
  const auto with = [&](std::uint8_t mode, std::uint32_t t, std::uint32_t m_kib) {
    std::ranges::copy(Writer().u8(mode).u32(t).u32(m_kib).bytes(), record.begin() + 5);
    return read_lock(record).has_value();
  };
  EXPECT_TRUE(with(1, 3, 65'536));
  EXPECT_TRUE(with(1, 10, 262'144));
  EXPECT_FALSE(with(1, 2, 65'536));
  EXPECT_FALSE(with(1, 3, 65'535));
  EXPECT_FALSE(with(1, 3, 262'145));
  EXPECT_FALSE(with(1, 0, 0));
  EXPECT_FALSE(with(0, 3, 65'536));
  EXPECT_FALSE(with(3, 0, 0));
}

TEST(Lock, OfAPasskeyIsReadAndSaysWhereItOpens) {
  auto record = make_open_lock(vault_key, all<16>(0x0f), all<24>(0x16));
  record[5] = 2;
  EXPECT_EQ(read_lock(record)->mode, LockMode::passkey);
  const auto opened = open_lock(record, "a long enough passphrase");
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().code, Code::unsupported);
}

TEST(Keyring, ComesBackWithItsGeneration) {
  Keyring keyring;
  keyring.recovery_seed = hex(all<16>(3));
  keyring.spaces = {{.space_id = hex(all<16>(2)),
                     .epoch_keys = {{0, hex(all<32>(1))}},
                     .sign_seed = hex(all<32>(5)),
                     .wrap_seed = hex(all<32>(6)),
                     .erase_secret = hex(all<32>(7)),
                     .next_counter = 3,
                     .last_digest = hex(all<32>(8))}};
  keyring.gone = {hex(all<16>(9))};
  const auto sealed = seal_keyring(vault_key, 7, keyring, all<24>(4));
  const auto open = open_keyring(vault_key, sealed);
  ASSERT_TRUE(open) << open.error().message;
  EXPECT_EQ(open->generation, 7U);
  EXPECT_EQ(open->keyring.spaces[0].next_counter, 3U);
  EXPECT_EQ(open->keyring.gone, keyring.gone);
  EXPECT_FALSE(open_keyring(Key(all<32>(1)), sealed));
  for (std::size_t i = 0; i < sealed.size(); ++i) {
    auto changed = sealed;
    changed[i] ^= 1;
    EXPECT_FALSE(open_keyring(vault_key, changed)) << i;
  }
  EXPECT_FALSE(open_keyring(vault_key, View(sealed).first(40)));
}

TEST(Row, IsBoundToItsPlace) {
  const auto sealed = seal_row(vault_key, 2, all<16>(1), view("a draft"), all<24>(4));
  EXPECT_EQ(text(open_row(vault_key, 2, all<16>(1), sealed).value()), "a draft");
  EXPECT_FALSE(open_row(vault_key, 3, all<16>(1), sealed));
  EXPECT_FALSE(open_row(vault_key, 2, all<16>(2), sealed));
  EXPECT_FALSE(open_row(vault_key, 2, all<16>(1), View(sealed).first(20)));
}

}  // namespace
}  // namespace securebase::vault
