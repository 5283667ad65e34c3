#include "vault/envelope.hpp"

#include <algorithm>
#include <array>

#include "core/base/utf8.hpp"
#include "vault/primitives.hpp"

namespace securebase::vault {
namespace {

constexpr std::uint8_t format = 1;
constexpr std::uint8_t suite = 1;
constexpr std::uint8_t frame_layout = 1;
constexpr std::size_t commit_bytes = 32;
constexpr std::size_t frame_bytes = 111;  ///< Without the body.
constexpr std::size_t signature_bytes = 64;
constexpr std::size_t overhead_bytes = header_bytes + commit_bytes + aead_tag_bytes;
constexpr std::uint8_t padding_mark = 0x80;
constexpr std::array<std::size_t, 7> buckets = {1024, 2048, 4096, 8192, 16384, 32768, 64512};

static_assert(envelope_bytes_min == buckets.front() + overhead_bytes);
static_assert(envelope_bytes_max == buckets.back() + overhead_bytes);
static_assert(body_bytes_max == buckets.back() - frame_bytes - signature_bytes - 1);

/// Every event has a key of its own, and says which: Poly1305 alone would let one ciphertext open under two keys.
struct EventKey {
  Key key;
  Fixed<commit_bytes> commit;
};
EventKey event_key(View header, const Key& epoch_key) {
  const auto okm = hash64({view(label::event), header}, epoch_key.bytes());
  EventKey out;
  std::copy_n(okm.data(), 32, out.key.bytes().data());
  std::copy_n(okm.data() + 32, commit_bytes, out.commit.data());
  return out;
}

Bytes header_of(const Header& header) {
  return Writer().u8(format).u8(suite).put(header.space).u32(header.epoch).put(header.event).put(header.nonce).take();
}

Bytes frame_of(const Frame& frame) {
  return Writer()
      .u8(frame_layout)
      .u16(frame.kind_class)
      .put(frame.author)
      .u64(frame.counter)
      .put(frame.prev)
      .u64(frame.seen_seq)
      .put(frame.seen_head)
      .u64(frame.time_ms)
      .u32(static_cast<std::uint32_t>(frame.body.size()))
      .put(view(frame.body))
      .take();
}

Bytes signed_message(View header, View frame) { return Writer().put(view(label::sign)).put(header).put(frame).take(); }

bool has_numbers_in_range(const Frame& frame) {
  return frame.counter < integer_end && frame.seen_seq < integer_end && frame.time_ms < integer_end;
}

/// The frame, signature and padding of a plain text, each byte of which is as `seal` writes it.
Result<OpenEnvelope> read_plain(const Header& header, View plain) {
  Reader reader(plain);
  OpenEnvelope out;
  out.header = header;
  auto& frame = out.frame;
  if (reader.u8() != frame_layout)
    return fail(Code::unsupported, "", "it was written by a newer version of Securebase (frame)");
  frame.kind_class = reader.u16();
  frame.author = reader.fixed<16>();
  frame.counter = reader.u64();
  frame.prev = reader.fixed<32>();
  frame.seen_seq = reader.u64();
  frame.seen_head = reader.fixed<32>();
  frame.time_ms = reader.u64();
  const std::size_t body_bytes = reader.u32();
  if (!has_numbers_in_range(frame)) return fail(Code::bad_input, "", "a number in it is out of range");
  if (body_bytes > body_bytes_max || plain.size() != bucket(frame_bytes + body_bytes + signature_bytes + 1))
    return fail(Code::bad_input, "", "its length does not fit what it holds");
  frame.body = text(reader.take(body_bytes));
  out.signature = reader.fixed<signature_bytes>();
  if (reader.u8() != padding_mark || std::ranges::any_of(reader.rest(), [](std::uint8_t byte) { return byte != 0; }))
    return fail(Code::bad_input, "", "its padding is not as Securebase writes it");
  if (!utf8::is_valid(frame.body)) return fail(Code::bad_input, "", "its text is not UTF-8");
  return out;
}

}  // namespace

std::size_t bucket(std::size_t size) {
  const auto* const found = std::ranges::find_if(buckets, [&](std::size_t each) { return each >= size; });
  return found == buckets.end() ? 0 : *found;
}

bool is_envelope_size(std::size_t size) {
  return std::ranges::any_of(buckets, [&](std::size_t each) { return each + overhead_bytes == size; });
}

Result<Bytes> seal(const Header& header, const Frame& frame, const Key& epoch_key, const Key& sign_seed) {
  if (frame.body.size() > body_bytes_max) return fail(Code::too_large, "", "an entry may hold at most 64,336 bytes");
  if (!has_numbers_in_range(frame)) return fail(Code::bad_input, "", "a number in the entry is out of range");
  if (!utf8::is_valid(frame.body)) return fail(Code::bad_input, "", "an entry must be UTF-8");
  const auto clear = header_of(header);
  auto plain = frame_of(frame);
  const auto signature = sign(signed_message(clear, plain), sign_seed);
  plain.insert(plain.end(), signature.begin(), signature.end());
  plain.push_back(padding_mark);
  plain.resize(bucket(plain.size()), 0);

  const auto key = event_key(clear, epoch_key);
  Writer out;
  out.put(clear).put(key.commit);
  const auto sealed = aead_seal(key.key, header.nonce, out.bytes(), plain);
  return out.put(sealed).take();
}

Result<Header> read_header(View envelope) {
  if (!is_envelope_size(envelope.size())) return fail(Code::bad_input, "", "no entry has this length");
  Reader reader(envelope);
  if (reader.u8() != format || reader.u8() != suite)
    return fail(Code::unsupported, "", "it was written by a newer version of Securebase");
  Header header;
  header.space = reader.fixed<16>();
  header.epoch = reader.u32();
  header.event = reader.fixed<16>();
  header.nonce = reader.fixed<24>();
  return header;
}

Result<OpenEnvelope> open(View envelope, std::span<const Key> epoch_keys) {
  const auto header = read_header(envelope);
  if (!header) return std::unexpected(header.error());
  const auto clear = envelope.first(header_bytes);
  const auto commit = envelope.subspan(header_bytes, commit_bytes);
  for (const auto& epoch_key : epoch_keys) {
    const auto key = event_key(clear, epoch_key);
    if (!equal_secret(commit, key.commit)) continue;
    const auto plain = aead_open(key.key, header->nonce, envelope.first(header_bytes + commit_bytes),
                                 envelope.subspan(header_bytes + commit_bytes));
    if (!plain) return fail(Code::bad_input, "", "it was changed after it was sealed");
    auto opened = read_plain(*header, *plain);
    if (opened) opened->digest = digest_of(envelope);
    return opened;
  }
  return fail(Code::bad_input, "", "no key at hand opens it, or it was changed after it was sealed");
}

bool is_by(const OpenEnvelope& envelope, const PublicKey& key) {
  // The frame is written one way only, so writing it again gives the bytes that were signed.
  return is_signed(signed_message(header_of(envelope.header), frame_of(envelope.frame)), envelope.signature, key);
}

Digest digest_of(View envelope) { return hash32({envelope}); }

}  // namespace securebase::vault
