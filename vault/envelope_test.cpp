#include "vault/envelope.hpp"

#include <gtest/gtest.h>

#include <string>

#include "vault/chain.hpp"
#include "vault/primitives.hpp"
#include "vault/testdata/vectors.hpp"

namespace securebase::vault {
namespace {

using vectors::all;

Bytes sealed(const Frame& frame, const Header& header = vectors::header()) {
  return seal(header, frame, vectors::epoch_key(), vectors::sign_seed()).value();
}

Result<OpenEnvelope> opened(View envelope, const Key& key = vectors::epoch_key()) { return open(envelope, {&key, 1}); }

Frame with_text_of(std::size_t body_bytes) {
  auto frame = vectors::frame();
  frame.body = R"({"t":")" + std::string(body_bytes - 8, 'a') + R"("})";
  return frame;
}

/// An envelope around any plain text: what somebody who has the epoch's key could write.
Bytes wrapped(View plain) {
  const auto header = sealed(vectors::frame());
  const auto clear = View(header).first(header_bytes);
  const auto okm = hash64({view(label::event), clear}, vectors::epoch_key().bytes());
  Key key;
  std::copy_n(okm.data(), 32, key.bytes().data());
  Writer out;
  out.put(clear).put(View(okm.bytes()).subspan(32));
  const auto ct = aead_seal(key, vectors::header().nonce, out.bytes(), plain);
  return out.put(ct).take();
}

/// Frame and signature of the first vector, then the bytes given.
Bytes plain_padded(std::size_t size, std::uint8_t filler) {
  const auto envelope = sealed(vectors::frame());
  const auto clear = View(envelope).first(header_bytes);
  const auto okm = hash64({view(label::event), clear}, vectors::epoch_key().bytes());
  Key key;
  std::copy_n(okm.data(), 32, key.bytes().data());
  auto plain = aead_open(key, vectors::header().nonce, View(envelope).first(94), View(envelope).subspan(94)).value();
  plain.resize(196);
  plain.push_back(0x80);
  plain.resize(size, filler);
  return plain;
}

TEST(Envelope, AgreesWithTheVector) {
  const auto envelope = sealed(vectors::frame());
  EXPECT_EQ(envelope.size(), 1134U);
  EXPECT_EQ(hex(View(envelope).subspan(62, 32)), "4f6188c99af64f63037345779166f24201d5982f796ab082150f2b51700a2690");
  const auto digest = digest_of(envelope);
  EXPECT_EQ(hex(digest), "8d47f2df5deeef295cd39fb6fae3811fe261bdbd1aa8a299245ab67bb73c7366");
  EXPECT_EQ(hex(head_after(head_zero(vectors::space()), 1, digest)),
            "5db16bc46cdbb737d75acd7e823ba049ca998538ae648d4b89aedc07a025ebf6");
  const auto open = opened(envelope);
  ASSERT_TRUE(open) << open.error().message;
  EXPECT_EQ(hex(View(open->signature).first(16)), "dac54a8c9d1fd047271728581b9b19a8");
}

TEST(Envelope, OpensToWhatWasSealed) {
  const auto open = opened(sealed(vectors::frame()));
  ASSERT_TRUE(open) << open.error().message;
  EXPECT_EQ(open->header.space, vectors::space());
  EXPECT_EQ(open->header.epoch, 7U);
  EXPECT_EQ(open->header.event, all<16>(3));
  EXPECT_EQ(open->frame.author, all<16>(6));
  EXPECT_EQ(open->frame.counter, 9U);
  EXPECT_EQ(open->frame.prev, all<32>(7));
  EXPECT_EQ(open->frame.seen_seq, 41U);
  EXPECT_EQ(open->frame.time_ms, 1'700'000'000'000U);
  EXPECT_EQ(open->frame.body, vectors::frame().body);
  EXPECT_TRUE(is_by(*open, sign_public_key(vectors::sign_seed())));
  EXPECT_FALSE(is_by(*open, sign_public_key(Key(all<32>(9)))));
}

TEST(Envelope, GrowsAtTheEdgeOfABucket) {
  struct Edge {
    std::size_t body, envelope;
    const char* digest;
  };
  for (const auto& [body, size, digest] :
       {Edge{848, 1134, "c6f36a4a4ec3adeb643a6f571ae12d3b5d983fb8924b89219c6088da81600bca"},
        Edge{849, 2158, "c51841c62fa54353cecd51ebbc022ca54641891cabb4e65ec7281a005b6d665c"},
        Edge{64336, 64622, "576e062c9747e1ffbf93a2a7d86ed67bc97d11f72bfa522e1f923a9b973291d2"}}) {
    const auto envelope = sealed(with_text_of(body));
    EXPECT_EQ(envelope.size(), size);
    EXPECT_EQ(hex(digest_of(envelope)), digest);
    EXPECT_TRUE(opened(envelope));
  }
  EXPECT_FALSE(seal(vectors::header(), with_text_of(64337), vectors::epoch_key(), vectors::sign_seed()));
}

TEST(Envelope, RefusesTheSameEventInALargerBucket) {
  const auto envelope = wrapped(plain_padded(2048, 0));
  EXPECT_TRUE(hex(digest_of(envelope)).starts_with("f9cd74cc018511cf")) << hex(digest_of(envelope));
  EXPECT_EQ(envelope.size(), 2158U);
  EXPECT_FALSE(opened(envelope));
}

TEST(Envelope, RefusesPaddingThatIsNotZero) {
  const auto envelope = wrapped(plain_padded(1024, 0x80));
  EXPECT_TRUE(hex(digest_of(envelope)).starts_with("8a1b269af49cac795")) << hex(digest_of(envelope));
  EXPECT_FALSE(opened(envelope));
  auto plain = plain_padded(1024, 0);
  EXPECT_TRUE(opened(wrapped(plain)));
  plain[1023] = 1;
  EXPECT_FALSE(opened(wrapped(plain)));
  plain = plain_padded(1024, 0);
  plain[196] = 0;
  EXPECT_FALSE(opened(wrapped(plain))) << "without the mark";
}

TEST(Envelope, RefusesEveryChangedByte) {
  const auto envelope = sealed(vectors::frame());
  for (std::size_t i = 0; i < envelope.size(); ++i) {
    auto changed = envelope;
    changed[i] ^= 1;
    EXPECT_FALSE(opened(changed)) << i;
  }
}

TEST(Envelope, RefusesEveryOtherLength) {
  auto envelope = sealed(vectors::frame());
  for (const std::size_t size : {0, 1, 32, 62, 94, 110, 1133, 1135, 2158}) {
    auto cut = envelope;
    cut.resize(size);
    EXPECT_FALSE(opened(cut)) << size;
  }
}

TEST(Envelope, RefusesAnotherFrameLayoutAndNumbersOutOfRange) {
  for (const std::size_t at : {std::size_t{0}, std::size_t{19 + 7}, std::size_t{59 + 7}, std::size_t{99 + 7}}) {
    auto plain = plain_padded(1024, 0);
    plain[at] = 0x20;
    EXPECT_FALSE(opened(wrapped(plain))) << at;
  }
  auto frame = vectors::frame();
  frame.time_ms = integer_end;
  EXPECT_FALSE(seal(vectors::header(), frame, vectors::epoch_key(), vectors::sign_seed()));
}

TEST(Envelope, RefusesABodyLengthThatPointsElsewhere) {
  auto plain = plain_padded(1024, 0);
  plain[107] = 20;
  EXPECT_FALSE(opened(wrapped(plain))) << "the signature would be read one byte early";
  plain[107] = 0xff;
  plain[108] = 0xff;
  plain[109] = 0xff;
  plain[110] = 0xff;
  EXPECT_FALSE(opened(wrapped(plain)));
}

TEST(Envelope, RefusesWhatIsNotUtf8) {
  auto frame = vectors::frame();
  frame.body = "{\"kind\":\"\xff\"}";
  EXPECT_FALSE(seal(vectors::header(), frame, vectors::epoch_key(), vectors::sign_seed()));
  auto plain = plain_padded(1024, 0);
  plain[111 + 5] = 0xff;
  EXPECT_FALSE(opened(wrapped(plain)));
}

TEST(Envelope, IsOpenedByTheKeyItCommitsTo) {
  const auto envelope = sealed(vectors::frame());
  const std::vector keys = {Key(all<32>(0x21)), vectors::epoch_key(), Key(all<32>(0x22))};
  EXPECT_TRUE(open(envelope, keys));
  EXPECT_FALSE(opened(envelope, Key(all<32>(0x21))));
  EXPECT_FALSE(open(envelope, {}));
}

}  // namespace
}  // namespace securebase::vault
