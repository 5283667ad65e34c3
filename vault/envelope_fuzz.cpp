// Any bytes as an envelope, and any plain text as what somebody who has the epoch's key sealed: what opens must be the
// one way to write it, so sealing the same frame again gives the same length, and the signature is judged without harm.
// Then the bytes as a record of a space's log.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "vault/chain.hpp"
#include "vault/envelope.hpp"
#include "vault/primitives.hpp"
#include "vault/space_log.hpp"
#include "vault/testdata/vectors.hpp"

using namespace securebase::vault;

namespace {

void require(bool is_so) {
  if (!is_so) std::abort();
}

/// An envelope of the first vector's header around the plain text, whatever it is.
Bytes wrapped(View plain) {
  const auto header = vectors::header();
  const auto clear =
      Writer().u8(1).u8(1).put(header.space).u32(header.epoch).put(header.event).put(header.nonce).take();
  const auto okm = hash64({view(label::event), clear}, vectors::epoch_key().bytes());
  Key key;
  std::copy_n(okm.data(), 32, key.bytes().data());
  Writer out;
  out.put(clear).put(View(okm.bytes()).subspan(32));
  const auto sealed = aead_seal(key, header.nonce, out.bytes(), plain);
  return out.put(sealed).take();
}

void check(View envelope) {
  const auto key = vectors::epoch_key();
  const auto opened = open(envelope, {&key, 1});
  if (opened) {
    const auto again = seal(opened->header, opened->frame, key, vectors::sign_seed());
    require(again && again->size() == envelope.size());
    require(is_by(*opened, sign_public_key(vectors::sign_seed())) ==
            std::equal(again->begin(), again->end(), envelope.begin(), envelope.end()));
  }
  SpaceLog log(vectors::space(), {{7, key}}, {});
  if (!log.add(envelope)) return;
  const auto checked = log.finish(0, head_zero(vectors::space()));
  // Nobody knows a preimage of this space's id.
  require(checked.events.empty() && !checked.faults.empty());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const View input(data, size);
  check(input);
  // Padded with zeros to a bucket, so that the inside is reached by short inputs.
  Bytes plain(data, data + size);
  const auto length = bucket(size);
  if (length == 0) return 0;
  plain.resize(length, 0);
  check(wrapped(plain));
  return 0;
}
