// A backup from anywhere. The first byte chooses: the file as it stands, or a file that is sound outside, with any
// plain text inside, as somebody could make who has the passphrase. Whole or in pieces, the answer is the same.
#include <sodium.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "vault/backup_format.hpp"
#include "vault/testdata/vectors.hpp"

using namespace securebase::vault;

namespace {

void require(bool is_so) {
  if (!is_so) std::abort();
}

const RecoverySeed recovery(vectors::all<16>(0x31));

/// Opens with words, so that no time goes into stretching.
Bytes sealed(View plain) {
  BackupHeader header{
      .stanza = Stanza::words, .cost = {0, 0}, .salt = vectors::all<16>(0x38), .commit = {}, .stream = {}};
  const auto [key, commit] = backup_format::file_key(header, backup_secret(recovery));
  crypto_secretstream_xchacha20poly1305_state stream;
  crypto_secretstream_xchacha20poly1305_init_push(&stream, header.stream.data(), key.data());
  Writer out;
  out.put(backup_format::authenticated_header(header)).put(commit).put(header.stream);
  for (bool is_last = false; !is_last;) {
    is_last = plain.size() < backup_format::chunk_bytes;
    const auto chunk = plain.first(is_last ? plain.size() : backup_format::chunk_bytes);
    Bytes ct(chunk.size() + crypto_secretstream_xchacha20poly1305_ABYTES);
    crypto_secretstream_xchacha20poly1305_push(
        &stream, ct.data(), nullptr, chunk.data(), chunk.size(), nullptr, 0,
        is_last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
    out.put(ct);
    plain = plain.subspan(chunk.size());
  }
  return out.take();
}

bool opens(View file, std::size_t piece) {
  const auto header = read_backup_header(file.first(std::min(file.size(), backup_header_bytes)));
  if (!header) return false;
  auto reader = BackupReader::start(*header, backup_secret(recovery));
  if (!reader) return false;
  for (auto rest = file.subspan(backup_header_bytes); !rest.empty();) {
    const auto next = rest.first(std::min(piece, rest.size()));
    if (!reader->feed(next)) return false;
    rest = rest.subspan(next.size());
  }
  return reader->finish(Damaged::set_aside).has_value();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  require_sodium();
  const View input(data + 1, size - 1);
  const auto file = data[0] % 2 == 0 ? Bytes(input.begin(), input.end()) : sealed(input);
  require(opens(file, file.size() + 1) == opens(file, 1 + data[0]));
  return 0;
}
