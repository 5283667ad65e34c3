#include "vault/recovery_words.hpp"

#include <gtest/gtest.h>
#include <sodium.h>

#include <array>
#include <string>
#include <utility>

#include "vault/backup.hpp"
#include "vault/primitives.hpp"

namespace securebase::data {
extern const std::string_view english_txt;
}  // namespace securebase::data

namespace securebase::vault {
namespace {

RecoverySeed seed_of(std::string_view digits) { return RecoverySeed(from_hex<16>(digits).value()); }

std::string problem(std::string_view typed) {
  const auto read = read_recovery_words(typed);
  return read ? "they were read" : read.error().message;
}

/// BIP39's own vectors, and the seed of vault/testdata.
constexpr auto vectors_of_words = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"00000000000000000000000000000000",
     "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about"},
    {"7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f", "legal winner thank year wave sausage worth useful legal winner thank yellow"},
    {"80808080808080808080808080808080",
     "letter advice cage absurd amount doctor acoustic avoid letter advice cage above"},
    {"ffffffffffffffffffffffffffffffff", "zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo wrong"},
    {"9e885d952ad362caeb4efe34a8e91bd2",
     "ozone drill grab fiber curtain grace pudding thank cruise elder eight picnic"},
    {"c0ba5a8e914111210f2bd131f3d08e0d", "scheme spot photo card baby mountain device kick cradle ozone castle breeze"},
    {"23db8160a31d3e0dca3688ed941adbf3", "cat swing flag economy stadium alone churn speed unique patch report train"},
    {"f30f8c1da665478f49b001d94c5fc452",
     "vessel ladder alter error federal sibling chat ability sun glass valve picture"},
    {"31313131313131313131313131313131", "couple maze era give basic obtain shadow change couple maze era glide"},
});

TEST(RecoveryWords, AreThoseOfBip39) {
  for (const auto& [digits, words] : vectors_of_words) {
    EXPECT_EQ(recovery_words(seed_of(digits)), words);
    EXPECT_EQ(read_recovery_words(words).value(), seed_of(digits));
  }
}

TEST(RecoveryWords, MakeTheKeyOfABackup) {
  const auto seed = read_recovery_words(vectors_of_words.back().second).value();
  EXPECT_EQ(hex(backup_secret(seed).bytes()), "2751bc4a76fd366073c3307be1dc28bfb6e63247a077654d985cc8787e11c3d5");
}

TEST(RecoveryWords, HaveTheListUnchanged) {
  require_sodium();
  Fixed<32> hash;
  crypto_hash_sha256(hash.data(), view(data::english_txt).data(), data::english_txt.size());
  EXPECT_EQ(hex(hash), "2f5eed53a4727b4bf8880d8f3f199efc90e58503646d9ff8eff3a2ed3b24dbda");
}

TEST(RecoveryWords, ComeBackFromAnySeed) {
  for (int i = 0; i < 1'000; ++i) {
    const RecoverySeed seed(random_bytes<16>());
    EXPECT_EQ(read_recovery_words(recovery_words(seed)).value(), seed);
  }
}

TEST(RecoveryWords, AreTakenAsPeopleWriteThem) {
  const auto seed = seed_of("31313131313131313131313131313131");
  EXPECT_EQ(read_recovery_words(
                "1. Couple\r\n2. maze\r\n3. ERA\n 4) give, basic;obtain\tshadow change couple maze 11:era\u00a0"
                "12:glide.\n"),
            seed);
}

TEST(RecoveryWords, NameTheWordThatIsNotInTheList) {
  EXPECT_EQ(problem("couple maize era give basic obtain shadow change couple maze era glide"),
            "word 2, \"maize\", is not one of the list's; \"maze\" is");
  EXPECT_EQ(problem("couple maze era give basik obtain shadow change couple maze era glide"),
            "word 5, \"basik\", is not one of the list's; \"basic\" is");
  EXPECT_EQ(problem("couple maze era give basic obtian shadow change couple maze era glide"),
            "word 6, \"obtian\", is not one of the list's; \"obtain\" is");
  EXPECT_EQ(problem("couple maze era give basic obtain shadowy change couple maze era glide"),
            "word 7, \"shadowy\", is not one of the list's; \"shadow\" is");
  EXPECT_EQ(problem("qqqq maze"), "word 1, \"qqqq\", is not one of the list's");
  EXPECT_EQ(problem("größe maze"), "word 1, \"gr\", is not one of the list's") << "a word has letters from a to z";
  EXPECT_EQ(problem(std::string(5'000, 'x')), "word 1, \"" + std::string(24, 'x') + "...\", is not one of the list's");
}

TEST(RecoveryWords, SayWhenTheirNumberOrOrderIsWrong) {
  EXPECT_EQ(problem(""), "there are twelve words, and these are 0");
  EXPECT_EQ(problem("couple maze era give basic obtain shadow change couple maze era"),
            "there are twelve words, and these are 11");
  EXPECT_EQ(problem("couple maze era give basic obtain shadow change couple maze era glide glide"),
            "there are twelve words, and these are 13");
  EXPECT_EQ(problem("maze couple era give basic obtain shadow change couple maze era glide"),
            "each word is one of the list's, but together they do not fit: one is another, or two have changed places");
}

TEST(RecoveryWords, RefuseNearlyEveryOtherLastWord) {
  int taken = 0;
  auto rest = data::english_txt;
  while (!rest.empty()) {
    const auto word = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(word.size() + 1);
    if (read_recovery_words("couple maze era give basic obtain shadow change couple maze era " + std::string(word)))
      ++taken;
  }
  EXPECT_EQ(taken, 128) << "seven bits are free, four must fit";
}

TEST(RecoveryWords, AnyBytesGiveASentence) {
  for (std::size_t size = 1; size < 400; ++size) {
    Bytes bytes(size);
    fill_random(bytes);
    EXPECT_FALSE(problem(text(bytes)).empty());
  }
}

}  // namespace
}  // namespace securebase::vault
